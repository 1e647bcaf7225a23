import { AssayError } from "../errors.ts";
import type { Measure } from "./measure.ts";
import { type Registry, registryWith } from "./registry.ts";
import type { Subject } from "./subject.ts";

/** An entry of the user's: what it says of one that is known adds to it, so that only what differs need be said. */
export type Own<T extends { id: string }> = Partial<T> & { id: string };

/** What a new entry cannot do without. */
const NEEDED = {
  subject: ["name", "kind"],
  measure: ["name", "unit", "nature", "grain"],
} as const;

/** Lists are joined, the user's first; anything else is replaced. */
function joined<T extends { id: string }>(own: Own<T>, known: T): T {
  const both = Object.entries(own).map(([field, value]) => {
    const before = known[field as keyof T];
    return [field, Array.isArray(value) && Array.isArray(before) ? [...new Set([...value, ...before])] : value];
  });
  return { ...known, ...Object.fromEntries(both) };
}

function whole<T extends { id: string }>(what: "subject" | "measure", own: Own<T>, known: T | undefined): T {
  if (known) return joined(own, known);
  const missing = NEEDED[what].filter((field) => !(field in own));
  if (missing.length === 0) return own as unknown as T;
  throw new AssayError({
    code: "bad-config",
    message: `the ${what} ${own.id} is new and lacks ${missing.join(", ")}`,
    expected: `${NEEDED[what].join(", ")} for a ${what} that Assay does not know`,
    remedy: "Add what is missing, or use the id of an entry that Assay knows.",
  });
}

/**
 * A registry with the user's entries before its own. One with a known id adds to what is known: its lists are joined, its
 * other fields replaced.
 *
 * @throws AssayError `bad-config` for a new entry that lacks what it needs.
 * @example
 * extend(DEFAULT_REGISTRY, { subjects: [{ id: "MSFT", aliases: ["Mister Softy"] }] }).subject("mister softy")?.cik // => 789019
 */
export function extend(base: Registry, own: { subjects?: Own<Subject>[]; measures?: Own<Measure>[] }): Registry {
  const byId = <T extends { id: string }>(entries: readonly T[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [subjects, measures] = [byId(base.subjects), byId(base.measures)];
  return registryWith(
    {
      subjects: (own.subjects ?? []).map((entry) => whole("subject", entry, subjects.get(entry.id))),
      measures: (own.measures ?? []).map((entry) => whole("measure", entry, measures.get(entry.id))),
    },
    base,
  );
}
