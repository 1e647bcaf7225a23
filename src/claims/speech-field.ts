import { isAsked } from "./asking.ts";
import type { Because, ClaimKind, Speech } from "./claim.ts";
import { cueIn, type Facts, wordsOf } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { ownAnswer } from "./own-answer.ts";
import { isUnsurprising } from "./unsurprising.ts";

export interface SpeechInput {
  facts: Facts;
  text: string;
  quoted: boolean;
  kind: ClaimKind;
  /** A hedge that opens the sentence covers its later clauses. */
  sentenceHedge: boolean;
  /** A named or pointed-at third party stands before the saying verb. */
  speaker: boolean;
}

/** `You should buy`, `leaps looking tasty`: of a trade these urge, and guess nothing. */
const URGES = new WordSet("should looking");

/** How a claim is spoken: the first of the five that fits. */
export function speechOf(input: SpeechInput): { speech: Speech; because: Because | undefined } {
  const { facts, text } = input;
  if (input.quoted) return { speech: "quoted", because: { rule: "inside-quotation", words: null } };
  if (input.kind === "guidance")
    return { speech: "reported-from-other", because: { rule: "their-own-future", words: null } };
  const says = cueIn(facts, "says");
  const option = input.kind === "trade" && says !== undefined && facts.tokens[says.from].lower === "calls";
  if (input.speaker && !option)
    return {
      speech: "reported-from-other",
      because: { rule: says ? "saying-verb" : "source", words: says ? wordsOf(text, facts.tokens, says) : null },
    };
  const answer = input.kind === "forecast" ? ownAnswer(facts) : null;
  if (answer === "doubtful") return { speech: "hedged", because: { rule: "answers-itself", words: null } };
  if (answer === null && (input.kind === "question" || isAsked(facts)))
    return { speech: "asked", because: { rule: "asks", words: null } };
  const cue = cueIn(facts, "hedge");
  const hedge = input.kind === "trade" && cue && URGES.has(facts.tokens[cue.from]) ? undefined : cue;
  if (hedge) return { speech: "hedged", because: { rule: "hedge", words: wordsOf(text, facts.tokens, hedge) } };
  if (input.kind === "forecast" && isUnsurprising(facts.tokens, facts.clause.from))
    return { speech: "hedged", because: { rule: "no-surprise", words: null } };
  if (input.sentenceHedge) return { speech: "hedged", because: { rule: "hedge-of-the-sentence", words: null } };
  return { speech: "asserted", because: undefined };
}
