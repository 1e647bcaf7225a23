import { JOE_KUO } from "./joe-kuo.ts";

const BITS = 32;
/** As many dimensions as direction numbers are at hand. */
export const MOST_DIMENSIONS = JOE_KUO.length + 1;

/** The 32 direction numbers of a dimension (from 0), as integers over 2^32. */
function directions(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let i = 0; i < BITS; i++) v[i] = 2 ** (BITS - 1 - i);
    return v;
  }
  const { s, a, m } = JOE_KUO[dimension - 1];
  for (let i = 0; i < s; i++) v[i] = m[i] * 2 ** (BITS - 1 - i);
  for (let i = s; i < BITS; i++) {
    v[i] = v[i - s] ^ (v[i - s] >>> s);
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) v[i] ^= v[i - k];
  }
  return v;
}

/**
 * The first `n` points of the unscrambled Sobol' sequence in `dimensions` dimensions (1 to 21), Gray-code order from the zero
 * vector, row by row. Balanced when n is a power of two.
 *
 * @example
 * sobolPoints(2, 4) // => [0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]
 */
export function sobolPoints(dimensions: number, n: number): Float64Array {
  const points = new Float64Array(n * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const v = directions(d);
    let x = 0;
    for (let i = 1; i < n; i++) {
      x ^= v[31 - Math.clz32(~(i - 1) & i)];
      points[i * dimensions + d] = (x >>> 0) / 2 ** BITS;
    }
  }
  return points;
}
