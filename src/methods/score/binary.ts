import { z } from "zod";
import { mean } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { probability } from "../scalar.ts";
import { numbersWithGaps } from "../vector.ts";
import { brierScore, checkForecasts } from "./forecasts.ts";

const input = z.strictObject({
  p: numbersWithGaps().describe("probabilities given to ‘yes’"),
  y: numbersWithGaps().describe("1 it happened, 0 it did not, null unresolved"),
  reference_rate: probability()
    .nullable()
    .default(null)
    .describe("base rate known beforehand; null takes that of the items themselves"),
});
const some = () => z.number().nullable();
const output = z.object({
  n: z.number(),
  n_unresolved: z.number(),
  brier: z.number(),
  log_score: some().describe("nats; null when infinite"),
  n_infinite: z.number().describe("items whose outcome was given probability 0"),
  base_rate: z.number(),
  brier_reference: z.number(),
  skill: some().describe("1 − brier/brier_reference; null when the reference is 0"),
  log_reference: some(),
  log_skill: some(),
  item_brier: z.array(z.number()),
});
type Inputs = z.output<typeof input>;

/** The resolved items; refuses one without a forecast: leaving it out would be choosing one's record. */
function resolved({ p, y }: Inputs): { p: number[]; y: number[] } {
  mustMatch(y, p.length, "y", "p");
  const kept = { p: [] as number[], y: [] as number[] };
  y.forEach((outcome, i) => {
    if (outcome === null) return;
    kept.p.push(p[i] ?? refuse("missing_values", "a resolved item without a forecast", "p", i));
    kept.y.push(outcome);
  });
  return kept;
}

/** Mean −ln of the probability given to what happened; null when infinite. */
function logScore(p: readonly number[], y: readonly number[]): { score: number | null; infinite: number } {
  const given = p.map((value, i) => (y[i] === 1 ? value : 1 - value));
  const infinite = given.filter((value) => value === 0).length;
  const logs = p.map((value, i) => (y[i] === 1 ? -Math.log(value) : -Math.log1p(-value)));
  return { score: infinite > 0 ? null : mean(logs), infinite };
}

const skill = (score: number | null, reference: number | null) =>
  score === null || reference === null || reference === 0 ? null : 1 - score / reference;

/**
 * Brier and log score of yes/no forecasts, and skill against a base rate. Unresolved items are counted, not scored.
 *
 * @throws Refusal `no_resolved_items`, `missing_values` for a resolved item without a forecast, `invalid_probability`.
 * @example
 * binary({ p: [0.5, 1], y: [1, null], reference_rate: null }).brier // => 0.25
 */
export function binary(inputs: Inputs): z.input<typeof output> {
  const { p, y } = resolved(inputs);
  checkForecasts(p, y);
  const baseRate = mean(y);
  const reference = p.map(() => inputs.reference_rate ?? baseRate);
  const own = logScore(p, y);
  const standard = logScore(reference, y).score;
  const [brier, brierReference] = [brierScore(p, y), brierScore(reference, y)];
  return {
    n: p.length,
    n_unresolved: inputs.y.length - p.length,
    brier,
    log_score: own.score,
    n_infinite: own.infinite,
    base_rate: baseRate,
    brier_reference: brierReference,
    skill: skill(brier, brierReference),
    log_reference: standard,
    log_skill: skill(own.score, standard),
    item_brier: p.map((value, i) => (value - y[i]) ** 2),
  };
}

export const binaryMethod = method({
  name: "score.binary",
  title: "Brier and log score of probability forecasts for yes/no claims",
  purpose: "How good were these probabilities, and better than knowing the base rate?",
  input,
  output,
  caveats: [
    "Unresolved and ambiguous claims are counted and shown, not dropped.",
    "A base rate taken from the same items is an unfairly good reference.",
    "A probability of 0 or 1 can cost an infinite log score.",
    "Many overlapping questions are fewer independent trials than they look.",
  ],
  references: ["Brier (1950) Monthly Weather Review 78", "Gneiting & Raftery (2007) JASA 102"],
  example: {
    inputs: { p: [0.5, 1], y: [1, null] },
    result: {
      n: 1,
      n_unresolved: 1,
      brier: 0.25,
      log_score: Math.LN2,
      n_infinite: 0,
      base_rate: 1,
      brier_reference: 0,
      skill: null,
      log_reference: 0,
      log_skill: null,
      item_brier: [0.25],
    },
  },
  run: binary,
});
