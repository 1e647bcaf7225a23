import { AssayError } from "../errors.ts";
import type { Node, NodeOf } from "./ast.ts";
import { combineSeries } from "./combine-series.ts";
import { compare, predicate, within } from "./compare.ts";
import { figureOf } from "./figure-of.ts";
import { combine, constant, negated, undefinedFigure } from "./figures.ts";
import type { FunctionEntry, Kind, Signature } from "./functions/entry.ts";
import { FUNCTIONS } from "./functions/functions.ts";
import { literalOf } from "./literal.ts";
import { periodOf } from "./period.ts";
import { periodAt, periodFrom } from "./periods.ts";
import { print } from "./print.ts";
import type { Scope } from "./scope.ts";
import { resolveSeries, seriesNames } from "./series.ts";
import { conditional, joined, negation } from "./truth.ts";
import { common, product, quotient, RATIO, unitOf } from "./unit.ts";
import type { Condition, Figure, Period, Quantified, Truth, Value } from "./value.ts";

/** Thrown for a tree that `check` would have refused. */
function illTyped(node: Node, expected: string): AssayError {
  return new AssayError({
    code: "test-type",
    message: `${print(node)} cannot be evaluated`,
    expected,
    remedy: "check the test before evaluating it: assay test says what is wrong",
  });
}

/** Works out a node as of the scope's day, adding what it used to the scope. */
export function evaluateNode(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case "number":
      return numberValue(node);
    case "period":
    case "range": {
      const period = periodAt(node);
      if (!period) throw illTyped(node, "a period, for example FY2025Q2 or 2024-09-01..2025-01-28");
      return period;
    }
    case "name": {
      const value = scope.lets.get(node.name);
      if (!value) throw illTyped(node, "a measure of it, for example close(NVDA, 2025-01-27)");
      return value;
    }
    case "call":
      return callValue(node, scope);
    case "negate":
      return negated(figureAt(node.of, scope));
    case "binary":
      return binaryValue(node, scope);
    case "compare":
      return compareValue(node, scope);
    case "let": {
      const value = evaluateNode(node.value, scope);
      return evaluateNode(node.body, { ...scope, lets: new Map(scope.lets).set(node.name, value) });
    }
    default:
      return truthOf(node, scope);
  }
}

function numberValue(node: NodeOf<"number">): Figure {
  const literal = literalOf(node.text);
  if (!literal) throw illTyped(node, "a number such as 22.6bn");
  const unit = node.unit === null ? literal.unit : unitOf(node.unit);
  return { ...constant(literal.value, unit), halfStep: literal.halfStep };
}

function figureAt(node: Node, scope: Scope): Figure {
  const value = evaluateNode(node, scope);
  if (value.type !== "figure")
    throw illTyped(node, "a figure; a series needs a period, for example close(NVDA, 2025-01-27)");
  return value;
}

/** A proposition as of the scope's day. */
export function truthAt(node: Node, scope: Scope): Truth {
  const value = evaluateNode(node, scope);
  if (value.type !== "truth") throw illTyped(node, "a proposition, for example capex(MSFT, FY2025Q2) > 20bn USD");
  return value;
}

type Logical = Exclude<
  Node,
  { kind: "number" | "period" | "range" | "name" | "call" | "negate" | "binary" | "compare" | "let" }
>;

function truthOf(node: Logical, scope: Scope): Truth {
  switch (node.kind) {
    case "in":
      return inValue(node, scope);
    case "not":
      return negation(truthAt(node.of, scope));
    case "and":
    case "or":
      return joined(node.kind, truthAt(node.left, scope), truthAt(node.right, scope));
    case "if":
      return conditional(truthAt(node.condition, scope), () => truthAt(node.consequence, scope));
    case "by":
      return byValue(node, scope);
  }
}

/** Periods that reach past the deadline end there; what is published later about them still counts. */
function byValue(node: NodeOf<"by">, scope: Scope): Truth {
  const deadline = periodOf(node.deadline.text);
  if (!deadline) throw illTyped(node.deadline, "a day, for example 2025-12-31");
  const { end } = periodFrom(deadline).days({ endMonth: 12 });
  const truth = truthAt(node.proposition, { ...scope, until: scope.until === null ? end : Math.min(end, scope.until) });
  const passed = scope.asOf >= end && truth.verdict === "fails" && truth.code === "compared";
  return passed && /^none of/.test(truth.reason) ? { ...truth, code: "deadline-passed" } : truth;
}

function inValue(node: NodeOf<"in">, scope: Scope): Truth {
  if (node.range.kind !== "range") throw illTyped(node.range, "a range, for example 25bn..30bn USD");
  const [low, high] = [figureAt(node.range.low, scope), figureAt(node.range.high, scope)];
  const value = evaluateNode(node.value, scope);
  if (value.type !== "figure" && value.type !== "quantified") throw illTyped(node.value, "a figure");
  const unit = low.unit === "" ? high.unit : low.unit;
  return within(scope, node, value, low.unit === "" ? { ...low, unit } : low, high);
}

const MIRRORED = { ">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "=", "~": "~" } as const;

function compareValue(node: NodeOf<"compare">, scope: Scope): Truth | Condition {
  const [left, right] = [evaluateNode(node.left, scope), evaluateNode(node.right, scope)];
  const swap =
    right.type === "quantified" || (node.op === "~" && left.type === "figure" && left.halfStep !== undefined);
  if (swap && left.type !== "quantified" && right.type !== "series")
    return compareSides({ ...node, op: MIRRORED[node.op], left: node.right, right: node.left }, right, left, scope);
  return compareSides(node, left, right, scope);
}

function compareSides(node: NodeOf<"compare">, left: Value, right: Value, scope: Scope): Truth | Condition {
  if (right.type !== "figure") throw illTyped(node.right, "a figure to compare with");
  if (left.type === "figure" || left.type === "quantified")
    return compare(scope, node, left as Figure | Quantified, right);
  if (left.type !== "series") throw illTyped(node.left, "a figure to compare");
  return { type: "condition", series: left, holds: predicate(node, left.unit, right) ?? (() => false) };
}

function binaryValue(node: NodeOf<"binary">, scope: Scope): Value {
  const [left, right] = [evaluateNode(node.left, scope), evaluateNode(node.right, scope)];
  if (left.type === "series" || right.type === "series") {
    if ((left.type !== "series" && left.type !== "figure") || (right.type !== "series" && right.type !== "figure"))
      throw illTyped(node, "figures or series on both sides");
    return combineSeries(node, left, right);
  }
  if (left.type !== "figure" || right.type !== "figure") throw illTyped(node, "figures on both sides");
  return combineFigures(node, left, right);
}

function combineFigures(node: NodeOf<"binary">, a: Figure, b: Figure): Figure {
  if (node.op === "*") return combine("*", a, b, product(a.unit, b.unit));
  if (node.op === "/")
    return combine("/", a, b, a.unit === "" && b.unit === "" ? "" : quotient(a.unit, b.unit) || RATIO);
  const unit = common(a.unit, b.unit);
  if (unit === null) {
    const text = `${print(node)} puts ${a.unit} and ${b.unit} together`;
    return { ...undefinedFigure(text), missing: [{ code: "unit-mismatch", text, next: null }] };
  }
  return combine(node.op, a, b, unit);
}

function callValue(node: NodeOf<"call">, scope: Scope): Value {
  const entry = FUNCTIONS.get(node.name);
  if (!entry) return measureValue(node, scope);
  const label = print(node);
  const args = entry.lazy ? [] : argumentsOf(entry, node, scope);
  return entry.run({ node, args, scope, label, evaluate: evaluateNode });
}

const kindAt = (signature: Signature, i: number): Kind | undefined =>
  i < signature.takes.length ? signature.takes[i] : signature.more;

/** A bare year as a period where the signatures take one there and no figure. */
function yearIn(arg: Node, fitting: readonly Signature[], i: number): Period | undefined {
  const wants = (kind: Kind) => fitting.some((one) => kindAt(one, i) === kind);
  return arg.kind === "number" && wants("period") && !wants("figure") ? periodAt(arg) : undefined;
}

/** Works out the arguments one after the other, keeping the signatures they fit. */
function argumentsOf(entry: FunctionEntry, node: NodeOf<"call">, scope: Scope): Value[] {
  let fitting = entry.signatures;
  const args = node.args.map((arg, i) => {
    const value = yearIn(arg, fitting, i) ?? evaluateNode(arg, scope);
    fitting = fitting.filter((one) => kindAt(one, i) === value.type);
    return value;
  });
  if (!fitting.some((one) => args.length >= one.takes.length))
    throw illTyped(node, entry.signatures.map(({ shape }) => shape).join(" or "));
  return args;
}

/**
 * A measure as it is worked out from others of the subject, where the record holds no such figures; of a ratio also over
 * a period longer than one that is published. Null where it stands for itself.
 */
function derivedNode(node: NodeOf<"call">, scope: Scope): Node | null {
  const { registry, lookup, asOf } = scope;
  const entry = registry.measure(node.name);
  const [subject, when] = node.args;
  if (!entry?.derived || subject?.kind !== "name") return null;
  const [top, bottom] = entry.derived;
  const op = entry.derivedBy ?? "/";
  const named = (measure: string) => seriesNames(registry, subject.name, measure);
  const held = (measure: string) =>
    named(measure).some((name) => lookup.series(name.subject, name.measure, asOf).length > 0);
  const period = when && periodAt(when);
  const fiscal = registry.subject(subject.name)?.fiscal ?? { endMonth: 12 };
  const days = period?.days(fiscal);
  const long = op === "/" && entry.nature === "level" && days !== undefined && days.end - days.start > LONGEST_QUARTER;
  if ((held(node.name) && !long) || !held(top) || !held(bottom)) return null;
  scope.notes.add(`${entry.name} worked out as ${top.replaceAll("_", " ")} ${op} ${bottom.replaceAll("_", " ")}`);
  // A difference is reckoned otherwise by many a firm; a ratio of two reported figures is not.
  if (op === "-") scope.stoodIn.add(entry.id);
  const call = (name: string): Node => ({ ...node, name });
  return { kind: "binary", op, left: call(top), right: call(bottom), at: node.at };
}

/** Days of a quarter of 14 weeks, and a few more. */
const LONGEST_QUARTER = 105;

/** `capex(MSFT)` is the series, `capex(MSFT, FY2025Q2)` its figure for the period. */
function measureValue(node: NodeOf<"call">, scope: Scope): Value {
  const [subject, when] = node.args;
  if (subject?.kind !== "name" || node.args.length > 2)
    throw illTyped(node, "a subject and a period, for example capex(MSFT, FY2025Q2)");
  const derived = derivedNode(node, scope);
  if (derived) return evaluateNode(derived, scope);
  const series = resolveSeries(scope, subject.name, node.name);
  if (!when) return series;
  const period = periodAt(when) ?? (evaluateNode(when, scope) as Period);
  if (period.type !== "period") throw illTyped(when, "a period, for example FY2025Q2");
  return figureOf(scope, series, period, print(node));
}
