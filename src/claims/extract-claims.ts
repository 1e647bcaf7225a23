import type { Discussion } from "../discussions/discussion.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import { claimsOfPost } from "./claims-of-post.ts";
import { tokensOf } from "./grammar/tokens.ts";
import { readingsOf } from "./readings.ts";
import { type Context, mainSubject, newTally, opening, tally } from "./thread-context.ts";

export interface ExtractOptions {
  /** Who and what claims may speak of; the registry that comes with Assay when left out. */
  registry?: Registry;
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
  const registry = options.registry ?? DEFAULT_REGISTRY;
  const tokens = discussion.posts.map((post) => tokensOf(post.text));
  const readings = tokens.map((list) => readingsOf(list, registry));
  const title = discussion.title ? readingsOf(tokensOf(discussion.title), registry) : [];
  const main = mainSubject(discussion, readings, title, registry);
  const quoted = new Map<number, { start: number; end: number }[]>();
  for (const { post, span } of discussion.quotations) quoted.set(post, [...(quoted.get(post) ?? []), span]);
  const ended = new Map<number, Context>();
  const counts = newTally();
  return discussion.posts.flatMap((post, k) => {
    const context = opening(post, ended, main, counts);
    const read = claimsOfPost({
      post,
      tokens: tokens[k],
      readings: readings[k],
      registry,
      context,
      quoted: quoted.get(post.index) ?? [],
      saidAt: post.at ?? discussion.saidAt?.to ?? null,
    });
    ended.set(post.index, read.context);
    for (const claim of read.claims) tally(counts, claim.measure, claim.subjects[0]);
    return read.claims;
  });
}
