import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import type { Post } from "../../src/discussions/discussion.ts";

/** The day on which the threads of these specs were written. */
export const AT = dayOf("2024-05-06");

type Said = Pick<Post, "text" | "author" | "replyTo" | "about"> & Partial<Pick<Post, "at">>;
/** Whom the claim with these words is of, in a thread of such posts. */
export function whomOf(said: readonly Said[], words: string, title: string | null = null): string[] | undefined {
  const posts = said.map((one, index) => ({ at: AT, ...one, index, id: String(index), repeats: [] }));
  const claims = extractClaims({
    title,
    format: "text",
    saidAt: { from: AT, to: AT, basis: "option" },
    posts,
    quotations: [],
  });
  return claims.find(({ quote }) => quote.includes(words))?.subjects;
}

/** The same of texts by as many authors, each of whom answers the one before. */
export const whom = (texts: readonly string[], words: string, title: string | null = null) =>
  whomOf(
    texts.map((text, index) => ({ text, author: `poster ${index}`, replyTo: index === 0 ? null : index - 1 })),
    words,
    title,
  );
