import { type Day, isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, part } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { sessionOf } from "../patterns/record.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { type Ends, fellBy, partUndone } from "./part-undone.ts";
import { partOf, type Told, toldOf } from "./told.ts";
import { mayTellOfUndoing, NEXT_DAY, UNDONE } from "./words.ts";

/** The time that is named, whatever stands before it. */
const itself = (period: PeriodMention): PeriodMention => ({ ...period, ...period.named, relation: "in" });

/** A day as a test names it for a series: by its month where figures are of months. */
const named = (series: Series, day: Day) => (series.grain === "month" ? isoOf(day).slice(0, 7) : isoOf(day));

/** The day by whose close it was undone: of the time told, or the last one. */
function endOf(ask: Ask, series: Series, { end }: Told, window: Window): Day | null {
  if (!end) return (sessionOf(ask, series) ?? (series.grain === "month" ? lastMonth(ask, series) : null))?.end ?? null;
  if (end.first === null && end.last === null)
    return window.start === window.end && NEXT_DAY.test(end.text) ? window.end + 1 : null;
  const told = placed(ask, series, itself(end));
  return told && told.end <= ask.saidAt ? told.end : null;
}

/** That all of it was undone: at the close of a day told, else at the end of the time or on some day until then. */
function allUndone(ask: Ask, series: Series, { end }: Told, window: Window, last: Day): (sign: string) => string {
  const isDay = end !== null && end.relation !== "by" && (end.grain === "day" || end.first === null);
  const base = term(series, named(series, window.start - 1));
  const since = `${named(series, window.end + 1)}..${named(series, last)}`;
  return (sign) => {
    const atEnd = `${term(series, named(series, last))} ${sign} ${base}`;
    if (isDay) return atEnd;
    return ask.chooser.choose("when it was undone", "rival", [
      { value: atEnd, words: "at the end of the time" },
      { value: `any(${term(series)}, ${since}) ${sign} ${base}`, words: "on some day of it" },
    ]);
  };
}

/** The session before a day: what a close of the day before it is of. */
function endsOf(series: Series, window: Window, last: Day): Ends {
  const [base, far, now] = [window.start - 1, window.end, last].map((day) => term(series, named(series, day)));
  return { base, far, now };
}

/**
 * How much of a move was undone: "has made back half of what it lost in January", "gave up all of its January gain by March 7",
 * "has yet to recover its losses of January 27". It holds only of a move that went the way told.
 */
export function undone(ask: Ask): Built | null {
  const { offset, mentions, claim } = ask;
  if (offset === null || !mayTellOfUndoing(claim.quote)) return null;
  const told = toldOf({ words: claim.quote, start: offset, mentions }, UNDONE);
  const fall = told && fellBy(told);
  if (!told?.moved || fall === null || (isForecast(ask) && !told.groups.not)) return null;
  const rest = mentions.filter((one) => one.kind === "subject" || one.kind === "measure");
  const series = measured(part(ask, rest))?.series;
  const window = series && placed(ask, series, itself(told.moved));
  if (series?.unit !== "price" || !window || window.end >= ask.saidAt) return null;
  // "Its January gains", given back since: those of any day of it.
  const ofAny = window.start < window.end && !told.end && !told.groups.verb && partOf(told) === undefined;
  const last = ofAny ? null : endOf(ask, series, told, window);
  if (last === null || last <= window.end) return null;
  const ends = endsOf(series, window, last);
  const text = partUndone(told, fall, ends, allUndone(ask, series, told, window, last));
  if (text === null) return null;
  return readWhole(ask, `${ends.far} ${fall ? "<" : ">"} ${ends.base} and ${text}`, [
    "of the move from its first to its last close",
  ]);
}
