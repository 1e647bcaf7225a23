/** Whose move it is: the caller's (input or call is wrong), nobody's yet (not supported), or ours (a fault in Assay). */
export type Move = "caller" | "unsupported" | "ours";

/** A place in an input: a file, an expression or a post; line and column count from 1. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
}

export interface ErrorParts {
  /** Stable, lower-case words joined by dashes; scripts may rely on it. */
  code: string;
  /** What is wrong, in one sentence, naming what was found. */
  message: string;
  move?: Move;
  at?: Place;
  /** The offending line with a caret line below it, when there is one. */
  excerpt?: string;
  expected?: string;
  /** What to type or do next. */
  remedy?: string;
  cause?: unknown;
}

/**
 * An error a user can act on: where, what was found, what was expected, what to type. Surfaces print `describe(error)`
 * and take their exit status or HTTP status from `move`.
 */
export class AssayError extends Error {
  readonly code: string;
  readonly move: Move;
  readonly at: Place | undefined;
  readonly excerpt: string | undefined;
  readonly expected: string | undefined;
  readonly remedy: string | undefined;

  constructor(parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "AssayError";
    this.code = parts.code;
    this.move = parts.move ?? "caller";
    this.at = parts.at;
    this.excerpt = parts.excerpt;
    this.expected = parts.expected;
    this.remedy = parts.remedy;
  }
}

/**
 * The whole error as text of one to five lines.
 *
 * @example
 * describe(new AssayError({ code: "bad-date", message: "not a date: 2025-13-01", expected: "YYYY-MM-DD" }))
 * // => "not a date: 2025-13-01\nExpected YYYY-MM-DD"
 */
export function describe(error: AssayError): string {
  const { file, line, column } = error.at ?? {};
  const where = [file, line, column].filter((part) => part !== undefined).join(":");
  const lines = [where ? `${where}: ${error.message}` : error.message];
  if (error.excerpt) lines.push(error.excerpt);
  if (error.expected) lines.push(`Expected ${error.expected}`);
  if (error.remedy) lines.push(error.remedy);
  return lines.join("\n");
}
