import { addMonths, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { lastBefore } from "../ahead.ts";
import { type Ask, subjectIds, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import type { Interval } from "../interval.ts";
import { placed } from "../measured.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";
import { BARE_GUIDANCE, endNamed, endsOf, guidedMeasure, MIDPOINT, saidTexts, TO_COME } from "./guidance.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";

export const LOW_END = /\b(?:low(?:er)?|bottom) end\b|\b(?:bottom|floor|low) of\b/;
/** Says that the ends came closer or went apart, not which way they moved. */
const NARROWED = /narrow|tighten|widen/i;
const WIDENED = /widen/i;
export const HIGH_END = /\b(?:high(?:er)?|top|upper) end\b|\b(?:top|ceiling|high) of\b/;

const CAPITAL = ["capex", "cost"];
/** "Raised its 2025 capex to 85bn", "bumped this year's capex number by ten billion": what it plans to spend. */
const RAISES =
  /\b(?:cuts?|rais(?:es|ed)|lift(?:s|ed)|lower(?:s|ed)|hik(?:es|ed)|trim(?:s|med)|bump(?:s|ed)|nudg(?:es|ed)|boost(?:s|ed)|slash(?:es|ed)|ups|upped|increas(?:es|ed)|reduc(?:es|ed)|t(?:akes|ook)|mov(?:es|ed)|push(?:es|ed))\b(?: up| down)? (?:(?:its|his|her|the|their|this|full[- ]year|year[’']s|(?:fy ?|fiscal )?(?:20)?\d\d|for|planned|projected|total|whole) )*(?:capex|capital|spending|investments?|outlays?)\b/i;
const raisesPlan = ({ claim, periods, quantities, saidAt }: Ask) =>
  RAISES.test(claim.quote) &&
  quantities.every(({ unit }) => unit !== "ratio" && unit !== "x") &&
  periods.some(({ grain, last }) => grain === "year" && last !== null && last > saidAt);

/** Low and high end of what a company guides for the measure of the words; null where they name no guidance. */
function guided(ask: Ask): { low: Series; high: Series } | null {
  const [subject, other] = subjectIds(ask);
  const named = [...new Set(ask.measures.map(({ measure }) => measure))];
  const measure = ask.quantities.length === 2 ? guidedMeasure(ask) : null;
  const raised = named.every((each) => CAPITAL.includes(each)) && raisesPlan(ask) ? "capex" : measure;
  const bare = named.find((each) => BARE_GUIDANCE.test(each)) ?? (raised && `${raised}_guidance`);
  if (!subject || other || !bare) return null;
  const [low, high] = ["low", "high"].map((end) => seriesMeant(ask.registry, subject, `${bare}_${end}`, false));
  return low && high ? { low, high } : null;
}

/** "This week", "in July", "yesterday": when something was said, not the year it is of. */
const whenSaid = ({ periods, saidAt }: Ask) =>
  periods.find(
    ({ grain, first, last }) =>
      first !== null && first <= saidAt && (["week", "month"].includes(grain) || (grain === "day" && last !== saidAt)),
  );
/** From when on what was said then may have been: a report of the evening has the day after it on record. */
const saidFrom = (when: PeriodMention | undefined) =>
  when && (when.grain === "day" ? (when.first ?? 0) - TODAY_DAYS : (when.first ?? undefined));

/** The day by which a change is told to have been made: the end of "in July", some days after "on 30 October", else the day it was said. */
function toldBy(when: PeriodMention | undefined, saidAt: number): number {
  const { relation, last } = when ?? {};
  return last && (relation === "in" || relation === "over") ? Math.min(saidAt, last + TODAY_DAYS) : saidAt;
}

/** "Bumps its range up with the July report": a month without a year, told in the present half a year after it was last, is the next one. */
function nextOf(period: PeriodMention, saidAt: number): PeriodMention {
  const { grain, text, first, last } = period;
  const isPast = grain === "month" && last !== null && saidAt - last > LONG_PAST && !/\d{4}|\blast\b/.test(text);
  return isPast ? { ...period, first: addMonths(first ?? 0, 12), last: addMonths((last ?? 0) + 1, 12) - 1 } : period;
}
const LONG_PAST = 120;

/** "Tomorrow", "this week", "with the July report", "before August": when something is yet to be said. */
function whenToBeSaid({ periods, saidAt }: Ask): PeriodMention | undefined {
  const times = periods.map((period) => ({ period, at: nextOf(period, saidAt) }));
  const named = times.find(({ at: { grain, first, last, relation } }) => {
    const deadline = ["by", "before", "until"].includes(relation) && grain === "span";
    return (deadline || ["day", "week", "month"].includes(grain)) && first !== null && last !== null && last > saidAt;
  });
  if (!named) return undefined;
  const { at } = named;
  return { ...named.period, ...at, last: at.relation === "before" ? lastBefore(at) : at.last };
}

/** Raises and cuts told in the present, which where a time to come is named are of that time. */
const MOVES_PLAN =
  /\b(?:cuts?|raises?|lifts?|lowers?|hikes?|trims?|bumps?|nudges?|boosts?|slashes|ups|increases|reduces|takes|moves|pushes|tweaks|narrows?|widens?)\b/i;
const isToBeSaid = (ask: Ask) =>
  MOVES_PLAN.test(ask.claim.quote) && (whenToBeSaid(ask)?.last ?? 0) > ask.saidAt && !PAST.test(ask.claim.quote);

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
const isStep = (ask: Ask, quantity: QuantityMention) =>
  /\bby(?: about| roughly| another)?$/.test(wordsBefore(ask, quantity, 2).join(" "));

const BILLIONS = 1e9;
/** "By 2bn | to 66": where it was moved to, billions where the step before is of billions. */
function levelBehind(ask: Ask, step: QuantityMention, level: QuantityMention | undefined): QuantityMention | null {
  if (!level || !isStep(ask, step) || level.start < step.end || !/\bto$/.test(wordsBefore(ask, level, 1)[0] ?? ""))
    return null;
  const short = (step.low ?? 0) >= BILLIONS && (level.low ?? BILLIONS) < 1000;
  const scale = short ? BILLIONS : 1;
  const times = (value: number | null) => (value === null ? null : value * scale);
  return { ...level, low: times(level.low), high: times(level.high), halfStep: level.halfStep * scale };
}

/** What is guided now, by the figures stated; nothing where none is. Null for figures that are no ends of a guided range. */
function oneStated(meant: readonly Series[], window: Window, day: string, quantity: QuantityMention | undefined) {
  if (!quantity) return [];
  const ends = endsOf(meant, quantity);
  return ends && saidTexts(meant, window, day, ends, quantity.unit);
}

const isFromTo = (ask: Ask, quantity: QuantityMention) =>
  quantity.bound === "range" && wordsBefore(ask, quantity, 1)[0] === "from";

/** "To 66-72bn, up from 64-72bn", "at 85bn, from 75bn before": what is guided now, and what had been; null for other two figures. */
function pairOf(ask: Ask, meant: readonly Series[]): { now: QuantityMention; before: QuantityMention } | null {
  const [first, second, third] = ask.quantities;
  if (first?.from !== undefined && !second) {
    const { from, ...now } = first;
    return { now, before: { ...now, low: from, high: from } };
  }
  // "The bottom of the range from 60 to 64bn": one end moved from the one to the other.
  if (meant.length === 1 && first && !second && isFromTo(ask, first)) {
    const one = { ...first, bound: "exact" as const };
    return { now: { ...one, low: first.high }, before: { ...one, high: first.low } };
  }
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
function bothStated(ask: Ask, meant: readonly Series[], window: Window, day: string): string[] | null {
  const pair = pairOf(ask, meant);
  const now = pair && endsOf(meant, pair.now);
  const before = pair && endsOf(meant, pair.before);
  if (!now || !before) return null;
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

/** "Took its plan from 75 to 85bn": which way the two figures tell. */
const TOOK = /\b(?:t(?:akes|ook)|mov(?:es|ed)|went|bring|brings|brought|nudged|pushed) (?:its|the|his|their|from)\b/i;
const EACH_END = /\b(?:both|either|each of the two) ends?\b|\bat both ends\b/;
/** What either end had been before was said in one statement, so that both moved with the same one. */
function atOnce(meant: readonly Series[], window: Window, day: string): string {
  const had = (text: string) => `previous(${text}, ${day})`;
  const ends = meant.map((each) => term(each, window));
  return `${ends.map(had).join(" + ")} = ${had(ends.join(" + "))}`;
}

/** The period of the words that a time worked out from it stands for. */
const sameAs = ({ periods }: Ask, { start }: PeriodMention) => periods.find((period) => period.start === start);

const ONCE_MORE = /\b(?:once (?:more|again)|yet again|one more time)\b/;
/** "With the July numbers", "when it reports in July": on which occasion. */
const OCCASION =
  /\b(?:with|at|alongside|on) (?:the|its|their) (?:\w+ )?(?:report|numbers|print|results|earnings|call|update|release|figures)\b|\bwhen (?:it|they) reports?\b|\b(?:report|numbers|print|results|earnings|call|update|release|figures)\b/;
/** "Meta raised its 2025 capex guidance to $64-72bn", "cut the low end of its guide": what it says against what it had said before. */
export function guidanceChange(ask: Ask): Built | null {
  const coming =
    ["forecast", "conditional"].includes(ask.claim.kind) || TO_COME.test(ask.claim.quote) || isToBeSaid(ask);
  const ahead = coming && !(whenSaid(ask) && !isToBeSaid(ask) && PAST.test(ask.claim.quote));
  const due = ahead && ask.quantities.length === 0 ? whenToBeSaid(ask) : undefined;
  const series = ahead && !due ? null : guided(ask);
  const [quantity, another] = ask.quantities;
  const ways = [...new Set(ask.directions.map(({ direction }) => direction))];
  const way = ways.length === 1 && ways[0] !== "flat" ? ways[0] : null;
  if (!series || isAgainstGuidance(ask) || !(way || ((another || TOOK.test(ask.claim.quote)) && ways.length === 0)))
    return null;
  if (endNamed(ask) || ONE_ALONE.test(ask.claim.quote)) return null;
  const narrowed = ask.directions.some(({ text }) => NARROWED.test(text));
  const widened = ask.directions.some(({ text }) => WIDENED.test(text));
  const year = yearOf(ask, series.low, due ? sameAs(ask, due) : whenSaid(ask));
  if (!year) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [low, high] = [LOW_END.test(words), HIGH_END.test(words)];
  const meant = low === high ? [series.low, series.high] : low ? [series.low] : [series.high];
  const day = isoOf(due?.last ?? toldBy(whenSaid(ask), ask.saidAt));
  const since = due ? Math.max(due.first ?? 0, ask.saidAt + 1) : (saidFrom(whenSaid(ask)) ?? justMade(ask));
  const movedBy = (ends: readonly Series[]) => {
    const both = ends.map((each) => term(each, year.window)).join(narrowed ? " - " : " + ");
    const before = since ? `asof(${both}, ${isoOf(since - 1)})` : `previous(${both}, ${day})`;
    return `asof(${both}, ${day}) ${(narrowed ? widened : way === "up") ? ">" : "<"} ${before}`;
  };
  const apart = EACH_END.test(words) && meant.length === 2;
  const move = [
    ...(apart ? meant.map((each) => movedBy([each])) : [movedBy(narrowed ? [series.high, series.low] : meant)]),
    ...(apart && !since ? [atOnce(meant, year.window, day)] : []),
    ...(meant.length === 1 && !since && !quantity ? [withLast(meant[0], series, year.window, day)] : []),
  ].join(" and ");
  const negated = ask.directions.some((direction) => direction.negated);
  const to = quantity && levelBehind(ask, quantity, another);
  const step = quantity && (!another || to) && isStep(ask, quantity) ? quantity : undefined;
  const steps = step && movedBySteps(ask, meant, year.window, { day, since, step, way });
  const reached = to ? oneStated(meant, year.window, day, to) : [];
  const texts = step
    ? steps && reached && [...steps, ...reached]
    : another || quantity?.from !== undefined || (meant.length === 1 && quantity && isFromTo(ask, quantity))
      ? bothStated(ask, meant, year.window, day)
      : oneStated(meant, year.window, day, quantity);
  if (!texts || (quantity && (negated || MIDPOINT.test(words)))) return null;
  return {
    text: [...texts, ...(!narrowed && !way ? [] : [negated ? `not (${move})` : move])].join(" and "),
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
    phrases: [
      LOW_END,
      HIGH_END,
      EACH_END,
      ONCE_MORE,
      ...(due ? [OCCASION] : []),
      THIS_REPORT,
      /\b(?:nudg|bump|push|tweak|edg)\w*\b/,
    ],
    extremes: true,
  };
}
