import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { AssayError, describe } from "../errors.ts";
import { Recorder } from "../record/recorder.ts";
import type { ReadingOptions } from "../sources/format.ts";
import { openSource } from "../sources/source-file.ts";
import { openStore } from "../storage/store.ts";
import { isOfStore } from "../storage/store-faults.ts";
import { type ImportedFile, importFile } from "./import-file.ts";
import { nowOf, operation } from "./operation.ts";
import { readingOf } from "./record-registry.ts";
import { storeOf } from "./record-store.ts";

const input = z.object({
  files: z.array(z.string()).min(1),
  /** Prices as they were traded, not adjusted for later splits. */
  unadjusted: z.boolean().optional(),
  /** The symbol of a file that does not name its own. */
  symbol: z.string().optional(),
  /** The unit of a file that does not name its own. */
  unit: z.string().optional(),
  /** How long a period the dates of a file stand for that does not say. */
  grain: z.enum(["day", "week", "month", "quarter", "year"]).optional(),
  /** The day a file that does not date itself was published. */
  publishedOn: z.string().optional(),
});

/** One of several files that could not be imported. */
export interface FailedFile {
  file: string;
  code: string;
  message: string;
}

/** Adds the facts of each file to the record, in committed batches; what is there already is passed over. */
export const recordImport = operation({
  name: "record-import",
  summary: "adds observations, prices and corporate actions from files",
  input,
  example: { files: ["observations.csv", "prices-daily.csv"] },
  async run({ files, unadjusted, symbol, unit, grain, publishedOn }, context) {
    const store = await openStore(storeOf(context), { create: true });
    const options: ReadingOptions = {
      ...(await readingOf(store, context)),
      unadjusted,
      symbol,
      unit,
      grain,
      ...(publishedOn === undefined ? {} : { publishedOn: dayOf(publishedOn) }),
    };
    try {
      const done: ImportedFile[] = [];
      const failed: FailedFile[] = [];
      for (const name of files) {
        const origin = name.slice(name.lastIndexOf("/") + 1);
        try {
          const recorderFor = () => new Recorder(store, nowOf(context), origin);
          done.push(await importFile(await openSource(name), options, context, recorderFor));
        } catch (error) {
          if (!(error instanceof AssayError) || files.length === 1 || isOfStore(error)) throw error;
          failed.push({ file: name, code: error.code, message: describe(error) });
        }
      }
      return { files: done, failed };
    } finally {
      await store.close();
    }
  },
});
