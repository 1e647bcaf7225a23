import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import type { Mark } from "../../src/marks/mark.ts";
import { markClaim } from "../../src/marks/mark-claim.ts";
import type { Observation } from "../../src/observation.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

/** The mark of the one claim that a post makes, on some facts; throws where it makes none or several. */
export function markOfWords(facts: readonly Observation[], text: string, saidAt: string, asOf: string): Mark {
  const posts = [{ id: "a", at: saidAt, author: "Ann", text }];
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "One", posts }), {}), { registry });
  if (claims.length !== 1) throw new Error(`${claims.length} claims in: ${text}`);
  const said = dayOf(saidAt);
  const test = buildTest(claims[0], { registry, saidAt: said });
  return markClaim(test, { lookup: lookupOf(facts), registry, saidAt: said, asOf: dayOf(asOf), timeline: false });
}
