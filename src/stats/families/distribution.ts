/** A univariate distribution. Mean and variance are null where they do not exist or are infinite. */
export interface Distribution {
  pdf(x: number): number;
  cdf(x: number): number;
  /** The x with P(X ≤ x) = p; the ends of the support at 0 and 1. */
  quantile(p: number): number;
  /** The x at the same place as the standard normal score y: quantile(Φ(y)), without losing the tails. */
  atScore(y: number): number;
  mean: number | null;
  variance: number | null;
}
