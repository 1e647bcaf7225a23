import { z } from "zod";
import { MOST_DIMENSIONS, sobolPoints } from "../../stats/sobol-points.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";

const input = z.strictObject({
  d: whole(1).max(MOST_DIMENSIONS).describe("dimensions"),
  n: whole(1).describe("points; best a power of two"),
});
const output = z.object({ points: z.array(z.array(z.number())).describe("[point][dimension]") });
const MOST_NUMBERS = 20_000_000;

/**
 * The first n points of the unscrambled Sobol' sequence in d dimensions, from the zero vector on, with Joe and Kuo's
 * direction numbers.
 *
 * @throws Refusal `too_large` beyond 20 million numbers.
 * @example
 * sobolSequence({ d: 1, n: 4 }).points // => [[0], [0.5], [0.75], [0.25]]
 */
export function sobolSequence({ d, n }: z.output<typeof input>): z.input<typeof output> {
  if (n * d > MOST_NUMBERS) refuse("too_large", `${n} points in ${d} dimensions`, "n");
  const flat = sobolPoints(d, n);
  return { points: Array.from({ length: n }, (_, i) => Array.from(flat.subarray(i * d, (i + 1) * d))) };
}

export const sobolSequenceMethod = method({
  name: "mc.sobol_sequence",
  title: "Unscrambled Sobol points (Joe & Kuo directions)",
  purpose: "Which evenly spread points should a scenario or a sensitivity study be evaluated at?",
  input,
  output,
  caveats: [
    "The first point is the origin: shift or skip it before a quantile function that is infinite there.",
    "Use a power of two; other counts spoil the balance.",
    "Unscrambled points give no error estimate.",
  ],
  references: ["Sobol' (1967)", "Joe & Kuo (2008) SIAM J. Scientific Computing 30"],
  example: { inputs: { d: 1, n: 4 }, result: { points: [[0], [0.5], [0.75], [0.25]] } },
  run: sobolSequence,
});
