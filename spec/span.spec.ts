import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "../src/span.ts";

describe("a span", () => {
  it("counts code points, so an emoji moves it by one and not by two", () => {
    expect(spanOf("😁 ok", 3, 5)).toEqual({ start: 2, end: 4, exact: "ok", prefix: "😁 ", suffix: "" });
  });

  it("gives back the exact words from the code points it names", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (before, words, after) => {
          const text = before + words + after;
          const span = spanOf(text, before.length, before.length + words.length);
          expect(Array.from(text).slice(span.start, span.end).join("")).toBe(words);
        },
      ),
    );
  });
});
