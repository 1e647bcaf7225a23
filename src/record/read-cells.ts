import type { Day } from "../calendar.ts";
import type { Observation } from "../observation.ts";
import type { Cells, Reader } from "../storage/store.ts";
import { marksFor, pagesOf, textsById } from "./by-id.ts";

/** One period of one series. */
export interface Cell {
  subject: string;
  measure: string;
  periodStart: Day;
  periodEnd: Day;
}

/** Subjects asked for in one query. */
const PAGE = 1000;

type Names = Map<number, string>;

/**
 * Reads single periods as of a day straight from the store: for many cells of many series, where loading whole series
 * would be waste. Series, units and sources once met are remembered; cells are looked up each time.
 */
export class CellReader {
  readonly #store: Reader;
  readonly #series = new Map<string, Map<string, number>>();
  readonly #units: Names = new Map();
  readonly #sources: Names = new Map();

  /** Over a store, or one snapshot of it (`store.snapshot`), where single reads are three times as fast. */
  constructor(store: Reader) {
    this.#store = store;
  }

  /** For each cell the value known by the end of `asOf`; undefined where there is none. Daily bars are not among them. */
  async read(cells: readonly Cell[], asOf: Day): Promise<(Observation | undefined)[]> {
    if (cells.some((cell) => this.#idOf(cell) === 0)) await this.#meet(cells);
    const found = await this.#store.standing(this.#placesOf(cells), asOf);
    if (found.some((row) => row && !this.#units.has(row[1]))) await this.#learn("unit", this.#units, found, 1);
    if (found.some((row) => row && !this.#sources.has(row[2]))) await this.#learn("source", this.#sources, found, 2);
    return found.map((row, i) => {
      if (!row) return undefined;
      const { subject, measure, periodStart, periodEnd } = cells[i];
      const [value, unit, source, known, clock, zone] = row;
      const observation: Observation = {
        subject,
        measure,
        periodStart,
        periodEnd,
        value,
        unit: this.#units.get(unit)!,
        known,
        source: this.#sources.get(source)!,
      };
      if (clock !== null && zone !== null) observation.knownMinute = known * 1440 + clock - zone;
      return observation;
    });
  }

  #placesOf(cells: readonly Cell[]): Cells {
    const { length } = cells;
    const places = { series: new Int32Array(length), starts: new Int32Array(length), ends: new Int32Array(length) };
    for (let i = 0; i < length; i++) {
      places.series[i] = this.#idOf(cells[i]);
      places.starts[i] = cells[i].periodStart;
      places.ends[i] = cells[i].periodEnd;
    }
    return places;
  }

  #idOf({ subject, measure }: Cell): number {
    return this.#series.get(subject)?.get(measure) ?? 0;
  }

  /** Finds the series of subjects not met before. One that is not on record yet is looked for again next time. */
  async #meet(cells: readonly Cell[]): Promise<void> {
    const fresh = new Set<string>();
    for (const cell of cells) if (this.#idOf(cell) === 0) fresh.add(cell.subject);
    for (const subjects of pagesOf([...fresh], PAGE)) {
      const query = `select id, subject, measure from series where subject in (${marksFor(subjects)})`;
      for (const [id, subject, measure] of await this.#store.rows<[number, string, string]>(query, subjects)) {
        let measures = this.#series.get(subject);
        if (!measures) this.#series.set(subject, (measures = new Map()));
        measures.set(measure, id);
      }
    }
  }

  async #learn(table: "unit" | "source", names: Names, found: ({ [i: number]: unknown } | undefined)[], at: 1 | 2) {
    const fresh = new Set<number>();
    for (const row of found) if (row && !names.has(row[at] as number)) fresh.add(row[at] as number);
    for (const [id, name] of await textsById(this.#store, table, fresh)) names.set(id, name);
  }
}
