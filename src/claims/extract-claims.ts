import type { Discussion, Post } from "../discussions/discussion.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import { claimsOfPost } from "./claims-of-post.ts";
import { type Token, tokensOf } from "./grammar/tokens.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { type Context, closing, mainSubject, newTally, opening, tally } from "./thread-context.ts";

export interface ExtractOptions {
  /** Who and what claims may speak of; the registry that comes with Assay when left out. */
  registry?: Registry;
}

/**
 * What a thread is about, and whom each measure is spoken of, is settled by its title and this many characters of its posts
 * (some 90,000 words), so that a discussion of any length is read post by post.
 */
const SETTLED_BY = 500_000;

interface ReadPost {
  tokens: Token[];
  readings: Reading[];
}

const readPost = (post: Post, registry: Registry): ReadPost => {
  const tokens = tokensOf(post.text);
  return { tokens, readings: readingsOf(tokens, registry) };
};

/** The posts that settle what a thread is about, read. */
function headOf(posts: readonly Post[], registry: Registry): ReadPost[] {
  const head: ReadPost[] = [];
  let size = 0;
  for (let k = 0; k < posts.length && size < SETTLED_BY; k++) {
    head.push(readPost(posts[k], registry));
    size += posts[k].text.length;
  }
  return head;
}

/** The stretches of each post that are a third party's words, by the post's index. */
function quotedIn({ quotations }: Discussion): Map<number, { start: number; end: number }[]> {
  const quoted = new Map<number, { start: number; end: number }[]>();
  for (const { post, span } of quotations) {
    const spans = quoted.get(post);
    if (spans) spans.push(span);
    else quoted.set(post, [span]);
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
  const registry = options.registry ?? DEFAULT_REGISTRY;
  const { posts } = discussion;
  const title = discussion.title ? readingsOf(tokensOf(discussion.title), registry) : [];
  const head: (ReadPost | null)[] = headOf(posts, registry);
  const main = mainSubject(posts, head as ReadPost[], title, registry);
  const quoted = quotedIn(discussion);
  const answers = answersTo(posts);
  const ended = new Map<number, Context>();
  const counts = newTally();
  for (const [k, post] of posts.entries()) {
    const context = opening(post, ended, main, counts);
    const input = { post, registry, context, quoted: quoted.get(post.index) ?? [] };
    const saidAt = post.at ?? discussion.saidAt?.to ?? null;
    const read = claimsOfPost({ ...input, ...(head[k] ?? readPost(post, registry)), saidAt });
    if ((answers.get(post.index) ?? 0) > 0) ended.set(post.index, closing(read.context, read.claims, registry));
    release(post.replyTo, answers, ended);
    if (k < head.length) {
      head[k] = null;
      for (const claim of read.claims) tally(counts, claim.measure, claim.subjects[0]);
    }
    yield read.claims;
  }
}

/** Lets go of the context of a post whose last answer has been read. */
function release(parent: number | null, answers: Map<number, number>, ended: Map<number, Context>): void {
  if (parent === null) return;
  const left = (answers.get(parent) ?? 0) - 1;
  answers.set(parent, left);
  if (left <= 0) ended.delete(parent);
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
