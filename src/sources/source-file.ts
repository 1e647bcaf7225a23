import { type FileHandle, open } from "node:fs/promises";
import { AssayError } from "../errors.ts";

const HEAD = 64 * 1024;
const CHUNK = 1024 * 1024;

/** A file to import: its first bytes tell its format, then it is read once from the start or at given places. */
export interface SourceFile {
  /** As the user named it. */
  name: string;
  size: number;
  head: Buffer;
  /** Bytes read so far, for the progress bar. */
  done: number;
  /** The whole content, a piece at a time; the pieces share no memory. */
  chunks(): AsyncGenerator<Buffer>;
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

async function read(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
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
    async *chunks() {
      for (let start = 0; ; ) {
        const chunk = await read(handle, start, CHUNK);
        if (chunk.length === 0) return;
        start += chunk.length;
        file.done = start;
        yield chunk;
      }
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
    async *chunks() {
      file.done = content.length;
      if (content.length > 0) yield content;
    },
    at: async (start, length) => content.subarray(start, start + length),
    close: async () => {},
  };
  return file;
}
