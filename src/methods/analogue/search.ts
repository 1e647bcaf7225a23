import { z } from "zod";
import { windowDistances } from "../../stats/dtw-windows.ts";
import { isFlat, windowMoments, zNormalised } from "../../stats/window-moments.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  query: numbers().describe("the shape sought"),
  series: numbers().describe("the record it is sought in, oldest first"),
  metric: z.enum(["euclid", "dtw"]).default("euclid"),
  window_size: whole(0).nullable().default(null).describe("Sakoe–Chiba band for dtw; null = none"),
  exclusion: whole(0).default(0).describe("starts within this many of an accepted one are left out"),
  top_k: whole(0).default(3),
});
const output = z.object({
  profile: z.array(z.number().nullable()).describe("distance per start; null where the window is flat"),
  top: z.array(z.object({ start: z.number(), distance: z.number() })),
});

/** Euclidean distance of the z-normalised query to every z-normalised window; NaN where a window is flat. */
function euclidean(query: Float64Array, series: readonly number[]): Float64Array {
  const m = query.length;
  return Float64Array.from({ length: series.length - m + 1 }, (_, start) => {
    const [mean, sd] = windowMoments(series, start, m);
    if (isFlat(mean, sd)) return Number.NaN;
    let sum = 0;
    for (let i = 0; i < m; i++) {
      const gap = query[i] - (series[start + i] - mean) / sd;
      sum += gap * gap;
    }
    return Math.sqrt(sum);
  });
}

/** The nearest starts, each at least `exclusion` + 1 from those before it; the earlier of equals. */
function nearest(profile: readonly (number | null)[], k: number, exclusion: number) {
  const order = [...profile.keys()]
    .filter((start) => profile[start] !== null)
    .sort((a, b) => profile[a]! - profile[b]! || a - b);
  const top: { start: number; distance: number }[] = [];
  for (const start of order) {
    if (top.length >= k) break;
    if (top.some((accepted) => Math.abs(accepted.start - start) <= exclusion)) continue;
    top.push({ start, distance: profile[start]! });
  }
  return top;
}

/**
 * Where in the record the shape recurs: distance of the query to every window of its length, both z-normalised (divisor
 * n), by Euclid or by dynamic time warping (squared cost, symmetric1), and the nearest windows that do not overlap.
 *
 * @throws Refusal `insufficient_observations`, `zero_variance` for a flat query, `missing_values`.
 * @example
 * search({ query: [1, 2, 1], series: [5, 7, 5, 5, 6, 5], metric: "euclid", window_size: null, exclusion: 1, top_k: 2 }).top.map((match) => match.start) // => [0, 3]
 */
export function search(inputs: z.output<typeof input>): z.input<typeof output> {
  const { query, series, metric, window_size, exclusion, top_k } = inputs;
  const m = query.length;
  if (m < 2) refuse("insufficient_observations", "a query of fewer than two points has no shape", "query");
  if (series.length < m) refuse("insufficient_observations", `${series.length} points for a query of ${m}`, "series");
  const shape = zNormalised(query);
  if (!shape) refuse("zero_variance", "a flat query has no shape", "query");
  const distances =
    metric === "euclid"
      ? euclidean(shape, series)
      : windowDistances(shape, Float64Array.from(series), window_size ?? m).map(Math.sqrt);
  const profile = Array.from(distances, (distance) => (Number.isNaN(distance) ? null : distance));
  return { profile, top: nearest(profile, top_k, exclusion) };
}

export const searchMethod = method({
  name: "analogue.search",
  title: "Where in the record does this shape recur?",
  purpose: "Which earlier stretches look most like this one?",
  input,
  output,
  caveats: [
    "Something always matches best: ask analogue.significance how unusual that is.",
    "Z-normalising deletes level and amplitude: a 3 % wiggle can match a crash.",
    "Failures that did not become famous are in the record too; look at what followed each match.",
    "Overlapping windows are one episode.",
  ],
  references: ["Rakthanmanon et al. (2012) KDD (UCR suite)", "Keogh & Ratanamahatana (2005)"],
  example: {
    inputs: {
      query: [1, 2, 1],
      series: [5, 7, 5, 5, 6, 5],
      metric: "euclid",
      window_size: null,
      exclusion: 1,
      top_k: 2,
    },
    result: {
      profile: [0, 3, 3, 0],
      top: [
        { start: 0, distance: 0 },
        { start: 3, distance: 0 },
      ],
    },
  },
  run: search,
});
