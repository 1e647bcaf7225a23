import type { BinaryOp, CompareOp, Loose, Node, NodeOf, PeriodNode } from "./ast.ts";
import { Tokens } from "./tokens.ts";

/** How tightly what stands on both sides of an operator must bind, and how tightly the whole then does. */
interface Infix {
  left: number;
  right: number;
  whole: number;
}

/** The layers of the grammar, loosest first. */
const [ANYTHING, OR, AND, NOT, BY, COMPARISON, RANGE, SUM, PRODUCT, UNARY] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const compared: Infix = { left: RANGE, right: RANGE, whole: COMPARISON };
const added: Infix = { left: SUM, right: PRODUCT, whole: SUM };
const multiplied: Infix = { left: PRODUCT, right: UNARY, whole: PRODUCT };
const INFIX = new Map<string, Infix>([
  ["or", { left: OR, right: AND, whole: OR }],
  ["and", { left: AND, right: NOT, whole: AND }],
  ["by", { left: COMPARISON, right: UNARY, whole: BY }],
  ...[">", ">=", "<", "<=", "=", "~", "in"].map((op): [string, Infix] => [op, compared]),
  ["..", { left: SUM, right: SUM, whole: RANGE }],
  ["+", added],
  ["-", added],
  ["*", multiplied],
  ["/", multiplied],
]);
const LOOSE = ["about", "almost", "just-over"];
/** How many parts of a test may stand inside one another: each takes some of the stack here, in the checker and the evaluator. */
export const DEEPEST = 200;

/** Thrown where the text is not of the language. */
class NotRead extends Error {}
const NOT_READ = new NotRead();

/**
 * The tree of a test, read by hand in a tenth of the time that the parser made of the grammar takes for it; null for a text
 * that is not of the language, of which that parser says what is wrong, and for one too deep. A spec holds it to the grammar.
 */
export function readTree(text: string): Node | null {
  const tokens = new Tokens(text);
  try {
    const node = testAt(tokens, 0);
    return tokens.kind === "end" ? node : null;
  } catch (error) {
    if (error === NOT_READ) return null;
    throw error;
  }
}

function expect(tokens: Tokens, word: string): void {
  if (!tokens.skip(word)) throw NOT_READ;
}

/** The token's word where it is of that kind, and on to the next. */
function take(tokens: Tokens, kind: Tokens["kind"]): string {
  if (tokens.kind !== kind) throw NOT_READ;
  const { word } = tokens;
  tokens.advance();
  return word;
}

function testAt(tokens: Tokens, depth: number): Node {
  const { from } = tokens;
  if (depth > DEEPEST) throw NOT_READ;
  if (!tokens.skip("let")) return nodeAt(tokens, ANYTHING, depth);
  const name = take(tokens, "name");
  expect(tokens, "=");
  const value = nodeAt(tokens, ANYTHING, depth + 1);
  expect(tokens, ";");
  const body = testAt(tokens, depth + 1);
  return { kind: "let", name, value, body, at: { from, to: tokens.before } };
}

/** The longest expression that begins here and binds at least as tightly as told. */
function nodeAt(tokens: Tokens, least: number, depth: number): Node {
  const { from } = tokens;
  if (depth > DEEPEST) throw NOT_READ;
  if (least === ANYTHING && tokens.skip("if")) return ifAt(tokens, from, depth + 1);
  let bound = UNARY;
  let node: Node;
  if (least <= NOT && tokens.skip("not")) {
    bound = NOT;
    node = { kind: "not", of: nodeAt(tokens, NOT, depth + 1), at: { from, to: tokens.before } };
  } else if (tokens.skip("-")) {
    node = { kind: "negate", of: nodeAt(tokens, UNARY, depth + 1), at: { from, to: tokens.before } };
  } else node = atomAt(tokens, depth);
  for (;;) {
    const infix = tokens.kind === "sign" || tokens.kind === "word" ? INFIX.get(tokens.word) : undefined;
    if (!infix || infix.whole < least || infix.left > bound) return node;
    node = joined(tokens, node, from, infix, depth + 1);
    bound = infix.whole;
  }
}

function ifAt(tokens: Tokens, from: number, depth: number): Node {
  const condition = nodeAt(tokens, OR, depth);
  expect(tokens, "then");
  const consequence = nodeAt(tokens, ANYTHING, depth);
  return { kind: "if", condition, consequence, at: { from, to: tokens.before } };
}

/** The node whose left side was read and whose operator comes next. */
function joined(tokens: Tokens, left: Node, from: number, infix: Infix, depth: number): Node {
  const op = tokens.word;
  tokens.advance();
  if (infix === compared && op !== "in") return comparison(tokens, op as CompareOp, left, from, depth);
  if (op === "by") {
    const deadline = periodAt(tokens);
    return { kind: "by", proposition: left, deadline, at: { from, to: tokens.before } };
  }
  const right = nodeAt(tokens, infix.right, depth);
  const at = { from, to: tokens.before };
  if (op === "or" || op === "and") return { kind: op, left, right, at };
  if (op === "in") return { kind: "in", value: left, range: right, at };
  if (op === "..") return { kind: "range", low: left, high: right, at };
  return { kind: "binary", op: op as BinaryOp, left, right, at };
}

function comparison(tokens: Tokens, op: CompareOp, left: Node, from: number, depth: number): NodeOf<"compare"> {
  const loose = (tokens.kind === "word" && LOOSE.find((word) => tokens.skip(word))) || null;
  const right = nodeAt(tokens, RANGE, depth);
  const within = tokens.skip("within") ? take(tokens, "number") : null;
  return { kind: "compare", op, left, right, loose: loose as Loose | null, within, at: { from, to: tokens.before } };
}

function periodAt(tokens: Tokens): PeriodNode {
  const { from } = tokens;
  return { kind: "period", text: take(tokens, "period"), at: { from, to: tokens.before } };
}

function atomAt(tokens: Tokens, depth: number): Node {
  const { kind, from, word } = tokens;
  if (kind === "name") return nameAt(tokens, depth);
  if (kind === "period") return periodAt(tokens);
  if (kind === "number") return quantityAt(tokens);
  if (kind === "string") {
    tokens.advance();
    return { kind: "name", name: word.slice(1, -1), at: { from, to: tokens.before } };
  }
  expect(tokens, "(");
  const node = nodeAt(tokens, ANYTHING, depth + 1);
  expect(tokens, ")");
  return node;
}

function quantityAt(tokens: Tokens): NodeOf<"number"> {
  const { from } = tokens;
  const text = take(tokens, "number");
  const { kind, word } = tokens;
  const hasUnit = kind === "name" || kind === "unit" || kind === "string";
  if (hasUnit) tokens.advance();
  const unit = hasUnit ? (kind === "string" ? word.slice(1, -1) : word) : null;
  return { kind: "number", text, unit, at: { from, to: tokens.before } };
}

/** A name by itself, or with the arguments of a call after it. */
function nameAt(tokens: Tokens, depth: number): Node {
  const { from } = tokens;
  const name = take(tokens, "name");
  if (!tokens.skip("(")) return { kind: "name", name, at: { from, to: tokens.before } };
  const args: Node[] = [];
  if (!tokens.skip(")")) {
    do args.push(nodeAt(tokens, ANYTHING, depth + 1));
    while (tokens.skip(","));
    expect(tokens, ")");
  }
  return { kind: "call", name, args, at: { from, to: tokens.before } };
}
