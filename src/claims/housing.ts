import type { Registry } from "../registry/registry.ts";
import { AMERICA, atHome } from "./home-country.ts";
import type { Context } from "./thread-context.ts";

/** The homes of America, where nothing says whose. */
export const HOUSING = `${AMERICA} housing`;
export const PLACES: ReadonlySet<string> = new Set(["country", "place"]);

/** The word that places are joined with: `housing` where the talk is of housing. */
export const topicOf = (context: Context) => context.subjects.find((id) => id.endsWith(" housing"));
export const OF_HOUSING = new Set(["inventory", "listings", "home_price", "home_sales", "housing_starts"]);

export const placed = (id: string, topic: string | undefined, registry: Registry) =>
  topic?.endsWith(" housing") && PLACES.has(registry.subject(id)?.kind ?? "") ? `${id} housing` : id;

/** Whose a figure of the economy is in a thread: its country's, or of homes those of the one place that it is about. */
export function ownOf({ main, home }: Context, about: string, publisher: string | undefined): string {
  const own = atHome(about, publisher ?? home);
  return !publisher && main !== null && main !== own && isUnder(main, own) ? main : own;
}

/** A narrower subject of the same topic: Austin housing under United States housing. */
export const isUnder = (id: string, about: string) =>
  id === about || (about.endsWith(" housing") && id.endsWith(" housing"));
