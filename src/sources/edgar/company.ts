import { type Day, dayOf } from "../../calendar.ts";
import type { Report } from "../format.ts";
import type { CompanyFacts } from "./company-facts-shape.ts";
import { ConceptFlows, type Flow } from "./concept-flows.ts";
import type { ConceptSet } from "./concept-sets.ts";
import { type DatedValue, type FiledFact, filedFact } from "./filed-fact.ts";
import { isYear, periodKey, startSettler } from "./periods.ts";
import { asFiled, quartersOf } from "./quarters.ts";
import { type Ranked, timeline } from "./timeline.ts";

/** `USD/shares` is money a share: USD. */
const unitName = (unit: string): string => unit.replace(/\/shares$/, "");

/** The facts of one concept, and its place in the order of preference. */
interface RankedFacts {
  concept: string;
  rank: number;
  facts: FiledFact[];
}

/** Reads days, each date of a document once. */
function dayReader(): (iso: string) => Day {
  const met = new Map<string, Day>();
  return (iso) => {
    let day = met.get(iso);
    if (day === undefined) met.set(iso, (day = dayOf(iso)));
    return day;
  };
}

/** One filer's facts by concept and unit, cleaned. */
export class Company {
  readonly #facts = new Map<string, Map<string, FiledFact[]>>();
  readonly #settle: (start: Day) => Day;
  readonly #report: Report;
  readonly #dayOf = dayReader();

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
    const stated = new Map<string, Map<number, FiledFact | null>>();
    for (const row of rows) {
      const fact = filedFact(row, this.#dayOf);
      if (typeof fact === "string") {
        this.#report.refuse(0, `${concept}: ${fact}`);
        continue;
      }
      let periods = stated.get(fact.accession);
      if (!periods) stated.set(fact.accession, (periods = new Map()));
      const period = periodKey(fact.start, fact.end);
      const other = periods.get(period);
      if (other === undefined) periods.set(period, fact);
      else if (other !== null && other.value !== fact.value) {
        this.#report.refuse(0, `${concept}: ${fact.accession} states two values for one period`);
        periods.set(period, null);
      }
    }
    const facts = [...stated.values()].flatMap((periods) => [...periods.values()].filter((fact) => fact !== null));
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

  #flows(concepts: RankedFacts[], set: ConceptSet): Ranked[] {
    const settled = (facts: FiledFact[]): Flow[] =>
      facts.flatMap((fact) => (fact.start === undefined ? [] : [{ ...fact, start: this.#settle(fact.start) }]));
    const flows = concepts.map(({ concept, rank, facts }) => new ConceptFlows(concept, rank, settled(facts)));
    const years = flows.flatMap(({ concept, rank, flows: list }) =>
      list.filter((flow) => isYear(flow.start, flow.end)).map((flow) => asFiled(flow, concept, rank)),
    );
    return [...quartersOf(flows, set.nature === "flow"), ...years].filter((value) => {
      if (set.sign !== "positive" || !value.derived || value.value > 0) return true;
      const why = `a quarter of ${value.value}, which mixed figures give (${value.source()})`;
      this.#report.refuse(0, `${set.measure}: ${why}`);
      return false;
    });
  }
}

function balances(concepts: RankedFacts[]): Ranked[] {
  return concepts.flatMap(({ concept, rank, facts }) =>
    facts.filter((fact) => fact.start === undefined).map((fact) => asFiled(fact, concept, rank)),
  );
}
