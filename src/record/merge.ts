import type { BulkColumns, StoredRows } from "../storage/bulk.ts";
import { BarBasis, type Splits } from "./bar-basis.ts";
import { columnOf, type Rows } from "./rows.ts";

/** How the rows of a batch compare with what the record already held. */
export interface Appended {
  /** The first value for its period. */
  new: number;
  /** There already, to the last detail. */
  unchanged: number;
  /** Another value for a period the record already had a value for; both are kept. */
  revised: number;
}

const BAR_FIGURES = ["open", "high", "low", "close", "adj_close", "volume"];

/** By table: the columns that say which period a row describes, and those whose change makes a revision. */
const PLANS = {
  observation: {
    cell: ["series", "period_start", "period_end"],
    version: ["series", "period_start", "period_end", "known"],
    value: ["value", "unit"],
    same: ["value", "unit", "source", "clock", "zone"],
  },
  bar: {
    cell: ["listing", "day"],
    version: ["listing", "day"],
    value: [...BAR_FIGURES, "unit"],
    same: [...BAR_FIGURES, "unit"],
  },
};

/** Some columns of the waiting rows and of the stored ones, compared row by row. An empty cell equals an empty one. */
class Comparison {
  readonly #rows: BulkColumns;
  readonly #held: BulkColumns;

  constructor(rows: Rows, held: StoredRows, names: string[]) {
    const places = names.map((name) => columnOf(rows.table, name));
    this.#rows = places.map((place) => rows.columns[place]);
    this.#held = places.map((place) => held.columns[place]);
  }

  alike(row: number, other: number): boolean {
    return same(this.#rows, row, this.#rows, other);
  }

  alikeHeld(row: number, held: number): boolean {
    return same(this.#rows, row, this.#held, held);
  }

  heldAlike(held: number, other: number): boolean {
    return same(this.#held, held, this.#held, other);
  }

  /** True when the stored row's cells come before the waiting row's. */
  heldBefore(held: number, row: number): boolean {
    for (let i = 0; i < this.#rows.length; i++) {
      const difference = this.#held[i][held] - this.#rows[i][row];
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

function same(a: BulkColumns, i: number, b: BulkColumns, j: number): boolean {
  for (let column = 0; column < a.length; column++) {
    const [left, right] = [a[column][i], b[column][j]];
    if (left !== right && !(Number.isNaN(left) && Number.isNaN(right))) return false;
  }
  return true;
}

/**
 * Walks the batch and what the record holds of the same series side by side, both in key order, and picks the rows to
 * add; each gets the next ordinal of its version. Bars are compared with the latest version only, so that a value that
 * was changed and changed back is recorded. Each stored row is looked at once, however many versions a period has.
 */
export class Merge {
  readonly counts: Appended = { new: 0, unchanged: 0, revised: 0 };
  readonly picked: Uint32Array;
  size = 0;
  readonly #held: StoredRows;
  readonly #ordinals: BulkColumns[number];
  readonly #latestOnly: boolean;
  readonly #cell: Comparison;
  readonly #version: Comparison;
  readonly #value: Comparison;
  readonly #same: Comparison;
  readonly #basis: BarBasis | undefined;
  /** The cell that is being walked: its last row, its stretch of stored and of picked rows, and whether these differ in value. */
  #last = -1;
  #heldFrom = 0;
  #heldTo = 0;
  #heldMixed = false;
  #pickedFrom = 0;
  #pickedMixed = false;
  /** The first stored row of the cell that is not of an earlier version. */
  #heldVersion = 0;

  constructor(rows: Rows, held: StoredRows, splits: Splits) {
    const plan = PLANS[rows.table.name];
    const comparison = (names: string[]) => new Comparison(rows, held, names);
    this.#held = held;
    this.#ordinals = rows.columns[columnOf(rows.table, "ordinal")];
    this.#latestOnly = rows.table.name === "bar";
    this.#cell = comparison(plan.cell);
    this.#version = comparison(plan.version);
    this.#value = comparison(plan.value);
    this.#same = comparison(plan.same);
    this.#basis = this.#latestOnly ? new BarBasis(rows, held, splits) : undefined;
    this.picked = new Uint32Array(rows.size);
  }

  /** Takes the next row of the batch. */
  take(row: number): void {
    if (this.#last < 0 || !this.#cell.alike(row, this.#last)) this.#enter(row);
    this.#last = row;
    const ordinal = this.#ordinalOf(row);
    if (ordinal < 0) {
      this.counts.unchanged++;
      return;
    }
    this.counts[this.#standsBesideAnother(row) ? "revised" : "new"]++;
    if (this.size > this.#pickedFrom && !this.#value.alike(row, this.picked[this.#pickedFrom]))
      this.#pickedMixed = true;
    this.#ordinals[row] = ordinal;
    this.picked[this.size++] = row;
  }

  #enter(row: number): void {
    let from = this.#heldTo;
    while (from < this.#held.size && this.#cell.heldBefore(from, row)) from++;
    let to = from;
    this.#heldMixed = false;
    for (; to < this.#held.size && this.#cell.alikeHeld(row, to); to++)
      if (!this.#value.heldAlike(from, to)) this.#heldMixed = true;
    [this.#heldFrom, this.#heldTo, this.#heldVersion] = [from, to, from];
    [this.#pickedFrom, this.#pickedMixed] = [this.size, false];
  }

  /** The ordinal that the row gets in its version; −1 when it is there already. */
  #ordinalOf(row: number): number {
    let [ordinal, there] = [0, false];
    const meet = (alike: boolean) => {
      there = this.#latestOnly ? alike : there || alike;
      ordinal++;
    };
    while (this.#heldVersion < this.#heldTo && this.#version.heldBefore(this.#heldVersion, row)) this.#heldVersion++;
    for (let i = this.#heldVersion; i < this.#heldTo && this.#version.alikeHeld(row, i); i++)
      meet(this.#same.alikeHeld(row, i) && (this.#basis?.alikeHeld(row, i) ?? true));
    let first = this.size;
    while (first > this.#pickedFrom && this.#version.alike(row, this.picked[first - 1])) first--;
    for (let i = first; i < this.size; i++)
      meet(this.#same.alike(row, this.picked[i]) && (this.#basis?.alike(row, this.picked[i]) ?? true));
    return there ? -1 : ordinal;
  }

  #standsBesideAnother(row: number): boolean {
    if (this.#heldMixed || this.#pickedMixed) return true;
    if (this.#heldTo > this.#heldFrom && !this.#value.alikeHeld(row, this.#heldFrom)) return true;
    return this.size > this.#pickedFrom && !this.#value.alike(row, this.picked[this.#pickedFrom]);
  }
}
