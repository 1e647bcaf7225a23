import { open, rename, unlink } from "node:fs/promises";
import type { ParquetWriter } from "hyparquet-writer";
import { AssayError } from "../../errors.ts";
import { csvLine } from "../csv/csv-text.ts";

/** A table being written: rows are cells in the order of the columns. It stands under its name only when it is whole. */
export interface TableWriter {
  write(rows: (string | number | null)[][]): Promise<void>;
  /** Puts the table in its place. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** A column: its name and whether it holds numbers. */
export interface TableColumn {
  name: string;
  number?: boolean;
}

/** Opens a table for writing; its form is told by the ending, `.csv` or `.parquet`. */
export function openTableWriter(path: string, columns: TableColumn[]): Promise<TableWriter> {
  if (/\.csv$/i.test(path)) return csvWriter(path, columns);
  if (/\.parquet$/i.test(path)) return parquetWriter(path, columns);
  throw new AssayError({
    code: "unknown-format",
    message: `no form is known by the ending of ${path}`,
    expected: "a name that ends in .csv or .parquet",
  });
}

const unwritable = (path: string, error: unknown) =>
  new AssayError({
    code: "file-unwritable",
    message: `cannot write ${path}: ${(error as Error).message}`,
    remedy: "Check the folder and the room on the disk.",
    cause: error,
  });

async function csvWriter(path: string, columns: TableColumn[]): Promise<TableWriter> {
  const partial = `${path}.partial`;
  const failed = (error: unknown) => {
    throw unwritable(path, error);
  };
  const file = await open(partial, "w").catch(failed);
  const put = (text: string) => file.writeFile(text).catch(failed);
  await put(csvLine(columns.map((column) => column.name)));
  return {
    write: (rows) => put(rows.map(csvLine).join("")),
    async finish() {
      await file.sync().catch(failed);
      await file.close();
      await rename(partial, path);
    },
    async abandon() {
      await file.close().catch(() => {});
      await unlink(partial).catch(() => {});
    },
  };
}

async function parquetWriter(path: string, columns: TableColumn[]): Promise<TableWriter> {
  const { fileWriter, ParquetWriter: Writer } = await import("hyparquet-writer");
  const partial = `${path}.partial`;
  const schema: ParquetWriter["schema"] = [
    { name: "table", num_children: columns.length },
    ...columns.map(({ name, number }): ParquetWriter["schema"][number] =>
      number
        ? { name, type: "DOUBLE", repetition_type: "OPTIONAL" }
        : { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    ),
  ];
  let writer: ParquetWriter;
  try {
    writer = new Writer({ writer: fileWriter(partial), schema, createdBy: "assay" });
  } catch (error) {
    throw unwritable(path, error);
  }
  let waiting: (string | number | null)[][] = [];
  const put = async () => {
    if (waiting.length === 0) return;
    const columnData = columns.map(({ name }, i) => ({ name, data: waiting.map((row) => row[i]) }));
    await writer.write({ columnData, rowGroupSize: waiting.length });
    waiting = [];
  };
  return {
    async write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === ROWS_A_GROUP) await put();
      }
    },
    async finish() {
      await put();
      await writer.finish();
      await rename(partial, path);
    },
    abandon: () => unlink(partial).catch(() => {}),
  };
}

/** Rows in a row group: enough to compress well, few enough to hold in memory. */
const ROWS_A_GROUP = 50_000;
