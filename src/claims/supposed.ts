import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isVerbless } from "./kinds-by-form.ts";

const WOULD = new WordSet("would", "stretch");
/** What follows `would` where the speaker wishes, guesses or trades. */
const WISHES = new WordSet(
  "like love prefer rather say think expect guess bet argue suggest imagine assume hope want buy sell short add hold trade take wait have 've i you we they",
);
/** Before it: who speaks of themselves or asks, and words that tell what was said or thought. */
const SELF = new WordSet("i we you one nobody anyone what how why who where");
const TOLD = new WordSet(
  "said says saying told thought expected hoped knew promised announced warned forecast predicted believed claimed argued feared reckoned wrote confirmed indicated estimated projected guided vowed pledged agreed decided think thinks believe believes guess bet reckon imo imho suspect surprised shocked",
);

/** Where `would` says what comes of something supposed: `A 50bn quarter | would bring the year to 132bn`; −1 elsewhere. */
export function supposedAt(facts: Facts): number {
  if (!facts.words.has(WOULD) || facts.asked) return -1;
  const { tokens, clause } = facts;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (TOLD.has(tokens[i])) return -1;
    if (!WOULD.has(tokens[i])) continue;
    const next = tokens[i + 1].lower === "not" ? i + 2 : i + 1;
    return WISHES.has(tokens[next]) || SELF.has(tokens[i - 1] ?? tokens[i]) ? -1 : i;
  }
  return -1;
}

/** `Come a downturn, | ad spending drops`: the case stands before its comma. */
const isCaseAlone = ({ cues, clause }: Facts) =>
  cues.some(({ cue, from, to }) => cue === "supposed-event" && from === clause.from && to === clause.to);

const hasFigure = ({ quantities }: Facts) => quantities.some(({ quantity }) => quantity.role !== "duration");

/**
 * Notes the clauses of a sentence that only suppose: those with `would` and a figure, and the figures beside them without a
 * verb of their own (`With a 20% tariff | margins would fall to 30%`).
 */
export function noteSupposed(clauses: readonly Facts[]): void {
  if (clauses.length > 1 && isCaseAlone(clauses[0])) clauses[1].supposed = true;
  if (!clauses.some((facts) => hasFigure(facts) && supposedAt(facts) >= 0)) return;
  for (const facts of clauses) facts.supposed ||= hasFigure(facts) && (supposedAt(facts) >= 0 || isVerbless(facts));
}
