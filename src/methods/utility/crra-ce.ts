import { z } from "zod";
import { mustBeProbabilities, mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative } from "../scalar.ts";
import { numbers } from "../vector.ts";
import { certaintyEquivalent } from "./certainty-equivalent.ts";

const input = z.strictObject({
  wealth: z.number().describe("other wealth, in the unit of x"),
  gamma: nonnegative().describe("relative risk aversion; 0 is risk neutral"),
  x: numbers().describe("pay-offs"),
  p: numbers().describe("their probabilities"),
});
const output = z.object({
  mean: z.number(),
  ce: z.number().describe("the certain amount worth as much"),
  ce_wealth: z.number(),
  risk_premium: z.number(),
});

/**
 * The certainty equivalent of a lottery on top of other wealth, and the risk premium (mean less certainty equivalent), in the
 * unit of the pay-offs.
 *
 * @throws Refusal `negative_wealth` when an outcome with a chance leaves less than nothing, `probabilities_do_not_sum_to_one`.
 * @example
 * crraCe({ wealth: 0, gamma: 2, x: [0, 100], p: [0.01, 0.99] }).ce // => 0
 */
export function crraCe({ wealth, gamma, x, p }: z.output<typeof input>): z.input<typeof output> {
  if (x.length === 0) refuse("insufficient_observations", "no pay-off", "x");
  mustMatch(p, x.length, "p", "x");
  mustBeProbabilities(p, "p");
  const sum = p.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("probabilities_do_not_sum_to_one", `the probabilities sum to ${sum}`, "p");
  const after = x.map((value) => wealth + value);
  const ruin = after.findIndex((value, i) => value < 0 && p[i] > 0);
  if (ruin >= 0) refuse("negative_wealth", `${x[ruin]} leaves wealth ${after[ruin]}`, "x", ruin);
  const mean = x.reduce((total, value, i) => total + value * p[i], 0);
  const whole = gamma === 0 ? wealth + mean : certaintyEquivalent(after, p, gamma);
  return { mean, ce: whole - wealth, ce_wealth: whole, risk_premium: mean - (whole - wealth) };
}

export const crraCeMethod = method({
  name: "utility.crra_ce",
  title: "Certainty equivalent under constant relative risk aversion",
  purpose: "Which certain amount is worth as much as this gamble?",
  input,
  output,
  caveats: [
    "Outside wealth drives the answer: with none, any chance of ruin makes the gamble worthless (γ ≥ 1).",
    "Nobody knows their γ: show 1, 2 and 4 side by side.",
  ],
  references: ["Pratt (1964) Econometrica 32", "Arrow (1971)"],
  example: {
    inputs: { wealth: 0, gamma: 1, x: [1, 100], p: [0.5, 0.5] },
    result: { mean: 50.5, ce: 10, ce_wealth: 10, risk_premium: 40.5 },
  },
  run: crraCe,
});
