import type { Proposition } from "./ast.ts";
import { parser } from "./grammar/parser.ts";
import { type LanguageError, located } from "./language-error.ts";
import { DEEPEST, readTree } from "./read-tree.ts";
import { syntaxProblems } from "./syntax-problems.ts";

export interface Parsed {
  /** Absent when the text has syntax errors. */
  proposition?: Proposition;
  errors: LanguageError[];
}

const TOO_DEEP = {
  code: "syntax",
  message: `more than ${DEEPEST} parentheses or conditions stand inside one another`,
  expected: "a test that can be read; let gives a part of it a name",
};

/**
 * Reads a test. Says nothing about types and units: that is `check`.
 *
 * @example
 * parse("capex(MSFT, FY2025Q2) > 20bn USD").errors // => []
 */
export function parse(text: string): Parsed {
  const proposition = readTree(text);
  if (proposition) return { proposition, errors: [] };
  const problems = syntaxProblems(parser.parse(text), text);
  if (problems.length === 0) problems.push({ ...TOO_DEEP, at: { from: 0, to: text.length } });
  return { errors: problems.map((problem) => located(text, problem)) };
}
