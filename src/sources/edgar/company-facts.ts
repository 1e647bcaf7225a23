import type { Recorder } from "../../record/recorder.ts";
import { DEFAULT_REGISTRY } from "../../registry/registry.ts";
import type { Format, ReadingOptions, Report } from "../format.ts";
import { jsonHead, readJson } from "../json/read-json.ts";
import { Company } from "./company.ts";
import { type CompanyFacts, companyFactsOf } from "./company-facts-shape.ts";
import { CONCEPT_SETS } from "./concept-sets.ts";
import { learnFiscal } from "./learn-fiscal.ts";

/** SEC EDGAR `companyfacts`: every figure a company ever filed in XBRL, as measures of the record. */
export const companyFacts: Format = {
  name: "EDGAR companyfacts JSON",
  recognises: (file) => /"cik"\s*:/.test(jsonHead(file)) && /"facts"\s*:\s*\{/.test(jsonHead(file)),
  async read(file, recorder, report, options) {
    await recordCompany(companyFactsOf(await readJson(file), file), recorder, report, options);
    report.progress(1);
    await recorder.flush();
  },
};

/** The name of a filer that nothing else names. */
const numberedName = (cik: number): string => `CIK${String(cik).padStart(10, "0")}`;

/** The subject a filer is known by: the registry's for that number, else its ticker, else the number itself. */
export function subjectOf(cik: number, ticker: string | undefined, options: ReadingOptions): string {
  const registered = (options.registry ?? DEFAULT_REGISTRY).subjects.find((subject) => subject.cik === cik);
  return options.symbol ?? registered?.id ?? ticker ?? numberedName(cik);
}

async function recordCompany(document: CompanyFacts, recorder: Recorder, report: Report, options: ReadingOptions) {
  const cik = Number(document.cik);
  const subject = subjectOf(cik, document.ticker, options);
  if (subject === numberedName(cik))
    report.note?.(
      `${document.entityName ?? "a company"} is recorded as ${subject}; --symbol, or its cik in assay.config, names it`,
    );
  const sets = options.conceptSets ?? CONCEPT_SETS;
  const company = new Company(document, sets, report);
  const calendar = learnFiscal(company.yearEnds());
  if (calendar) recorder.filer({ cik, subject, name: document.entityName ?? subject, calendar });
  for (const set of sets) {
    for (const [unit, values] of company.valuesOf(set)) {
      for (const { start, end, value, known, source } of values) {
        if (recorder.full) await recorder.flush();
        const series = recorder.series(subject, set.measure);
        recorder.observe(series, start, end, value, recorder.unit(unit), { day: known }, recorder.source(source));
      }
    }
  }
}
