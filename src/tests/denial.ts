import type { Ask } from "./ask.ts";

/** What a denied figure is counted as: readings of which none is the likelier for coming true. */
export const DENIAL = "what was denied";

const EXACT = /^([^~]+) ~ (-?)([^~]+)$/;

/** "Short of": less than the figure, never more. */
const SHORT = /\b(?:short|shy) of\b/i;

/**
 * The proposition denied. "Did not sell 400bn" says that it was another figure, and most of all that it was less: both must
 * come out alike.
 */
export function denied(ask: Ask, text: string): string {
  const [, term, minus, value] = EXACT.exec(text) ?? [];
  if (!term || / and | or |^if /.test(text)) return `not (${text})`;
  const less = `${term} ${minus ? ">" : "<"} ${minus}${value}`;
  if (SHORT.test(ask.claim.quote)) return less;
  return ask.chooser.choose(DENIAL, "rival", [
    { value: `not (${text})`, words: "any other figure" },
    { value: less, words: "less than it" },
  ]);
}
