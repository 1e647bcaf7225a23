import { AssayError } from "../errors.ts";
import { CANONICAL, canonical } from "./canonical/canonical.ts";
import { CORPORATE_ACTIONS, corporateActions } from "./corporate-actions/corporate-actions.ts";
import { headerOf } from "./csv/columns.ts";
import { DAILY_BARS, dailyBars } from "./daily-bars/daily-bars.ts";
import { companyFactsZip } from "./edgar/bulk-zip.ts";
import { companyFacts } from "./edgar/company-facts.ts";
import type { Format } from "./format.ts";
import { fredObservations } from "./fred/observations.ts";
import { parquet } from "./parquet/parquet.ts";
import { pinkSheet } from "./pink-sheet/pink-sheet.ts";
import type { SourceFile } from "./source-file.ts";
import { stooqDaily } from "./stooq/daily.ts";
import { yahooChart } from "./yahoo/chart.ts";

/** Every kind of file that can be imported, in the order they are tried. */
export const FORMATS: Format[] = [
  canonical,
  corporateActions,
  dailyBars,
  stooqDaily,
  companyFacts,
  companyFactsZip,
  fredObservations,
  yahooChart,
  pinkSheet,
  parquet,
];

const TABLES: { name: string; columns: readonly string[] }[] = [
  { name: canonical.name, columns: CANONICAL },
  { name: dailyBars.name, columns: DAILY_BARS },
  { name: corporateActions.name, columns: CORPORATE_ACTIONS },
];

/** The format of a file by its content. @throws AssayError `file-empty`, `csv-column-missing`, `unknown-format`. */
export function formatOf(file: SourceFile): Format {
  if (file.size === 0 || /^\s*$/.test(file.head.toString("latin1"))) {
    throw new AssayError({
      code: "file-empty",
      message: "the file is empty",
      at: { file: file.name },
      remedy: "Check that the download or export went through.",
    });
  }
  const format = FORMATS.find((candidate) => candidate.recognises(file));
  if (format) return format;
  throw missingColumn(file) ?? unknownFormat(file);
}

function missingColumn(file: SourceFile): AssayError | undefined {
  const header = headerOf(file.head);
  const shared = (columns: readonly string[]) => columns.filter((column) => header.includes(column)).length;
  const near = TABLES.toSorted((a, b) => shared(b.columns) - shared(a.columns))[0];
  if (shared(near.columns) < 3) return undefined;
  const missing = near.columns.filter((column) => !header.includes(column));
  return new AssayError({
    code: "csv-column-missing",
    message: `${near.name} without ${missing.length === 1 ? "its column" : "its columns"} ${missing.join(", ")}`,
    at: { file: file.name, line: 1 },
    expected: `the header ${near.columns.join(",")}`,
    remedy: "Add what is missing and run the same command again.",
  });
}

function unknownFormat(file: SourceFile): AssayError {
  const binary = file.head.includes(0);
  return new AssayError({
    code: "unknown-format",
    message: binary ? "a binary file of no known format" : "a file of no known format",
    at: { file: file.name, ...(binary ? {} : { line: 1 }) },
    expected: `one of: ${FORMATS.map((format) => format.name).join(", ")}`,
    remedy: `A table needs a header line, for example ${CANONICAL.join(",")}`,
  });
}
