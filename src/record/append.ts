import type { BulkRange, BulkRows } from "../storage/bulk.ts";
import { EVERY_SPLIT } from "../storage/schema.ts";
import type { Writer } from "../storage/store.ts";
import { asCell, columnOf, inKeyOrder, type Rows } from "./rows.ts";
import { noteTouched } from "./touched.ts";

/** How the rows of a batch compare with what the record already held. */
export interface Appended {
  /** The first value for its period. */
  new: number;
  /** There already, to the last detail. */
  unchanged: number;
  /** Another value for a period the record already had a value for; both are kept. */
  revised: number;
}

interface Plan {
  /** Columns that say which period a row describes. */
  cell: number[];
  /** Columns that say which version of it: the key without its ordinal. */
  version: number[];
  ordinal: number;
  /** Columns that must all be the same for a row to be there already. */
  same: number[];
  /** Columns whose change makes a revision. */
  value: number[];
  /** Of bars: the last day whose splits a price reflects. */
  basis?: number;
}

function planOf(rows: Rows): Plan {
  const columns = (...names: string[]) => names.map((name) => columnOf(rows.table, name));
  return rows.table.name === "observation"
    ? {
        cell: columns("series", "period_start", "period_end"),
        version: columns("series", "period_start", "period_end", "known"),
        ordinal: columnOf(rows.table, "ordinal"),
        same: columns("value", "unit", "source", "clock", "zone"),
        value: columns("value", "unit"),
      }
    : {
        cell: columns("listing", "day"),
        version: columns("listing", "day"),
        ordinal: columnOf(rows.table, "ordinal"),
        same: columns("open", "high", "low", "close", "adj_close", "volume", "unit"),
        value: columns("open", "high", "low", "close", "adj_close", "volume", "unit"),
        basis: columnOf(rows.table, "basis"),
      };
}

/** For each series of the batch, the stretch of days it touches. */
function rangesOf(rows: Rows, order: Uint32Array): BulkRange[] {
  const leaders = rows.columns[columnOf(rows.table, rows.table.leader)];
  const days = rows.columns[columnOf(rows.table, rows.table.day)];
  const ranges: BulkRange[] = [];
  for (const row of order) {
    const last = ranges.at(-1);
    if (last?.leader === leaders[row]) last.to = days[row];
    else ranges.push({ leader: leaders[row], from: days[row], to: days[row] });
  }
  return ranges;
}

function asWaiting(stored: BulkRows, rows: Rows): Rows {
  const columns = rows.columns.map((column, c) => {
    const cells = column instanceof Int32Array ? new Int32Array(stored.length) : new Float64Array(stored.length);
    for (let row = 0; row < stored.length; row++) cells[row] = asCell(stored[row][c], column);
    return cells;
  });
  return { table: rows.table, columns, size: stored.length, capacity: stored.length };
}

const alike = (a: Rows, i: number, b: Rows, j: number, columns: number[]): boolean => {
  for (const column of columns) if (!Object.is(a.columns[column][i], b.columns[column][j])) return false;
  return true;
};

/**
 * Whether the bases of two bars with the same figures tell the same. Had there been a split between two days, the figures
 * would differ; so the bars of a later download are there already, whatever its day. One that is said to reflect every
 * split, past and to come, says something else.
 */
const sameBasis = (a: Rows, i: number, b: Rows, j: number, basis: number | undefined): boolean =>
  basis === undefined || (a.columns[basis][i] === EVERY_SPLIT) === (b.columns[basis][j] === EVERY_SPLIT);

function before(a: Rows, i: number, b: Rows, j: number, columns: number[]): boolean {
  for (const column of columns) {
    const difference = a.columns[column][i] - b.columns[column][j];
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Walks the batch and what the record holds of the same series side by side, both in key order, and picks the rows to
 * add; each gets the next ordinal of its version. Bars are compared with the latest version only, so that a value that
 * was changed and changed back is recorded.
 */
class Merge {
  readonly counts: Appended = { new: 0, unchanged: 0, revised: 0 };
  readonly picked: Uint32Array;
  size = 0;
  #first = 0;
  readonly #rows: Rows;
  readonly #held: Rows;
  readonly #plan: Plan;
  readonly #latestOnly: boolean;

  constructor(rows: Rows, held: Rows, plan: Plan) {
    this.#rows = rows;
    this.#held = held;
    this.#plan = plan;
    this.#latestOnly = rows.table.name === "bar";
    this.picked = new Uint32Array(rows.size);
  }

  take(row: number): void {
    const [rows, held, plan] = [this.#rows, this.#held, this.#plan];
    while (this.#first < held.size && before(held, this.#first, rows, row, plan.cell)) this.#first++;
    let [ordinal, there, other] = [0, false, false];
    const meet = (from: Rows, i: number) => {
      if (!alike(from, i, rows, row, plan.value)) other = true;
      if (!alike(from, i, rows, row, plan.version)) return;
      ordinal = from.columns[plan.ordinal][i] + 1;
      const same = alike(from, i, rows, row, plan.same) && sameBasis(from, i, rows, row, plan.basis);
      there = this.#latestOnly ? same : there || same;
    };
    for (let i = this.#first; i < held.size && alike(held, i, rows, row, plan.cell); i++) meet(held, i);
    let start = this.size;
    while (start > 0 && alike(rows, this.picked[start - 1], rows, row, plan.cell)) start--;
    for (let i = start; i < this.size; i++) meet(rows, this.picked[i]);
    if (there) {
      this.counts.unchanged++;
      return;
    }
    this.counts[other ? "revised" : "new"]++;
    rows.columns[plan.ordinal][row] = ordinal;
    this.picked[this.size++] = row;
  }
}

/** Adds the rows that the record does not hold yet, inside the writer's transaction. */
export async function appendRows(writer: Writer, rows: Rows): Promise<Appended> {
  const plan = planOf(rows);
  const order = inKeyOrder(rows, plan.version);
  const held = asWaiting(await writer.existing(rows.table, rangesOf(rows, order)), rows);
  const merge = new Merge(rows, held, plan);
  for (const row of order) merge.take(row);
  await writer.insert(rows.table, rows.columns, merge.picked, merge.size);
  await noteTouched(writer, rows, merge.picked, merge.size);
  return merge.counts;
}
