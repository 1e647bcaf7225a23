/** Lagged differences in a Dickey–Fuller regression: exactly `lags`, or the AIC's choice among 0..`upTo`. */
export type LagChoice = { lags: number } | { upTo: number };

/**
 * Sums of products over the rows t = k+1 … n−1 of the regression of d_t = e_t − e_{t−1} on e_{t−1} and d_{t−1} … d_{t−k}.
 * Lags of one series give nearly the same sums: S(i+1, j+1) is S(i, j) with one row added and one taken away.
 */
class Products {
  readonly k: number;
  readonly rows: number;
  /** S(i, j) = Σ d_{t−i} d_{t−j}, (k + 1)². */
  readonly lags: Float64Array;
  /** Σ e_{t−1} d_{t−j}. */
  readonly level: Float64Array;
  levelSquared = 0;

  constructor(e: Float64Array, d: Float64Array, k: number) {
    this.k = k;
    this.rows = e.length - 1 - k;
    this.level = new Float64Array(k + 1);
    this.lags = new Float64Array((k + 1) * (k + 1));
    this.firstRow(e, d);
    const n = e.length;
    for (let i = 0; i < k; i++) {
      for (let j = i; j < k; j++) {
        const moved = this.lags[i * (k + 1) + j] + d[k - i] * d[k - j] - d[n - 1 - i] * d[n - 1 - j];
        this.lags[(i + 1) * (k + 1) + j + 1] = this.lags[(j + 1) * (k + 1) + i + 1] = moved;
      }
    }
  }

  /** Σ d_t d_{t−j} and Σ e_{t−1} d_{t−j}, two lags at a time so that the additions do not wait for each other. */
  private firstRow(e: Float64Array, d: Float64Array): void {
    const { k, level, lags } = this;
    const n = e.length;
    for (let j = 0; j <= k; j += 2) {
      let [product, next, withLevel, nextLevel] = [0, 0, 0, 0];
      for (let t = k + 1; t < n; t++) {
        const [now, before] = [d[t], e[t - 1]];
        const [near, far] = [d[t - j], d[t - j - 1]];
        product += now * near;
        next += now * far;
        withLevel += before * near;
        nextLevel += before * far;
      }
      lags[j] = lags[j * (k + 1)] = product;
      level[j] = withLevel;
      if (j < k) {
        lags[j + 1] = lags[(j + 1) * (k + 1)] = next;
        level[j + 1] = nextLevel;
      }
    }
    for (let t = k + 1; t < n; t++) this.levelSquared += e[t - 1] * e[t - 1];
  }
}

/** Lower-triangle Gram matrix (row by row, width size) and right side of the regression, level first or last. */
function gram({ k, lags, level, levelSquared }: Products, levelFirst: boolean) {
  const size = k + 1;
  const [matrix, right] = [new Float64Array(size * size), new Float64Array(size)];
  const offset = levelFirst ? 1 : 0;
  const at = levelFirst ? 0 : k;
  for (let i = 1; i <= k; i++) {
    const row = i - 1 + offset;
    for (let j = 1; j <= i; j++) matrix[row * size + j - 1 + offset] = lags[i * size + j];
    matrix[Math.max(row, at) * size + Math.min(row, at)] = level[i];
    right[row] = lags[i];
  }
  matrix[at * size + at] = levelSquared;
  right[at] = level[0];
  return { matrix, right };
}

/** Cholesky factor in place and L⁻¹·right: entry j squared is what column j adds to the fit. False when singular. */
function forward(matrix: Float64Array, right: Float64Array): boolean {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const scale = matrix[i * size + i];
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let c = 0; c < j; c++) sum -= matrix[i * size + c] * matrix[j * size + c];
      if (j < i) matrix[i * size + j] = sum / matrix[j * size + j];
      else if (sum > 1e-14 * scale) matrix[i * size + i] = Math.sqrt(sum);
      else return false;
    }
    let value = right[i];
    for (let c = 0; c < i; c++) value -= matrix[i * size + c] * right[c];
    right[i] = value / matrix[i * size + i];
  }
  return true;
}

function lagByAic(e: Float64Array, d: Float64Array, upTo: number): number {
  const products = new Products(e, d, upTo);
  const { matrix, right } = gram(products, true);
  if (!forward(matrix, right)) return -1;
  let [rss, best, lowest] = [products.lags[0], 0, Infinity];
  for (let lag = 0; lag <= upTo; lag++) {
    rss -= right[lag] * right[lag];
    const criterion = products.rows * Math.log(rss / products.rows) + 2 * (lag + 1);
    if (criterion < lowest) [best, lowest] = [lag, criterion];
  }
  return best;
}

/**
 * Augmented Dickey–Fuller t ratio of residuals, without deterministic terms, by normal equations: as `dickeyFuller`, many
 * times faster, for screening many pairs. NaN when the regression is singular. `dickeyFuller` is the reference.
 */
export function residualUnitRoot(e: Float64Array, choice: LagChoice): number {
  const d = new Float64Array(e.length);
  for (let t = 1; t < e.length; t++) d[t] = e[t] - e[t - 1];
  const lag = "lags" in choice ? choice.lags : lagByAic(e, d, choice.upTo);
  if (lag < 0) return Number.NaN;
  const products = new Products(e, d, lag);
  const { matrix, right } = gram(products, false);
  if (!forward(matrix, right)) return Number.NaN;
  const rss = right.reduce((left, value) => left - value * value, products.lags[0]);
  return right[lag] / Math.sqrt(rss / (products.rows - lag - 1));
}
