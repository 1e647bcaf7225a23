import reported from "../../data/registry/year-ago.json" with { type: "json" };
import { dayOf } from "../calendar.ts";
import type { Observation } from "../observation.ts";
import { keyOf } from "./read-versions.ts";

interface YearAgo {
  subject: string;
  measure: string;
  unit: string;
  source: string;
  /** Month, value, and the day of the report that states it beside its own month. */
  months: [month: string, value: number, known: string][];
}

const lastOf = (month: string) => {
  const [year, number] = month.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10));
};

const observationsOf = ({ subject, measure, unit, source, months }: YearAgo): Observation[] =>
  months.map(([month, value, known]) => ({
    subject,
    measure,
    periodStart: dayOf(`${month}-01`),
    periodEnd: lastOf(month),
    value,
    unit,
    known: dayOf(known),
    source,
  }));

const YEAR_AGO = new Map((reported as YearAgo[]).map((series) => [keyOf(series), observationsOf(series)]));

/**
 * The versions of a series the record holds, and the months that its first year of reports states beside its own
 * (`data/registry/year-ago.json`), known from those reports on. Without them growth over a year has no base in that year.
 * What the record holds of such a month itself stands in its place.
 */
export function withYearAgo(key: string, held: readonly Observation[]): readonly Observation[] {
  const stated = YEAR_AGO.get(key);
  if (!stated || held.length === 0) return held;
  const periods = new Set(held.map(({ periodStart }) => periodStart));
  return [...stated.filter(({ periodStart }) => !periods.has(periodStart)), ...held];
}
