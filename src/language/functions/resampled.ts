import { type Day, type Days, unitDays, weekday } from "../../calendar.ts";
import type { Scope } from "../scope.ts";
import type { Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

type Unit = "week" | "month" | "quarter";
/** True when no session of the unit can follow the last one on record. */
function isOver({ end }: Days, last: Point, asOf: Day): boolean {
  if (asOf >= end) return true;
  for (let day = last.periodEnd + 1; day <= end; day++) if (weekday(day) % 6 !== 0) return false;
  return true;
}

/** The last figure of each unit that is over. */
function lastOfEach(points: readonly Point[], unit: Unit, asOf: Day): Point[] {
  const found: Point[] = [];
  let days: Days | null = null;
  for (const point of points) {
    if (days && point.periodEnd <= days.end) found[found.length - 1] = point;
    else {
      days = unitDays(unit, point.periodEnd);
      found.push(point);
    }
  }
  const last = found.at(-1);
  return last && days && !isOver(days, last, asOf) ? found.slice(0, -1) : found;
}

function resampled(series: Series, unit: Unit, scope: Scope): Series {
  const name = `${unit}ly(${series.name})`;
  return { ...series, name, points: lastOfEach(series.points, unit, scope.asOf) };
}

function entryOf(unit: Unit, example: string): FunctionEntry {
  const name = `${unit}ly`;
  return {
    name,
    family: "moves",
    summary: `A daily series by its last figure of each calendar ${unit}.`,
    signatures: [{ takes: ["series"], gives: "series", shape: `${name}(series)` }],
    unit: "same",
    details: `With change, the moves ${unit} by ${unit}. A ${unit} counts once it is over; its figure has the day of its last session.`,
    example,
    run: ({ args, scope }: Call): Value => resampled(args[0] as Series, unit, scope),
  };
}

/** Functions that take a daily series by the week, month or quarter. */
export const RESAMPLED: FunctionEntry[] = [
  entryOf("week", "lowest(change(weekly(close(NVDA))), 2025-01-27..2025-01-31)"),
  entryOf("month", "last(monthly(close(NVDA)), 2025-01) ~ 120.07 USD"),
  entryOf("quarter", "latest(quarterly(close(NVDA)), 2025-04-01) > 100 USD"),
];
