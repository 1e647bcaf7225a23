import { asLastRevised } from "./as-of.ts";
import type { Version } from "./version.ts";

/**
 * Price returns from one trading day of the listing to the next, in its own currency, as fractions (−0.17 is a fall of
 * 17 %). A day on which its market was closed has none, and breaks nothing. Dividends are not in it.
 */
export function returnsOf(closes: readonly Version[]): Version[] {
  return asLastRevised(closes).flatMap((close, i, all) => {
    if (i === 0 || !(all[i - 1].value > 0)) return [];
    const value = close.value / all[i - 1].value - 1;
    const source = `derived: close ${close.value} / ${all[i - 1].value} - 1; ${close.source}`;
    return [{ ...close, measure: "return", value, unit: "ratio", source }];
  });
}

/** How far two adjustment factors may be apart and still be one, for prices kept to four decimals. */
const ROUNDING = 1e-5;
const LAST_DECIMAL = 1e-4;

/**
 * Returns with dividends reinvested, from one trading day to the next, out of closes adjusted for them. Such closes hang
 * together only as one download: each later dividend changes all before it. So there is a return where both days come from
 * one download, or where close and adjusted close stand in the same proportion on both, which they do when neither a
 * dividend nor another basis lies between; none where downloads meet in any other way.
 */
export function totalReturnsOf(closes: readonly Version[], adjusted: readonly Version[]): Version[] {
  const closeOf = new Map(asLastRevised(closes).map((close) => [close.periodEnd, close.value]));
  const factorOf = ({ periodEnd, value }: Version) => value / (closeOf.get(periodEnd) ?? Number.NaN);
  return asLastRevised(adjusted).flatMap((day, i, all) => {
    const before = all[i - 1];
    if (i === 0 || !(before.value > 0)) return [];
    const oneDownload = before.source === day.source && before.recorded === day.recorded;
    const apart = Math.abs(factorOf(day) / factorOf(before) - 1);
    if (!oneDownload && !(apart <= Math.max(ROUNDING, LAST_DECIMAL / before.value))) return [];
    const source = `derived: adj_close ${day.value} / ${before.value} - 1; ${day.source}`;
    return [{ ...day, measure: "total_return", value: day.value / before.value - 1, unit: "ratio", source }];
  });
}
