import type { FileMetaData } from "hyparquet";
import { AssayError } from "../../errors.ts";
import { CANONICAL, canonical } from "../canonical/canonical.ts";
import { csvLine } from "../csv/csv-text.ts";
import { BAR_EXTRAS, DAILY_BARS, dailyBars } from "../daily-bars/daily-bars.ts";
import type { Format } from "../format.ts";
import { intoFrom, type SourceFile } from "../source-file.ts";

/** A row group that unpacks to more than this is refused. */
const LARGEST_GROUP = 512 * 1024 * 1024;
const TABLES = [
  { columns: CANONICAL, needed: CANONICAL, format: canonical },
  { columns: [...DAILY_BARS, ...BAR_EXTRAS], needed: ["symbol", "date", "close"], format: dailyBars },
];

/** Observations or daily bars in Parquet, with the columns of their CSV form; dates as texts or as DATE. */
export const parquet: Format = {
  name: "observations or daily bars in Parquet",
  recognises: (file) => file.head.toString("latin1", 0, 4) === "PAR1",
  async read(file, recorder, report, options) {
    const buffer = asyncBuffer(file);
    const { parquetSchema } = await import("hyparquet");
    const metadata = await metadataOf(file, buffer);
    const names = parquetSchema(metadata).children.map((child) => child.element.name);
    const table = TABLES.find(({ needed }) => needed.every((name) => names.includes(name)));
    if (!table) {
      throw new AssayError({
        code: "parquet-columns",
        message: `a Parquet file with the columns ${names.slice(0, 20).join(", ")}`,
        at: { file: file.name },
        expected: `the columns ${CANONICAL.join(", ")}; or those of daily bars: ${DAILY_BARS.join(", ")}`,
      });
    }
    const columns = table.columns.filter((name) => names.includes(name));
    const text = {
      ...file,
      name: file.name,
      size: file.size,
      done: 0,
      into: intoFrom(csvChunks(file, buffer, metadata, columns)),
    };
    text.head = Buffer.from(`${columns.join(",")}\n`);
    await table.format.read(text, recorder, report, options);
  },
};

const asyncBuffer = (file: SourceFile) => ({
  byteLength: file.size,
  slice: async (start: number, end = file.size) => {
    const bytes = await file.at(start, end - start);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  },
});

const damaged = (file: SourceFile, error: unknown) =>
  new AssayError({
    code: "parquet-damaged",
    message: `not a whole Parquet file: ${(error as Error).message.split("\n")[0].slice(0, 200)}`,
    at: { file: file.name },
    remedy: "Fetch or export the file again.",
    cause: error,
  });

async function metadataOf(file: SourceFile, buffer: ReturnType<typeof asyncBuffer>): Promise<FileMetaData> {
  const { parquetMetadataAsync } = await import("hyparquet");
  const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw damaged(file, error);
  });
  const largest = metadata.row_groups.reduce((most, group) => Math.max(most, Number(group.total_byte_size)), 0);
  if (largest > LARGEST_GROUP) throw damaged(file, new Error(`a row group of ${largest} bytes`));
  return metadata;
}

const cell = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? value : String(value);
};

/** The table as CSV, a row group at a time, for the importer of that table to read. */
async function* csvChunks(
  file: SourceFile,
  buffer: ReturnType<typeof asyncBuffer>,
  metadata: FileMetaData,
  columns: string[],
): AsyncGenerator<Buffer> {
  const { parquetReadObjects } = await import("hyparquet");
  const { compressors } = await import("hyparquet-compressors");
  yield Buffer.from(`${columns.join(",")}\n`);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const rows = await parquetReadObjects({ file: buffer, metadata, compressors, columns, rowStart, rowEnd }).catch(
      (error: unknown) => {
        throw damaged(file, error);
      },
    );
    for (let at = 0; at < rows.length; at += 4096)
      yield Buffer.from(
        rows
          .slice(at, at + 4096)
          .map((row) => csvLine(columns.map((name) => cell(row[name]))))
          .join(""),
      );
    rowStart = rowEnd;
  }
}
