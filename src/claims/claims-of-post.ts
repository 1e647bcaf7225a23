import type { Day } from "../calendar.ts";
import type { Post } from "../discussions/discussion.ts";
import type { Registry } from "../registry/registry.ts";
import { codePointCounter } from "../span.ts";
import { assemble } from "./assemble.ts";
import type { Claim } from "./claim.ts";
import { clausesOf } from "./clauses.ts";
import { factsOf } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { isFurniture, isSarcastic } from "./non-claims.ts";
import type { Reading } from "./readings.ts";
import { type Stretch, sentencesOf } from "./sentences.ts";
import { type Context, closing } from "./thread-context.ts";

export interface PostInput {
  post: Post;
  tokens: readonly Token[];
  readings: readonly Reading[];
  registry: Registry;
  context: Context;
  /** Quotations in the post, in code points. */
  quoted: readonly { start: number; end: number }[];
  saidAt: Day | null;
}

/** What one sentence is read against. */
export interface SentenceInput extends PostInput {
  sentence: Stretch;
  /** Readings of the sentence. */
  own: Reading[];
  isQuoted: (start: number, end: number) => boolean;
  /** Code points of the post before a UTF-16 index. */
  codePoints: (index: number) => number;
}

/** The claims of a post, and the context it leaves to the posts that answer it. */
export function claimsOfPost(input: PostInput): { claims: Claim[]; context: Context } {
  const { post, tokens, readings } = input;
  let { context } = input;
  if (isSarcastic(tokens)) return { claims: [], context };
  const claims: Claim[] = [];
  const codePoints = codePointCounter(post.text);
  const isQuoted = quotedTest(codePoints, input.quoted);
  let k = 0;
  for (const sentence of sentencesOf(post.text, tokens)) {
    while (k < readings.length && readings[k].from < sentence.from) k++;
    const own: Reading[] = [];
    for (; k < readings.length && readings[k].from < sentence.to; k++)
      if (readings[k].to <= sentence.to) own.push(readings[k]);
    if (isFurniture(tokens, sentence)) continue;
    const asked = tokens
      .slice(Math.max(sentence.from, sentence.to - 3), sentence.to)
      .some((token) => token.lower === "?");
    const cut = clausesOf(tokens, own, sentence);
    const clauses = cut.map((clause, n) => factsOf(tokens, own, clause, asked && n === cut.length - 1));
    const read = assemble({ ...input, context, sentence, own, isQuoted, codePoints }, clauses);
    claims.push(...read.claims);
    context = read.context;
  }
  context = closing(context, claims, input.registry);
  return { claims: claims.map((claim, n) => ({ ...claim, id: `${post.id}.${n + 1}` })), context };
}

/** Whether most of a stretch of text (UTF-16) lies in a quotation. */
function quotedTest(
  codePoints: (index: number) => number,
  spans: readonly { start: number; end: number }[],
): (start: number, end: number) => boolean {
  if (spans.length === 0) return () => false;
  return (start, end) => {
    const [a, b] = [codePoints(start), codePoints(end)];
    return spans.some((span) => Math.min(span.end, b) - Math.max(span.start, a) > 0.5 * (b - a));
  };
}
