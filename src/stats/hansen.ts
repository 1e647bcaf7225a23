import { chiSquareCdf, chiSquareSurvival } from "./chi-square.ts";
import { AVE } from "./hansen-ave.ts";
import { EXP } from "./hansen-exp.ts";
import { SUP } from "./hansen-sup.ts";

const TABLES = { sup: SUP, ave: AVE, exp: EXP };

/**
 * p-value of a sup, average or exponential F statistic over an unknown break date (Hansen 1997), for the Wald form
 * (k times the Chow F) searched over dates `from`..`to` of n observations. Null beyond the six coefficients tabulated.
 */
export function hansenP(
  x: number,
  kind: "sup" | "ave" | "exp",
  k: number,
  { n, from, to }: { n: number; from: number; to: number },
): number | null {
  const rows = TABLES[kind][k - 1];
  if (!rows) return null;
  const tau = 1 / (1 + Math.sqrt(((n - from) * to) / (from * (n - to))));
  const p = (row: number) => {
    const coefficients = rows[row - 1].slice(0, -1);
    const df = rows[row - 1][coefficients.length];
    const d = coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
    return 1 - chiSquareCdf(Math.max(0, d), df);
  };
  if (tau >= 0.49) return ((0.5 - tau) * p(1) + (tau - 0.49) * chiSquareSurvival(x, k)) * 100;
  if (tau <= 0.01) return p(25);
  const place = (0.51 - tau) * 50;
  const row = Math.floor(place);
  return (row + 1 - place) * p(row) + (place - row) * p(row + 1);
}
