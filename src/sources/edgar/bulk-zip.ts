import { AssayError } from "../../errors.ts";
import type { Format } from "../format.ts";
import { sourceOf } from "../source-file.ts";
import { firstEntryName, zipEntries } from "../zip/zip-entries.ts";
import { companyFacts } from "./company-facts.ts";

/** The SEC's bulk archive of companyfacts: one JSON document a company. One that cannot be read is refused, the rest go on. */
export const companyFactsZip: Format = {
  name: "EDGAR companyfacts ZIP",
  recognises: (file) => /\.json$/i.test(firstEntryName(file) ?? ""),
  async read(file, recorder, report, { symbol, ...options }) {
    if (symbol !== undefined) report.note?.(`an archive of many companies: none is recorded as ${symbol}`);
    let read = 0;
    for await (const entry of zipEntries(file)) {
      const quiet = { ...report, progress: () => report.progress(Math.min(0.99, read / file.size)) };
      try {
        const document = sourceOf(`${file.name}:${entry.name}`, await entry.content());
        if (!companyFacts.recognises(document)) report.refuse(0, `${entry.name}: not companyfacts`);
        else await companyFacts.read(document, recorder, quiet, options);
      } catch (error) {
        if (!(error instanceof AssayError) || error.code === "zip-damaged") throw error;
        report.refuse(0, `${entry.name}: ${error.message}`);
      }
      read += entry.size / 10;
    }
    report.progress(1);
  },
};
