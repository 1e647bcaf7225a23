import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { sourceSpan } from "../../src/discussions/source-span.ts";
import { AssayError } from "../../src/errors.ts";

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof AssayError) return error.code;
    throw error;
  }
  return "none";
};
const texts = (input: string) => readDiscussion(input).posts.map((post) => post.text);

describe("plain text", () => {
  it("makes a post of each paragraph that nothing binds to the one before", () => {
    expect(texts("Zinc rose 4% in May.\nGreat piece, thank you.\nI doubt the smelters restart.")).toEqual([
      "Zinc rose 4% in May.",
      "Great piece, thank you.",
      "I doubt the smelters restart.",
    ]);
  });

  it("keeps a list with its lead-in, and a connective with what it carries on", () => {
    expect(texts("What they told us:\n\n- sales up 3%\n\n- margin flat\n\nI doubt it.")).toEqual([
      "What they told us:\n\n- sales up 3%\n\n- margin flat",
      "I doubt it.",
    ]);
    expect(texts("The mine floods every spring.\nSecond, the road washes out.")).toHaveLength(1);
  });

  it("keeps a quotation over two paragraphs and its attribution in one post", () => {
    const text =
      'Look at this:\n"Orders fell in May. Nobody noticed.\nThey fell again in June, and then for good."\nThat\'s from Ada Byrne: https://example.org/orders';
    const { posts, quotations } = readDiscussion(text);
    expect(posts).toHaveLength(1);
    expect(quotations).toHaveLength(1);
    expect(quotations[0]).toMatchObject({ attributedTo: "Ada Byrne", url: "https://example.org/orders" });
    expect(quotations[0].span.exact).toMatch(/^"Orders fell.*for good\."$/s);
  });

  it("does not take scare quotes, titles or the writer's own thoughts for quotations", () => {
    const text =
      'He is a "killer" boss. I read "The Long Boom" twice. I was thinking, "Well, so the price may yet come back, and then what would we do with it?"';
    expect(readDiscussion(text).quotations).toEqual([]);
  });

  it("takes what is pasted below a link, down to a line of dots, for the article's words", () => {
    const quoted = (text: string) =>
      readDiscussion(JSON.stringify({ posts: [{ id: "1", at: "2024-01-01", author: "a", text }] })).quotations.map(
        ({ attributedTo, span }) => [attributedTo, span.exact],
      );
    const link = "https://www.example.org/tin";
    expect(quoted(`${link}\nTin falls by a fifth in\none day, traders say\n. . .\nI told you so.`)).toEqual([
      ["example.org", "Tin falls by a fifth in\none day, traders say"],
    ]);
    expect(quoted(`${link}\nI told you so.\nTwice.`)).toEqual([]);
  });

  it("folds an excerpt at the top into the whole thread below it, and lists where it stood", () => {
    const long = [
      "Tin doubled over the year, which nobody expected.",
      "Smelters will not restart before the autumn, I am told.",
    ];
    const { posts } = readDiscussion([...long, long[0], "Really?", long[1]].join("\n"));
    expect(posts.map((post) => post.text)).toEqual([long[0], "Really?", long[1]]);
    expect(posts.map((post) => post.repeats)).toEqual([["line 1"], [], ["line 2"]]);
    expect(posts[0].id).toBe("line 3");
  });

  it("reads CRLF as line ends and skips a byte-order mark", () => {
    expect(texts("\ufeffLead is up.\r\n\r\nI doubt it.\r\n")).toEqual(["Lead is up.", "I doubt it."]);
  });
});

describe("JSON posts", () => {
  const source = JSON.stringify({
    title: "Metals",
    posts: [
      { id: "a", at: "2025-01-27", author: "ann", text: 'Copper \u00e9 \ud83d\ude01 "fell"\n3%' },
      { id: "b", at: "2025-01-29", author: "bob", replyTo: "a", text: "No." },
      { id: "c", at: "2025-01-29", author: "bob", text: "No." },
    ],
  });

  it.each(["date", "created_at", "time", "timestamp"])("that call the day %s keep it", (name) => {
    const { posts } = readDiscussion(
      JSON.stringify({ posts: [{ text: "Copper fell.", author: "ann", [name]: "2025-01-28" }] }),
    );
    expect(posts.map(({ at, author, text }) => ({ at, author, text }))).toEqual([
      { at: dayOf("2025-01-28"), author: "ann", text: "Copper fell." },
    ]);
  });

  it("keeps ids, authors, days and parents, and folds a post sent twice", () => {
    const { title, posts, saidAt } = readDiscussion(source);
    expect(title).toBe("Metals");
    expect(posts.map(({ id, author, replyTo, repeats }) => ({ id, author, replyTo, repeats }))).toEqual([
      { id: "a", author: "ann", replyTo: null, repeats: [] },
      { id: "b", author: "bob", replyTo: 0, repeats: ["c"] },
    ]);
    expect(saidAt).toEqual({ from: dayOf("2025-01-27"), to: dayOf("2025-01-29"), basis: "stated by the posts' dates" });
  });

  it("leads every span back to its escape in the source", () => {
    const [post] = readDiscussion(source).posts;
    const at = Array.from(post.text).indexOf('"');
    const place = sourceSpan(post, at, at + 6)!;
    expect(source.slice(place.start, place.end)).toBe('\\"fell\\"');
  });

  it("says where broken JSON breaks, and what shapes it knows when the shape is another", () => {
    expect(codeOf(() => readDiscussion('{"posts": [{"id": 1, "text": "a"}'))).toBe("broken-json");
    expect(codeOf(() => readDiscussion('{"rows": [1, 2]}'))).toBe("unknown-json");
  });
});

describe("bad input", () => {
  it("is refused with a code when it is empty or binary", () => {
    expect(codeOf(() => readDiscussion(""))).toBe("empty-input");
    expect(codeOf(() => readDiscussion(" \n\t"))).toBe("empty-input");
    expect(codeOf(() => readDiscussion(new TextEncoder().encode("%PDF-1.7 etc")))).toBe("binary-input");
    expect(codeOf(() => readDiscussion(new Uint8Array(4096)))).toBe("binary-input");
  });

  it("is read with a note when its bytes are not UTF-8 or its surrogates stand alone", () => {
    expect(readDiscussion(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).posts[0].text).toBe("café");
    expect(readDiscussion("a \ud800 b").notes).toEqual(["lone surrogates are shown as \ufffd"]);
  });

  it("never ends in anything but posts or an AssayError, and spans stay exact", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (input) => {
        const source = input.toWellFormed();
        if (codeOf(() => readDiscussion(source)) !== "none") return;
        for (const post of readDiscussion(source).posts) {
          for (const piece of post.sourceMap ?? []) {
            if (piece.length !== piece.sourceLength) continue;
            const words = post.text.slice(piece.at, piece.at + piece.length);
            expect(source.slice(piece.source, piece.source + piece.sourceLength)).toBe(words);
          }
        }
      }),
    );
  });
});

const seed = "../shared/corpus/seed-thread.txt";
describe.skipIf(!existsSync(seed))("a newsletter's comment thread (skipped where the corpus is absent)", () => {
  it("folds the 18 repeated paragraphs and attributes the one quotation", () => {
    const { posts, quotations } = readDiscussion(readFileSync(seed));
    expect(posts.flatMap((post) => post.repeats)).toHaveLength(18);
    expect(quotations.map((quotation) => quotation.attributedTo)).toEqual(["Timothy B. Lee"]);
  });
});
