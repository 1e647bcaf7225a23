import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

const TIMES: readonly string[] = ["week", "month", "quarter", "half", "year", "season"];
const FAR = "(?:(?:a|an|the|its|much|far|way|even|still|clearly|by far|slightly|marginally|somewhat|a lot|a bit) )*";
const BETTER =
  "better|kinder|stronger|happier|brighter|sweeter|nicer|friendlier|more profitable|more lucrative|more rewarding";
const WORSE = "worse|crueller|crueler|harsher|unkinder|weaker|rougher|tougher|harder|uglier|nastier|less kind";
const COPULA =
  "(?:is|was|were|has been|had been|proved|proved to be|turned out|turned out to be|ended up|ended up being)";
const NOUN = "(?: (?:year|one|month|quarter|half|week|time|period|stretch))?";
const LENGTH = "(?: (?:overall|all told|all in all))?";
/** "2024 | was a better year for X than | 2023". */
const JUDGED = new RegExp(
  `^ (?:${COPULA} (not )?|((?:is|was|were|has|had)n[’']t (?:been )?))${FAR}(?:(${BETTER})|(?:${WORSE}))${NOUN}( (?:for|to) )?$`,
);
const BEAT =
  /^ (?:(?:easily|handily|comfortably|narrowly|clearly|just) )?(beat|topped|outdid|bested|outshone|trumped|eclipsed|surpassed)s? $/;
const TRAILED = /^ (?:lagged|trailed|fell short of|came up short of|paled beside|paled next to|was no match for) $/;
const HOLDERS = "(?: (?:shareholders|holders|owners|investors|longs|stock|shares|share price|shares?holders))?";
const THAN = new RegExp(`^${HOLDERS}${LENGTH} than $`);
const AFTER = new RegExp(`^${HOLDERS}[\\s.!]*$`);
const LEAD = /^(?:for|if you (?:owned|held)|as a holder of|to) $/;
const AFTER_LEAD = new RegExp(`^${HOLDERS},? $`);

const named = ({ text }: PeriodMention) => (/^(?:in|during|over|for) /i.test(text) ? text : `in ${text}`);

/** The sign with which the words hold the first time against the second; null where they do not. */
function signOf(words: string): "better" | "worse" | null {
  const judged = JUDGED.exec(words);
  const denied = judged?.[1] ?? judged?.[2];
  if (judged) return (judged[3] !== undefined) === (denied === undefined) ? "better" : "worse";
  return BEAT.test(words) ? "better" : TRAILED.test(words) ? "worse" : null;
}

/** Where whom it is said of stands: before both times, or between them behind "for". */
function judgementOf(ask: Ask, [one, other]: readonly PeriodMention[]): "better" | "worse" | null {
  const [subject] = ask.subjects;
  const from = ask.offset ?? 0;
  const end = wordsBetween(ask, other.end, Number.POSITIVE_INFINITY);
  const lead = wordsBetween(ask, from, Math.min(one.start, subject.start));
  if (subject.start < one.start) {
    if (!LEAD.test(lead) || !AFTER_LEAD.test(wordsBetween(ask, subject.end, one.start)) || !/^[\s.!]*$/.test(end))
      return null;
    return signOf(wordsBetween(ask, one.end, other.start).replace(/ than $/, ""));
  }
  if (lead.trim() !== "" || subject.start < one.end) return null;
  if (subject.start < other.start)
    return THAN.test(wordsBetween(ask, subject.end, other.start)) && /^[\s.!]*$/.test(end)
      ? signOf(wordsBetween(ask, one.end, subject.start))
      : null;
  const middle = wordsBetween(ask, one.end, other.start);
  const behind =
    / for $/.exec(wordsBetween(ask, other.end, subject.start)) &&
    AFTER.test(wordsBetween(ask, subject.end, Number.POSITIVE_INFINITY));
  return behind ? signOf(middle.replace(/ than $/, "")) : null;
}

/** "2024 was a better year for X than 2023", "for X, 2023 beat 2024": two times held against one another by what X did in them. */
export const timesAsSubject: Restatement = (ask) => {
  const [one, other, third] = ask.periods;
  const [subject, another] = ask.subjects;
  if (!one || !other || third || !subject || another || ask.quantities.length > 0 || ask.offset === null)
    return undefined;
  if (
    ask.measures.some(({ measure }) => measure !== "price") ||
    !TIMES.includes(one.grain) ||
    one.grain !== other.grain
  )
    return undefined;
  const word = judgementOf(ask, [one, other]);
  return word === null ? undefined : [`${subject.text} did ${word} ${named(one)} than ${named(other)}`];
};
