import type { Recorder } from "../record/recorder.ts";
import type { Registry } from "../registry/registry.ts";
import type { ConceptSet } from "./edgar/concept-sets.ts";
import type { SourceFile } from "./source-file.ts";

/** What an importer could not take, and where; the import goes on without it. */
export interface Refusal {
  /** Line in a text file; 0 where lines mean nothing. */
  line: number;
  why: string;
}

/** How long a period a date of a series stands for. */
export type Grain = "day" | "week" | "month" | "quarter" | "year";

/** What an importer tells while it works. */
export interface Report {
  /** `slip`: the line is not what it was meant to be, and is to be corrected; else it states what the record has no place for. */
  refuse(line: number, why: string, slip?: boolean): void;
  /** Tells something that the user would want to know of what was taken, such as a name it was given for want of another. */
  note?(text: string): void;
  /** Called now and then with the share of the file that is read. */
  progress(share: number): void;
}

/** How a user's options bear on reading. */
export interface ReadingOptions {
  /** Prices as they were traded, not adjusted for later splits. */
  unadjusted?: boolean;
  /** The symbol of a file that does not name its own (Stooq), or names it otherwise. */
  symbol?: string;
  /** What a file that names no measure is of (FRED); `value` unless told. */
  measure?: string;
  /** The source of a file that does not say which of its publisher's series it is (FRED). */
  source?: string;
  /** How long a period its dates stand for, where it does not say (FRED); told from the gaps between them otherwise. */
  grain?: Grain;
  /** Power of ten that takes its figures to `unit` (FRED): -2 for percent kept as a ratio. */
  tens?: number;
  /** The day the file was fetched or published, where the file does not say and it matters. */
  publishedOn?: number;
  /** The unit of a file that does not name its own (FRED). */
  unit?: string;
  /** The unit of a listing's prices where the file names none; by the suffix of its symbol unless told. */
  priceUnit?: (symbol: string) => string;
  /** The subjects known, with the user's own. */
  registry?: Registry;
  /** Which concepts carry which measure, with the user's own. */
  conceptSets?: ConceptSet[];
}

/** One kind of file: how it is recognised by its content, and how its facts reach the record. */
export interface Format {
  name: string;
  /** Looks at the first 64 KiB only. */
  recognises(file: SourceFile): boolean;
  read(file: SourceFile, recorder: Recorder, report: Report, options: ReadingOptions): Promise<void>;
}
