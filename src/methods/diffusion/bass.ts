import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { nonnegative, positive } from "../scalar.ts";
import { numbers } from "../vector.ts";
import { bassDensity, bassShare } from "./bass-curve.ts";

const input = z.strictObject({
  p: positive().describe("coefficient of innovation, per period"),
  q: nonnegative().describe("coefficient of imitation, per period"),
  m: positive().describe("adopters in the end"),
  t: numbers().describe("times since launch, in periods"),
});
const output = z.object({
  cumulative: z.array(z.number()),
  rate: z.array(z.number()).describe("adopters per period"),
  t_peak: z.number(),
  peak_rate: z.number(),
});

/**
 * The Bass (1969) diffusion curve: cumulative adopters m·F(t) and rate m·f(t) at each time, and the time and height of the peak
 * (at launch when imitation does not exceed innovation).
 *
 * @throws Refusal `invalid_parameter` for p ≤ 0 (nobody starts), q < 0, m ≤ 0 or a time before launch.
 * @example
 * bass({ p: 0.1, q: 0, m: 10, t: [0] }).rate[0] // ~> 1.0000000000
 */
export function bass({ p, q, m, t }: z.output<typeof input>): z.input<typeof output> {
  t.forEach((time, i) => {
    if (time < 0) refuse("invalid_parameter", `${time} is before launch`, "t", i);
  });
  return {
    cumulative: t.map((time) => m * bassShare(time, p, q)),
    rate: t.map((time) => m * bassDensity(time, p, q)),
    t_peak: q > p ? Math.log(q / p) / (p + q) : 0,
    peak_rate: q > p ? (m * (p + q) ** 2) / (4 * q) : m * p,
  };
}

export const bassMethod = method({
  name: "diffusion.bass",
  title: "Bass diffusion curve",
  purpose: "How does adoption rise, peak and saturate under given innovation and imitation?",
  input,
  output,
  caveats: [
    "The ceiling m drives everything and is unidentified before the inflection.",
    "Replacement and repeat purchases are outside the curve.",
  ],
  references: ["Bass (1969) Management Science 15", "Mahajan, Muller & Bass (1990) J. Marketing 54"],
  example: {
    inputs: { p: 0.1, q: 0, m: 10, t: [0] },
    result: { cumulative: [0], rate: [1], t_peak: 0, peak_rate: 1 },
  },
  run: bass,
});
