import { z } from "zod";
import { betaQuantile } from "../../stats/beta.ts";
import { isConstant, mean, sampleSd } from "../../stats/moments.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers, rows } from "../vector.ts";

const input = z.strictObject({
  observed: numbers().describe("distance of each candidate tried; smaller = better"),
  null: rows().describe("[[distance per candidate], …], the same search on each surrogate"),
});
const interval = z.tuple([z.number(), z.number()]);
const output = z.object({
  p: z.array(z.number()).describe("per candidate, as if it alone had been tried"),
  best: z.number().describe("index of the best candidate"),
  p_best_naive: z.number(),
  p_best_adjusted: z.number().describe("with the search over candidates repeated in every surrogate"),
  mc_interval_naive: interval.describe("95 % Clopper–Pearson interval of the exceedance probability"),
  mc_interval_adjusted: interval,
  z: z.number().nullable().describe("descriptive only; null when the surrogates do not vary"),
});

function clopperPearson(hits: number, n: number): [number, number] {
  return [
    hits === 0 ? 0 : betaQuantile(0.025, hits, n - hits + 1),
    hits === n ? 1 : betaQuantile(0.975, hits + 1, n - hits),
  ];
}

/**
 * p-value of the best match, (1 + #{surrogate ≤ observed})/(B + 1) (North, Curtis & Sham 2002): for the candidate alone,
 * and with the whole search repeated in each surrogate (Westfall & Young 1993).
 *
 * @throws Refusal `insufficient_observations` without surrogates or candidates, `length_mismatch`, `missing_values`.
 * @example
 * significance({ observed: [1, 3], null: [[2, 0.5], [2, 2], [4, 3]] }).p_best_adjusted // => 0.5
 */
export function significance({ observed, null: surrogates }: z.output<typeof input>): z.input<typeof output> {
  if (observed.length === 0) refuse("insufficient_observations", "no candidates", "observed");
  if (surrogates.length === 0) refuse("insufficient_observations", "no surrogates, so no p-value", "null");
  surrogates.forEach((row, i) => {
    mustMatch(row, observed.length, "null", "observed", i);
  });
  const n = surrogates.length;
  const hits = observed.map((distance, k) => surrogates.filter((row) => row[k] <= distance).length);
  const nearest = surrogates.map((row) => Math.min(...row));
  const best = observed.indexOf(Math.min(...observed));
  const found = nearest.filter((distance) => distance <= observed[best]).length;
  const spread = n > 1 && !isConstant(nearest) ? sampleSd(nearest) : 0;
  return {
    p: hits.map((count) => (1 + count) / (n + 1)),
    best,
    p_best_naive: (1 + hits[best]) / (n + 1),
    p_best_adjusted: (1 + found) / (n + 1),
    mc_interval_naive: clopperPearson(hits[best], n),
    mc_interval_adjusted: clopperPearson(found, n),
    z: spread > 0 ? (mean(nearest) - observed[best]) / spread : null,
  };
}

export const significanceMethod = method({
  name: "analogue.significance",
  title: "How unusual is the match?",
  purpose: "Would a search as wide as this one have found as good a match in chance paths?",
  input,
  output,
  caveats: [
    "Show the adjusted p next to the naive one, and the number of candidates and surrogates.",
    "Every candidate that was looked at belongs in the search, also those dropped by eye.",
    "The surrogates must keep the volatility and short memory of the series: block bootstrap of returns.",
    "A good match is not a mechanism.",
  ],
  references: [
    "North, Curtis & Sham (2002) Am. J. Human Genetics 71 ((r+1)/(n+1))",
    "Westfall & Young (1993) Resampling-based multiple testing",
    "Clopper & Pearson (1934) Biometrika 26",
  ],
  example: {
    inputs: {
      observed: [1, 3],
      null: [
        [2, 0.5],
        [2, 2],
        [4, 3],
      ],
    },
    result: {
      p: [0.25, 1],
      best: 0,
      p_best_naive: 0.25,
      p_best_adjusted: 0.5,
      mc_interval_naive: [0, 0.707598226178713],
    },
  },
  run: significance,
});
