import { z } from "zod";
import { mean } from "../../stats/moments.ts";
import { studentTwoSided } from "../../stats/student-t.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  score_a: numbers().describe("scores of one forecaster, lower is better"),
  score_b: numbers().describe("of the other, on the same items in the same order"),
  h: whole(1).default(1).describe("forecast horizon: items closer than h overlap"),
});
const output = z.object({
  mean_diff: z.number().describe("a less b: negative when a is better"),
  dm: z.number().describe("Diebold–Mariano"),
  hln: z.number().describe("with the small-sample correction of Harvey, Leybourne and Newbold"),
  p: z.number().describe("two-sided, Student t with n − 1 degrees of freedom"),
});

/** Long-run variance of the differences: variance plus twice the autocovariances below lag h, all with divisor n. */
function longRunVariance(d: readonly number[], centre: number, h: number): number {
  let total = 0;
  for (let lag = 0; lag < h; lag++) {
    let sum = 0;
    for (let i = lag; i < d.length; i++) sum += (d[i] - centre) * (d[i - lag] - centre);
    total += ((lag === 0 ? 1 : 2) * sum) / d.length;
  }
  return total;
}

/**
 * Whether one forecaster is really better: the Diebold–Mariano test on paired score differences, with the correction of Harvey,
 * Leybourne and Newbold (1997); for h = 1 the paired t-test.
 *
 * @throws Refusal `zero_variance` when the differences do not vary (or their long-run variance is not positive),
 * `insufficient_observations` under two items.
 * @example
 * compare({ score_a: [0, 0, 3], score_b: [0, 0, 0], h: 1 }).hln // ~> 1.00000000
 */
export function compare({ score_a, score_b, h }: z.output<typeof input>): z.input<typeof output> {
  mustMatch(score_b, score_a.length, "score_b", "score_a");
  const n = score_a.length;
  if (n < 2) refuse("insufficient_observations", `${n} items`, "score_a");
  if (h >= n) refuse("invalid_parameter", `a horizon of ${h} with ${n} items`, "h");
  const d = score_a.map((value, i) => value - score_b[i]);
  const centre = mean(d);
  const size = d.reduce((most, _, i) => Math.max(most, Math.abs(score_a[i]), Math.abs(score_b[i])), 0);
  const variance = longRunVariance(d, centre, h);
  if (!(longRunVariance(d, centre, 1) > (1e-13 * size) ** 2))
    refuse("zero_variance", "the score differences do not vary", "score_a");
  if (!(variance > 0)) refuse("zero_variance", "the long-run variance is not positive: take a smaller h", "h");
  const dm = centre / Math.sqrt(variance / n);
  const hln = dm * Math.sqrt((n + 1 - 2 * h + (h * (h - 1)) / n) / n);
  return { mean_diff: centre, dm, hln, p: studentTwoSided(hln, n - 1) };
}

export const compareMethod = method({
  name: "score.compare",
  title: "Is one forecaster really better? (paired score differences)",
  purpose: "Is the difference between two records more than luck?",
  input,
  output,
  caveats: [
    "Only items both forecast count, and only proper scores.",
    "Overlapping questions need h above 1; shared causes make even that too sure.",
    "With ten items nearly everything is a tie.",
  ],
  references: ["Diebold & Mariano (1995) JBES 13", "Harvey, Leybourne & Newbold (1997) IJF 13"],
  example: {
    inputs: { score_a: [0, 0, 3], score_b: [0, 0, 0], h: 1 },
    result: { mean_diff: 1, dm: 1.224744871391589, hln: 1, p: 0.42264973081037427 },
  },
  run: compare,
});
