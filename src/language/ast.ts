/** Where a node stands in the text: UTF-16 offsets from 0, `to` exclusive. Nodes made by hand may use `NOWHERE`. */
export interface At {
  from: number;
  to: number;
}

export const NOWHERE: At = { from: 0, to: 0 };

export type CompareOp = ">" | ">=" | "<" | "<=" | "=" | "~";
export type Loose = "about" | "almost" | "just-over";

/** A number as written (`22.6bn`, `50%`, `2024`) and its unit, if one is written. The text keeps the stated precision. */
export interface NumberNode {
  kind: "number";
  text: string;
  unit: string | null;
  at: At;
}

/** `FY2025`, `FY2025H1`, `FY2025Q2`, `2024Q4`, `2024H1`, `2025-03`, `2025-01-27`. A bare year is a number until its place says otherwise. */
export interface PeriodNode {
  kind: "period";
  text: string;
  at: At;
}

/** A subject (`MSFT`, `0981.HK`, `"Crude oil, Brent"`) or a name defined by `let`. */
export interface NameNode {
  kind: "name";
  name: string;
  at: At;
}

/** A function, or a measure of a subject: `capex(MSFT)` is a series, `capex(MSFT, FY2025Q2)` one figure. */
export interface CallNode {
  kind: "call";
  name: string;
  args: Node[];
  at: At;
}

export type BinaryOp = "+" | "-" | "*" | "/";

export type Node =
  | NumberNode
  | PeriodNode
  | NameNode
  | CallNode
  | { kind: "range"; low: Node; high: Node; at: At }
  | { kind: "binary"; op: BinaryOp; left: Node; right: Node; at: At }
  | { kind: "negate"; of: Node; at: At }
  | {
      kind: "compare";
      op: CompareOp;
      left: Node;
      right: Node;
      loose: Loose | null;
      /** Relative tolerance as written: `5%`. */
      within: string | null;
      at: At;
    }
  | { kind: "in"; value: Node; range: Node; at: At }
  | { kind: "by"; proposition: Node; deadline: PeriodNode; at: At }
  | { kind: "not"; of: Node; at: At }
  | { kind: "and" | "or"; left: Node; right: Node; at: At }
  | { kind: "if"; condition: Node; consequence: Node; at: At }
  | { kind: "let"; name: string; value: Node; body: Node; at: At };

export type NodeOf<Kind extends Node["kind"]> = Extract<Node, { kind: Kind }>;

/** A whole test; its outermost node must be a proposition, which `check` makes sure of. */
export type Proposition = Node;

/** The nodes directly below a node, in the order written. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case "number":
    case "period":
    case "name":
      return [];
    case "call":
      return node.args;
    case "range":
      return [node.low, node.high];
    case "binary":
    case "and":
    case "or":
    case "compare":
      return [node.left, node.right];
    case "negate":
    case "not":
      return [node.of];
    case "in":
      return [node.value, node.range];
    case "by":
      return [node.proposition, node.deadline];
    case "if":
      return [node.condition, node.consequence];
    case "let":
      return [node.value, node.body];
  }
}

/** Calls `visit` with the node and everything below it, parents first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/** Every call in a test, of a function or a measure, in the order written. */
export function callsIn(ast: Node): CallNode[] {
  const calls: CallNode[] = [];
  walk(ast, (node) => {
    if (node.kind === "call") calls.push(node);
  });
  return calls;
}
