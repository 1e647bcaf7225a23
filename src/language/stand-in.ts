import { NOWHERE, type Node } from "./ast.ts";

/** How far a stated figure may lie from that of another definition before it is refuted: proceeds or leases seldom make more. */
export type Apart = Record<"more" | "less" | "within", string>;
const APART: Apart = { more: "1.1", less: "0.9", within: "10%" };
/** A difference of two figures lies further from what others make of it than each of them does. */
export const APART_DIFFERENCE: Apart = { more: "1.25", less: "0.75", within: "25%" };
/** A move between two figures of which one may be a tenth too large and the other a tenth too small: 1.1 / 0.9 and back. */
const APART_MOVE = { more: "1.2222", less: "0.8182" };
const MOVES = new Set(["yoy", "qoq", "change"]);

const isAmount = (node: Node): boolean =>
  node.kind === "number"
    ? node.unit !== null || /(?:tn|bn|m|k|%)$/.test(node.text)
    : node.kind === "range" && (isAmount(node.low) || isAmount(node.high));

/** A value times a factor; of `every` and `any` each of their figures is. */
export function times(left: Node, factor: string): Node {
  if (left.kind === "call" && ["any", "every"].includes(left.name) && left.args[0])
    return { ...left, args: [times(left.args[0], factor), ...left.args.slice(1)] };
  const right: Node = { kind: "number", text: factor, unit: "x", at: NOWHERE };
  return { kind: "binary", op: "*", left, right, at: NOWHERE };
}

/** A growth rate: `yoy(…)`, or the latest of one. */
function isGrowth(node: Node): boolean {
  if (node.kind !== "call") return false;
  return MOVES.has(node.name) || (node.name === "latest" && node.args[0] !== undefined && isGrowth(node.args[0]));
}

/** What a growth rate comes to where both its figures may be of another definition: `(1 + growth) × factor − 1`. */
function regrown(growth: Node, factor: string): Node {
  const one: Node = { kind: "number", text: "1", unit: null, at: NOWHERE };
  const whole: Node = { kind: "binary", op: "+", left: growth, right: one, at: NOWHERE };
  return { kind: "binary", op: "-", left: times(whole, factor), right: one, at: NOWHERE };
}

const bound = (op: ">=" | "<=", left: Node, right: Node): Node => ({
  kind: "compare",
  op,
  left,
  right,
  loose: null,
  within: null,
  at: NOWHERE,
});

/** `value` somewhere from `low` to `high`, for a value that may be a good deal larger or smaller than another definition has it. */
function around(value: Node, low: Node, high: Node, apart: Apart): Node {
  const [more, less] = isGrowth(value)
    ? [regrown(value, APART_MOVE.more), regrown(value, APART_MOVE.less)]
    : [times(value, apart.more), times(value, apart.less)];
  return { kind: "and", left: bound(">=", more, low), right: bound("<=", less, high), at: NOWHERE };
}

/**
 * A comparison with a stated amount, widened by what another definition of the measure may differ. Null for a
 * proposition that states no amount.
 */
export function widened(node: Node, apart: Apart = APART): Node | null {
  if (node.kind === "and") {
    const [left, right] = [widened(node.left, apart), widened(node.right, apart)];
    return left || right ? { ...node, left: left ?? node.left, right: right ?? node.right } : null;
  }
  if (node.kind === "in" && node.range.kind === "range" && isAmount(node.range))
    return around(node.value, node.range.low, node.range.high, apart);
  if (node.kind !== "compare" || !isAmount(node.right)) return null;
  const { op, left, right } = node;
  const growth = isGrowth(left);
  if ((op === "~" || op === "=") && growth) return around(left, right, right, apart);
  if (op === "~" || op === "=") return { ...node, op: "~", loose: null, within: apart.within };
  const factor = op.startsWith(">") ? "more" : "less";
  return { ...node, left: growth ? regrown(left, APART_MOVE[factor]) : times(left, apart[factor]) };
}
