import fc from "fast-check";
import { describe, expect, it } from "vitest";
import lexicon from "../../data/registry/lexicon/periphery.json" with { type: "json" };
import { FirstWords, firstWordsOf, LastWords, lastWordsOf } from "../../src/claims/grammar/first-words.ts";
import { tokensOf } from "../../src/claims/grammar/tokens.ts";

const ASIDES = new RegExp(`^(?:${lexicon.asides.join("|")})$`);

describe("the first words of a pattern", () => {
  it.each([
    ["end of story|fact", ["end", "fact"]],
    ["(yet |but )?nobody cares", ["yet", "but", "nobody"]],
    ["(?:(?:so|quite) )*(?:odd|sad)", ["so", "quite", "odd", "sad"]],
    ["no( joke| lie)?", ["no"]],
    ["pay(?:s|ing)? up", ["pays", "paying", "pay"]],
    ["that's it", ["that"]],
    ["^(?:mind you)(?![\\w-])", ["mind"]],
  ])("of %s are what may stand first", (pattern, words) => {
    expect(firstWordsOf(pattern)?.sort()).toEqual([...words].sort());
  });

  it.each(["[\\w-]+ be damned", "(?:the )?\\w+ or not", ".*", "(?:ha)+"])("of %s may be any", (pattern) => {
    expect(firstWordsOf(pattern)).toBeNull();
  });

  it("tell every token from which the asides of the lexicon match", () => {
    const words = ["no joke", "and nobody cares", "fair and square", "that's it", "per its filing", "checked it twice"];
    const first = new FirstWords(ASIDES);
    for (const phrase of words) {
      expect(ASIDES.test(phrase), phrase).toBe(true);
      expect(first.begins(tokensOf(phrase)[0].word), phrase).toBe(true);
    }
    expect(first.begins(tokensOf("copper")[0].word)).toBe(false);
  });

  it("are those of whatever a pattern of groups and options spells", () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    const part = fc.oneof(
      word.map((one) => ({ source: one, spelled: one })),
      fc.tuple(word, word).map(([a, b]) => ({ source: `(?:${a}|${b}) ?`, spelled: b })),
      word.map((one) => ({ source: `(${one} )?`, spelled: "" })),
      word.map((one) => ({ source: `(?:${one} )*`, spelled: `${one} ${one} ` })),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const source = parts.map((one) => one.source).join("");
        const spelled = parts.map((one) => one.spelled).join("");
        fc.pre(spelled !== "");
        expect(new RegExp(`^(?:${source})$`).test(spelled)).toBe(true);
        expect(firstWordsOf(source)).toContain(/^[a-z]*/.exec(spelled)?.[0]);
      }),
    );
  });
});

describe("the last words of a pattern", () => {
  it.each([
    ["end of story|fact", ["story", "fact"]],
    ["nobody cares( now| at all)?", ["now", "all", "cares"]],
    ["(?:odd|sad)(?: too)*", ["too", "odd", "sad"]],
    ["^pa(?:id|ys)$", ["paid", "pays"]],
    ["that's", ["s"]],
    ["(?:mind you)(?![\\w-])", ["you"]],
  ])("of %s are what may stand last", (pattern, words) => {
    expect(lastWordsOf(pattern)?.sort()).toEqual([...words].sort());
  });

  it.each(["be [\\w-]+", ".*", "ha(?:ha)+"])("of %s may be any", (pattern) => {
    expect(lastWordsOf(pattern)).toBeNull();
  });

  it("tell every token up to which the asides of the lexicon match", () => {
    const last = new LastWords(ASIDES);
    for (const phrase of ["no joke", "and nobody cares", "that's that", "per its filing", "as per the 10-k"]) {
      expect(ASIDES.test(phrase), phrase).toBe(true);
      expect(last.ends(tokensOf(phrase).at(-1)!.word), phrase).toBe(true);
    }
    expect(last.ends(tokensOf("copper")[0].word)).toBe(false);
  });
});
