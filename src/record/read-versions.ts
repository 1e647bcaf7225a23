import type { Store } from "../storage/store.ts";
import { BAR_MEASURES, type BarMeasure, isBarMeasure } from "./bar-measures.ts";
import type { SeriesKey, Version } from "./version.ts";

/** Series asked for in one query. */
const AT_ONCE = 400;

const nameOf = ({ subject, measure }: SeriesKey): string => `${subject}\0${measure}`;

/**
 * Every version of each series that the record holds, in one batch of reads: by period, then by when it became public,
 * then as recorded. A series that is not there is absent from the result; `keyOf` makes its key.
 */
export async function readVersions(store: Store, keys: SeriesKey[]): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>();
  const wanted = new Map(keys.map((key) => [nameOf(key), key]));
  await readObservations(store, [...wanted.values()], found);
  await readBars(
    store,
    [...wanted.values()].filter((key) => isBarMeasure(key.measure)),
    found,
  );
  return found;
}

export const keyOf = nameOf;

async function readObservations(store: Store, keys: SeriesKey[], found: Map<string, Version[]>): Promise<void> {
  const subjects = [...new Set(keys.map((key) => key.subject))];
  for (let first = 0; first < subjects.length; first += AT_ONCE) {
    const rows = await store.db
      .selectFrom("series")
      .selectAll()
      .where("subject", "in", subjects.slice(first, first + AT_ONCE))
      .execute();
    const wanted = new Set(keys.map(nameOf));
    const series = new Map(rows.filter((row) => wanted.has(nameOf(row))).map((row) => [row.id, row]));
    const ids = [...series.keys()];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      for (const row of await observationRows(store, ids.slice(at, at + AT_ONCE))) {
        const { subject, measure } = series.get(row.series)!;
        listIn(found, nameOf({ subject, measure })).push(observationOf(row, subject, measure));
      }
    }
  }
}

const observationRows = (store: Store, ids: number[]) =>
  store.db
    .selectFrom("observation")
    .innerJoin("unit", "unit.id", "observation.unit")
    .innerJoin("source", "source.id", "observation.source")
    .innerJoin("batch", "batch.id", "observation.batch")
    .select(["series", "period_start", "period_end", "known", "clock", "zone", "value"])
    .select(["unit.name as unit", "source.name as source", "batch.recorded_at as recorded"])
    .where("series", "in", ids)
    .orderBy("series")
    .orderBy("period_start")
    .orderBy("period_end")
    .orderBy("known")
    .orderBy("ordinal")
    .execute();

type ObservationRow = Awaited<ReturnType<typeof observationRows>>[number];

function observationOf(row: ObservationRow, subject: string, measure: string): Version {
  const version: Version = {
    subject,
    measure,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    value: row.value,
    unit: row.unit,
    known: row.known,
    source: row.source,
    recorded: row.recorded,
  };
  if (row.clock === null) return version;
  version.clock = row.clock;
  if (row.zone === null) return version;
  version.zone = row.zone;
  version.knownMinute = row.known * 1440 + row.clock - row.zone;
  return version;
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

async function readBars(store: Store, keys: SeriesKey[], found: Map<string, Version[]>): Promise<void> {
  const measures = new Map<string, BarMeasure[]>();
  for (const { subject, measure } of keys) listIn(measures, subject).push(measure as BarMeasure);
  const symbols = [...measures.keys()];
  for (let first = 0; first < symbols.length; first += AT_ONCE) {
    for (const row of await barRows(store, symbols.slice(first, first + AT_ONCE))) {
      for (const measure of measures.get(row.symbol)!) {
        const value = row[measure];
        if (value === null) continue;
        listIn(found, nameOf({ subject: row.symbol, measure })).push({
          subject: row.symbol,
          measure,
          periodStart: row.day,
          periodEnd: row.day,
          value,
          unit: measure === "volume" ? "shares" : row.unit,
          known: row.day,
          source: row.source,
          recorded: row.recorded,
        });
      }
    }
  }
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
