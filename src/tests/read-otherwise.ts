import { isoOf } from "../calendar.ts";
import type { Ask } from "./ask.ts";
import { lastPublished } from "./measured.ts";
import { seriesMeant } from "./series.ts";

const RATE =
  "(?:(?:re-?)?accelerat|decelerat|slow(?!ly)|quicken|pick(?:ed|s|ing)? up|sp(?:e|ee)d|cool|moderat|improv|strengthen|weaken)\\w*";
/** "Its growth accelerated", "faster growth": how a rate changed. */
const OF_RATE = new RegExp(
  `\\bgrowth(?: rate)?(?: (?:has|had|have|then|again|further|only))* ${RATE}|\\b${RATE} growth\\b`,
  "i",
);
/** A test of which way a figure moved, and of no rate beside another. */
const ONE_WAY = /^(?:not \()?(?:latest\()?(?:yoy|qoq|change)\([^<>]*\) [<>]=? 0%\)?$/;

/** "Held above -11.7%": a figure below nothing. */
const BELOW_ZERO = /(?:^|\s)(?:[-−–]|minus |negative )(\d[\d.]*) ?%/i;
const TO_DATE = /\b(?:so far|to date|ytd|cumulativ\w*|since january)\b/i;

/** "So far this year" of sales told by the month, where a month behind the last quarter is out. */
function monthsBehind({ claim, registry, saidAt }: Ask, text: string): string | null {
  const found = TO_DATE.exec(claim.quote);
  const quarters = [...text.matchAll(/\brevenue\((\w+), FY(\d{4})Q\d(?:\.\.FY\d{4}Q(\d))?/g)];
  const [subject, year] = [quarters[0]?.[1], quarters[0]?.[2]];
  if (!found || !subject || !registry.subject(subject)) return null;
  const series = seriesMeant(registry, subject, "monthly_revenue", false);
  if (series?.grain !== "month") return null;
  const month = isoOf(lastPublished(series, saidAt)).slice(0, 7);
  const [, , , last] = quarters[0];
  const quarter = Number(last ?? /Q(\d)/.exec(quarters[0][0])?.[1]);
  return month > `${year}-${String(3 * quarter).padStart(2, "0")}` ? found[0] : null;
}

/** Words that a test took for less, or for something else, than they say; null where there are none. */
export function readOtherwise(ask: Ask, text: string): string | null {
  const { quote } = ask.claim;
  const rate = ONE_WAY.test(text) ? OF_RATE.exec(quote) : null;
  if (rate) return rate[0];
  const below = BELOW_ZERO.exec(quote);
  if (below && text.includes(` ${below[1]}%`) && !text.includes(`-${below[1]}%`)) return below[0].trim();
  return monthsBehind(ask, text);
}
