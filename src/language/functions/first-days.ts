import { isoOf } from "../../calendar.ts";
import { isKnown, known, unknown } from "../figures.ts";
import { whyMissing } from "../missing.ts";
import { type Scope, shown, use } from "../scope.ts";
import { select } from "../selection.ts";
import type { Condition, Figure, Missing, Period, Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";
import { regular } from "./relative-series.ts";

/** The figure of a series of the same day as a point, or so many figures later; or why there is none. */
function figureFrom(scope: Scope, series: Series, { periodEnd }: Point, later: number): Point | Missing {
  const points = regular(series);
  const index = points.findIndex((point) => point.periodEnd >= periodEnd);
  const found = index < 0 || points[index].periodEnd !== periodEnd ? undefined : points[index + later];
  if (found) return found;
  const end = index < 0 || later === 0 ? periodEnd : Math.max(scope.asOf + 1, periodEnd + later);
  return whyMissing(series, { start: periodEnd, end }, scope.asOf);
}

function onFirst({ args, scope, label }: Call): Value {
  const [series, condition, period, steps] = args as [Series, Condition, Period, Figure | undefined];
  const { points, missing } = select(scope, condition.series, period);
  const day = points.find(({ value }) => condition.holds(value));
  const never = { code: "not-defined" as const, text: `no day of ${period.text} is such a day`, next: null };
  if (!day) return unknown(series.unit, missing.length > 0 ? missing : [never]);
  const found = figureFrom(scope, series, day, Math.round(steps?.now ?? 0));
  if ("code" in found) return unknown(series.unit, [found]);
  use(scope, [day, found]);
  scope.working.push(`${label}: ${isoOf(day.periodEnd)} is the first such day; ${shown(found, series.unit)}`);
  return known(found.value, series.unit, Math.max(day.known, found.known));
}

/** The figure of a series on the session at or after the day on which another figure became public, or so many sessions later. */
function onReport({ args, scope, label }: Call): Value {
  const [series, figure, steps] = args as [Series, Figure, Figure | undefined];
  if (!isKnown(figure)) return unknown(series.unit, figure.missing);
  const later = Math.round(steps?.now ?? 0);
  const day = regular(series).find(({ periodEnd }) => periodEnd >= figure.known);
  if (!day) return unknown(series.unit, [whyMissing(series, { start: figure.known, end: figure.known }, scope.asOf)]);
  const found = figureFrom(scope, series, day, later);
  if ("code" in found) return unknown(series.unit, [found]);
  use(scope, [found]);
  scope.working.push(`${label}: public on ${isoOf(figure.known)}; ${shown(found, series.unit)}`);
  return known(found.value, series.unit, Math.max(figure.known, found.known));
}

/** `onfirst`: what one series was on the first day on which another satisfied a comparison; `onreport`: when a figure came out. */
export const FIRST_DAYS: FunctionEntry[] = [
  {
    name: "onfirst",
    family: "times",
    summary: "The figure of a series on the first day of a period on which a comparison of another series holds.",
    signatures: [
      { takes: ["series", "condition", "period"], gives: "figure", shape: "onfirst(series, series > value, period)" },
      {
        takes: ["series", "condition", "period", "figure"],
        gives: "figure",
        shape: "onfirst(series, series > value, period, sessions later)",
      },
    ],
    unit: "same",
    details: "Open until there is such a day; with a number, so many sessions after it.",
    example: "onfirst(close(NVDA), close(NVDA) < 120, 2025-01-24..2025-01-31) < 120",
    run: onFirst,
  },
  {
    name: "onreport",
    family: "times",
    summary: "The figure of a series on the day on which another figure became public.",
    signatures: [
      { takes: ["series", "figure"], gives: "figure", shape: "onreport(series, value)" },
      { takes: ["series", "figure", "figure"], gives: "figure", shape: "onreport(series, value, sessions later)" },
    ],
    unit: "same",
    details:
      "Of a day without a session, the next one; with a number, so many sessions after it. Open until the other figure is public.",
    example: "onreport(change(close(NVDA)), capex(MSFT, FY2025Q2), 1) > 0%",
    run: onReport,
  },
];
