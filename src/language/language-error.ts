import { AssayError, describe } from "../errors.ts";
import type { At } from "./ast.ts";
import type { Fix } from "./syntax-fixes.ts";

/** One problem in a test: where, what was found, what was expected, and what to type instead. */
export interface LanguageError {
  /** Stable: `syntax`, `type`, `unit`, `unknown-name`, `missing-period`, `arguments`, `bad-period`, `tolerance`. */
  code: string;
  message: string;
  at: At;
  line: number;
  column: number;
  /** The line with the place marked by carets. */
  excerpt: string;
  expected?: string;
  /** Text that can be pasted in place of what `at` covers, or typed. */
  remedy?: string;
  /** The edit meant, where it is another than `remedy` in place of what `at` covers. */
  fix?: Fix;
}

/** What is known where the problem is found; the position in lines and the excerpt are added in one place. */
export interface Problem {
  code: string;
  message: string;
  at: At;
  expected?: string;
  remedy?: string;
  fix?: Fix;
}

/** Adds line, column and the excerpt with carets. */
export function located(text: string, problem: Problem): LanguageError {
  const from = Math.min(problem.at.from, text.length);
  const start = text.slice(0, from).lastIndexOf("\n") + 1;
  const stop = text.indexOf("\n", from);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const number = text.slice(0, start).split("\n").length;
  const width = Math.max(1, Math.min(problem.at.to, start + line.length) - from);
  const gutter = String(number);
  const excerpt = `${gutter} | ${line}\n${" ".repeat(gutter.length)} | ${" ".repeat(from - start)}${"^".repeat(width)}`;
  return { ...problem, line: number, column: from - start + 1, excerpt };
}

/** The same problem as an error to throw, for surfaces. */
export function asAssayError(error: LanguageError): AssayError {
  const { code, message, line, column, excerpt, expected, remedy } = error;
  return new AssayError({
    code: `test-${code}`,
    message,
    at: { line, column },
    excerpt,
    ...(expected ? { expected } : {}),
    ...(remedy ? { remedy } : {}),
  });
}

/** All problems of a test as one error to throw: the first as it is when alone, else each in full below one another. */
export function refusal(errors: readonly LanguageError[]): AssayError {
  if (errors.length === 1) return asAssayError(errors[0]);
  const all = errors.map((error) => describe(asAssayError(error))).join("\n\n");
  return new AssayError({
    code: `test-${errors[0].code}`,
    message: `the test has ${errors.length} problems`,
    excerpt: all,
  });
}
