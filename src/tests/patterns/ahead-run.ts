import { isoOf } from "../../calendar.ts";
import { type Ask, cueOf, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastPublished, measuredAs } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { comparisonOf } from "./versus.ts";

/** "Palm oil has cost more than soybean oil for four straight months": of two prices told by the month, how long the one has been above the other. */
export function aheadRun(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const run = cueOf(ask, "streak");
  const [count, another] = ask.quantities;
  const comparison = comparisonOf(ask);
  const [period, more] = ask.periods.filter(({ grain }) => grain === "month");
  if (!run || !comparison || !second || third || !count || another || more || isForecast(ask)) return null;
  if (
    count.unit !== "month" ||
    count.low === null ||
    ask.periods.some(({ grain }) => !["month", "span"].includes(grain))
  )
    return null;
  const sides = [first, second].map((subject) => measuredAs(ask, subject, undefined));
  const [a, b] = sides.map((side) => side?.series);
  if (!a || !b || [a, b].some(({ grain, unit }) => grain !== "month" || unit !== "price")) return null;
  if (a.known?.unit !== b.known?.unit || ask.subjects[0]?.subject !== first) return null;
  const last = isoOf(Math.min(period?.last ?? lastPublished(a, ask.saidAt), lastPublished(a, ask.saidAt))).slice(0, 7);
  return {
    text: `streak(${term(a)} / ${term(b)} ${comparison.sign} 1x, ${last}) >= ${count.low}`,
    used: [
      ...sides.flatMap((side) => side?.used ?? []),
      ...ask.measures,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      run,
      ...comparison.used,
    ],
    phrases: [/\bmade it\b/],
    timed: [/\bmonths?\b/],
  };
}
