import type { Registry } from "../../registry/registry.ts";
import type { Node } from "../ast.ts";
import { type LanguageError, located, type Problem } from "../language-error.ts";
import type { OnRecord } from "../on-record.ts";
import { parse } from "../parse.ts";
import { print } from "../print.ts";
import { typeOf } from "./type-of.ts";
import { expectKind } from "./types.ts";

/**
 * Type and unit errors of a test, all of them, before it is evaluated: each with its place, what was expected and what to
 * type instead. With `onRecord`, a subject or a measure that neither the registry nor the record knows is one of them, and so
 * are figures on record in two currencies; a series that the record lacks is no error.
 *
 * @example
 * const at = { from: 0, to: 0 };
 * check({ kind: "not", of: { kind: "name", name: "NVDA", at }, at }, DEFAULT_REGISTRY)[0].message // => "NVDA alone says nothing about Nvidia"
 */
export function check(ast: Node, registry: Registry, text?: string, onRecord?: OnRecord): LanguageError[] {
  if (text === undefined) {
    const printed = print(ast);
    const { proposition, errors } = parse(printed);
    return proposition ? check(proposition, registry, printed, onRecord) : errors;
  }
  const problems: Problem[] = [];
  const scope = { registry, onRecord, lets: new Map(), problems };
  expectKind(scope, ast, typeOf(ast, scope), ["truth"], "a proposition, for example capex(MSFT, FY2025Q2) > 20bn USD");
  return problems.sort((a, b) => a.at.from - b.at.from).map((problem) => located(text, problem));
}
