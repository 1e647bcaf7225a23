import type { Store } from "../storage/store.ts";
import { isBarMeasure } from "./bar-measures.ts";
import { marksFor } from "./by-id.ts";
import { keyOf } from "./read-versions.ts";
import type { SeriesKey } from "./version.ts";

type Row = [subject: string, measure: string, unit: string];

/** The units that the figures of each series are in, each once, by `keyOf`; a series that is not there is absent. */
export async function unitsOf(store: Pick<Store, "rows">, keys: readonly SeriesKey[]): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const subjects = [...new Set(keys.map(({ subject }) => subject))];
  const observed = await store.rows<Row>(
    `select distinct s.subject, s.measure, u.name from observation o join series s on s.id = o.series
     join unit u on u.id = o.unit where s.subject in (${marksFor(subjects)})`,
    subjects,
  );
  const bars = await store.rows<[subject: string, unit: string]>(
    `select distinct l.name, u.name from bar b join listing l on l.id = b.listing
     join unit u on u.id = b.unit where l.name in (${marksFor(subjects)})`,
    subjects,
  );
  const ofBars = keys.filter(({ measure }) => isBarMeasure(measure) && measure !== "volume");
  const rows = [
    ...observed,
    ...ofBars.flatMap(({ subject, measure }) =>
      bars.filter(([name]) => name === subject).map(([, unit]): Row => [subject, measure, unit]),
    ),
  ];
  const units = Map.groupBy(rows, ([subject, measure]) => keyOf({ subject, measure }));
  return new Map([...units].map(([key, found]) => [key, [...new Set(found.map(([, , unit]) => unit))].sort()]));
}

/** Every subject and every measure of the record. */
export async function namesOnRecord(
  store: Pick<Store, "rows">,
): Promise<{ subjects: Set<string>; measures: Set<string> }> {
  const all = async (query: string) => (await store.rows<[string]>(query, [])).map(([name]) => name);
  const series = await all("select distinct subject from series order by subject");
  const listings = await all("select name from listing order by name");
  return {
    subjects: new Set([...series, ...listings]),
    measures: new Set(await all("select distinct measure from series order by measure")),
  };
}
