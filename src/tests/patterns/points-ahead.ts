import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, mapped, opposite } from "../interval.ts";
import { figureTerm, type Measured, measuredAs, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { POINTS } from "./points.ts";

const AHEAD =
  /\b(?:beat(?:s|en)?|outperform(?:s|ed)?|outr[au]n|outpaced?|outdid|led|ahead of|topped|above|better than|fatter than|higher than|wider than)\b/;
const BEHIND =
  /\b(?:lag(?:s|ged)?|trail(?:s|ed)?|underperform(?:s|ed)?|behind|below|worse than|thinner than|lower than|narrower than)\b/;

/** "20 points or more". */
const OR_MORE = /^\s*(?:(?:percentage[- ])?(?:points?|pp|ppts?|pts) )?(?:or (?:more|better)|and more|plus)\b/;

export const isPoints = (ask: Ask, { text, end }: QuantityMention) =>
  POINTS.test(text) || /^\s*(?:percentage[- ])?(?:points?|pp|pts)\b/.test(wordsBetween(ask, end, end + 20));

/** What each of two has, in percent: its move over the period of a price, else its figure; null where that cannot be told. */
function termsOf(ask: Ask, both: readonly Measured[]): string[] | null {
  const [period, other] = ask.periods;
  if (other) return null;
  const terms = both.map(({ series }) => {
    if (series.nature === "level" && series.unit === "price") {
      const window = moveWindow(ask, series, period);
      return window && (series.grain === "day" || period?.relation === "in") ? moved(ask, series, window) : null;
    }
    const window = period ? placed(ask, series, period) : null;
    return series.unit === "ratio" && (window || !period) ? figureTerm(ask, series, window) : null;
  });
  return terms.includes(null) ? null : (terms as string[]);
}

const bare = (text: string) => (/ [-/] /.test(text) ? `(${text})` : text);

/** "SK hynix beat Samsung by more than 140 percentage points in 2025", "its margin is ten points fatter than Nvidia's". */
export function pointsAhead(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const [quantity, another] = ask.quantities;
  if (!second || third || !quantity || another || !isPoints(ask, quantity)) return null;
  const both = [measuredAs(ask, first, ask.measures[0]), measuredAs(ask, second, ask.measures.at(-1))].filter(
    (each) => each !== null,
  );
  if (both.length < 2 || both[0].series.measure !== both[1].series.measure) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY).replace(quantity.text.toLowerCase(), " ");
  const [ahead, behind] = [AHEAD.test(words), BEHIND.test(words)];
  const behindIt = wordsBetween(ask, quantity.end, quantity.end + 32);
  const stated = intervalOf(
    OR_MORE.test(behindIt) && quantity.bound === "exact" ? { ...quantity, bound: "at-least" as const } : quantity,
  );
  const terms = ahead !== behind && stated ? termsOf(ask, both) : null;
  if (!terms || !stated) return null;
  const apart = mapped(stated, quantity.unit === "ratio" ? 1 : 0.01);
  return {
    text: within(`${bare(terms[0])} - ${bare(terms[1])}`, ahead ? apart : opposite(apart), "ratio"),
    used: [
      ...both.flatMap(({ used }) => used),
      quantity,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["beats", "trails", "comparison"].includes(cue)),
    ],
    phrases: [
      POINTS,
      /\bor (?:more|better)\b/,
      /\b(?:pts|outr[au]n|outpaced?|outdid|ahead of|fatter|wider|thinner|narrower)\b/,
    ],
  };
}
