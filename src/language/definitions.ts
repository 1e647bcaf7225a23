import { keptFor } from "../kept.ts";
import type { Registry } from "../registry/registry.ts";
import { type CallNode, callsIn, type Node } from "./ast.ts";
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
export function measureCalls(ast: Node): { measure: string; subject: string; node: CallNode }[] {
  return callsIn(ast).flatMap(measureOf);
}

function measureOf(node: CallNode) {
  const [subject] = node.args;
  if (subject?.kind !== "name" || FUNCTIONS.has(node.name)) return [];
  return [{ measure: node.name, subject: subject.name, node }];
}

/** Other definitions on the registry of the measures a test names. */
export function definitionsOf(ast: Node, registry: Registry): Definition[] {
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
  return [...found.values()];
}

/** Each series once. */
const distinct = (names: readonly SeriesName[]): SeriesName[] => [
  ...new Map(names.map((name) => [`${name.subject}\n${name.measure}`, name])).values(),
];

/** The series that a measure of a subject is read from: other definitions and the parts it is worked out from included. */
const sourcesOf = keptFor(20_000, (registry: Registry, asked: string): readonly SeriesName[] => {
  const [subject, measure] = asked.split("\n");
  const entry = registry.measure(measure);
  const alternatives = alternativesOf(registry, entry?.id ?? measure).map((alternative) => alternative.measure);
  const parts = entry?.derived ?? [];
  return distinct([measure, ...alternatives, ...parts].flatMap((one) => seriesNames(registry, subject, one)));
});

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
export function references(ast: Node, registry: Registry): readonly SeriesName[] {
  const calls = callsIn(ast);
  const quoted = calls.some(({ name }) => name === "asquoted");
  const named = calls.flatMap(measureOf).map(({ measure, subject }) => {
    const sources = sourcesOf(registry, `${subject}\n${measure}`);
    return quoted ? [...sources, ...seriesNames(registry, subject, SPLITS)] : sources;
  });
  return named.length === 1 ? named[0] : distinct(named.flat());
}
