import { type Ask, wordsBetween } from "./ask.ts";

/** "Fell | most", "rose | the hardest": more than whoever else is spoken of; "most days" is how often. */
const MOST =
  /^ (?:by )?(?:the )?(?:most|least|hardest|furthest|farthest|worst|best)\b(?! (?:days|sessions|weeks|months|quarters|years|of (?:the|that|its|this) (?:day|time|week|month|quarter|year|way|move|gain|loss|drop)))/;
/** Tests that hold one against others, or against itself at other times. */
const HELD = /\b(?:rank|max|min|highest|lowest|count)\(|[<>]=? [^<>]*\b(?:change|close|price)\(/;

/** That something moved most or least of all, where the test asks only which way it went. */
export function mostOfAll(ask: Ask, text: string): string | null {
  if (HELD.test(text)) return null;
  for (const { end } of ask.directions) {
    const found = MOST.exec(wordsBetween(ask, end, end + 40));
    if (found) return found[0].trim();
  }
  return null;
}
