import { z } from "zod";
import type { Day } from "../../calendar.ts";
import { AssayError } from "../../errors.ts";
import type { Recorder } from "../../record/recorder.ts";
import { DEFAULT_REGISTRY } from "../../registry/registry.ts";
import type { Format, ReadingOptions, Report } from "../format.ts";
import { jsonHead, readJson } from "../json/read-json.ts";
import type { SourceFile } from "../source-file.ts";
import { CONCEPT_SETS, type ConceptSet } from "./concept-sets.ts";
import { type DatedValue, type FiledFact, filedFact } from "./filed-fact.ts";
import { learnFiscal } from "./learn-fiscal.ts";
import { isYear, startSettler } from "./periods.ts";
import { asFiled, type ConceptFlows, type Flow, quartersOf } from "./quarters.ts";
import { type Ranked, timeline } from "./timeline.ts";

const SHAPE = z.object({
  cik: z.union([z.number(), z.string()]),
  entityName: z.string().optional(),
  ticker: z.string().optional(),
  facts: z.record(
    z.string(),
    z.record(z.string(), z.object({ units: z.record(z.string(), z.array(z.looseObject({})).optional()) })),
  ),
});
type CompanyFacts = z.output<typeof SHAPE>;

/** SEC EDGAR `companyfacts`: every figure a company ever filed in XBRL, as measures of the record. */
export const companyFacts: Format = {
  name: "EDGAR companyfacts JSON",
  recognises: (file) => /"cik"\s*:/.test(jsonHead(file)) && /"facts"\s*:\s*\{/.test(jsonHead(file)),
  async read(file, recorder, report, options) {
    const parsed = SHAPE.safeParse(await readJson(file));
    if (!parsed.success) throw changedSchema(file, parsed.error);
    await recordCompany(parsed.data, recorder, report, options);
    report.progress(1);
    await recorder.flush();
  },
};

function changedSchema(file: SourceFile, error: z.ZodError): AssayError {
  const { path, message } = error.issues[0];
  return new AssayError({
    code: "schema-changed",
    message: `not the shape of companyfacts: ${path.join(".") || "the document"}: ${message}`,
    at: { file: file.name },
    expected: "cik, facts.{taxonomy}.{concept}.units.{unit}[] with end, val, accn, form, filed",
  });
}

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

/** `USD/shares` is money a share: USD. */
const unitName = (unit: string): string => unit.replace(/\/shares$/, "");

/** One filer's facts by concept and unit, cleaned. */
class Company {
  readonly #facts = new Map<string, Map<string, FiledFact[]>>();
  readonly #settle: (start: Day) => Day;
  readonly #report: Report;

  constructor(document: CompanyFacts, sets: ConceptSet[], report: Report) {
    this.#report = report;
    const wanted = new Set(sets.flatMap((set) => set.concepts));
    for (const [taxonomy, concepts] of Object.entries(document.facts)) {
      for (const [concept, { units }] of Object.entries(concepts)) {
        if (!wanted.has(concept)) continue;
        const byUnit = new Map<string, FiledFact[]>();
        for (const [unit, rows] of Object.entries(units)) byUnit.set(unitName(unit), this.#clean(rows ?? [], concept));
        this.#facts.set(`${taxonomy}:${concept}`, byUnit);
      }
    }
    this.#settle = startSettler(this.#all());
  }

  *#all(): Generator<FiledFact> {
    for (const units of this.#facts.values()) for (const facts of units.values()) yield* facts;
  }

  /** The facts of one concept and unit by filing date; those a filing contradicts itself in are refused. */
  #clean(rows: object[], concept: string): FiledFact[] {
    const facts: FiledFact[] = [];
    const stated = new Map<string, FiledFact | null>();
    for (const row of rows) {
      const fact = filedFact(row);
      if (typeof fact === "string") {
        this.#report.refuse(0, `${concept}: ${fact}`);
        continue;
      }
      const key = `${fact.accession} ${fact.start ?? ""}:${fact.end}`;
      const other = stated.get(key);
      if (other === undefined) stated.set(key, fact);
      else if (other !== null && other.value !== fact.value) {
        this.#report.refuse(0, `${concept}: ${fact.accession} states two values for one period`);
        stated.set(key, null);
      }
    }
    for (const fact of stated.values()) if (fact) facts.push(fact);
    return facts.sort((a, b) => a.filed - b.filed || (a.accession < b.accession ? -1 : 1));
  }

  /** Last days of the periods of a year's length that annual reports state. */
  yearEnds(): Set<Day> {
    const ends = new Set<Day>();
    for (const { start, end, form } of this.#all())
      if (start !== undefined && isYear(start, end) && /^(10-K|20-F|40-F)/.test(form)) ends.add(end);
    return ends;
  }

  /** The dated values of a measure by unit. */
  *valuesOf(set: ConceptSet): Generator<[unit: string, values: DatedValue[]]> {
    const names = set.concepts.flatMap((concept) =>
      ["us-gaap", "ifrs-full", "dei"]
        .map((taxonomy) => `${taxonomy}:${concept}`)
        .filter((name) => this.#facts.has(name)),
    );
    const units = new Set(names.flatMap((name) => [...this.#facts.get(name)!.keys()]));
    for (const unit of units) {
      const facts = names.map((concept, rank) => ({ concept, rank, facts: this.#facts.get(concept)!.get(unit) ?? [] }));
      const values = set.nature === "balance" ? balances(facts) : this.#flows(facts, set);
      yield [unit, timeline(values)];
    }
  }

  #flows(concepts: { concept: string; rank: number; facts: FiledFact[] }[], set: ConceptSet): Ranked[] {
    const flows: ConceptFlows[] = concepts.map(({ concept, rank, facts }) => ({
      concept,
      rank,
      flows: facts.flatMap((fact) =>
        fact.start === undefined ? [] : [{ ...fact, start: this.#settle(fact.start) } satisfies Flow],
      ),
    }));
    const years = flows.flatMap(({ concept, rank, flows: list }) =>
      list
        .filter((flow) => isYear(flow.start, flow.end))
        .map((flow) => ({ ...asFiled(flow, concept), rank, derived: false })),
    );
    return [...quartersOf(flows, set.nature === "flow"), ...years].filter((value) => {
      if (set.sign !== "positive" || !value.derived || value.value > 0) return true;
      this.#report.refuse(0, `${set.measure}: a quarter of ${value.value}, which mixed figures give (${value.source})`);
      return false;
    });
  }
}

function balances(concepts: { concept: string; rank: number; facts: FiledFact[] }[]): Ranked[] {
  return concepts.flatMap(({ concept, rank, facts }) =>
    facts.flatMap((fact) => (fact.start === undefined ? [{ ...asFiled(fact, concept), rank, derived: false }] : [])),
  );
}
