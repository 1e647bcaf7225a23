import type { CallNode, Node } from "../ast.ts";
import { measureCalls } from "../definitions.ts";
import { unitOnRecord } from "../on-record.ts";
import { print } from "../print.ts";
import { unitOf } from "../unit.ts";
import { type CheckScope, type Dimension, report, type Type } from "./types.ts";

/** The unit that the figures of a measure of a subject are in on record; undefined where there is no one unit. */
export function dimensionOnRecord(measure: string, subject: string, { registry, onRecord }: CheckScope) {
  const unit = onRecord && unitOnRecord(onRecord, registry, subject, measure);
  return unit === undefined ? undefined : unitOf(unit) || undefined;
}

type Typed = [node: Node, type: Type];

const currencyOf = (unit: Dimension): string => unit.split("/")[0];
const writtenNumber = ([node]: Typed) => node.kind === "number";

/** Reports two amounts of money that are not of one kind: two currencies, or a price a tonne beside a price. */
export function reportMoney(scope: CheckScope, node: Node, left: Typed, right: Typed): void {
  const [a, b] = [left[1].dimension, right[1].dimension];
  const message = `${print(left[0])} is in ${a}, ${print(right[0])} is in ${b}`;
  const number = [left, right].find(writtenNumber);
  if (currencyOf(a) === currencyOf(b)) {
    const unit = number === left ? b : a;
    const remedy = number?.[0].kind === "number" ? { remedy: print({ ...number[0], unit }) } : {};
    report(scope, number?.[0] ?? node, { code: "unit", message, expected: "the same unit on both sides", ...remedy });
    return;
  }
  const [from, to] = writtenNumber(left) ? [right, left] : [left, right];
  report(scope, node, { code: "unit", message, ...converted(scope, node, from, to) });
}

/** A rate between two currencies: as the record names it, else as it would. */
function rateBetween({ registry, onRecord }: CheckScope, from: string, to: string) {
  const ways = [
    { subject: `${to}${from}`, op: "/" as const, unit: `${from}/${to}` },
    { subject: `${from}${to}`, op: "*" as const, unit: `${to}/${from}` },
  ];
  const held = ways.find(({ subject, unit }) => onRecord?.units(subject, "rate").includes(unit));
  const named = ways.find(({ subject }) => {
    const entry = registry.subject(subject);
    return entry?.kind === "currency" && entry.inverse === undefined;
  });
  return { ...(held ?? named ?? ways[0]), held: held !== undefined };
}

type Rate = ReturnType<typeof rateBetween>;

/** The node with the one figure or series in it converted; undefined where how is for the writer to say. */
function times(scope: CheckScope, node: Node, rate: Rate): Node | undefined {
  const [call, ...more] = measureCalls(node);
  if (!call || more.length > 0) return undefined;
  const [subject, period] = call.node.args;
  const { nature } = scope.registry.measure(call.measure) ?? { nature: "level" };
  const fiscal = period?.kind === "period" && period.text.startsWith("FY");
  if (nature === "flow" && (!period || (fiscal && scope.registry.subject(call.subject)?.fiscal))) return undefined;
  const name: Node = { ...subject, kind: "name", name: rate.subject };
  const series: CallNode = { ...call.node, name: "rate", args: [name] };
  const by: Node = !period
    ? series
    : nature === "flow"
      ? { ...series, name: "mean", args: [series, period] }
      : { ...series, args: [name, period] };
  return replaced(node, call.node, { kind: "binary", op: rate.op, left: call.node, right: by, at: call.node.at });
}

/** The node with `instead` in place of a node of it. */
function replaced(node: Node, old: Node, instead: Node): Node {
  if (node === old) return instead;
  const within = (part: Node) => replaced(part, old, instead);
  switch (node.kind) {
    case "call":
      return { ...node, args: node.args.map(within) };
    case "binary":
    case "compare":
      return { ...node, left: within(node.left), right: within(node.right) };
    case "negate":
      return { ...node, of: within(node.of) };
    case "in":
      return { ...node, value: within(node.value) };
    default:
      return node;
  }
}

/** What is expected of two currencies, and the comparison with one of them converted at a rate. */
function converted(scope: CheckScope, node: Node, from: Typed, to: Typed): { expected: string; remedy: string } {
  const [a, b] = [currencyOf(from[1].dimension), currencyOf(to[1].dimension)];
  const rate = rateBetween(scope, a, b);
  const side = times(scope, from[0], rate);
  const test = side && print(replaced(node, from[0], side));
  const expected = `one currency on both sides: the amount in ${a}, or a conversion by a rate on record in ${rate.unit}`;
  const name = `rate(${rate.subject})`;
  if (test && rate.held) return { expected, remedy: test };
  if (rate.held) return { expected, remedy: `Convert one side by ${name}, which is on record.` };
  const how = test ? `and write ${test}` : "and convert one side by it";
  return { expected, remedy: `Write the amount in ${a}; or import ${name} in ${rate.unit} ${how}` };
}
