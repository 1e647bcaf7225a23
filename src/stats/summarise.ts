import { BINS, collect, countsOf, type Moments, momentsOf, type Wanted } from "./value-passes.ts";

/** Mean, standard deviation (divisor n), type-7 quantiles, and the mean of the lowest ⌊tail·n⌋ values. */
export interface Summary {
  mean: number;
  sd: number;
  quantiles: number[];
  lowest: number;
}

export interface SummaryOptions {
  /** Levels of the quantiles, 0 to 1. */
  levels: readonly number[];
  /** Share of the values in the lower tail; at least one value must fall into it. */
  tail: number;
}

/** Takes the three passes over the values, in one part or several, each perhaps in its own thread. */
export interface Passes {
  moments(): Promise<Moments[]>;
  counts(min: number, scale: number): Promise<Int32Array[]>;
  collect(wanted: Wanted): Promise<{ kept: Float64Array; sum: number }[]>;
}

/** The passes over one array, in this thread. */
export function passesOver(values: Float64Array): Passes {
  return {
    moments: async () => [momentsOf(values, values[0])],
    counts: async (min, scale) => [countsOf(values, min, scale)],
    collect: async (wanted) => [collect(values, wanted)],
  };
}

function joined(parts: readonly Moments[]): Moments {
  return parts.reduce((one, other) => ({
    n: one.n + other.n,
    min: Math.min(one.min, other.min),
    max: Math.max(one.max, other.max),
    shift: one.shift,
    sum: one.sum + other.sum,
    squares: one.squares + other.squares,
  }));
}

/** The bin in which the value of a rank (from 0) stands. */
function binOf(counts: Int32Array, rank: number): number {
  let [bin, before] = [0, 0];
  while (before + counts[bin] <= rank) before += counts[bin++];
  return bin;
}

const total = (counts: Int32Array, to: number, when: (bin: number) => boolean) => {
  let sum = 0;
  for (let bin = 0; bin < to; bin++) if (when(bin)) sum += counts[bin];
  return sum;
};

/** Ranks that the quantiles and the lower tail hang on. */
function ranksOf(n: number, { levels, tail }: SummaryOptions): number[] {
  const at = levels.map((level) => Math.floor((n - 1) * level));
  return [...at, ...at.map((rank) => Math.min(n - 1, rank + 1)), Math.floor(tail * n) - 1];
}

/**
 * A summary of many values without sorting them: a pass for the moments, one that counts 8192 bins, one that collects the few
 * bins in which the order statistics stand. The values stay as they are. Bins are equally wide, so that extreme outliers
 * make it slower, not wrong.
 *
 * @example
 * (await summarise(passesOver(Float64Array.of(4, 1, 3, 2)), { levels: [0.5], tail: 0.5 })).quantiles // => [2.5]
 */
export async function summarise(passes: Passes, options: SummaryOptions): Promise<Summary> {
  const { n, min, max, shift, sum, squares } = joined(await passes.moments());
  const scale = max > min ? (BINS - 1) / (max - min) : 0;
  const counts = (await passes.counts(min, scale)).reduce((all, part) => all.map((count, bin) => count + part[bin]));
  const flags = new Uint8Array(BINS);
  for (const rank of ranksOf(n, options)) flags[binOf(counts, rank)] = 1;
  const inTail = Math.floor(options.tail * n);
  const below = binOf(counts, inTail - 1);
  const room = total(counts, BINS, (bin) => flags[bin] === 1);
  const parts = await passes.collect({ min, scale, flags, below, room });
  const kept = Float64Array.from(parts.flatMap((part) => Array.from(part.kept))).sort();
  const value = (rank: number) => kept[rank - total(counts, binOf(counts, rank), (bin) => flags[bin] === 0)];
  let lowest = parts.reduce((all, part) => all + part.sum, 0);
  for (let rank = total(counts, below, () => true); rank < inTail; rank++) lowest += value(rank);
  const quantiles = options.levels.map((level) => {
    const rank = Math.floor((n - 1) * level);
    return value(rank) + ((n - 1) * level - rank) * (value(Math.min(n - 1, rank + 1)) - value(rank));
  });
  const apart = sum / n;
  return {
    mean: shift + apart,
    sd: Math.sqrt(Math.max(0, squares / n - apart * apart)),
    quantiles,
    lowest: lowest / inTail,
  };
}
