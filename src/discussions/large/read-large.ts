import { AssayError } from "../../errors.ts";
import { openShelf, type Shelf } from "../../storage/shelf.ts";
import { daysFromAgo } from "../days-from-ago.ts";
import { daysWithoutYear } from "../days-without-year.ts";
import { decodeSource, refuseTooLarge } from "../decode-source.ts";
import type { Dated, Discussion, Quotation } from "../discussion.ts";
import type { Reading } from "../draft.ts";
import { findQuotations } from "../find-quotations.ts";
import { ownText } from "../own-text.ts";
import { noPosts, type ReadOptions } from "../read-discussion.ts";
import { readSource, readStream } from "../read-source.ts";
import { saidAtOf } from "../said-at.ts";
import { NotInStream } from "./json-stream.ts";
import { shelvePosts } from "./shelve-posts.ts";
import type { ShelvedPosts } from "./shelved-posts.ts";
import { type SourceBytes, TextStream } from "./text-stream.ts";

/** A discussion whose posts are set aside on a shelf. */
export interface LargeDiscussion extends Pick<Discussion, "title" | "firm" | "format" | "saidAt" | "notes"> {
  posts: ShelvedPosts;
  /** Finds the quotations, each time it is called, and holds none. */
  quotations(): Iterable<Quotation>;
  /** Lets go of the posts. */
  close(): void;
}

export interface LargeOptions extends Pick<ReadOptions, "saidAt" | "name"> {
  /** Bytes of the source read at a time. */
  step?: number;
}

/** The text of a source, all of it. */
function wholeText(bytes: SourceBytes, name: string | undefined) {
  const all = new Uint8Array(bytes.size);
  for (let at = 0; at < all.length; ) {
    const read = bytes.read(at, Math.min(1 << 20, all.length - at));
    if (read.length === 0) return decodeSource(all.subarray(0, at), name);
    all.set(read, at);
    at += read.length;
  }
  return decodeSource(all, name);
}

/** Gives posts the days that `daysOf` finds for them. */
function dated(
  posts: ShelvedPosts,
  told: ReadonlyMap<number, unknown>,
  daysOf: (posts: Dated) => Discussion["saidAt"],
) {
  const days: { [index: number]: { at: number | null } } = {};
  for (const index of told.keys()) days[index] = { at: posts.dayOf(index) };
  const saidAt = daysOf(days);
  for (const index of told.keys()) posts.setDay(index, days[index].at);
  return saidAt;
}

function discussionOf(reading: Reading, shelf: Shelf, above: string[], options: LargeOptions): LargeDiscussion {
  const { posts, marked, ago, yearless } = shelvePosts(reading, shelf);
  if (posts.length === 0) throw noPosts(reading, options.name);
  const { title, format } = reading;
  const stated = saidAtOf(title, posts, posts.days(), options.saidAt);
  const said =
    stated && yearless.size > 0 ? dated(posts, yearless, (days) => daysWithoutYear(days, yearless, stated)) : stated;
  const saidAt =
    said && ago.size > 0 ? dated(posts, ago, (days) => daysFromAgo(days, ago, said, options.saidAt)) : said;
  const notes = [...above, ...(reading.notes ?? [])];
  const quotations = () => findQuotations(posts, marked);
  const own = title && ownText(title);
  return {
    title: own,
    ...(reading.firm ? { firm: ownText(reading.firm) } : {}),
    format,
    saidAt,
    posts,
    quotations,
    close: () => shelf.close(),
    ...(notes.length ? { notes } : {}),
  };
}

/** Reads a source by what `read` makes of it, its posts on a shelf of their own. */
function shelved<Read extends LargeDiscussion | null>(inMemory: boolean, read: (shelf: Shelf) => Read): Read {
  const shelf = openShelf(inMemory);
  let found: Read | undefined;
  try {
    found = read(shelf);
    return found;
  } finally {
    if (!found) shelf.close();
  }
}

/** True for what the source is to blame for: reading it whole tells that better. */
const isOfSource = (error: unknown) => error instanceof NotInStream || error instanceof AssayError;

/** True for what the system is to blame for. */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

/** The discussion read a stretch at a time, or null where that cannot be done. */
function inStream(bytes: SourceBytes, options: LargeOptions, inMemory: boolean): LargeDiscussion | null {
  try {
    return shelved(inMemory, (shelf) => {
      const stream = new TextStream(bytes, options.name, options.step);
      const reading = readStream(stream, options.name);
      return reading && discussionOf(reading, shelf, stream.notes, options);
    });
  } catch (error) {
    if (isOfSource(error)) return null;
    throw error;
  }
}

function whole(bytes: SourceBytes, options: LargeOptions, inMemory: boolean): LargeDiscussion {
  return shelved(inMemory, (shelf) => {
    const { text, notes } = wholeText(bytes, options.name);
    return discussionOf(readSource(text, options.name), shelf, notes, options);
  });
}

/**
 * Reads a large discussion to the posts that `readDiscussion` reads, and holds none of them: the source is read a stretch
 * at a time, where its format can be, and each post is set aside once it is read. What cannot be read so is read whole, as
 * is what is broken, for the sake of the error.
 *
 * @throws AssayError as `readDiscussion`
 */
export function readLarge(bytes: SourceBytes, options: LargeOptions = {}): LargeDiscussion {
  refuseTooLarge(bytes.size, options.name);
  const read = (inMemory: boolean) => inStream(bytes, options, inMemory) ?? whole(bytes, options, inMemory);
  try {
    return read(false);
  } catch (error) {
    // A full disk: memory may still have room.
    if (isOfSystem(error) && error.syscall === "write") return read(true);
    throw error;
  }
}
