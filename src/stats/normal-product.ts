import { integrate } from "./integrate.ts";
import { normalCdf, normalPdf } from "./normal.ts";

/** Two jointly normal variables: means, standard deviations (0 allowed) and correlation. */
export interface NormalPair {
  means: [number, number];
  sds: [number, number];
  rho: number;
}

/** Beyond ±9 standard deviations a normal has less chance than a double can hold beside 1. */
const FAR = 9;

/** Mean and standard deviation of the product of the two. */
export function productMoments({ means: [x, y], sds: [sx, sy], rho }: NormalPair): { mean: number; sd: number } {
  const variance = (x * sy) ** 2 + (y * sx) ** 2 + 2 * rho * x * y * sx * sy + (sx * sy) ** 2 * (1 + rho * rho);
  return { mean: x * y + rho * sx * sy, sd: Math.sqrt(Math.max(0, variance)) };
}

/** P(N(mean, sd) > c), sd may be 0. */
const normalAbove = (mean: number, sd: number, c: number) =>
  sd === 0 ? (mean > c ? 1 : 0) : normalCdf((mean - c) / sd);

/** The chance that (a + b·Z)(d + e·Z) exceeds c, from where the parabola crosses it; b and e not 0. */
function perfectlyCorrelated(a: number, b: number, d: number, e: number, c: number): number {
  const lead = b * e;
  const linear = a * e + b * d;
  const square = linear * linear - 4 * lead * (a * d - c);
  if (square <= 0) return lead > 0 ? 1 : 0;
  const half = -0.5 * (linear + (linear < 0 ? -1 : 1) * Math.sqrt(square));
  const ends = [half / lead, half === 0 ? 0 : (a * d - c) / half].sort((x, y) => x - y);
  const between = normalCdf(ends[1]) - normalCdf(ends[0]);
  return lead > 0 ? normalCdf(ends[0]) + normalCdf(-ends[1]) : between;
}

/**
 * P(X·Y > c) for two jointly normal variables, to about 1e-11: one-dimensional integration over Y of the conditional chance,
 * split where Y changes sign.
 *
 * @example
 * productAbove({ means: [0, 0], sds: [1, 1], rho: 0 }, 0) // ~> 0.5000000000
 */
export function productAbove({ means: [x, y], sds: [sx, sy], rho }: NormalPair, c: number): number {
  if (sy === 0) return normalAbove(x * y, Math.abs(y) * sx, c);
  if (sx === 0) return normalAbove(x * y, Math.abs(x) * sy, c);
  const left = sx * Math.sqrt(Math.max(0, 1 - rho * rho));
  if (left < 1e-9 * sx) return perfectlyCorrelated(x, Math.sign(rho) * sx, y, sy, c);
  const chance = (z: number) => {
    const given = y + sy * z;
    if (given === 0) return c < 0 ? normalPdf(z) : 0;
    return normalPdf(z) * normalCdf((Math.sign(given) * (x + rho * sx * z - c / given)) / left);
  };
  const turn = Math.min(FAR, Math.max(-FAR, -y / sy));
  return over(chance, -FAR, turn) + over(chance, turn, FAR);
}

/** The integral in panels a unit wide, finer towards both ends, where the conditional chance may turn sharply. */
function over(f: (z: number) => number, low: number, high: number): number {
  const width = high - low;
  if (width <= 0) return 0;
  const cuts = new Set([low, high]);
  for (let k = 1; k < 24; k++) {
    if (2 ** -k * width > 0) cuts.add(low + 2 ** -k * width).add(high - 2 ** -k * width);
  }
  for (let z = Math.ceil(low); z < high; z++) cuts.add(z);
  const ordered = [...cuts].sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < ordered.length; i++) sum += integrate(f, ordered[i - 1], ordered[i], 1e-13);
  return sum;
}
