import { z } from "zod";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive } from "../scalar.ts";
import { certaintyEquivalent } from "../utility/certainty-equivalent.ts";
import { numbers, rows } from "../vector.ts";

const input = z.strictObject({
  grant: nonnegative().describe("money value of the grant at today's price"),
  spot: positive().describe("share price today"),
  mu: z.number().describe("expected growth of the price a year, continuous"),
  sigma: nonnegative().describe("volatility a year"),
  vest: numbers().describe("fraction that vests and is sold at the end of each year"),
  salary: numbers().describe("cash beside the grant, each year"),
  cash_offer: numbers().describe("what the other offer pays, each year"),
  rate: z.number().gt(-1).describe("discount rate a year"),
  z: rows().describe("standard normals, [path][year]"),
  wealth: z.number().describe("outside wealth"),
  gamma: nonnegative().describe("relative risk aversion"),
});
const output = z.object({
  totals: z.array(z.number()).describe("discounted money per path"),
  mean: z.number(),
  cash_total: z.number().describe("the cash offer, discounted"),
  p_below: z.number().describe("share of paths below the cash offer"),
  ce: z.number().describe("the certain amount worth as much"),
});
type Inputs = z.output<typeof input>;

function checked({ vest, salary, cash_offer, z: paths }: Inputs): void {
  if (vest.length === 0) refuse("insufficient_observations", "no year", "vest");
  if (paths.length === 0) refuse("insufficient_observations", "no path", "z");
  mustMatch(salary, vest.length, "salary", "vest");
  mustMatch(cash_offer, vest.length, "cash_offer", "vest");
  vest.forEach((part, i) => {
    if (part < 0) refuse("invalid_parameter", `a fraction of ${part}`, "vest", i);
  });
  const sum = vest.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("fractions_do_not_sum_to_one", `the fractions sum to ${sum}`, "vest");
  for (const [i, path] of paths.entries()) mustMatch(path, vest.length, `z[${i}]`, "vest");
}

function totalOf(path: readonly number[], inputs: Inputs): number {
  const { grant, mu, sigma, vest, salary, rate } = inputs;
  let [log, total] = [0, 0];
  path.forEach((score, year) => {
    log += mu - (sigma * sigma) / 2 + sigma * score;
    total += (vest[year] * grant * Math.exp(log) + salary[year]) / (1 + rate) ** (year + 1);
  });
  return total;
}

/**
 * A grant that vests and is sold year by year along given price paths, with the salary beside it, discounted; against a cash
 * offer. In the unit of `grant`.
 *
 * @throws Refusal `fractions_do_not_sum_to_one`, `negative_wealth`, `insufficient_observations` without paths.
 * @example
 * vestingPaths({ grant: 100, spot: 10, mu: 0, sigma: 0, vest: [0.5, 0.5], salary: [10, 10], cash_offer: [60, 60], rate: 0, z: [[0, 0]], wealth: 50, gamma: 2 }).totals // => [120]
 */
export function vestingPaths(inputs: Inputs): z.input<typeof output> {
  checked(inputs);
  const { cash_offer, rate, wealth, gamma, z: paths } = inputs;
  const totals = paths.map((path) => totalOf(path, inputs));
  const cash = cash_offer.reduce((sum, amount, year) => sum + amount / (1 + rate) ** (year + 1), 0);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const poor = totals.findIndex((total) => wealth + total < 0);
  if (poor >= 0) refuse("negative_wealth", `a path leaves wealth ${wealth + totals[poor]}`, "z", poor);
  const after = totals.map((total) => wealth + total);
  const chances = totals.map(() => 1 / totals.length);
  const below = totals.filter((total) => total < cash - 1e-12 * Math.abs(cash)).length;
  return {
    totals,
    mean,
    cash_total: cash,
    p_below: below / totals.length,
    ce: gamma === 0 ? mean : certaintyEquivalent(after, chances, gamma) - wealth,
  };
}

export const vestingPathsMethod = method({
  name: "offer.vesting_paths",
  title: "Four-year vesting along given price paths",
  purpose: "What does a grant come to as it vests, and how often is that less than the cash offer?",
  input,
  output,
  caveats: [
    "Back-loaded vesting puts most of the value where the price is least known.",
    "Leaving early forfeits what has not vested; that chance is outside the model.",
    "Tax and refreshers are outside the model. Not advice.",
  ],
  references: ["geometric Brownian motion, sold at vesting"],
  example: {
    inputs: {
      grant: 100,
      spot: 10,
      mu: 0,
      sigma: 0,
      vest: [0.5, 0.5],
      salary: [10, 10],
      cash_offer: [60, 60],
      rate: 0,
      z: [[0, 0]],
      wealth: 50,
      gamma: 2,
    },
    result: { totals: [120], mean: 120, cash_total: 120, p_below: 0, ce: 120 },
  },
  run: vestingPaths,
});
