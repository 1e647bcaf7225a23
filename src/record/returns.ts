import { factorsOf, onOneBasis } from "./adjustment.ts";
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

/**
 * Returns with dividends reinvested, from one trading day to the next, out of closes adjusted for them: where both days'
 * adjusted closes are on one basis, none where downloads meet that do not fit together.
 */
export function totalReturnsOf(closes: readonly Version[], adjusted: readonly Version[]): Version[] {
  const factorOf = factorsOf(closes);
  return asLastRevised(adjusted).flatMap((day, i, all) => {
    const before = all[i - 1];
    if (i === 0 || !(before.value > 0) || !onOneBasis(before, day, factorOf)) return [];
    const source = `derived: adj_close ${day.value} / ${before.value} - 1; ${day.source}`;
    return [{ ...day, measure: "total_return", value: day.value / before.value - 1, unit: "ratio", source }];
  });
}
