import type { Registry } from "../registry/registry.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

/** The words of a post and what was read in them. */
interface Read {
  tokens: readonly Token[];
  readings: readonly Reading[];
}

const HOMES = new WordSet(
  "housing home homes house houses condo condos flat flats apartment apartments property mortgage mortgages rents renters landlords realtors",
);
/** `Housing in Canada`: a title that names a place and homes is about the homes there. */
export const ofHomes = (main: string | null, title: readonly Token[], registry: Registry) =>
  main !== null && ["country", "place"].includes(registry.subject(main)?.kind ?? "") && HOMES.in(title, 0, title.length)
    ? `${main} housing`
    : main;

/** So much of what a thread names of places makes one of them its own. */
const OWN_PLACE = 0.7;
/** `San Diego homes` in a thread on homes that names hardly another place: it is about the homes there. */
export function homesOfPlace(main: string | null, head: readonly Read[], registry: Registry): string | null {
  if (main === null || !main.endsWith(" housing")) return main;
  const counts = new Map<string, number>();
  const beside = new Set<string>();
  for (const { tokens, readings } of head)
    for (const reading of readings) {
      if (reading.kind !== "subject" || registry.subject(reading.subject)?.kind !== "place") continue;
      counts.set(reading.subject, (counts.get(reading.subject) ?? 0) + 1);
      if (HOMES.in(tokens, reading.to, Math.min(tokens.length, reading.to + 1))) beside.add(reading.subject);
    }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const own = [...beside].find((place) => (counts.get(place) as number) >= OWN_PLACE * all);
  return own === undefined ? main : `${own} housing`;
}
