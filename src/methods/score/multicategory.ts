import { z } from "zod";
import { mustBeProbabilities, mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers, rows } from "../vector.ts";

const input = z.strictObject({
  p: rows().describe("per question, a probability for each outcome, in order"),
  outcome: numbers().describe("per question, which outcome happened, counted from 0"),
});
const output = z.object({
  brier_multi: z.array(z.number()).describe("per question, 0 to 2"),
  log: z.array(z.number().nullable()).describe("nats; null when infinite"),
  rps: z.array(z.number()).describe("ranked probability score, for ordered outcomes"),
  rps_normalised: z.array(z.number()),
});

function checkQuestion(p: readonly number[], outcome: number, i: number): void {
  if (p.length < 2) refuse("invalid_parameter", "fewer than two outcomes", "p", i);
  mustBeProbabilities(p, `p[${i}]`);
  const sum = p.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("probabilities_do_not_sum_to_one", `the probabilities sum to ${sum}`, "p", i);
  if (!Number.isInteger(outcome) || outcome < 0 || outcome >= p.length)
    refuse("invalid_parameter", `outcome ${outcome} of ${p.length} counted from 0`, "outcome", i);
}

function rankedScore(p: readonly number[], outcome: number): number {
  let [forecast, score] = [0, 0];
  p.forEach((value, k) => {
    forecast += value;
    score += (forecast - (k >= outcome ? 1 : 0)) ** 2;
  });
  return score;
}

/**
 * Brier, log and ranked probability scores of forecasts over several outcomes, question by question.
 *
 * @throws Refusal `probabilities_do_not_sum_to_one`, `invalid_parameter` for an outcome that does not exist.
 * @example
 * multicategory({ p: [[0.5, 0.25, 0.25]], outcome: [0] }).brier_multi // => [0.375]
 */
export function multicategory({ p, outcome }: z.output<typeof input>): z.input<typeof output> {
  if (p.length === 0) refuse("no_resolved_items", "no question", "p");
  mustMatch(outcome, p.length, "outcome", "p");
  for (const [i, row] of p.entries()) checkQuestion(row, outcome[i], i);
  const ranked = p.map((row, i) => rankedScore(row, outcome[i]));
  return {
    brier_multi: p.map((row, i) => row.reduce((sum, value, k) => sum + (value - (k === outcome[i] ? 1 : 0)) ** 2, 0)),
    log: p.map((row, i) => (row[outcome[i]] === 0 ? null : -Math.log(row[outcome[i]]))),
    rps: ranked,
    rps_normalised: ranked.map((score, i) => score / (p[i].length - 1)),
  };
}

export const multicategoryMethod = method({
  name: "score.multicategory",
  title: "Several-outcome forecasts",
  purpose: "How good were probabilities spread over more than two outcomes?",
  input,
  output,
  caveats: [
    "The ranked score means something only when the outcomes are ordered.",
    "The Brier score here runs to 2, twice that of a yes/no question.",
  ],
  references: ["Brier (1950) Monthly Weather Review 78", "Epstein (1969) J. Applied Meteorology 8"],
  example: {
    inputs: { p: [[0.5, 0.25, 0.25]], outcome: [0] },
    result: { brier_multi: [0.375], log: [Math.LN2], rps: [0.3125], rps_normalised: [0.15625] },
  },
  run: multicategory,
});
