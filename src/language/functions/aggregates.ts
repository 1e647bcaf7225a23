import { figureOf } from "../figure-of.ts";
import { combine, known, undefinedFigure, unknown } from "../figures.ts";
import { formatValue } from "../format.ts";
import { type Scope, shown, use } from "../scope.ts";
import { type Selection, select } from "../selection.ts";
import { BARE, common } from "../unit.ts";
import type { Condition, Figure, Period, Point, Series, Step, Truth, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

const OVER_PERIOD = { takes: ["series", "period"], gives: "figure" } as const;
const OVER_VALUES = { takes: ["figure"], more: "figure", gives: "figure" } as const;

/** Shows which points went in: all when few, else how many and the ends. */
export function showPoints(scope: Scope, label: string, points: readonly Point[], unit: string, result: string): void {
  const few = points.length <= 8;
  const list = few ? points.map((point) => shown(point, unit)).join(", ") : `${points.length} figures`;
  scope.working.push(
    `${label}: ${list}${few ? "" : `, ${shown(points[0], unit)} … ${shown(points[points.length - 1], unit)}`} → ${result}`,
  );
  use(scope, few ? points : [points[0], points[points.length - 1]]);
}

function sumOf({ args, scope, label }: Call): Value {
  const [first, second] = args;
  if (first.type === "figure") return (args as Figure[]).reduce((sum, figure) => added(sum, figure));
  const series = first as Series;
  if (series.absent || (!series.sessions && series.nature === "flow"))
    return figureOf(scope, series, second as Period, label);
  if (series.nature === "level")
    return undefinedFigure(`${series.name} is a level and does not add up; use mean`, series.unit);
  return folded(scope, label, series, select(scope, series, second as Period), (values) =>
    values.reduce((a, b) => a + b, 0),
  );
}

function added(a: Figure, b: Figure): Figure {
  const unit = common(a.unit, b.unit);
  return unit === null ? undefinedFigure(`a sum of ${a.unit} and ${b.unit}`) : combine("+", a, b, unit);
}

/** A value of all points of a period: final when the period is, else only what it comes to so far. */
export function folded(
  scope: Scope,
  label: string,
  series: Pick<Series, "unit">,
  { points, missing, known: day }: Selection,
  fold: (values: number[]) => number,
): Figure {
  if (points.length === 0)
    return unknown(series.unit, missing.length ? missing : undefinedFigure(`${label} has no figures`).missing);
  const value = fold(points.map((point) => point.value));
  showPoints(scope, missing.length ? `${label} so far` : label, points, series.unit, formatValue(value, series.unit));
  return missing.length ? unknown(series.unit, missing, { now: value, known: day }) : known(value, series.unit, day);
}

function foldedCall(fold: (values: number[]) => number) {
  return ({ args, scope, label }: Call): Value => {
    const [first, second] = args;
    if (first.type !== "series") return foldFigures(args as Figure[], fold);
    return folded(scope, label, first, select(scope, first, second as Period), fold);
  };
}

function foldFigures(figures: Figure[], fold: (values: number[]) => number): Figure {
  const missing = figures.flatMap((figure) => figure.missing);
  const unit = figures.reduce<string | null>(
    (shared, figure) => (shared === null ? null : common(shared, figure.unit)),
    BARE,
  );
  if (unit === null) return undefinedFigure("the values are in different units");
  const values = figures.map((figure) => figure.now);
  const now = values.includes(null) ? null : fold(values as number[]);
  const bounds = { low: fold(figures.map(({ low }) => low)), high: fold(figures.map(({ high }) => high)) };
  const day = Math.max(...figures.map((figure) => figure.known));
  return { type: "figure", ...bounds, now, unit, missing, known: day };
}

/** Highest or lowest of a period, with its bounds as they stood after each point. */
export function extremeOf(
  scope: Scope,
  label: string,
  series: Series,
  chosen: Selection,
  which: "max" | "min",
): Figure {
  const { points, missing, known: day } = chosen;
  const floor = series.positive ? { low: 0 } : {};
  if (points.length === 0)
    return unknown(series.unit, missing.length ? missing : undefinedFigure(`${label} has no figures`).missing, floor);
  const beats = (a: number, b: number) => (which === "max" ? a > b : a < b);
  const best = points.reduce((a, b) => (beats(b.value, a.value) ? b : a));
  use(scope, [best]);
  scope.working.push(
    `${label}${missing.length ? " so far" : ""}: ${shown(best, series.unit)}, of ${points.length} figures`,
  );
  const bound = (value: number) => (which === "max" ? { low: value } : { high: value });
  const open = { low: floor.low ?? Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const steps = (): Step[] => {
    let extreme = points[0].value;
    return points.map((point, i) => {
      if (beats(point.value, extreme)) extreme = point.value;
      const final = missing.length === 0 && i === points.length - 1;
      return {
        known: final ? day : point.known,
        ...open,
        ...bound(extreme),
        ...(final ? { low: extreme, high: extreme } : {}),
      };
    });
  };
  if (missing.length === 0) return { ...known(best.value, series.unit, day), steps };
  return { ...unknown(series.unit, missing, { now: best.value, known: day, ...floor, ...bound(best.value) }), steps };
}

function extremeCall(which: "max" | "min") {
  return ({ args, scope, label }: Call): Value => {
    const [first, second] = args;
    if (first.type !== "series") return foldFigures(args as Figure[], (values) => Math[which](...values));
    return extremeOf(scope, label, first, select(scope, first, second as Period), which);
  };
}

function countOf({ args, scope, label }: Call): Value {
  const [first, second] = args;
  if (first.type === "truth") return countTruths(scope, label, args as Truth[]);
  const series = first.type === "condition" ? first.series : (first as Series);
  const { points, missing, known: day } = select(scope, series, second as Period);
  const holding =
    first.type === "condition" ? points.filter((point) => (first as Condition).holds(point.value)) : points;
  if (holding.length) showPoints(scope, label, holding, series.unit, `${holding.length} of ${points.length}`);
  else scope.working.push(`${label}: none of ${points.length}`);
  const count = holding.length;
  return missing.length ? unknown(BARE, missing, { low: count, now: count, known: day }) : known(count, BARE, day);
}

function countTruths(scope: Scope, label: string, truths: Truth[]): Figure {
  const holding = truths.filter(({ verdict }) => verdict === "holds").length;
  const unclear = truths.filter(({ verdict }) => verdict !== "holds" && verdict !== "fails");
  const day = Math.max(...truths.map(({ decidedOn }) => decidedOn ?? Number.NEGATIVE_INFINITY));
  scope.working.push(`${label}: ${holding} of ${truths.length} hold`);
  if (unclear.length === 0) return known(holding, BARE, day);
  const missing = unclear.map(({ code, reason, next }) => ({ code, text: reason, next }));
  return unknown(BARE, missing, { low: holding, high: holding + unclear.length, now: holding, known: day });
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const signatures = (name: string) => [
  { ...OVER_PERIOD, shape: `${name}(series, period)` },
  { ...OVER_VALUES, shape: `${name}(value, value, …)` },
];

/** Functions that make one figure of many. */
export const AGGREGATES: FunctionEntry[] = [
  {
    name: "sum",
    family: "aggregates",
    summary: "What a flow adds up to over a period, or several values together.",
    signatures: signatures("sum"),
    unit: "same",
    details:
      "The parts are shown. A year or half comes from its quarters, a quarter from its months; where only a year-to-date figure was filed, it is subtracted from. While parts are missing, a flow that cannot be negative is known to be at least what is in.",
    example: "sum(capex(MSFT), FY2025H1) / 80bn USD > 50%",
    run: sumOf,
  },
  {
    name: "mean",
    family: "aggregates",
    summary: "The average of a series over a period, or of several values.",
    signatures: signatures("mean"),
    unit: "same",
    details:
      "Arithmetic mean of the figures published in the period: of sessions, months or quarters, each counted once.",
    example: "mean(price(Nickel), 2007) ~ about 37k USD/t",
    run: foldedCall(mean),
  },
  {
    name: "median",
    family: "aggregates",
    summary: "The middle value of a series over a period, or of several values.",
    signatures: signatures("median"),
    unit: "same",
    details: "Of an even number of figures, the mean of the two in the middle.",
    example: "median(capex(MSFT), FY2025Q1..FY2025Q3) ~ 21.4bn USD",
    run: foldedCall(median),
  },
  {
    name: "min",
    family: "aggregates",
    summary: "The lowest figure of a series in a period, or of several values.",
    signatures: signatures("min"),
    unit: "same",
    details:
      "While the period lasts it is known to be no higher than the lowest so far, which settles some tests early.",
    example: "min(close(NVDA), 2025-01-21..2025-01-31) ~ 118.42 USD",
    run: extremeCall("min"),
  },
  {
    name: "max",
    family: "aggregates",
    summary: "The highest figure of a series in a period, or of several values.",
    signatures: signatures("max"),
    unit: "same",
    details:
      "While the period lasts it is known to be no lower than the highest so far, which settles some tests early.",
    example: "max(close(NVDA), 2025-01-21..2025-01-31) > close(NVDA, 2025-01-31)",
    run: extremeCall("max"),
  },
  {
    name: "count",
    family: "aggregates",
    summary: "How many propositions hold, how many figures of a series satisfy a comparison, or how many there are.",
    signatures: [
      { takes: ["condition", "period"], gives: "figure", shape: "count(series > value, period)" },
      { takes: ["truth"], more: "truth", gives: "figure", shape: "count(proposition, proposition, …)" },
      { takes: ["series", "period"], gives: "figure", shape: "count(series, period)" },
    ],
    unit: "count",
    details: "A bare number. While some propositions are open it lies between those that hold and those that may.",
    example: "count(change(close(NVDA), 2025-01-27) < 0, change(close(META), 2025-01-27) < 0) = 1",
    run: countOf,
  },
];
