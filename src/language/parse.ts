import type { SyntaxNode } from "@lezer/common";
import type { At, BinaryOp, CompareOp, Loose, Node, PeriodNode, Proposition } from "./ast.ts";
import { parser } from "./grammar/parser.ts";
import { type LanguageError, located } from "./language-error.ts";
import { setSource } from "./source.ts";
import { syntaxProblems } from "./syntax-problems.ts";

export interface Parsed {
  /** Absent when the text has syntax errors. */
  proposition?: Proposition;
  errors: LanguageError[];
}

/**
 * Reads a test. Says nothing about types and units: that is `check`.
 *
 * @example
 * parse("capex(MSFT, FY2025Q2) > 20bn USD").errors // => []
 */
export function parse(text: string): Parsed {
  const tree = parser.parse(text);
  const problems = syntaxProblems(tree, text);
  if (problems.length > 0) return { errors: problems.map((problem) => located(text, problem)) };
  const proposition = build(tree.topNode.firstChild as SyntaxNode, text);
  setSource(proposition, text);
  return { proposition, errors: [] };
}

const COMMENT = "Comment";

/** Named children and operators of a node, comments left out. */
function parts(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== COMMENT) found.push(child);
  return found;
}

/** Builds the node of the test language for a node of the syntax tree that has no error below it. */
function build(node: SyntaxNode, text: string): Node {
  if (node.name === COMMENT) return build(node.nextSibling as SyntaxNode, text);
  const at: At = { from: node.from, to: node.to };
  const word = (part: SyntaxNode) => text.slice(part.from, part.to);
  const make = BUILDERS[node.name];
  return make(parts(node), { at, word, of: (part) => build(part, text), text: word(node) });
}

interface Builder {
  at: At;
  text: string;
  word(part: SyntaxNode): string;
  of(part: SyntaxNode): Node;
}

const unquoted = (word: string) => (word.startsWith('"') ? word.slice(1, -1) : word);

const BUILDERS: Record<string, (parts: SyntaxNode[], b: Builder) => Node> = {
  Period: (_, b) => ({ kind: "period", text: b.text, at: b.at }),
  Name: (_, b) => ({ kind: "name", name: b.text, at: b.at }),
  String: (_, b) => ({ kind: "name", name: unquoted(b.text), at: b.at }),
  Quantity: ([number, unit], b) => ({
    kind: "number",
    text: b.word(number),
    unit: unit ? unquoted(b.word(unit)) : null,
    at: b.at,
  }),
  Group: (parts, b) => b.of(parts[1]),
  Call: (parts, b) => ({
    kind: "call",
    name: b.word(parts[0]),
    args: parts
      .slice(1)
      .filter((part) => !["(", ",", ")"].includes(part.name))
      .map((part) => b.of(part)),
    at: b.at,
  }),
  Negate: (parts, b) => ({ kind: "negate", of: b.of(parts[1]), at: b.at }),
  Sum: binary,
  Product: binary,
  Range: (parts, b) => ({ kind: "range", low: b.of(parts[0]), high: b.of(parts[2]), at: b.at }),
  Compare: (parts, b) => compare(parts, b),
  In: (parts, b) => ({ kind: "in", value: b.of(parts[0]), range: b.of(parts[2]), at: b.at }),
  By: (parts, b) => ({ kind: "by", proposition: b.of(parts[0]), deadline: b.of(parts[2]) as PeriodNode, at: b.at }),
  Not: (parts, b) => ({ kind: "not", of: b.of(parts[1]), at: b.at }),
  And: (parts, b) => ({ kind: "and", left: b.of(parts[0]), right: b.of(parts[2]), at: b.at }),
  Or: (parts, b) => ({ kind: "or", left: b.of(parts[0]), right: b.of(parts[2]), at: b.at }),
  If: (parts, b) => ({ kind: "if", condition: b.of(parts[1]), consequence: b.of(parts[3]), at: b.at }),
  Let: (parts, b) => ({ kind: "let", name: b.word(parts[1]), value: b.of(parts[3]), body: b.of(parts[5]), at: b.at }),
};

function binary(parts: SyntaxNode[], b: Builder): Node {
  return { kind: "binary", op: b.word(parts[1]) as BinaryOp, left: b.of(parts[0]), right: b.of(parts[2]), at: b.at };
}

function compare(parts: SyntaxNode[], b: Builder): Node {
  const loose = parts.find((part) => part.name === "Loose");
  const within = parts.find((part) => part.name === "Within");
  const [left, op, right] = parts.filter((part) => part !== loose && part !== within);
  return {
    kind: "compare",
    op: b.word(op) as CompareOp,
    left: b.of(left),
    right: b.of(right),
    loose: loose ? (b.word(loose) as Loose) : null,
    within: within ? b.word(within.lastChild as SyntaxNode) : null,
    at: b.at,
  };
}
