import type { Day } from "../calendar.ts";
import type { Store } from "../storage/store.ts";
import { BAR_MEASURES, type BarMeasure } from "./bar-measures.ts";
import type { Version } from "./version.ts";

/** Symbols asked for in one query. */
const AT_ONCE = 400;

interface Split {
  day: Day;
  ratio: number;
}

/** Every version of the asked measures of each symbol's bars, on the basis after all splits on record. */
export async function* readBars(store: Store, symbols: string[]): AsyncGenerator<[BarMeasure, Version]> {
  for (let first = 0; first < symbols.length; first += AT_ONCE) {
    const some = symbols.slice(first, first + AT_ONCE);
    const splits = await splitsOf(store, some);
    for (const row of await barRows(store, some)) {
      const factor = factorFor(splits.get(row.symbol) ?? [], row.basis);
      for (const measure of BAR_MEASURES) {
        const value = row[measure];
        if (value === null) continue;
        const isVolume = measure === "volume";
        const basis = factor === 1 ? "" : `, adjusted for splits of ${factor}:1 after it was recorded`;
        const version: Version = {
          subject: row.symbol,
          measure,
          periodStart: row.day,
          periodEnd: row.day,
          value: isVolume ? value * factor : value / factor,
          unit: isVolume ? "shares" : row.unit,
          known: row.day,
          source: `${row.source}${basis}`,
          recorded: row.recorded,
        };
        yield [measure, version];
      }
    }
  }
}

/** New shares for one old share, over the splits that a price of that basis does not reflect yet. */
function factorFor(splits: Split[], basis: Day): number {
  let factor = 1;
  for (const { day, ratio } of splits) if (day > basis) factor *= ratio;
  return factor;
}

async function splitsOf(store: Store, symbols: string[]): Promise<Map<string, Split[]>> {
  const rows = await store.db
    .selectFrom("observation")
    .innerJoin("series", "series.id", "observation.series")
    .select(["series.subject", "period_start as day", "value as ratio"])
    .where("series.measure", "=", "split")
    .where("series.subject", "in", symbols)
    .orderBy("series.subject")
    .orderBy("day")
    .orderBy("known")
    .orderBy("ordinal")
    .execute();
  const latest = new Map(rows.map((row) => [`${row.subject}\0${row.day}`, row]));
  return Map.groupBy(latest.values(), (row) => row.subject);
}

const barRows = (store: Store, symbols: string[]) =>
  store.db
    .selectFrom("bar")
    .innerJoin("listing", "listing.id", "bar.listing")
    .innerJoin("unit", "unit.id", "bar.unit")
    .innerJoin("source", "source.id", "bar.source")
    .innerJoin("batch", "batch.id", "bar.batch")
    .select(["listing.name as symbol", "day", "basis", ...BAR_MEASURES])
    .select(["unit.name as unit", "source.name as source", "batch.recorded_at as recorded"])
    .where("listing.name", "in", symbols)
    .orderBy("bar.listing")
    .orderBy("day")
    .orderBy("ordinal")
    .execute();
