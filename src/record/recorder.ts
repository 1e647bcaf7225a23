import type { FiscalCalendar } from "../fiscal.ts";
import { BAR, NO_INT, OBSERVATION } from "../storage/bulk.ts";
import { BatchDigest, digestOf, type Lanes, seriesText, textLanes } from "../storage/row-digest.ts";
import { EVERY_SPLIT } from "../storage/schema.ts";
import { storableText } from "../storage/storable-text.ts";
import type { Store, Writer } from "../storage/store.ts";
import { appendRows } from "./append.ts";
import type { Appended } from "./merge.ts";
import { readVersions } from "./read-versions.ts";
import { emptyRows, makeRoom, type Rows } from "./rows.ts";
import { settleSeries, settleTexts, Texts } from "./texts.ts";
import type { SeriesKey, Version } from "./version.ts";

/** Rows committed together. A killed import loses at most this many, and the same command adds them. */
const ROWS_A_BATCH = 32_768;
/** Texts held in memory before they are let go, so that memory stays flat however many sources a file names. */
const TEXTS_HELD = 100_000;

/** When a value became public: the day; and where the source has them, the minute of that day and its zone in minutes east of UTC. */
export interface KnownAt {
  day: number;
  clock?: number;
  zone?: number;
}

/** A company that files with the SEC, and the fiscal calendar its filings show. */
export interface Filer {
  cik: number;
  subject: string;
  name: string;
  calendar: FiscalCalendar;
}

/** One daily bar; NaN where the source has no figure. */
export interface Bar {
  open: number;
  high: number;
  low: number;
  close: number;
  adjClose: number;
  volume: number;
}

/**
 * Takes observations and bars as importers read them and writes them in committed batches. The importer calls `flush`
 * whenever `full`, and once at the end; what was added since the last flush and not flushed is not kept.
 */
export class Recorder {
  readonly counts: Appended = { new: 0, unchanged: 0, revised: 0 };
  readonly #store: Store;
  readonly #recordedAt: number;
  readonly #origin: string;
  /** A subject and a measure joined by a zero byte: cleaned before they are. */
  readonly #series = new Texts((text) => text);
  readonly #listings = new Texts();
  readonly #units = new Texts();
  readonly #sources = new Texts();
  readonly #observations: Rows = emptyRows(OBSERVATION);
  #bars: Rows | undefined;
  #filers: Filer[] = [];

  /** `recordedAt` is in seconds since 1970 by the surface's clock; `origin` names the file or service. */
  constructor(store: Store, recordedAt: number, origin: string) {
    this.#store = store;
    this.#recordedAt = recordedAt;
    this.#origin = storableText(origin);
  }

  series = (subject: string, measure: string): number =>
    this.#series.number(seriesText(storableText(subject), storableText(measure)));
  listing = (symbol: string): number => this.#listings.number(symbol);
  unit = (name: string): number => this.#units.number(name);
  source = (name: string): number => this.#sources.number(name);

  /** True when the next row needs a flush first. */
  get full(): boolean {
    return this.#observations.size === ROWS_A_BATCH || this.#bars?.size === ROWS_A_BATCH;
  }

  /** Adds one observation. `series`, `unit` and `source` are numbers this recorder gave out since the last flush. */
  observe(
    series: number,
    start: number,
    end: number,
    value: number,
    unit: number,
    known: KnownAt,
    source: number,
  ): void {
    makeRoom(this.#observations);
    const { columns, size: row } = this.#observations;
    columns[0][row] = series;
    columns[1][row] = start;
    columns[2][row] = end;
    columns[3][row] = known.day;
    columns[5][row] = known.clock ?? NO_INT;
    columns[6][row] = known.zone ?? NO_INT;
    columns[7][row] = value + 0;
    columns[8][row] = unit;
    columns[9][row] = source;
    this.#observations.size++;
  }

  /** Adds one daily bar. `basis` is the last day whose splits it reflects; all of them unless told. */
  bar(listing: number, day: number, bar: Bar, unit: number, source: number, basis = EVERY_SPLIT): void {
    this.#bars ??= emptyRows(BAR);
    makeRoom(this.#bars);
    const { columns, size: row } = this.#bars;
    columns[0][row] = listing;
    columns[1][row] = day;
    columns[3][row] = bar.open + 0;
    columns[4][row] = bar.high + 0;
    columns[5][row] = bar.low + 0;
    columns[6][row] = bar.close + 0;
    columns[7][row] = bar.adjClose + 0;
    columns[8][row] = bar.volume + 0;
    columns[9][row] = basis;
    columns[10][row] = unit;
    columns[11][row] = source;
    this.#bars.size++;
  }

  /** Every version the record holds of each series, by `keyOf`; what is waiting is not among them. */
  held(keys: SeriesKey[]): Promise<Map<string, Version[]>> {
    return readVersions(this.#store, keys);
  }

  /** Counts a row that the importer itself found to be there already. */
  passOver(): void {
    this.counts.unchanged++;
  }

  /** Notes what a company's filings say of itself; written with the next flush, in place of what was noted before. */
  filer(filer: Filer): void {
    this.#filers.push(filer);
  }

  /** Writes what is waiting in one transaction. Numbers given out before are to be asked for again afterwards. */
  async flush(): Promise<Appended> {
    const total: Appended = { new: 0, unchanged: 0, revised: 0 };
    const waiting = [this.#observations, this.#bars].filter((rows) => rows !== undefined && rows.size > 0) as Rows[];
    if (waiting.length === 0) return total;
    await this.#store.write(async (writer) => {
      await settleSeries(writer, this.#series);
      await settleTexts(writer, "listing", this.#listings);
      await settleTexts(writer, "unit", this.#units);
      await settleTexts(writer, "source", this.#sources);
      const batch = await (await writer.db())
        .insertInto("batch")
        .values({ recorded_at: this.#recordedAt, origin: this.#origin })
        .returning("id")
        .executeTakeFirstOrThrow();
      await this.#writeFilers(writer);
      const digest = new BatchDigest();
      for (const rows of waiting) {
        const texts = this.#resolve(rows, batch.id);
        const counts = await appendRows(writer, rows, texts, digest);
        for (const key of Object.keys(total) as (keyof Appended)[]) total[key] += counts[key];
      }
      await this.#closeBatch(writer, batch.id, digest);
    });
    for (const key of Object.keys(total) as (keyof Appended)[]) this.counts[key] += total[key];
    for (const rows of waiting) rows.size = 0;
    for (const texts of [this.#series, this.#listings, this.#sources]) if (texts.size > TEXTS_HELD) texts.clear();
    return total;
  }

  /** Writes with the batch what is to be found in it; one that nothing came of is not kept. */
  async #closeBatch(writer: Writer, id: number, digest: BatchDigest): Promise<void> {
    const db = await writer.db();
    if (digest.rows === 0) await db.deleteFrom("batch").where("id", "=", id).execute();
    else {
      const found = { rows: digest.rows, digest: digest.text(this.#recordedAt, this.#origin) };
      await db.updateTable("batch").set(found).where("id", "=", id).execute();
    }
  }

  async #writeFilers(writer: Writer): Promise<void> {
    for (const { calendar, ...filer } of this.#filers) {
      const text = JSON.stringify(calendar);
      const [subject, name] = [storableText(filer.subject), storableText(filer.name)];
      const row = { cik: filer.cik, subject, name, calendar: text, digest: digestOf(filer.cik, subject, name, text) };
      const insert = (await writer.db()).insertInto("filer").values(row);
      await insert.onConflict((conflict) => conflict.column("cik").doUpdateSet(row)).execute();
    }
    this.#filers = [];
  }

  /** Puts the store's ids in place of the numbers given out; what the texts behind them come to is returned. */
  #resolve(rows: Rows, batch: number): Lanes {
    const isBar = rows.table === BAR;
    const leaders = isBar ? this.#listings : this.#series;
    const lanes = textLanes(rows.table, rows.columns, rows.size, {
      leader: leaders.digests,
      unit: this.#units.digests,
      source: this.#sources.digests,
    });
    const replace = (column: number, ids: number[]) => {
      const cells = rows.columns[column];
      for (let row = 0; row < rows.size; row++) cells[row] = ids[cells[row]];
    };
    replace(0, leaders.ids);
    replace(isBar ? 10 : 8, this.#units.ids);
    replace(isBar ? 11 : 9, this.#sources.ids);
    rows.columns[isBar ? 12 : 10].fill(batch, 0, rows.size);
    return lanes;
  }
}
