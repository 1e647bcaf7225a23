import type { QuantityMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { isPlainVerb, SPENDS, TAKES_IN } from "./plain-words.ts";

/** Money in amounts no price has. */
export const isLarge = ({ unit, low, high }: QuantityMention) =>
  /^(?:[A-Z]{3})?$/.test(unit) && (low ?? high ?? 0) >= 1e8;

const OTHER_MONEY =
  /\b(?:spen[dt]|invest|earn|profit|los[et]|burn|return|b[uo]y|bought|rais|pa[iy]d?|cost|cash|debt|owe|worth|valu|cap\b|guid|write|fine|plan|budget|commit|earmark|alloc|pour|plough|plow|deploy|set aside|put aside|goes to|gone)/i;
/** A company's "biggest month" or "best quarter" is that of its sales. */
const BEST_PERIOD = /\b(?:biggest|best|largest|strongest|worst|weakest|record) (?:month|quarter|year)\b/i;
const RECORD_OF_PERIODS = /\b(?:monthly|quarterly) (?:\w+ )?record\b/i;
/** "Its January quarter was its strongest ever". */
const QUARTER_BEST =
  /\bquarter (?:was|is) (?:its|their|the) (?:best|strongest|biggest|largest|weakest|worst|smallest)\b/i;
const SELLS = /\bs(?:ells?|old|elling)\b(?![- ]?off)/i;

/** "Q1 adds up to NT$1.1tn". */
export const ADDS_UP = /\b(?:sums?|summed|adds?|added) (?:up )?to\b/i;
/** "Micron's latest quarter, $9.3bn": what a time of a firm's own amounts to is what it took in. */
const OWN_TIME = /(?:['’]s|\bits) (?:[\w-]+ ){0,2}(?:quarter|month|year)\b/i;
/** "Look for", "will be", "won't make": how what is to come is told, which names no other money. */
const FORESEES =
  /\blook(?:s|ing)? for\b|\b(?:will|won[’']?t|to|would|should|is going to|not|may|can|can[’']?t) (?:(?:also|even|not|still|easily|only) )*(?:be|come in|come|make|see|show|reach|hit|land|end up|print|top|clear|get to)\b/g;
/** "TSMC: 300bn or better for June", "340bn from TSMC for April": where no verb tells of other money, what a firm has of a month is its sales. */
function hasForMonth(ask: Ask): boolean {
  const spoken = ask.claim.quote
    .toLowerCase()
    .replace(FORESEES, " ")
    .split(/[^a-z'’]+/);
  const ofMonth = ask.periods.length === 1 && ask.periods[0].grain === "month" && ask.claim.measure === null;
  return ofMonth && !spoken.some((word) => !TAKES_IN.has(word) && (isPlainVerb(word) || SPENDS.has(word)));
}
function takesIn(words: string): boolean {
  if (ADDS_UP.test(words) || OWN_TIME.test(words)) return true;
  const spoken = words
    .toLowerCase()
    .replace(FORESEES, " ")
    .split(/[^a-z'’]+/);
  const isOther = (word: string) => !TAKES_IN.has(word) && (isPlainVerb(word) || SPENDS.has(word));
  return spoken.some((word) => TAKES_IN.has(word)) && !spoken.some(isOther);
}

/** The measure a company's bare amount of money for a quarter or month means: what it took in; null where a verb tells of other money. */
export function takings(ask: Ask, subject: string): string | null {
  if (ask.measures.length > 0 || ask.registry.subject(subject)?.kind !== "company") return null;
  const words = ask.claim.quote;
  if (SELLS.test(words) && ask.subjects.length > 0 && !ask.quantities.some(({ unit }) => unit.includes("/")))
    return "revenue";
  if (ask.cues.some(({ text }) => BEST_PERIOD.test(text)) || RECORD_OF_PERIODS.test(words)) return "revenue";
  if (QUARTER_BEST.test(words)) return "revenue";
  const amount = ask.quantities.some(isLarge);
  const timed = ask.periods.some(
    ({ grain, rule }) => ["month", "quarter", "year"].includes(grain) || rule === "months-of",
  );
  const ahead = ask.claim.kind === "report" && ask.periods.every(({ first }) => first !== null && first >= ask.saidAt);
  if (ahead) return null;
  const named = ask.subjects.some(({ start }) => start >= (ask.offset ?? 0));
  return amount && timed && named && !OTHER_MONEY.test(words) && (takesIn(words) || hasForMonth(ask))
    ? "revenue"
    : null;
}
