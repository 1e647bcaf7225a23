import { LANES, type WarpingKernel } from "./dtw-kernel.ts";
import { isFlat, windowMoments } from "./window-moments.ts";

/** Collects windows of a series, z-normalised, until the kernel's lanes are full; flat ones are passed over. */
export class WindowBatch {
  private readonly kernel: WarpingKernel;
  private readonly series: Float64Array;
  private readonly length: number;
  private readonly found: (start: number, distance: number) => void;
  private readonly starts = new Int32Array(LANES);
  private filled = 0;

  /** `found` gets the squared distance of each window, in the order they were added. */
  constructor(
    kernel: WarpingKernel,
    series: Float64Array,
    length: number,
    found: (start: number, distance: number) => void,
  ) {
    this.kernel = kernel;
    this.series = series;
    this.length = length;
    this.found = found;
  }

  add(start: number): void {
    const { kernel, series, length } = this;
    const [mean, sd] = windowMoments(series, start, length);
    if (isFlat(mean, sd)) return;
    const { windows } = kernel;
    for (let i = 0, to = this.filled; i < length; i++, to += LANES) windows[to] = (series[start + i] - mean) / sd;
    this.starts[this.filled++] = start;
    if (this.filled === LANES) this.flush();
  }

  /** Works off the windows that wait; lanes left empty hold what was there before and are not read. */
  flush(): void {
    if (this.filled === 0) return;
    const distances = this.kernel.run();
    for (let lane = 0; lane < this.filled; lane++) this.found(this.starts[lane], distances[lane]);
    this.filled = 0;
  }
}
