import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownText } from "../../src/discussions/own-text.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

describe("posts read apart from their source", () => {
  it("are the posts read with it, but for the way back", () => {
    const source = JSON.stringify({
      title: "Chips & rates",
      posts: [
        { id: "a", author: "Ann", at: "2025-01-28", text: "Nvidia fell 17% on Monday — see https://example.org/a" },
        { id: "b", author: "Bob", at: "2025-01-29", replyTo: "a", text: "It did, “almost”." },
      ],
    });
    const { posts, ...whole } = readDiscussion(source);
    const { posts: apart, ...rest } = readDiscussion(source, { apart: true });
    expect(rest).toEqual(whole);
    expect(apart).toEqual(posts.map((post) => ({ ...post, sourceMap: undefined })));
  });

  it("give the memory of the bytes back, where these are all of their buffer", () => {
    const text = "Copper fell 3% on 28 January 2025.";
    const whole = new TextEncoder().encode(text);
    const bytes = new Uint8Array(whole);
    const part = new Uint8Array([...whole, 33]).subarray(0, whole.length);
    for (const source of [bytes, part]) expect(readDiscussion(source, { apart: true }).posts[0].text).toBe(text);
    expect([bytes.length, part.length]).toEqual([0, text.length]);
  });

  it("have texts of their own, letter for letter, half a surrogate pair too", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => ownText(text) === text));
    expect(ownText("\ud83d")).toBe("\ud83d");
  });
});
