import type { Node, NodeOf } from "../ast.ts";
import type { FunctionEntry, Kind, Signature } from "../functions/entry.ts";
import { FUNCTIONS } from "../functions/functions.ts";
import { periodSpelled } from "../period-spellings.ts";
import { periodAt } from "../periods.ts";
import { print } from "../print.ts";
import { kindAt, wrongArguments } from "./arguments.ts";
import { dimensionOnRecord } from "./currencies.ts";
import { expectShared, measureDimension } from "./dimensions.ts";
import { knownMeasure, knownSubject, samplePeriod } from "./names.ts";
import { typeOf } from "./type-of.ts";
import { type CheckScope, FAILED, report, type Type } from "./types.ts";

/** The type of a call: of a function by its signatures, else of a measure of a subject. */
export function callType(node: NodeOf<"call">, scope: CheckScope): Type {
  const entry = FUNCTIONS.get(node.name);
  return entry ? functionType(entry, node, scope) : measureType(node, scope);
}

function functionType(entry: FunctionEntry, node: NodeOf<"call">, scope: CheckScope): Type {
  let fitting = entry.signatures;
  const types: Type[] = [];
  for (const [i, arg] of node.args.entries()) {
    const wants = (kind: Kind) => fitting.some((one) => kindAt(one, i) === kind);
    const year = arg.kind === "number" && wants("period") && !wants("figure") && periodAt(arg) !== undefined;
    const type: Type = year ? { kind: "period", dimension: "any" } : typeOf(arg, scope);
    types.push(type);
    if (type.kind !== "failed") fitting = fitting.filter((one) => kindAt(one, i) === type.kind);
  }
  if (types.some((type) => type.kind === "failed")) return FAILED;
  const signature = fitting.find((one) => node.args.length >= one.takes.length);
  if (!signature || (entry.overRange && !types.at(-1)?.isRange)) return wrongArguments(entry, node, types, scope);
  if (entry.name === "sum" && !addsUp(node, scope)) return FAILED;
  if (entry.ofMeasure && !isMeasured(node.args[0], entry.ofMeasure === "combined"))
    return wrongArguments(entry, node, types, scope);
  if (!oneUnit(signature, node, types, scope)) return FAILED;
  const dimension = entry.unit === "same" ? (types[0]?.dimension ?? "any") : entry.unit === "ratio" ? "ratio" : "bare";
  return {
    kind: signature.gives,
    dimension,
    ...(dimension === "ratio" && entry.family === "moves" ? { percent: true } : {}),
  };
}

/** Several values that are added up or set side by side are in one unit. */
function oneUnit(signature: Signature, node: NodeOf<"call">, types: Type[], scope: CheckScope): boolean {
  if (signature.more !== "figure") return true;
  return node.args.every((arg, i) => expectShared(scope, node, [node.args[0], types[0]], [arg, types[i]]));
}

/** A measure of a subject with its period, of which several versions may be on record. */
function isMeasured(node: Node, combined: boolean): boolean {
  if (combined && node.kind === "binary")
    return (
      isMeasured(node.left, combined) &&
      ((node.op === "/" && node.right.kind === "number") || isMeasured(node.right, combined))
    );
  return node.kind === "call" && !FUNCTIONS.has(node.name) && node.args.length === 2;
}

/** A level (a price, a margin) does not add up over time. */
function addsUp(node: NodeOf<"call">, scope: CheckScope): boolean {
  const [series] = node.args;
  if (series.kind !== "call" || FUNCTIONS.has(series.name) || series.args.length !== 1) return true;
  const measure = scope.registry.measure(series.name);
  if (measure?.nature !== "level") return true;
  report(scope, node, {
    code: "type",
    message: `${measure.name} is a level and does not add up over a period`,
    expected: "a flow such as revenue or capex",
    remedy: `mean(${node.args.map(print).join(", ")})`,
  });
  return false;
}

function measureType(node: NodeOf<"call">, scope: CheckScope): Type {
  const measure = scope.registry.measure(node.name);
  const [subject, period, ...more] = node.args;
  const named = measure !== undefined || knownMeasure(node, scope);
  if (subject?.kind === "name") knownSubject(subject, scope);
  if (!named) return FAILED;
  if (subject?.kind !== "name" || more.length > 0) return noSubject(node, scope);
  // What a currency costs is money of one kind for money of another: which, only the record knows.
  const isRate = scope.registry.subject(subject.name)?.kind === "currency";
  const dimension = isRate ? "any" : (dimensionOnRecord(node.name, subject.name, scope) ?? measureDimension(measure));
  const percent = dimension === "ratio" && measure?.unit === "ratio" ? ({ percent: true } as const) : {};
  if (!period) return { kind: "series", dimension, ...percent };
  return isPeriod(period, scope) ? { kind: "figure", dimension, ...percent } : FAILED;
}

function noSubject(node: NodeOf<"call">, scope: CheckScope): Type {
  const [subject] = node.args;
  return report(scope, node, {
    code: "arguments",
    message: subject ? `${print(node)} does not fit the measure ${node.name}` : `${node.name} needs a subject`,
    expected: `${node.name}(subject) or ${node.name}(subject, period)`,
    remedy: rearranged(node, scope),
  });
}

/** The measure with the subject and the period that stand among its arguments, in their order. */
function rearranged(node: NodeOf<"call">, scope: CheckScope): string {
  const subject = node.args.find((arg) => arg.kind === "name");
  const period = node.args.find((arg) => arg !== subject && periodAt(arg) !== undefined);
  if (subject) return print({ ...node, args: period ? [subject, period] : [subject] });
  const text = period ? print(period) : samplePeriod(node, scope);
  return `For example: ${node.name}(MSFT, ${text}). Names with spaces are quoted.`;
}

const PERIODS = "FY2025, FY2025Q2, 2024, 2024Q4, 2025-03, 2025-01-27 or a range of two";

function isPeriod(node: Node, scope: CheckScope): boolean {
  const meant = node.kind === "period" || scope.lets.has(print(node)) ? undefined : periodSpelled(print(node));
  if (meant !== undefined) {
    report(scope, node, {
      code: "bad-period",
      message: `${print(node)} is not a period`,
      expected: PERIODS,
      remedy: meant,
    });
    return false;
  }
  if (node.kind === "period" || node.kind === "range" || periodAt(node)) {
    if (node.kind === "number") return true;
    return typeOf(node, scope).kind === "period";
  }
  const type = typeOf(node, scope);
  if (type.kind === "period" || type.kind === "failed") return type.kind === "period";
  report(scope, node, {
    code: "bad-period",
    message: `${print(node)} is not a period`,
    expected: PERIODS,
  });
  return false;
}
