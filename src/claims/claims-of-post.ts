import type { Day } from "../calendar.ts";
import type { Post } from "../discussions/discussion.ts";
import type { Registry } from "../registry/registry.ts";
import { codePointCounter } from "../span.ts";
import { assemble } from "./assemble.ts";
import type { Claim } from "./claim.ts";
import { clausesOf } from "./clauses.ts";
import { atSentence } from "./context-after.ts";
import { type Facts, factsOf, isTelling } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Mention } from "./mention.ts";
import { isFurniture, isPageVoice, isSarcastic } from "./non-claims.ts";
import { statementOf } from "./periphery.ts";
import { pointsBackIn } from "./quote-range.ts";
import { liesIn, type Quoted } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import { type Stretch, sentencesOf } from "./sentences.ts";
import type { Context } from "./thread-context.ts";

export interface PostInput {
  post: Post;
  tokens: readonly Token[];
  readings: readonly Reading[];
  registry: Registry;
  context: Context;
  /** Quotations in the post, in code points. */
  quoted: readonly Quoted[];
  saidAt: Day | null;
}

/** What one sentence is read against. */
export interface SentenceInput extends PostInput {
  sentence: Stretch;
  /** Readings of the sentence. */
  own: Reading[];
  /** What each of them is as a mention, where that hangs on no setting and was worked out already. */
  mentions: (Mention | undefined)[];
  isQuoted: (start: number, end: number) => boolean;
  /** Code points of the post before a UTF-16 index. */
  codePoints: (index: number) => number;
}

/** The claims of a post, and the context it ends with. */
export function claimsOfPost(input: PostInput): { claims: Claim[]; context: Context } {
  const { post, tokens, readings, registry, saidAt, quoted } = input;
  let { context } = input;
  const claims: Claim[] = [];
  if (isPageVoice(post.author) || isSarcastic(tokens)) return { claims, context };
  const codePoints = codePointCounter(post.text);
  const isQuoted = liesIn(codePoints, quoted);
  const repeated = quoted.filter((span) => span.repeated);
  const isRepeated = liesIn(codePoints, repeated);
  let k = 0;
  for (const spoken of sentencesOf(post.text, tokens)) {
    while (k < readings.length && readings[k].from < spoken.from) k++;
    const first = k;
    while (k < readings.length && readings[k].from < spoken.to) k++;
    const started = readings.slice(first, k);
    if (isFurniture(tokens, spoken)) continue;
    const sentence = statementOf(post.text, tokens, started, spoken);
    const own = started.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
    if (sentence.from === sentence.to || !mayClaim(tokens, own, sentence)) {
      context = atSentence(context, "silent");
      continue;
    }
    const clauses = clausesIn(tokens, own, sentence);
    const read = assemble(
      { post, tokens, readings, registry, saidAt, quoted, context, sentence, own, mentions: [], isQuoted, codePoints },
      clauses,
    );
    for (const claim of read.claims)
      if (repeated.length === 0 || !isRepeated(tokens[sentence.from].start, tokens[sentence.to - 1].end))
        claims.push(claim);
    context = read.context;
  }
  claims.forEach((claim, n) => {
    claim.id = `${post.id}.${n + 1}`;
  });
  return { claims, context };
}

/** False for the many sentences of which no clause can be a claim. */
const mayClaim = (tokens: readonly Token[], own: readonly Reading[], sentence: Stretch) =>
  own.some(isTelling) || pointsBackIn(tokens, sentence);

const QUESTION = new WordSet("?");

/** `Last time it was that high? 2008.`: a figure behind the mark answers. */
function isAskedAtEnd(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) {
    if (QUESTION.has(tokens[i])) return true;
    if (tokens[i].kind === "number") return false;
  }
  return false;
}

/** What was read in each clause of a sentence. A question mark at its end is of its last clause. */
function clausesIn(tokens: readonly Token[], own: Reading[], sentence: Stretch): Facts[] {
  const asked = isAskedAtEnd(tokens, sentence);
  const clauses = clausesOf(tokens, own, sentence);
  return clauses.map((clause, n) => factsOf(tokens, own, clause, asked && n === clauses.length - 1));
}
