import { z } from "zod";
import { mustBeProbabilities } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({ p: numbers().describe("raw p-values, one per claim or window") });
const output = z.object({
  bonferroni: z.array(z.number()),
  holm: z.array(z.number()),
  bh: z.array(z.number()).describe("Benjamini–Hochberg: controls the false discovery rate for independent tests"),
  by: z.array(z.number()).describe("Benjamini–Yekutieli: the same under any dependence"),
});

/**
 * Adjusted p-values of several tests, each in the order given and at most 1: Bonferroni, Holm (1979, step-down),
 * Benjamini–Hochberg (1995) and Benjamini–Yekutieli (2001), the last two step-up.
 *
 * @throws Refusal `invalid_probability` for a p outside [0, 1], `insufficient_observations` for none.
 * @example
 * adjust({ p: [0.01, 0.04, 0.03] }).holm // => [0.03, 0.06, 0.06]
 */
export function adjust({ p }: z.output<typeof input>): z.input<typeof output> {
  const n = p.length;
  if (n === 0) refuse("insufficient_observations", "no p-values", "p");
  mustBeProbabilities(p, "p");
  const order = Array.from(p.keys()).sort((a, b) => p[a] - p[b]);
  const holm = new Array<number>(n);
  let highest = 0;
  for (let rank = 0; rank < n; rank++) {
    highest = Math.max(highest, Math.min(1, (n - rank) * p[order[rank]]));
    holm[order[rank]] = highest;
  }
  let harmonic = 0;
  for (let k = 1; k <= n; k++) harmonic += 1 / k;
  return {
    bonferroni: p.map((value) => Math.min(1, n * value)),
    holm,
    bh: stepUp(p, order, 1),
    by: stepUp(p, order, harmonic),
  };
}

/** min over ranks k ≥ i of factor·n·p(k)/k, capped at 1. */
function stepUp(p: number[], order: number[], factor: number): number[] {
  const n = p.length;
  const adjusted = new Array<number>(n);
  let lowest = 1;
  for (let rank = n; rank >= 1; rank--) {
    lowest = Math.min(lowest, ((factor * n) / rank) * p[order[rank - 1]]);
    adjusted[order[rank - 1]] = lowest;
  }
  return adjusted;
}

export const adjustMethod = method({
  name: "multiple_testing.adjust",
  title: "Adjusted p-values over several claims or windows",
  purpose: "How many of these findings survive once all the tests that were tried are counted?",
  input,
  output,
  caveats: [
    "Give every test that was tried, not only those that looked good.",
    "Holm and Bonferroni control the chance of any false finding; BH and BY the share of false findings among those kept.",
    "BH assumes independent or positively dependent tests; overlapping windows and shared dates call for BY.",
  ],
  references: ["Holm (1979)", "Benjamini & Hochberg (1995)", "Benjamini & Yekutieli (2001)"],
  example: {
    inputs: { p: [0.01, 0.04, 0.03] },
    result: {
      bonferroni: [0.03, 0.12, 0.09],
      holm: [0.03, 0.06, 0.06],
      bh: [0.03, 0.04, 0.04],
      by: [0.055, 0.0733333333333333, 0.0733333333333333],
    },
  },
  run: adjust,
});
