import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Kysely } from "kysely";
import type { BulkColumns, BulkRange, BulkTable, StoredRows } from "./bulk.ts";
import { isServer } from "./location.ts";
import type { Tables } from "./schema.ts";

/** A value of a cell as both engines take it. */
export type Value = number | string | Uint8Array | null;

/** What may be done inside one transaction that writes. */
export interface Writer {
  /** The query builder, loaded when first asked for. */
  db(): Promise<Kysely<Tables>>;
  /** The rows that one statement gives, as arrays, `?` standing for its values; none for one that only changes something. */
  rows<Row extends unknown[]>(statement: string, values: Value[]): Promise<Row[]>;
  /** The ids of rows by their unique `columns`, in the order of `rows`; a row that is not there yet is made. */
  ids(table: "unit" | "source" | "listing" | "series", columns: string[], rows: string[][]): Promise<number[]>;
  /** Stored rows of the given stretches, in key order. `ranges` come sorted by leader. */
  existing(table: BulkTable, ranges: BulkRange[]): Promise<StoredRows>;
  /** Adds the first `count` rows named by `rows` (indices into the columns), which come in key order. */
  insert(table: BulkTable, columns: BulkColumns, rows: Uint32Array, count: number): Promise<void>;
  /** Adds rows of any other table, many at a time; a row whose key is there already takes its place where `replace` is set. */
  add<Table extends keyof Tables>(
    table: Table,
    columns: Column<Table>[],
    rows: Value[][],
    replace?: Replace<Table>,
  ): Promise<void>;
}

export type Column<Table extends keyof Tables> = keyof Tables[Table] & string;

/** The key by which a row that is there already is told. */
export type Replace<Table extends keyof Tables> = { key: Column<Table>[] };

/** Periods of series, column by column. */
export interface Cells {
  series: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** The version of a cell that stood on a day: value, unit, source and the day it became public; ids of unit and source. */
export type StandingCell = [
  value: number,
  unit: number,
  source: number,
  known: number,
  clock: number | null,
  zone: number | null,
];

/** What may be read. */
export interface Reader {
  /** Rows of one `select` as arrays, `?` standing for its values: for reads that a first answer waits for. */
  rows<Row extends unknown[]>(query: string, values: (number | string)[]): Promise<Row[]>;
  /** For each cell the version known by the end of `asOf`, or undefined: one look-up a cell, all in one batch. */
  standing(cells: Cells, asOf: number): Promise<(StandingCell | undefined)[]>;
}

/** All that may be read of one state of the record. */
export interface Snapshot extends Reader {
  /** The query builder, loaded when first asked for. */
  db(): Promise<Kysely<Tables>>;
}

/** An open record, on either engine. Everything but opening, bulk work and the reads of the record goes through `db` alike on both. */
export interface Store extends Snapshot {
  readonly engine: "sqlite" | "postgres";
  /** The path, or the server's address without its password. */
  readonly location: string;
  /**
   * Runs `work`, whose reads all see the record as it was when it began, whoever writes meanwhile. Many small reads cost
   * a third of what they cost each for itself. A write through this store waits until `work` is done: it must not wait for one.
   */
  snapshot<T>(work: (reader: Snapshot) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction, alone among writers; all of it is kept or none. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Make the store, or bring it up to this version, where needed. */
  create?: boolean;
  /** Milliseconds to wait for another process that writes; 5,000 unless told. */
  patience?: number;
}

/**
 * Opens the record at a path or `postgres://…` address. With `create` it is made or brought up to this version where
 * needed; without, it must exist.
 *
 * @throws AssayError `no-store`, `store-locked`, `store-read-only`, `store-newer`, `store-damaged`, `disk-full`,
 * `server-unreachable`, `server-refuses`, `no-database`.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (isServer(location)) return (await import("./postgres.ts")).openPostgres(location, options);
  if (options.create && location !== ":memory:") mkdirSync(dirname(location), { recursive: true });
  return (await import("./sqlite.ts")).openSqlite(location, options);
}
