import { REASONS as LANGUAGE_REASONS } from "../language/index.ts";
import { UNTESTABLE } from "../tests/untestable.ts";

/** Reasons that only a claim can have, not a test by itself. */
const CLAIM_REASONS = {
  "readings-disagree": "The words can be read in more than one way, and the readings come out differently.",
  "measure-unclear": "The words leave open which figure is meant, and the one on record does not bear them out.",
  "test-invalid": "The test is not well formed, or compares things that do not compare.",
} as const;

/** Every reason a mark can carry: its stable code and what it says. The README lists them all. */
export const MARK_REASONS: Readonly<Record<string, string>> = {
  ...LANGUAGE_REASONS,
  ...CLAIM_REASONS,
  ...Object.fromEntries(Object.entries(UNTESTABLE).map(([code, { reason }]) => [code, reason])),
};

/**
 * The reasons as the table of the README, one row a code.
 *
 * @example
 * reasonTable().split("\n")[0] // => "| code | what it says |"
 */
export function reasonTable(): string {
  const rows = Object.entries(MARK_REASONS).map(([code, reason]) => `| \`${code}\` | ${reason} |`);
  return ["| code | what it says |", "| --- | --- |", ...rows].join("\n");
}
