import { z } from "zod";
import { mean, sampleSd } from "../../stats/moments.ts";
import { studentCdf, studentQuantile } from "../../stats/student-t.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { level, positive } from "../scalar.ts";
import { numbers, rows } from "../vector.ts";

const input = z.strictObject({
  history: rows().describe("complete years, each with all its periods in order"),
  reported: numbers().describe("this year's periods so far"),
  guide: positive().describe("the full-year guide"),
  level: level().describe("probability of the interval for the full year"),
});
const output = z.object({
  ytd: z.number(),
  shares: z.array(z.number()).describe("share of each past year that had come in after as many periods"),
  mean_share: z.number(),
  sd_share: z.number().nullable(),
  naive_fy: z.number().describe("year to date · n/k, without seasonality"),
  seasonal_fy: z.number().describe("year to date / mean share"),
  fy_by_year: z.array(z.number()),
  empirical_p: z.number().describe("share of past years' patterns that end above the guide"),
  jeffreys_p: z.number(),
  t_p: z.number().nullable().describe("P(full year > guide) from the log-ratio model"),
  fy_median: z.number().nullable(),
  fy_interval: z.tuple([z.number(), z.number()]).nullable(),
});
type Inputs = z.output<typeof input>;

function checked({ history, reported }: Inputs): number {
  if (history.length === 0) refuse("insufficient_observations", "no complete year", "history");
  if (reported.length === 0) refuse("insufficient_observations", "no period is reported yet", "reported");
  const n = history[0].length;
  if (reported.length >= n) refuse("nothing_remaining", `${reported.length} of ${n} periods are reported`, "reported");
  history.forEach((year, i) => {
    if (year.length !== n)
      refuse("length_mismatch", `${year.length} periods where the first year has ${n}`, "history", i);
  });
  return n;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The t predictive of ln(rest/first); null fields when it is undefined. */
function logRatioModel(first: number[], rest: number[], ytd: number, guide: number, level: number) {
  const none = { t_p: null, fy_median: null, fy_interval: null };
  const n = first.length;
  if (n < 2 || [...first, ...rest].some((value) => value <= 0) || ytd <= 0) return none;
  const ratios = rest.map((value, i) => Math.log(value / first[i]));
  const m = mean(ratios);
  const s = sampleSd(ratios);
  if (s <= 1e-13 * Math.max(1, Math.abs(m))) return none;
  const scale = s * Math.sqrt(1 + 1 / n);
  const half = scale * studentQuantile((1 + level) / 2, n - 1);
  const year = (x: number) => ytd * (1 + Math.exp(x));
  return {
    t_p: guide <= ytd ? 1 : studentCdf((m - Math.log(guide / ytd - 1)) / scale, n - 1),
    fy_median: year(m),
    fy_interval: [year(m - half), year(m + half)] as [number, number],
  };
}

/**
 * The full year read from the share that had come in after as many periods in the company's own past years, in the unit of
 * `reported`; with the chance of ending above the guide by counting (plain and Jeffreys) and from a Student t predictive
 * of ln(rest/first) (Geisser 1993), null where fewer than two years, no spread or a sum that is not positive leave it undefined.
 *
 * @throws Refusal `insufficient_observations`, `nothing_remaining`, or `nonpositive_value` when a past year (or its first
 * part) sums to nothing, so that no share exists.
 * @example
 * seasonal({ history: [[1, 1, 1, 1]], reported: [10, 11], guide: 40, level: 0.8 }).seasonal_fy // => 42
 */
export function seasonal(inputs: Inputs): z.input<typeof output> {
  const n = checked(inputs);
  const { history, reported, guide } = inputs;
  const k = reported.length;
  const ytd = sum(reported);
  const first = history.map((year) => sum(year.slice(0, k)));
  const rest = history.map((year) => sum(year.slice(k)));
  const shares = first.map((value, i) => {
    if (value === 0 || value + rest[i] === 0) refuse("nonpositive_value", "sums to nothing: no share", "history", i);
    return value / sum(history[i]);
  });
  const meanShare = mean(shares);
  if (meanShare === 0) refuse("nonpositive_value", "the mean share is nothing", "history");
  const byYear = shares.map((share) => ytd / share);
  const above = byYear.filter((year) => year > guide).length;
  return {
    ytd,
    shares,
    mean_share: meanShare,
    sd_share: shares.length < 2 ? null : sampleSd(shares),
    naive_fy: (ytd * n) / k,
    seasonal_fy: ytd / meanShare,
    fy_by_year: byYear,
    empirical_p: above / shares.length,
    jeffreys_p: (above + 0.5) / (shares.length + 1),
    ...logRatioModel(first, rest, ytd, guide, inputs.level),
  };
}

export const seasonalMethod = method({
  name: "pacing.seasonal",
  title: "Full-year estimate and overshoot probability from the company's own seasonality",
  purpose:
    "Where does the year end if it unfolds like this company's past years, and how likely is it above the guide?",
  input,
  output,
  caveats: [
    "With three to six past years the interval is wide; quote it.",
    "Growth through the year is inside the shares: when growth changes, the shares shift.",
    "A negative period makes shares meaningless; the log model is then left empty.",
    "Guide and reported periods must measure the same thing.",
  ],
  references: ["Geisser (1993) Predictive Inference", "Brown, Cai & DasGupta (2001) Statistical Science 16"],
  example: {
    inputs: { history: [[1, 1, 1, 1]], reported: [10, 11], guide: 40, level: 0.8 },
    result: {
      ytd: 21,
      shares: [0.5],
      mean_share: 0.5,
      sd_share: null,
      naive_fy: 42,
      seasonal_fy: 42,
      fy_by_year: [42],
      empirical_p: 1,
      jeffreys_p: 0.75,
      t_p: null,
      fy_median: null,
      fy_interval: null,
    },
  },
  run: seasonal,
});
