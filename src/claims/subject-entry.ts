import { boardOf } from "../registry/compact.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";

/** A subject's entry; a firm outside the registry is one of which nothing is known. */
export const entryOf = (id: string | undefined, registry: Registry): Subject | undefined =>
  id === undefined || id.endsWith(" housing") ? undefined : (registry.subject(id) ?? unknown(id));

/** What is known of a firm outside the registry: the money and the exchange that its ticker tells, `KVL.V`. */
function unknown(id: string): Subject {
  const board = boardOf(id);
  return { id, name: id, kind: id.endsWith(" yield") ? "rate" : "company", ...(board ?? {}) };
}

/** Whose price a figure is: of what a house gives a figure for, where both are named (`GS has gold at 3000`). */
export function pricedOf(ids: readonly string[], measure: string | null, registry: Registry): Subject | undefined {
  const told = measure === "price" && ids.length === 2 && registry.subject(ids[0])?.house === true;
  const other = told ? registry.subject(ids[1]) : undefined;
  return other?.kind === "commodity" || other?.kind === "coin" ? other : entryOf(ids[0], registry);
}
