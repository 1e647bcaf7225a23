import { type Code, I32, moduleOf, op, V128 } from "./wasm-module.ts";

/** Windows warped side by side: four vectors of two doubles. */
export const LANES = 8;
const VECTORS = [0, 1, 2, 3];
/** Bytes of one place in all lanes; as a shift. */
const [STRIDE, STRIDE_BITS] = [64, 6];

// Parameters: addresses of the query, of the windows (place by place, lane by lane) and of two rows, length, band.
const [QUERY, WINDOWS, ABOVE, ROW, LENGTH, BAND] = [0, 1, 2, 3, 4, 5];
const [I, LOW, HIGH, FROM_ABOVE, TO_ROW, WINDOW, END, SWAP] = [6, 7, 8, 9, 10, 11, 12, 13];
const VALUE = 14;
const LEFT = VECTORS.map((v) => 15 + v);
const DIAGONAL = VECTORS.map((v) => 19 + v);
const UP = 23;
const GAP = 24;
const LOCALS = [...Array(8).fill(I32), ...Array(11).fill(V128)];

/** Two doubles of infinity. */
const INFINITE = op.vector([0, 0, 0, 0, 0, 0, 0xf0, 0x7f, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f]);

const smaller = (a: Code, b: Code): Code => [a, b, a, b, op.less, op.select];
const larger = (a: Code, b: Code): Code => [a, b, a, b, op.greater, op.select];
/** base + index·STRIDE */
const place = (base: number, index: Code): Code => [op.get(base), index, op.i32(STRIDE_BITS), op.shl, op.add];
const step = (local: number): Code => [op.get(local), op.i32(STRIDE), op.add, op.set(local)];
const closed = (address: Code, offset: number): Code =>
  VECTORS.map((v) => [address, INFINITE, op.store(offset + 16 * v)]);

/** left = min(left, up, diagonal) + (value − window)²; diagonal = up. */
const cell = (v: number): Code => [
  [op.get(FROM_ABOVE), op.load(16 * v), op.set(UP)],
  [op.get(VALUE), op.get(WINDOW), op.load(16 * v), op.subF64, op.set(GAP)],
  [op.get(LEFT[v]), op.get(UP), op.get(DIAGONAL[v]), op.minF64, op.minF64],
  [op.get(GAP), op.get(GAP), op.mulF64, op.addF64, op.set(LEFT[v])],
  [op.get(UP), op.set(DIAGONAL[v])],
  [op.get(TO_ROW), op.get(LEFT[v]), op.store(16 * v)],
];

const alongRow: Code = op.loop([
  step(FROM_ABOVE),
  step(TO_ROW),
  VECTORS.map(cell),
  step(WINDOW),
  [op.get(TO_ROW), op.get(END), op.less, op.repeatIf],
]);

const startOfRow: Code = [
  [larger(op.i32(1), [op.get(I), op.get(BAND), op.sub]), op.i32(1), op.sub, op.set(LOW)],
  [smaller(op.get(LENGTH), [op.get(I), op.get(BAND), op.add]), op.set(HIGH)],
  [op.get(QUERY), op.get(I), op.i32(1), op.sub, op.i32(3), op.shl, op.add, op.loadSplat64, op.set(VALUE)],
  [place(ABOVE, op.get(LOW)), op.set(FROM_ABOVE)],
  [place(ROW, op.get(LOW)), op.set(TO_ROW)],
  [place(WINDOWS, op.get(LOW)), op.set(WINDOW)],
  [place(ROW, op.get(HIGH)), op.set(END)],
  closed(op.get(TO_ROW), 0),
  VECTORS.map((v) => [op.get(FROM_ABOVE), op.load(16 * v), op.set(DIAGONAL[v])]),
  VECTORS.map((v) => [INFINITE, op.set(LEFT[v])]),
];

const body: Code = [
  [op.i32(1), op.set(I)],
  op.loop([
    startOfRow,
    alongRow,
    [op.get(HIGH), op.get(LENGTH), op.less, op.when(closed(op.get(TO_ROW), STRIDE))],
    [op.get(ABOVE), op.set(SWAP), op.get(ROW), op.set(ABOVE), op.get(SWAP), op.set(ROW)],
    [op.get(I), op.i32(1), op.add, op.tee(I), op.get(LENGTH), op.i32(1), op.add, op.less, op.repeatIf],
  ]),
];

/** Warps up to `LANES` windows at once against one query. */
export interface WarpingKernel {
  /** Where a lane's window is written: place i of lane l at i·LANES + l. */
  windows: Float64Array;
  /** Squared distances of the lanes. */
  run(): Float64Array;
}

let compiled: WebAssembly.Module | undefined;

/**
 * A kernel for squared-cost symmetric1 warping of one query within a band, in WebAssembly vectors; undefined where these
 * are not supported. It adds and compares in the order of the plain version, so the distances are the same to the bit.
 */
export function warpingKernel(query: Float64Array, band: number): WarpingKernel | undefined {
  const bytes = moduleOf(6, LOCALS, body);
  if (!compiled && !WebAssembly.validate(bytes)) return undefined;
  compiled ??= new WebAssembly.Module(bytes);
  const { memory, run } = new WebAssembly.Instance(compiled).exports as {
    memory: WebAssembly.Memory;
    run: (...addresses: number[]) => void;
  };
  const m = query.length;
  const rowBytes = (m + 1) * STRIDE;
  const at = { windows: 0, above: m * STRIDE, row: m * STRIDE + rowBytes, query: m * STRIDE + 2 * rowBytes };
  memory.grow(Math.ceil((at.query + m * 8) / 65536));
  const view = (from: number, length: number) => new Float64Array(memory.buffer, from, length);
  view(at.query, m).set(query);
  const rows = view(at.above, 2 * (m + 1) * LANES);
  const result = view(m % 2 === 0 ? at.row - STRIDE : at.query - STRIDE, LANES);
  return {
    windows: view(at.windows, m * LANES),
    run() {
      rows.fill(Infinity);
      rows.fill(0, 0, LANES);
      run(at.query, at.windows, at.above, at.row, m, Math.min(band, m));
      return result;
    },
  };
}
