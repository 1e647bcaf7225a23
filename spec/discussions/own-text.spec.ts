import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownText } from "../../src/discussions/own-text.ts";

describe("a text in memory of its own", () => {
  it("is the same letter for letter, half a surrogate pair too", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => ownText(text) === text));
    expect(ownText("\ud83d")).toBe("\ud83d");
  });
});
