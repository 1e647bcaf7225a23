import homes from "../../data/registry/lexicon/homes.json" with { type: "json" };
import { keptFor } from "../kept.ts";
import type { Registry } from "../registry/registry.ts";
import type { Reading } from "./reading.ts";

/** Where a thread is at home where nothing tells otherwise. */
export const AMERICA = "United States";

interface Home {
  bank: string | null;
  yield: string | null;
  money: string[];
  of: string[];
  /** Houses whose figures of homes are the country's. */
  publishers?: string[];
}

const HOMES = new Map(Object.entries(homes as Record<string, Home>));
const COUNTRY_OF = new Map([...HOMES].flatMap(([country, { of }]) => of.map((id) => [id, country] as const)));
const COUNTRY_OF_MONEY = new Map(
  [...HOMES].flatMap(([country, { money }]) => money.map((code) => [code, country] as const)),
);
const COUNTRY_OF_PUBLISHER = new Map(
  [...HOMES].flatMap(([country, { publishers = [] }]) => publishers.map((name) => [name, country] as const)),
);

/** The country whose home prices a house publishes, by its name in lower case: the United Kingdom's by `nationwide`. */
export const countryOfPublisher = (name: string) => COUNTRY_OF_PUBLISHER.get(name);

/** The money of a country, of one of its cities or of its housing, or undefined: `GBP` of `United Kingdom housing`. */
export function moneyOfPlace(id: string): string | undefined {
  const place = id.replace(/ housing$/, "");
  return HOMES.get(COUNTRY_OF.get(place) ?? place)?.money[0];
}

/** Signs of a country that make a thread its own. */
const LEAST = 3;

/** The country whose bonds a yield is of: `Germany 2-year yield`. */
const issuerOf = (id: string) => /^(.+) \d+-year yield$/.exec(id)?.[1] ?? "";

/** The country a reading is a sign of: a country, its central bank, those who speak for it, a city, its money; all other places are of America. */
function countryOf(reading: Reading, registry: Registry): string | undefined {
  if (reading.kind === "quantity") return COUNTRY_OF_MONEY.get(reading.quantity.unit.slice(0, 3));
  return reading.kind === "subject" ? countryOfSubject(registry, reading.subject) : undefined;
}

/** Subjects whose country is kept. */
const MOST_KEPT = 5000;
const countryOfSubject = keptFor(MOST_KEPT, (registry: Registry, subject: string): string | undefined => {
  const id = registry.subject(subject)?.inverse ?? subject;
  const issuer = issuerOf(id);
  const known = HOMES.has(id) ? id : (COUNTRY_OF.get(id) ?? (HOMES.has(issuer) ? issuer : COUNTRY_OF.get(issuer)));
  if (known) return known;
  const owner = registry.subject(id)?.of;
  const owned = owner === undefined ? undefined : HOMES.has(owner) ? owner : COUNTRY_OF.get(owner);
  if (owned) return owned;
  const isPlace = registry.subject(subject)?.kind === "place";
  return isPlace || AMERICAN_NAMES.has(subject) ? AMERICA : undefined;
});
const AMERICAN_NAMES = new Set([AMERICA, "Federal Reserve", "Jerome Powell"]);

/** The country whose inflation, rates and houses a thread speaks of where it names none: the one with most signs, those of the title (the first list) counting more; America for lack of others. */
export function homeOf(readings: Iterable<readonly Reading[]>, registry: Registry): string {
  const counts = new Map<string, number>();
  let weight = LEAST;
  for (const list of readings) {
    for (const reading of list) {
      const country = countryOf(reading, registry);
      if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
    }
    weight = 1;
  }
  let [best, most] = [AMERICA, Math.max(LEAST - 1, counts.get(AMERICA) ?? 0)];
  for (const [country, count] of counts) if (count > most) [best, most] = [country, count];
  return best;
}

/** The country a post speaks of in a thread at home in another: the one of which alone it names the central bank, and nothing of the thread's. */
export function homeOfPost(readings: readonly Reading[], home: string, registry: Registry): string {
  let own: string | undefined;
  for (const reading of readings) {
    if (reading.kind !== "subject") continue;
    const country = countryOf(reading, registry);
    if (country === undefined) continue;
    const bank = registry.subject(reading.subject)?.kind === "central-bank";
    if (country === home || (bank && own !== undefined && own !== country)) return home;
    if (bank) own = country;
  }
  return own ?? home;
}

/** The subject a measure has by itself, at home in a country: inflation of America is that of Japan in a thread on Japan. */
export function atHome(about: string, home: string): string {
  if (home === AMERICA) return about;
  if (about === AMERICA) return home;
  if (about === `${AMERICA} housing`) return `${home} housing`;
  const { bank, yield: rate } = HOMES.get(home) ?? { bank: null, yield: null };
  if (about === "Federal Reserve") return bank ?? about;
  return about === "US 10-year yield" ? (rate ?? about) : about;
}

/** `The ten year`, `30-year yield`: America's by their names alone. */
const BARE = /^US (\d+-year) yield$/;
const AMERICAN = new Set(["us", "u", "american", "treasury", "treasuries", "t", "wall"]);

/**
 * Whom a name that only usage makes American means in a thread at home elsewhere: `the ten year` is that country's, `the
 * market` nobody's in particular. `words` are those of the name, in lower case.
 */
export function namedAtHome(id: string, words: readonly string[], home: string): string | null {
  if (home === AMERICA || words.some((word) => AMERICAN.has(word))) return id;
  if (id === "US stock market") return words.some((word) => word.startsWith("market")) ? null : id;
  const bare = BARE.exec(id);
  if (!bare) return id;
  const own = atHome(id, home);
  return own === id ? `${home === "Eurozone" ? "Germany" : home} ${bare[1]} yield` : own;
}
