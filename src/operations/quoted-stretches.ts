import { quotedStretch } from "../claims/extract-claims.ts";
import type { Quoted } from "../claims/quoted.ts";
import type { Quotation } from "../discussions/discussion.ts";
import { Column } from "../discussions/large/columns.ts";

/** The stretches of a large discussion that are a third party's words: sixteen bytes of each. */
export class QuotedStretches {
  readonly #posts = new Column();
  readonly #starts = new Column();
  readonly #ends = new Column();
  readonly #repeated = new Column();

  get length(): number {
    return this.#posts.length;
  }

  /** Adds the next quotation, in the order of the posts. */
  push(quotation: Quotation): void {
    const { start, end, repeated } = quotedStretch(quotation);
    this.#posts.push(quotation.post);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#repeated.push(repeated ? 1 : 0);
  }

  /** Those of a post. */
  of(post: number): Quoted[] {
    const found: Quoted[] = [];
    for (let k = this.#first(post); k < this.length && this.#posts.at(k) === post; k++)
      found.push({ start: this.#starts.at(k), end: this.#ends.at(k), repeated: this.#repeated.at(k) === 1 });
    return found;
  }

  #first(post: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#posts.at(middle) < post) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
