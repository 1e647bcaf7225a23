import { type Day, type Days, isoOf } from "../calendar.ts";
import { known, unknown } from "./figures.ts";
import { formatValue } from "./format.ts";
import { firstEndingFrom, grainOf, isInstant, slackFor } from "./grain.ts";
import { sessionsMissing, whyMissing } from "./missing.ts";
import { type Scope, shown, spanName, use } from "./scope.ts";
import { type Part, tiling } from "./tiling.ts";
import type { Figure, Missing, Period, Point, Series } from "./value.ts";

/** The point of a series whose period is the one asked for, give or take the days of a 52/53-week year. */
export function pointFor(series: Series, days: Days): Point | undefined {
  const slack = slackFor(days);
  const { points } = series;
  let best: Point | undefined;
  let apart = Number.POSITIVE_INFINITY;
  for (let i = series.sessions ? firstEndingFrom(points, days.end - slack) : 0; i < points.length; i++) {
    const point = points[i];
    if (series.sessions && point.periodEnd > days.end + slack) break;
    if (Math.abs(point.periodEnd - days.end) > slack) continue;
    const off =
      Math.abs(point.periodEnd - days.end) + (isInstant(point) ? 0 : Math.abs(point.periodStart - days.start));
    const fits = isInstant(point)
      ? series.nature === "level" || days.start === days.end
      : Math.abs(point.periodStart - days.start) <= slack;
    if (fits && off < apart) [best, apart] = [point, off];
  }
  return best;
}

/** The last point that ends on or before a day. */
export function lastBy(series: Series, day: Day): Point | undefined {
  return series.points[firstEndingFrom(series.points, day + 1) - 1];
}

function take(scope: Scope, series: Series, point: Point, label: string, remark = ""): Figure {
  use(scope, [point]);
  scope.working.push(() => `${label}: ${shown(point, series.unit)}${remark}`);
  return known(point.value, series.unit, point.known);
}

function lacking(scope: Scope, series: Series, missing: Missing, label: string, bounds: Partial<Figure> = {}): Figure {
  scope.working.push(`${label}: ${missing.text}`);
  return unknown(series.unit, [missing], { ...(series.positive ? { low: 0 } : {}), ...bounds });
}

/** A close of a day, or of the last session in a longer period; on a day without a session the last one before. */
function sessionFigure(scope: Scope, series: Series, days: Days, label: string): Figure {
  const missing = sessionsMissing(series, days, scope.asOf);
  const point = series.absent ? undefined : lastBy(series, days.end);
  const single = days.start === days.end;
  const inside = point && (single ? point.periodEnd > days.end - 10 : point.periodEnd >= days.start);
  if (missing || !point || !inside)
    return lacking(scope, series, missing ?? whyMissing(series, days, scope.asOf), label, {
      now: inside && !single ? point.value : null,
    });
  const closed = single && point.periodEnd !== days.end;
  const remark = closed ? `; no session on ${isoOf(days.end)}` : single ? "" : "; the last session of the period";
  return take(scope, series, point, label, remark);
}

/** A level stated now and then (a list price, a balance): the last one stated by the end of the period. */
function carriedFigure(scope: Scope, series: Series, days: Days, label: string): Figure {
  const point = lastBy(series, Math.min(days.end, scope.asOf));
  if (days.end > scope.asOf || !point)
    return lacking(scope, series, whyMissing(series, days, scope.asOf), label, { now: point?.value ?? null });
  return take(scope, series, point, label, point.periodEnd < days.start ? "; the last stated by then" : "");
}

const stepsOf = (parts: readonly Part[], { unit }: Series): string =>
  parts.map(({ sign, point }, i) => `${sign < 0 ? "- " : i ? "+ " : ""}${shown(point, unit)}`).join(" ");

/** The figure of a flow put together from shorter periods, or by subtraction from longer ones. */
function composedFigure(scope: Scope, series: Series, days: Days, label: string): Figure {
  const whole = tiling(series, days);
  if (whole && whole.gaps.length === 0) {
    const points = whole.parts.map((part) => part.point);
    use(scope, points);
    const total = whole.parts.reduce((sum, part) => sum + part.sign * part.point.value, 0);
    scope.working.push(() => `${label}: ${stepsOf(whole.parts, series)} = ${formatValue(total, series.unit)}`);
    const result = known(total, series.unit, Math.max(...points.map((point) => point.known)));
    return whole.parts.every((part) => part.sign > 0)
      ? { ...result, steps: () => partialSteps(points, series) }
      : result;
  }
  const missing = whole
    ? whole.gaps.map((gap) => whyMissing(series, gap, scope.asOf))
    : [whyMissing(series, days, scope.asOf)];
  if (!whole || whole.parts.length === 0) return lacking(scope, series, missing[0], label);
  return partSum(
    scope,
    series,
    whole.parts.map((part) => part.point),
    missing,
    label,
  );
}

/** What the parts known so far add up to: a lower bound where nothing can be negative. */
function partSum(scope: Scope, series: Series, points: Point[], missing: Missing[], label: string): Figure {
  use(scope, points);
  const total = points.reduce((sum, point) => sum + point.value, 0);
  const steps = () => points.map((point) => shown(point, series.unit)).join(" + ");
  scope.working.push(() => `${label} so far: ${steps()} = ${formatValue(total, series.unit)}`);
  for (const { text } of missing) scope.working.push(text);
  const figure = unknown(series.unit, missing, {
    now: total,
    known: Math.max(...points.map((point) => point.known)),
    ...(series.positive ? { low: total } : {}),
  });
  return series.positive ? { ...figure, steps: () => partialSteps(points, series, false) } : figure;
}

/** The bounds of a sum as its parts became public. */
function partialSteps(points: readonly Point[], series: Series, whole = true) {
  const sorted = [...points].sort((a, b) => a.known - b.known);
  let sum = 0;
  return sorted.map((point, i) => {
    sum += point.value;
    const last = whole && i === sorted.length - 1;
    const low = series.positive || last ? sum : Number.NEGATIVE_INFINITY;
    return { known: point.known, low, high: last ? sum : Number.POSITIVE_INFINITY };
  });
}

/** True when the figure of a longer period can be had by adding up shorter ones. */
const addsUp = (series: Series) => series.nature === "flow";

/**
 * The figure of a series for a period as of the scope's day, with what was used added to the working. A quarter is that
 * quarter, a longer period the sum of its parts where the measure is a flow.
 */
export function figureOf(scope: Scope, series: Series, period: Period, label: string): Figure {
  if (series.absent) return lacking(scope, series, series.absent, label);
  const days = period.days(series.fiscal);
  if (series.sessions && series.nature === "level") return sessionFigure(scope, series, days, label);
  const point = pointFor(series, days);
  if (point) return take(scope, series, point, label);
  if (series.grain === "day" && series.nature === "level") return carriedFigure(scope, series, days, label);
  if (addsUp(series)) return composedFigure(scope, series, days, label);
  return lacking(scope, series, grainMissing(scope, series, days), label);
}

/** Why a level has no figure for a period: not there yet, or published for other periods than this kind. */
function grainMissing(scope: Scope, series: Series, days: Days): Missing {
  const asked = grainOf(days.start, days.end);
  const missing = whyMissing(series, days, scope.asOf);
  if (asked === series.grain || missing.code !== "not-published") return missing;
  const text = `${series.name} is a figure of each ${series.grain} and has none for ${spanName(days.start, days.end)}`;
  return { code: "wrong-grain", text, next: null };
}
