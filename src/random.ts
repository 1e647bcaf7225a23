/**
 * xoshiro128** (Blackman and Vigna 2018) seeded through splitmix32: a fast generator whose draws depend on the seed alone.
 * Returns a function that gives doubles in [0, 1) with 53 random bits.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  const next32 = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [next32(), next32(), next32(), next32()] as [number, number, number, number];
  const word = () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return () => (word() >>> 5) * 2 ** -27 + (word() >>> 6) * 2 ** -53;
}
