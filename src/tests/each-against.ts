import { type Ask, cueOf } from "./ask.ts";
import { against } from "./patterns/growth.ts";
import type { Series } from "./series.ts";

/** Figures that are told against the year before as often as against the quarter before. */
const OF_EITHER = /^(?:revenue|net_income|eps|monthly_revenue|adjusted_eps)/;
/** "Grown": growth is mostly told on the year. */
const GROWN = /\bgr[eo]w(?:n|s|ing|th)?\b/i;

/** What each of several quarters is held against: the quarter before, where no word and no custom speaks of the year. */
export function eachAgainst(ask: Ask, series: Series): "yoy" | "qoq" {
  const told = cueOf(ask, "yoy", "qoq", "mom") !== undefined || ON_YEAR.test(ask.claim.quote);
  const open = OF_EITHER.test(series.measure) || (GROWN.test(ask.claim.quote) && series.unit !== "ratio");
  return told || open ? against(ask, series, null) : "qoq";
}
const ON_YEAR = /\b(?:annual|yearly|year[- ](?:ago|earlier|over|on)|on the year)\b/i;
export const BEFORE = { yoy: "on the same quarter a year earlier", qoq: "each on the quarter before it" };

/** Figures that may be below nothing, from which no percentage is counted. */
export const mayBeNegative = ({ measure }: Series) =>
  /(?:^|_)(?:fcf|income|profit|eps|ebitda|cash_flow)$|^(?:operating|net)_margin$/.test(measure);
