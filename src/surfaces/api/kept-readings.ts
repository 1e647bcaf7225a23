import { createHash } from "node:crypto";
import type { Reading } from "../../operations/reading.ts";

/** Discussions held at once, and their characters altogether; the one asked for longest ago goes first. */
const MOST = { readings: 32, characters: 50_000_000 };

const sizeOf = ({ discussion }: Reading) => discussion.posts.reduce((sum, { text }) => sum + text.length, 0);

/** Discussions as they were read, by their content, so that another day of marks needs no second reading. */
export class KeptReadings {
  readonly #kept = new Map<string, Reading>();

  /** The name under which a discussion is kept: the same for the same content and date. */
  static idOf(text: string | Uint8Array, saidAt: string | undefined): string {
    const hash = createHash("sha256")
      .update(saidAt ?? "")
      .update("\0")
      .update(text);
    return hash.digest("hex").slice(0, 20);
  }

  keep(id: string, reading: Reading): void {
    this.#kept.delete(id);
    this.#kept.set(id, reading);
    let characters = [...this.#kept.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [oldest, one] of this.#kept) {
      if (oldest === id || (this.#kept.size <= MOST.readings && characters <= MOST.characters)) return;
      this.#kept.delete(oldest);
      characters -= sizeOf(one);
    }
  }

  /** What was read under that name; null when it never was or had to go. */
  find(id: string): Reading | null {
    const reading = this.#kept.get(id);
    if (!reading) return null;
    this.#kept.delete(id);
    this.#kept.set(id, reading);
    return reading;
  }
}
