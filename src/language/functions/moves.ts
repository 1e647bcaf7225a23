import { type Day, isoOf } from "../../calendar.ts";
import { figureOf } from "../figure-of.ts";
import { combine, known, undefinedFigure, unknown } from "../figures.ts";
import { formatValue } from "../format.ts";
import { firstEndingFrom, LENGTH } from "../grain.ts";
import { whyMissing } from "../missing.ts";
import { periodFrom, shifted } from "../periods.ts";
import { type Scope, shown, use } from "../scope.ts";
import { daysIn, select } from "../selection.ts";
import { RATIO } from "../unit.ts";
import type { Figure, Missing, Period, Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";
import { regular, relativeSeries } from "./relative-series.ts";

/** Relative change from `a` to `b`; undefined through zero, and from a negative base. */
export function relative(a: Figure, b: Figure, label: string): Figure {
  if (a.now !== null && a.missing.length === 0 && a.now <= 0)
    return undefinedFigure(`${label}: no relative change from ${formatValue(a.now, a.unit)}`);
  const ratio = combine("/", b, a, RATIO);
  const one = known(1, RATIO, Number.NEGATIVE_INFINITY);
  return combine("-", ratio, one, RATIO);
}

const finish = (scope: Scope, label: string, figure: Figure): Figure => {
  const { now, missing } = figure;
  if (now !== null) scope.working.push(() => `${label}${missing.length ? " so far" : ""} = ${formatValue(now, RATIO)}`);
  return figure;
};

const noSession = (series: Series, day: number): Missing => ({
  code: "no-session",
  text: `${series.name} has no session on ${isoOf(day)}`,
  next: null,
});

/** The last figure before a day, unless it is from longer ago than the one wanted would be. */
function baseOf(series: Series, start: Day): Point | undefined {
  const points = regular(series);
  const base = points[firstEndingFrom(points, start) - 1];
  const sparse = series.grain === "day" && !series.sessions;
  return base && (sparse || start - base.periodEnd <= 15 + LENGTH[series.grain]) ? base : undefined;
}

/** Last close before the period to the last close in it. */
function levelChange(scope: Scope, series: Series, period: Period, label: string): Figure {
  if (series.absent) return unknown(RATIO, [series.absent]);
  const days = daysIn(scope, series, period);
  const { points, missing, known: settled } = select(scope, series, period);
  const base = baseOf(series, days.start);
  const end = points[points.length - 1];
  const floor = series.positive ? { low: -1 } : {};
  if (!end && days.start === days.end && missing.length === 0) return unknown(RATIO, [noSession(series, days.end)]);
  if (!base) return unknown(RATIO, [whyMissing(series, { start: days.start - 1, end: days.start - 1 }, scope.asOf)]);
  if (!end) {
    const lacking = missing.length ? missing : [whyMissing(series, days, scope.asOf)];
    scope.working.push(`${label}: ${lacking[0].text}`);
    return unknown(RATIO, lacking, floor);
  }
  use(scope, [base, end]);
  scope.working.push(() => `${label}: ${shown(base, series.unit)} to ${shown(end, series.unit)}`);
  if (base.value <= 0)
    return undefinedFigure(`${label}: no relative change from ${formatValue(base.value, series.unit)}`);
  const now = end.value / base.value - 1;
  const day = Math.max(base.known, settled);
  return finish(
    scope,
    label,
    missing.length ? unknown(RATIO, missing, { now, known: day, ...floor }) : known(now, RATIO, day),
  );
}

/** The figure of a period against the one `by` which it is compared. */
function against(scope: Scope, series: Series, period: Period, by: "period" | "year", label: string): Figure {
  const before = period.ends ? periodFrom(period.ends.low) : shifted(period, by);
  const after = period.ends ? periodFrom(period.ends.high) : period;
  if (!before) return undefinedFigure(`${label} needs one period or a range of two`);
  const a = figureOf(scope, series, before, `${series.name} ${before.text}`);
  const b = figureOf(scope, series, after, `${series.name} ${after.text}`);
  return finish(scope, label, relative(a, b, label));
}

function changeOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period | undefined];
  if (!period) return relativeSeries(series, "step");
  return series.nature === "level"
    ? levelChange(scope, series, period, label)
    : against(scope, series, period, "period", label);
}

function growthOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period | undefined];
  return period ? against(scope, series, period, "year", label) : relativeSeries(series, "year");
}

function previousOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period | undefined];
  return period ? against(scope, series, period, "period", label) : relativeSeries(series, "step");
}

function cagrOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period];
  const ends = period.ends;
  if (!ends) return undefinedFigure(`${label} needs a range, for example FY2020..FY2025`);
  const a = figureOf(scope, series, periodFrom(ends.low), `${series.name} ${period.text.split("..")[0]}`);
  const b = figureOf(scope, series, periodFrom(ends.high), `${series.name} ${period.text.split("..")[1]}`);
  const years =
    (periodFrom(ends.high).days(series.fiscal).end - periodFrom(ends.low).days(series.fiscal).end) / 365.2425;
  const total = relative(a, b, label);
  if (years <= 0) return undefinedFigure(`${label} needs a range that moves forward`);
  if (total.now === null || total.missing.length) return { ...unknown(RATIO, total.missing), now: null };
  return finish(scope, label, known((1 + total.now) ** (1 / years) - 1, RATIO, total.known));
}

/** The deepest fall from a high so far to a later low, as a ratio at or below zero. */
function drawdownOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period];
  const { points, missing, known: day } = select(scope, series, period);
  if (points.length === 0)
    return unknown(RATIO, missing.length ? missing : undefinedFigure(`${label} has no figures`).missing);
  let [high, top, bottom, worst] = [points[0], points[0], points[0], 0];
  for (const point of points) {
    if (point.value > high.value) high = point;
    const fall = point.value / high.value - 1;
    if (fall < worst) [worst, top, bottom] = [fall, high, point];
  }
  use(scope, [top, bottom]);
  scope.working.push(`${label}: ${shown(top, series.unit)} to ${shown(bottom, series.unit)}`);
  return finish(
    scope,
    label,
    missing.length
      ? unknown(RATIO, missing, { low: -1, high: worst, now: worst, known: day })
      : known(worst, RATIO, day),
  );
}

const both = (name: string) => [
  { takes: ["series", "period"] as const, gives: "figure" as const, shape: `${name}(series, period)` },
  { takes: ["series"] as const, gives: "series" as const, shape: `${name}(series)` },
];

const OLD_BASE =
  "A ratio: 0.36 is +36 %. Not defined from a base of zero or below. Without a period, the series of all such changes.";

/** Functions that compare a figure with an earlier one. */
export const MOVES: FunctionEntry[] = [
  {
    name: "change",
    family: "moves",
    summary: "The relative change over a period.",
    signatures: both("change"),
    unit: "ratio",
    details: `Of a price or another level: from the last figure before the period to the last in it; a day's move is close to close, a calendar year runs from the last close of the year before. Of a flow: against the period before it, and over a range from its first period to its last. ${OLD_BASE}`,
    example: "change(close(NVDA), 2025-01-27) ~ almost -17%",
    run: changeOf,
  },
  {
    name: "growth",
    family: "moves",
    summary: "The relative change on the same period a year earlier, or from the first to the last period of a range.",
    signatures: both("growth"),
    unit: "ratio",
    details: OLD_BASE,
    example: "growth(capex(MSFT), FY2024Q2..FY2025Q2) > 90%",
    run: growthOf,
  },
  {
    name: "yoy",
    family: "moves",
    summary: "The relative change on the same period a year earlier.",
    signatures: both("yoy"),
    unit: "ratio",
    details: `A fiscal quarter compares with the same fiscal quarter of the year before. ${OLD_BASE}`,
    example: "yoy(capex(MSFT), FY2025Q2) ~ about 97%",
    run: growthOf,
  },
  {
    name: "qoq",
    family: "moves",
    summary: "The relative change on the period just before: a quarter on the quarter, a month on the month.",
    signatures: both("qoq"),
    unit: "ratio",
    details: OLD_BASE,
    example: "qoq(capex(MSFT), FY2025Q2) = 13%",
    run: previousOf,
  },
  {
    name: "cagr",
    family: "moves",
    summary: "The compound annual growth rate from the first to the last period of a range.",
    signatures: [{ takes: ["series", "period"], gives: "figure", shape: "cagr(series, period..period)" }],
    unit: "ratio",
    details: "A ratio a year; the years are counted between the ends of the two periods, of 365.2425 days.",
    example: "cagr(capex(MSFT), FY2024Q2..FY2025Q2) > 90%",
    overRange: true,
    run: cagrOf,
  },
  {
    name: "drawdown",
    family: "moves",
    summary: "The deepest fall within a period from a high to a later low.",
    signatures: [{ takes: ["series", "period"], gives: "figure", shape: "drawdown(series, period)" }],
    unit: "ratio",
    details: "A ratio at or below zero: -0.37 is a fall of 37 %. On closes, not intraday prices.",
    example: "drawdown(close(NVDA), 2025-01-21..2025-01-31) < -15%",
    run: drawdownOf,
  },
];
