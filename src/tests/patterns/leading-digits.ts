import { isoOf } from "../../calendar.ts";
import { LEADING_DIGITS } from "../../claims/grammar/leading-digits.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, cueOf } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure } from "../figure.ts";
import { figureTerm, isSingle, latestWords, measured, placed } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { AT_THE_END, ownWords, THROUGHOUT } from "./threshold.ts";

/** The verb of such a figure, which says no more. */
export const BEGINS_WITH = /\b(?:start|begin)(?:s|ning|ing)? with\b/;
/** Powers of ten that prices reach. */
const SCALES = [0, 1, 2, 3, 4];
/** No close is told more finely. */
const FINEST = 0.001;

/** The rule of a figure told by how many digits it has: "triple digits". */
const LENGTH = "digits";

/** The proposition that a figure begins with these digits, be it in ones, tens, hundreds or thousands, or has so many. */
function liesAs(text: string, { rule, low, high }: QuantityMention, unit: string): string {
  const [first, last] = [low ?? 0, high ?? 0];
  const ends = (digits: number, scale: number) => [digits * 10 ** scale, (digits + 1) * 10 ** scale - FINEST];
  const ranges = rule === LENGTH ? [[first, last + 1 - FINEST]] : SCALES.map((scale) => ends(first, scale));
  const said = ranges.map(([from, to]) => `${text} in ${figure(from, unit)}..${figure(to, unit)}`).join(" or ");
  return ranges.length > 1 ? `(${said})` : said;
}

/** Goods whose unit everybody names the same, so that the first digit says something. */
const SAME_UNIT = /\/(?:toz|bbl|mmbtu)$/;
/** What of goods is told by the month says nothing of the price of a day. */
const isTellable = (ask: Ask, { grain, known }: Series) =>
  grain === "day" || (SAME_UNIT.test(known?.unit ?? "") && cueOf(ask, "average") !== undefined);

const isLength = ({ rule }: QuantityMention) => rule === LENGTH;

/** What is to begin so by when: any figure until then, the last one or each; null where the words name no time to come. */
function toCome(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  // Of digits that begin a price it is not told from which side they are come to.
  if (!period) return isLength(ask.quantities[0]) ? `any(${term(series)}, after(${isoOf(ask.saidAt)}))` : null;
  const window = ahead(ask, series, period);
  if (!window) return null;
  const words = ownWords(ask);
  const mode = AT_THE_END.test(words) ? "last" : THROUGHOUT.test(words) ? "every" : "any";
  return mode === "any" && isSingle(series, window) && window.start === window.end
    ? term(series, window)
    : `${mode}(${term(series)}, ${window.text})`;
}

/** What began so: the figure of the day or month named, or the latest. */
function told(ask: Ask, series: Series): string | null {
  const [period] = ask.periods;
  const window = period ? placed(ask, series, period) : null;
  if (period && !(window && isSingle(series, window) && ["in", "over"].includes(period.relation))) return null;
  if (window && series.grain === "day" && window.start !== window.end)
    return AT_THE_END.test(ask.claim.quote) ? `last(${term(series)}, ${window.text})` : null;
  return figureTerm(ask, series, window);
}

/** "Loses its four-handle": that it begins so no more. */
const LEAVES =
  /\b(?:los(?:es?|t|ing)|surrenders?|gives? up|gave up|sheds?|drops? its|leaves?|left|keeps?|kept|holds?|held|defends?)\b/i;

const isByDigits = (quantity: QuantityMention | undefined): quantity is QuantityMention =>
  quantity?.rule === LEADING_DIGITS ||
  (quantity?.rule === LENGTH && quantity.bound === "range" && quantity.unit === "");

/** "The S&P with a 6 in front by June", "gold closed with a 4 handle": the digits a price begins with, whatever its length. */
export function leadingDigits(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  if (!isByDigits(quantity) || another || ask.periods.length > 1 || LEAVES.test(ask.claim.quote)) return null;
  const found = measured(ask);
  if (found?.series.unit !== "price" || found.series.nature !== "level") return null;
  const { series } = found;
  if (!isTellable(ask, series)) return null;
  const text = isForecast(ask) ? toCome(ask, series) : told(ask, series);
  if (!text) return null;
  const average = series.grain === "month" ? cueOf(ask, "average") : undefined;
  return {
    text: liesAs(text, quantity, series.known?.unit?.includes("/") ? series.known.unit : ""),
    used: [...found.used, quantity, ...ask.periods, ...ask.directions, ...(average ? [average] : [])],
    phrases: [BEGINS_WITH],
    assumptions: [
      quantity.rule === LENGTH
        ? "so many digits before the point"
        : "the digits it begins with, in ones, tens, hundreds or thousands",
      ...(ask.periods.length === 0 ? [isForecast(ask) ? "no date was named" : latestWords(ask, series)] : []),
    ],
  };
}
