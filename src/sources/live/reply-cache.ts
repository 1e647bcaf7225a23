import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

/** A reply kept so that the source need only say whether it has changed. */
export interface KeptReply {
  etag?: string;
  lastModified?: string;
  /** When it was fetched, in milliseconds since 1970. */
  fetched: number;
  body: Buffer;
}

const NEWLINE = 10;

/**
 * Replies on disk, one compressed file each: a line of JSON, then the body. A file that is damaged counts as absent. Its
 * name comes from the address without its secrets, by way of a hash.
 */
export class ReplyCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(address: string): string {
    return join(this.#folder, `${createHash("sha256").update(address).digest("hex").slice(0, 32)}.gz`);
  }

  async find(address: string): Promise<KeptReply | undefined> {
    const path = this.#path(address);
    if (!existsSync(path)) return undefined;
    try {
      const content = await promisify(gunzip)(await readFile(path));
      const end = content.indexOf(NEWLINE);
      const { address: kept, ...about } = JSON.parse(content.toString("utf8", 0, end));
      return kept === address ? { ...about, body: content.subarray(end + 1) } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a reply, whole or not at all. Where the folder cannot be written, it is fetched again the next time. */
  async keep(address: string, reply: KeptReply): Promise<void> {
    await this.#write(address, reply).catch(() => {});
  }

  async #write(address: string, { body, ...about }: KeptReply): Promise<void> {
    const path = this.#path(address);
    const head = Buffer.from(`${JSON.stringify({ address, ...about })}\n`);
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, await promisify(gzip)(Buffer.concat([head, body])));
    await rename(unfinished, path);
  }

  async drop(address: string): Promise<void> {
    await rm(this.#path(address), { force: true });
  }
}
