import { type BulkColumns, type BulkTable, NO_INT } from "./bulk.ts";

/** Two numbers of 32 bits for each of many rows or texts. */
export interface Lanes {
  low: Int32Array;
  high: Int32Array;
}

/** The finishing step of MurmurHash3 (Appleby, 2011): each input has its own output. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Takes a word into a lane: for a given state each word leads to a state of its own, and the other way about. */
function low(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1);
  return (h << 13) | (h >>> 19);
}

function high(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x85ebca77);
  return (h << 17) | (h >>> 15);
}

const A_PAGE = 1024;

/** Digests of texts by their number. */
export class TextDigests {
  readonly #pages = new Map<number, Lanes>();

  set(number: number, text: string): void {
    const page = Math.floor(number / A_PAGE);
    let lanes = this.#pages.get(page);
    if (!lanes) this.#pages.set(page, (lanes = { low: new Int32Array(A_PAGE), high: new Int32Array(A_PAGE) }));
    const [one, other] = textDigest(text);
    lanes.low[number % A_PAGE] = one;
    lanes.high[number % A_PAGE] = other;
  }

  /** Takes the text of each row into its lanes. */
  into(lanes: Lanes, numbers: ArrayLike<number>, count: number): void {
    let [number, one, other] = [-1, 0, 0];
    for (let row = 0; row < count; row++) {
      if (numbers[row] !== number) {
        number = numbers[row];
        const page = this.#pages.get(Math.floor(number / A_PAGE));
        one = page?.low[number % A_PAGE] ?? 0;
        other = page?.high[number % A_PAGE] ?? 0;
      }
      lanes.low[row] = low(lanes.low[row], one);
      lanes.high[row] = high(lanes.high[row], other);
    }
  }

  clear(): void {
    this.#pages.clear();
  }
}

function textDigest(text: string): [low: number, high: number] {
  let [one, other] = [text.length, text.length];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = low(one, unit);
    other = high(other, unit);
  }
  return [finish(one), finish(other)];
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, "0");

/** The digest of some texts in their order: `1:` for this way of making it, then 16 hexadecimal digits. */
export function digestOf(...texts: (string | number)[]): string {
  const [one, other] = textDigest(texts.join("\0"));
  return `1:${hex(other)}${hex(one)}`;
}

/** How a series is written as one text. */
export const seriesText = (subject: string, measure: string): string => `${subject}\0${measure}`;

/** The texts that rows name by number: of their series or listings, their units and their sources. */
export interface RowTexts {
  leader: TextDigests;
  unit: TextDigests;
  source: TextDigests;
}

/** What the texts of each row come to: the state from which the digest of its figures goes on. */
export function textLanes(table: BulkTable, columns: BulkColumns, count: number, texts: RowTexts): Lanes {
  const lanes = { low: new Int32Array(count), high: new Int32Array(count) };
  for (const [i, { name }] of table.columns.entries()) {
    if (name === table.leader) texts.leader.into(lanes, columns[i], count);
    else if (name === "unit" || name === "source") texts[name].into(lanes, columns[i], count);
  }
  return lanes;
}

const isText = (table: BulkTable, name: string): boolean =>
  name === table.leader || name === "unit" || name === "source" || name === "batch";

/** The digests of the first `count` rows named by `rows`, going on from what their texts came to. */
export function rowDigests(
  table: BulkTable,
  columns: BulkColumns,
  rows: Uint32Array,
  count: number,
  texts: Lanes,
): Lanes {
  const lanes = { low: new Int32Array(count), high: new Int32Array(count) };
  for (let i = 0; i < count; i++) {
    lanes.low[i] = texts.low[rows[i]];
    lanes.high[i] = texts.high[rows[i]];
  }
  for (const [i, { name }] of table.columns.entries()) {
    const cells = columns[i];
    if (isText(table, name)) continue;
    if (cells instanceof Int32Array) takeInts(lanes, cells, rows, count);
    else takeReals(lanes, cells, rows, count);
  }
  for (let i = 0; i < count; i++) {
    lanes.low[i] = finish(lanes.low[i]);
    lanes.high[i] = finish(lanes.high[i]);
  }
  return lanes;
}

function takeInts(lanes: Lanes, cells: Int32Array, rows: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const cell = cells[rows[i]];
    lanes.low[i] = low(lanes.low[i], cell);
    lanes.high[i] = high(lanes.high[i], cell);
  }
}

/** A number is taken in as the two words of its IEEE 754 form; an empty cell as a word that begins no number. */
function takeReals(lanes: Lanes, cells: Float64Array, rows: Uint32Array, count: number): void {
  const words = new Int32Array(cells.buffer, cells.byteOffset, cells.length * 2);
  for (let i = 0; i < count; i++) {
    const row = rows[i];
    const empty = Number.isNaN(cells[row]);
    const one = empty ? NO_INT : words[2 * row];
    const other = empty ? -1 : words[2 * row + 1];
    lanes.low[i] = low(low(lanes.low[i], one), other);
    lanes.high[i] = high(high(lanes.high[i], one), other);
  }
}

/**
 * The digest of what a batch holds: the sum of the digests of its rows, in whatever order they come, so that one walk through
 * the record checks every batch. It is of the content and not of the numbers under which a store keeps texts, so that a
 * batch has the same digest on either engine and in a backup. A change of one cell never goes unnoticed; of changes to
 * several, one in 2^64 does.
 */
export class BatchDigest {
  rows = 0;
  #low = 0;
  #high = 0;

  add(lanes: Lanes, row: number): void {
    this.#low = (this.#low + lanes.low[row]) | 0;
    this.#high = (this.#high + lanes.high[row]) | 0;
    this.rows++;
  }

  addAll(lanes: Lanes, count: number): void {
    for (let row = 0; row < count; row++) this.add(lanes, row);
  }

  /** Its text, with what the record says of the batch itself: `1:` for this way of making it, then 16 hexadecimal digits. */
  text(recordedAt: number, origin: string): string {
    const [one, other] = textDigest(`${recordedAt}\0${origin}`);
    return `1:${hex((this.#high + other) | 0)}${hex((this.#low + one) | 0)}`;
  }
}
