import { check, parse, refusal } from "../language/index.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { onRecordFor } from "./on-record.ts";

/**
 * A test's text as a proposition, checked against the registry and the names and currencies of the record.
 *
 * @throws AssayError `test-…` when it is not of the language, with every problem.
 */
export async function checkedTest(text: string, store: Pick<Store, "rows">, registry: Registry) {
  const { proposition, errors } = parse(text);
  if (!proposition) throw refusal(errors);
  const problems = check(proposition, registry, text, await onRecordFor(proposition, store, registry));
  if (problems.length > 0) throw refusal(problems);
  return proposition;
}
