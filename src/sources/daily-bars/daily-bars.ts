import type { Day } from "../../calendar.ts";
import { priceUnit } from "../../record/price-unit.ts";
import type { Bar } from "../../record/recorder.ts";
import { wrongWidth } from "../canonical/canonical.ts";
import { dayCell, figureCell } from "../csv/cells.ts";
import { hasHeader, openTable } from "../csv/columns.ts";
import type { CsvReader } from "../csv/csv-reader.ts";
import { eachLine } from "../csv/each-line.ts";
import { Interned } from "../csv/interned.ts";
import type { Format } from "../format.ts";

export const DAILY_BARS = ["symbol", "date", "open", "high", "low", "close", "adj_close", "volume"] as const;
type Column = (typeof DAILY_BARS)[number];

/** Further columns that may stand beside them: the currency, the last day whose splits are reflected, the source. */
export const BAR_EXTRAS = ["currency", "basis", "source"] as const;

/** Daily bars of any number of symbols; adjusted for every split unless told that they are as traded. */
export const dailyBars: Format = {
  name: "daily-bars CSV",
  recognises: (file) => hasHeader(file, ["symbol", "date", "close"]),
  async read(file, recorder, report, options) {
    const { reader, place, width } = await openTable(file, [...DAILY_BARS, ...BAR_EXTRAS]);
    const ownSource = `daily bars ${file.name.slice(file.name.lastIndexOf("/") + 1)}`;
    const listings = new Interned(recorder.listing);
    const unitOf = options.priceUnit ?? priceUnit;
    const units = new Interned((text) => recorder.unit(place.currency < 0 ? unitOf(text) : text));
    const sources = new Interned((text) => recorder.source(place.source < 0 ? ownSource : text));
    const flush = async () => {
      await recorder.flush();
      for (const column of [listings, units, sources]) column.reset();
    };
    const basisOf = (day: Day): Day | undefined => {
      if (place.basis >= 0) return dayCell(reader, place.basis, "basis");
      return options.unadjusted ? day : undefined;
    };
    const take = () => {
      if (reader.count !== width) throw wrongWidth(reader, width);
      const day = dayCell(reader, place.date, "date");
      const bar = barOf(reader, place);
      const why = whyNoBar(bar);
      if (why) return report.refuse(reader.line, why);
      const listing = listings.of(reader, place.symbol);
      const unit = units.of(reader, place.currency < 0 ? place.symbol : place.currency);
      const source = sources.of(reader, place.source < 0 ? place.symbol : place.source);
      recorder.bar(listing, day, bar, unit, source, basisOf(day));
    };
    await eachLine(file, reader, report, { full: () => recorder.full, flush, take });
  },
};

function barOf(reader: CsvReader, place: Record<Column, number>): Bar {
  const figure = (column: Column) => (place[column] < 0 ? Number.NaN : figureCell(reader, place[column], column));
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
