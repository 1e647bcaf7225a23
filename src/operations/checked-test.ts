import { check, parse, refusal } from "../language/index.ts";
import type { Registry } from "../registry/registry.ts";

/** A test's text as a proposition. @throws AssayError `test-…` when it is not of the language, with every problem. */
export function checkedTest(text: string, registry: Registry) {
  const { proposition, errors } = parse(text);
  const problems = proposition ? check(proposition, registry, text) : errors;
  if (proposition && problems.length === 0) return proposition;
  throw refusal(problems);
}
