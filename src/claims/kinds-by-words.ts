import { firstWord } from "./asking.ts";
import { isTimesAnother } from "./direction-of-bases.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { hasVerb } from "./verbs.ts";

const WHETHER = new WordSet("whether", "stretch");
const OPEN = new WordSet("is was unclear unknown uncertain know see wonder on of question debate doubt decide depends");

/** `The key question is whether OPEC keeps its cuts or not`: what is left open. */
export function asksWhether({ tokens, clause, words, quantities, directions }: Facts): boolean {
  if (!words.has(WHETHER)) return false;
  for (let i = clause.from; i < clause.to; i++) {
    if (!WHETHER.has(tokens[i])) continue;
    if (tokens[i - 1]?.lower === "of" && tokens[i - 2]?.lower === "regardless") return false;
    const told = (from: number) => [...quantities, ...directions].some((one) => one.from > from);
    for (let k = i + 1; k + 1 < clause.to; k++)
      if (tokens[k].lower === "or" && tokens[k + 1].lower === "not") return k > i + 1 && !told(k);
    return i === firstWordOf(tokens, clause) || (i > clause.from && OPEN.has(tokens[i - 1]));
  }
  return false;
}
const firstWordOf = (tokens: Facts["tokens"], { from, to }: Facts["clause"]) => {
  for (let i = from; i < to; i++) if (tokens[i].kind === "word") return i;
  return from;
};

const ASKED_AT = new WordSet("cost price point expense", "stretch");
/** `Going to 50 million at what cost`: a question without its mark. */
export const asksAtWhat = ({ tokens, clause, words }: Facts): boolean => {
  if (!words.has(ASKED_AT)) return false;
  for (let i = clause.from + 2; i < clause.to; i++)
    if (ASKED_AT.has(tokens[i]) && tokens[i - 1].lower === "what" && tokens[i - 2].lower === "at") return true;
  return false;
};

const NEEDED = new WordSet("need needs must require requires takes take", "stretch");
const LONGEST_AIM = 10;

/** `For the trade to work we need to see oil at 60`: what has to be so that something else is. */
export function isNeededFor(facts: Facts): boolean {
  const { tokens, clause, words, quantities, directions } = facts;
  if (!words.has(NEEDED) || quantities.length + directions.length === 0) return false;
  const at = firstWord(facts);
  if (tokens[at].lower !== "for") return false;
  for (let i = at + 2; i < Math.min(clause.to, at + LONGEST_AIM); i++)
    if (tokens[i].lower === "to") return NEEDED.in(tokens, i, clause.to);
  return false;
}

const SET_FOR = new WordSet("scheduled slated targeted", "stretch");
const TO_WHAT = new WordSet("to for");
const TARGETED = new WordSet("date dates launch sale release start opening");

/** `The launch is scheduled for Q3`, `targeted sale date: 8 December`: what somebody has set a time for. */
export function isScheduled({ tokens, clause, words, asked }: Facts): boolean {
  if (asked || !words.has(SET_FOR)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (SET_FOR.has(tokens[i]) && (tokens[i].lower === "targeted" ? TARGETED : TO_WHAT).has(tokens[i + 1])) return true;
  return false;
}

const OCCASIONS = new WordSet("earnings er results cpi ppi fomc nfp opex report payrolls", "stretch");
const WORDS_OF_OCCASION = 3;

/** `Pinterest earnings on Thursday after hours`, without a verb: an occasion that is to come, and its day. */
export function isOccasionAhead({ tokens, clause, words, periods, quantities, directions }: Facts): boolean {
  if (!words.has(OCCASIONS) || periods.length !== 1 || quantities.length + directions.length > 0) return false;
  if (hasVerb(tokens, clause.from, clause.to)) return false;
  const [{ from, period }] = periods;
  if (!/^(?:weekday|relative-day|tomorrow|next-week)/.test(period.rule)) return false;
  for (let i = clause.from; i < from; i++) if (OCCASIONS.has(tokens[i])) return from - i <= WORDS_OF_OCCASION;
  return false;
}

const LIKE = new WordSet("like", "stretch");
const MOST_WORDS_BETWEEN = 6;
/** Years by which another case is one of old. */
const OLD = /^(?:year|years|decade)/;

/** `It's like Cisco in 2000`: somebody at another time as a parallel. */
export function likensToOther({ tokens, clause, words, subjects, periods, quantities }: Facts): boolean {
  if (!words.has(LIKE) || quantities.length > 0) return false;
  for (let i = clause.from; i < clause.to; i++) {
    if (!LIKE.has(tokens[i])) continue;
    const named = subjects.find(({ from }) => from > i && from - i <= 2);
    if (named && periods.some(({ from, period }) => OLD.test(period.rule) && from - named.to < MOST_WORDS_BETWEEN))
      return true;
  }
  return false;
}

/** `Another Enron`, `another 2008`, where `another bank` is one more. */
export const isAnotherOfOld = ({ tokens }: Facts, { from }: Of<"cue">): boolean =>
  tokens[from].lower !== "another" ||
  (tokens[from + 1] ?? tokens[from]).caps > 0 ||
  tokens[from + 1]?.kind === "number";

const STATIVE = new WordSet("hold own be represent contain already");
const MODALS = new WordSet("may might could", "stretch");

/** `Retail may hold more than all of it`: what may be so already. */
export function mayBeSo({ tokens, clause, words, periods }: Facts): boolean {
  if (!words.has(MODALS) || periods.length > 0) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (MODALS.has(tokens[i])) return STATIVE.has(tokens[i + 1]) && tokens[i + 1].lower !== "be";
  return false;
}

const CHANGES = new WordSet(
  "doubled tripled quadrupled raised increased reduced slashed halved cut lowered",
  "stretch",
);
const HIT = new WordSet("our everyone's everybody's my your everything");

/** `The law has doubled our premiums`: what somebody else has made of what is ours. */
export function changesOurs({ tokens, clause, words }: Facts): boolean {
  if (!words.has(CHANGES)) return false;
  for (let i = clause.from + 2; i + 1 < clause.to; i++)
    if (CHANGES.has(tokens[i]) && HIT.has(tokens[i + 1])) return !/^(?:i|we|they|you)$/.test(tokens[clause.from].lower);
  return false;
}

const GUESSES = new WordSet("suspect bet think guess reckon expect");
const PRESENT = /[a-z](?:es|s)$/;

/** `I suspect Nike misses`, `I bet gold falls`: a move in the present that somebody guesses. */
export function guessesMove({ tokens, clause, directions, subjects, measures, periods }: Facts): boolean {
  if (periods.length > 0) return false;
  const at = tokens[clause.from].lower === "i" ? clause.from + 1 : -1;
  if (at < 0 || !GUESSES.has(tokens[at])) return false;
  return directions.some(
    ({ from, to }) =>
      to === from + 1 && PRESENT.test(tokens[from].lower) && [...subjects, ...measures].some((one) => one.to === from),
  );
}

/** `Costco's P/E is twice Walmart's`, `double what it was`: a multiple of somebody else's, or of another time. */
export const timesAnother = (facts: Facts): Of<"quantity"> | undefined =>
  facts.quantities.find(
    (figure) =>
      figure.quantity.unit === "x" &&
      (isTimesAnother(facts, figure) || (figure.to < facts.clause.to && facts.tokens[figure.to].lower === "what")),
  );
