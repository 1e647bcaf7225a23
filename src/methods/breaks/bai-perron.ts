import { z } from "zod";
import { GrowingFit } from "../../stats/growing-fit.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive, whole } from "../scalar.ts";
import { collinear, fullFit, type Regression, regressionFields, regressionOf } from "./regression.ts";

/** Work and time grow with the square of the observations; beyond this an answer would not come back. */
const MOST_OBSERVATIONS = 20_000;

const input = z.strictObject({
  ...regressionFields,
  h: positive().default(0.15).describe("shortest segment: a share of the observations below 1, else their number"),
  max_breaks: whole(0).default(5),
});
const output = z.object({
  rss: z.array(z.number()).describe("least total residual sum of squares with 0, 1, … breaks"),
  bic: z.array(z.number()),
  breaks_by_m: z.array(z.array(z.number())).describe("for 1, 2, … breaks: observations before each"),
  selected_m: z.number().describe("number of breaks with the smallest BIC"),
  breaks: z.array(z.number()).describe("for selected_m"),
});

interface Partitions {
  /** least[m][j]: least RSS of the first j observations in m + 1 segments. */
  least: Float64Array[];
  /** last[m][j]: where the last of those segments starts. */
  last: Int32Array[];
}

/** Least-squares partitions of every beginning of the sample, segments at least `shortest` long (Bai & Perron 2003). */
function partitions({ y, columns, k }: Regression, shortest: number, breaks: number): Partitions {
  const n = y.length;
  const least = Array.from({ length: breaks + 1 }, () => new Float64Array(n + 1).fill(Infinity));
  const last = Array.from({ length: breaks + 1 }, () => new Int32Array(n + 1));
  const fit = new GrowingFit(k);
  for (let start = 0; start <= n - shortest; start++) {
    if (start > 0 && !least.some((row) => row[start] < Infinity)) continue;
    fit.reset();
    for (let end = start + 1; end <= n; end++) {
      fit.add(columns, y, end - 1);
      if (end - start < shortest) continue;
      if (end - start === shortest && !fit.fullRank()) collinear(`within observations ${start} to ${end - 1}`);
      for (let m = 0; m <= breaks; m++) {
        const before = start === 0 ? (m === 0 ? 0 : Infinity) : m === 0 ? Infinity : least[m - 1][start];
        if (before + fit.rss < least[m][end]) {
          least[m][end] = before + fit.rss;
          last[m][end] = start;
        }
      }
    }
  }
  return { least, last };
}

function breaksOf({ last }: Partitions, m: number, n: number): number[] {
  const breaks: number[] = [];
  let end = n;
  for (let left = m; left > 0; left--) {
    end = last[left][end];
    breaks.unshift(end);
  }
  return breaks;
}

function shortestSegment(h: number, n: number, k: number, breaks: number): number {
  const shortest = h < 1 ? Math.floor(h * n) : Math.floor(h);
  if (shortest <= k) refuse("insufficient_observations", `segments of ${shortest} for ${k} coefficients`, "h");
  if ((breaks + 1) * shortest > n) {
    refuse("insufficient_observations", `${breaks + 1} segments of ${shortest} do not fit in ${n}`, "max_breaks");
  }
  return shortest;
}

/**
 * Several breaks at unknown dates: for each number of breaks the partition with the least total RSS, by dynamic
 * programming; the number by BIC = n(ln(RSS/n) + 1 + ln 2π) + (k + 1)(m + 1) ln n (Bai & Perron 1998, 2003).
 *
 * @throws Refusal `insufficient_observations` when the segments do not fit, `zero_variance`, `zero_residual_variance`,
 * `collinear_regressors`, `too_large`.
 * @example
 * baiPerron({ y: [1, 2, 1, 5, 6, 5], x: [], h: 2, max_breaks: 1 }).breaks // => [3]
 */
export function baiPerron({ y, x, h, max_breaks }: z.output<typeof input>): z.input<typeof output> {
  const regression = regressionOf({ y, x });
  const n = y.length;
  if (n > MOST_OBSERVATIONS) refuse("too_large", `${n} observations; at most ${MOST_OBSERVATIONS} are taken`, "y");
  const shortest = shortestSegment(h, n, regression.k, max_breaks);
  fullFit(regression);
  const found = partitions(regression, shortest, max_breaks);
  const rss = found.least.map((row) => row[n]);
  const floor = 1e-20 * y.reduce((sum, value) => sum + value * value, 0);
  const bic = rss.map((value, m) => {
    if (!(value > floor)) refuse("zero_residual_variance", `${m} breaks fit without error`, "y");
    return n * (Math.log(value / n) + 1 + Math.log(2 * Math.PI)) + (regression.k + 1) * (m + 1) * Math.log(n);
  });
  const byM = Array.from({ length: max_breaks }, (_, i) => breaksOf(found, i + 1, n));
  const selected = bic.indexOf(Math.min(...bic));
  return { rss, bic, breaks_by_m: byM, selected_m: selected, breaks: selected ? byM[selected - 1] : [] };
}

export const baiPerronMethod = method({
  name: "breaks.bai_perron",
  title: "Several breaks at unknown dates (Bai-Perron, BIC)",
  purpose: "How many times did the relation change, and when?",
  input,
  output,
  caveats: [
    "BIC finds too many breaks in autocorrelated series.",
    "Each date is an estimate with an interval; a break says when, not why.",
    "Segments shorter than h cannot be found.",
  ],
  references: ["Bai & Perron (1998) Econometrica 66", "Bai & Perron (2003) J. Applied Econometrics 18"],
  example: {
    inputs: { y: [1, 2, 1, 5, 6, 5], x: [], h: 2, max_breaks: 1 },
    result: { rss: [25.3333333333333, 1.33333333333333], breaks_by_m: [[3]], selected_m: 1, breaks: [3] },
  },
  run: baiPerron,
});
