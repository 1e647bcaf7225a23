import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { figureTerm, isSingle } from "../measured.ts";
import { type Series, term } from "../series.ts";
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

/** The extreme of a term's time; of "any" the one that the sign asks for. */
function extreme(ask: Ask, series: Series, side: Side, other: Times, sign: string): string | null {
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
