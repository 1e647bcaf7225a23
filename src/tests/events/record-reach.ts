import type { PeriodMention } from "../../claims/mention.ts";
import type { Unit } from "./lexicon.ts";
import { FORM } from "./record-lexicon.ts";
import type { RecordTold } from "./record-words.ts";
import { isLonger } from "./times.ts";
import type { Length } from "./told.ts";
import type { Rest } from "./words.ts";

/** "My record, which goes back to 2016": where it begins, which decides nothing. */
export const GOES_BACK =
  "(?:which |that |it |and )*(?:goes|go|going|reaches|reaching|starts|starting|begins|beginning|dates|dating)(?: all the way)?(?: back)?(?: to| in| from)? t\\d+";
/** "Any month in history, 2008 included": a time that all of it holds anyway. */
export const EVEN_THEN =
  "(?:including|even|and that includes|not even excepting|even counting) t\\d+|t\\d+ (?:included|too)";
/** "Never closed higher than | on Friday": that time is the record. */
export const THAN_THEN = "than(?: it| they)?(?: was| were| did)?(?: on| in| at| during)?(?= t\\d)";

/** "You have to go back to 2020 for", "the last time it fell so hard was": none like it since a time that comes behind. */
const LAST_SUCH =
  "(?:(?:when )?(?:was )?(?:the )?(?:last|most recent) time(?: that| when)?|(?:(?:its|their|the) )?(?:last|most recent)(?= (?:[a-z]+ )?(?:[a-z]+er|worse) )|last(?= (?:closed|finished|settled|traded|averaged|cost|fell|rose|lost|gained|dropped)))";
const GO_BACK =
  "(?:(?:you|we|one|i|they) )?(?:(?:have|has|had|need|needs|got) to |must )?(?:go|look|reach|travel|scroll|going)(?: all the way| way)? back(?: all the way)?(?: as far as)? to(?= t\\d)";
const TO_FIND = "(?:to|before you) (?:find|see|get|meet|spot)";

/** Which others a record is among: those of a time, since one, or all. */
export type Reach = Pick<RecordTold, "against" | "since" | "back" | "all" | "time" | "within" | "peak" | "lastSuch"> & {
  compares: boolean;
};
const isIn = ({ relation }: PeriodMention) => relation === "in" || relation === "over";

/** Takes the words for the last such time, and the times named before and behind them; null where that is another statement. */
export function thenIn(rest: Rest, periods: readonly PeriodMention[], unit: Unit): Reach | null {
  const named = [...rest.text.matchAll(/ t(\d+)(?= )/g)].map(({ 1: index, index: at }) => ({
    period: periods[Number(index)],
    at,
  }));
  const at = rest.text.indexOf(LAST_MARK);
  const [then, another] = named.filter((one) => one.at > at).map(({ period }) => period);
  const [time, more] = named.filter((one) => one.at < at).map(({ period }) => period);
  if (!then || another || more || !isIn(then) || (time && (!isIn(time) || isLonger(unit, time)))) return null;
  rest.takeAll(`t\\d+|${LAST_MARK}|${TO_FIND}|(?:was|came|dates?)(?: all the way)? (?:back )?(?:in|on|to|from)`);
  return { ...NO_REACH, lastSuch: then, time: time ?? null };
}
const LAST_MARK = "lastsuch";
const NO_REACH = { against: null, since: null, back: null, within: null, all: false, peak: false, compares: false };

/** Puts one word for those of the last such time, where a time stands behind them; whether it did. */
export function marksLast(rest: Rest): boolean {
  const found = new RegExp(`(?<= )(?:${LAST_SUCH}|${GO_BACK})(?= .*t\\d)`).exec(rest.text);
  if (found) rest.text = rest.text.replace(found[0], LAST_MARK);
  return found !== null;
}

export interface Named {
  than: boolean;
  /** "Beat anything": the verb says that it was more. */
  beats: boolean;
  /** The times named behind "than any" and the like, and the others. */
  behind: readonly PeriodMention[];
  others: readonly PeriodMention[];
  /** "Of the year": of the one it was said in. */
  ofYear: boolean;
}

/** Takes the times named, and the words that set a record against all of one of them. */
export function namedIn(rest: Rest, periods: readonly PeriodMention[]): Named {
  const ofYear = rest.takeAll(FORM.ofYear).length > 0;
  const than = rest.take(`(?:(?:that|which|this|it) )?(${FORM.anything})`);
  const named = [...rest.text.matchAll(/ t(\d+)(?= )/g)].map(({ 1: index, index: at }) => ({
    period: periods[Number(index)],
    behind: than !== null && at >= than.index,
  }));
  rest.takeAll("t\\d+");
  const of = (behind: boolean) => named.filter((one) => one.behind === behind).map(({ period }) => period);
  return {
    than: than !== null,
    beats: than !== null && !than[1].startsWith("than"),
    behind: of(true),
    others: of(false),
    ofYear,
  };
}

/** Takes how far back the record reaches; null where no words, or several, tell it. */
export function reachIn(
  back: Length | null,
  { than, behind, others, ofYear }: Named,
  unit: Unit,
  everything: boolean,
  peak: boolean,
): Reach | null {
  const all = [...behind, ...others];
  const since = all.filter(({ relation, rule }) => relation === "since" && rule !== YEAR_TO_DATE);
  const inside = all.filter((one) => isIn(one) || one.rule === YEAR_TO_DATE);
  if (since.length > 1 || since.length + inside.length < all.length) return null;
  const against = since.length > 0 ? undefined : behind.find(isIn);
  const besides = inside.filter((one) => one !== against);
  const [time, another] = besides.filter((one) => !isLonger(unit, one));
  const [long, longer] = besides.filter((one) => isLonger(unit, one));
  if (another || longer || (peak && !time)) return null;
  const within = long ?? (ofYear ? "year" : null);
  const told = [against, since[0], back, within].filter(Boolean);
  if (told.length > 1 || (told.length === 0 && !everything)) return null;
  return {
    against: against ?? null,
    since: since[0] ?? null,
    back,
    within,
    all: told.length === 0,
    time: time ?? null,
    peak,
    lastSuch: null,
    compares: than,
  };
}
const YEAR_TO_DATE = "year-to-date";
