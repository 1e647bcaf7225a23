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

/** Rows one after the other, of one listing, that came together: on one basis, in one unit, from one source and batch. */
interface Lot {
  from: number;
  /** The row after its last. */
  to: number;
  first: BarRow;
}

/**
 * Every version of the wanted measures of each symbol's bars, on the basis after all splits on record: for each symbol and
 * measure wanted a list, day by day, then as recorded.
 */
export async function readBars(
  store: Store,
  wanted: ReadonlyMap<string, ReadonlySet<BarMeasure>>,
): Promise<Map<string, Map<BarMeasure, Version[]>>> {
  const found = new Map([...wanted].map(([symbol, measures]) => [symbol, emptyLists(measures)]));
  for (const symbols of pagesOf([...wanted.keys()], AT_ONCE)) {
    const splits = await splitsOf(store, symbols);
    const listings = await listingsOf(store, symbols);
    const measures = BAR_MEASURES.filter((measure) => symbols.some((symbol) => wanted.get(symbol)!.has(measure)));
    const rows = await barRows(store, [...listings.keys()], measures);
    const lots = lotsOf(rows);
    const origins = await originsOf(store, lots);
    for (const lot of lots) {
      const subject = listings.get(lot.first[0])!;
      const terms = { subject, ...origins(lot, factorFor(splits.get(subject), lot.first[2])) };
      for (const [measure, list] of found.get(subject)!)
        addVersions(list, rows, lot, FIRST_VALUE + measures.indexOf(measure), { measure, ...terms });
    }
  }
  return found;
}

const emptyLists = (measures: Iterable<BarMeasure>): Map<BarMeasure, Version[]> =>
  new Map([...measures].map((measure) => [measure, []]));

const cameTogether = (a: BarRow, b: BarRow): boolean =>
  a[5] === b[5] && a[4] === b[4] && a[3] === b[3] && a[2] === b[2] && a[0] === b[0];

function lotsOf(rows: readonly BarRow[]): Lot[] {
  const lots: Lot[] = [];
  for (let from = 0, to = 1; to <= rows.length; to++) {
    if (to < rows.length && cameTogether(rows[from], rows[to])) continue;
    lots.push({ from, to, first: rows[from] });
    from = to;
  }
  return lots;
}

/** What the versions of one lot have in common. */
interface Origin {
  factor: number;
  unit: string;
  source: string;
  recorded: number;
}

async function originsOf(store: Store, lots: readonly Lot[]): Promise<(lot: Lot, factor: number) => Origin> {
  const ids = (column: number) => lots.map(({ first }) => first[column] as number);
  const units = await textsById(store, "unit", ids(3));
  const sources = await textsById(store, "source", ids(4));
  const recorded = await recordedById(store, ids(5));
  return ({ first }, factor) => {
    const basis = factor === 1 ? "" : `, adjusted for splits of ${factor}:1 after it was recorded`;
    return {
      factor,
      unit: units.get(first[3])!,
      source: sources.get(first[4])! + basis,
      recorded: recorded.get(first[5])!,
    };
  };
}

function addVersions(
  list: Version[],
  rows: readonly BarRow[],
  { from, to }: Lot,
  column: number,
  { subject, measure, factor, source, recorded, ...terms }: Origin & { subject: string; measure: BarMeasure },
): void {
  const isVolume = measure === "volume";
  const unit = isVolume ? "shares" : terms.unit;
  for (let i = from; i < to; i++) {
    const cell = rows[i][column];
    if (cell === null) continue;
    const day = rows[i][1];
    const value = isVolume ? cell * factor : cell / factor;
    list.push({ subject, measure, periodStart: day, periodEnd: day, value, unit, known: day, source, recorded });
  }
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
