import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAR, NO_INT, OBSERVATION } from "../../src/storage/bulk.ts";
import { BinaryRows, binaryRows } from "../../src/storage/copy-binary.ts";

const int = fc.integer({ min: NO_INT, max: 2147483647 });
const real = fc.double({ noNaN: false });

describe.each([OBSERVATION, BAR])("rows of $name as a binary COPY", (table) => {
  const row = fc.tuple(...table.columns.map(({ type }) => (type === "int4" ? int : real)));

  it("read back as they were written, empty cells too, however the bytes are cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 300 }), (rows, piece) => {
        const columns = table.columns.map(({ type }, i) =>
          type === "int4" ? Int32Array.from(rows, (cells) => cells[i]) : Float64Array.from(rows, (cells) => cells[i]),
        );
        const order = Uint32Array.from(rows, (_, i) => i);
        const bytes = Buffer.concat([...binaryRows(table, columns, order, rows.length)]);
        const reader = new BinaryRows(table);
        for (let at = 0; at < bytes.length; at += piece) reader.take(bytes.subarray(at, at + piece));
        expect(reader.rows.size).toBe(rows.length);
        expect(reader.rows.columns.map((cells) => [...cells.subarray(0, rows.length)])).toEqual(
          columns.map((cells) => [...cells]),
        );
      }),
    );
  });
});
