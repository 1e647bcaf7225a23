import { isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, part, wordsBefore, wordsBetween } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import type { Option } from "../choice.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { latestWords, type Measured, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { fiscalCalendar, nameOf, type Series, seriesMeant, term } from "../series.ts";
import { WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { UNNAMED, unnamedYears } from "../stretch-unnamed.ts";
import { type Counted, counted } from "../unit.ts";
import { fiscalWindow, lastWeekday, quarterStep, type Window, windowOf } from "../window.ts";
import { growth, yearsOf } from "./growth.ts";

/** A figure the words name, and the period that stands with it. */
interface End {
  quantity: QuantityMention;
  window: Window;
}

const BASE = /\bfrom$/;
const REACHED = /\bto$/;

const figureAt = (ask: Ask, series: Series, { quantity, window }: End): string | null => {
  const stated = intervalOf(quantity);
  const figure = stated && counted(ask, series, window, quantity, stated);
  return figure && within(term(series, window), figure.interval, figure.unit);
};

/** Half of the last digit of the base as it was told: 7.2bn of "7.2bn to 26bn" has 0.05bn. */
function halfStepOf({ text, from, halfStep }: QuantityMention): number {
  for (const [digits, decimals = ""] of text.matchAll(/\d[\d,]*(?:\.(\d+))?/g)) {
    const scale = (from ?? 0) / Number(digits.replaceAll(",", ""));
    if (SCALES.some((one) => Math.abs(scale / one - 1) < 1e-9)) return (0.5 * scale) / 10 ** decimals.length;
  }
  return halfStep;
}
const SCALES = [0.01, 1, 1e3, 1e6, 1e9, 1e12];

/** The figure that `from` says of a quantity "to B from A", as a quantity of its own. */
const baseOf = (quantity: QuantityMention): QuantityMention => ({
  ...quantity,
  halfStep: halfStepOf(quantity),
  low: quantity.from ?? null,
  high: quantity.from ?? null,
  from: undefined,
  role: "level",
});

/** Both figures of "from A to B", the earlier first; null where the words give no such pair. */
function pairOf(ask: Ask): [QuantityMention, QuantityMention] | null {
  const [first, second, third] = ask.quantities;
  if (!first || third) return null;
  if (!second) {
    const { from: _, ...reached } = first;
    return first.from === undefined ? null : [baseOf(first), { ...reached, role: "level" }];
  }
  const leads = [first, second].map((quantity) => wordsBefore(ask, quantity, 1).join(" "));
  if (first.from !== undefined || second.from !== undefined) return null;
  if (BASE.test(leads[0]) && REACHED.test(leads[1])) return [first, { ...second, role: "level" }];
  return REACHED.test(leads[0]) && BASE.test(leads[1]) ? [second, { ...first, role: "level" }] : null;
}

/** "To 9.0bn from 9.4bn in Q3": the period right after the base may be the base's; then the figure is of the one after it. */
function nextAfterBase(ask: Ask, series: Series, window: Window): Window | null {
  const [period] = ask.periods;
  const last = ask.quantities.at(-1);
  const words = last ? wordsBetween(ask, last.start - 8, last.end) : "";
  if (!last || period.start < last.end || period.start - last.end > 2 || !/\bfrom\b/.test(words)) return null;
  const { year, quarter } = window.fiscal ?? {};
  return year && quarter ? fiscalWindow(fiscalCalendar(series), quarterStep({ year, quarter }, 1)) : null;
}

/** What a firm tells of each quarter: an amount that came in, or a margin. */
const isTold = (series: Series) => series.nature === "flow" || (series.unit === "ratio" && series.grain === "quarter");

/** The windows of the two figures: both named, or the later one named and the earlier a year or a period before it. */
function windowsOf(ask: Ask, series: Series): [Window, Window] | null {
  const named = ask.periods.map((period: PeriodMention) =>
    placed(ask, series, period.named ? { ...period, ...period.named, relation: "in" } : period),
  );
  if (named.length === 0 || named.length > 2 || named.includes(null)) return null;
  const [a, b] = named as Window[];
  if (b) return a.start < b.start ? [a, b] : [b, a];
  if (!isTold(series)) return null;
  // "Between 2023 and 2025 it went from 27bn to 72bn": the first year and the last.
  const years = yearsOf(a)?.match(/\d{4}/g);
  if (years) {
    const [first, last] = years.map((year) => fiscalWindow(fiscalCalendar(series), { year: Number(year) }));
    return /^(?:between|from)\b/i.test(ask.periods[0].text) ? [first, last] : null;
  }
  const cue = cueOf(ask, "yoy", "qoq", "mom");
  const next = cue ? null : nextAfterBase(ask, series, a);
  const back = cue
    ? cue.cue === "yoy"
      ? ("year" as const)
      : ("period" as const)
    : ask.chooser.choose<"year" | "period" | "base">(`what ${nameOf(series)} came from`, "rival", [
        { value: "year", words: "the same period a year earlier" },
        { value: "period", words: "the period just before" },
        ...(next ? [{ value: "base" as const, words: `${a.text} itself, the base` }] : []),
      ]);
  return back === "base" ? [a, next as Window] : [earlier(series, a, back), a];
}

/** On the year or on the period before, by the words of the claim or those before it; else what it came from is left open. */
function backsOf(ask: Ask): readonly Option<"yoy" | "qoq">[] {
  const before = ask.claim.context.filter(({ kind, end }) => kind === "cue" && end <= (ask.offset ?? 0));
  const cue = [...ask.cues, ...before].find((one) => one.kind === "cue" && ["yoy", "qoq", "mom"].includes(one.cue)) as
    | { cue: string }
    | undefined;
  const backs: readonly Option<"yoy" | "qoq">[] = [
    { value: "yoy", words: "the same period a year earlier" },
    { value: "qoq", words: "the period just before" },
  ];
  return cue ? backs.filter(({ value }) => (value === "yoy") === (cue.cue === "yoy")) : backs;
}

/** How many years the figure that a year's came from may lie back, where the words tell of none. */
const YEARS_BACK = [1, 2, 3];
/** The latest quarter and by its growth the one it came from, or, of money, a year and one before it: the figures tell which. */
function latestOf(ask: Ask, series: Series): readonly [string, string] {
  const day = isoOf(ask.saidAt);
  const now = `latest(${term(series)}, ${day})`;
  const quarters = backsOf(ask).map(({ value, words }) => ({
    value: [`${now} / (1x + latest(${value}(${term(series)}), ${day}))`, now] as const,
    words: `the latest quarter, and ${words}`,
  }));
  const cue = cueOf(ask, "yoy", "qoq", "mom")?.cue;
  const years =
    series.unit !== "money" || (cue && cue !== "yoy") ? [] : unnamedYears(ask, series, cue ? [1] : YEARS_BACK);
  return ask.chooser.choose<readonly [string, string]>(UNNAMED, "fit", [...quarters, ...years]);
}

/** Without a period: the latest figure, and by its growth the one it came from. */
function latestPair(ask: Ask, { series, used }: Measured, pair: readonly QuantityMention[]): Built | null {
  if (ask.periods.length > 0 || !isTold(series)) return null;
  if (series.nature !== "flow" && !cueOf(ask, "yoy", "qoq", "mom")) return null;
  const both = latestOf(ask, series);
  const texts = pair.map((quantity, index) => {
    const stated = intervalOf(quantity);
    const figure = stated && counted(ask, series, null, quantity, stated);
    return figure && within(both[index], figure.interval, figure.unit);
  });
  if (texts.includes(null)) return null;
  return {
    text: texts.join(" and "),
    used: [
      ...used,
      ...ask.quantities,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom", "comparison"].includes(cue)),
    ],
    assumptions: [latestWords(ask, series)],
  };
}

/** The close of the one day named; of a longer time that of some day in it, or a price at any hour, which must agree. */
function onOneDay(ask: Ask, series: Series, window: Window, { interval, unit }: Counted): string {
  if (window.start === window.end) return within(term(series, window), interval, unit);
  const close = within(`any(${term(series)}, ${window.text})`, interval, unit);
  const [high, low] = ["high", "low"].map((measure) => seriesMeant(ask.registry, series.subject, measure, false));
  if (series.measure !== "close" || !high || !low || /\bclos/i.test(ask.claim.quote)) return close;
  const open = { openLow: false, openHigh: false, stated: null };
  const over = within(`any(${term(high)}, ${window.text})`, { ...open, low: interval.low, high: null }, unit);
  const under = within(`any(${term(low)}, ${window.text})`, { ...open, low: null, high: interval.high }, unit);
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: close, words: "the close of a day" },
    { value: `${over} and ${under}`, words: "the price at any hour" },
  ]);
}

/** "Went from 34.50 on July 16 to 19.70 today": closes, each of the time right behind it; the second of today where none is named. */
function ofDays(ask: Ask, { series, used }: Measured, [first, second]: readonly QuantityMention[]): Built | null {
  if (series.nature !== "level" || series.grain !== "day" || first.start > second.start || isForecast(ask)) return null;
  const [before, now, another] = ask.periods;
  const placedRight = before && before.start >= first.end && before.end <= second.start;
  if (!placedRight || another || (now && now.start < second.end)) return null;
  const today = lastWeekday(ask.saidAt);
  const windows = [placed(ask, series, before), now ? placed(ask, series, now) : windowOf(today, today)];
  const [from, to] = windows;
  if (!from || !to || from.end >= to.start || to.end > ask.saidAt) return null;
  const texts = [first, second].map((quantity, index) => {
    const window = windows[index] as Window;
    const stated = intervalOf(quantity);
    const figure = stated && counted(ask, series, window, quantity, stated);
    return figure && onOneDay(ask, series, window, figure);
  });
  if (texts.includes(null)) return null;
  const directions = ask.directions.filter(({ negated }) => !negated);
  return { text: texts.join(" and "), used: [...used, ...ask.quantities, ...ask.periods, ...directions] };
}

/** "Tripled in a year, from 7.2bn to 26bn": by how much it moved, and both figures. */
function withMove(ask: Ask): Built | null {
  const moves = ask.quantities.filter((one) => one.role === "multiple" || one.role === "change");
  const ends = ask.quantities.filter((one) => !moves.includes(one));
  if (moves.length !== 1 || ends.length !== 1 || ends[0].from === undefined) return null;
  const without = (left: QuantityMention) =>
    part(
      ask,
      ask.mentions.filter((mention) => mention !== left),
    );
  const [move, both] = [growth(without(ends[0])), fromTo(without(moves[0]))];
  return move && both && allOf([move, both], / or /);
}

/** "Capex went from 20bn in Q1 to 24bn in Q4", "revenue rose to 14.1bn from 13.3bn a year earlier": both figures, each of its period. */
export function fromTo(ask: Ask): Built | null {
  const pair = pairOf(ask);
  const found = pair && measured(ask);
  if (!pair || !found) return pair ? null : withMove(ask);
  const { series } = found;
  if (series.unit === "ratio" && /[-−–]\d/.test(ask.quantities.map(({ text }) => text).join(" "))) return null;
  if (series.nature === "level" && series.grain === "day") return ofDays(ask, found, pair);
  const windows = windowsOf(ask, series);
  if (!windows) return latestPair(ask, found, pair);
  if (windows[1].end >= ask.saidAt && !isForecast(ask)) return null;
  const texts = pair.map((quantity, index) => figureAt(ask, series, { quantity, window: windows[index] }));
  if (texts.includes(null)) return null;
  return {
    text: texts.join(" and "),
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions.filter(({ negated }) => !negated),
      ...ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom", "comparison"].includes(cue)),
    ],
  };
}
