import type { Node, NodeOf } from "../ast.ts";
import { FUNCTIONS } from "../functions/functions.ts";
import { print, printName } from "../print.ts";
import { nearest } from "./nearest.ts";
import { type CheckScope, report, type Type } from "./types.ts";

const GUESS = (meant: string | undefined) => (meant === undefined ? "" : `; did you mean ${printName(meant)}?`);

/** True for a name of the registry or the record; what no record was asked about passes. */
export const isSubject = (name: string, { registry, onRecord }: CheckScope): boolean =>
  onRecord === undefined || onRecord.subjects.has(name) || registry.subject(name) !== undefined;

/** The subject whose name is most like one that is nobody's: of those on record before the others. */
export function subjectMeant(name: string, { registry, onRecord }: CheckScope): string | undefined {
  const { subjects } = registry;
  const spelled = nearest(name, [
    ...(onRecord?.subjects ?? []),
    ...subjects.map(({ id }) => id),
    ...subjects.flatMap(({ name: full, plain = full, aliases = [] }) => [full, plain, ...aliases]),
  ]);
  return spelled === undefined ? undefined : (registry.subject(spelled)?.id ?? spelled);
}

/** Reports a subject that neither the registry nor the record knows. */
export function knownSubject(node: NodeOf<"name">, scope: CheckScope): void {
  if (isSubject(node.name, scope)) return;
  const meant = subjectMeant(node.name, scope);
  report(scope, node, {
    code: "unknown-name",
    message: `there is no subject ${print(node)}${GUESS(meant)}`,
    expected: "a subject of the registry or of the record; `assay record list` lists those on record",
    remedy: meant === undefined ? `Import figures of ${print(node)}, or name it in assay.config.` : printName(meant),
  });
}

/** Reports a name before parentheses that is no function and no measure of the registry or the record. */
export function knownMeasure(node: NodeOf<"call">, scope: CheckScope): boolean {
  const { registry, onRecord } = scope;
  if (onRecord?.measures.has(node.name)) return true;
  const held = [...(onRecord?.measures ?? [])];
  const meant = nearest(node.name, [...FUNCTIONS.keys(), ...registry.measures.map(({ id }) => id), ...held]);
  if (meant === undefined && onRecord === undefined) return true;
  report(scope, node, {
    code: "unknown-name",
    message: `there is no function or measure ${node.name}${GUESS(meant)}`,
    expected: "a function, or a measure of the registry or of the record",
    remedy: meant === undefined ? `Import figures of it, or name it in assay.config.` : print({ ...node, name: meant }),
  });
  return false;
}

/** A period that could follow, by how often the measure is published. */
const PERIOD_FOR = { day: "2025-01-27", month: "2025-01", quarter: "FY2025Q2", year: "FY2025" } as const;

/** A period of the kind that a measure is published for. */
export const samplePeriod = (call: { name: string } | undefined, { registry }: CheckScope): string =>
  PERIOD_FOR[registry.measure(call?.name ?? "")?.grain ?? "day"];

/** `close(NVDA, 2025-01-27)`: a measure with a period of the kind it is published for. */
const example = (measure: string, subject: string, scope: CheckScope): string =>
  `${measure}(${printName(subject)}, ${samplePeriod({ name: measure }, scope)})`;

/** The first measure in a node that lacks its period, and how to write it with one. */
export function withoutPeriod(scope: CheckScope, node: Node): { node: Node; remedy: string } | undefined {
  if (node.kind === "compare") return withoutPeriod(scope, node.left) ?? withoutPeriod(scope, node.right);
  if (node.kind !== "call" || node.args.length !== 1 || node.args[0].kind !== "name") return undefined;
  const { name } = node.args[0];
  const meant = isSubject(name, scope) ? name : (subjectMeant(name, scope) ?? name);
  return { node, remedy: example(node.name, meant, scope) };
}

/** `NVDA.price`: a subject and its measure, written as in other languages. */
function dotted(node: NodeOf<"name">, scope: CheckScope): Type | undefined {
  const [, subject, measure] = /^(.+)\.([A-Za-z_]+)$/.exec(node.name) ?? [];
  if (!subject || !measure || !(scope.registry.measure(measure) || scope.onRecord?.measures.has(measure)))
    return undefined;
  const known = scope.registry.subject(subject) || scope.onRecord?.subjects.has(subject);
  const meant = known ? subject : subjectMeant(subject, scope);
  return report(scope, node, {
    code: "unknown-name",
    message: known ? `${print(node)} is not defined` : `there is no subject ${subject}${GUESS(meant)}`,
    expected: "the measure first, its subject in parentheses",
    remedy: example(scope.registry.measure(measure)?.id ?? measure, meant ?? subject, scope),
  });
}

/** What a name that stands alone, and that no let defines, lacks. */
export function loneName(node: NodeOf<"name">, scope: CheckScope): Type {
  const subject = scope.registry.subject(node.name)?.name ?? (scope.onRecord?.subjects.has(node.name) && node.name);
  const measure = scope.registry.measure(node.name);
  if (!subject && measure)
    return report(scope, node, {
      code: "unknown-name",
      message: `${print(node)} needs a subject`,
      expected: "a measure of somebody",
      remedy: `${print(node)}(MSFT)`,
    });
  if (subject)
    return report(scope, node, {
      code: "unknown-name",
      message: `${print(node)} alone says nothing about ${subject}`,
      expected: "a measure of it",
      remedy: example("close", node.name, scope),
    });
  return dotted(node, scope) ?? undefinedName(node, scope);
}

function undefinedName(node: Node & { name: string }, scope: CheckScope): Type {
  const variable = nearest(node.name, scope.lets.keys());
  const meant = variable ?? subjectMeant(node.name, scope);
  return report(scope, node, {
    code: "unknown-name",
    message: `${print(node)} is not defined${GUESS(meant)}`,
    expected: "a name defined by let, or a measure of a subject",
    remedy:
      meant === undefined
        ? `let ${node.name.replace(/\W/g, "_")} = …; before the test`
        : variable
          ? printName(meant)
          : example("close", meant, scope),
  });
}
