import { ahead } from "../ahead.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { asThreshold, intervalOf } from "../interval.ts";
import { seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";

/** "In a single month", "a NT$500bn month", "monthly sales of". */
const IN_A_MONTH =
  /\b(?:in (?:a|one|any|some|a single|any one|any single) (?:calendar )?month|(?:a|an|its first|the first|any) [^\s]*\d[^\s]*(?: ?(?:bn|billion|trillion))?\+?(?: (?:nt(?:d|\$)?|twd|taiwan dollars?))? (?:[a-z]+ )?month|(?:a|one|some|any|its first|the first)(?: [\w.]+)? month (?:of|above|over|beyond|past|north of|with|at|in excess of|exceeding|topping|worth))\b/;
/** Money that a firm spends or is lent is no sales. */
const OTHER_MONEY =
  /\b(?:spen[dt]|capex|invest|borrow|buyback|profit|earn|cost|debt|cash|rais|worth|market cap|valu)\w*/;

/** "TSMC will print NT$500bn in a single month by December": the sales of some month to come. */
export function monthToCome(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [subject, other] = subjectIds(ask);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (!subject || other || !quantity || another || !isLarge(quantity) || !isForecast(ask)) return null;
  if (!IN_A_MONTH.test(words) || OTHER_MONEY.test(words) || ask.directions.some(({ negated }) => negated)) return null;
  if (ask.measures.some(({ measure }) => !["revenue", "monthly_revenue"].includes(measure))) return null;
  const deadlines = ask.periods.filter(({ text }) => !/^(?:in|for) (?:a|one|any|some|a single)\b/i.test(text));
  const [deadline, second] = deadlines;
  const series = deadline && !second ? seriesMeant(ask.registry, subject, "revenue", true) : null;
  const window = series?.grain === "month" && series.known?.kind === "company" ? ahead(ask, series, deadline) : null;
  const stated = intervalOf(quantity);
  const line = stated && quantity.bound === "exact" ? asThreshold(stated, "up") : stated;
  const figure = series && window && line ? counted(ask, series, window, quantity, line) : null;
  if (!series || !window || !figure) return null;
  return {
    text: within(`any(${term(series)}, ${window.text})`, figure.interval, figure.unit),
    used: ask.mentions.filter(({ kind }) => kind !== "cue"),
    phrases: [IN_A_MONTH, /\b(?:month|nt|ntd|twd|taiwan|get|out of)\b/],
    assumptions: [...figure.assumptions, "an amount in a month is of its sales"],
  };
}
