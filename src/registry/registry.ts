import companies from "../../data/registry/companies.json" with { type: "json" };
import markets from "../../data/registry/markets.json" with { type: "json" };
import measureData from "../../data/registry/measures.json" with { type: "json" };
import places from "../../data/registry/places.json" with { type: "json" };
import subjectData from "../../data/registry/subjects.json" with { type: "json" };
import type { FiscalCalendar } from "../fiscal.ts";
import { subjectOf } from "./compact.ts";
import { currencies } from "./currencies.ts";
import type { Measure } from "./measure.ts";
import { national } from "./national.ts";
import { sovereigns } from "./sovereigns.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/** Who and what claims speak of. Read-only; `registryWith` makes a larger one. */
export interface Registry {
  readonly subjects: readonly Subject[];
  readonly measures: readonly Measure[];
  /** The subject of that id, name, plain name, alias or other listing, or undefined. Case matters only where two differ by it. */
  subject(idOrAlias: string): Subject | undefined;
  /** The measure of that id, name or alias, or undefined. */
  measure(idOrAlias: string): Measure | undefined;
  /**
   * The record's measures that a measure means for a subject, in the order to try them: `price` of a company is `close`,
   * `capex` is `capex` as stated and, where none is on record, `cash_capex`. Unknown names mean themselves.
   */
  meanings(measure: string, subject: string): string[];
}

type Named = { id: string; name: string; plain?: string; aliases?: string[]; listings?: string[] };

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();

/** Names that are no exact spelling, of which the answer is kept. */
const MOST_KEPT = 10_000;

/** Index of names: exact spellings first, then without regard to case; an id beats a name, a name an alias, the earlier entry the later. */
function indexOf<T extends Named>(entries: readonly T[]): (name: string) => T | undefined {
  const exact = new Map<string, T>();
  const loose = new Map<string, T>();
  const put = (name: string, entry: T) => {
    if (!exact.has(name)) exact.set(name, entry);
    if (!loose.has(folded(name))) loose.set(folded(name), entry);
  };
  for (const entry of entries) put(entry.id, entry);
  for (const entry of entries) for (const name of [entry.name, entry.plain ?? entry.name]) put(name, entry);
  for (const entry of entries)
    for (const name of [...(entry.aliases ?? []), ...(entry.listings ?? [])]) put(name, entry);
  const answers = new Map<string, T | null>(exact);
  const most = exact.size + MOST_KEPT;
  const found = (name: string) => {
    const entry = loose.get(folded(name.replace(/^\$(?=[A-Za-z])/, "")));
    if (answers.size < most) answers.set(name, entry ?? null);
    return entry;
  };
  // Rules ask for the same name one after the other.
  let last = "";
  let entry = found(last);
  return (name) => {
    if (name === last) return entry;
    const answer = answers.get(name);
    entry = answer === undefined ? found(name) : (answer ?? undefined);
    last = name;
    return entry;
  };
}

/** Every field that an entry may have: entries of one shape are asked for a field the faster. */
const OF_SUBJECT: Record<keyof Subject, undefined> = {
  id: undefined,
  name: undefined,
  kind: undefined,
  plain: undefined,
  aliases: undefined,
  ambiguous: undefined,
  common: undefined,
  generic: undefined,
  inverse: undefined,
  exchange: undefined,
  currency: undefined,
  unit: undefined,
  fiscal: undefined,
  cik: undefined,
  of: undefined,
  sector: undefined,
  monthlySales: undefined,
  house: undefined,
  listings: undefined,
  members: undefined,
  splits: undefined,
};
const OF_MEASURE: Record<keyof Measure, undefined> = {
  id: undefined,
  name: undefined,
  aliases: undefined,
  behindName: undefined,
  spoken: undefined,
  about: undefined,
  national: undefined,
  ofOne: undefined,
  counts: undefined,
  local: undefined,
  per: undefined,
  unit: undefined,
  nature: undefined,
  grain: undefined,
  alternatives: undefined,
  means: undefined,
  fallbacks: undefined,
  sameAs: undefined,
  derived: undefined,
  derivedBy: undefined,
  ownTerms: undefined,
  countedAs: undefined,
  definition: undefined,
  concepts: undefined,
  up: undefined,
  down: undefined,
};

const inShape = new WeakSet<object>();

/** The entry with every field; one that a registry holds already stays the same, by which own entries are told apart. */
function shaped<T extends object>(entry: T, fields: object): T {
  if (inShape.has(entry)) return entry;
  const full = { ...fields, ...entry };
  inShape.add(full);
  return full;
}

function registryOf(allSubjects: readonly Subject[], allMeasures: readonly Measure[]): Registry {
  const subjects = allSubjects.map((entry) => shaped(entry, OF_SUBJECT));
  const measures = allMeasures.map((entry) => shaped(entry, OF_MEASURE));
  const subject = indexOf(subjects);
  const measure = indexOf(measures);
  return {
    subjects,
    measures,
    subject,
    measure,
    meanings(name, of) {
      const entry = measure(name);
      if (!entry) return [name];
      const kind = subject(of)?.kind ?? "";
      const meant = entry.means?.[kind];
      if (meant === undefined) return [entry.id, ...(entry.fallbacks ?? [])];
      return [meant, ...((meant === entry.id ? [] : measure(meant)?.fallbacks) ?? [])];
    },
  };
}

/**
 * The fiscal calendars of the compact lists: the month a year ends in; for those of 52 and 53 weeks, the weekday nearest to that
 * month's end (0 Sunday); and who numbers a year by the one it begins in, as most American shops do.
 */
function fiscalCalendars(): Map<string, FiscalCalendar> {
  const weekdays = new Map(
    Object.entries(companies.fiscalDay).flatMap(([day, ids]) => ids.split(" ").map((id) => [id, Number(day)] as const)),
  );
  const ofStart = new Set(companies.fiscalOfStart.split(" "));
  return new Map(
    Object.entries(companies.fiscal).map(([id, endMonth]): [string, FiscalCalendar] => {
      const weekday = weekdays.get(id);
      return [
        id,
        {
          endMonth,
          ...(weekday === undefined ? {} : { weeks: { weekday, rule: "nearest" } }),
          ...(ofStart.has(id) ? { yearOffset: 1 } : {}),
        },
      ];
    }),
  );
}

/** Subjects of `data/registry`: those told in full first, then the compact lists. */
function allSubjects(): Subject[] {
  const full = subjectData as Subject[];
  const known = new Set(full.map((entry) => entry.id));
  const fiscal = fiscalCalendars();
  const rows = [...companies.company, ...companies.foreign].map((row) =>
    subjectOf(row, "company", fiscal.get(row[0].replace(/^\?/, ""))),
  );
  const houses = new Set(companies.houses);
  const rest = Object.entries({ ...markets, ...places }).flatMap(([kind, list]) =>
    list.map((row) => subjectOf(row, kind as SubjectKind)),
  );
  return [
    ...full,
    ...[...rows, ...currencies(), ...sovereigns(), ...rest, ...national()].filter((entry) => !known.has(entry.id)),
  ].map((entry) => (houses.has(entry.id) ? { ...entry, house: true } : entry));
}

/** The registry that comes with Assay, from the files of `data/registry`. */
export const DEFAULT_REGISTRY: Registry = registryOf(allSubjects(), measureData as Measure[]);

/**
 * The default registry with further entries. An entry whose id is known replaces the one known.
 *
 * @example
 * registryWith({ subjects: [{ id: "ACME", name: "Acme", kind: "company" }] }).subject("acme")?.id // => "ACME"
 */
export function registryWith(extra: { subjects?: Subject[]; measures?: Measure[] }, base = DEFAULT_REGISTRY): Registry {
  const joined = <T extends Named>(more: T[], known: readonly T[]) => {
    const replaced = new Set(more.map((entry) => entry.id));
    return [...more, ...known.filter((entry) => !replaced.has(entry.id))];
  };
  return registryOf(joined(extra.subjects ?? [], base.subjects), joined(extra.measures ?? [], base.measures));
}
