import { z } from "zod";
import { distinct } from "../checks.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { probability } from "../scalar.ts";

const item = z.strictObject({
  id: z.string(),
  likelihoods: z.array(probability()).describe("P(evidence | hypothesis), one per hypothesis; need not sum to 1"),
});
const input = z.strictObject({
  hypotheses: z.array(z.string()).describe("names, with an explicit 'none of these' where there may be one"),
  prior: z.array(probability()).describe("one per hypothesis, sums to 1"),
  evidence: z.array(item),
});
const output = z.object({
  path: z.array(z.array(z.number())).describe("posteriors after each item"),
  posterior: z.array(z.number()),
  top: z.string().describe("hypothesis with the highest posterior; the first of equals"),
  entropy_bits: z.number().describe("what is still undecided: 0 is certainty, log₂ of the number of hypotheses none"),
  bf_top_vs_second: z
    .number()
    .nullable()
    .describe("likelihood ratio of the two leading hypotheses, priors left out; null when infinite"),
  pivotal: z.array(z.string()).describe("items whose removal alone changes the leader"),
});

type Inputs = z.output<typeof input>;

function check({ hypotheses, prior, evidence }: Inputs): void {
  if (hypotheses.length < 2) refuse("needs_two_hypotheses", "one explanation has no rival", "hypotheses");
  distinct(hypotheses, "hypotheses");
  mustMatch(prior, hypotheses.length, "prior", "hypotheses");
  const total = prior.reduce((sum, p) => sum + p, 0);
  if (Math.abs(total - 1) > 1e-9) refuse("prior_not_normalised", `the priors sum to ${total}, not 1`, "prior");
  evidence.forEach(({ likelihoods }, j) => {
    mustMatch(likelihoods, hypotheses.length, "evidence.likelihoods", "hypotheses", j);
  });
}

/** Probabilities in proportion to exp(logs). Undefined when all are impossible. */
function normalised(logs: readonly number[]): number[] | undefined {
  const highest = Math.max(...logs);
  if (highest === -Infinity) return undefined;
  const weights = logs.map((log) => Math.exp(log - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** First index of the largest value, values within rounding of it counting as equal. */
function leader(logs: readonly number[]): number {
  const highest = Math.max(...logs);
  return logs.findIndex((log) => log === highest || highest - log <= 1e-12 * Math.max(1, Math.abs(highest)));
}

function add(logs: readonly number[], likelihoods: readonly number[]): number[] {
  return logs.map((log, i) => log + Math.log(likelihoods[i]));
}

function posteriorPath({ prior, evidence }: Inputs): { path: number[][]; logs: number[] } {
  const path: number[][] = [];
  let logs = prior.map(Math.log);
  evidence.forEach(({ id, likelihoods }, j) => {
    logs = add(logs, likelihoods);
    const posterior = normalised(logs);
    if (!posterior) refuse("zero_likelihood_everywhere", `after "${id}" no hypothesis is left`, "evidence", j);
    path.push(posterior);
  });
  return { path, logs };
}

/**
 * Posteriors of rival explanations, pᵢ ∝ priorᵢ · Π P(Eⱼ|Hᵢ), normalised after each item, in logarithms.
 *
 * @throws Refusal `needs_two_hypotheses`, `prior_not_normalised`, `invalid_probability`, `zero_likelihood_everywhere`.
 * @example
 * multiUpdate({ hypotheses: ["a", "b"], prior: [0.5, 0.5], evidence: [{ id: "e", likelihoods: [0.2, 0.6] }] }).posterior // => [0.25, 0.75]
 */
export function multiUpdate(inputs: Inputs): z.input<typeof output> {
  check(inputs);
  const { hypotheses, prior, evidence } = inputs;
  const { path, logs } = posteriorPath(inputs);
  const posterior = path.at(-1) ?? [...prior];
  const top = leader(logs);
  const second = leader(logs.map((log, i) => (i === top ? -Infinity : log)));
  const likelihood = evidence.reduce(
    (sums, { likelihoods }) => add(sums, likelihoods),
    hypotheses.map(() => 0),
  );
  const factor = Math.exp(likelihood[top] - likelihood[second]);
  const without = (j: number) =>
    evidence.reduce((sums, { likelihoods }, i) => (i === j ? sums : add(sums, likelihoods)), prior.map(Math.log));
  return {
    path,
    posterior,
    top: hypotheses[top],
    entropy_bits: posterior.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0),
    bf_top_vs_second: Number.isFinite(factor) ? factor : null,
    pivotal: evidence.filter((_, j) => leader(without(j)) !== top).map(({ id }) => id),
  };
}

export const multiUpdateMethod = method({
  name: "bayes.multi_update",
  title: "Updating several rival explanations",
  purpose: "Which explanation does the evidence favour, by how much, and on which single item does it hang?",
  input,
  output,
  caveats: [
    "Show each likelihood with who set it and why.",
    "Evidence equally likely under all hypotheses is not diagnostic.",
    "Name the pivotal items: if one of them is wrong the conclusion changes.",
    "The posteriors assume that the list is complete; add 'none of these' where it may not be.",
    "Items from one source are not independent and count double here.",
  ],
  references: ["Good (1950, 1985) weight of evidence", "Kass & Raftery (1995) JASA 90"],
  example: {
    inputs: { hypotheses: ["a", "b"], prior: [0.5, 0.5], evidence: [{ id: "e", likelihoods: [0.2, 0.6] }] },
    result: {
      path: [[0.25, 0.75]],
      posterior: [0.25, 0.75],
      top: "b",
      entropy_bits: 0.8112781244591328,
      bf_top_vs_second: 3,
      pivotal: ["e"],
    },
  },
  run: multiUpdate,
});
