import { z } from "zod";
import { hansenP } from "../../stats/hansen.ts";
import { mean, sampleSd } from "../../stats/moments.ts";
import { studentTwoSided } from "../../stats/student-t.ts";
import { positive } from "../checks.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbers, rows } from "../vector.ts";
import { chow } from "./chow.ts";
import { fPath } from "./f-path.ts";
import { regressionOf } from "./regression.ts";

const TRIM = 0.15;
/** Log returns below this are differences of rounding. */
const ROUNDING = 1e-13;

const input = z.strictObject({
  stock: numbers().describe("levels, oldest first"),
  peers: rows().describe("[[levels], …], on the same days as the stock"),
  rebase_index: whole(0).default(0).describe("level that becomes 100 in rs_line"),
  claim_index: whole(0).describe("last level before the claimed move"),
});
const output = z.object({
  rs_line: z.array(z.number()),
  cum_rel_post: z.number().describe("log return over the peers after the claimed date"),
  welch: z.object({ diff: z.number(), t: z.number(), df: z.number(), p: z.number() }),
  chow: z.object({ f: z.number(), p: z.number() }),
  sup: z.object({ sup_f: z.number(), p: z.number().nullable(), break_level: z.number() }),
  percentile: z.object({ n_windows: z.number(), count: z.number(), p_emp: z.number() }),
});

type Inputs = z.output<typeof input>;

function check({ stock, peers, rebase_index, claim_index }: Inputs): void {
  if (peers.length === 0) refuse("insufficient_observations", "no peers to compare with", "peers");
  positive(stock, "nonpositive_price", "stock");
  peers.forEach((peer, i) => {
    mustMatch(peer, stock.length, "peers", "stock", i);
    positive(peer, "nonpositive_price", `peers.${i}`);
  });
  if (rebase_index >= stock.length)
    refuse("invalid_parameter", `${rebase_index} lies outside the series`, "rebase_index");
  if (claim_index < 2 || stock.length - 1 - claim_index < 2) {
    refuse("insufficient_observations", "fewer than two returns before or after the claimed date", "claim_index");
  }
}

/** Log return of the stock less the mean log return of its peers; entry i leads to level i + 1. */
function relativeReturns({ stock, peers }: Inputs): number[] {
  const returns = (levels: readonly number[], i: number) => Math.log(levels[i + 1] / levels[i]);
  return stock.slice(1).map((_, i) => returns(stock, i) - mean(peers.map((peer) => returns(peer, i))));
}

function welch(before: readonly number[], after: readonly number[]) {
  const [a, b] = [sampleSd(after) ** 2 / after.length, sampleSd(before) ** 2 / before.length];
  if (!(a + b > 0)) refuse("zero_variance", "the relative returns do not vary", "stock");
  const diff = mean(after) - mean(before);
  const df = (a + b) ** 2 / (a ** 2 / (after.length - 1) + b ** 2 / (before.length - 1));
  const t = diff / Math.sqrt(a + b);
  return { diff, t, df, p: studentTwoSided(t, df) };
}

/** Rank of the move among all earlier windows as long as it, ending at or before the claimed date. */
function percentile(path: readonly number[], claim: number, move: number) {
  const length = path.length - 1 - claim;
  let count = 0;
  const windows = Math.max(0, claim - length + 1);
  for (let start = 0; start < windows; start++) if (path[start + length] - path[start] >= move) count++;
  return { n_windows: windows, count, p_emp: (1 + count) / (1 + windows) };
}

/**
 * Did the stock leave its peers behind, and since when? Relative log return over the equal-weighted mean of the peers;
 * Welch and Chow tests at the claimed date, sup-F with the date unknown (trimming 15 %), and the rank of the move among
 * earlier windows of its length.
 *
 * @throws Refusal `nonpositive_price`, `insufficient_observations`, `zero_variance`, `length_mismatch`.
 * @example
 * relativeStrength({ stock: [1, 2, 1, 2, 8, 9, 12], peers: [[1, 1, 1, 1, 1, 1, 1]], rebase_index: 0, claim_index: 3 }).rs_line[4] // => 800
 */
export function relativeStrength(inputs: Inputs): z.input<typeof output> {
  check(inputs);
  const { rebase_index, claim_index } = inputs;
  const relative = relativeReturns(inputs);
  if (relative.every((value) => Math.abs(value) < ROUNDING)) {
    refuse("zero_variance", "the stock and its peers move as one", "stock");
  }
  const path = [0];
  for (const value of relative) path.push(path[path.length - 1] + value);
  const after = relative.slice(claim_index);
  const move = after.reduce((sum, value) => sum + value, 0);
  const regression = regressionOf({ y: relative, x: [] });
  const test = welch(relative.slice(0, claim_index), after);
  const { f, p } = chow({ y: relative, x: [], break_after: claim_index });
  const search = fPath(regression, TRIM);
  const sup = Math.max(...search.f);
  return {
    rs_line: path.map((value) => 100 * Math.exp(value - path[rebase_index])),
    cum_rel_post: move,
    welch: test,
    chow: { f, p },
    sup: {
      sup_f: sup,
      p: hansenP(sup, "sup", 1, { n: relative.length, from: search.from, to: search.to }),
      break_level: search.breakAfter,
    },
    percentile: percentile(path, claim_index, move),
  };
}

export const relativeStrengthMethod = method({
  name: "breaks.relative_strength",
  title: "Did the stock really leave its peers behind, and since when?",
  purpose: "Is the claimed move more than the stock's usual drift against its peers, and did it start when claimed?",
  input,
  output,
  caveats: [
    "Compare with peers and with a local index: a country rally is not a company fact.",
    "If the date was seen on the chart, read sup and not chow or welch.",
    "Overlapping windows are not independent: p_emp describes, it does not test.",
    "A break says when, not why.",
  ],
  references: ["Chow (1960)", "Andrews (1993)", "Hansen (1997)", "Welch (1947) Biometrika 34"],
  example: {
    inputs: { stock: [1, 2, 1, 2, 8, 9, 12], peers: [[1, 1, 1, 1, 1, 1, 1]], rebase_index: 0, claim_index: 3 },
    result: {
      rs_line: [100, 200, 100, 200, 800, 900, 1200],
      cum_rel_post: 1.791759469228055,
      percentile: { n_windows: 1, count: 0, p_emp: 0.5 },
    },
  },
  run: relativeStrength,
});
