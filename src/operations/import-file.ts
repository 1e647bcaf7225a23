import { AssayError } from "../errors.ts";
import type { Recorder } from "../record/recorder.ts";
import type { ReadingOptions, Refusal, Report } from "../sources/format.ts";
import { formatOf } from "../sources/formats.ts";
import type { SourceFile } from "../sources/source-file.ts";
import type { Context } from "./operation.ts";

/** Refusals told one by one; the rest are counted. */
const TOLD = 1000;
/** Notes told; further ones are left out. */
const NOTED = 20;

/** What an import did with one file. */
export interface ImportedFile {
  file: string;
  format: string;
  new: number;
  unchanged: number;
  revised: number;
  refused: number;
  /** Of these, lines with a slip in them, which are to be corrected. */
  slips: number;
  /** The first thousand refused lines and why. */
  refusals: Refusal[];
  /** What the user would want to know of what was taken. */
  notes: string[];
}

/** Hands a file to the importer of its format, and closes it. @throws AssayError saying also what was kept before it. */
export async function importFile(
  file: SourceFile,
  options: ReadingOptions,
  context: Pick<Context, "progress">,
  recorderFor: (report: Report) => Recorder,
): Promise<ImportedFile> {
  const refusals: Refusal[] = [];
  const notes: string[] = [];
  let [refused, slips] = [0, 0];
  const report = {
    refuse(line: number, why: string, slip = false) {
      if (slip) slips++;
      if (refused++ < TOLD) refusals.push({ line, why });
    },
    note(text: string) {
      if (notes.length < NOTED) notes.push(text);
    },
    progress: (share: number) => context.progress?.(share, file.name),
  };
  const recorder = recorderFor(report);
  try {
    const format = formatOf(file);
    await format.read(file, recorder, report, options);
    return { file: file.name, format: format.name, ...recorder.counts, refused, slips, refusals, notes };
  } catch (error) {
    throw withKept(error, recorder);
  } finally {
    await file.close();
  }
}

/** Says with the error what was committed before it. */
function withKept(error: unknown, recorder: Recorder): unknown {
  const kept = recorder.counts.new + recorder.counts.revised;
  if (!(error instanceof AssayError) || kept === 0) return error;
  const { code, move, at, excerpt, expected, cause } = error;
  const remedy = [error.remedy, `${kept} rows before it are recorded.`].filter(Boolean).join("\n");
  return new AssayError({ code, message: error.message, move, at, excerpt, expected, remedy, cause });
}
