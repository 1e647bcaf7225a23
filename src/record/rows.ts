import type { BulkColumns, BulkTable } from "../storage/bulk.ts";

/** Rows of one bulk table waiting to be written, column by column, in the order they were read. */
export interface Rows {
  table: BulkTable;
  columns: BulkColumns;
  size: number;
}

const columnsFor = (table: BulkTable, capacity: number): BulkColumns =>
  table.columns.map(({ type }) => (type === "int4" ? new Int32Array(capacity) : new Float64Array(capacity)));

export function emptyRows(table: BulkTable): Rows {
  return { table, columns: columnsFor(table, 512), size: 0 };
}

/** Makes room for one more row. */
export function makeRoom(rows: Rows): void {
  if (rows.size < rows.columns[0].length) return;
  const before = rows.columns;
  rows.columns = columnsFor(rows.table, rows.size * 2);
  for (const [i, column] of before.entries()) rows.columns[i].set(column);
}

/** Index of a column of a bulk table by its name. */
export function columnOf(table: BulkTable, name: string): number {
  return table.columns.findIndex((column) => column.name === name);
}

/** The rows' indices in the order of the given columns, equal ones as they came. */
export function inKeyOrder(rows: Rows, key: number[]): Uint32Array {
  const order = Uint32Array.from({ length: rows.size }, (_, i) => i);
  const columns = key.map((column) => rows.columns[column]);
  const compare = (a: number, b: number) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a] - column[b];
    return a - b;
  };
  for (let i = 1; i < rows.size; i++) if (compare(i - 1, i) > 0) return order.sort(compare);
  return order;
}
