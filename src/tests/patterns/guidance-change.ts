import { isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, subjectIds, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import type { Interval } from "../interval.ts";
import { placed } from "../measured.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";
import { BARE_GUIDANCE, endNamed, endsOf, guidedMeasure, saidTexts, TO_COME } from "./guidance.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";

export const LOW_END = /\b(?:low(?:er)?|bottom) end\b|\b(?:bottom|floor|low) of\b/;
/** Says that the ends came closer or went apart, not which way they moved. */
const NARROWED = /narrow|tighten|widen/i;
export const HIGH_END = /\b(?:high(?:er)?|top|upper) end\b|\b(?:top|ceiling|high) of\b/;

/** Low and high end of what a company guides for the measure of the words; null where they name no guidance. */
function guided(ask: Ask): { low: Series; high: Series } | null {
  const [subject, other] = subjectIds(ask);
  const named = [...new Set(ask.measures.map(({ measure }) => measure))];
  const measure = ask.quantities.length === 2 ? guidedMeasure(ask) : null;
  const bare = named.find((each) => BARE_GUIDANCE.test(each)) ?? (measure && `${measure}_guidance`);
  if (!subject || other || !bare) return null;
  const [low, high] = ["low", "high"].map((end) => seriesMeant(ask.registry, subject, `${bare}_${end}`, false));
  return low && high ? { low, high } : null;
}

/** "This week", "in July": when something was said, not the year it is of. */
const whenSaid = ({ periods, saidAt }: Ask) =>
  periods.find(({ grain, first }) => ["week", "month"].includes(grain) && first !== null && first <= saidAt);

/** "Tomorrow", "this week": when something is yet to be said. */
const whenToBeSaid = ({ periods, saidAt }: Ask) =>
  periods.find(
    ({ grain, first, last }) =>
      ["day", "week", "month"].includes(grain) && first !== null && last !== null && last > saidAt,
  );

/** "With this report": the one just given. */
const THIS_REPORT =
  /\b(?:with|in|alongside) (?:this|the latest|its latest|today[’']s|tonight[’']s) (?:report|print|release|update|call)\b/i;
/** "Raised only the bottom": that the other end stayed is stated too. */
const ONE_ALONE = /\b(?:only|just) (?:the|its) (?:low|high|top|bottom|upper|floor|ceiling)/i;
/** Days in which a report is the one just given; and in which what was said "today" may have been said. */
const REPORT_DAYS = 21;
const TODAY_DAYS = 3;

/** From when on a move that was just told was made: "today", "with this report"; undefined where no such words are. */
function justMade({ periods, saidAt, claim }: Ask): number | undefined {
  const today = periods.some(({ grain, last, relation }) => grain === "day" && last === saidAt && relation === "in");
  return today ? saidAt - TODAY_DAYS : THIS_REPORT.test(claim.quote) ? saidAt - REPORT_DAYS : undefined;
}

/** "Raised the top end": moved with the last change of the range, not with one before that changed the other end alone. */
function withLast(end: Series, { low, high }: { low: Series; high: Series }, window: Window, day: string): string {
  const other = term(end === low ? high : low, window);
  const had = (text: string) => `previous(${text}, ${day})`;
  const sum = had(`${term(low, window)} + ${term(high, window)}`);
  const own = had(term(end, window));
  return `(${sum} = asof(${other}, ${day}) + ${own} or ${sum} = ${had(other)} + ${own})`;
}

const PAST = /\b(?:cut|raised|lifted|lowered|hiked|trimmed|bumped|nudged|boosted|slashed|upped|increased|reduced)\b/i;

/** The year guided for: named, or the fiscal year of the day it was said. */
export function yearOf(
  ask: Ask,
  series: Series,
  when: PeriodMention | undefined,
): { window: Window; assumptions: string[] } | null {
  const ahead = ask.periods.filter((period) => period.grain !== "day" && period !== when);
  if (ahead.length > 1) return null;
  if (ahead.length === 1) {
    const window = placed(ask, series, ahead[0]);
    return window && { window, assumptions: [] };
  }
  const calendar = fiscalCalendar(series);
  const window = fiscalWindow(calendar, { year: fiscalQuarterAt(calendar, ask.saidAt).year });
  return { window, assumptions: [`no year named: the guidance for ${window.text}`] };
}

/** "Lifted its guide by 10bn": by how much an end, or each of them, was moved. */
const isStep = (ask: Ask, quantity: QuantityMention) => wordsBefore(ask, quantity, 1)[0] === "by";

/** What is guided now, by the figures stated; nothing where none is. Null for figures that are no ends of a guided range. */
function oneStated(meant: readonly Series[], window: Window, day: string, quantity: QuantityMention | undefined) {
  if (!quantity) return [];
  const ends = endsOf(meant, quantity);
  return ends && saidTexts(meant, window, day, ends, quantity.unit);
}

/** "To 66-72bn, up from 64-72bn", "at 85bn, from 75bn before": what is guided now, and what had been; null for other two figures. */
function pairOf(ask: Ask): { now: QuantityMention; before: QuantityMention } | null {
  const [first, second, third] = ask.quantities;
  if (!first || !second || third || first.from !== undefined || second.from !== undefined) return null;
  const isBase = [first, second].map((quantity) => wordsBefore(ask, quantity, 1)[0] === "from");
  if (isBase[0] === isBase[1]) return null;
  return isBase[0] ? { now: second, before: first } : { now: first, before: second };
}

const sameFigure = (a: Interval | null, b: Interval | null) => a?.low === b?.low && a?.high === b?.high;

/** Where the sum of two figures lies; null where a side of one is open. */
function added(a: Interval | null, b: Interval | null): Interval | null {
  if (!a || !b || a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return { low: a.low + b.low, high: a.high + b.high, openLow: false, openHigh: false, stated: null };
}

/**
 * What is guided now and what had been, each by its figures. An end that is said to have stayed is not asked for what it had
 * been before: the sum of both ends tells whether it moved.
 */
function bothStated(ask: Ask, meant: readonly Series[], window: Window): string[] | null {
  const pair = pairOf(ask);
  const now = pair && endsOf(meant, pair.now);
  const before = pair && endsOf(meant, pair.before);
  if (!now || !before) return null;
  const day = isoOf(ask.saidAt);
  const had = (end: "low" | "high") => (sameFigure(now[end], before[end]) ? null : before[end]);
  const both = meant.map((series) => term(series, window)).join(" + ");
  const summed = meant.length === 2 ? added(before.low, before.high) : null;
  return [
    ...saidTexts(meant, window, day, now, pair.now.unit),
    ...saidTexts(meant, window, day, { low: had("low"), high: had("high") }, pair.before.unit, "previous"),
    ...(summed ? [within(`previous(${both}, ${day})`, summed, pair.before.unit)] : []),
  ];
}

interface Step {
  day: string;
  since: number | null | undefined;
  step: QuantityMention;
  way: "up" | "down" | null;
}

/** How far the ends meant were moved; where both are, each by as much or both together by as much may be meant, and must agree. */
function movedBySteps(
  ask: Ask,
  meant: readonly Series[],
  window: Window,
  { day, since, step, way }: Step,
): string[] | null {
  const stated = endsOf([meant[0]], step)?.low;
  if (!stated || !way || step.unit === "ratio") return null;
  const one =
    meant.length === 1
      ? meant[0]
      : ask.chooser.choose(
          "the end that was moved",
          "fit",
          meant.map((value) => ({ value, words: `the ${value.measure.endsWith("_low") ? "low" : "high"} end` })),
        );
  const before = (text: string) => (since ? `asof(${text}, ${isoOf(since - 1)})` : `previous(${text}, ${day})`);
  const moved = (series: Series) => {
    const text = term(series, window);
    return way === "up" ? `asof(${text}, ${day}) - ${before(text)}` : `${before(text)} - asof(${text}, ${day})`;
  };
  return [within(moved(one), stated, step.unit)];
}

const EACH_END = /\b(?:both|either|each of the two) ends?\b|\bat both ends\b/;
/** What either end had been before was said in one statement, so that both moved with the same one. */
function atOnce(meant: readonly Series[], window: Window, day: string): string {
  const had = (text: string) => `previous(${text}, ${day})`;
  const ends = meant.map((each) => term(each, window));
  return `${ends.map(had).join(" + ")} = ${had(ends.join(" + "))}`;
}

/** "Meta raised its 2025 capex guidance to $64-72bn", "cut the low end of its guide": what it says against what it had said before. */
export function guidanceChange(ask: Ask): Built | null {
  const coming = ["forecast", "conditional"].includes(ask.claim.kind) || TO_COME.test(ask.claim.quote);
  const ahead = coming && !(whenSaid(ask) && PAST.test(ask.claim.quote));
  const due = ahead && ask.quantities.length === 0 ? whenToBeSaid(ask) : undefined;
  const series = ahead && !due ? null : guided(ask);
  const [quantity, another] = ask.quantities;
  const ways = [...new Set(ask.directions.map(({ direction }) => direction))];
  const way = ways.length === 1 && ways[0] !== "flat" ? ways[0] : null;
  if (!series || isAgainstGuidance(ask) || !(way || (another && ways.length === 0))) return null;
  if (endNamed(ask) || ONE_ALONE.test(ask.claim.quote)) return null;
  const narrowed = ask.directions.some(({ text }) => NARROWED.test(text));
  if (narrowed && !quantity) return null;
  const year = yearOf(ask, series.low, due ?? whenSaid(ask));
  if (!year) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [low, high] = [LOW_END.test(words), HIGH_END.test(words)];
  const meant = low === high ? [series.low, series.high] : low ? [series.low] : [series.high];
  const day = isoOf(due?.last ?? ask.saidAt);
  const since = due ? Math.max(due.first ?? 0, ask.saidAt + 1) : (whenSaid(ask)?.first ?? justMade(ask));
  const movedBy = (ends: readonly Series[]) => {
    const both = ends.map((each) => term(each, year.window)).join(" + ");
    const before = since ? `asof(${both}, ${isoOf(since - 1)})` : `previous(${both}, ${day})`;
    return `asof(${both}, ${day}) ${way === "up" ? ">" : "<"} ${before}`;
  };
  const apart = EACH_END.test(words) && meant.length === 2;
  const move = [
    ...(apart ? meant.map((each) => movedBy([each])) : [movedBy(meant)]),
    ...(apart && !since ? [atOnce(meant, year.window, day)] : []),
    ...(meant.length === 1 && !since && !quantity ? [withLast(meant[0], series, year.window, day)] : []),
  ].join(" and ");
  const negated = ask.directions.some((direction) => direction.negated);
  const step = quantity && !another && isStep(ask, quantity) ? quantity : undefined;
  const texts = step
    ? movedBySteps(ask, meant, year.window, { day, since, step, way })
    : another
      ? bothStated(ask, meant, year.window)
      : oneStated(meant, year.window, day, quantity);
  if (!texts || (quantity && negated)) return null;
  return {
    text: [...texts, ...(narrowed || !way ? [] : [negated ? `not (${move})` : move])].join(" and "),
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "guidance" || (negated && cue === "negation")),
    ],
    assumptions: [
      ...year.assumptions,
      "what the company had said by that day against what it had said before; both ends of the range together unless one is named",
    ],
    phrases: [LOW_END, HIGH_END, EACH_END, THIS_REPORT],
    extremes: true,
  };
}
