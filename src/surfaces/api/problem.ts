import { AssayError } from "../../errors.ts";
import type { Problem } from "./schemas.ts";

/** Errors of the caller that HTTP has a status of its own for. */
const STATUS: Record<string, 404 | 409> = {
  "unknown-discussion": 404,
  "ambiguous-discussion": 404,
  "claim-not-saved": 404,
  "test-changed": 409,
};

/**
 * An error in the one shape of the API, with its status: 400, 404, 409 and 501 for the caller's move, 500 for ours. Unknown errors
 * keep their text out of the answer.
 *
 * @example
 * problemOf(new AssayError({ code: "bad-date", message: "not a date: soon", expected: "YYYY-MM-DD" }))
 * // => { status: 400, body: { error: { code: "bad-date", message: "not a date: soon", expected: "YYYY-MM-DD", remedy: null } } }
 */
export function problemOf(error: unknown): { status: 400 | 404 | 409 | 500 | 501; body: Problem } {
  if (error instanceof AssayError) {
    const status = error.move === "ours" ? 500 : error.move === "unsupported" ? 501 : (STATUS[error.code] ?? 400);
    const { file, line, column } = error.at ?? {};
    const where = [file, line, column].filter((part) => part !== undefined).join(":");
    return { status, body: problem(error.code, where ? `${where}: ${error.message}` : error.message, error) };
  }
  const remedy = "Nothing was changed. Run assay serve with ASSAY_DEBUG=1 to see where it happened.";
  return { status: 500, body: problem("fault", "A fault in Assay.", { remedy }) };
}

/** The one error shape of the API. */
export function problem(code: string, message: string, more: { expected?: string; remedy?: string } = {}): Problem {
  return { error: { code, message, expected: more.expected ?? null, remedy: more.remedy ?? null } };
}
