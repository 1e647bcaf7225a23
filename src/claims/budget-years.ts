import periods from "../../data/registry/lexicon/periods.json" with { type: "json" };
import type { FiscalCalendar } from "../fiscal.ts";

const END_MONTHS = new Map(Object.entries(periods.budgetYears));

/** The year in which a country counts what it takes in and spends, where a claim is of that: `the deficit in FY2019`. */
export function budgetYear(country: string | undefined, measure: string | null): FiscalCalendar | undefined {
  const endMonth = measure === "deficit" && country !== undefined ? END_MONTHS.get(country) : undefined;
  return endMonth === undefined ? undefined : { endMonth };
}
