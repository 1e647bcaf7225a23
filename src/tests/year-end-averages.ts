import { partsOf } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { seriesMeant } from "./series.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

const DECEMBER = "dec(?:ember|\\.)?";
const AVERAGES = "(?:monthly )?(?:avgs?\\.?|averages?|means?|prices|figures)";
const TWO = `${DECEMBER}(?: ${AVERAGES})?[- ](?:to|on|over|vs\\.?|versus|against)[- ]${DECEMBER}(?: ${AVERAGES})?`;
const OF_BOTH = `(?:the )?(?:${DECEMBER} ${AVERAGES}|${AVERAGES} (?:of|for) ${DECEMBER}|${TWO})`;
const BY =
  "(?:(?:going|judging|measured|reckoned|counted|counting|measuring|reckoning|judged)(?: it)? )?(?:by|on|using|from|with)";
/** "Going by December averages, …", "December on December …". */
const LEAD = new RegExp(`^\\W*(?:(?:and|but|so) )?(?:${BY} ${OF_BOTH}|${TWO})[,:]? (?!of\\b)`, "i");
/** The same in front of the claim's own words. */
const LEAD_BEFORE = new RegExp(`(?<=^|[.!?\\n]\\s*)(?:${BY} ${OF_BOTH}|${TWO}),\\s*$`, "i");
/** "… on December averages", "… (December to December)". */
const TAIL = new RegExp(`[,(–—-]* ?\\(?(?:${BY} ${OF_BOTH}|${TWO})\\)?[\\s.!]*$`, "i");

const DECEMBER_MONTH = 12;
const isYear = ({ grain, relation, first, last }: PeriodMention) =>
  grain === "year" &&
  ["in", "over"].includes(relation) &&
  first !== null &&
  last !== null &&
  partsOf(last).month === DECEMBER_MONTH;

/** Prices told by the month, whose move over a year is that between its last month and the last of the year before. */
const areMonthly = ({ subjects, claim, registry }: Ask): boolean => {
  const ids = subjects.length > 0 ? subjects.map(({ subject }) => subject) : claim.subjects;
  const series = ids.map((id) => seriesMeant(registry, id, "price", false));
  return series.length > 0 && series.every((one) => one?.grain === "month" && one.unit === "price");
};

/**
 * "Going by December averages copper gained 32% in 2025": the ask without the words that say by which figures the move over
 * a calendar year is reckoned, where those are the ones it is told by.
 */
export function withoutYearEndAverages(ask: Ask): Ask {
  if (ask.offset === null || !areMonthly(ask)) return ask;
  const { span } = ask.claim;
  const before = LEAD_BEFORE.exec(span.prefix);
  if (before && ask.periods.length === 1 && isYear(ask.periods[0]))
    return { ...ask, claim: { ...ask.claim, span: { ...span, prefix: span.prefix.slice(0, before.index) } } };
  const found = LEAD.exec(ask.claim.quote) ?? TAIL.exec(ask.claim.quote);
  const bare = found && withoutWords(ask, placesOfMatch(found));
  const [year, another] = bare?.periods ?? [];
  if (!bare || !year || another || !isYear(year)) return ask;
  // "By December" is no deadline here.
  const isOver = (year.last ?? 0) < ask.saidAt && bare.claim.kind === "forecast";
  return isOver ? { ...bare, claim: { ...bare.claim, kind: "report" } } : bare;
}
