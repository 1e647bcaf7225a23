import type { Day } from "../calendar.ts";
import type { Post, SaidAt } from "./discussion.ts";

/** First and last day the posts state, or null when none does. */
export function statedSaidAt(posts: Post[]): SaidAt | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of posts) {
    if (at === null) continue;
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return from > to ? null : { from, to, basis: "stated by the posts' dates" };
}

/** When the discussion took place: what its posts state, else what the caller gives. */
export function saidAtOf(posts: Post[], given: Day | undefined): SaidAt | null {
  const stated = statedSaidAt(posts);
  if (stated) return stated;
  return given === undefined ? null : { from: given, to: given, basis: "given" };
}
