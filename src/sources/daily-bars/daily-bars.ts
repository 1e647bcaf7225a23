import { priceUnit } from "../../record/price-unit.ts";
import type { Bar, Recorder } from "../../record/recorder.ts";
import { wrongWidth } from "../canonical/canonical.ts";
import { dayCell, numberCell } from "../csv/cells.ts";
import { hasHeader, openTable } from "../csv/columns.ts";
import type { CsvReader } from "../csv/csv-reader.ts";
import { Interned } from "../csv/interned.ts";
import type { Format } from "../format.ts";

export const DAILY_BARS = ["symbol", "date", "open", "high", "low", "close", "adj_close", "volume"] as const;
type Column = (typeof DAILY_BARS)[number];

/** Daily bars of any number of symbols; adjusted for every split unless told that they are as traded. */
export const dailyBars: Format = {
  name: "daily-bars CSV",
  recognises: (file) => hasHeader(file, ["symbol", "date", "close"]),
  async read(file, recorder, report, options) {
    const { reader, place, width } = await openTable(file, DAILY_BARS);
    const source = `daily bars ${file.name.slice(file.name.lastIndexOf("/") + 1)}`;
    const listings = new Interned((symbol) => recorder.listing(symbol));
    const units = new Interned((symbol) => recorder.unit(priceUnit(symbol)));
    let sourceNumber = recorder.source(source);
    const flush = async () => {
      await recorder.flush();
      listings.reset();
      units.reset();
      sourceNumber = recorder.source(source);
    };
    do {
      while (reader.next()) {
        if (recorder.full) await flush();
        if (reader.count !== width) throw wrongWidth(reader, width);
        const day = dayCell(reader, place.date, "date");
        const bar = barOf(reader, place);
        const why = whyNoBar(bar);
        if (why) {
          report.refuse(reader.line, why);
          continue;
        }
        addBar(recorder, listings.of(reader, place.symbol), day, bar, units.of(reader, place.symbol));
      }
      report.progress(file.done / file.size);
    } while (await reader.fill());
    await flush();

    function addBar(into: Recorder, listing: number, day: number, bar: Bar, unit: number): void {
      into.bar(listing, day, bar, unit, sourceNumber, options.unadjusted ? day : undefined);
    }
  },
};

function barOf(reader: CsvReader, place: Record<Column, number>): Bar {
  const figure = (column: Column): number => {
    const field = place[column];
    if (field < 0 || reader.ends[field] === reader.starts[field]) return Number.NaN;
    const value = numberCell(reader, field);
    if (Number.isFinite(value)) return value;
    throw reader.fault("bad-number", `${column} is not a number: ${JSON.stringify(reader.text(field).slice(0, 40))}`, {
      expected: "digits with a point, or nothing where there is no figure",
      remedy: "Correct the line and run the same command again; what is recorded already is passed over.",
    });
  };
  return {
    open: figure("open"),
    high: figure("high"),
    low: figure("low"),
    close: figure("close"),
    adjClose: figure("adj_close"),
    volume: figure("volume"),
  };
}

/** Why a bar cannot be true, or nothing. */
export function whyNoBar(bar: Bar): string | undefined {
  if (Number.isNaN(bar.close) && Number.isNaN(bar.adjClose)) return "no close";
  if (bar.close < 0 || bar.volume < 0) return "a negative price or volume";
  return undefined;
}
