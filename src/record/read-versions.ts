import type { Store } from "../storage/store.ts";
import { isBarMeasure, RETURN } from "./bar-measures.ts";
import { readBars } from "./read-bars.ts";
import { returnsOf } from "./returns.ts";
import type { SeriesKey, Version } from "./version.ts";

/** Series asked for in one query. */
const AT_ONCE = 400;

const nameOf = ({ subject, measure }: SeriesKey): string => `${subject}\0${measure}`;

/**
 * Every version of each series that the record holds, in one batch of reads: by period, then by when it became public,
 * then as recorded. Daily bars are among them unless `bars` is false. A series that is not there is absent from the result; `keyOf` makes its key.
 */
export async function readVersions(
  store: Store,
  keys: SeriesKey[],
  { bars = true }: { bars?: boolean } = {},
): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>();
  const wanted = new Map(keys.map((key) => [nameOf(key), key]));
  await readObservations(store, [...wanted.values()], found);
  if (!bars) return found;
  const ofBars = [...wanted.values()].filter((key) => isBarMeasure(key.measure) || key.measure === RETURN);
  await addBars(store, ofBars, found);
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

/** Daily bars as observations; a `return` is made of the closes. */
async function addBars(store: Store, keys: SeriesKey[], found: Map<string, Version[]>): Promise<void> {
  const wanted = new Set(keys.map(nameOf));
  const closes = new Map<string, Version[]>();
  for await (const [measure, version] of readBars(store, [...new Set(keys.map((key) => key.subject))])) {
    const { subject } = version;
    if (wanted.has(nameOf({ subject, measure }))) listIn(found, nameOf({ subject, measure })).push(version);
    if (measure === "close" && wanted.has(nameOf({ subject, measure: RETURN }))) listIn(closes, subject).push(version);
  }
  for (const [subject, list] of closes) listIn(found, nameOf({ subject, measure: RETURN })).push(...returnsOf(list));
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
