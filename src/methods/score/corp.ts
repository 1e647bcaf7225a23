import { z } from "zod";
import { isotonic } from "../../stats/isotonic.ts";
import { mean } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { numbers } from "../vector.ts";
import { binned, brierScore, checkForecasts } from "./forecasts.ts";

const input = z.strictObject({
  p: numbers().describe("probabilities given to ‘yes’"),
  y: numbers().describe("1 it happened, 0 it did not"),
});
const output = z.object({
  recalibrated: z.array(z.number()).describe("in input order"),
  score: z.number().describe("Brier score, mcb − dsc + unc"),
  mcb: z.number().describe("miscalibration"),
  dsc: z.number().describe("discrimination"),
  unc: z.number().describe("uncertainty"),
});

/**
 * Calibration without bins (Dimitriadis, Gneiting and Jordan 2021): outcomes regressed on forecasts isotonically (equal
 * forecasts pooled first), and the Brier score split into miscalibration, discrimination and uncertainty.
 *
 * @throws Refusal `no_resolved_items`, `invalid_probability`.
 * @example
 * corp({ p: [0.3], y: [1] }).recalibrated // => [1]
 */
export function corp({ p, y }: z.output<typeof input>): z.input<typeof output> {
  checkForecasts(p, y);
  const groups = binned(p, y, null);
  const fitted = isotonic(
    groups.map((group) => mean(group.y)),
    groups.map((group) => group.y.length),
  );
  const at = new Map(groups.map((group, i) => [group.index, fitted[i]]));
  const recalibrated = p.map((value) => at.get(value)!);
  const rate = mean(y);
  const unc = rate * (1 - rate);
  const [score, best] = [brierScore(p, y), brierScore(recalibrated, y)];
  return { recalibrated, score, mcb: score - best, dsc: unc - best, unc };
}

export const corpMethod = method({
  name: "score.corp",
  title: "Bin-free calibration by isotonic regression (CORP)",
  purpose: "How much of the score is miscalibration, how much is telling cases apart?",
  input,
  output,
  caveats: [
    "The recalibration is fitted to the same items: it flatters, the more so the fewer there are.",
    "Discrimination of 0 means the forecasts were ordered no better than chance, or the wrong way round.",
  ],
  references: ["Dimitriadis, Gneiting & Jordan (2021) PNAS 118"],
  example: { inputs: { p: [0.3], y: [1] }, result: { recalibrated: [1], score: 0.49, mcb: 0.49, dsc: 0, unc: 0 } },
  run: corp,
});
