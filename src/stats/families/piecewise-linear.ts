import { normalCdf } from "../normal.ts";
import type { Distribution } from "./distribution.ts";

/** The uniform distribution on [min, max], min below max. */
export function uniform(min: number, max: number): Distribution {
  const width = max - min;
  const quantile = (p: number) => min + width * p;
  return {
    pdf: (x) => (x < min || x > max ? 0 : 1 / width),
    cdf: (x) => Math.min(1, Math.max(0, (x - min) / width)),
    quantile,
    atScore: (y) => quantile(normalCdf(y)),
    mean: (min + max) / 2,
    variance: (width * width) / 12,
  };
}

/** The triangular distribution on [min, max] with its peak at `mode`, which may be an end. */
export function triangular(min: number, mode: number, max: number): Distribution {
  const width = max - min;
  const [left, right] = [mode - min, max - mode];
  const pdf = (x: number) => {
    if (x < min || x > max) return 0;
    if (x === mode) return 2 / width;
    return x < mode ? (2 * (x - min)) / (width * left) : (2 * (max - x)) / (width * right);
  };
  const cdf = (x: number) => {
    if (x <= min) return 0;
    if (x >= max) return 1;
    return x < mode ? (x - min) ** 2 / (width * left) : 1 - (max - x) ** 2 / (width * right);
  };
  const quantile = (p: number) =>
    p <= left / width ? min + Math.sqrt(p * width * left) : max - Math.sqrt((1 - p) * width * right);
  return {
    pdf,
    cdf,
    quantile,
    atScore: (y) => quantile(normalCdf(y)),
    mean: (min + mode + max) / 3,
    variance: (left * left + left * right + right * right) / 18,
  };
}
