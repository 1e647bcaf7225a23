import { sql } from "kysely";
import type { Day } from "../calendar.ts";
import type { Store } from "../storage/store.ts";
import { BAR_MEASURES } from "./bar-measures.ts";

/** One line of what the record holds. `periods` counts values, every version of each. */
export interface CatalogueEntry {
  subject: string;
  measure: string;
  values: number;
  first: Day;
  last: Day;
  /** The last day on which a value of it became public. */
  lastKnown: Day;
}

/** Every series of the record, or those of one subject, by subject and measure. */
export async function catalogue(store: Store, subject?: string): Promise<CatalogueEntry[]> {
  const observed = (await store.db())
    .selectFrom("observation")
    .innerJoin("series", "series.id", "observation.series")
    .select(({ fn }) => [
      "series.subject",
      "series.measure",
      fn.countAll<number>().as("values"),
      fn.min("period_start").as("first"),
      fn.max("period_end").as("last"),
      fn.max("known").as("lastKnown"),
    ])
    .$if(subject !== undefined, (query) => query.where("series.subject", "=", subject!))
    .groupBy(["series.id", "series.subject", "series.measure"]);
  const bars = (await store.db())
    .selectFrom("bar")
    .innerJoin("listing", "listing.id", "bar.listing")
    .select(({ fn }) => [
      "listing.name as subject",
      ...BAR_MEASURES.map((measure) => fn.count<number>(measure).as(measure)),
      fn.min("day").as("first"),
      fn.max("day").as("last"),
    ])
    .$if(subject !== undefined, (query) => query.where("listing.name", "=", subject!))
    .groupBy(["listing.id", "listing.name"]);
  const entries: CatalogueEntry[] = await observed.execute();
  for (const row of await bars.execute()) {
    for (const measure of BAR_MEASURES) {
      const entry = { subject: row.subject, measure, first: row.first, last: row.last, lastKnown: row.last };
      if (row[measure] > 0) entries.push({ ...entry, values: row[measure] });
    }
  }
  return entries.sort((a, b) => order(a.subject, b.subject) || order(a.measure, b.measure));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many observations and bars the record holds. */
export async function sizeOf(store: Store): Promise<{ observations: number; bars: number }> {
  const count = async (table: "observation" | "bar") =>
    Number(
      (await (await store.db()).selectFrom(table).select(sql<number>`count(*)`.as("n")).executeTakeFirstOrThrow()).n,
    );
  return { observations: await count("observation"), bars: await count("bar") };
}
