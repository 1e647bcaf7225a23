import { RANK_TOLERANCE } from "./least-squares.ts";

/**
 * A regression that takes its rows one at a time (Givens rotations, Gentleman 1973): after each row the residual sum of
 * squares is known, as exactly as from a fresh QR.
 */
export class GrowingFit {
  readonly k: number;
  /** Rows taken so far. */
  n = 0;
  /** Residual sum of squares of the rows taken so far. */
  rss = 0;
  /** R and, as last column, Qᵀy; row by row. */
  private readonly r: Float64Array;
  private readonly sizes: Float64Array;
  private readonly row: Float64Array;

  constructor(k: number) {
    this.k = k;
    this.r = new Float64Array(k * (k + 1));
    this.sizes = new Float64Array(k);
    this.row = new Float64Array(k + 1);
  }

  reset(): void {
    this.n = this.rss = 0;
    this.r.fill(0);
    this.sizes.fill(0);
  }

  /**
   * Takes row `t` of the columns and of y. Returns its recursive residual (Brown, Durbin & Evans 1975), the prediction
   * error from the rows before over its standard deviation in units of σ; meaningful once the rows before have full rank.
   */
  add(columns: readonly ArrayLike<number>[], y: ArrayLike<number>, t: number): number {
    const { k, r, row } = this;
    const width = k + 1;
    for (let j = 0; j < k; j++) {
      row[j] = columns[j][t];
      this.sizes[j] += row[j] * row[j];
    }
    row[k] = y[t];
    for (let j = 0; j < k; j++) {
      if (row[j] === 0) continue;
      const at = j * width;
      const diagonal = Math.hypot(r[at + j], row[j]);
      const [cosine, sine] = [r[at + j] / diagonal, row[j] / diagonal];
      r[at + j] = diagonal;
      for (let c = j + 1; c < width; c++) {
        const old = r[at + c];
        r[at + c] = cosine * old + sine * row[c];
        row[c] = cosine * row[c] - sine * old;
      }
    }
    this.n++;
    this.rss += row[k] * row[k];
    return row[k];
  }

  /** Whether the columns seen so far are linearly independent. */
  fullRank(): boolean {
    if (this.n < this.k) return false;
    for (let j = 0; j < this.k; j++) {
      if (!(this.r[j * (this.k + 2)] > RANK_TOLERANCE * Math.sqrt(this.sizes[j]))) return false;
    }
    return true;
  }
}
