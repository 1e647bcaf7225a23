import { AssayError } from "../../errors.ts";
import type { Report } from "../format.ts";
import type { SourceFile } from "../source-file.ts";
import type { CsvReader } from "./csv-reader.ts";

/** Faults of the fields themselves: a quotation mark too many or too few may have swept up the lines that follow. */
const OF_FIELDS = new Set(["csv-width", "csv-quote"]);
/** Faults of one line, which say nothing of the others. */
const SLIPS = new Set(["bad-number", "bad-date", "bad-period", "no-name", ...OF_FIELDS]);

/** What an importer does with the lines of a table. */
export interface LineTaker {
  /** True when what was taken must be written first. */
  full(): boolean;
  flush(): Promise<void>;
  /** Takes the line at which the reader stands. */
  take(): void;
}

/** Reads a table to its end. A line with a slip in it is refused, with its number and what is wrong; the rest is taken. */
export async function eachLine(file: SourceFile, reader: CsvReader, report: Report, lines: LineTaker): Promise<void> {
  do {
    while (!(await takeLines(reader, report, lines)));
    report.progress(file.done / file.size);
  } while (await reader.fill());
  await lines.flush();
}

/** Takes lines up to the next slip, which is refused, or to the end of what has been read: then true comes back. */
async function takeLines(reader: CsvReader, report: Report, lines: LineTaker): Promise<boolean> {
  try {
    while (reader.next()) {
      if (lines.full()) await lines.flush();
      lines.take();
    }
    return true;
  } catch (error) {
    if (!(error instanceof AssayError) || !SLIPS.has(error.code)) throw error;
    report.refuse(reader.line, error.message, true);
    if (OF_FIELDS.has(error.code)) reader.passLine();
    return false;
  }
}
