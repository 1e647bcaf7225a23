import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the peers' make_data.py writes its arrays: raw little-endian doubles and 32-bit integers. */
export const DATA = resolve(import.meta.dirname, "../../.cache/methods-bench");

const bytes = (name: string) => new Uint8Array(readFileSync(join(DATA, name))).buffer;

export const dataPresent = () => existsSync(join(DATA, "manifest.json"));
export const doubles = (name: string) => new Float64Array(bytes(name));
export const integers = (name: string) => new Int32Array(bytes(name));
