import { type BulkColumns, type BulkTable, NO_INT } from "./bulk.ts";

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
