import type { Draws } from "../../src/stats/draws.ts";

/** Draws in one go; its columns fit the second-level cache. */
const CHUNK = 4096;
const QUARTERS = Array.from({ length: 8 }, (_, quarter) => 22.6 * 1.03 ** quarter);
const TOTAL = QUARTERS.reduce((sum, spend) => sum + spend, 0);
/** Spend inside a pause of 1 to 4 quarters from the third on; none at the end for no pause. */
const PAUSED = Float64Array.from([1, 2, 3, 4, 0], (length) =>
  QUARTERS.slice(2, 2 + length).reduce((sum, spend) => sum + spend, 0),
);
const [LN_10, LN_3, LN_09, LN_035] = [10, 3, 0.9, 0.35].map(Math.log);
const REST = Math.sqrt(1 - 0.09);

const columns = Array.from({ length: 7 }, () => new Float64Array(CHUNK));

function chunk(draws: Draws, out: Float64Array): number {
  const [z1, z2, z3, u, v, w] = columns.map((column) => column.subarray(0, out.length));
  for (const z of [z1, z2, z3]) draws.normals(z);
  for (const uniform of [u, v, w]) draws.uniforms(uniform);
  let hits = 0;
  for (let i = 0; i < out.length; i++) {
    const gain = LN_10 + 0.5 * z1[i];
    const elasticity = 1.1 + 0.35 * (0.3 * z1[i] + REST * z2[i]);
    const pass = u[i] <= 0.6 ? 0.5 + Math.sqrt(u[i] * 0.15) : 1 - Math.sqrt((1 - u[i]) * 0.1);
    const compute = (pass * elasticity - 1) * gain;
    const pause = Math.min(4, (v[i] * (4 / 0.35)) | 0);
    const capex = TOTAL - PAUSED[pause] * (0.6 - 0.4 * w[i]);
    hits += compute > 0 ? 1 : 0;
    out[i] = capex * Math.exp(0.5 * Math.min(compute, LN_3) + Math.min(LN_09, LN_035 + 0.15 * z3[i]));
  }
  return hits;
}

/**
 * The scenario of the peers' Monte Carlo bench (an efficiency gain, its rebound, a pause in capex and a supplier's share of it),
 * drawn into `out`; gives how many draws bought more compute than before.
 */
export function drawRevenue(draws: Draws, out: Float64Array): number {
  let hits = 0;
  for (let from = 0; from < out.length; from += CHUNK) hits += chunk(draws, out.subarray(from, from + CHUNK));
  return hits;
}
