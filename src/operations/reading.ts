import { dayOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { extractClaims } from "../claims/extract-claims.ts";
import type { Discussion } from "../discussions/discussion.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import type { Registry } from "../registry/registry.ts";

/** A discussion as it was read: what stays the same whatever day its claims are marked as of. */
export interface Reading {
  discussion: Discussion;
  claims: Claim[];
}

export interface ReadingInput {
  /** The discussion: its text, or the bytes of a file in any format Assay reads. */
  text: string | Uint8Array;
  /** Name of the file it came from, for messages. */
  name?: string;
  /** The date of an undated discussion. */
  saidAt?: string;
}

/** Reads a discussion into its posts and claims. @throws AssayError where a date or the text cannot be read. */
export function readingOf({ text, name, saidAt }: ReadingInput, registry: Registry): Reading {
  const discussion = readDiscussion(text, { saidAt: saidAt === undefined ? undefined : dayOf(saidAt), name });
  return { discussion, claims: extractClaims(discussion, { registry }) };
}
