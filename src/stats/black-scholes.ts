import { normalCdf } from "./normal.ts";

/** A European option on something worth `spot`, with continuous rates and years. */
export interface European {
  type: "call" | "put";
  spot: number;
  strike: number;
  rate: number;
  dividend: number;
  vol: number;
  t: number;
}

/** d₁ and d₂ of the formula; needs vol and t above 0. */
export function deviates({ spot, strike, rate, dividend, vol, t }: European): [number, number] {
  const spread = vol * Math.sqrt(t);
  const first = (Math.log(spot / strike) + (rate - dividend + (vol * vol) / 2) * t) / spread;
  return [first, first - spread];
}

/**
 * The Black–Scholes–Merton price, never negative; with no volatility or no time left, the discounted intrinsic value of the
 * forward. A strike of 0 is a claim on the asset itself.
 *
 * @example
 * blackScholes({ type: "call", spot: 100, strike: 95, rate: 0.04, dividend: 0, vol: 0.3, t: 0 }) // => 5
 */
export function blackScholes(option: European): number {
  const { type, spot, strike, rate, dividend, vol, t } = option;
  const sign = type === "call" ? 1 : -1;
  const asset = spot * Math.exp(-dividend * t);
  const paid = strike * Math.exp(-rate * t);
  if (strike === 0) return sign > 0 ? asset : 0;
  if (vol === 0 || t === 0) return Math.max(0, sign * (asset - paid));
  const [first, second] = deviates(option);
  return Math.max(0, sign * (asset * normalCdf(sign * first) - paid * normalCdf(sign * second)));
}
