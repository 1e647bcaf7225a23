import { type Ask, cueOf } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { OF_COST } from "./two-periods.ts";
import { comparisonOf } from "./versus.ts";

/** Days of a month at most. */
const MONTH = 31;

/** "Averaged more in 2024 than the year before", "cheaper in Q1 than in the quarter before", "averaged less in March than the month before": the averages of the two times. */
export function averagedThanBefore(ask: Ask): Built | null {
  const [period, another] = ask.periods;
  const [average, back] = [cueOf(ask, "average"), cueOf(ask, "yoy", "qoq", "mom")];
  if (
    !(average ?? OF_COST.test(ask.claim.quote)) ||
    !back ||
    !period ||
    another ||
    ask.quantities.length > 0 ||
    isForecast(ask)
  )
    return null;
  const found = measured(ask);
  const comparison = comparisonOf(ask);
  const [way, more] = ask.directions.filter(({ direction }) => direction !== "flat");
  const sign = comparison?.sign ?? (way && !more && !way.negated ? (way.direction === "up" ? ">" : "<") : null);
  if (!found || !sign || found.series.unit !== "price" || found.series.grain !== "month") return null;
  const now = placed(ask, found.series, period);
  const isLong = now !== null && now.end - now.start >= MONTH;
  if (!now || (back.cue === "mom" && isLong) || (!isLong && (!average || back.cue === "qoq"))) return null;
  const figures = [now, earlier(found.series, now, back.cue === "yoy" ? "year" : "period")].map((window) =>
    window.end - window.start >= MONTH ? `mean(${term(found.series)}, ${window.text})` : term(found.series, window),
  );
  return {
    text: figures.join(` ${sign} `),
    used: [...found.used, ...(average ? [average] : []), back, period, ...ask.directions, ...(comparison?.used ?? [])],
  };
}
