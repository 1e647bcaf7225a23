import { dayFrom, isoOf } from "../../calendar.ts";
import { priceUnit } from "../../record/price-unit.ts";
import { wrongWidth } from "../canonical/canonical.ts";
import { dayCell, figureCell, nameCell } from "../csv/cells.ts";
import { headerOf, openTable } from "../csv/columns.ts";
import type { CsvReader } from "../csv/csv-reader.ts";
import { eachLine } from "../csv/each-line.ts";
import { whyNoBar } from "../daily-bars/daily-bars.ts";
import type { Format, ReadingOptions } from "../format.ts";
import { nameOf, noteName } from "../name-of.ts";
import type { SourceFile } from "../source-file.ts";
import { stooqSymbol } from "./stooq-tickers.ts";

/** The headings Stooq gives: English, Polish, and those of its bulk files, which hold tickers. */
const HEADERS: Record<"ticker" | "date" | "open" | "high" | "low" | "close" | "volume", string>[] = [
  { ticker: "-", date: "date", open: "open", high: "high", low: "low", close: "close", volume: "volume" },
  {
    ticker: "-",
    date: "data",
    open: "otwarcie",
    high: "najwyzszy",
    low: "najnizszy",
    close: "zamkniecie",
    volume: "wolumen",
  },
  {
    ticker: "<ticker>",
    date: "<date>",
    open: "<open>",
    high: "<high>",
    low: "<low>",
    close: "<close>",
    volume: "<vol>",
  },
];

const headerFor = (file: SourceFile) => {
  const found = headerOf(file.head);
  return HEADERS.find(
    (header) =>
      [header.date, header.open, header.close].every((name) => found.includes(name)) && !found.includes("symbol"),
  );
};

/** Stooq daily bars: a download of one symbol, with English or Polish headings, or a bulk file of many. */
export const stooqDaily: Format = {
  name: "Stooq CSV",
  recognises: (file) => headerFor(file) !== undefined,
  async read(file, recorder, report, options) {
    const header = headerFor(file)!;
    const { reader, place, width } = await openTable(file, Object.values(header));
    const ownName = nameOf(file, options);
    if (place[header.ticker] < 0 && stooqSymbol(ownName) === ownName) noteName(ownName, options, report);
    const figure = (name: string) => (place[name] < 0 ? Number.NaN : figureCell(reader, place[name], name));
    const unitOf = options.priceUnit ?? priceUnit;
    const take = () => {
      if (reader.count !== width) throw wrongWidth(reader, width);
      const symbol = symbolOf(reader, place[header.ticker], file, options);
      const bar = {
        open: figure(header.open),
        high: figure(header.high),
        low: figure(header.low),
        close: figure(header.close),
        adjClose: Number.NaN,
        volume: figure(header.volume),
      };
      const day = dayOfCell(reader, place[header.date]);
      const why = whyNoBar(bar);
      if (why) return report.refuse(reader.line, `${isoOf(day)}: ${why}`);
      const [listing, unit] = [recorder.listing(symbol), recorder.unit(options.unit ?? unitOf(symbol))];
      recorder.bar(listing, day, bar, unit, recorder.source("Stooq daily"), options.publishedOn);
    };
    const flush = async () => void (await recorder.flush());
    await eachLine(file, reader, report, { full: () => recorder.full, flush, take });
  },
};

function symbolOf(reader: CsvReader, ticker: number, file: SourceFile, options: ReadingOptions): string {
  return options.symbol ?? stooqSymbol(ticker < 0 ? nameOf(file, options) : nameCell(reader, ticker));
}

/** A day as YYYY-MM-DD, or as YYYYMMDD in bulk files. */
function dayOfCell(reader: CsvReader, field: number): number {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(reader.text(field));
  if (!match) return dayCell(reader, field, "the date");
  const day = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  if (isoOf(day).replaceAll("-", "") === match[0]) return day;
  throw reader.fault("bad-date", `not a date: ${match[0]}`, { expected: "YYYYMMDD" });
}
