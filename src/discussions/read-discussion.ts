import type { Day } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { daysFromAgo } from "./days-from-ago.ts";
import { daysWithoutYear } from "./days-without-year.ts";
import { decodeSource } from "./decode-source.ts";
import type { Discussion } from "./discussion.ts";
import type { Reading } from "./draft.ts";
import { findQuotations } from "./find-quotations.ts";
import { inferParents } from "./infer-parents.ts";
import { postsFromDrafts } from "./posts-from-drafts.ts";
import { readSource } from "./read-source.ts";
import { saidAtOf } from "./said-at.ts";

export interface ReadOptions {
  /** The day an undated discussion was held. Posts that state their own day keep it. */
  saidAt?: Day;
  /** What errors call the input, such as its file name. */
  name?: string;
}

/** Says that a discussion of a known form has no post with words. */
export function noPosts(reading: Reading, name: string | undefined): AssayError {
  return new AssayError({
    code: "no-posts",
    message: `this is a ${reading.format}, but no post in it has any text`,
    expected: "at least one post with words of its own",
    remedy: "Save the answer with the posts' texts in it.",
    ...(name === undefined ? {} : { at: { file: name } }),
  });
}

/**
 * Reads a discussion in whatever format its content shows (docs/formats.md lists them): posts with their exact text,
 * author, time and parent, exact repeats folded, third parties' words found, and when it took place.
 *
 * @throws AssayError `empty-input`, `binary-input`, `input-too-large`, `broken-json`, `unknown-json`, `no-posts`
 * @example
 * readDiscussion('{"posts":[{"id":"7","author":"Ann","text":"Copper fell 3%."}]}').posts[0].text // => "Copper fell 3%."
 */
export function readDiscussion(input: Uint8Array | string, options: ReadOptions = {}): Discussion {
  const { text, notes } = decodeSource(input, options.name);
  const reading = readSource(text, options.name);
  const { posts, marked, ago, yearless } = postsFromDrafts(reading);
  if (posts.length === 0) throw noPosts(reading, options.name);
  if (reading.parentsLost) inferParents(posts);
  const stated = saidAtOf(
    reading.title,
    posts,
    posts.map(({ at }) => at),
    options.saidAt,
  );
  const saidAt = stated && yearless.size > 0 ? daysWithoutYear(posts, yearless, stated) : stated;
  const told = [...notes, ...(reading.notes ?? [])];
  return {
    title: reading.title,
    ...(reading.firm ? { firm: reading.firm } : {}),
    format: reading.format,
    saidAt: saidAt && ago.size > 0 ? daysFromAgo(posts, ago, saidAt, options.saidAt) : saidAt,
    posts,
    quotations: [...findQuotations(posts, marked)],
    ...(told.length ? { notes: told } : {}),
  };
}
