import { Readable } from "node:stream";
import yauzl, { type Entry, RandomAccessReader, type ZipFile } from "yauzl";
import { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";

/** An entry that unpacks to more than this is refused, whatever its packed size. */
export const LARGEST_ENTRY = 128 * 1024 * 1024;

/** Deflate packs text of any use some 20:1 and zeros 1,000:1; an entry above this that is not small is made to fill the memory. */
const DENSEST = 200;
const SMALL_ENTRY = 1024 * 1024;

const CHUNK = 256 * 1024;

class FileReader extends RandomAccessReader {
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    return Readable.from(
      (async function* () {
        for (let at = start; at < end; at += CHUNK) yield await file.at(at, Math.min(CHUNK, end - at));
      })(),
    );
  }
}

function damaged(file: SourceFile, error: unknown): AssayError {
  if (error instanceof AssayError) return error;
  return new AssayError({
    code: "zip-damaged",
    message: `not a whole ZIP archive: ${(error as Error).message}`,
    at: { file: file.name },
    remedy: "Fetch the file again.",
    cause: error,
  });
}

const opened = (file: SourceFile): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(
      new FileReader(file),
      file.size,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true },
      (error, zip) => (error ? reject(damaged(file, error)) : resolve(zip)),
    );
  });

const nextEntry = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      settle();
    };
    zip.on("entry", (entry) => done(() => resolve(entry)));
    zip.on("end", () => done(() => resolve(undefined)));
    zip.on("error", (error) => done(() => reject(error)));
    zip.readEntry();
  });

async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found))),
  );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_ENTRY) throw new Error("an entry larger than it says");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size);
}

/** One file in an archive; `content` unpacks it into memory. */
export interface ZipEntry {
  name: string;
  size: number;
  /** @throws AssayError `zip-entry-too-large`, `zip-damaged`. */
  content(): Promise<Buffer>;
}

/** Why an entry is not unpacked, told by the sizes it states; undefined for one that may be. */
function whyRefused({ fileName, uncompressedSize, compressedSize }: Entry): string | undefined {
  if (uncompressedSize > LARGEST_ENTRY)
    return `${fileName} unpacks to ${uncompressedSize} bytes; more than ${LARGEST_ENTRY >> 20} MiB is refused`;
  if (uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * DENSEST)
    return `${fileName} unpacks to ${uncompressedSize} bytes out of ${compressedSize}: no document packs so well`;
  return undefined;
}

/**
 * The files of a ZIP archive, one after the other; only the one asked for is in memory.
 *
 * @throws AssayError `zip-damaged`, also where entries claim more packed bytes than the archive has: they share them.
 */
export async function* zipEntries(file: SourceFile): AsyncGenerator<ZipEntry> {
  const zip = await opened(file);
  for (let packed = 0; ; ) {
    const entry = await nextEntry(zip).catch((error) => {
      throw damaged(file, error);
    });
    if (!entry) return;
    packed += entry.compressedSize;
    if (packed > file.size) throw damaged(file, new Error("its entries overlap"));
    if (entry.fileName.endsWith("/")) continue;
    yield {
      name: entry.fileName,
      size: entry.uncompressedSize,
      async content() {
        const why = whyRefused(entry);
        if (why) throw new AssayError({ code: "zip-entry-too-large", message: why, at: { file: file.name } });
        return unpacked(zip, entry).catch((error) => {
          throw damaged(file, error);
        });
      },
    };
  }
}

/** Name of the first file of an archive, out of its first bytes; undefined for anything else. */
export function firstEntryName(file: SourceFile): string | undefined {
  if (file.head.length < 30 || file.head.readUInt32LE(0) !== 0x04034b50) return undefined;
  return file.head.toString("utf8", 30, 30 + file.head.readUInt16LE(26));
}
