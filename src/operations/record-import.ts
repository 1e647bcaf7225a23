import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { Recorder } from "../record/recorder.ts";
import type { ReadingOptions, Refusal } from "../sources/format.ts";
import { formatOf } from "../sources/formats.ts";
import { openSource } from "../sources/source-file.ts";
import { openStore, type Store } from "../storage/store.ts";
import { type Context, operation } from "./operation.ts";
import { conceptSetsOf, registryOf } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";

/** Refusals told one by one; the rest are counted. */
const TOLD = 1000;

/** What an import did with one file. */
export interface ImportedFile {
  file: string;
  format: string;
  new: number;
  unchanged: number;
  revised: number;
  refused: number;
  /** The first thousand refused lines and why. */
  refusals: Refusal[];
}

const input = z.object({
  files: z.array(z.string()).min(1),
  /** Prices as they were traded, not adjusted for later splits. */
  unadjusted: z.boolean().optional(),
  /** The symbol of a file that does not name its own. */
  symbol: z.string().optional(),
  /** The unit of a file that does not name its own. */
  unit: z.string().optional(),
  /** The day a file that does not date itself was published. */
  publishedOn: z.string().optional(),
});

/** Adds the facts of each file to the record, in committed batches; what is there already is passed over. */
export const recordImport = operation({
  name: "record-import",
  summary: "adds observations, prices and corporate actions from files",
  input,
  example: { files: ["observations.csv", "prices-daily.csv"] },
  async run({ files, unadjusted, symbol, unit, publishedOn }, context) {
    const store = await openStore(storeOf(context), { create: true });
    const options: ReadingOptions = {
      registry: await registryOf(store),
      conceptSets: await conceptSetsOf(store.location),
      unadjusted,
      symbol,
      unit,
      ...(publishedOn === undefined ? {} : { publishedOn: dayOf(publishedOn) }),
    };
    try {
      const done: ImportedFile[] = [];
      for (const name of files) done.push(await importFile(store, name, context, options));
      return { files: done };
    } finally {
      await store.close();
    }
  },
});

async function importFile(
  store: Store,
  name: string,
  context: Context,
  options: ReadingOptions,
): Promise<ImportedFile> {
  const file = await openSource(name);
  const recorder = new Recorder(store, nowOf(context), name.slice(name.lastIndexOf("/") + 1));
  const refusals: Refusal[] = [];
  let refused = 0;
  const report = {
    refuse(line: number, why: string) {
      if (refused++ < TOLD) refusals.push({ line, why });
    },
    progress: (share: number) => context.progress?.(share, name),
  };
  try {
    const format = formatOf(file);
    await format.read(file, recorder, report, options);
    return { file: name, format: format.name, ...recorder.counts, refused, refusals };
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

function nowOf(context: Context): number {
  return context.now ?? context.today * 86_400;
}
