import { randomFrom } from "../../../src/random.ts";

/** Small daily returns from a seed. */
export function returns(seed: number, n: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, () => (random() + random() - 1) / 50);
}
