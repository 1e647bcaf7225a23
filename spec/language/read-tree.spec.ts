import type { SyntaxNode } from "@lezer/common";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Node, walk } from "../../src/language/ast.ts";
import { parser } from "../../src/language/grammar/parser.ts";
import { parse } from "../../src/language/index.ts";
import { DEEPEST, readTree } from "../../src/language/read-tree.ts";

/** What a node of the grammar is in the tree of a test; those that are not here leave none. */
const KINDS: Record<string, Node["kind"]> = {
  Period: "period",
  Name: "name",
  String: "name",
  Quantity: "number",
  Call: "call",
  Negate: "negate",
  Sum: "binary",
  Product: "binary",
  Range: "range",
  Compare: "compare",
  In: "in",
  By: "by",
  Not: "not",
  And: "and",
  Or: "or",
  If: "if",
  Let: "let",
};

/** A name that says what its parent is called: a function, a unit, what `let` defines. */
const isLabel = (node: SyntaxNode) =>
  node.parent?.name === "Unit" ||
  (["Call", "Let"].includes(node.parent?.name ?? "") && firstName(node.parent!) === node.from);
const firstName = (node: SyntaxNode) => node.getChild("Name")?.from;

/** Kind and place of every node by the grammar, parents first; null for a text it refuses. */
function byGrammar(text: string): string[] | null {
  const found: string[] = [];
  let refused = false;
  parser.parse(text).iterate({
    enter: ({ node, type, name, from, to }) => {
      refused ||= type.isError;
      if (name in KINDS && !isLabel(node)) found.push(`${KINDS[name]} ${from}-${to}`);
    },
  });
  return refused ? null : found;
}

function byHand(text: string): string[] | null {
  const found: string[] = [];
  const tree = readTree(text);
  if (tree) walk(tree, ({ kind, at }) => found.push(`${kind} ${at.from}-${at.to}`));
  return tree && found;
}

const atom = fc.constantFrom(
  ...[
    "NVDA",
    "0981.HK",
    '"Crude oil, Brent"',
    "5",
    "20bn USD",
    "50%",
    "2 USD/t",
    '3 "x y"',
    "2024",
    "FY2025Q2",
    "2025-01-27",
  ],
);
const space = fc.constantFrom(" ", " ", "  ", "\n", " # a remark\n");
const operator = fc.constantFrom(
  ...["+", "-", "*", "/", "..", ">", ">=", "<", "<=", "=", "~", "~ about", "> almost", "in", "and", "or", "by"],
);
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const part = tie("expression");
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      atom,
      fc.tuple(part, space, operator, space, part).map((parts) => parts.join("")),
      fc.tuple(space, part, space).map((parts) => `(${parts.join("")})`),
      fc.tuple(part, space, part).map(([a, gap, b]) => `sum(${a}${gap},${b})`),
      fc.tuple(fc.constantFrom("not ", "-", "close(MSFT), "), part).map((parts) => parts.join("")),
      fc.tuple(part, part).map(([a, b]) => `if ${a} then ${b}`),
      part.map((whole) => `${whole} within 5%`),
    ),
  };
});
const tokens = fc
  .array(
    fc.tuple(
      fc.oneof(atom, operator, fc.constantFrom("(", ")", "close(", ",", ";", "let a =", "then", "?", '"', "#")),
      fc.constantFrom("", " "),
    ),
  )
  .map((all) => all.flat().join(""));
const letters = fc.string({ unit: fc.constantFrom(..."FYQH0259.-/xbnmk%USDt_^&"), maxLength: 10 });

describe("the reader of tests", () => {
  it("reads what the grammar reads, to the same nodes in the same places, and refuses what it refuses", () => {
    const text = fc.oneof(
      expression,
      fc.tuple(expression, expression).map(([a, b]) => `let a = ${a}; ${b}`),
      tokens,
    );
    fc.assert(
      fc.property(text, (test) => {
        expect(byHand(test)).toEqual(byGrammar(test));
      }),
      { numRuns: 3000 },
    );
  });

  it("takes letters and digits for the same numbers, periods, units and names", () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const text = `close(${one}) > ${other}`;
        expect(byHand(text)).toEqual(byGrammar(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("refuses a test too deep to evaluate, and says so", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}close(NVDA, 2024) > 1${")".repeat(depth)}`;
    expect(parse(nested(DEEPEST - 1)).errors).toEqual([]);
    expect(parse(nested(1000)).errors.map(({ message }) => message)).toEqual([
      `more than ${DEEPEST} parentheses or conditions stand inside one another`,
    ]);
  });

  it("tells what is wrong with a text of nothing but an empty line", () => {
    expect(parse("\n").errors[0]).toMatchObject({ line: 1, column: 1, message: "there is no test" });
  });
});
