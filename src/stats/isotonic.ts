/**
 * The increasing sequence closest to `values` in weighted least squares, by pooling adjacent violators (Ayer et al. 1955).
 *
 * @example
 * isotonic([1, 3, 2, 4], [1, 1, 1, 1]) // => [1, 2.5, 2.5, 4]
 */
export function isotonic(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const blocks: { sum: number; weight: number; length: number }[] = [];
  for (let i = 0; i < values.length; i++) {
    let block = { sum: values[i] * weights[i], weight: weights[i], length: 1 };
    for (
      let below = blocks.at(-1);
      below && below.sum * block.weight >= block.sum * below.weight;
      below = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: below.sum + block.sum, weight: below.weight + block.weight, length: below.length + block.length };
    }
    blocks.push(block);
  }
  const fitted = new Float64Array(values.length);
  let at = 0;
  for (const { sum, weight, length } of blocks) {
    fitted.fill(sum / weight, at, at + length);
    at += length;
  }
  return fitted;
}
