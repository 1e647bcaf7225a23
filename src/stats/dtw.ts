export type LocalCost = "abs" | "sq";
export type StepPattern = "symmetric1" | "symmetric2";

export interface Warping {
  metric: LocalCost;
  step: StepPattern;
  /** Sakoe–Chiba band |i − j| ≤ window; null: none. */
  window: number | null;
}

/** Where the best path into a cell comes from. */
const [DIAGONAL, UP, LEFT] = [0, 1, 2];

export interface WarpingPath {
  cumulative: number;
  path: [number, number][];
  /** Whether no other path is as short. */
  unique: boolean;
}

/**
 * Dynamic time warping of a against b with its path (Sakoe & Chiba 1978; symmetric2 as in Giorgino 2009: a diagonal
 * step counts its cost twice). Undefined when the band admits no path. Among equally short paths the one that keeps
 * longest to the diagonal, seen from the end.
 */
export function warpingPath(a: ArrayLike<number>, b: ArrayLike<number>, warping: Warping): WarpingPath | undefined {
  const [n, m] = [a.length, b.length];
  const band = warping.window ?? Math.max(n, m);
  if (Math.abs(n - m) > band) return undefined;
  const twice = warping.step === "symmetric2" ? 2 : 1;
  const squared = warping.metric === "sq";
  const from = new Uint8Array(n * m);
  const tied = new Uint8Array(n * m);
  let above = new Float64Array(m + 1).fill(Infinity);
  let row = new Float64Array(m + 1).fill(Infinity);
  above[0] = 0;
  for (let i = 0; i < n; i++) {
    row.fill(Infinity);
    for (let j = Math.max(0, i - band); j <= Math.min(m - 1, i + band); j++) {
      const gap = a[i] - b[j];
      const cost = squared ? gap * gap : Math.abs(gap);
      const diagonal = above[j] + (i || j ? twice : 1) * cost;
      const up = above[j + 1] + cost;
      const left = row[j] + cost;
      const least = Math.min(diagonal, up, left);
      row[j + 1] = least;
      from[i * m + j] = diagonal === least ? DIAGONAL : up === least ? UP : LEFT;
      tied[i * m + j] = Number(Number(diagonal === least) + Number(up === least) + Number(left === least) > 1);
    }
    [above, row] = [row, above];
  }
  const { path, unique } = trace(from, tied, n, m);
  return { cumulative: above[m], path, unique };
}

function trace(from: Uint8Array, tied: Uint8Array, n: number, m: number) {
  const path: [number, number][] = [];
  let unique = true;
  for (let [i, j] = [n - 1, m - 1]; i >= 0 && j >= 0; ) {
    path.push([i, j]);
    if (tied[i * m + j]) unique = false;
    const step = from[i * m + j];
    if (step !== LEFT) i--;
    if (step !== UP) j--;
  }
  return { path: path.reverse(), unique };
}
