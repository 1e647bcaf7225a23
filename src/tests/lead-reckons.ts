import type { Ask } from "./ask.ts";

/** Words with which a phrase before a statement starts, where it says how the figure is reckoned. */
const RECKONS =
  /^(?:and |but |so |now |well,? )?(?:annuali[sz]ed|at an annual(?:i[sz]ed)? (?:rate|pace)|cumulatively|on average|peak[- ]to[- ]trough|trough[- ]to[- ]peak|from (?:its |the )?(?:peak|top|high)s? to (?:its |the )?(?:trough|bottom|low)s?|intraday|in (?:(?:real|absolute|relative|inflation-adjusted|constant[- ]currency|local[- ]currency|euro|sterling|yen|won) terms|constant currenc(?:y|ies)|euros?|sterling|yen|won)|adjust(?:ed|ing) for|excluding|ex[- ](?!div)\w+|without|stripping|leaving out|net of|including (?:dividends|leases)|seasonally|on a (?:rolling|trailing|total[- ]return|per[- ]share|run[- ]rate|like[- ]for[- ]like|constant[- ]currency|cumulative|non[- ]gaap|pro[- ]forma)(?: \w+){0,2} basis|per (?:share|user|employee|head)|like[- ]for[- ]like)\b/i;
/** The phrase that ends right before the statement. */
const LEAD = /(?:^|[.!?;:\n—–(]\s*)([^.!?;:\n—–(]*?),?\s*$/;

/** One figure of several, where a test holds each of them against it. */
const OF_ALL = /\bon average\b/i;

/** "Annualised, its sales are 80bn", "on average A and B lost 9%": how a figure is reckoned, told before the words of the test; null where nothing such is. */
export function leadReckons({ claim, subjects }: Ask, text: string): string | null {
  const lead = LEAD.exec(claim.span.prefix)?.[1].trim();
  const found = lead ? RECKONS.exec(lead) : null;
  if (found) return found[0];
  return subjects.length > 1 && text.includes(" and ") && !text.includes(" + ")
    ? (OF_ALL.exec(claim.quote)?.[0] ?? null)
    : null;
}

const SAVE = "(?:bar|barring|except(?:ing)?|save|other than|apart from|aside from|minus)(?: for)?";
const BUT = "\\b(?:all|each|every\\w*|none|nobody|nothing|no one|any\\w*)\\b[^;:.!?]*\\bbut(?: for)?";
/** What stands right before a name that is left out of the others: "all of A, B and C bar". */
const LEFT_OUT = new RegExp(`(?:\\b${SAVE}|${BUT}) (?:the )?$`, "i");
/** A test of one that says the contrary of it, or counts. */
const TELLS_APART = /\bnot \(|\bcount\(|\brank\(/;

/** "All of A, B and C bar A": one that is told apart from the rest, where a test holds them all alike. */
export function nameLeftOut({ claim, subjects, offset }: Ask, text: string): string | null {
  if (offset === null || TELLS_APART.test(text)) return null;
  const found = subjects.find(({ start }) => LEFT_OUT.test(claim.quote.slice(0, Math.max(0, start - offset))));
  return found ? found.text : null;
}
