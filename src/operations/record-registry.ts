import { priceUnit } from "../record/price-unit.ts";
import { extend } from "../registry/extend.ts";
import { DEFAULT_REGISTRY, type Registry, registryWith } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { besideStore } from "../sources/config/config-path.ts";
import { readUserConfig } from "../sources/config/user-config.ts";
import { CONCEPT_SETS, type ConceptSet } from "../sources/edgar/concept-sets.ts";
import type { ReadingOptions } from "../sources/format.ts";
import { isServer } from "../storage/location.ts";
import type { Store } from "../storage/store.ts";
import type { Context } from "./operation.ts";

type Filer = [cik: number, subject: string, name: string, calendar: string];

/** What says which `assay.config` is the user's. */
type Place = Pick<Context, "db" | "config">;

/** The subjects and measures of Assay with the user's own. */
export async function ownRegistry(place: Place): Promise<Registry> {
  const { subjects, measures } = await userConfig(place);
  return extend(DEFAULT_REGISTRY, { subjects, measures });
}

/**
 * The subjects and measures that go with a store: those of Assay, the user's own, and the companies whose filings it
 * holds, with the fiscal calendars the filings show.
 */
export async function registryOf(store: Store, place: Place): Promise<Registry> {
  const known = await ownRegistry(place);
  const filers = await store.rows<Filer>("select cik, subject, name, calendar from filer order by cik", []);
  const learned = filers
    .filter(([, subject]) => known.subject(subject)?.fiscal === undefined)
    .map(([cik, subject, name, calendar]): Subject => {
      const entry = known.subject(subject);
      const fiscal = JSON.parse(calendar);
      return entry ? { ...entry, fiscal } : { id: subject, name, kind: "company", cik, fiscal };
    });
  return learned.length ? registryWith({ subjects: learned }, known) : known;
}

/** The concept sets of Assay with the user's own in front of them. */
export async function conceptSetsOf(place: Place): Promise<ConceptSet[]> {
  const own = (await userConfig(place)).concepts;
  const replaced = new Set(own.map((set) => set.measure));
  return [...own, ...CONCEPT_SETS.filter((set) => !replaced.has(set.measure))];
}

/** The unit of a listing's prices where its source names none: by the user's currency or exchange for it, else by its suffix. */
async function priceUnitsOf(place: Place): Promise<(symbol: string) => string> {
  const { subjects } = await userConfig(place);
  const own = new Map(
    subjects.flatMap(({ id, currency, exchange }) => {
      const unit = currency ?? (exchange === undefined ? undefined : priceUnit(`.${exchange}`));
      return unit === undefined ? [] : [[id, unit] as const];
    }),
  );
  return (symbol) => own.get(symbol) ?? priceUnit(symbol);
}

/** What importers read with: the registry of a store, its concept sets and its units of prices. */
export async function readingOf(store: Store, place: Place): Promise<ReadingOptions> {
  return {
    registry: await registryOf(store, place),
    conceptSets: await conceptSetsOf(place),
    priceUnit: await priceUnitsOf(place),
  };
}

/** What the user has set. */
export function userConfig({ db, config }: Place) {
  const hasNoFolder = db === null || db === ":memory:" || isServer(db);
  return readUserConfig(config ?? (hasNoFolder ? undefined : besideStore(db)));
}
