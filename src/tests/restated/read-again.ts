import { type Ask, askOf } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { claimsIn } from "../claims-in.ts";

/** Kinds of claim that state nothing of what is. */
const STATES_NOTHING: readonly string[] = ["question", "opinion", "analogy", "conditional"];

/** A construction in plainer words: each of these sentences must be so; null where it is one, and no plainer words say it. */
export type Restatement = (ask: Ask) => readonly string[] | null | undefined;

/** Whether all words of a sentence are of the claims it makes. */
const isCovered = (sentence: string, quotes: readonly string[]) =>
  !/[\p{L}\p{N}]/u.test(quotes.reduce((left, quote) => left.replace(quote, " "), sentence));

function readSentence(ask: Ask, sentence: string, build: (ask: Ask) => Built | null): Built | null {
  const claims = claimsIn(ask, sentence, 0, ask.claim.subjects);
  if (
    claims.length === 0 ||
    claims.some(({ kind }) => STATES_NOTHING.includes(kind) || (kind === "trade" && ask.claim.kind !== "trade"))
  )
    return null;
  if (
    !isCovered(
      sentence,
      claims.map(({ quote }) => quote),
    )
  )
    return null;
  const built = claims.map((claim) => {
    const found = build(askOf(claim, ask.registry, ask.saidAt, ask.chooser));
    return found?.text === "" ? null : found;
  });
  return built.includes(null) ? null : allOf(built as Built[], / or |^if /);
}

/** What plainer words for a statement say, all of which must have a test; the words they stand for count as read. */
export function readAgain(ask: Ask, sentences: readonly string[], build: (ask: Ask) => Built | null): Built | null {
  const built = sentences.map((sentence) => readSentence(ask, sentence, build));
  if (built.length === 0 || built.includes(null)) return null;
  return { ...allOf(built as Built[], / or |^if /), used: ask.mentions };
}
