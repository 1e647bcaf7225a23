import type { Recorder } from "../../record/recorder.ts";
import { dayCell, knownCell, numberCell } from "../csv/cells.ts";
import { hasHeader, openTable } from "../csv/columns.ts";
import type { CsvReader } from "../csv/csv-reader.ts";
import { eachLine } from "../csv/each-line.ts";
import { Interned } from "../csv/interned.ts";
import type { Format, Report } from "../format.ts";
import { whyNotOneNumber } from "./not-one-number.ts";

export const CANONICAL = [
  "subject",
  "measure",
  "period_start",
  "period_end",
  "value",
  "unit",
  "known_at",
  "source",
] as const;
type Places = Record<(typeof CANONICAL)[number], number>;

/** Observations as CONTRACT names them, one a line, the columns in any order. */
export const canonical: Format = {
  name: "observations CSV",
  recognises: (file) => hasHeader(file, [...CANONICAL]),
  async read(file, recorder, report) {
    const { reader, place, width } = await openTable(file, CANONICAL);
    const lines = new Lines(recorder, reader, place, width);
    const full = () => recorder.full;
    await eachLine(file, reader, report, { full, flush: () => lines.flush(), take: () => lines.take(report) });
  },
};

class Lines {
  readonly #recorder: Recorder;
  readonly #reader: CsvReader;
  readonly #place: Places;
  readonly #width: number;
  readonly #units: Interned;
  readonly #sources: Interned;
  readonly #measures: Interned;
  readonly #subjects: Interned;
  readonly #names: string[] = [];
  #pair = -1;
  #series = 0;

  constructor(recorder: Recorder, reader: CsvReader, place: Places, width: number) {
    this.#recorder = recorder;
    this.#reader = reader;
    this.#place = place;
    this.#width = width;
    this.#units = new Interned(recorder.unit);
    this.#sources = new Interned(recorder.source);
    const name = (text: string) => this.#names.push(text.trim()) - 1;
    this.#subjects = new Interned(name);
    this.#measures = new Interned(name);
  }

  async flush(): Promise<void> {
    await this.#recorder.flush();
    for (const column of [this.#units, this.#sources, this.#subjects, this.#measures]) column.reset();
    this.#names.length = 0;
    this.#pair = -1;
  }

  take(report: Report): void {
    const [reader, place] = [this.#reader, this.#place];
    if (reader.count !== this.#width) throw wrongWidth(reader, this.#width);
    const value = numberCell(reader, place.value);
    const start = dayCell(reader, place.period_start, "period_start");
    const end = dayCell(reader, place.period_end, "period_end");
    const known = knownCell(reader, place.known_at, "known_at");
    if (!Number.isFinite(value)) {
      report.refuse(reader.line, whyNotOneNumber(reader, place.value, place.unit));
      return;
    }
    if (end < start) throw reader.fault("bad-period", "period_end lies before period_start");
    const unit = this.#units.of(reader, place.unit);
    this.#recorder.observe(
      this.#seriesNumber(),
      start,
      end,
      value,
      unit,
      known,
      this.#sources.of(reader, place.source),
    );
  }

  #seriesNumber(): number {
    const subject = this.#subjects.of(this.#reader, this.#place.subject);
    const measure = this.#measures.of(this.#reader, this.#place.measure);
    const pair = subject * 1e9 + measure;
    if (pair === this.#pair) return this.#series;
    if (!this.#names[subject] || !this.#names[measure])
      throw this.#reader.fault("no-name", "the line names no subject or no measure");
    this.#pair = pair;
    return (this.#series = this.#recorder.series(this.#names[subject], this.#names[measure]));
  }
}

export function wrongWidth(reader: CsvReader, width: number) {
  return reader.fault("csv-width", `${reader.count} fields where the header names ${width}`, {
    expected: "as many fields as the header; a text that holds a comma stands in quotation marks",
  });
}
