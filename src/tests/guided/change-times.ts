import { addMonths, isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { lastBefore } from "../ahead.ts";
import type { Ask } from "../ask.ts";
import { placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { TO_COME } from "../patterns/guidance.ts";
import { fiscalCalendar, type Series } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";
import type { ChangeToken } from "./change-words.ts";

/** When a change was, or is to be, made: with the last one, between two days, or with the next statement after a day. */
export type When =
  | { kind: "last"; day: number }
  | { kind: "between"; before: number; day: number; deadline?: boolean }
  | { kind: "next"; day: number };

export interface Times {
  /** The year that is planned for. */
  year: Window;
  when: When;
  /** The days over which it is told how often, or that never. */
  stretch: { from: number; to: number } | null;
  isNamed: boolean;
  assumptions: string[];
}

/** A report of the evening has the day after it on record; what was said "today" may have been said as long ago. */
const TODAY_DAYS = 3;
/** Days after a quarter within which it is reported on; in which the last report was; in which what was kept was said again. */
const REPORTED_WITHIN = 60;
export const LAST_REPORT = 80;
const THIS_REPORT = 21;
export const LATELY = 21;
const LONG_PAST = 120;

type Timed = Extract<ChangeToken, { kind: "period" }>;
const isTimed = (token: ChangeToken): token is Timed => token.kind === "period";
const isYear = ({ mention }: Timed) => mention.grain === "year" && !isSince(mention);
const isSince = ({ relation }: PeriodMention) => ["since", "from", "after"].includes(relation);
const isOccasion = (token: ChangeToken | undefined) =>
  token?.kind === "change" &&
  (token.role === "occasion" || /^(?:report|print|call|update|release|numbers)/i.test(token.text));

/** "Up from 38bn for 2024": of another year's plan, which this one did not replace. */
function isOfBase(tokens: readonly ChangeToken[], year: Timed): boolean {
  const roles = tokens.slice(0, tokens.indexOf(year)).map((token) => (token.kind === "change" ? token.role : null));
  return roles.lastIndexOf("from") > roles.lastIndexOf("split");
}

/** "In 2024 it raised its 2025 range": the year that the plan is for, told by the words beside. */
function yearToken(tokens: readonly ChangeToken[]): Timed | null | undefined {
  const years = tokens.filter(isTimed).filter(isYear);
  if (years.some((year) => isOfBase(tokens, year))) return null;
  if (years.length <= 1) return years[0];
  const beside = years.filter((one) => {
    const next = tokens[tokens.indexOf(one) + 1];
    return (
      /^(?:for|its|their|the|of its|of the|'|’)/i.test(one.text) || (next?.kind === "guided" && next.role === "guide")
    );
  });
  return beside.length === 1 ? beside[0] : null;
}

/** The year of the words, of the sentence around them, or the one under way. */
function yearMeant(ask: Ask, series: Series, token: Timed | undefined): { year: Window; assumptions: string[] } | null {
  const around = ask.claim.context.findLast(
    (mention) =>
      mention.kind === "period" &&
      mention.grain === "year" &&
      mention.relation !== "since" &&
      mention.end <= (ask.offset ?? 0),
  );
  const named = token?.mention ?? (around?.kind === "period" ? around : undefined);
  if (named) {
    const year = placed(ask, series, named);
    return year?.fiscal && !year.fiscal.quarter && !year.fiscal.half ? { year, assumptions: [] } : null;
  }
  const calendar = fiscalCalendar(series);
  const year = fiscalWindow(calendar, { year: fiscalQuarterAt(calendar, ask.saidAt).year });
  return { year, assumptions: [`no year named: the guidance for ${year.text}`] };
}

/**
 * "With the July report": a month without a year, told in the present half a year after it was last, is the next one; one to come
 * is the last one where what was done in it is told.
 */
function nextOf(period: PeriodMention, { saidAt, claim }: Ask): PeriodMention {
  const { grain, text, first, last } = period;
  const isBack =
    grain === "month" &&
    (first ?? 0) > saidAt &&
    !/\d{4}|\bnext\b/.test(text) &&
    PAST.test(claim.quote) &&
    !TO_COME.test(claim.quote);
  if (isBack) return { ...period, first: addMonths(first ?? 0, -12), last: addMonths((last ?? 0) + 1, -12) - 1 };
  const isPast =
    grain === "month" &&
    last !== null &&
    saidAt - last > LONG_PAST &&
    !/\d{4}|\blast\b/.test(text) &&
    PRESENT.test(claim.quote);
  return isPast ? { ...period, first: addMonths(first ?? 0, 12), last: addMonths((last ?? 0) + 1, 12) - 1 } : period;
}
export const PRESENT =
  /\b(?:cuts?|raises?|lifts?|lowers?|hikes?|trims?|bumps?|nudges?|boosts?|slashes|ups|increases|reduces|takes|moves|pushes|tweaks|narrows?|widens?|keeps?|leaves?|holds?|(?:is|are|gets?) (?:\w+ )?(?:\w+ed|cut|kept|left|held|taken))\b/i;
export const PAST =
  /(?<!\b(?:is|are|be|being|gets?|getting) (?:\w+ )?)\b(?:did(?=n|\b)|has|have|had|raised|lifted|lowered|hiked|trimmed|bumped|nudged|boosted|slashed|upped|increased|reduced|kept|left|held|narrowed|widened|took|moved|reiterated|reaffirmed)\b/i;

const SUPPOSED = /^\W*(?:if|should|provided|assuming|supposing)\b/i;
const isForecast = ({ claim }: Ask) =>
  claim.kind === "conditional" ||
  SUPPOSED.test(claim.quote) ||
  TO_COME.test(claim.quote) ||
  (claim.kind === "forecast" && PRESENT.test(claim.quote) && !PAST.test(claim.quote));

/** A time that is over or under way: what was said by then against what had been said before it. */
function pastOf({ grain, first, last, relation }: PeriodMention, saidAt: number): When | null {
  if (first === null || last === null) return null;
  if (!["in", "over"].includes(relation) || !["day", "week", "month", "quarter", "half"].includes(grain)) return null;
  const before = first - 1 - (grain === "day" ? TODAY_DAYS : 0);
  return before < saidAt ? { kind: "between", before, day: Math.min(saidAt, last + TODAY_DAYS) } : null;
}

/** A time to come, in which more has yet to be said. */
function comingOf(period: PeriodMention, saidAt: number): When | null {
  const { grain, first, last, relation } = period;
  const end = relation === "before" ? lastBefore(period) : last;
  const isDeadline = ["by", "before", "until"].includes(relation) && grain === "span";
  if (first === null || end === null || end <= saidAt) return null;
  if (!isDeadline && !["day", "week", "month"].includes(grain)) return null;
  return { kind: "between", before: Math.max(first, saidAt + 1) - 1, day: end, deadline: isDeadline };
}

/** When it was said by no period that is named: with the report just given, the last one, or as it was changed last. */
function untimed(ask: Ask): When {
  const { saidAt, claim } = ask;
  const between = (days: number): When => ({ kind: "between", before: saidAt - days - 1, day: saidAt });
  if (
    /\b(?:this|today[’']s|tonight[’']s|yesterday[’']s) (?:report|print|release|update|call|announcement)\b/i.test(
      claim.quote,
    )
  )
    return between(THIS_REPORT);
  if (
    /\b(?:latest|last|most recent) (?:\w+ )?(?:report|print|release|update|call|numbers|results)\b/i.test(claim.quote)
  )
    return between(LAST_REPORT);
  return { kind: "last", day: saidAt };
}

/** "In the Q3 report": said within so many days after the quarter. */
function reportOf(mention: PeriodMention, ask: Ask): When | null {
  const { saidAt } = ask;
  if (mention.last === null) return null;
  if (isForecast(ask) && mention.last + REPORTED_WITHIN > saidAt) return { kind: "next", day: saidAt };
  if (mention.last >= saidAt || (PRESENT.test(ask.claim.quote) && !PAST.test(ask.claim.quote))) return null;
  return { kind: "between", before: mention.last, day: Math.min(saidAt, mention.last + REPORTED_WITHIN) };
}

const WHERE_IT_WAS = /^(?:where|what|as) /i;
/** "Kept it where it was | in April": what was said last against what had been said by then. */
function sinceThen(ask: Ask, tokens: readonly ChangeToken[], one: Timed): When | null | undefined {
  const before = tokens[tokens.indexOf(one) - 1];
  if (before?.kind !== "change" || before.role !== "same" || !WHERE_IT_WAS.test(before.text)) return undefined;
  const { last, relation } = nextOf(one.mention, ask);
  if (last === null || relation !== "in" || isForecast(ask) || last + TODAY_DAYS >= ask.saidAt) return null;
  return { kind: "between", before: last + TODAY_DAYS, day: ask.saidAt };
}

/** When the change was made; null where the words name a time that is not understood. */
function whenOf(ask: Ask, tokens: readonly ChangeToken[], others: readonly Timed[]): When | null {
  const { saidAt } = ask;
  const [one, another] = others;
  if (another) return null;
  if (!one) return isForecast(ask) ? { kind: "next", day: saidAt } : untimed(ask);
  const { mention } = one;
  const then = sinceThen(ask, tokens, one);
  if (then !== undefined) return then;
  if (mention.grain === "quarter" && isOccasion(tokens[tokens.indexOf(one) + 1])) return reportOf(mention, ask);
  if (isSince(mention)) {
    const end = endOfNamed(mention);
    return end === null || isForecast(ask) ? null : { kind: "between", before: end, day: saidAt };
  }
  const period = nextOf(mention, ask);
  const isAhead = isForecast(ask) || ((period.last ?? 0) > saidAt && PRESENT.test(ask.claim.quote));
  if (isAhead && !PAST.test(ask.claim.quote.replace(/\bif\b.*/i, (words) => words)))
    return comingOf(period, saidAt) ?? (isForecast(ask) ? null : pastOf(period, saidAt));
  return pastOf(period, saidAt);
}

/** The days that a time told with "never" or "three times" covers; null for one that is not read. */
function stretchOf(ask: Ask, others: readonly Timed[], year: Window): Times["stretch"] | null {
  const [one] = others;
  const to = ask.saidAt;
  if (!one) return { from: addMonths(year.start, -12), to };
  const { mention } = one;
  if (isSince(mention)) {
    const end = endOfNamed(mention);
    return end === null ? null : { from: end + TODAY_DAYS + 1, to };
  }
  if (mention.first === null || mention.last === null || mention.first > to) return null;
  return { from: mention.first, to: Math.min(to, mention.last) };
}

const SHORTER = new Set(["day", "week", "month", "quarter", "half"]);
/** "In July, it raised the low end and …": the one time that the rest of the sentence names. */
function timeAround({ claim, offset }: Ask): Timed[] {
  const found = claim.context.filter(
    (mention): mention is PeriodMention =>
      mention.kind === "period" && (SHORTER.has(mention.grain) || isSince(mention)) && mention.end <= (offset ?? 0),
  );
  return found.map((mention) => ({ kind: "period", mention, text: mention.text, start: -1 }));
}

/** The times that a statement on a change of a plan names; null where one of them is not understood. */
export function timesOf(ask: Ask, tokens: readonly ChangeToken[], series: Series): Times | null {
  const token = yearToken(tokens);
  if (token === null) return null;
  const meant = yearMeant(ask, series, token);
  const own = tokens
    .filter(isTimed)
    .filter((one) => one !== token && !/^(?:right )?(?:now|currently)$/i.test(one.text));
  const others = own.length > 0 ? own : timeAround(ask);
  if (!meant || others.length > 1) return null;
  const told = others.filter(({ mention }) => mention.grain === "year" && !isSince(mention));
  const when = whenOf(ask, tokens, told.length > 0 ? [] : others);
  if (!when) return null;
  const isToCome = when.kind === "between" && when.day > ask.saidAt;
  const stretch = isToCome ? { from: when.before + 1, to: when.day } : stretchOf(ask, others, meant.year);
  const assumptions = when.kind === "between" ? [`held against what had been said by ${isoOf(when.before)}`] : [];
  return { ...meant, when, stretch, isNamed: others.length > 0, assumptions: [...meant.assumptions, ...assumptions] };
}
