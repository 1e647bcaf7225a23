import { z } from "zod";
import { positive } from "../checks.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";

const index = z.number().nullable();
const input = z.strictObject({ level: numbers().describe("positive levels (prices, equity), oldest first") });
const output = z.object({
  drawdown: z.array(z.number()).describe("1 − level/running maximum, per point"),
  max_drawdown: z.number(),
  peak_index: index.describe("where the maximum before the deepest trough was first reached; null without a fall"),
  trough_index: index.describe("first point of the deepest fall"),
  recovery_index: index.describe("first later point back at the peak; null if never"),
  peak_to_trough: index.describe("periods"),
  trough_to_recovery: index.describe("periods; null if never"),
  longest_underwater: z.number().describe("longest run of periods below a former maximum, one still open included"),
  ulcer: z.number().describe("√(mean squared drawdown)"),
});

/** Drawdown at each point, and where the running maximum in force there was first reached. */
function against(level: readonly number[]) {
  let peak = 0;
  const peaks = level.map((value, i) => (value > level[peak] ? (peak = i) : peak));
  return { peaks, drawdown: level.map((value, i) => 1 - value / level[peaks[i]]) };
}

function longestRun(drawdown: readonly number[]): number {
  let [run, longest] = [0, 0];
  for (const fall of drawdown) {
    run = fall > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * Drawdown path of a positive level series, its deepest fall with peak, trough and recovery, and the ulcer index
 * (Martin & McCann 1989). Ties: first trough, first attainment of the peak.
 *
 * @throws Refusal `nonpositive_level`, `insufficient_observations`, `missing_values`.
 * @example
 * drawdown({ level: [100, 120, 90, 130] }).max_drawdown // => 0.25
 */
export function drawdown({ level }: z.output<typeof input>): z.input<typeof output> {
  if (level.length === 0) refuse("insufficient_observations", "no levels", "level");
  positive(level, "nonpositive_level", "level");
  const { peaks, drawdown: falls } = against(level);
  let trough = 0;
  for (let i = 1; i < falls.length; i++) if (falls[i] > falls[trough]) trough = i;
  const fell = falls[trough] > 0;
  const peak = peaks[trough];
  const recovery = fell ? level.findIndex((value, i) => i > trough && value >= level[peak]) : -1;
  return {
    drawdown: falls,
    max_drawdown: falls[trough],
    peak_index: fell ? peak : null,
    trough_index: fell ? trough : null,
    recovery_index: recovery < 0 ? null : recovery,
    peak_to_trough: fell ? trough - peak : null,
    trough_to_recovery: recovery < 0 ? null : recovery - trough,
    longest_underwater: longestRun(falls),
    ulcer: Math.sqrt(falls.reduce((sum, fall) => sum + fall * fall, 0) / falls.length),
  };
}

export const drawdownMethod = method({
  name: "performance.drawdown",
  title: "Drawdown and recovery from a level path",
  purpose: "How deep did it fall, for how long, and has it come back?",
  input,
  output,
  caveats: [
    "Annual or monthly averages hide the path: the fall between two averages is deeper.",
    "A percentage drawdown has no meaning for levels that can cross zero (spreads, profit and loss).",
    "A series that ends below its peak has not recovered yet; that is not the same as never.",
  ],
  references: ["Magdon-Ismail & Atiya (2004) Risk Magazine", "Martin & McCann (1989) (ulcer index)"],
  example: {
    inputs: { level: [100, 120, 90, 130] },
    result: {
      drawdown: [0, 0, 0.25, 0],
      max_drawdown: 0.25,
      peak_index: 1,
      trough_index: 2,
      recovery_index: 3,
      peak_to_trough: 1,
      trough_to_recovery: 1,
      longest_underwater: 1,
      ulcer: 0.125,
    },
  },
  run: drawdown,
});
