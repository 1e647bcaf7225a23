import type { MarkedClaim } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { markClaim } from "../marks/mark-claim.ts";
import { seriesOf } from "../marks/series-of.ts";
import { testsOf } from "../tests/tests-of.ts";
import type { OpenRecord } from "./open-record.ts";

/**
 * Builds the test of each claim, loads every series the tests name in one batch, and marks them as of a day. A claim
 * whose day nobody knows, or of a later day, is taken as said on `asOf`: nothing it says of "today" can then be read from
 * later facts.
 */
export async function markClaims(claims: Claim[], asOf: Day, record: OpenRecord): Promise<MarkedClaim[]> {
  const { registry } = record;
  const saidOf = (claim: Claim) => Math.min(claim.saidAt ?? asOf, asOf);
  const tests = testsOf(claims, (claim) => ({ registry, saidAt: saidOf(claim) }));
  const tested = claims.map((claim, index) => ({ claim, saidAt: saidOf(claim), test: tests[index] }));
  const lookup = await record.lookup(tested.flatMap(({ test }) => seriesOf(test, registry)));
  return tested.map(({ claim, saidAt, test }) => ({
    claim,
    test,
    mark: markClaim(test, { lookup, asOf, saidAt, registry }),
  }));
}
