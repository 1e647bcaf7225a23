import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { tokensOf } from "../../src/claims/grammar/tokens.ts";
import type { Discussion } from "../../src/discussions/discussion.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { AssayError } from "../../src/errors.ts";

const SAID_AT = 20_117;
const folder = new URL("../fixtures/discussions/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

/** The discussion and its claims, or null when it was refused with an AssayError; anything else is a fault. */
function read(source: string): { discussion: Discussion; claims: Claim[] } | null {
  try {
    const discussion = readDiscussion(source, { saidAt: SAID_AT });
    return { discussion, claims: extractClaims(discussion) };
  } catch (error) {
    if (error instanceof AssayError) return null;
    throw error;
  }
}

/** Every claim's span holds its very words, with what stands before and after; every mention likewise. */
function expectExact(source: string): void {
  const found = read(source);
  if (!found) return;
  const points = new Map<number, string[]>();
  for (const { post, quote, span, mentions, context } of found.claims) {
    const { text } = found.discussion.posts[post];
    const letters = points.get(post) ?? Array.from(text);
    points.set(post, letters);
    expect(letters.slice(span.start, span.end).join("")).toBe(quote);
    expect(letters.slice(Math.max(0, span.start - 32), span.start).join("")).toBe(span.prefix);
    expect(letters.slice(span.end, span.end + 32).join("")).toBe(span.suffix);
    for (const one of [...mentions, ...context]) expect(text.slice(one.start, one.end)).toBe(one.text);
  }
}

const WORDS = [
  "Nvidia",
  "Apple's",
  "revenue",
  "fell",
  "will rise",
  "5%",
  "$20bn",
  "Q2 2024",
  "by the end of",
  "early",
  "If",
  "oil",
  "they",
  "more than",
  "İİİ's",
  "e\u0301\u0302\u0303",
  "\u202eabc\u202c",
  "\u200f",
  "👩‍👩‍👧",
  "\ud83d",
  "“",
  '"',
  "(",
  ")",
  "|",
  ">",
  "\n",
  "\n\n",
  ".",
  ",",
  ";",
  "—",
  "https://a.b/c",
  "](",
  "@ann",
];
const prose = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 60,
  })
  .map((words) => words.join(" ").toWellFormed());

/** The same words as a post of each kind of source. */
const DRESSES: Record<string, (text: string) => string> = {
  "plain text": (text) => text,
  "a page with names": (text) => `Ann Lee\n2h ago\n${text}\n\nBob Day\n1h ago\nSales fell 5%.`,
  "JSON posts": (text) => JSON.stringify({ title: "Nvidia", posts: [{ id: "1", author: "a", text }] }),
  "JSON lines": (text) =>
    `${JSON.stringify({ id: "1", author: "a", text })}\n${JSON.stringify({ id: "2", text: "x" })}\n`,
  CSV: (text) => `id,author,text\n1,ann,"${text.replaceAll('"', '""')}"\n`,
  HTML: (text) => `<html><body><p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p></body></html>`,
  mail: (text) => `From: a@b.c\nSubject: oil\nDate: Wed, 29 Jan 2025 10:00:00 +0000\n\n${text}\n> ${text}\n`,
};

describe("claims of hostile text", () => {
  it.each(Object.entries(DRESSES))("%s: every span is exact, whatever the words", (_, dress) => {
    fc.assert(
      fc.property(prose, (text) => expectExact(dress(text))),
      { numRuns: 60 },
    );
  });

  it("a saved page or export, cut and changed anywhere: every span is exact", () => {
    const cut = fc.record({ file: fc.nat(fixtures.length - 1), at: fc.nat(4000), drop: fc.nat(200), put: prose });
    fc.assert(
      fc.property(cut, ({ file, at, drop, put }) => {
        const whole = fixtures[file];
        const from = at % whole.length;
        expectExact((whole.slice(0, from) + put + whole.slice(from + drop)).toWellFormed());
      }),
      { numRuns: 100 },
    );
  });

  it("tokens follow one another and hold the text's own characters", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("a word reads the same before and after the kept words have run out", () => {
    const letters = (i: number) => i.toString(20).replace(/\d/g, (digit) => "klmnopqrst"[Number(digit)] ?? "");
    const many = Array.from({ length: 70_000 }, (_, i) =>
      `${letters(i)}q`.replace(/^./, (one) => one.toUpperCase()),
    ).join(" ");
    const read = (text: string) => tokensOf(text).map(({ lower, kind, caps, value }) => [lower, kind, caps, value]);
    const before = read("Intel’s DON'T 1,234.50 ₿ Qqzz");
    expect(tokensOf(many)).toHaveLength(70_000);
    expect(read("Intel’s DON'T 1,234.50 ₿ Qqzz")).toEqual(before);
    expect(read("Zzqq’s 98,765.25")).toEqual([
      ["zzqq", "word", 1, Number.NaN],
      ["'s", "word", 0, Number.NaN],
      ["98,765.25", "number", 0, 98765.25],
    ]);
  });
});

describe("text made to be slow", () => {
  const SIZE = 100_000;
  const PIECES = [
    "a",
    "İ",
    "[",
    "(",
    "{",
    "<",
    "](",
    "[a](",
    "early ",
    "mid-",
    "the end of ",
    "by the end of early ",
    "late in the close of ",
    "1 ",
    "1,",
    "1-",
    "1/",
    "1 000 ",
    "$",
    "“",
    '"a ',
    "he said “",
    "if it falls ",
    "and ",
    "not ",
    "NVDA 5% ",
    "Intel revenue fell 5%, ",
    "Intel: 5 ",
    "> a\n",
    "a\n\n",
    "reported Q1 2024 results. ",
    "January ",
    "u.s. ",
    "z\u0301\u0302\u0303\u0304",
    "\u202e\u202dabc ",
    "😀",
    "@a ",
  ];

  it.each(PIECES)("%j over and over is read", (piece) => {
    const found = read(piece.repeat(SIZE / piece.length));
    for (const { post, span, quote } of found?.claims ?? []) {
      expect(span.exact).toBe(quote);
      expect(post).toBeLessThan(found?.discussion.posts.length ?? 0);
    }
  });

  it("100,000 nested brackets before a claim leave it found", () => {
    const found = read(`${"([".repeat(50_000)}\n\nIntel revenue fell 5% in 2023.\n\n${"])".repeat(50_000)}`);
    expect(found?.claims.map(({ quote }) => quote)).toEqual(["Intel revenue fell 5% in 2023"]);
  });

  it("a word of 1 MB beside a claim leaves it found", () => {
    const found = read(`${"a".repeat(1_000_000)}. Intel revenue fell 5% in 2023.`);
    expect(found?.claims.map(({ quote }) => quote)).toEqual(["Intel revenue fell 5% in 2023"]);
  });

  it.each([
    "Suppose you lose 5%",
    "Imagine someone at 7%",
    "If it falls below 5 Nvidia",
    "It fell today and rose tomorrow Nvidia",
    "Copper is at 12,000 today at Goldman has",
    "A year ago copper fell 5%",
    "A tenth of it",
  ])("a text that breaks off as “%s” does is read to its end", (text) => expect(() => read(text)).not.toThrow());
});
