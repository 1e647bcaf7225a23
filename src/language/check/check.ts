import type { Registry } from "../../registry/registry.ts";
import type { Node } from "../ast.ts";
import { type LanguageError, located, type Problem } from "../language-error.ts";
import { parse } from "../parse.ts";
import { print } from "../print.ts";
import { typeOf } from "./type-of.ts";
import { expectKind } from "./types.ts";

/**
 * Type and unit errors of a test, all of them, before it is evaluated: each with its place, what was expected and what to
 * type instead. What the record holds plays no part; a series it lacks is no error.
 *
 * @example
 * const at = { from: 0, to: 0 };
 * check({ kind: "not", of: { kind: "name", name: "NVDA", at }, at }, DEFAULT_REGISTRY)[0].message // => "NVDA alone says nothing about Nvidia"
 */
export function check(ast: Node, registry: Registry, text?: string): LanguageError[] {
  if (text === undefined) {
    const printed = print(ast);
    const { proposition, errors } = parse(printed);
    return proposition ? check(proposition, registry, printed) : errors;
  }
  const problems: Problem[] = [];
  const scope = { registry, lets: new Map(), problems };
  expectKind(scope, ast, typeOf(ast, scope), ["truth"], "a proposition, for example capex(MSFT, FY2025Q2) > 20bn USD");
  return problems.sort((a, b) => a.at.from - b.at.from).map((problem) => located(text, problem));
}
