import type { Day } from "../../calendar.ts";
import { known, undefinedFigure, unknown } from "../figures.ts";
import { formatValue } from "../format.ts";
import { firstEndingFrom } from "../grain.ts";
import { type Scope, spanName, use } from "../scope.ts";
import { daysIn, select } from "../selection.ts";
import { BARE, RATIO, type Unit } from "../unit.ts";
import type { Figure, Missing, Period, Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

const SESSIONS_A_YEAR = 252;
/** Estimation window of the market model: 120 sessions ending 10 before the event (MacKinlay 1997 uses 120 days). */
const ESTIMATION = { sessions: 120, gap: 10 };
const LEAST = 3;

interface Return {
  day: Day;
  value: number;
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** Close-to-close simple returns of the points from `from` to before `to`, each on the point before it. */
function returnsOf(points: readonly Point[], from: number, to: number): Return[] {
  const found: Return[] = [];
  for (let i = Math.max(1, from); i < to; i++)
    if (points[i - 1].value > 0)
      found.push({ day: points[i].periodEnd, value: points[i].value / points[i - 1].value - 1 });
  return found;
}

function returnsIn(scope: Scope, series: Series, period: Period) {
  const days = daysIn(scope, series, period);
  const { missing } = select(scope, series, period);
  const [from, to] = [firstEndingFrom(series.points, days.start), firstEndingFrom(series.points, days.end + 1)];
  if (to > from) use(scope, [series.points[Math.max(0, from - 1)], series.points[to - 1]]);
  return { returns: returnsOf(series.points, from, to), missing, from };
}

/** Pairs the returns of the days on which both series have one. */
function paired(a: Return[], b: Return[]): [number[], number[]] {
  const other = new Map(b.map(({ day, value }) => [day, value]));
  const shared = a.filter(({ day }) => other.has(day));
  return [shared.map(({ value }) => value), shared.map(({ day }) => other.get(day) as number)];
}

function covariance(a: number[], b: number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0) / (a.length - 1);
}

interface Sample {
  count: number;
  missing: Missing[];
  day: Day;
}

function result(
  scope: Scope,
  label: string,
  value: number,
  unit: Unit,
  sample: Sample,
  bounds: Partial<Figure> = {},
): Figure {
  if (sample.count < LEAST && sample.missing.length === 0)
    return undefinedFigure(`${label} needs at least ${LEAST} returns, there are ${sample.count}`);
  if (sample.count < LEAST) return unknown(unit, sample.missing, bounds);
  if (!Number.isFinite(value)) return undefinedFigure(`${label} is not defined for figures that do not move`);
  scope.working.push(`${label}: ${sample.count} daily returns → ${formatValue(value, unit)}`);
  return sample.missing.length
    ? unknown(unit, sample.missing, { ...bounds, now: value, known: sample.day })
    : known(value, unit, sample.day);
}

const lastDay = (returns: Return[]): Day => returns[returns.length - 1]?.day ?? Number.NEGATIVE_INFINITY;

function volOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period];
  if (series.absent) return unknown(RATIO, [series.absent]);
  const { returns, missing } = returnsIn(scope, series, period);
  const logs = returns.map(({ value }) => Math.log1p(value));
  const value = logs.length > 1 ? Math.sqrt(covariance(logs, logs) * SESSIONS_A_YEAR) : Number.NaN;
  return result(scope, label, value, RATIO, { count: logs.length, missing, day: lastDay(returns) }, { low: 0 });
}

function jointCall(statistic: (a: number[], b: number[]) => number, bounds: Partial<Figure>) {
  return ({ args, scope, label }: Call): Value => {
    const [first, second, period] = args as [Series, Series, Period];
    const absent = first.absent ?? second.absent;
    if (absent) return unknown(BARE, [absent]);
    const [one, other] = [returnsIn(scope, first, period), returnsIn(scope, second, period)];
    const [a, b] = paired(one.returns, other.returns);
    const missing = [...one.missing, ...other.missing];
    const day = Math.max(lastDay(one.returns), lastDay(other.returns));
    return result(
      scope,
      label,
      a.length > 1 ? statistic(a, b) : Number.NaN,
      BARE,
      { count: a.length, missing, day },
      bounds,
    );
  };
}

const correlation = (a: number[], b: number[]) => covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
const slope = (a: number[], b: number[]) => covariance(a, b) / covariance(b, b);

/** Cumulative abnormal return: the sum over the period of the return less what the market model expects of it. */
function abnormalOf({ args, scope, label }: Call): Value {
  const [series, benchmark, period] = args as [Series, Series, Period];
  const absent = series.absent ?? benchmark.absent;
  if (absent) return unknown(RATIO, [absent]);
  const event = returnsIn(scope, series, period);
  const market = returnsIn(scope, benchmark, period);
  const missing = [...event.missing, ...market.missing];
  const [actual, expected] = paired(event.returns, market.returns);
  const end = event.from - ESTIMATION.gap;
  const before = returnsOf(series.points, end - ESTIMATION.sessions, end);
  const [a, b] = paired(before, returnsOf(benchmark.points, 1, benchmark.points.length));
  if (a.length < ESTIMATION.sessions / 2)
    return undefinedFigure(`${label} needs ${ESTIMATION.sessions} sessions before the period, there are ${a.length}`);
  if (actual.length === 0)
    return missing.length ? unknown(RATIO, missing) : undefinedFigure(`${label} has no session in the period`);
  const beta = slope(a, b);
  const alpha = mean(a) - beta * mean(b);
  const value = actual.reduce((sum, r, i) => sum + r - alpha - beta * expected[i], 0);
  scope.working.push(
    `${label}: alpha ${formatValue(alpha, RATIO)}, beta ${beta.toFixed(2)} from ${a.length} sessions ${spanName(before[0].day, lastDay(before))} → ${formatValue(value, RATIO)}`,
  );
  const day = Math.max(lastDay(event.returns), lastDay(market.returns));
  return missing.length ? unknown(RATIO, missing, { now: value, known: day }) : known(value, RATIO, day);
}

const joint = (name: string) => [
  {
    takes: ["series", "series", "period"] as const,
    gives: "figure" as const,
    shape: `${name}(series, series, period)`,
  },
];

/** Functions of daily returns. */
export const STATISTICS: FunctionEntry[] = [
  {
    name: "vol",
    family: "statistics",
    summary: "The annualised volatility of a price over a period.",
    signatures: [{ takes: ["series", "period"], gives: "figure", shape: "vol(series, period)" }],
    unit: "ratio",
    details:
      "Sample standard deviation of daily log returns times the square root of 252; a ratio: 0.4 is 40 % a year.",
    example: "vol(close(NVDA), 2025-01-21..2025-01-31) > 100%",
    run: volOf,
  },
  {
    name: "corr",
    family: "statistics",
    summary: "The correlation of the daily returns of two prices over a period.",
    signatures: joint("corr"),
    unit: "count",
    details: "Pearson's, on simple returns of the days on which both traded; a bare number from -1 to 1.",
    example: "corr(close(NVDA), close(META), 2025-01-21..2025-01-31) < 0.5",
    run: jointCall(correlation, { low: -1, high: 1 }),
  },
  {
    name: "beta",
    family: "statistics",
    summary: "How much a price moves with another: the slope of its daily returns on the other's.",
    signatures: joint("beta"),
    unit: "count",
    details: "Ordinary least squares on simple returns of the days on which both traded; a bare number.",
    example: "beta(close(NVDA), close(NVDA), 2025-01-21..2025-01-31) = 1",
    run: jointCall(slope, {}),
  },
  {
    name: "abnormal",
    family: "statistics",
    summary: "The return over a period less what the market model expects of it (cumulative abnormal return).",
    signatures: joint("abnormal"),
    unit: "ratio",
    details:
      "Market model on 120 sessions ending 10 before the period (MacKinlay 1997); the daily abnormal returns are added up. A ratio.",
    example: "not abnormal(close(NVDA), close(META), 2025-01-27) > 0",
    run: abnormalOf,
  },
];
