import { type Day, isoOf } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import type { Ask } from "../ask.ts";
import { placed } from "../measured.ts";
import { fiscalCalendar, term } from "../series.ts";
import { fiscalWindow, quarterStep, type Window } from "../window.ts";
import { amongOf, conditionOf, type Event, figuresOf, isOfMoves, soAt, stretch } from "./event.ts";
import { backFrom, daySince, isLonger, pastEnd, pointOf, weekdaysBack, yearsIn } from "./times.ts";
import type { Told } from "./told.ts";

/** A stretch of the past in which events are counted; without a start as far back as the record goes. */
export interface Past {
  start: Day | null;
  end: Day;
  /** How the test language writes it, where it is a time with a name. */
  text?: string;
}

/** A stretch as the test language writes it; null where it holds no time at all. */
export const writtenOf = ({ start, end, text }: Past) =>
  text ?? (start === null ? `before(${isoOf(end + 1)})` : start > end ? null : stretch(start, end));

/** Whether each year of a stretch was so, one by one: no series has figures of years. */
const yearly = (event: Event, { start, end }: Past, contrary: boolean) =>
  start === null ? [] : yearsIn(start, end).map((year) => soAt(event, yearWindow(year), contrary));

/** How many events a stretch saw, as the test language counts them; null where it holds no whole one. */
export function countOf(event: Event, past: Past): string | null {
  const when = writtenOf(past);
  if (event.unit !== "year") return when && `count(${conditionOf(event)}, ${when})`;
  const years = yearly(event, past, false);
  return years.length === 0 ? null : `count(${years.join(", ")})`;
}

/** That a stretch saw no such event, or (`contrary`) no other. */
export function noneOf(event: Event, past: Past, contrary = false): string | null {
  const when = writtenOf(past);
  if (event.unit === "year") return yearly(event, past, !contrary).join(" and ") || null;
  if (when === null) return null;
  if (contrary) return amongOf(event, "every", when);
  return isOfMoves(event) ? amongOf(event, "every", when, true) : `not (${amongOf(event, "any", when)})`;
}

const yearWindow = (year: number): Window => ({ start: 0, end: 0, text: String(year) });

/** The stretch up to a day that words reach back over; undefined where they name none, null where it is not understood. */
export function reachTo(ask: Ask, { series, unit }: Event, told: Told, end: Day): Past | null | undefined {
  const { since, rolling, back, ever, before } = told;
  const long = told.times.find((period) => isLonger(unit, period));
  const named = [since, rolling, back, long, before].filter((one) => one !== null && one !== undefined);
  if (named.length > 1) return null;
  if (before) return before.first === null || !told.none ? null : { start: null, end: Math.min(end, before.first - 1) };
  if (since) {
    const start = daySince(since, end);
    return start === null ? null : { start, end };
  }
  const length = rolling ?? back;
  if (length?.unit === "quarter" && series.grain === "quarter" && !length.nearly) {
    const calendar = fiscalCalendar(series);
    const start = quarterStep(fiscalQuarterAt(calendar, end), 1 - length.count);
    return { start: fiscalWindow(calendar, start).start, end };
  }
  if (length && series.grain === "quarter") {
    const told = ask.periods.find(({ rule }) => rule === "rolling");
    return told && length.unit !== "year" ? placed(ask, series, told) : null;
  }
  if (length) {
    const start = backFrom(end, unit, length);
    return start === null ? null : { start, end };
  }
  if (long) {
    const window = placed(ask, series, long);
    if (!window || window.start > end) return null;
    return window.end <= Math.max(end, ask.saidAt + DAYS_LEFT) ? window : { start: window.start, end };
  }
  return ever ? { start: null, end } : undefined;
}

/** A time may be told of as over so many days before its last one, if no session is left in it. */
export const DAYS_LEFT = 3;

/** The stretch of the past that a count is of. */
export const pastOf = (ask: Ask, event: Event, told: Told) =>
  reachTo(ask, event, told, pastEnd(ask, event.series, event.unit));

/**
 * So many of the last sessions: they are those of as many weekdays, or of one more where a holiday lies between, which the
 * number of closes on record tells.
 */
export function ofSessions(event: Event, saidAt: Day, sessions: number, counted: string): string {
  const of = (weekdays: number) => {
    const when = stretch(weekdaysBack(saidAt, weekdays), saidAt);
    return `(count(${term(event.series)}, ${when}) = ${sessions} and count(${conditionOf(event)}, ${when}) ${counted})`;
  };
  return `${of(sessions)} or ${of(sessions + 1)}`;
}

/** What was public by a day, of figures that come out long after their time. */
export interface PublicBy {
  publicBy: Day;
}

/** At least so many one after the other, the last of them a given one. */
export function runOf(event: Event, end: Window | PublicBy, least: string, count: number, contrary = false): string {
  if (event.unit === "year" && !("publicBy" in end)) {
    const last = yearsIn(end.start, end.end)[0];
    const years = Array.from({ length: count }, (_, back) =>
      soAt(event, yearWindow(last - count + 1 + back), contrary),
    );
    return years.join(" and ");
  }
  const [sign, run] = runIn(event, contrary);
  return "publicBy" in end
    ? `asof(${run}), ${isoOf(end.publicBy)}) ${least} ${count}`
    : `${sign}${run}, ${pointOf(event.series, end)}) ${least} ${count}`;
}

/** A run of rises or falls is one of the figures themselves. */
function runIn(event: Event, contrary: boolean): readonly [string, string] {
  const { way, interval, sign, against } = event;
  if (!way || against || interval || sign || contrary) return ["", `streak(${conditionOf(event, contrary)}`];
  return [way === "up" ? "" : "-", `streak(${figuresOf(event)}`];
}
