import { addMonths, isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { figureTerm, isSingle, placed } from "../measured.ts";
import { asNamed } from "../patterns/two-periods.ts";
import { type Series, term } from "../series.ts";
import { windowOf } from "../window.ts";
import type { Side } from "./side.ts";
import { stretch, type Times } from "./times.ts";

/** A figure of one series over one window: what it was, or what it came to on average. */
function figureOver(series: Series, window: Times & object, average: boolean): string | null {
  const terms = window.windows.map((one) => {
    if (series.nature === "flow" || isSingle(series, one)) return term(series, one);
    return average && series.unit === "price" ? `mean(${term(series)}, ${one.text})` : null;
  });
  return terms.includes(null) ? null : terms.join(" + ");
}

const PEAK = /\b(?:peak|top|trough|bottom)s?\b/i;
/** "Its March high": of the days of that month, of which no average tells. */
const HIGH = /\b(?:highs?|lows?)\b/i;
/**
 * "The June 2022 peak" of a price told by the month: what it averaged then, and as well the most of it and the months beside it,
 * since a peak of days need not be one of months.
 */
function singlePeak(ask: Ask, series: Series, { gather, periods }: Side): string | null {
  const [period, another] = periods;
  if (!PEAK.test(ask.claim.quote) || HIGH.test(ask.claim.quote)) return null;
  if (!period || another || gather === "any" || series.unit !== "price" || series.grain !== "month") return null;
  const window = period.relation === "in" ? placed(ask, series, asNamed(period)) : null;
  if (!window || !isSingle(series, window)) return null;
  const beside = windowOf(addMonths(window.start, -1), addMonths(window.end + 1, 1) - 1);
  return ask.chooser.choose(`“${period.text}”`, "rival", [
    { value: term(series, window), words: "the month named" },
    { value: `${gather}(${term(series)}, ${beside.text})`, words: "the extreme of it and the months beside it" },
  ]);
}

/** The extreme of a term's time; of "any" the one that the sign asks for. */
function extreme(ask: Ask, series: Series, side: Side, other: Times, sign: string): string | null {
  const peak = singlePeak(ask, series, side);
  if (peak) return peak;
  const fits = side.anyUnit === null || ["point", "time", series.grain].includes(side.anyUnit);
  const window = fits ? stretch(ask, series, side, other) : null;
  if (!window || (side.gather === "any" && sign !== ">" && sign !== "<")) return null;
  const gather = side.gather === "any" ? (sign === ">" ? "max" : "min") : side.gather;
  return `${gather}(${term(series)}, ${window.text})`;
}

/** The text of a term of one or more series, added up. */
export function figureOfSide(
  ask: Ask,
  series: readonly Series[],
  side: Side,
  times: readonly Times[],
  { other, sign, average }: { other: Times; sign: string; average: boolean },
): string | null {
  const terms = series.map((one, index) => {
    if (side.gather) return extreme(ask, one, side, other, sign);
    const when = times[index];
    if (when === null) return null;
    if (when === "latest") return one.unit === "price" && one.grain === "month" ? null : figureTerm(ask, one, null);
    return figureOver(one, when, average);
  });
  return terms.includes(null) ? null : terms.join(" + ");
}

/** The words for what is assumed where the latest figure is taken. */
export const latestAssumed = (ask: Ask, times: readonly Times[]) =>
  times.includes("latest") ? [`the latest figure public by ${isoOf(ask.saidAt)}`] : [];
