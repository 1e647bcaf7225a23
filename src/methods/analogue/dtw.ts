import { z } from "zod";
import { warpingPath } from "../../stats/dtw.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbers } from "../vector.ts";

/** Cells of the path table; two bytes each. */
const MOST_CELLS = 100_000_000;

const input = z.strictObject({
  a: numbers(),
  b: numbers(),
  metric: z.enum(["abs", "sq"]).default("abs").describe("|a − b| or (a − b)²"),
  step: z.enum(["symmetric1", "symmetric2"]).default("symmetric2"),
  window: whole(0).nullable().default(null).describe("Sakoe–Chiba band |i − j| ≤ window; null = none"),
});
const output = z.object({
  cumulative: z.number(),
  distance: z.number().describe("cumulative for abs, its square root for sq"),
  normalized: z.number().nullable().describe("cumulative/(n + m), for symmetric2"),
  path: z.array(z.tuple([z.number(), z.number()])).describe("pairs [i, j] from 0"),
  path_length: z.number(),
  path_unique: z.boolean().describe("whether no other path is as short"),
});

/**
 * Dynamic time warping distance. symmetric1: D = c + min(diagonal, up, left); symmetric2: D = min(diagonal + 2c, up + c,
 * left + c), the first cell c.
 *
 * @throws Refusal `no_admissible_path` when the band is narrower than the difference in length,
 * `insufficient_observations`, `missing_values`, `too_large`.
 * @example
 * dtw({ a: [1, 2, 3], b: [1, 3], metric: "abs", step: "symmetric1", window: null }).distance // => 1
 */
export function dtw({ a, b, metric, step, window }: z.output<typeof input>): z.input<typeof output> {
  if (a.length === 0) refuse("insufficient_observations", "an empty series", "a");
  if (b.length === 0) refuse("insufficient_observations", "an empty series", "b");
  if (a.length * b.length > MOST_CELLS)
    refuse("too_large", `${a.length} × ${b.length} cells; at most ${MOST_CELLS}`, "a");
  const found = warpingPath(a, b, { metric, step, window });
  if (!found) refuse("no_admissible_path", `lengths ${a.length} and ${b.length} with a band of ${window}`, "window");
  const { cumulative, path, unique } = found;
  return {
    cumulative,
    distance: metric === "sq" ? Math.sqrt(cumulative) : cumulative,
    normalized: step === "symmetric2" ? cumulative / (a.length + b.length) : null,
    path,
    path_length: path.length,
    path_unique: unique,
  };
}

export const dtwMethod = method({
  name: "analogue.dtw",
  title: "Dynamic time warping distance",
  purpose: "How alike are two paths when one may run faster or slower than the other?",
  input,
  output,
  caveats: [
    "Unconstrained warping matches anything with anything: use a band, 10 % of the length is usual.",
    "The distance depends on the scale of the inputs; align them first.",
    "Random walks match each other well: see analogue.significance.",
  ],
  references: [
    "Sakoe & Chiba (1978) IEEE Trans. ASSP 26",
    "Giorgino (2009) J. Statistical Software 31 (dtw)",
    "Keogh & Ratanamahatana (2005) Knowledge and Information Systems 7",
  ],
  example: {
    inputs: { a: [1, 2, 3], b: [1, 3], metric: "abs", step: "symmetric1", window: null },
    result: {
      cumulative: 1,
      distance: 1,
      normalized: null,
      path: [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
      path_length: 3,
      path_unique: false,
    },
  },
  run: dtw,
});
