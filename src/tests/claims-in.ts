import type { Claim } from "../claims/claim.ts";
import { ThreadReader } from "../claims/thread-reader.ts";
import type { Ask } from "./ask.ts";

/** The claims that words make by themselves, in talk of these subjects; `start` is the place in the post at which they count as standing. */
export function claimsIn(
  { registry, saidAt }: Ask,
  words: string,
  start: number,
  subjects: readonly string[],
): Claim[] {
  const text = " ".repeat(start) + words;
  const post: Parameters<ThreadReader["read"]>[0] = {
    index: 0,
    id: "",
    author: null,
    at: saidAt,
    replyTo: null,
    text,
    repeats: [],
  };
  const title = subjects.join(", ");
  return new ThreadReader({ title, saidAt: null, posts: [post] }, registry).read(post, [], false);
}
