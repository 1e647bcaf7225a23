import type { SourceBytes } from "../discussions/large/text-stream.ts";
import { openShelf } from "../storage/shelf.ts";

/** The bytes of a discussion, read as they are asked for, until it is closed. */
export interface OpenSource extends SourceBytes {
  close(): void;
}

/** Bytes put on a shelf, as a source. */
class ShelvedSource implements OpenSource {
  readonly #shelf = openShelf();
  size = 0;

  put(bytes: Uint8Array): void {
    this.#shelf.put(bytes);
    this.size += bytes.length;
  }

  read(at: number, length: number): Uint8Array {
    return this.#shelf.take(at, Math.max(0, Math.min(length, this.size - at)));
  }

  close(): void {
    this.#shelf.close();
  }
}

/**
 * What a stream gives: its bytes where they are fewer than `large`, else a source that has them in a temporary file, as
 * they are read more than once.
 */
export async function bytesOrSource(
  stream: AsyncIterable<Uint8Array | string>,
  large: number,
): Promise<Uint8Array | OpenSource> {
  const first: Uint8Array[] = [];
  let size = 0;
  let source: ShelvedSource | null = null;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (source) source.put(bytes);
    else first.push(bytes);
    if (source || size < large) continue;
    source = new ShelvedSource();
    for (const part of first.splice(0)) source.put(part);
  }
  return source ?? Buffer.concat(first);
}
