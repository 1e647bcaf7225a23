import { type FileHandle, open } from "node:fs/promises";
import { AssayError } from "../errors.ts";

const HEAD = 64 * 1024;

/** A file to import: its first bytes tell its format, then it is read once from the start or at given places. */
export interface SourceFile {
  /** As the user named it. */
  name: string;
  size: number;
  head: Buffer;
  /** Bytes read so far, for the progress bar. */
  done: number;
  /** Reads on from `start` into `target`, as much as fits there from `at` on; says how many bytes came, 0 at the end. */
  into(target: Buffer, at: number, start: number): Promise<number>;
  /** The bytes from `start`, at most `length` of them. */
  at(start: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

function unreadable(name: string, error: NodeJS.ErrnoException): AssayError {
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "it may not be read",
    EISDIR: "it is a folder",
  };
  return new AssayError({
    code: "file-unreadable",
    message: `cannot read the file: ${reasons[error.code ?? ""] ?? error.message}`,
    at: { file: name },
    remedy: "Check the path; folders are given as their files, for example data/*.csv.",
    cause: error,
  });
}

async function readInto(handle: FileHandle, target: Buffer, at: number, start: number): Promise<number> {
  let filled = 0;
  while (at + filled < target.length) {
    const { bytesRead } = await handle.read(target, at + filled, target.length - at - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

async function read(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.subarray(0, await readInto(handle, buffer, 0, start));
}

/** @throws AssayError `file-unreadable`, `file-empty`. */
export async function openSource(name: string): Promise<SourceFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(name, "r");
    const { size } = await handle.stat();
    return fromHandle(name, handle, size, await read(handle, 0, HEAD));
  } catch (error) {
    await handle?.close();
    throw unreadable(name, error as NodeJS.ErrnoException);
  }
}

function fromHandle(name: string, handle: FileHandle, size: number, head: Buffer): SourceFile {
  const file: SourceFile = {
    name,
    size,
    head,
    done: 0,
    into(target, at, start) {
      file.done = start;
      return readInto(handle, target, at, start);
    },
    at: (start, length) => read(handle, start, length),
    close: () => handle.close(),
  };
  return file;
}

/** A file that is in memory already: a reply from a live source, an entry of an archive. */
export function sourceOf(name: string, content: Buffer): SourceFile {
  const file: SourceFile = {
    name,
    size: content.length,
    head: content.subarray(0, HEAD),
    done: 0,
    async into(target, at, start) {
      file.done = start;
      return content.copy(target, at, start);
    },
    at: async (start, length) => content.subarray(start, start + length),
    close: async () => {},
  };
  return file;
}

/** Content that is made a piece at a time, read as a file is: from its start, in order. */
export function intoFrom(pieces: AsyncGenerator<Buffer>): SourceFile["into"] {
  let rest: Buffer = Buffer.alloc(0);
  return async (target, at) => {
    let filled = 0;
    while (at + filled < target.length) {
      if (rest.length === 0) {
        const { value, done } = await pieces.next();
        if (done) break;
        rest = value;
      }
      const came = rest.copy(target, at + filled);
      rest = rest.subarray(came);
      filled += came;
    }
    return filled;
  };
}
