import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

/** Behind a denial: "not even once", "a single time", "at any point". */
const NOT_ONCE =
  /\b(?:not )?(?:even (?:just )?|ever )?(?:once|(?:a|one) single (?:time|day)|one (?:solitary )?time|for (?:a|even a) (?:single )?(?:day|session|second|minute)|at (?:any|no) (?:point|time|stage|moment))\b(?= (?:in|this|during|before|until|all|for the|through|by|over|between|again)\b|\s*[,.;!?)]|\s*$)/i;
/** Of what is to come: "sometime", "at some stage". */
const SOME_TIME =
  /\b(?:sometime|some time|(?:at|for) (?:at least )?(?:one|some) (?:point|stage|time|moment)|at least once|one of these days)\b(?= (?:in|this|next|during|before|by|within|between)\b)/i;
/** Of what is told by the quarter "not once in 2025" is of each quarter, where the year has a figure of its own. */
const OF_ACCOUNTS = /(?:margin|revenue|income|profit|capex|cash_flow|^fcf|^buybacks|^dividends)$/;
const DENIES = ["negation", "doubt"];
const LEVEL = ["level", "change"];

const ONE = /\b(?:time|day|session)$/i;
const INSIDE = /\b(?:in|on|within|over|during) (?:any |just |only |even )*$/i;
/** "Did not lose 3% in a single day": the move of a day, which that of the whole time does not tell. */
const isMoveOfOne = ({ claim: { quote }, quantities }: Ask, { index, 0: words }: RegExpExecArray) =>
  ONE.test(words) && INSIDE.test(quote.slice(0, index)) && quantities.some(({ unit }) => unit === "ratio");

/** The phrase left blank, what was read in it left out. */
function without(ask: Ask, found: RegExpExecArray, kind: Ask["claim"]["kind"]): Ask {
  const stays = (one: Mention) => one.kind !== "cue" || DENIES.includes(one.cue);
  return withoutWords({ ...ask, claim: { ...ask.claim, kind } }, placesOfMatch(found), stays);
}

/**
 * "Won't close below 600 even once in 2026", "sees 500 sometime this year": what is never so, and what is so of some day, says
 * no more for such words; a level at some time of a stretch under way is foretold.
 */
export function withoutSomeTime(ask: Ask): Ask {
  if (ask.offset === null) return ask;
  const denied = ask.cues.some(({ cue }) => DENIES.includes(cue));
  const found = denied ? NOT_ONCE.exec(ask.claim.quote) : null;
  const never = found && !isMoveOfOne(ask, found) ? found : null;
  if (never && OF_ACCOUNTS.test(ask.claim.measure ?? "") && /^(?:not|at no)\b/i.test(never[0])) return ask;
  if (never) return without(ask, never, ask.claim.kind);
  const some = SOME_TIME.exec(ask.claim.quote);
  const [figure, another] = ask.quantities;
  const ahead = ask.periods.some(({ last }) => last !== null && last > ask.saidAt) && ask.claim.kind !== "conditional";
  if (!some || !ahead || !figure || another || !LEVEL.includes(figure.role) || figure.unit === "ratio") return ask;
  return PAST.test(ask.claim.quote) || ask.cues.some(({ cue }) => cue === "average")
    ? ask
    : without(ask, some, "forecast");
}
const PAST =
  /\b(?:was|were|had|has|have|closed|hit|traded|touched|reached|saw|topped|got|went|fell|rose|dropped|broke|crossed|averaged)\b/i;
