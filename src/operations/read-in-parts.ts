import { type Board, type BoardClaim, boardClaims, boardOf } from "../board/board.ts";
import { type Day, dayOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { claimsByPost } from "../claims/extract-claims.ts";
import type { Discussion } from "../discussions/discussion.ts";
import { readDiscussion } from "../discussions/read-discussion.ts";
import { markClaims } from "./mark-claims.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import type { Context } from "./operation.ts";
import type { BoardInput } from "./read-board.ts";

/** Claims marked and handed on together. */
const PART = 500;

/** A board whose claims come in parts, in the order of the text; ask for all of them, or call `return`, to close the record. */
export interface BoardInParts {
  asOf: Board["asOf"];
  discussion: Board["discussion"];
  claims: AsyncGenerator<BoardClaim[]>;
}

/**
 * Reads a large discussion into the same board as `readBoard`. The posts are held; claims, tests and marks only until they
 * are handed on.
 *
 * @throws AssayError as `readBoard`; of the record, when the first claims are asked for.
 */
export function readInParts(input: BoardInput, context: Context): BoardInParts {
  const asOf = input.asOf === undefined ? context.today : dayOf(input.asOf);
  const saidAt = input.saidAt === undefined ? undefined : dayOf(input.saidAt);
  const discussion = readDiscussion(input.text, { saidAt, name: input.name });
  const { claims: _, ...head } = boardOf(discussion, [], asOf);
  return { ...head, claims: claimsInParts(discussion, input, asOf, context) };
}

async function* claimsInParts(discussion: Discussion, input: BoardInput, asOf: Day, context: Context) {
  const { record = true, explain = false } = input;
  const opened = await openRecord(record ? context : { ...context, db: null });
  const { registry } = opened;
  try {
    for (const part of partsOf(claimsByPost(discussion, { registry })))
      yield boardClaims(await marked(part, asOf, record ? opened : null), { explain, registry });
  } finally {
    await opened.close();
  }
}

const marked = async (claims: Claim[], asOf: Day, record: OpenRecord | null) =>
  record ? markClaims(claims, asOf, record) : claims.map((claim) => ({ claim, test: null, mark: null }));

/** The lists one after the other, gathered into parts of at least `PART`; a last part may be shorter. */
function* partsOf(lists: Iterable<Claim[]>): Generator<Claim[]> {
  let part: Claim[] = [];
  for (const list of lists) {
    for (const claim of list) part.push(claim);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
