import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { figureTerm, isSingle, latestWords, measuredAs, placed } from "../measured.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { isMove } from "./change.ts";

/** "Brent's premium over WTI", "the spread between Brent and WTI", "its discount to palm oil". */
const SPREAD =
  /\b(premium|discount|spread|gap|difference)\b(?=[^.;]*\b(?:over|to|versus|vs|against|between|and|of)\b)|\b(?:over|to|versus|vs|against|between)\b[^.;]*\b(premium|discount|spread|gap|difference)\b/i;
/** What a spread does at a figure: the figure itself is told. */
const STOOD =
  /\b(?:was|is|were|averaged|stood|stands|blew out|widened|narrowed|shrank|rose|fell|hit|topped|reached|exceeded)\b(?: (?:to|past|at|above|over|below|under))?/i;

/** "Narrowed by 2 dollars", "was not 4": by how much it moved, or what it was not, is no figure it stood at. */
const NOT_STOOD =
  /\b(?:blew out|widened|narrowed|shrank|rose|fell)\b(?! (?:to|past|above|over|below|under)\b)|\b(?:not|never)\b|n[’']t\b/i;

/** The price of the first less that of the second, in the unit both are published in; of a discount the other way round. */
export function priceSpread(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = SPREAD.exec(words);
  const [first, second, third] = subjectIds(ask);
  const [quantity, another] = ask.quantities;
  if (!match || !second || third || !quantity || another || isMove(quantity) || ask.periods.length > 1) return null;
  if (isForecast(ask) || NOT_STOOD.test(words)) return null;
  const [one, other] = [first, second].map((subject) =>
    measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined),
  );
  const stated = intervalOf(quantity);
  const unit = one?.series.known?.unit;
  if (!one || !other || !stated || !unit || unit !== other.series.known?.unit) return null;
  const [period] = ask.periods;
  const line = counted(ask, one.series, null, quantity, stated);
  const terms = [one, other].map(({ series }) => {
    const window = period ? placed(ask, series, period) : null;
    return (period && !window) || (window && !isSingle(series, window)) ? null : figureTerm(ask, series, window);
  });
  if (!line || terms.includes(null)) return null;
  const [a, b] = /^discount$/i.test(match[1] ?? match[2]) ? [terms[1], terms[0]] : terms;
  return {
    text: within(`${a} - ${b}`, line.interval, line.unit),
    used: [...one.used, ...other.used, ...ask.measures, quantity, ...ask.periods, ...ask.directions, ...ask.cues],
    phrases: [SPREAD, STOOD],
    assumptions: [...line.assumptions, ...(period ? [] : [latestWords(ask, one.series)])],
  };
}
