/** How a column of a bulk table is kept. An empty cell is NaN in a Float64Array and `NO_INT` in an Int32Array. */
export interface BulkColumn {
  name: string;
  type: "int4" | "float8";
  empty?: true;
}

/** The stand-in for an empty cell in an Int32Array. */
export const NO_INT = -2147483648;

/** The large tables: their columns in insert order, the series column that leads the key, and the day after it. */
export interface BulkTable {
  name: "observation" | "bar";
  leader: string;
  day: string;
  key: string[];
  columns: BulkColumn[];
}

const int = (name: string): BulkColumn => ({ name, type: "int4" });
const mayInt = (name: string): BulkColumn => ({ name, type: "int4", empty: true });
const mayReal = (name: string): BulkColumn => ({ name, type: "float8", empty: true });

export const OBSERVATION: BulkTable = {
  name: "observation",
  leader: "series",
  day: "period_start",
  key: ["series", "period_start", "period_end", "known", "ordinal"],
  columns: [
    ...["series", "period_start", "period_end", "known", "ordinal"].map(int),
    mayInt("clock"),
    mayInt("zone"),
    { name: "value", type: "float8" },
    ...["unit", "source", "batch"].map(int),
  ],
};

export const BAR: BulkTable = {
  name: "bar",
  leader: "listing",
  day: "day",
  key: ["listing", "day", "ordinal"],
  columns: [
    ...["listing", "day", "ordinal"].map(int),
    ...["open", "high", "low", "close", "adj_close", "volume"].map(mayReal),
    ...["basis", "unit", "source", "batch"].map(int),
  ],
};

/** One typed array per column of a bulk table, in its order. */
export type BulkColumns = (Int32Array | Float64Array)[];

/** A stretch of days of one series or listing, both ends inclusive. */
export interface BulkRange {
  leader: number;
  from: number;
  to: number;
}

/** Stored rows of a bulk table in key order, column by column: as many as were asked for, kept as numbers and not as objects. */
export class StoredRows {
  columns: BulkColumns;
  size = 0;
  readonly #table: BulkTable;

  constructor(table: BulkTable) {
    this.#table = table;
    this.columns = this.#empty(1024);
  }

  /** Adds one row: its cells in the table's order, null where empty. */
  push(row: ArrayLike<unknown>): void {
    if (this.size === this.columns[0].length) this.#grow();
    for (let column = 0; column < this.columns.length; column++) {
      const cells = this.columns[column];
      cells[this.size] = (row[column] as number | null) ?? (cells instanceof Int32Array ? NO_INT : Number.NaN);
    }
    this.size++;
  }

  #empty(capacity: number): BulkColumns {
    return this.#table.columns.map(({ type }) =>
      type === "int4" ? new Int32Array(capacity) : new Float64Array(capacity),
    );
  }

  #grow(): void {
    const before = this.columns;
    this.columns = this.#empty(this.size * 2);
    for (const [i, column] of before.entries()) this.columns[i].set(column);
  }
}
