import { type Day, isoOf } from "../../calendar.ts";
import { CALENDAR_YEAR } from "../../fiscal.ts";
import { isKnown } from "../figures.ts";
import { formatValue } from "../format.ts";
import { scopeAt } from "../scope.ts";
import type { Figure, Point, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";
import { aside, statedDays } from "./times.ts";

/** Days within which the same figure again is the same statement in another place: a release, then the filing. */
const SAME_STATEMENT = 10;

/** What an expression came to after each statement about it, the oldest first. */
function statementsOf(call: Call): Value {
  const { node, scope, evaluate } = call;
  const [expression] = node.args;
  const at = (day: Day) => evaluate(expression, scopeAt({ ...aside(scope), inputs: scope.inputs }, day)) as Figure;
  const points: Point[] = [];
  for (const day of statedDays(call, scope.asOf).reverse()) {
    const figure = at(day);
    if (!isKnown(figure) || figure.now === null) continue;
    const last = points.at(-1);
    if (last && last.value === figure.now && day - last.periodEnd <= SAME_STATEMENT) continue;
    points.push({ periodStart: day, periodEnd: day, known: day, value: figure.now, from: [] });
  }
  const now = at(scope.asOf);
  scope.working.push(...points.map(({ value, known }) => `${isoOf(known)}: ${formatValue(value, now.unit)}`));
  const series: Series = {
    type: "series",
    name: call.label,
    points,
    unit: now.unit,
    nature: "level",
    grain: "day",
    sessions: true,
    stated: true,
    positive: true,
    fiscal: CALENDAR_YEAR,
  };
  return points.length > 0 || now.missing.length === 0 ? series : { ...series, absent: now.missing[0] };
}

/** What was stated of a figure, as a series of its own. */
export const STATEMENTS: FunctionEntry[] = [
  {
    name: "statements",
    family: "times",
    summary: "What was stated of a figure, statement by statement.",
    signatures: [{ takes: ["figure"], gives: "series", shape: "statements(value)" }],
    unit: "same",
    details:
      "Of a measure of a subject with its period, or of a sum of such. Each statement counts on the day it became public; the same figure again within ten days is the same statement. With change and count, how often guidance was raised or cut.",
    example: "count(change(statements(capex_guidance_high(META, FY2025))) > 0, 2025-01-01..2025-05-05) = 1",
    lazy: true,
    ofMeasure: "combined",
    run: statementsOf,
  },
];
