import type { Registry } from "../registry/registry.ts";
import type { SubjectKind } from "../registry/subject.ts";
import type { Facts } from "./facts.ts";
import { HIGHEST_RATE } from "./figures-of.ts";
import { kindOf } from "./named-before.ts";
import { isBareStep } from "./policy-moves.ts";
import type { Context } from "./thread-context.ts";

/** Kinds that have no price of their own. */
const PRICELESS = new Set<SubjectKind>(["central-bank", "organisation", "country", "person"]);
const PRICED = new Set<SubjectKind>(["company", "etf", "index", "commodity", "coin", "currency"]);
/** A level that is told of something again lies within this of the last. */
const NEAR = 1.25;
/** No central bank moves in steps of less. */
const STEP = 25;
const OF_PRICE = "|price";

/** The bare level of a clause that no rate can have, or null. */
function levelTold(facts: Facts): number | null {
  for (const figure of facts.quantities) {
    const { unit, low, high, role } = figure.quantity;
    const value = high ?? low;
    if (unit === "" && role === "level" && value !== null && value > HIGHEST_RATE && value % STEP !== 0)
      if (!isBareStep(facts, figure)) return value;
  }
  return null;
}

/** The one of those whose price was told nearest to a level, within a distance. */
function nearest(value: number, context: Context, most: number, passes: (id: string) => boolean): string[] | null {
  let [best, least] = [null as string | null, most];
  for (const levels of [context.levels, context.threadLevels])
    for (const [key, level] of levels) {
      const id = key.endsWith(OF_PRICE) ? key.slice(0, -OF_PRICE.length) : "";
      const apart = Math.max(level.value / value, value / level.value);
      if (id !== "" && apart < least && passes(id)) [best, least] = [id, apart];
    }
  return best === null ? null : [best];
}

/** Kinds whose price a thread may be about, while it names the firms that deal in them. */
const MARKETS = new Set<SubjectKind>(["commodity", "coin", "currency", "index"]);
/** What is foreseen lies this far at most. */
const FORESEEN = 1.6;

/**
 * Whose a bare level is where those spoken of have no price: `it'll be back over 160`, in talk of a central bank, is of the
 * currency that stood at 157.5; `I see 600 by August`, in a thread on lumber at 430 that names a mill whose share nobody told
 * a price of, is of lumber.
 */
export function ownerOfLevel(facts: Facts, context: Context, registry: Registry): string[] | null {
  const [first] = context.subjects;
  const value = first === undefined ? null : levelTold(facts);
  if (value === null) return null;
  const kind = kindOf(first, registry);
  if (PRICELESS.has(kind)) return nearest(value, context, NEAR, (id) => PRICED.has(kindOf(id, registry)));
  const { main } = context;
  if (kind !== "company" || main === null || !MARKETS.has(kindOf(main, registry))) return null;
  const priced = [context.levels, context.threadLevels].some((levels) => levels.has(first + OF_PRICE));
  return priced ? null : nearest(value, context, FORESEEN, (id) => id === main);
}
