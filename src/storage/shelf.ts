import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Bytes set aside, each read again by the place it was put. */
export interface Shelf {
  /** Sets bytes aside. Returns their place. */
  put(bytes: Uint8Array): number;
  /** The bytes from a place on; what is put one after the other stands so. Good until others are taken. */
  take(place: number, length: number): Uint8Array;
  close(): void;
}

/** Bytes written together. */
const WRITTEN = 1_000_000;
/** A window of the file begins at each multiple of this and is twice as long, so that it holds what begins in its first half. */
const STEP = 128_000;
/** Windows held at a time. */
const WINDOWS = 8;

/**
 * A shelf in a temporary file, so that what is set aside takes no memory. The file loses its name at once and is gone with
 * the process, however that ends.
 *
 * @throws the system's error where no temporary file can be made or written
 */
class FileShelf implements Shelf {
  readonly #file: number;
  /** What is left to be removed at the end: some systems keep the name of a file that is open. */
  #left: string | null;
  readonly #windows = new Map<number, { bytes: Buffer; length: number }>();
  #waiting = Buffer.allocUnsafe(WRITTEN);
  #waits = 0;
  #written = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), "assay-"));
    this.#left = folder;
    this.#file = openSync(join(folder, "posts"), "wx+", 0o600);
    this.#remove();
  }

  put(bytes: Uint8Array): number {
    const place = this.#written + this.#waits;
    if (this.#waits + bytes.length > WRITTEN) this.#flush();
    if (bytes.length > WRITTEN) this.#write(bytes);
    else {
      this.#waiting.set(bytes, this.#waits);
      this.#waits += bytes.length;
    }
    return place;
  }

  take(place: number, length: number): Uint8Array {
    if (this.#waits > 0) this.#flush();
    const first = place - (place % STEP);
    const from = place - first;
    if (from + length > 2 * STEP) return this.#read(Buffer.allocUnsafe(length), place);
    const { bytes, length: held } = this.#windowAt(first);
    return from + length <= held ? bytes.subarray(from, from + length) : this.#read(Buffer.allocUnsafe(length), place);
  }

  close(): void {
    closeSync(this.#file);
    this.#remove();
  }

  #remove(): void {
    if (this.#left === null) return;
    try {
      rmSync(this.#left, { recursive: true, force: true });
      this.#left = null;
    } catch {}
  }

  /** The window that begins at `first`, read where it is not held; the one asked for longest ago makes room. */
  #windowAt(first: number): { bytes: Buffer; length: number } {
    const held = this.#windows.get(first);
    if (held) this.#windows.delete(first);
    const window = held ?? this.#newWindow(first);
    this.#windows.set(first, window);
    return window;
  }

  #newWindow(first: number): { bytes: Buffer; length: number } {
    let bytes: Buffer | undefined;
    if (this.#windows.size === WINDOWS) {
      const [oldest, window] = this.#windows.entries().next().value!;
      this.#windows.delete(oldest);
      bytes = window.bytes;
    }
    bytes ??= Buffer.allocUnsafe(2 * STEP);
    return { bytes, length: readSync(this.#file, bytes, 0, bytes.length, first) };
  }

  #read(bytes: Buffer, place: number): Buffer {
    for (let at = 0; at < bytes.length; ) {
      const count = readSync(this.#file, bytes, at, bytes.length - at, place + at);
      if (count === 0) throw new RangeError(`nothing was set aside at ${place + at}`);
      at += count;
    }
    return bytes;
  }

  #flush(): void {
    this.#write(this.#waiting.subarray(0, this.#waits));
    this.#waits = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    this.#windows.clear();
  }
}

/** A shelf in memory, where the system gives no temporary file. */
class MemoryShelf implements Shelf {
  #parts: { place: number; bytes: Uint8Array }[] = [];
  #size = 0;

  put(bytes: Uint8Array): number {
    const place = this.#size;
    this.#parts.push({ place, bytes: bytes.slice() });
    this.#size += bytes.length;
    return place;
  }

  take(place: number, length: number): Uint8Array {
    let [low, high] = [0, this.#parts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#parts[middle].place <= place) low = middle;
      else high = middle;
    }
    const taken = new Uint8Array(length);
    for (let filled = 0; filled < length; low++) {
      const { place: first, bytes } = this.#parts[low];
      const from = place + filled - first;
      const part = bytes.subarray(from, from + length - filled);
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  close(): void {
    this.#parts = [];
  }
}

/** A shelf in a temporary file, or in memory where none can be made or `inMemory` says so. */
export function openShelf(inMemory = false): Shelf {
  if (inMemory) return new MemoryShelf();
  try {
    return new FileShelf();
  } catch {
    return new MemoryShelf();
  }
}
