import { hash } from "node:crypto";

/** Words of 32 bits kept of a digest: among ten million texts, two share 128 bits by a chance of one in 10^24. */
const WORDS = 4;
const FIRST = 1 << 12;

/** A number for each text, the texts known by the first 128 bits of their SHA-256 and not kept. */
export class Digests {
  #keys = new Uint32Array(WORDS * FIRST);
  #values = new Int32Array(FIRST).fill(-1);
  #size = 0;
  readonly #sought = new Uint32Array(WORDS);

  get size(): number {
    return this.#size;
  }

  /** The number of a text, or undefined. */
  get(text: string): number | undefined {
    const value = this.#values[this.#slotOf(text)];
    return value === -1 ? undefined : value;
  }

  /** The number a text has, or `value`, which it has from now on. Numbers are 0 or more. */
  getOr(text: string, value: number): number {
    if (4 * this.#size >= 3 * this.#values.length) this.#grow();
    const slot = this.#slotOf(text);
    if (this.#values[slot] !== -1) return this.#values[slot];
    this.#values[slot] = value;
    this.#keys.set(this.#sought, WORDS * slot);
    this.#size++;
    return value;
  }

  #slotOf(text: string): number {
    const digest = hash("sha256", text, "binary");
    for (let k = 0; k < WORDS; k++) this.#sought[k] = wordAt(digest, 4 * k);
    return this.#free(this.#sought);
  }

  /** Where a key stands, or the free slot where it would. */
  #free(key: Uint32Array): number {
    const mask = this.#values.length - 1;
    for (let slot = key[0] & mask; ; slot = (slot + 1) & mask) {
      if (this.#values[slot] === -1) return slot;
      const at = WORDS * slot;
      let k = 0;
      while (k < WORDS && this.#keys[at + k] === key[k]) k++;
      if (k === WORDS) return slot;
    }
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#values = new Int32Array(2 * values.length).fill(-1);
    for (const [old, value] of values.entries()) {
      if (value === -1) continue;
      const key = keys.subarray(WORDS * old, WORDS * (old + 1));
      const slot = this.#free(key);
      this.#values[slot] = value;
      this.#keys.set(key, WORDS * slot);
    }
  }
}

const wordAt = (digest: string, at: number): number =>
  (digest.charCodeAt(at) |
    (digest.charCodeAt(at + 1) << 8) |
    (digest.charCodeAt(at + 2) << 16) |
    (digest.charCodeAt(at + 3) << 24)) >>>
  0;
