import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLarge } from "../../src/discussions/large/read-large.ts";
import type { SourceBytes } from "../../src/discussions/large/text-stream.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { AssayError, describe as told } from "../../src/errors.ts";

/** Bytes that note the most that was asked of them at a time. */
function bytesIn(all: Uint8Array): SourceBytes & { most: number } {
  return {
    size: all.length,
    most: 0,
    read(at, length) {
      const part = all.slice(at, at + length);
      this.most = Math.max(this.most, part.length);
      return part;
    },
  };
}

const whole = (bytes: Uint8Array) => {
  const { posts, ...rest } = readDiscussion(bytes.slice());
  return { ...rest, posts: posts.map(({ sourceMap: _, ...post }) => post) };
};

function large(bytes: Uint8Array, step: number) {
  const { posts, quotations, close, ...rest } = readLarge(bytesIn(bytes), { step });
  try {
    return { ...rest, posts: [...posts], quotations: [...quotations()] };
  } finally {
    close();
  }
}

/** What reading gives, or the words of its error. */
function orError<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof AssayError) return told(error);
    throw error;
  }
}

const folders = ["spec/fixtures/discussions", "../shared/corpus/dev", "../shared/corpus", "../shared/corpus/formats"];
const samples = folders
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => /\.\w+$/.test(file));

const encoded = (text: string) => new TextEncoder().encode(text);

describe("a discussion read a stretch at a time", () => {
  it.each(samples)("%s: has the posts and quotations of one read whole, however short the stretches", (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const wanted = orError(() => whole(bytes));
    for (const step of [1 << 18, 997, 61, 7]) expect(orError(() => large(bytes, step))).toEqual(wanted);
  });

  it("is the same however the source is cut or changed", () => {
    const texts = samples.filter((file) => file.startsWith("spec")).map((file) => readFileSync(file, "utf8"));
    const change = fc.record({
      file: fc.nat(texts.length - 1),
      at: fc.nat(4000),
      drop: fc.nat(300),
      put: fc.string({ unit: "binary", maxLength: 20 }),
      step: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(change, ({ file, at, drop, put, step }) => {
        const from = at % texts[file].length;
        const bytes = encoded((texts[file].slice(0, from) + put + texts[file].slice(from + drop)).toWellFormed());
        expect(orError(() => large(bytes, step))).toEqual(orError(() => whole(bytes)));
      }),
      { numRuns: 400 },
    );
  });

  /** A megabyte and a half of posts of a format, their days and authors told where it tells any. */
  const kinds: Record<string, (k: number) => string> = {
    "JSON lines": (k) => `{"id":"c${k}","author":"u${k % 9}","parent_id":"c${k - 2}","body":"Tin rose ${k}% — “so”"}\n`,
    "CSV posts": (k) => (k === 0 ? "id,author,text\n" : `c${k},u${k % 9},"Zinc fell ${k}%,\nsaid ""Ann"""\n`),
    "JSON posts": (k) => `${k === 0 ? '{"posts":[' : ","}{"id":"c${k}","at":"2024-05-01","text":"Lead fell ${k}%"}`,
    "JSON records": (k) => `${k === 0 ? "[" : ","}{"id":"c${k}","date":"2024-05-01","body":"Lead fell ${k}%"}`,
    "mail or Usenet": (k) => `From: u${k}@x.org\nDate: 1 May 2024\nMessage-ID: <${k}@x>\n\nSilver fell ${k}%.\n\n`,
    "chat log": (k) => `u${k % 9}: rents rose ${k}% here\n`,
    "plain text": (k) => `I think that copper fell ${k}% on Monday.\n\n`,
  };
  const ends: Record<string, string> = { "JSON posts": "]}", "JSON records": "]" };
  const sourceOf = (kind: string, size: number) => {
    let text = "";
    for (let k = 0; text.length < size; k++) text += kinds[kind](k);
    return encoded(text + (ends[kind] ?? ""));
  };

  it.each(Object.keys(kinds))("%s: never has more of the source asked for than a stretch", (kind) => {
    const bytes = sourceOf(kind, 1_500_000);
    const source = bytesIn(bytes);
    const { posts, format, close } = readLarge(source, { step: 70_000 });
    expect(format).toBe(kind);
    expect(source.most).toBe(70_000);
    expect(posts.length).toBe(readDiscussion(bytes).posts.length);
    close();
  });

  it("is read whole where it is a tree, to the same posts", () => {
    const bytes = new Uint8Array(readFileSync("spec/fixtures/discussions/reddit-listing.json"));
    expect(large(bytes, 100)).toEqual(whole(bytes));
  });

  it.each(["windows-1252", "utf-16le"])("in %s is read a stretch at a time as well", (encoding) => {
    const text = "Zoë: Crédit rose 5%\nAnn: no, it fell 3%\nZoë: it rose\nAnn: who says “so”?\n";
    const wide = [0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))];
    const narrow = [...new Uint8Array(Buffer.from(text.replaceAll(/[“”]/g, '"'), "latin1"))];
    const bytes = Uint8Array.from(encoding === "utf-16le" ? wide : narrow);
    expect(large(bytes, 3)).toEqual(whole(bytes));
  });

  it("folds what is repeated as one read whole does, however far apart it stands", () => {
    const line = fc.record({ word: fc.nat(12), long: fc.boolean(), gap: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 120 }), (lines) => {
        const words = ({ word, long }: (typeof lines)[number]) =>
          `I doubt that tin fell ${word}%${long ? " because of what the mines in the north have said" : ""}.`;
        const bytes = encoded(lines.map((one) => words(one) + "\n".repeat(one.gap)).join("\r\n"));
        expect(large(bytes, 50)).toEqual(whole(bytes));
      }),
    );
  });
});
