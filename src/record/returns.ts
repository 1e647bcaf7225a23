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
