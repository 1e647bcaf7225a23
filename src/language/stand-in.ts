import { NOWHERE, type Node } from "./ast.ts";

/** How far a stated figure may lie from that of another definition before it is refuted: proceeds or leases seldom make more. */
const APART = { more: "1.1", less: "0.9", within: "10%" };

const isAmount = (node: Node): boolean =>
  node.kind === "number"
    ? node.unit !== null || /(?:tn|bn|m|k|%)$/.test(node.text)
    : node.kind === "range" && (isAmount(node.low) || isAmount(node.high));

const times = (left: Node, factor: string): Node => ({
  kind: "binary",
  op: "*",
  left,
  right: { kind: "number", text: factor, unit: "x", at: NOWHERE },
  at: NOWHERE,
});

/**
 * A comparison with a stated amount, widened by what another definition of the measure may differ. Null for a
 * proposition that states no amount.
 */
export function widened(node: Node): Node | null {
  if (node.kind === "and") {
    const [left, right] = [widened(node.left), widened(node.right)];
    return left || right ? { ...node, left: left ?? node.left, right: right ?? node.right } : null;
  }
  if (node.kind === "in" && node.range.kind === "range" && isAmount(node.range)) {
    const { low, high } = node.range;
    const bound = (op: ">=" | "<=", factor: string, right: Node): Node => ({
      kind: "compare",
      op,
      left: times(node.value, factor),
      right,
      loose: null,
      within: null,
      at: node.at,
    });
    return {
      kind: "and",
      left: bound(">=", APART.more, low),
      right: bound("<=", APART.less, high),
      at: node.at,
    };
  }
  if (node.kind !== "compare" || !isAmount(node.right)) return null;
  if (node.op === "~" || node.op === "=") return { ...node, op: "~", loose: null, within: APART.within };
  return { ...node, left: times(node.left, node.op.startsWith(">") ? APART.more : APART.less) };
}
