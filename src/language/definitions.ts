import type { Registry } from "../registry/registry.ts";
import { type Node, type NodeOf, walk } from "./ast.ts";
import { FUNCTIONS } from "./functions/functions.ts";
import { alternativesOf, type SeriesName, seriesNames } from "./series.ts";

/** Another definition that some mean by a measure's word, and the subjects of which the test asks it. */
export interface Definition {
  measure: string;
  instead: string;
  name: string;
  subjects: string[];
}

/** The measures a test names, each with its subject: every call that is not a function. */
export function measureCalls(ast: Node): { measure: string; subject: string; node: NodeOf<"call"> }[] {
  const found: { measure: string; subject: string; node: NodeOf<"call"> }[] = [];
  walk(ast, (node) => {
    if (node.kind !== "call" || FUNCTIONS.has(node.name)) return;
    const [subject] = node.args;
    if (subject?.kind === "name") found.push({ measure: node.name, subject: subject.name, node });
  });
  return found;
}

const definitionCache = new WeakMap<Node, { registry: Registry; definitions: Definition[] }>();

/** Other definitions on the registry of the measures a test names. */
export function definitionsOf(ast: Node, registry: Registry): Definition[] {
  const cached = definitionCache.get(ast);
  if (cached?.registry === registry) return cached.definitions;
  const found = new Map<string, Definition>();
  for (const { measure, subject } of measureCalls(ast)) {
    const id = registry.measure(measure)?.id ?? measure;
    for (const alternative of alternativesOf(registry, id)) {
      const key = `${id} ${alternative.measure}`;
      const entry = found.get(key) ?? {
        measure: id,
        instead: alternative.measure,
        name: alternative.name,
        subjects: [],
      };
      entry.subjects.push(...seriesNames(registry, subject, alternative.measure).map((name) => name.subject));
      found.set(key, entry);
    }
  }
  const definitions = [...found.values()];
  definitionCache.set(ast, { registry, definitions });
  return definitions;
}

/** A subject whose splits are asked for by `asquoted` also needs those on record. */
const SPLITS = "split";

/**
 * Every series that evaluating a test may read, other definitions of its measures included, so that whoever evaluates it
 * can load them beforehand.
 *
 * @example
 * const at = { from: 0, to: 0 };
 * const price = { kind: "call", name: "price", args: [{ kind: "name", name: "Nvidia", at }], at };
 * references(price, DEFAULT_REGISTRY) // => [{ subject: "NVDA", measure: "close" }]
 */
export function references(ast: Node, registry: Registry): SeriesName[] {
  const found = new Map<string, SeriesName>();
  let quoted = false;
  walk(ast, (node) => {
    if (node.kind === "call" && node.name === "asquoted") quoted = true;
  });
  for (const { measure, subject } of measureCalls(ast)) {
    const alternatives = alternativesOf(registry, registry.measure(measure)?.id ?? measure);
    const [top, bottom] = registry.measure(measure)?.derived ?? [];
    const measures = [
      measure,
      ...alternatives.map((alternative) => alternative.measure),
      ...(top && bottom ? [top, bottom] : []),
      ...(quoted ? [SPLITS] : []),
    ];
    for (const name of measures.flatMap((one) => seriesNames(registry, subject, one)))
      found.set(`${name.subject}\n${name.measure}`, name);
  }
  return [...found.values()];
}
