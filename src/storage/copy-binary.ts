import { type BulkColumns, type BulkTable, NO_INT, StoredRows } from "./bulk.ts";

/** PostgreSQL's binary COPY (documentation of COPY, "Binary Format"): signature, flags and the length of an extension. */
const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([0xff, 0xff]);
const CHUNK = 256 * 1024;

/** The rows of a bulk table as the bytes of a binary COPY, a piece at a time. */
export function* binaryRows(
  table: BulkTable,
  columns: BulkColumns,
  rows: Uint32Array,
  count: number,
): Generator<Buffer> {
  yield HEADER;
  const widest = 2 + columns.length * 12;
  let [buffer, at] = [Buffer.allocUnsafe(CHUNK), 0];
  for (let i = 0; i < count; i++) {
    if (at + widest > CHUNK) {
      yield buffer.subarray(0, at);
      [buffer, at] = [Buffer.allocUnsafe(CHUNK), 0];
    }
    at = buffer.writeInt16BE(columns.length, at);
    for (let column = 0; column < columns.length; column++) {
      const cell = columns[column][rows[i]];
      if (cell === NO_INT || Number.isNaN(cell)) at = buffer.writeInt32BE(-1, at);
      else if (table.columns[column].type === "int4") at = buffer.writeInt32BE(cell, buffer.writeInt32BE(4, at));
      else at = buffer.writeDoubleBE(cell, buffer.writeInt32BE(8, at));
    }
  }
  yield buffer.subarray(0, at);
  yield TRAILER;
}

/** Takes the bytes of a binary COPY of a bulk table, in pieces cut anywhere, into rows. */
export class BinaryRows {
  readonly rows: StoredRows;
  readonly #row: (number | null)[];
  #rest: Buffer = Buffer.alloc(0);
  #begun = false;

  constructor(table: BulkTable) {
    this.rows = new StoredRows(table);
    this.#row = table.columns.map(() => null);
  }

  take(piece: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let at = 0;
    if (!this.#begun && bytes.length >= HEADER.length) {
      at = HEADER.length + bytes.readInt32BE(HEADER.length - 4);
      this.#begun = true;
    }
    while (this.#begun) {
      const end = this.#endOfRow(bytes, at);
      if (end < 0) break;
      this.rows.push(this.#row);
      at = end;
    }
    this.#rest = bytes.subarray(at);
  }

  /** Reads the row that begins at a place; where the next one begins, −1 when the row is not all there or there is none. */
  #endOfRow(bytes: Buffer, start: number): number {
    const row = this.#row;
    let at = start + 2;
    if (at > bytes.length || bytes.readInt16BE(start) !== row.length) return -1;
    for (let column = 0; column < row.length; column++) {
      if (at + 4 > bytes.length) return -1;
      const size = bytes.readInt32BE(at);
      at += 4;
      if (size > 0 && at + size > bytes.length) return -1;
      row[column] = size < 0 ? null : size === 4 ? bytes.readInt32BE(at) : bytes.readDoubleBE(at);
      if (size > 0) at += size;
    }
    return at;
  }
}
