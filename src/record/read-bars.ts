import type { Day } from "../calendar.ts";
import type { Store } from "../storage/store.ts";
import { BAR_MEASURES, type BarMeasure } from "./bar-measures.ts";
import { marksFor, pagesOf, recordedById, textsById } from "./by-id.ts";
import type { Version } from "./version.ts";

/** Symbols asked for in one query. */
const AT_ONCE = 400;

interface Split {
  day: Day;
  ratio: number;
}

type BarRow = [
  listing: number,
  day: Day,
  basis: Day,
  unit: number,
  source: number,
  batch: number,
  ...values: (number | null)[],
];

/**
 * Every version of the wanted measures of each symbol's bars, on the basis after all splits on record. `take` gets the
 * versions of one symbol and measure day by day, then as recorded.
 */
export async function readBars(
  store: Store,
  wanted: ReadonlyMap<string, ReadonlySet<BarMeasure>>,
  take: (version: Version) => void,
): Promise<void> {
  for (const symbols of pagesOf([...wanted.keys()], AT_ONCE)) {
    const splits = await splitsOf(store, symbols);
    const listings = await listingsOf(store, symbols);
    const measures = BAR_MEASURES.filter((measure) => symbols.some((symbol) => wanted.get(symbol)!.has(measure)));
    const rows = await barRows(store, [...listings.keys()], measures);
    const version = await versionMaker(store, rows);
    for (const row of rows) {
      const symbol = listings.get(row[0])!;
      const factor = factorFor(splits.get(symbol), row[2]);
      for (let i = 0; i < measures.length; i++) {
        const value = row[FIRST_VALUE + i] as number | null;
        if (value !== null && wanted.get(symbol)!.has(measures[i]))
          take(version(row, symbol, measures[i], value, factor));
      }
    }
  }
}

async function versionMaker(store: Store, rows: BarRow[]) {
  const units = await textsById(
    store,
    "unit",
    rows.map((row) => row[3]),
  );
  const sources = await textsById(
    store,
    "source",
    rows.map((row) => row[4]),
  );
  const recorded = await recordedById(
    store,
    rows.map((row) => row[5]),
  );
  return (row: BarRow, subject: string, measure: BarMeasure, value: number, factor: number): Version => {
    const [, day, , unit, source, batch] = row;
    const isVolume = measure === "volume";
    const basis = factor === 1 ? "" : `, adjusted for splits of ${factor}:1 after it was recorded`;
    return {
      subject,
      measure,
      periodStart: day,
      periodEnd: day,
      value: isVolume ? value * factor : value / factor,
      unit: isVolume ? "shares" : units.get(unit)!,
      known: day,
      source: sources.get(source)! + basis,
      recorded: recorded.get(batch)!,
    };
  };
}

/** New shares for one old share, over the splits that a price of that basis does not reflect yet. */
function factorFor(splits: Split[] | undefined, basis: Day): number {
  let factor = 1;
  for (const { day, ratio } of splits ?? []) if (day > basis) factor *= ratio;
  return factor;
}

async function splitsOf(store: Store, symbols: string[]): Promise<Map<string, Split[]>> {
  const rows = await store.rows<[subject: string, day: Day, ratio: number]>(
    `select series.subject, period_start, value from observation join series on series.id = observation.series
     where series.measure = 'split' and series.subject in (${marksFor(symbols)})
     order by series.subject, period_start, known, ordinal`,
    symbols,
  );
  const latest = new Map(rows.map(([subject, day, ratio]) => [`${subject}\0${day}`, { subject, day, ratio }]));
  return Map.groupBy(latest.values(), (row) => row.subject);
}

async function listingsOf(store: Store, symbols: string[]): Promise<Map<number, string>> {
  const query = `select id, name from listing where name in (${marksFor(symbols)})`;
  return new Map(await store.rows<[number, string]>(query, symbols));
}

const FIRST_VALUE = 6;

async function barRows(store: Store, listings: number[], measures: BarMeasure[]): Promise<BarRow[]> {
  if (listings.length === 0) return [];
  return store.rows<BarRow>(
    `select ${["listing", "day", "basis", "unit", "source", "batch", ...measures].join(", ")} from bar
     where listing in (${marksFor(listings)}) order by listing, day, ordinal`,
    listings,
  );
}
