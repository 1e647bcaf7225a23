/** Bytes of WebAssembly code, nested as it is written. */
export type Code = number | readonly Code[];

const flat = (code: Code): number[] => (typeof code === "number" ? [code] : code.flatMap(flat));

/** Unsigned LEB128. */
export function uleb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...uleb(value >>> 7)];
}

/** Signed LEB128 of a small integer. */
function sleb(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...sleb(value >> 7)];
}

const sized = (bytes: number[]) => [...uleb(bytes.length), ...bytes];
const name = (text: string) => sized(Array.from(new TextEncoder().encode(text)));
const section = (id: number, code: Code) => [id, ...sized(flat(code))];

export const I32 = 0x7f;
export const V128 = 0x7b;

/** The instructions the kernels are written in (WebAssembly core specification 2.0, chapter 5.4). */
export const op = {
  get: (local: number): Code => [0x20, uleb(local)],
  set: (local: number): Code => [0x21, uleb(local)],
  tee: (local: number): Code => [0x22, uleb(local)],
  i32: (value: number): Code => [0x41, sleb(value)],
  add: 0x6a,
  sub: 0x6b,
  shl: 0x74,
  less: 0x48,
  greater: 0x4a,
  select: 0x1b,
  loop: (body: Code): Code => [0x03, 0x40, body, 0x0b],
  when: (body: Code): Code => [0x04, 0x40, body, 0x0b],
  repeatIf: [0x0d, 0],
  load: (offset: number): Code => [0xfd, 0x00, 3, uleb(offset)],
  store: (offset: number): Code => [0xfd, 0x0b, 3, uleb(offset)],
  loadSplat64: [0xfd, 0x0a, 3, 0],
  vector: (bytes: readonly number[]): Code => [0xfd, 0x0c, bytes],
  addF64: [0xfd, 0xf0, 1],
  subF64: [0xfd, 0xf1, 1],
  mulF64: [0xfd, 0xf2, 1],
  /** The smaller of two, where neither is NaN. */
  minF64: [0xfd, 0xf6, 1],
} satisfies Record<string, Code | ((...args: never[]) => Code)>;

/**
 * A module with one memory and one function, exported as `memory` and `run`: `parameters` integers in, nothing out, and
 * further locals of the types given.
 */
export function moduleOf(parameters: number, locals: readonly number[], body: Code): Uint8Array<ArrayBuffer> {
  const declared = [...uleb(locals.length), ...locals.flatMap((type) => [1, type])];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, Array(parameters).fill(I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, name("memory"), 2, 0, name("run"), 0, 0]),
    ...section(10, [1, sized([...declared, ...flat(body), 0x0b])]),
  ]);
}
