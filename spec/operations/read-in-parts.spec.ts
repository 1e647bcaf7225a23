import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { describe, expect, it } from "vitest";
import type { BoardClaim } from "../../src/board/board.ts";
import { readBoard } from "../../src/operations/read-board.ts";
import { readInJsonParts, readInParts } from "../../src/operations/read-in-parts.ts";
import { writeJsonInParts, writeTextInParts } from "../../src/surfaces/cli/write-in-parts.ts";

const context = { db: null, today: 20_300 };
const post = (k: number) => ({
  id: `p${k}`,
  at: "2025-01-28",
  author: `a${k % 5}`,
  ...(k % 3 === 2 ? { replyTo: `p${k - 1}` } : {}),
  text: `Nvidia's revenue rose ${k % 90}% in 2024. They will cut capex, and the shares fell 17% on Monday! “Oil is at $${(k % 70) + 20}”, he said. 😀 If rates fall, gold goes to $${3000 + k}.`,
});
const text = JSON.stringify({ title: "Nvidia", posts: Array.from({ length: 200 }, (_, k) => post(k)) });

const encoded = new TextEncoder().encode(text);
const bytesOf = (all: Uint8Array) => ({
  size: all.length,
  read: (at: number, length: number) => all.slice(at, at + length),
});
const bytes = bytesOf(encoded);

/** A stream that keeps what is written, and makes its writer wait. */
function slowStream() {
  const written: string[] = [];
  const stream = new Writable({
    highWaterMark: 100,
    decodeStrings: false,
    write(chunk: string | Uint8Array, _, done) {
      written.push(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
      setImmediate(done);
    },
  });
  const text = async () => {
    stream.end();
    await finished(stream);
    return written.join("");
  };
  return { stream, text };
}

describe("a large discussion, read in parts", () => {
  it("has the board of one read at once, its claims in several parts in the same order", async () => {
    const whole = await readBoard({ text }, context);
    const { claims, asOf, discussion, close } = readInParts({ bytes }, context);
    const { title, format, saidAt, posts, quotations } = discussion;
    const parts: BoardClaim[][] = [];
    for await (const part of claims) parts.push(part);
    expect(parts.length).toBeGreaterThan(1);
    const held = { title, format, saidAt, posts: [...posts()], quotations: [...quotations()] };
    expect({ asOf, discussion: held, claims: parts.flat() }).toEqual(whole);
    close();
  });

  it("is written as the one JSON document of the whole board, however slow the stream", async () => {
    const whole = await readBoard({ text, record: false, explain: true }, context);
    const out = slowStream();
    const count = await writeJsonInParts(readInJsonParts({ bytes, record: false, explain: true }, context), out.stream);
    expect(count).toBe(whole.claims.length);
    expect(await out.text()).toBe(`${JSON.stringify(whole)}\n`);
  });

  it("without a claim is a whole JSON document too", async () => {
    const nothing = { text: "Hello there, all of you.", saidAt: "2025-01-28" };
    const out = slowStream();
    const source = { bytes: bytesOf(new TextEncoder().encode(nothing.text)), saidAt: nothing.saidAt };
    expect(await writeJsonInParts(readInJsonParts(source, context), out.stream)).toBe(0);
    expect(JSON.parse(await out.text())).toEqual(await readBoard(nothing, context));
  });

  it("is shown post by post, with the verdicts counted below", async () => {
    const out = slowStream();
    const plain = { width: 100, paint: (_: string, words: string) => words, testedOnly: false };
    const count = await writeTextInParts(readInParts({ bytes, record: false }, context), out.stream, plain);
    const shown = await out.text();
    expect(shown).toMatch(/^Nvidia\n200 posts · 2025-01-28/);
    expect(shown).toContain(`› ${count} claims`);
    expect(shown.match(/^#p\d+ {2}a\d {2}2025-01-28$/gm)).toHaveLength(200);
  });
});
