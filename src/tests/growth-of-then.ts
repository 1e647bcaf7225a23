import type { Ask } from "./ask.ts";

const SPAN = "(?:day|week|month|quarter|year)";
const THEN = `(?:(?:the|a) ${SPAN} (?:before|earlier|prior)|(?:in |for |of )?(?:the|its) (?:previous|prior|preceding|last) ${SPAN})`;
/** "After 26% the quarter before", "following a 2% drop a month earlier": how it went at a time before. */
const AFTER_THEN = new RegExp(
  `\\b(?:after|following) (?:[\\w’'-]+ ){0,4}?[-+]?[\\d.]+ ?(?:%|percent|pct)(?: \\w+)? ${THEN}`,
  "i",
);
const ON_LAST = /\b(?:qoq|mom)\(/;

/**
 * "Grew 24% in Q4 after 26% the quarter before": true where what was told of the time before is asked of the time itself, as a
 * growth on that time or because both were settled to be the same one.
 */
export function asksThenOfNow({ claim, periods }: Ask, test: string): boolean {
  if (!AFTER_THEN.test(claim.quote)) return false;
  if (ON_LAST.test(test)) return true;
  const named = claim.context.filter((one) => one.kind === "period");
  return periods.some(({ first, last }) => named.some((one) => one.first === first && one.last === last));
}
