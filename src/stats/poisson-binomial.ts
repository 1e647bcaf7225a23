/**
 * The chances of 0, 1, …, n successes of independent trials with chances `p`, by convolution.
 *
 * @example
 * poissonBinomial([0.5, 0.5]) // => [0.25, 0.5, 0.25]
 */
export function poissonBinomial(p: readonly number[]): Float64Array {
  const chances = new Float64Array(p.length + 1);
  chances[0] = 1;
  p.forEach((chance, i) => {
    for (let k = i + 1; k > 0; k--) chances[k] = chances[k] * (1 - chance) + chances[k - 1] * chance;
    chances[0] *= 1 - chance;
  });
  return chances;
}
