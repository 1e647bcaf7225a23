import { z } from "zod";
import { blackScholes } from "../../stats/black-scholes.ts";
import { normalCdf } from "../../stats/normal.ts";
import { normalQuantile } from "../../stats/normal-quantile.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive, probability } from "../scalar.ts";
import { certaintyEquivalent } from "../utility/certainty-equivalent.ts";
import { outcomes, type PriceAtHorizon, payoffAt, priceFor } from "./payoff.ts";

const input = z.strictObject({
  cash: nonnegative().describe("all cash over the horizon"),
  shares: nonnegative(),
  options: nonnegative(),
  strike: nonnegative(),
  spot: positive().describe("share price now"),
  mu: z.number().describe("expected growth of the price a year, continuous"),
  sigma: nonnegative().describe("volatility a year"),
  t: nonnegative().describe("horizon in years"),
  survival: probability().describe("chance that the equity is not wiped out"),
  wealth: z.number().describe("outside wealth"),
  gamma: nonnegative().max(1000).describe("relative risk aversion"),
  cash_alternative: nonnegative().describe("what the other offer pays for certain over the horizon"),
});
const output = z.object({
  mean: z.number(),
  median: z.number(),
  p_below: z.number().describe("chance that the package pays less than the alternative"),
  p_options_worthless: z.number().nullable().describe("null without options"),
  ce: z.number().describe("the certain amount worth as much"),
  breakeven_cash: z.number().describe("the same: an alternative above it is better"),
});
type Inputs = z.output<typeof input>;

/** P(S ≤ price) given survival. */
function chanceUpTo({ location, spread }: PriceAtHorizon, price: number): number {
  if (price === 0) return 0;
  if (spread === 0) return Math.exp(location) <= price ? 1 : 0;
  return normalCdf((Math.log(price) - location) / spread);
}

function meanOf(inputs: Inputs): number {
  const { cash, shares, options, strike, spot, mu, sigma: vol, t, survival } = inputs;
  const grown = spot * Math.exp(mu * t);
  const call = blackScholes({ type: "call", spot: grown, strike, rate: 0, dividend: 0, vol, t });
  return cash + survival * (shares * grown + options * call);
}

/** The median of the pay-off, failure counted as a share price of 0. */
function medianOf(inputs: Inputs, { location, spread }: PriceAtHorizon): number {
  const failed = 1 - inputs.survival;
  if (failed >= 0.5) return payoffAt(inputs, 0);
  const score = normalQuantile((0.5 - failed) / inputs.survival);
  return payoffAt(inputs, Math.exp(location + spread * score));
}

/** P(pay-off < the alternative). */
function chanceOfLess(inputs: Inputs, horizon: PriceAtHorizon): number {
  const { survival, cash_alternative } = inputs;
  const needed = priceFor(inputs, cash_alternative);
  if (needed === 0) return 0;
  if (horizon.spread > 0) return 1 - survival + survival * (needed === Infinity ? 1 : chanceUpTo(horizon, needed));
  const short = payoffAt(inputs, Math.exp(horizon.location)) < cash_alternative * (1 - 1e-12);
  return 1 - survival + (short ? survival : 0);
}

function certainty(inputs: Inputs, horizon: PriceAtHorizon, mean: number): number {
  const { cash, wealth, gamma, survival, shares, options, strike } = inputs;
  const least = wealth + cash;
  if (least < 0) refuse("negative_wealth", `wealth and cash come to ${least}`, "wealth");
  const ruin = survival < 1 || (shares === 0 && (options === 0 || strike > 0));
  if (least === 0 && gamma >= 1 && ruin)
    refuse("certainty_equivalent_zero", "a chance of ending with nothing decides all: state outside wealth", "wealth");
  if (gamma === 0) return mean;
  const { payoff, chance } = outcomes(inputs, horizon, 10 + Math.abs(1 - gamma) * horizon.spread);
  const weight = survival / chance.reduce((sum, value) => sum + value, 0);
  const after = [least, ...payoff.map((value) => wealth + value)];
  return certaintyEquivalent(after, [1 - survival, ...chance.map((value) => value * weight)], gamma) - wealth;
}

/**
 * A package of cash, shares and options at one horizon against a certain alternative, all in the unit of `cash`: mean, median,
 * chance of less than the alternative, chance that the options end worthless, certainty equivalent (CRRA). The share price
 * is lognormal given survival, else 0. No tax, discounting or vesting risk beyond survival.
 *
 * @throws Refusal `certainty_equivalent_zero` when nothing at all may be left and γ ≥ 1, `invalid_probability` for survival.
 * @example
 * compare({ cash: 100, shares: 0, options: 0, strike: 0, spot: 10, mu: 0, sigma: 0.5, t: 4, survival: 1, wealth: 50, gamma: 2, cash_alternative: 100 }).p_below // => 0
 */
export function compare(inputs: Inputs): z.input<typeof output> {
  const { spot, mu, sigma, t, survival, options, strike } = inputs;
  const horizon = { location: Math.log(spot) + (mu - (sigma * sigma) / 2) * t, spread: sigma * Math.sqrt(t) };
  const mean = meanOf(inputs);
  const ce = certainty(inputs, horizon, mean);
  return {
    mean,
    median: medianOf(inputs, horizon),
    p_below: chanceOfLess(inputs, horizon),
    p_options_worthless: options === 0 ? null : 1 - survival + survival * chanceUpTo(horizon, strike),
    ce,
    breakeven_cash: ce,
  };
}

export const compareMethod = method({
  name: "offer.compare",
  title: "Cash against shares against options, one horizon",
  purpose: "Which job offer is worth more to someone who cannot sell or hedge?",
  input,
  output,
  caveats: [
    "Show median and chance of less than the cash offer before the mean.",
    "Outside wealth drives the certainty equivalent; show γ = 1, 2 and 4 side by side.",
    "Tax, lapse on leaving, exercise windows, dilution and refreshers are outside the model.",
    "Salary and employer's stock fail together. Not advice.",
  ],
  references: [
    "Hall & Murphy (2002) J. Accounting & Economics 33",
    "Lambert, Larcker & Verrecchia (1991) J. Accounting Research 29",
    "Meulbroek (2001) Quarterly J. Finance 1",
  ],
  example: {
    inputs: {
      cash: 100,
      shares: 2,
      options: 0,
      strike: 0,
      spot: 50,
      mu: 0,
      sigma: 0.5,
      t: 4,
      survival: 1,
      wealth: 300,
      gamma: 0,
      cash_alternative: 100,
    },
    result: { mean: 200, median: 160.65306597126335, p_below: 0, p_options_worthless: null, ce: 200 },
  },
  run: compare,
});
