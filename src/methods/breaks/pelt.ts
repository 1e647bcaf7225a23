import { z } from "zod";
import { mean, squaredDeviations } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbers } from "../vector.ts";

const LEAST_VARIANCE = 1e-11;
const LOG_2PI = Math.log(2 * Math.PI);

const input = z.strictObject({
  y: numbers(),
  cost: z.enum(["l2", "normal"]).default("l2").describe("shifts of the mean, or of mean and variance"),
  penalty: z.number().describe("charge per change point; for l2 2σ² ln n is usual"),
  min_size: whole(1).default(2).describe("shortest segment"),
});
const output = z.object({
  breaks: z.array(z.number()).describe("observations before each change"),
  n_breaks: z.number(),
  total_cost: z.number().describe("without the penalty"),
});

type Cost = "l2" | "normal";

/** Cost of a segment of n values from its sum of squared deviations. */
function costOf(kind: Cost, n: number, deviations: number): number {
  return kind === "l2" ? deviations : n * (LOG_2PI + Math.log(Math.max(deviations / n, LEAST_VARIANCE)) + 1);
}

/** Cost of y[from..to) in constant time, from prefix sums of y around its mean. */
function segmentCost(y: readonly number[], kind: Cost) {
  const centre = mean(y);
  const sums = new Float64Array(y.length + 1);
  const squares = new Float64Array(y.length + 1);
  y.forEach((value, i) => {
    sums[i + 1] = sums[i] + (value - centre);
    squares[i + 1] = squares[i] + (value - centre) ** 2;
  });
  return (from: number, to: number) => {
    const [n, sum] = [to - from, sums[to] - sums[from]];
    return costOf(kind, n, Math.max(0, squares[to] - squares[from] - (sum * sum) / n));
  };
}

/**
 * Start of the last segment in the best partition of each beginning of y. For l2 a start that cannot win later is
 * dropped (Killick, Fearnhead & Eckley 2012) once a segment of `shortest` fits between; the floor under the normal
 * variance breaks that rule, so there every start is kept.
 */
function lastStarts(y: readonly number[], kind: Cost, penalty: number, shortest: number): Int32Array {
  const n = y.length;
  const cost = segmentCost(y, kind);
  const best = new Float64Array(n + 1).fill(Infinity);
  const last = new Int32Array(n + 1);
  best[0] = -penalty;
  let starts: { at: number; until: number }[] = [];
  for (let end = shortest; end <= n; end++) {
    const newest = end - shortest;
    if (best[newest] < Infinity) starts.push({ at: newest, until: Infinity });
    if (kind === "l2") starts = starts.filter((start) => start.until > end);
    for (const { at } of starts) {
      const total = best[at] + cost(at, end) + penalty;
      if (total < best[end]) [best[end], last[end]] = [total, at];
    }
    for (const start of starts) {
      if (start.until === Infinity && best[start.at] + cost(start.at, end) > best[end]) start.until = end + shortest;
    }
  }
  return last;
}

/**
 * Change points that minimise Σ segment cost + penalty × their number, exactly. Cost l2 Σ(y − mean)²; cost normal
 * n(ln 2π + ln max(σ², 1e-11) + 1).
 *
 * @throws Refusal `invalid_penalty` unless it is above zero, `insufficient_observations`, `missing_values`.
 * @example
 * pelt({ y: [1, 2, 1, 5, 6, 5], cost: "l2", penalty: 3, min_size: 2 }).breaks // => [3]
 */
export function pelt({ y, cost, penalty, min_size }: z.output<typeof input>): z.input<typeof output> {
  if (!(penalty > 0)) refuse("invalid_penalty", `a penalty of ${penalty} makes every point a change`, "penalty");
  if (y.length < min_size) refuse("insufficient_observations", `${y.length} observations`, "y");
  const last = lastStarts(y, cost, penalty, min_size);
  const edges = [y.length];
  while (edges[0] > 0) edges.unshift(last[edges[0]]);
  const total = edges.slice(1).reduce((sum, to, i) => {
    const part = y.slice(edges[i], to);
    return sum + costOf(cost, part.length, squaredDeviations(part));
  }, 0);
  return { breaks: edges.slice(1, -1), n_breaks: edges.length - 2, total_cost: total };
}

export const peltMethod = method({
  name: "breaks.pelt",
  title: "Penalised change points (PELT / optimal partitioning)",
  purpose: "Where does the level (or level and volatility) of this series jump, however many times?",
  input,
  output,
  caveats: [
    "The penalty decides how many changes are found; show it, and how the answer changes around it.",
    "Autocorrelation produces spurious changes.",
    "There is no p-value here; a change says when, not why.",
  ],
  references: [
    "Killick, Fearnhead & Eckley (2012) JASA 107",
    "Jackson et al. (2005) IEEE Signal Processing Letters 12",
  ],
  example: {
    inputs: { y: [1, 2, 1, 5, 6, 5], cost: "l2", penalty: 3, min_size: 2 },
    result: { breaks: [3], n_breaks: 1, total_cost: 1.33333333333333 },
  },
  run: pelt,
});
