import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type BulkColumns, type BulkRange, type BulkTable, NO_INT, StoredRows } from "./bulk.ts";
import { insertText, ROWS_AT_ONCE as MIXED_AT_ONCE } from "./insert-text.ts";
import type { Writer } from "./store.ts";

/** Rows sent in one INSERT, a power of two; beyond some 200 it gets no faster. */
const ROWS_AT_ONCE = 256;
/** Statements kept ready, those used last; data of ordinary shape needs a dozen. */
const KEPT_READY = 32;
/** Stored rows fetched at once. */
const ROWS_A_PAGE = 4096;
const HIGHEST = 2147483647;

/** Bulk reads and writes of the embedded store, on one connection, inside the transaction that is open there. */
export function bulkWriter(database: DatabaseSync, db: Writer["db"]): Writer {
  const statements = new Map<string, StatementSync>();
  const prepared = (name: string, textOf = () => name): StatementSync => {
    let statement = statements.get(name);
    if (statement) statements.delete(name);
    else {
      if (statements.size === KEPT_READY) statements.delete(statements.keys().next().value!);
      statement = database.prepare(textOf());
      statement.setReturnArrays(true);
    }
    statements.set(name, statement);
    return statement;
  };
  return {
    db,
    rows: async (statement, values) => prepared(statement).all(...values) as never,
    async ids(table, columns, rows) {
      const find = prepared(`select id from ${table} where ${columns.map((name) => `${name} = ?`).join(" and ")}`);
      const make = prepared(`${insertText(table, columns, 1, undefined, () => "?")} returning id`);
      return rows.map((row) => ((find.get(...row) ?? make.get(...row)) as unknown as [number])[0]);
    },
    async existing(table, ranges) {
      const found = new StoredRows(table);
      const statement = prepared(selection(table));
      for (const range of ranges) readRange(statement, table, range, found);
      return found;
    },
    async insert(table, columns, rows, count) {
      for (let done = 0; done < count; ) {
        const size = Math.min(ROWS_AT_ONCE, 2 ** Math.floor(Math.log2(count - done)));
        const chunk = rows.subarray(done, done + size);
        const same = size === ROWS_AT_ONCE ? sameAllThrough(columns, chunk) : columns.map(() => false);
        const name = `${table.name} ${size} ${same.join()}`;
        prepared(name, () => insertion(table, same, size)).run(...cellsOf(columns, chunk, same));
        done += size;
      }
    },
    async add(table, columns, rows, replace) {
      for (let done = 0; done < rows.length; done += MIXED_AT_ONCE) {
        const some = rows.slice(done, done + MIXED_AT_ONCE);
        const name = `${table} ${some.length} ${columns.join()} ${replace?.key.join()}`;
        prepared(name, () => addition(table, columns, some.length, replace?.key)).run(...some.flat());
      }
    },
  };
}

/** A statement that fails ends its transaction, so that SQLite need not note how to take back that one alone. */
const addition = (...[table, columns, rows, key]: [string, string[], number, string[]?]): string =>
  insertText(table, columns, rows, key, () => "?").replace("insert into", "insert or fail into");

function selection(table: BulkTable): string {
  const names = table.columns.map(({ name }) => name).join(",");
  const rest = table.key.slice(1);
  return `select ${names} from ${table.name} where ${table.leader} = ? and ${table.day} <= ?
    and (${rest.join(",")}) > (${rest.map(() => "?").join(",")}) order by ${table.key.join(",")} limit ${ROWS_A_PAGE}`;
}

/** A page at a time, each after the last row of the one before, so that a long series never stands in memory as objects. */
function readRange(statement: StatementSync, table: BulkTable, range: BulkRange, found: StoredRows): void {
  const places = table.key.slice(1).map((name) => table.columns.findIndex((column) => column.name === name));
  let after = places.map((_, i) => (i === 0 ? range.from - 1 : HIGHEST));
  for (;;) {
    const rows = statement.all(range.leader, range.to, ...after) as unknown as number[][];
    for (const row of rows) found.push(row);
    if (rows.length < ROWS_A_PAGE) return;
    after = places.map((place) => rows.at(-1)![place]);
  }
}

/** For each column whether it holds one value in all of the rows: it is then sent once. */
function sameAllThrough(columns: BulkColumns, rows: Uint32Array): boolean[] {
  return columns.map((cells) => {
    const first = cells[rows[0]];
    for (let i = rows.length - 1; i > 0; i--) if (cells[rows[i]] !== first) return false;
    return true;
  });
}

function insertion(table: BulkTable, same: boolean[], size: number): string {
  const names = table.columns.map(({ name }) => name);
  const fixed = names.filter((_, i) => same[i]);
  const free = names.filter((_, i) => !same[i]);
  const row = `(${free.map(() => "?").join(",")})`;
  const into = `insert into ${table.name} (${[...fixed, ...free].join(",")})`;
  if (fixed.length === 0) return `${into} values ${Array(size).fill(row).join(",")}`;
  const once = fixed.map((_, i) => `? as c${i}`).join(",");
  return `${into} select fixed.*, free.* from (select ${once}) as fixed
    cross join (values ${Array(size).fill(row).join(",")}) as free`;
}

function cellsOf(columns: BulkColumns, rows: Uint32Array, same: boolean[]): (number | null)[] {
  const fixed = columns.filter((_, i) => same[i]);
  const free = columns.filter((_, i) => !same[i]);
  const values: (number | null)[] = new Array(fixed.length + free.length * rows.length);
  for (let column = 0; column < fixed.length; column++) putCells(values, column, 1, fixed[column], rows.subarray(0, 1));
  for (let column = 0; column < free.length; column++)
    putCells(values, fixed.length + column, free.length, free[column], rows);
  return values;
}

/** Puts the cells of some rows at every `step`th place from `at` on; null for an empty one. */
function putCells(
  values: (number | null)[],
  at: number,
  step: number,
  cells: BulkColumns[number],
  rows: Uint32Array,
): void {
  let place = at;
  if (cells instanceof Int32Array) {
    for (let i = 0; i < rows.length; i++, place += step) {
      const cell = cells[rows[i]];
      values[place] = cell === NO_INT ? null : cell;
    }
  } else {
    for (let i = 0; i < rows.length; i++, place += step) {
      const cell = cells[rows[i]];
      values[place] = Number.isNaN(cell) ? null : cell;
    }
  }
}
