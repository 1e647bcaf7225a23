import type { Day } from "../calendar.ts";
import { decodeSource } from "./decode-source.ts";
import type { Discussion } from "./discussion.ts";
import { findQuotations } from "./find-quotations.ts";
import { postsFromDrafts } from "./posts-from-drafts.ts";
import { readSource } from "./read-source.ts";
import { saidAtOf } from "./said-at.ts";

export interface ReadOptions {
  /** The day an undated discussion was held. Posts that state their own day keep it. */
  saidAt?: Day;
  /** What errors call the input, such as its file name. */
  name?: string;
}

/**
 * Reads a discussion in whatever format its content shows (docs/formats.md lists them): posts with their exact text,
 * author, time and parent, exact repeats folded, third parties' words found, and when it took place.
 *
 * @throws AssayError `empty-input`, `binary-input`, `input-too-large`, `broken-json`, `unknown-json`, `no-posts`
 * @example
 * readDiscussion("Copper fell 3% today.\nIt was overdue.", {}).posts.map((post) => post.text)
 * // => ["Copper fell 3% today.", "It was overdue."]
 */
export function readDiscussion(input: Uint8Array | string, options: ReadOptions = {}): Discussion {
  const { text, notes } = decodeSource(input, options.name);
  const reading = readSource(text, options.name);
  const posts = postsFromDrafts(reading);
  const told = [...notes, ...(reading.notes ?? [])];
  return {
    title: reading.title,
    format: reading.format,
    saidAt: saidAtOf(posts, options.saidAt),
    posts,
    quotations: findQuotations(posts),
    ...(told.length ? { notes: told } : {}),
  };
}
