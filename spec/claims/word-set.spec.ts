import { describe, expect, it } from "vitest";
import { standsAt, tokensOf } from "../../src/claims/grammar/tokens.ts";
import { WordSet, WordsOf } from "../../src/claims/grammar/vocabulary.ts";

const tokens = tokensOf("Copper and nickel fell, zincs rose");

describe("a set of words", () => {
  it("has its words in any spelling, and no others", () => {
    const metals = new WordSet("copper nickel zinc");
    expect(tokens.map((token) => metals.has(token))).toEqual([true, false, true, false, false, false, false]);
    expect(metals.has(undefined)).toBe(false);
    expect(metals.in(tokens, 3, tokens.length)).toBe(false);
  });

  it("has words that were met before it was made", () => {
    expect(new WordSet("fell").has(tokens[0])).toBe(false);
    for (let k = 0; k < 70; k++) expect(new WordSet("fell rose").has(tokens[3])).toBe(true);
  });

  it("has words longer than are kept", () => {
    const long = "a".repeat(40);
    expect(new WordSet(`${long} b`).has(tokensOf(`${long}aa`)[0])).toBe(true);
  });

  it("is asked of a stretch, also where it was made after the stretch was asked", () => {
    const stretch = new WordsOf(tokens, 1, 4);
    expect(stretch.has(new WordSet("nickel", "stretch"))).toBe(true);
    expect(stretch.has(new WordSet("copper"))).toBe(false);
    expect(stretch.has(new WordSet("fell"))).toBe(true);
  });
});

describe("a phrase", () => {
  it("stands where all of its words do, and not past the last token", () => {
    expect(standsAt(tokens, 0, ["copper", "and", "nickel"])).toBe(true);
    expect(standsAt(tokens, 0, ["copper", "or"])).toBe(false);
    expect(standsAt(tokens, tokens.length - 1, ["rose", "again"])).toBe(false);
  });
});
