import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

const folder = new URL("../../data/registry/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const filesOf = (path: string) => readdirSync(new URL(path, folder)).filter((name) => name.endsWith(".json"));

/** Lists of words longer than this are parted at their spaces. */
const LONGEST_PHRASE = 60;

/** Every phrase of a table of data, and the keys where they are words too. */
function phrasesIn(value: unknown, keys: boolean): string[] {
  if (typeof value === "string")
    return value
      .split("|")
      .flatMap((one) => (one.length > LONGEST_PHRASE ? one.split(" ") : [one]))
      .filter((one) => one !== "");
  if (Array.isArray(value)) return value.flatMap((one) => phrasesIn(one, keys));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, one]) => [...(keys ? [key] : []), ...phrasesIn(one, keys)]);
}

const lexicon = filesOf("lexicon/").flatMap((name) => phrasesIn(read(`lexicon/${name}`), true));
const names = filesOf(".").flatMap((name) => phrasesIn(read(name), false));

const SMALL =
  "the a of in by to at for on since from and but if when than vs not it they its is was will 's i my you this last next first end year quarter per".split(
    " ",
  );
const UNITS =
  "% bn m k x bps pp $ € £ ¥ /bbl mb/d Q1 H2 FY24 2023 1Q25 '24 24h 31-Feb Feb-30 13/45/2020 2024-13-40".split(" ");
const MARKS = [
  ",",
  ".",
  ";",
  ":",
  "(",
  ")",
  "-",
  "–",
  "/",
  "?",
  "!",
  "\n",
  "\n\n",
  "“",
  "”",
  '"',
  ">",
  "|",
  "+",
  "~",
  "#",
  "*",
];
const number = fc.oneof(
  fc.nat({ max: 100 }).map(String),
  fc.nat({ max: 9_999_999 }).map(String),
  fc.integer({ min: 1900, max: 2050 }).map(String),
  fc.nat({ max: 99_999 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom("0", "1e9", "-3", "00", "5.", ".5", "1:1", "1/0", "999999999999999999999"),
);
const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...lexicon) },
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 4, arbitrary: fc.constantFrom(...SMALL) },
  { weight: 3, arbitrary: number },
  { weight: 2, arbitrary: fc.constantFrom(...UNITS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
);
const piece = fc.tuple(word, fc.constantFrom(" ", " ", " ", " ", ""), fc.nat(7)).map(([text, gap, dress]) => {
  if (dress === 0) return text.toUpperCase() + gap;
  return (dress === 1 ? text[0].toUpperCase() + text.slice(1) : text) + gap;
});
const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join("").toWellFormed());

const inOrder = (a: number | null, b: number | null) => {
  for (const one of [a, b]) expect(one).not.toBeNaN();
  if (a !== null && b !== null) expect(a).toBeLessThanOrEqual(b);
};

describe("words of the lists in any order, with numbers, units and marks between", () => {
  it.each([
    ["a text", (said: string) => said],
    ["a post", (said: string) => JSON.stringify({ title: "Steel", posts: [{ id: "1", author: "a", text: said }] })],
  ])("%s is read: spans are exact, bounds and days in order, and a claim has a test or a reason", (_, dress) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10_000, max: 22_000 }), (said, saidAt) => {
        const discussion = readDiscussion(dress(said), { saidAt });
        for (const claim of extractClaims(discussion)) {
          const { text } = discussion.posts[claim.post];
          expect(Array.from(text).slice(claim.span.start, claim.span.end).join("")).toBe(claim.quote);
          for (const one of [...claim.mentions, ...claim.context])
            expect(text.slice(one.start, one.end)).toBe(one.text);
          inOrder(claim.quantity?.low ?? null, claim.quantity?.high ?? null);
          inOrder(claim.period?.start ?? null, claim.period?.end ?? null);
          expect(buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt })).toBeDefined();
        }
      }),
      { numRuns: 400, seed: 20_250_129 },
    );
  });

  it.each([
    ["On gold 12 (", "a figure behind a preposition that opens the text"],
    ["On US 10y .5", "the same without a mark"],
    ["in Tesla 30", "the same of a share"],
  ])("%j is read: %s", (said) => expect(() => extractClaims(readDiscussion(said, { saidAt: 20_000 }))).not.toThrow());
});
