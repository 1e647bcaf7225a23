import type { Discussion, Post, Quotation } from "../discussions/discussion.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import type { Quoted } from "./quoted.ts";
import { type Lengths, lengthsOf } from "./shares.ts";
import { type Thread, ThreadReader } from "./thread-reader.ts";

export interface ExtractOptions {
  /** Who and what claims may speak of; the registry that comes with Assay when left out. */
  registry?: Registry;
}

/** A quotation as the stretch of its post that is not the author's. */
export const quotedStretch = ({ span, repeats }: Quotation): Quoted => ({
  start: span.start,
  end: span.end,
  repeated: repeats !== undefined,
});

/** The stretches of each post that are a third party's words, by the post's index. */
export function quotedIn({ quotations }: Pick<Discussion, "quotations">): Map<number, Quoted[]> {
  const quoted = new Map<number, Quoted[]>();
  for (const quotation of quotations) {
    const spans = quoted.get(quotation.post);
    if (spans) spans.push(quotedStretch(quotation));
    else quoted.set(quotation.post, [quotedStretch(quotation)]);
  }
  return quoted;
}

/** How many posts answer each post. */
function answersTo(posts: Lengths): Int32Array {
  const answers = new Int32Array(posts.length);
  for (let index = 0; index < posts.length; index++) {
    const parent = posts.parentOf(index);
    if (parent !== null) answers[parent]++;
  }
  return answers;
}

/** A thread to be read post by post. */
export interface ThreadInTurn {
  /** The thread and the posts of its head. */
  thread: Thread;
  posts: Iterable<Post>;
  /** How long the posts are and which they answer. */
  lengths: Lengths;
  quotedOf(index: number): readonly Quoted[];
}

/** The claims of posts that come one after the other; what was read of a post is let go once its last answer has been read. */
export function* claimsInTurn(
  { thread, posts, lengths, quotedOf }: ThreadInTurn,
  registry: Registry,
): Generator<Claim[]> {
  const reader = new ThreadReader(thread, registry);
  const answers = answersTo(lengths);
  for (const post of posts) {
    const claims = reader.read(post, quotedOf(post.index), answers[post.index] > 0);
    if (post.replyTo !== null && --answers[post.replyTo] <= 0) reader.forget(post.replyTo);
    yield claims;
  }
}

/**
 * The claims of a discussion, one list a post, read as they are asked for: what was read of a post is let go once its last
 * answer has been read. `extractClaims` says what a claim has.
 */
export function claimsByPost(discussion: Discussion, options: ExtractOptions = {}): Generator<Claim[]> {
  const { posts } = discussion;
  const quoted = quotedIn(discussion);
  const quotedOf = (index: number) => quoted.get(index) ?? [];
  return claimsInTurn(
    { thread: discussion, posts, lengths: lengthsOf(posts), quotedOf },
    options.registry ?? DEFAULT_REGISTRY,
  );
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
