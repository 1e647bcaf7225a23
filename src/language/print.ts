import { kept } from "../kept.ts";
import type { Node } from "./ast.ts";

/** How tightly each kind binds; a looser node inside a tighter one needs parentheses. */
const TIGHTNESS: Record<Node["kind"], number> = {
  let: 0,
  if: 1,
  or: 2,
  and: 3,
  not: 4,
  by: 5,
  compare: 6,
  in: 6,
  range: 7,
  binary: 8,
  negate: 10,
  number: 11,
  period: 11,
  name: 11,
  call: 11,
};

const KEYWORDS = new Set("let if then or and not by in about almost just-over within".split(" "));
const PLAIN_NAME = /^(?:\^?[A-Za-z_](?:[A-Za-z0-9_]|[.&-][A-Za-z0-9_])*|\d+\.[A-Za-z_][A-Za-z0-9_]*)$/;
const PERIOD_LIKE = /^FY\d{4}(?:Q[1-4]|H[12])?$/;
const PLAIN_UNIT = /^[A-Z]{3}\/[A-Za-z_][A-Za-z0-9_]*$/;

/** A subject or name as it must be written: quoted when it is not a plain word. */
export const printName = kept(10_000, (name: string): string =>
  PLAIN_NAME.test(name) && !KEYWORDS.has(name) && !PERIOD_LIKE.test(name) ? name : `"${name.replaceAll('"', "'")}"`,
);

const tightnessOf = (node: Node) =>
  node.kind === "binary" && (node.op === "*" || node.op === "/") ? 9 : TIGHTNESS[node.kind];

/** Prints `node` where at least `least` is needed. */
function inside(node: Node, least: number): string {
  return tightnessOf(node) < least ? `(${print(node)})` : print(node);
}

/**
 * Writes a test so that `parse` gives the same tree back, with no parentheses but those needed.
 *
 * @example
 * const at = { from: 0, to: 0 };
 * print({ kind: "call", name: "price", args: [{ kind: "name", name: "Crude oil, Brent", at }], at }) // => 'price("Crude oil, Brent")'
 */
export function print(node: Node): string {
  switch (node.kind) {
    case "number":
      return node.unit === null
        ? node.text
        : `${node.text} ${PLAIN_UNIT.test(node.unit) ? node.unit : printName(node.unit)}`;
    case "period":
      return node.text;
    case "name":
      return printName(node.name);
    case "call":
      return `${node.name}(${node.args.map((arg) => inside(arg, 1)).join(", ")})`;
    case "range":
      return `${inside(node.low, 8)}..${inside(node.high, 8)}`;
    case "negate":
      return `-${inside(node.of, 10)}`;
    case "binary": {
      const level = tightnessOf(node);
      return `${inside(node.left, level)} ${node.op} ${inside(node.right, level + 1)}`;
    }
    default:
      return printProposition(node);
  }
}

function printProposition(
  node: Exclude<Node, { kind: "number" | "period" | "name" | "call" | "range" | "negate" | "binary" }>,
): string {
  switch (node.kind) {
    case "compare": {
      const loose = node.loose ? `${node.loose} ` : "";
      const within = node.within ? ` within ${node.within}` : "";
      return `${inside(node.left, 7)} ${node.op} ${loose}${inside(node.right, 7)}${within}`;
    }
    case "in":
      return `${inside(node.value, 7)} in ${inside(node.range, 7)}`;
    case "by":
      return `${inside(node.proposition, 6)} by ${print(node.deadline)}`;
    case "not":
      return `not ${inside(node.of, 4)}`;
    case "and":
    case "or": {
      const level = TIGHTNESS[node.kind];
      return `${inside(node.left, level)} ${node.kind} ${inside(node.right, level + 1)}`;
    }
    case "if":
      return `if ${inside(node.condition, 2)} then ${inside(node.consequence, 1)}`;
    case "let":
      return `let ${node.name} = ${inside(node.value, 1)}; ${print(node.body)}`;
  }
}
