import { z } from "zod";
import { isConstant, mean, sampleSd } from "../../stats/moments.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { numbersWithGaps } from "../vector.ts";

const scale = z.enum(["rebase100", "log", "zscore", "minmax"]);
const input = z.strictObject({
  series: numbersWithGaps().describe("levels, null = missing"),
  anchor: whole(0).describe("index of the day both episodes are laid on"),
  pre: whole(0).describe("points before the anchor"),
  post: whole(0).describe("points after it"),
  scale: scale.default("rebase100"),
  max_gap: whole(0).default(0).describe("longest gap that is filled, along a straight line"),
  resample_n: whole(2).nullable().default(null).describe("points to bring the window to; null keeps it"),
});
const output = z.object({ aligned: z.array(z.number()) });

type Inputs = z.output<typeof input>;

/** The series with its interior gaps filled linearly. Refuses open ends and gaps longer than allowed. */
function filled(series: readonly (number | null)[], maxGap: number): number[] {
  const levels: number[] = [];
  for (let i = 0; i < series.length; i++) {
    const value = series[i];
    if (value !== null) {
      levels.push(value);
      continue;
    }
    const next = series.findIndex((later, j) => j > i && later !== null);
    const before = levels[i - 1];
    if (before === undefined || next < 0)
      refuse("gap_too_long", "a gap at the end of the series has no other side", "series", i);
    if (next - i > maxGap) refuse("gap_too_long", `a gap of ${next - i} where ${maxGap} may be filled`, "series", i);
    const step = ((series[next] as number) - before) / (next - i + 1);
    for (let j = i; j < next; j++) levels.push(before + step * (j - i + 1));
    i = next - 1;
  }
  return levels;
}

function scaled(window: readonly number[], anchor: number, kind: z.output<typeof scale>): number[] {
  if (kind === "rebase100" || kind === "log") {
    if (kind === "log" || !(anchor > 0)) {
      const at = [anchor, ...window].findIndex((value) => !(value > 0));
      if (at >= 0) refuse("nonpositive_level", `${[anchor, ...window][at]} is not above zero`, "series");
    }
    return window.map((value) => (kind === "log" ? Math.log(value / anchor) : (100 * value) / anchor));
  }
  if (window.length < 2) refuse("insufficient_observations", "one point has no spread", "pre");
  if (isConstant(window)) refuse("zero_variance", "a flat window has no shape", "series");
  const [low, high] = [Math.min(...window), Math.max(...window)];
  if (kind === "minmax") return window.map((value) => (value - low) / (high - low));
  const [centre, sd] = [mean(window), sampleSd(window)];
  return window.map((value) => (value - centre) / sd);
}

function resampled(values: readonly number[], n: number): number[] {
  const last = values.length - 1;
  return Array.from({ length: n }, (_, i) => {
    const place = (i * last) / (n - 1);
    const at = Math.min(Math.floor(place), Math.max(0, last - 1));
    const next = values[Math.min(last, at + 1)];
    return values[at] + (place - at) * (next - values[at]);
  });
}

/**
 * Puts an episode on a common scale: fills short gaps, cuts `pre`…`post` around the anchor, rescales (rebase100
 * 100·x/x_anchor; log ln(x/x_anchor); zscore with divisor n − 1; minmax), and resamples linearly.
 *
 * @throws Refusal `gap_too_long`, `insufficient_observations` (window outside the series), `zero_variance`, `nonpositive_level`.
 * @example
 * align({ series: [10, null, 20, 40], anchor: 2, pre: 2, post: 1, scale: "rebase100", max_gap: 1, resample_n: null }).aligned // => [50, 75, 100, 200]
 */
export function align({ series, anchor, pre, post, scale: kind, max_gap, resample_n }: Inputs): z.input<typeof output> {
  const levels = filled(series, max_gap);
  if (anchor - pre < 0 || anchor + post >= levels.length) {
    refuse(
      "insufficient_observations",
      `${anchor - pre} to ${anchor + post} lies outside the ${levels.length} points`,
      "anchor",
    );
  }
  const values = scaled(levels.slice(anchor - pre, anchor + post + 1), levels[anchor], kind);
  return { aligned: resample_n === null ? values : resampled(values, resample_n) };
}

export const alignMethod = method({
  name: "analogue.align",
  title: "Put two episodes on one scale",
  purpose: "How do two episodes look when laid on the same day and scale?",
  input,
  output,
  caveats: [
    "Z-scoring and min–max delete level and amplitude: say what was thrown away.",
    "The anchor is a choice; picking it by eye fits the picture to the thesis.",
    "One episode is one observation. The mechanism matters more than the shape.",
  ],
  references: ["Sakoe & Chiba (1978)", "Keogh & Ratanamahatana (2005)"],
  example: {
    inputs: {
      series: [10, null, 20, 40],
      anchor: 2,
      pre: 2,
      post: 1,
      scale: "rebase100",
      max_gap: 1,
      resample_n: null,
    },
    result: { aligned: [50, 75, 100, 200] },
  },
  run: align,
});
