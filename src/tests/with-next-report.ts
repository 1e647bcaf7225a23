import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { tellsOfAccounts } from "./conditional/consequence.ts";
import { TO_COME } from "./patterns/guidance.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

const QUARTER =
  "(?:q[1-4]|[1-4]q|(?:first|second|third|fourth|march|june|september|sept|december)[- ]quarter)(?: (?:of )?(?:20)?\\d\\d)?";
/** "In the Q3 report", "with its third-quarter results", "when it reports Q3": on which occasion a plan is told. */
const OCCASION = new RegExp(
  `,?(?:\\b(?:in|with|at|on|alongside|along with|as part of) (?:its|the|their|his|this|that) ${QUARTER}[- ](?:report|results|numbers|earnings|print|call|update|release|figures|letter)\\b|\\bwhen (?:it|they) reports? (?:its |the |their )?${QUARTER}(?: (?:results|numbers|earnings|figures))?\\b)`,
  "i",
);
const PLAN = /\b(?:guid\w*|range|outlook|forecast|target|plan|budget|number|figure|ends?|capex|spending)\b/i;

/** Of a quarter that ended so many days ago, or ends so soon, it is the report that comes next. */
const [LATE, EARLY] = [75, 45];
const isNext = ({ last, grain }: PeriodMention, saidAt: number) =>
  grain === "quarter" && last !== null && last >= saidAt - LATE && last <= saidAt + EARLY;

/** Where a plan is told with the report of a quarter: its words in the quote, and the quarters named in them. */
function occasionOf({
  claim,
  offset,
  periods,
}: Ask): { place: readonly [number, number]; named: PeriodMention[] } | null {
  const found = offset === null || !AHEAD.includes(claim.kind) ? null : OCCASION.exec(claim.quote);
  if (!found || offset === null || !PLAN.test(claim.quote.replace(found[0], ""))) return null;
  const place = placesOfMatch(found);
  const named = periods.filter(({ start, end }) => start >= offset + place[0] && end <= offset + place[1]);
  const year = periods.some((one) => one.grain === "year" && !named.includes(one));
  return year && named.length > 0 ? { place, named } : null;
}
const AHEAD: readonly string[] = ["forecast", "conditional"];

/** "Leaves its 2025 range untouched in the Q3 report": the ask without the occasion, where that is the next on which it reports. */
export function withNextReport(ask: Ask): Ask {
  const occasion = occasionOf(ask);
  return occasion?.named.every((one) => isNext(one, ask.saidAt)) ? withoutWords(ask, occasion.place) : ask;
}

/** The same of a later report than the next, whose day nobody can tell. */
export const namesLaterReport = (ask: Ask) =>
  occasionOf(ask)?.named.some(({ last }) => last !== null && last > ask.saidAt + EARLY) ?? false;

/** "… when it reports": that a figure is published, which every figure awaits. */
const PUBLISHED =
  /,? when (?:it|they|the company) (?:finally |next )?(?:reports?|files?|prints?|publish(?:es)?)(?: (?:its |the |their )?(?:results|numbers|earnings|figures))?\s*[.!]*$/i;

/** The ask of a figure of a firm's accounts, or of a plan that is to be changed, without such words. */
export function withoutPublication(ask: Ask): Ask {
  const ofPlan = PLAN.test(ask.claim.quote) && TO_COME.test(ask.claim.quote);
  const isAhead = ofPlan || AHEAD.includes(ask.claim.kind);
  const found = ask.offset === null || !isAhead ? null : PUBLISHED.exec(ask.claim.quote);
  return found && (ofPlan || tellsOfAccounts(ask, ask.mentions)) ? withoutWords(ask, placesOfMatch(found)) : ask;
}
