import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { figureTerm, isSingle, latestWords, measuredAs, placed } from "../measured.ts";
import { asOfNow } from "../single-days.ts";

const RATIO = /\bratio\b/;
const JOINED = /^\s*(?:\/|-?to-?|:|over|-| )\s*$/;

/** "The gold/silver ratio was about 100 in April": the price of one over that of the other. */
export function priceRatio(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const [quantity, another] = ask.quantities;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!second || third || !quantity || another || ask.periods.length > 1) return null;
  const [a, b] = ask.subjects;
  if (!RATIO.test(words) && !(a && b && wordsBetween(ask, a.end, b.start) === "/")) return null;
  if (!a || !b || !JOINED.test(wordsBetween(ask, a.end, b.start))) return null;
  const bare = ["", "x", "count"].includes(quantity.unit) && quantity.role !== "change";
  if (!bare) return null;
  const [one, other] = [measuredAs(ask, first, undefined), measuredAs(ask, second, undefined)];
  const stated = intervalOf(quantity);
  if (!one || !other || !stated || one.series.unit !== "price" || one.series.grain !== other.series.grain) return null;
  const [period] = ask.periods;
  const terms = [one, other].map(({ series }) => {
    const window = period ? placed(ask, series, period) : null;
    const single = !window || isSingle(series, window);
    return period && !window ? null : single ? figureTerm(ask, series, window) : null;
  });
  if (terms.includes(null)) return null;
  return {
    text: period
      ? within(`${terms[0]} / ${terms[1]}`, stated, "x")
      : asOfNow(ask, one.series, `${terms[0]} / ${terms[1]}`, { interval: stated, unit: "x", assumptions: [] }),
    used: [...one.used, ...other.used, quantity, ...ask.periods, ...ask.cues.filter(({ cue }) => cue === "average")],
    phrases: [RATIO],
    ...(RATIO.test(words) || period ? {} : { tentative: true }),
    assumptions: period ? [] : [latestWords(ask, one.series)],
  };
}
