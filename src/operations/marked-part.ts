import type { MarkedClaim } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { markClaims } from "./mark-claims.ts";
import type { OpenRecord } from "./open-record.ts";

/** Some claims of a discussion marked as of a day, or as they are where no record is asked. */
export const markedPart = async (claims: Claim[], asOf: Day, record: OpenRecord | null): Promise<MarkedClaim[]> =>
  record ? markClaims(claims, asOf, record) : claims.map((claim) => ({ claim, test: null, mark: null }));
