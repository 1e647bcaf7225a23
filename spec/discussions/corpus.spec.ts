import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

/** Third-party threads and format samples kept beside the repository, never in it. */
const corpus = "../shared/corpus";

/** Threads whose container keeps the bounds of posts must match their labels post by post; flattened pages cannot. */
const LEAST_EQUAL: Record<string, number> = { csv: 1, json: 1, txt: 0.5 };

describe.skipIf(!existsSync(corpus))("labelled threads (skipped where the corpus is absent)", () => {
  const labels = existsSync(corpus) ? readdirSync(`${corpus}/dev`).filter((file) => file.endsWith(".claims.json")) : [];

  it.each(labels)("%s: posts have the text that was labelled", (file) => {
    const name = `${corpus}/dev/${file.slice(0, -".claims.json".length)}`;
    const kind = ["txt", "json", "csv"].find((ending) => existsSync(`${name}.${ending}`))!;
    const wanted: { text: string }[] = JSON.parse(readFileSync(`${corpus}/dev/${file}`, "utf8")).posts;
    const texts = new Set(readDiscussion(readFileSync(`${name}.${kind}`)).posts.map((post) => post.text));
    const equal = wanted.filter(({ text }) => texts.has(text)).length;
    expect(equal / wanted.length).toBeGreaterThanOrEqual(LEAST_EQUAL[kind]);
  });
});

describe.skipIf(!existsSync(corpus))("format samples (skipped where the corpus is absent)", () => {
  const posts: [string, string, number][] = [
    ["discourse-topic.json", "Discourse topic", 3],
    ["disqus-export.xml", "Disqus export", 4],
    ["hn-item-comments.jsonl", "JSON lines", 4],
    ["reddit-comments-listing.json", "Reddit listing", 3],
    ["substack-post-comment-tree.json", "Substack comments", 3],
    ["substack-reader-comment.json", "Substack comments", 1],
    ["wordpress-wxr-export.xml", "WordPress export", 8],
  ];

  it.each(posts)("%s is a %s of %i posts with words", (file, format, count) => {
    const found = readDiscussion(readFileSync(`${corpus}/formats/${file}`));
    expect([found.format, found.posts.length]).toEqual([format, count]);
  });

  it("a search hit without its text is refused with what is missing", () => {
    expect(() => readDiscussion(readFileSync(`${corpus}/formats/hn-algolia-comment-hit.json`))).toThrow(
      /no post in it/,
    );
  });
});
