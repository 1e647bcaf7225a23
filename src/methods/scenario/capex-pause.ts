import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive, whole } from "../scalar.ts";

const share = () => z.number().min(0).max(1);
const input = z.strictObject({
  base: positive().describe("spend in the first quarter"),
  growth: z.number().gt(-1).describe("growth per quarter, as a fraction"),
  n: whole(1).max(10_000).describe("quarters looked at"),
  start: whole(0).describe("first paused quarter, from 0"),
  length: whole(1).describe("paused quarters; cut at n"),
  fraction: share().describe("part of the baseline still spent while paused"),
  mode: z.enum(["resume_on_trend", "resume_from_paused_level"]),
  catch_up: share().describe("part of the shortfall made up evenly afterwards"),
  supplier_share: share().describe("part of the spend that reaches the supplier"),
});
const output = z.object({
  baseline: z.array(z.number()),
  path: z.array(z.number()),
  lost: z.number(),
  supplier_lost: z.number(),
  year_change: z.number().nullable().describe("quarters 5–8 against 1–4; null with fewer than 8"),
  trough_index: z.number(),
});
type Inputs = z.output<typeof input>;

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function pausedPath(baseline: readonly number[], end: number, inputs: Inputs): number[] {
  const { start, fraction, mode, growth, catch_up } = inputs;
  const path = baseline.map((value, t) => (t >= start && t < end ? value * fraction : value));
  if (mode === "resume_from_paused_level")
    for (let t = end; t < path.length; t++) path[t] = path[end - 1] * (1 + growth) ** (t - end + 1);
  const shortfall = total(baseline.slice(start, end)) - total(path.slice(start, end));
  const after = path.length - end;
  return path.map((value, t) => (t >= end ? value + (catch_up * shortfall) / after : value));
}

/** Growth of the second year over the first; null with fewer than eight quarters or a first year of nothing. */
function yearChange(path: readonly number[]): number | null {
  const first = total(path.slice(0, 4));
  return path.length < 8 || first === 0 ? null : total(path.slice(4, 8)) / first - 1;
}

/**
 * Quarterly spend with and without a pause, in the unit of `base`, and what the supplier loses. After the pause spend either
 * returns to the old trend or grows on from the paused level; `catch_up` adds that part of the shortfall back evenly over
 * the quarters left.
 *
 * @throws Refusal `invalid_parameter` when the pause starts after the last quarter.
 * @example
 * capexPause({ base: 10, growth: 0, n: 4, start: 1, length: 1, fraction: 0.5, mode: "resume_on_trend", catch_up: 0, supplier_share: 0.5 }).supplier_lost // => 2.5
 */
export function capexPause(inputs: Inputs): z.input<typeof output> {
  const { base, growth, n, start, length } = inputs;
  if (start >= n) refuse("invalid_parameter", `a pause from quarter ${start} is outside the ${n} quarters`, "start");
  const baseline = Array.from({ length: n }, (_, t) => base * (1 + growth) ** t);
  const path = pausedPath(baseline, Math.min(n, start + length), inputs);
  const lost = total(baseline.map((value, t) => value - path[t]));
  return {
    baseline,
    path,
    lost,
    supplier_lost: lost * inputs.supplier_share,
    year_change: yearChange(path),
    trough_index: path.indexOf(path.reduce((least, value) => Math.min(least, value))),
  };
}

export const capexPauseMethod = method({
  name: "scenario.capex_pause",
  title: "A pause in customers' capex and what the supplier loses",
  purpose: "If customers pause their spending, how much does the supplier lose, and when?",
  input,
  output,
  caveats: [
    "A pause either shifts the timing (catch-up) or lowers the level (resume from the paused level): say which is meant.",
    "The supplier's share of the spend is itself uncertain and need not stay constant.",
  ],
  references: ["path arithmetic"],
  example: {
    inputs: {
      base: 10,
      growth: 0,
      n: 4,
      start: 1,
      length: 1,
      fraction: 0.5,
      mode: "resume_on_trend",
      catch_up: 0,
      supplier_share: 0.5,
    },
    result: {
      baseline: [10, 10, 10, 10],
      path: [10, 5, 10, 10],
      lost: 5,
      supplier_lost: 2.5,
      year_change: null,
      trough_index: 1,
    },
  },
  run: capexPause,
});
