import { isFunction, type Node, type OnRecord, references, walk } from "../language/index.ts";
import { keyOf } from "../record/read-versions.ts";
import { namesOnRecord, unitsOf } from "../record/units-of.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";

const CURRENCY = /^[A-Z]{3}(?=\/|$)/;

/** True where a name of the test is none of the registry's: then the record is asked for its own. */
function namesStranger(ast: Node, registry: Registry): boolean {
  let found = false;
  walk(ast, (node) => {
    if (node.kind === "name") found ||= registry.subject(node.name) === undefined;
    if (node.kind === "call") found ||= registry.measure(node.name) === undefined && !isFunction(node.name);
  });
  return found;
}

/** The series of rates between the currencies of a test, by every name they may have. */
function ratesBetween(ast: Node, units: Iterable<readonly string[]>): { subject: string; measure: string }[] {
  const currencies = new Set([...units].flat().flatMap((unit) => CURRENCY.exec(unit)?.[0] ?? []));
  walk(ast, (node) => {
    const written = node.kind === "number" && node.unit ? CURRENCY.exec(node.unit) : null;
    if (written) currencies.add(written[0]);
  });
  return [...currencies].flatMap((a) =>
    [...currencies].filter((b) => b !== a).map((b) => ({ subject: `${a}${b}`, measure: "rate" })),
  );
}

/** What the record says of the names in a test, for the checker; nothing more is read of it. */
export async function onRecordFor(ast: Node, store: Pick<Store, "rows">, registry: Registry): Promise<OnRecord> {
  const own = await unitsOf(store, references(ast, registry));
  const pairs = ratesBetween(ast, own.values());
  const rates = await unitsOf(store, pairs);
  const { subjects, measures } = namesStranger(ast, registry)
    ? await namesOnRecord(store)
    : { subjects: new Set<string>(), measures: new Set<string>() };
  const units = new Map([...own, ...rates]);
  for (const pair of pairs.filter((key) => rates.has(keyOf(key)))) {
    subjects.add(pair.subject);
    measures.add(pair.measure);
  }
  return { subjects, measures, units: (subject, measure) => units.get(keyOf({ subject, measure })) ?? [] };
}
