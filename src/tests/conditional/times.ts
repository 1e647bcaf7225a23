import { unitDays } from "../../calendar.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { lastWeekday } from "../window.ts";
import { tellsOfAccounts, yearOfCondition } from "./consequence.ts";
import { around, otherWords, type Place } from "./halves.ts";

export const isPeriod = (mention: Mention): mention is PeriodMention => mention.kind === "period";

const AFTERWARDS =
  /\b(?:that|the) (?:same |very )*(?:day|session|week|month|quarter)$|\bsame (?:day|session|week|month)\b|\b(?:that|that very) (?:day|session|week|month)\b|\b(?:day|week|month|session|quarter) (?:after|later|following)\b|\bnext (?:day|session|week|month|quarter|one)\b|\bfollowing (?:day|session|week)\b|\bafterwards?\b|\bon (?:the|its|that) (?:report|print|news|numbers|earnings|results)\b|\bwithin\b/i;
/** "The next day" after the condition, which the grammar counts from the day it was said. */
const RELATIVE = /\b(?:next|following|same|after|(?<!\bnot? )later|that)\b/i;
const SHORT = ["day", "week", "month", "span"];
/** "Its margin for that same quarter": the time of the condition. */
const THAT_TIME =
  /\b(?:for|in|during|over) (?:that|the same|that same|this same|that very) (?:quarter|month|year|half)\b|\b(?:the|that) same month\b/i;
/** "Beats 38bn in the January quarter, its margin …": of figures told by the quarter those of the same one are meant. */
const TOLD_BY_QUARTER = ["quarter", "half", "year"];
/** "By then", "as well", "in the same span": the deadline of the condition. */
const BY_THEN = /\bby then\b|\bas well\b|\b(?:in|within|over) (?:that|the same) (?:span|time|stretch|period)\b/i;

const NEXT = /^(?:the )?(?:next|following)\b/i;
/** "Ends this week under 100, … next week": the week, month or quarter after that of the condition is also the one after that of the saying. */
function followsOn({ text, grain, first }: PeriodMention, times: readonly PeriodMention[]): boolean {
  if (!NEXT.test(text) || (grain !== "week" && grain !== "month" && grain !== "quarter") || first === null)
    return false;
  const next = unitDays(grain, first).start;
  return (
    times.length > 0 &&
    times.every(({ first: from, last }) => from !== null && last !== null && unitDays(grain, last).end + 1 === next)
  );
}

/** True where the consequence is timed by the condition ("the day after"), which the test does not follow. */
export function untimed(ask: Ask, then: readonly Mention[], times: readonly PeriodMention[]): boolean {
  const periods = then.filter(isPeriod);
  return (
    periods.some(
      (one) =>
        one.rule === "rolling" ||
        one.rule.endsWith("horizon") ||
        (RELATIVE.test(one.text) && SHORT.includes(one.grain) && !followsOn(one, times)),
    ) ||
    (AFTERWARDS.test(ask.claim.quote.replace(/[.!?)\s]+$/, "")) && periods.length === 0)
  );
}

const DAY_AFTER =
  /\b(?:on )?the (?:day|session) (?:after|following)\b|\b(?:on )?(?:the )?(?:next|following) (?:trading )?(?:day|session)\b/i;

/** "If it raises its guidance tomorrow, … the day after": the weekday after the one day that the condition names. */
function dayAfter(ask: Ask, inside: (mention: Mention) => boolean): PeriodMention[] {
  const at = DAY_AFTER.exec(ask.claim.quote);
  const named = around(ask).filter(isPeriod).filter(inside);
  // "Lifts its 2025 number on Wednesday, … the next day": of what year the number is tells no day.
  const [day, another] = new Map(
    named.filter(({ grain }) => grain !== "year").map((mention) => [mention.start, mention]),
  ).values();
  if (!at || ask.offset === null || another || day?.grain !== "day" || day.last === null) return [];
  if (!["in", "over"].includes(day.relation)) return [];
  let next = day.last + 1;
  while (lastWeekday(next) !== next) next++;
  const start = ask.offset + at.index;
  const base = { kind: "period", rule: "day-after", relation: "in", grain: "day" } as const;
  return [{ ...base, start, end: start + at[0].length, text: at[0], first: next, last: next }];
}

/** A figure of a firm's accounts beside one of the same quarter or year. */
const isOfAccounts = (ask: Ask, own: readonly Mention[], times: readonly PeriodMention[]) =>
  times.length === 1 && TOLD_BY_QUARTER.includes(times[0].grain) && tellsOfAccounts(ask, own);

/** "Averages over 100 in March, urea averages over 700": what goods averaged is told by the month, of the same one where another is not named. */
const isOfMonth = (ask: Ask, own: readonly Mention[], times: readonly PeriodMention[]) =>
  times.length === 1 &&
  times[0].grain === "month" &&
  own.some((mention) => mention.kind === "cue" && mention.cue === "average") &&
  own.every((mention) => mention.kind !== "subject" || ask.registry.subject(mention.subject)?.kind === "commodity");

/** Of a consequence that counts from a day of the if-part: its mentions without that time, and the day itself. */
export function countedFrom(ask: Ask, beside: readonly Mention[], inside: (mention: Mention) => boolean) {
  const day = beside.filter(isPeriod).every(({ text }) => DAY_AFTER.test(text)) ? dayAfter(ask, inside) : [];
  const own = day.length ? beside.filter((mention) => !isPeriod(mention)) : beside;
  return { own, day: own.some(isPeriod) ? [] : day };
}

/**
 * The time of the if-part where the consequence takes it up ("by then", a figure of the same accounts), or the fiscal year around it;
 * null where a year is spoken of that cannot be told.
 */
export function timeLent(
  ask: Ask,
  span: Place,
  stated: readonly Mention[],
  times: readonly PeriodMention[],
): readonly PeriodMention[] | null {
  if (stated.some(isPeriod)) return [];
  const { quote } = ask.claim;
  const year = yearOfCondition(ask, stated, otherWords(ask, span), times);
  if (year) return year.length === 0 ? null : year;
  const alsoThen =
    BY_THEN.test(quote) || THAT_TIME.test(quote) || isOfAccounts(ask, stated, times) || isOfMonth(ask, stated, times);
  return alsoThen && times.length === 1 ? times : [];
}
