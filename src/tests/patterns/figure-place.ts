import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, measuresOf, placed } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { listAndPick } from "./ranking.ts";

const NTH: Record<string, number> = { second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4 };
/** "The most", "the second highest capex", "the smallest". */
const PLACE =
  /\bthe (?:(second|2nd|third|3rd|fourth|4th)[- ])?(?:(most|highest|biggest|largest|greatest|top)|(least|lowest|smallest))\b(?! (?:since|ever|on record|in))/i;

/** "Of the hyperscalers, Amazon spent the most on capex in 2025", "Meta had the lowest capex of A, B and C in Q4": the place of a firm's figure among those of several. */
export function figurePlace(ask: Ask): Built | null {
  const [period, another] = ask.periods;
  const found = PLACE.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  if (!found || !period || another || period.relation !== "in" || ask.quantities.length > 0 || isForecast(ask))
    return null;
  const [measure, other] = measuresOf(ask);
  const among = other ? null : listAndPick(ask);
  if (!among) return null;
  const ids = [among.pick.subject, ...among.list.filter((id) => id !== among.pick.subject)];
  const terms = ids.map((id) => {
    const one = measuredAs(ask, id, measure);
    const window = one?.series.grain === "quarter" ? placed(ask, one.series, period) : null;
    return one && window && one.series.unit === "money" ? term(one.series, window) : null;
  });
  if (terms.includes(null) || ids.length < 2) return null;
  const [, nth, most] = found;
  const place = NTH[nth?.toLowerCase() ?? ""] ?? 1;
  return {
    text: `rank(${terms.join(", ")}) = ${most ? place : ids.length - place + 1}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) =>
        /^(?:record|highest|lowest|comparison|ordinal|best|worst|beats|trails)/.test(cue),
      ),
    ],
    phrases: [PLACE, /\bamong(?:st)?\b|\bspend(?:er|ers)\b/],
    extremes: true,
  };
}
