import { z } from "zod";
import { isoOf } from "../calendar.ts";
import { allBars, allObservations, type RecordedBar } from "../record/export-rows.ts";
import { knownText } from "../record/known-text.ts";
import type { Version } from "../record/version.ts";
import { CANONICAL } from "../sources/canonical/canonical.ts";
import { openTableWriter, type TableColumn } from "../sources/export/table-writer.ts";
import type { Store } from "../storage/store.ts";
import { operation } from "./operation.ts";
import { storeToRead } from "./record-store.ts";

type Row = (string | number | null)[];

const OBSERVATIONS: TableColumn[] = CANONICAL.map((name) => ({ name, number: name === "value" }));
const PRICES = ["open", "high", "low", "close", "adj_close", "volume"];
const BARS: TableColumn[] = ["symbol", "date", ...PRICES, "currency", "basis", "source"].map((name) => ({
  name,
  number: PRICES.includes(name),
}));

const input = z.object({
  /** Ends in .csv or .parquet. */
  file: z.string(),
  /** Daily bars instead of observations. */
  bars: z.boolean().optional(),
  subject: z.string().optional(),
});

/** Writes every version of the observations, or of the daily bars, to a file that imports back to the same record. */
export const recordExport = operation({
  name: "record-export",
  summary: "writes observations or daily bars to CSV or Parquet",
  input,
  example: { file: "observations.csv" },
  async run({ file, bars, subject }, context) {
    const store = await storeToRead(context);
    try {
      const writer = await openTableWriter(file, bars ? BARS : OBSERVATIONS);
      try {
        let rows = 0;
        for await (const some of bars ? barRows(store, subject) : observationRows(store, subject)) {
          await writer.write(some);
          rows += some.length;
          context.progress?.(null, `${rows} rows`);
        }
        await writer.finish();
        context.progress?.(1, file);
        return { file, rows };
      } catch (error) {
        await writer.abandon();
        throw error;
      }
    } finally {
      await store.close();
    }
  },
});

async function* observationRows(store: Store, subject?: string): AsyncGenerator<Row[]> {
  for await (const versions of allObservations(store, subject)) yield versions.map(observationRow);
}

const observationRow = (version: Version): Row => [
  version.subject,
  version.measure,
  isoOf(version.periodStart),
  isoOf(version.periodEnd),
  version.value,
  version.unit,
  knownText(version),
  version.source,
];

async function* barRows(store: Store, subject?: string): AsyncGenerator<Row[]> {
  for await (const bars of allBars(store, subject)) yield bars.map(barRow);
}

const barRow = (bar: RecordedBar): Row => [
  bar.symbol,
  isoOf(bar.day),
  bar.open,
  bar.high,
  bar.low,
  bar.close,
  bar.adj_close,
  bar.volume,
  bar.unit,
  isoOf(bar.basis),
  bar.source,
];
