import type { Store } from "../storage/store.ts";
import { readVersions } from "./read-versions.ts";
import type { SeriesKey, Version } from "./version.ts";

/** Series held in memory at once. */
const AT_ONCE = 50;

/** A daily bar as it was recorded, on its own split basis. */
export interface RecordedBar {
  symbol: string;
  day: number;
  open: number | null;
  high: number | null;
  low: number | null;
  close: number | null;
  adj_close: number | null;
  volume: number | null;
  unit: string;
  basis: number;
  source: string;
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every observation of the record but the bars, all versions: by subject, measure, period, then as they became public. */
export async function* allObservations(store: Store, subject?: string): AsyncGenerator<Version[]> {
  const series = (await store.db()).selectFrom("series").select(["subject", "measure"]);
  const keys: SeriesKey[] = await (subject === undefined ? series : series.where("subject", "=", subject)).execute();
  keys.sort((a, b) => before(a.subject, b.subject) || before(a.measure, b.measure));
  for (let first = 0; first < keys.length; first += AT_ONCE) {
    const some = keys.slice(first, first + AT_ONCE);
    const found = await readVersions(store, some, { bars: false });
    yield some.flatMap(({ subject, measure }) => found.get(`${subject}\0${measure}`) ?? []);
  }
}

/** Every daily bar, all versions, by symbol and day. */
export async function* allBars(store: Store, subject?: string): AsyncGenerator<RecordedBar[]> {
  const listings = (await store.db()).selectFrom("listing").select(["id", "name"]);
  const symbols = await (subject === undefined ? listings : listings.where("name", "=", subject)).execute();
  for (const { id, name } of symbols.sort((a, b) => before(a.name, b.name))) {
    const rows = await (await store.db())
      .selectFrom("bar")
      .innerJoin("unit", "unit.id", "bar.unit")
      .innerJoin("source", "source.id", "bar.source")
      .select(["day", "open", "high", "low", "close", "adj_close", "volume", "basis"])
      .select(["unit.name as unit", "source.name as source"])
      .where("listing", "=", id)
      .orderBy("day")
      .orderBy("ordinal")
      .execute();
    yield rows.map((row) => ({ symbol: name, ...row }));
  }
}
