import type { Distribution } from "./families/distribution.ts";

/** The table covers normal scores from −8 to 8 in steps of 1/32, so that it stays in the first-level cache; beyond, the distribution is asked. */
const REACH = 8;
const STEPS = 32;
const INTERVALS = 2 * REACH * STEPS;

/** Cubic coefficients of each interval, four by four, through the distribution's values at its ends and their neighbours. */
function cubics({ atScore }: Distribution): Float64Array {
  const value = Float64Array.from({ length: INTERVALS + 3 }, (_, i) => atScore((i - 1) / STEPS - REACH));
  const table = new Float64Array(4 * INTERVALS);
  for (let i = 0; i < INTERVALS; i++) {
    const [a, b, c, d] = value.subarray(i, i + 4);
    table[4 * i] = b;
    table[4 * i + 1] = c - a / 3 - b / 2 - d / 6;
    table[4 * i + 2] = (a + c) / 2 - b;
    table[4 * i + 3] = (d - a) / 6 + (b - c) / 2;
  }
  return table;
}

/**
 * Turns normal scores into values of a distribution in place, by cubic interpolation of its quantile function over the score: for
 * millions of draws. Relative error about 1e-8 where the density is smooth and 1e-5 within 1/32 of a score of a kink,
 * far below the error of any simulation; for single values ask the distribution itself.
 */
export function scoreTable(distribution: Distribution): (column: Float64Array) => void {
  const table = cubics(distribution);
  return (column) => {
    for (let i = 0; i < column.length; i++) {
      const place = (column[i] + REACH) * STEPS;
      if (!(place >= 0 && place < INTERVALS)) {
        column[i] = distribution.atScore(column[i]);
        continue;
      }
      const interval = place | 0;
      const t = place - interval;
      const at = 4 * interval;
      column[i] = table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
    }
  };
}
