import { z } from "zod";
import { deviates, blackScholes as price } from "../../stats/black-scholes.ts";
import { normalCdf, normalPdf } from "../../stats/normal.ts";
import { method } from "../method.ts";
import { CONTRACT } from "./contract.ts";

const input = z.strictObject(CONTRACT);
const output = z.object({
  price: z.number(),
  delta: z.number().optional().describe("per unit of spot; the sensitivities are left out without time or volatility"),
  gamma: z.number().optional(),
  vega: z.number().optional().describe("per 1.00 of volatility"),
  theta: z.number().optional().describe("per calendar year"),
  rho: z.number().optional().describe("per 1.00 of the rate"),
});

/**
 * Price and sensitivities of a European option with a continuous dividend yield (Merton 1973). With no time or no volatility
 * left, the discounted intrinsic value of the forward, without sensitivities.
 *
 * @throws Refusal `invalid_parameter` for a spot or strike that is not positive, or a negative volatility or time.
 * @example
 * blackScholes({ type: "call", spot: 42, strike: 40, rate: 0.1, dividend: 0, vol: 0.2, t: 0.5 }).price // ~> 4.7594
 */
export function blackScholes(option: z.output<typeof input>): z.input<typeof output> {
  const { spot, strike, rate, dividend, vol, t } = option;
  const value = price(option);
  if (vol === 0 || t === 0) return { price: value };
  const sign = option.type === "call" ? 1 : -1;
  const [first, second] = deviates(option);
  const [yieldFactor, discount] = [Math.exp(-dividend * t), Math.exp(-rate * t)];
  const density = normalPdf(first) * yieldFactor;
  const carry = sign * dividend * spot * yieldFactor * normalCdf(sign * first);
  const interest = sign * rate * strike * discount * normalCdf(sign * second);
  return {
    price: value,
    delta: sign * yieldFactor * normalCdf(sign * first),
    gamma: density / (spot * vol * Math.sqrt(t)),
    vega: spot * density * Math.sqrt(t),
    theta: (-spot * density * vol) / (2 * Math.sqrt(t)) + carry - interest,
    rho: sign * strike * t * discount * normalCdf(sign * second),
  };
}

export const blackScholesMethod = method({
  name: "options.black_scholes",
  title: "European option with continuous dividend yield",
  purpose: "What is a European option worth to someone who can hedge it, and what moves it?",
  input,
  output,
  caveats: [
    "The market price of an option is not its worth to someone who cannot sell or hedge it.",
    "Volatility is the main input and is not constant: show a range (40–60% large listed, 70–100% private).",
    "American options on dividend payers are worth more; use options.binomial.",
  ],
  references: [
    "Black & Scholes (1973) JPE 81",
    "Merton (1973) Bell J. Economics 4",
    "Hull, Options, Futures and Other Derivatives",
  ],
  example: {
    inputs: { type: "call", spot: 100, strike: 95, rate: 0.04, vol: 0.3, t: 0 },
    result: { price: 5 },
  },
  run: blackScholes,
});
