import { type Code, moduleOf, op, V128 } from "./wasm-module.ts";

const PAGE = 65_536;
const [AT, END] = [0, 1];
const local = (k: number) => 2 + k;

/** acc = z_k·L_kk + Σ_{j<k} L_kj·z_j, two draws at a time; factors are read from the start of the memory. */
function mixed(k: number, width: number): Code {
  const times = (j: number): Code => [op.i32(8 * (k * width + j)), op.loadSplat64, op.get(local(j)), op.mulF64];
  return [times(k), Array.from({ length: k }, (_, j) => [times(j), op.addF64])];
}

function kernel(width: number, first: number, stride: number): Uint8Array<ArrayBuffer> {
  const all = Array.from({ length: width }, (_, k) => k);
  const offset = (k: number) => first + k * stride;
  const body = op.loop([
    all.map((k) => [op.get(AT), op.load(offset(k)), op.set(local(k))]),
    all.map((k) => [op.get(AT), mixed(k, width), op.store(offset(k))]),
    [op.get(AT), op.i32(16), op.add, op.tee(AT)],
    [op.get(END), op.less, op.repeatIf],
  ]);
  return moduleOf(2, Array(width).fill(V128), body);
}

/** Columns to fill with independent normals, and what mixes the first n rows of them in place. */
export interface MixKernel {
  columns: Float64Array[];
  mix(n: number): void;
}

/**
 * `mixColumns` in WebAssembly SIMD, two draws at a time, over columns of `rows` values (an even number) in its own memory: the
 * same bits in a third of the time.
 */
export function mixKernel(cholesky: readonly (readonly number[])[], rows: number): MixKernel {
  const width = cholesky.length;
  const first = 16 * Math.ceil((8 * width * width) / 16);
  const stride = 8 * rows;
  const module = new WebAssembly.Module(kernel(width, first, stride));
  const exports = new WebAssembly.Instance(module).exports as {
    memory: WebAssembly.Memory;
    run(at: number, end: number): void;
  };
  exports.memory.grow(Math.ceil((first + width * stride) / PAGE));
  const { buffer } = exports.memory;
  new Float64Array(buffer, 0, width * width).set(cholesky.flat());
  const columns = cholesky.map((_, k) => new Float64Array(buffer, first + k * stride, rows));
  return { columns, mix: (n) => exports.run(0, 8 * n) };
}
