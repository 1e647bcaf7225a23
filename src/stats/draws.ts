import { EDGE, HEIGHT, SURE, TAIL } from "./ziggurat.ts";

const HIGH = 2 ** -23;
const LOW = 2 ** -53;
/** Words made at a time; even, since every draw takes two. */
const BLOCK = 2048;

/** Four words of state from a seed and a stream, by splitmix32. */
function stateFrom(seed: number, stream: number): Int32Array {
  const state = new Int32Array(4);
  let mixed = seed >>> 0;
  for (const salt of [0, Math.imul(stream, 0x85ebca6b)]) {
    mixed ^= salt;
    for (let i = 0; i < 4; i++) {
      mixed = (mixed + 0x9e3779b9) | 0;
      let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      state[i] ^= z ^ (z >>> 15);
    }
  }
  return state;
}

/**
 * Seeded draws into typed arrays: the generator xoshiro128** (Blackman and Vigna 2018), the normals by a ziggurat of 256 layers
 * with 53-bit positions (Marsaglia and Tsang 2000). The same seed and stream give the same draws on every machine;
 * different streams of a seed are independent.
 *
 * @example
 * new Draws(1).uniforms(new Float64Array(2)).every((u) => u >= 0 && u < 1) // => true
 */
export class Draws {
  readonly #state: Int32Array;
  readonly #words = new Int32Array(BLOCK);
  #at = BLOCK;

  constructor(seed: number, stream = 0) {
    this.#state = stateFrom(seed, stream);
  }

  #refill(): void {
    const state = this.#state;
    const words = this.#words;
    let [a, b, c, d] = state;
    for (let i = 0; i < BLOCK; i++) {
      const s = Math.imul(b, 5);
      words[i] = Math.imul((s << 7) | (s >>> 25), 9);
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
    }
    state.set([a, b, c, d]);
    this.#at = 0;
  }

  /** Fills `out` with uniform numbers in [0, 1), 53 random bits each. */
  uniforms(out: Float64Array): Float64Array {
    const words = this.#words;
    for (let from = 0; from < out.length; ) {
      if (this.#at === BLOCK) this.#refill();
      const to = Math.min(out.length, from + (BLOCK - this.#at) / 2);
      let at = this.#at;
      for (let i = from; i < to; i++, at += 2) out[i] = (words[at] >>> 9) * HIGH + (words[at + 1] >>> 2) * LOW;
      this.#at = at;
      from = to;
    }
    return out;
  }

  /** Fills `out` with standard normal numbers. */
  normals(out: Float64Array): Float64Array {
    const words = this.#words;
    for (let from = 0; from < out.length; ) {
      if (this.#at === BLOCK) this.#refill();
      const to = Math.min(out.length, from + (BLOCK - this.#at) / 2);
      let at = this.#at;
      let i = from;
      for (; i < to; i++, at += 2) {
        const layer = words[at] & 511;
        const u = (words[at] >>> 9) * HIGH + (words[at + 1] >>> 2) * LOW;
        if (u >= SURE[layer]) break;
        out[i] = u * EDGE[layer];
      }
      this.#at = at;
      if (i < to) out[i++] = this.normal();
      from = i;
    }
    return out;
  }

  /** One uniform number in [0, 1). */
  uniform(): number {
    if (this.#at === BLOCK) this.#refill();
    const at = this.#at;
    this.#at += 2;
    return (this.#words[at] >>> 9) * HIGH + (this.#words[at + 1] >>> 2) * LOW;
  }

  /** One standard normal number. */
  normal(): number {
    for (;;) {
      if (this.#at === BLOCK) this.#refill();
      const layer = this.#words[this.#at] & 511;
      const u = this.uniform();
      if (u < SURE[layer]) return u * EDGE[layer];
      const i = layer & 255;
      const sign = layer > 255 ? -1 : 1;
      if (i === 0) return sign * this.#tail();
      const x = u * EDGE[i];
      if (HEIGHT[i] + this.uniform() * (HEIGHT[i + 1] - HEIGHT[i]) < Math.exp(-0.5 * x * x)) return sign * x;
    }
  }

  /** A normal beyond the last layer (Marsaglia 1964). */
  #tail(): number {
    for (;;) {
      const x = -Math.log1p(-this.uniform()) / TAIL;
      const y = -Math.log1p(-this.uniform());
      if (2 * y > x * x) return TAIL + x;
    }
  }
}
