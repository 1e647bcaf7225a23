import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive, whole } from "../scalar.ts";
import { CONTRACT } from "./contract.ts";

const input = z.strictObject({
  ...CONTRACT,
  vol: positive().describe("volatility a year, 0.3 for 30%"),
  t: positive().describe("years to expiry"),
  steps: whole(1).max(20_000),
  american: z.boolean().default(false).describe("may be exercised early"),
});
const output = z.object({ price: z.number() });
type Inputs = z.output<typeof input>;

/** Prices at the tree's nodes: spot·u^k for k = −steps … steps, at index k + steps. */
function nodePrices(spot: number, logUp: number, steps: number): Float64Array {
  return Float64Array.from({ length: 2 * steps + 1 }, (_, i) => spot * Math.exp((i - steps) * logUp));
}

/**
 * The Cox–Ross–Rubinstein (1979) tree: u = e^{σ√dt}, d = 1/u, p = (e^{(r−q)dt} − d)/(u − d); early exercise looked at in every
 * node, the first included.
 *
 * @throws Refusal `tree_probability_outside_unit` when a step's drift outruns its volatility, so that the tree admits arbitrage.
 * @example
 * binomial({ type: "call", spot: 20, strike: 21, rate: 0.12, dividend: 0, vol: 0.2, t: 0.25, steps: 1, american: false }).price // ~> 0.6714
 */
export function binomial(inputs: Inputs): z.input<typeof output> {
  const { spot, strike, rate, dividend, vol, t, steps, american } = inputs;
  const sign = inputs.type === "call" ? 1 : -1;
  const dt = t / steps;
  const logUp = vol * Math.sqrt(dt);
  const [up, down] = [Math.exp(logUp), Math.exp(-logUp)];
  const p = (Math.exp((rate - dividend) * dt) - down) / (up - down);
  if (!(p >= 0 && p <= 1))
    refuse("tree_probability_outside_unit", `the chance of an up step is ${p}: take more steps`, "steps");
  const [rise, fall] = [Math.exp(-rate * dt) * p, Math.exp(-rate * dt) * (1 - p)];
  const prices = nodePrices(spot, logUp, steps);
  const exercised = prices.map((price) => Math.max(0, sign * (price - strike)));
  const values = Float64Array.from({ length: steps + 1 }, (_, j) => exercised[2 * j]);
  for (let step = steps - 1; step >= 0; step--)
    for (let j = 0; j <= step; j++) {
      const held = rise * values[j + 1] + fall * values[j];
      values[j] = american ? Math.max(held, exercised[2 * j - step + steps]) : held;
    }
  return { price: values[0] };
}

export const binomialMethod = method({
  name: "options.binomial",
  title: "Cox–Ross–Rubinstein tree",
  purpose: "What is an option worth that may be exercised early?",
  input,
  output,
  caveats: [
    "The price oscillates with the number of steps: compare a few.",
    "The worth to someone who cannot sell or hedge is lower; see offer.compare.",
  ],
  references: [
    "Cox, Ross & Rubinstein (1979) J. Financial Economics 7",
    "Hull, Options, Futures and Other Derivatives",
  ],
  example: {
    inputs: { type: "put", spot: 100, strike: 120, rate: 0, vol: 0.1, t: 1, steps: 1, american: true },
    result: { price: 20 },
  },
  run: binomial,
});
