import type { Store } from "../storage/store.ts";
import { withBasis } from "./adjustment.ts";
import { type BarMeasure, barColumns } from "./bar-measures.ts";
import { marksFor, pagesOf, recordedById, textsById } from "./by-id.ts";
import { readBars } from "./read-bars.ts";
import { returnsOf, totalReturnsOf } from "./returns.ts";
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
  keys: readonly SeriesKey[],
  { bars = true }: { bars?: boolean } = {},
): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>();
  const wanted = new Map(keys.map((key) => [nameOf(key), key]));
  await readObservations(store, [...wanted.values()], found);
  if (!bars) return found;
  const ofBars = [...wanted.values()].filter((key) => barColumns(key.measure).length > 0);
  await addBars(store, ofBars, found);
  return found;
}

export const keyOf = nameOf;

async function readObservations(
  store: Store,
  keys: readonly SeriesKey[],
  found: Map<string, Version[]>,
): Promise<void> {
  const wanted = new Set(keys.map(nameOf));
  for (const subjects of pagesOf([...new Set(keys.map((key) => key.subject))], AT_ONCE)) {
    const query = `select id, subject, measure from series where subject in (${marksFor(subjects)})`;
    const held = (await store.rows<[number, string, string]>(query, subjects))
      .map(([id, subject, measure]) => ({ id, subject, measure }))
      .filter((series) => wanted.has(nameOf(series)));
    for (const some of pagesOf(held, AT_ONCE)) await readSeries(store, some, found);
  }
}

type ObservationRow = [
  series: number,
  periodStart: number,
  periodEnd: number,
  known: number,
  clock: number | null,
  zone: number | null,
  value: number,
  unit: number,
  source: number,
  batch: number,
];

const OBSERVATIONS = "select series, period_start, period_end, known, clock, zone, value, unit, source, batch";

async function readSeries(
  store: Store,
  held: (SeriesKey & { id: number })[],
  found: Map<string, Version[]>,
): Promise<void> {
  const rows = await store.rows<ObservationRow>(
    `${OBSERVATIONS} from observation where series in (${marksFor(held)})
     order by series, period_start, period_end, known, ordinal`,
    held.map(({ id }) => id),
  );
  const byId = new Map(held.map((series) => [series.id, series]));
  const units = await textsById(
    store,
    "unit",
    rows.map((row) => row[7]),
  );
  const sources = await textsById(
    store,
    "source",
    rows.map((row) => row[8]),
  );
  const recorded = await recordedById(
    store,
    rows.map((row) => row[9]),
  );
  for (const row of rows) {
    const { subject, measure } = byId.get(row[0])!;
    const [, periodStart, periodEnd, known, , , value] = row;
    const version: Version = {
      subject,
      measure,
      periodStart,
      periodEnd,
      value,
      unit: units.get(row[7])!,
      known,
      source: sources.get(row[8])!,
      recorded: recorded.get(row[9])!,
    };
    listIn(found, nameOf(version)).push(withMinute(version, row[4], row[5]));
  }
}

function withMinute(version: Version, clock: number | null, zone: number | null): Version {
  if (clock === null) return version;
  version.clock = clock;
  if (zone === null) return version;
  version.zone = zone;
  version.knownMinute = version.known * 1440 + clock - zone;
  return version;
}

function madeOf(measure: string, columns: Version[][]): Version[] {
  if (measure === "adj_close") return withBasis(columns[1], columns[0]);
  if (measure === "return") return returnsOf(columns[0]);
  return measure === "total_return" ? totalReturnsOf(columns[0], columns[1]) : columns[0];
}

/** Daily bars as observations, and what is made of them. */
async function addBars(store: Store, keys: readonly SeriesKey[], found: Map<string, Version[]>): Promise<void> {
  const wanted = new Map<string, Set<BarMeasure>>();
  for (const { subject, measure } of keys)
    wanted.set(subject, new Set([...(wanted.get(subject) ?? []), ...barColumns(measure)]));
  const bars = await readBars(store, wanted);
  for (const key of keys) {
    const columns = barColumns(key.measure).map((column) => bars.get(key.subject)!.get(column)!);
    const list = madeOf(key.measure, columns);
    if (list.length === 0) continue;
    const others = found.get(nameOf(key));
    found.set(nameOf(key), others ? others.concat(list) : list);
  }
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
