import { type BoardClaim, boardClaims } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Registry } from "../registry/registry.ts";
import { markedPart } from "./marked-part.ts";
import type { OpenRecord } from "./open-record.ts";

/** Claims marked together: enough of them to ask the record for many series at once. */
const MARKED = 500;
/** Claims shown together where none is marked. What was read of a claim is many times what is shown of it. */
const SHOWN = 50;

export interface Showing {
  registry: Registry;
  asOf: Day;
  /** The record to mark by, or null. */
  opened: OpenRecord | null;
  explain: boolean;
}

/** The claims of lists in the order of the text, as a board shows them, in parts; what was read of each part is let go with it. */
export async function* boardParts(lists: Iterable<Claim[]>, showing: Showing): AsyncGenerator<BoardClaim[]> {
  const { registry, asOf, opened, explain } = showing;
  for (const part of partsOf(lists, opened ? MARKED : SHOWN))
    yield boardClaims(await markedPart(part, asOf, opened), { explain, registry });
}

/** The lists one after the other, gathered into parts of at least `size`; a last part may be shorter. */
function* partsOf(lists: Iterable<Claim[]>, size: number): Generator<Claim[]> {
  let part: Claim[] = [];
  for (const list of lists) {
    for (const claim of list) part.push(claim);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
