import type { Discussion, Post } from "../discussions/discussion.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import type { Quoted } from "./quoted.ts";
import { ThreadReader } from "./thread-reader.ts";

export interface ExtractOptions {
  /** Who and what claims may speak of; the registry that comes with Assay when left out. */
  registry?: Registry;
}

/** The stretches of each post that are a third party's words, by the post's index. */
export function quotedIn({ quotations }: Pick<Discussion, "quotations">): Map<number, Quoted[]> {
  const quoted = new Map<number, Quoted[]>();
  for (const { post, span, repeats } of quotations) {
    const one = { start: span.start, end: span.end, repeated: repeats !== undefined };
    const spans = quoted.get(post);
    if (spans) spans.push(one);
    else quoted.set(post, [one]);
  }
  return quoted;
}

/** How many posts answer each post that somebody answers. */
function answersTo(posts: readonly Post[]): Map<number, number> {
  const answers = new Map<number, number>();
  for (const { replyTo } of posts) if (replyTo !== null) answers.set(replyTo, (answers.get(replyTo) ?? 0) + 1);
  return answers;
}

/**
 * The claims of a discussion, one list a post, read as they are asked for: what was read of a post is let go once its last
 * answer has been read. `extractClaims` says what a claim has.
 */
export function* claimsByPost(discussion: Discussion, options: ExtractOptions = {}): Generator<Claim[]> {
  const { posts } = discussion;
  const reader = new ThreadReader(discussion, options.registry ?? DEFAULT_REGISTRY);
  const quoted = quotedIn(discussion);
  const answers = answersTo(posts);
  for (const post of posts) {
    const claims = reader.read(post, quoted.get(post.index) ?? [], (answers.get(post.index) ?? 0) > 0);
    if (post.replyTo !== null) {
      const left = (answers.get(post.replyTo) ?? 0) - 1;
      answers.set(post.replyTo, left);
      if (left <= 0) reader.forget(post.replyTo);
    }
    yield claims;
  }
}

/**
 * The claims of a discussion, post by post in the order of the words. Each has the exact words that carry it, its fields by
 * the labelling guide, the mentions they were read from, and in `because` the rule and the words that gave each field.
 * Deterministic: no clock, no chance, no network.
 *
 * @example
 * extractClaims(readDiscussion("Intel revenue fell 5% in Q1 2024", {})).map((claim) => [claim.subjects[0], claim.measure, claim.direction])
 * // => [["INTC", "revenue", "down"]]
 */
export function extractClaims(discussion: Discussion, options: ExtractOptions = {}): Claim[] {
  const claims: Claim[] = [];
  for (const list of claimsByPost(discussion, options)) for (const claim of list) claims.push(claim);
  return claims;
}
