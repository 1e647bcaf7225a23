import fc from "fast-check";
import { expect, test } from "vitest";
import { Phrases } from "../../src/claims/grammar/phrases.ts";
import { tokensOf } from "../../src/claims/grammar/tokens.ts";

const word = fc.constantFrom(..."up down by the of in a rate cut cuts price target home sales new".split(" "));
const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
/** Words of their own, so that phrases have more words than a sieve has bits. */
const MANY = Array.from(
  { length: 300 },
  (_, k) => `${"abcdefghij"[k % 10]}${"klmnopqrst"[Math.floor(k / 10) % 10]}${"uvw"[Math.floor(k / 100)]}`,
);

const startsAt = (words: readonly string[], at: number, one: readonly string[]) =>
  one.every((word, k) => words[at + k] === word);

function foundBy(phrases: Phrases<string>, text: readonly string[]): string[][] {
  const tokens = tokensOf(text.join(" "));
  return tokens.map((_, at) => phrases.found.slice(0, phrases.find(tokens, at)).sort());
}

test("finds every phrase that stands in a text, and no other", () => {
  const many = fc.array(fc.array(fc.constantFrom(...MANY), { minLength: 1, maxLength: 3 }), {
    minLength: 200,
    maxLength: 400,
  });
  fc.assert(
    fc.property(fc.oneof(fc.array(phrase, { minLength: 1 }), many), fc.nat(), (drawn, skip) => {
      const known = [...new Map(drawn.map((one) => [one.join(" "), one])).values()];
      const phrases = new Phrases<string>();
      for (const one of known) phrases.add(one.join(" "), one.join(" "));
      const text = drawn
        .slice(skip % drawn.length)
        .flat()
        .slice(0, 60);
      const expected = text.map((_, at) =>
        known
          .filter((one) => startsAt(text, at, one))
          .map((one) => one.join(" "))
          .sort(),
      );
      expect(foundBy(phrases, text)).toEqual(expected);
      const tokens = tokensOf(text.join(" "));
      expect(tokens.map((_, at) => phrases.longest(tokens, at)?.value ?? null)).toEqual(
        expected.map((found) => found.sort((a, b) => b.split(" ").length - a.split(" ").length)[0] ?? null),
      );
    }),
    { numRuns: 60 },
  );
});

test("a hyphen stands where a phrase has a space", () => {
  const phrases = new Phrases<string>();
  phrases.add("rate cut", "cut");
  expect(phrases.longest(tokensOf("rate-cut hopes"), 0)).toEqual({ value: "cut", next: 3 });
  expect(phrases.longest(tokensOf("rate hopes cut"), 0)).toBeNull();
});

test("a phrase added later is found, and what was known before still is", () => {
  const phrases = new Phrases<string>();
  phrases.add("home", "home");
  const tokens = tokensOf("home sales");
  expect(phrases.longest(tokens, 0)?.value).toBe("home");
  phrases.add("home sales", "sales");
  expect(phrases.longest(tokens, 0)).toEqual({ value: "sales", next: 2 });
});
