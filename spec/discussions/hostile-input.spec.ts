import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Discussion } from "../../src/discussions/discussion.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { sourceSpan } from "../../src/discussions/source-span.ts";
import { AssayError } from "../../src/errors.ts";

const folder = new URL("../fixtures/discussions/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

/** The discussion, or null when it was refused with an AssayError; anything else is a fault. */
function readOrRefuse(source: string): Discussion | null {
  try {
    return readDiscussion(source);
  } catch (error) {
    if (error instanceof AssayError) return null;
    throw error;
  }
}

function checkSpans(source: string, { posts, quotations }: Discussion): void {
  for (const post of posts) {
    for (const piece of post.sourceMap ?? []) {
      expect(piece.at + piece.length).toBeLessThanOrEqual(post.text.length);
      const there = source.slice(piece.source, piece.source + piece.sourceLength);
      if (piece.length === piece.sourceLength) expect(there).toBe(post.text.slice(piece.at, piece.at + piece.length));
    }
    for (const { start, end } of post.furniture ?? [])
      expect(0 <= start && start < end && end <= post.text.length).toBe(true);
    expect(post.replyTo === null || (post.replyTo >= 0 && post.replyTo < posts.length)).toBe(true);
  }
  for (const { post, span } of quotations) {
    expect(Array.from(posts[post].text).slice(span.start, span.end).join("")).toBe(span.exact);
  }
}

describe("broken input", () => {
  it("of any format gives exact spans or an AssayError, however it is cut or changed", () => {
    const cut = fc.record({
      file: fc.nat(fixtures.length - 1),
      at: fc.nat(4000),
      drop: fc.nat(200),
      put: fc.string({ unit: "binary", maxLength: 20 }),
    });
    fc.assert(
      fc.property(cut, ({ file, at, drop, put }) => {
        const whole = fixtures[file];
        const source = (
          whole.slice(0, at % whole.length) +
          put +
          whole.slice((at % whole.length) + drop)
        ).toWellFormed();
        const found = readOrRefuse(source);
        if (found) checkSpans(source, found);
      }),
      { numRuns: 400 },
    );
  });

  it("maps a space that stands for a bare line break to no character, not to another one", () => {
    const source = "ann wrote 2 hours ago:\nOne two\nthree.\nbob wrote 1 hour ago:\nFour.";
    checkSpans(source, readDiscussion(source));
    expect(readDiscussion(source).posts[0].text).toBe("One two three.");
  });

  it("gives every span of every format a place in the source", () => {
    const pick = fc.record({ file: fc.nat(fixtures.length - 1), post: fc.nat(), from: fc.nat(), length: fc.nat(60) });
    fc.assert(
      fc.property(pick, ({ file, post, from, length }) => {
        const { posts } = readDiscussion(fixtures[file]);
        const one = posts[post % posts.length];
        const points = Array.from(one.text);
        const start = from % points.length;
        const end = Math.min(points.length, start + 1 + length);
        const place = sourceSpan(one, start, end);
        const words = points.slice(start, end).join("");
        if (/\S/.test(words)) expect(place).not.toBeNull();
        if (place) expect(0 <= place.start && place.start < place.end && place.end <= fixtures[file].length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("never leaves a circle of answers", () => {
    const posts = ["a", "b", "c"].map((id, i) => ({
      id,
      at: "2024-01-01",
      author: id,
      replyTo: ["b", "c", "a"][i],
      text: `Post ${id}.`,
    }));
    const read = readDiscussion(JSON.stringify({ posts })).posts;
    for (const post of read) {
      let steps = 0;
      for (let at: number | null = post.index; at !== null && steps < 9; at = read[at].replyTo) steps++;
      expect(steps).toBeLessThan(9);
    }
  });
});

describe("text made to be slow", () => {
  const times = (text: string, count: number) => text.repeat(count);
  const item = '{"id":1,"created_at_i":1738112400,"type":"comment","author":"a","story_id":1,"text":"x","children":[';
  const hostile: [string, () => string][] = [
    ["100,000 nested brackets", () => times("[", 100_000)],
    ["100,000 nested objects", () => times('{"a":', 100_000)],
    ["100,000 nested arrays that close", () => times("[", 100_000) + times("]", 100_000)],
    ["30,000 nested comments", () => times(item, 30_000) + times("]}", 30_000)],
    ["100,000 nested blockquotes", () => `<html><body>${times("<blockquote>", 100_000)}x`],
    ["100,000 unclosed tags and 100,000 stray ends", () => `<html>${times("<div>", 100_000)}${times("</p>", 100_000)}`],
    ["a word of 1 MB", () => times("a", 1_000_000)],
    ["1 MB of spaces", () => `a${times(" ", 1_000_000)}b`],
    ["1 MB of line ends", () => `a${times("\n", 1_000_000)}b`],
    ["200,000 quotation marks that never close", () => times('"a ', 200_000)],
    ["200,000 curly marks that only open", () => times("“a ", 200_000)],
    ["10,000 quotations in one post", () => times('He said "one two three four five six. Seven eight." ', 10_000)],
    ["100,000 quoted lines", () => times("> x\n", 100_000)],
    ["zalgo", () => times("z\u0300\u0301\u0302\u0303\u0304", 100_000)],
    ["right-to-left marks", () => times("\u202e\u200fab ", 100_000)],
    ["one line 50,000 times", () => times("The same line again and again, forty characters.\n", 50_000)],
    ["100,000 lead-ins", () => times("a:\n", 100_000)],
    ["200,000 doubled quotes in a cell", () => `id,date,text\n1,2,"${times('""', 200_000)}"\n`],
    ["200,000 entities", () => `<p>${times("&amp;", 200_000)}</p>`],
    [
      "20,000 boundaries of a mail",
      () => `From: a\nDate: b\nContent-Type: multipart/x; boundary=q\n\n${times("--q\n\n", 20_000)}`,
    ],
    ["50,000 heads without a body", () => times("ann wrote 2 hours ago:\n", 50_000)],
    ["100,000 capitals in a row", () => times("Ann Of ", 100_000)],
  ];

  it.each(hostile)("%s: read or refused", (_, make) => {
    const source = make();
    const found = readOrRefuse(source);
    if (found) for (const post of found.posts) expect(post.text.length).toBeLessThanOrEqual(source.length);
  });
});
