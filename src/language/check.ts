import type { Registry } from "../registry/registry.ts";
import type { Node } from "./ast.ts";
import type { LanguageError } from "./language-error.ts";

/** Type and unit errors of a test, all of them, before it is evaluated. */
export function check(_ast: Node, _registry: Registry): LanguageError[] {
  return [];
}
