import type { SyntaxNode, Tree } from "@lezer/common";
import type { Problem } from "./language-error.ts";
import { readTree } from "./read-tree.ts";
import { type Fix, syntaxFix, turned } from "./syntax-fixes.ts";

/** What may stand where the parser gave up, by the node it was in. */
const EXPECTED: Record<string, string> = {
  Call: "arguments separated by commas and a closing parenthesis, for example capex(MSFT, FY2025Q2)",
  Group: "a closing parenthesis",
  Compare: "a value on both sides, for example capex(MSFT, FY2025Q2) > 20bn USD",
  In: "a range, for example in 25bn..30bn USD",
  Range: "two ends, for example 2024-09-01..2025-01-28",
  If: "if A then B",
  By: "a day, for example by 2025-12-31",
  Let: "let name = value; test",
  Quantity: "a number such as 22.6bn, 50% or 1.5x",
};

const REMEDIES: [RegExp, string][] = [
  [/^(\d{1,3})?(,\d{3})+/, "Write the number without commas, or with k, m, bn: 1148.25, 20bn."],
  [/^[$€£¥]/, "Write the currency after the number: 20bn USD."],
  [/^(==|===)/, "Write = for equal, or ~ for equal at the precision stated."],
  [/^(!=|<>|≠)/, "Write not (a = b)."],
  [/^(&&?|\|\|?)/, "Write and, or."],
  [/^[≥≤]/, "Write >= or <=."],
  [/^[–—−]/, "Write the plain minus sign -, or .. for a range."],
  [/^(billion|million|trillion|thousand|percent|per)/i, "Write 20bn, 20m, 1.2tn, 20k or 50%."],
];

function remedyFor(text: string, from: number): string | undefined {
  const doubled = from > 0 && "=<>!&|".includes(text[from - 1]);
  const rest = text.slice(doubled ? from - 1 : from).trimStart();
  return REMEDIES.find(([pattern]) => pattern.test(rest))?.[1];
}

/** "FY2025Q9", "2025Q7": written as a period, and none. */
const NO_PERIOD = /(?:FY)?(?:19|20)\d\d(?:Q(?![1-4]\b)|H(?![12]\b))\d+/gi;
const PERIODS = "FY2025, FY2025Q2, 2024, 2024Q4, 2025-03, 2025-01-27 or a range of two";

function noPeriodAt(node: SyntaxNode, text: string): Problem | null {
  for (const match of text.matchAll(NO_PERIOD)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (from <= node.from && node.from < to)
      return {
        code: "bad-period",
        message: `${match[0]} is not an existing period`,
        at: { from, to },
        expected: PERIODS,
      };
  }
  return null;
}

/** The whole text with one word or comma put in, where that makes it a test: "then" before a consequence, a comma between arguments. */
function putIn(node: SyntaxNode, text: string): { fix: Fix; remedy: string } | null {
  const before = text.slice(0, node.from);
  const gap = /\s+$/.exec(before);
  const word = /[\w"^]+\s*$/.exec(before);
  const candidates: Fix[] = [
    ...(gap ? [{ from: gap.index, to: node.from, insert: ", " }] : []),
    ...(gap ? [{ from: node.from, to: node.from, insert: "then " }] : []),
    ...(word ? [{ from: word.index, to: word.index, insert: "then " }] : []),
  ];
  for (const fix of candidates) {
    const written = text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
    if (readTree(written)) return { fix, remedy: written };
  }
  return null;
}

function problemAt(node: SyntaxNode, text: string): Problem {
  const none = noPeriodAt(node, text);
  if (none) return none;
  const found = text.slice(node.from, node.to).trim() || text.slice(node.from).trim().split(/\s/)[0];
  const parent = node.parent?.name ?? "Test";
  const written = turned(text) ?? putIn(node, text);
  const remedy = written?.remedy ?? remedyFor(text, node.from);
  const fix = written?.fix ?? syntaxFix(text, node);
  const width = Math.max(node.to - node.from, node.from < text.length ? 1 : 0);
  return {
    code: "syntax",
    message: found ? `did not expect ${JSON.stringify(found.slice(0, 40))} here` : "the test ends too early",
    at: { from: node.from, to: node.from + width },
    expected:
      (written?.fix.insert === "then " ? EXPECTED.If : EXPECTED[parent]) ??
      "a proposition, for example capex(MSFT, FY2025Q2) > capex(MSFT, FY2025Q1)",
    ...(remedy ? { remedy } : {}),
    ...(fix ? { fix } : {}),
  };
}

const makesWhole = ({ fix }: Problem, text: string) =>
  fix !== undefined && readTree(text.slice(0, fix.from) + fix.insert + text.slice(fix.to)) !== null;

/** Every place where the text is not of the language, once each; an empty text counts as one. */
export function syntaxProblems(tree: Tree, text: string): Problem[] {
  if (text.replace(/#[^\n]*/g, "").trim() === "")
    return [
      {
        code: "syntax",
        message: "there is no test",
        at: { from: 0, to: 0 },
        expected: "a proposition, for example capex(MSFT, FY2025Q2) > capex(MSFT, FY2025Q1)",
      },
    ];
  const problems: Problem[] = [];
  let whole = false;
  tree.iterate({
    enter: (ref) => {
      if (!ref.type.isError) return true;
      const last = problems.at(-1);
      if (whole) return false;
      if (!last || ref.from > last.at.to) problems.push(problemAt(ref.node, text));
      // What one word put in makes right is one problem, whatever stands after it.
      whole = problems.length === 1 && makesWhole(problems[0], text);
      return false;
    },
  });
  return problems;
}
