import type { Post, TextRange } from "../discussions/discussion.ts";
import { type Token, tokensOf } from "./grammar/tokens.ts";
import type { Run } from "./unlisted-names.ts";

/** Readings, or runs of words, without those of the page's own words: menus, like counts, signatures. */
export function ofAuthor<One extends Run>(
  readings: One[],
  tokens: readonly Token[],
  furniture: readonly TextRange[],
): One[] {
  if (furniture.length === 0) return readings;
  let k = 0;
  return readings.filter(({ from }) => {
    const { start } = tokens[from];
    while (k < furniture.length && furniture[k].end <= start) k++;
    return k === furniture.length || start < furniture[k].start;
  });
}

/** The names of posters, and the first names of those with two, as words in lower case: whoever is addressed so is no firm. */
export function postersOf(posts: readonly Pick<Post, "author">[]): Set<string> {
  const names = new Set<string>();
  for (const author of new Set(posts.map((post) => post.author))) {
    const words = tokensOf(author ?? "").filter(({ kind }) => kind === "word");
    if (words.length === 0) continue;
    names.add(words.map(({ lower }) => lower).join(" "));
    if (words.length === 2 && words.every(({ caps }) => caps > 0)) names.add(words[0].lower);
  }
  return names;
}
