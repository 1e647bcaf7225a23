import { boardMark } from "../board/board.ts";
import { type Day, isoOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import { markClaim } from "../marks/mark-claim.ts";
import { seriesOf } from "../marks/series-of.ts";
import { loadLookup } from "../record/lookup.ts";
import type { Registry } from "../registry/registry.ts";
import { testsOf } from "../saved/edit-test.ts";
import type { ClaimRow } from "../saved/find-discussion.ts";
import type { Store } from "../storage/store.ts";
import { shownAuthor } from "./saved-board.ts";
import { NO_READINGS, shownReadings } from "./shown-readings.ts";

/** A saved claim as of a day: its words, every test it had, its mark by the one that counts and how that reads. */
export async function claimHistory(store: Store, registry: Registry, row: ClaimRow, asOf: Day) {
  const query = "select body, said_at from claim where id = ?";
  const [[body, said]] = await store.rows<[string, Day]>(query, [row.id]);
  const claim = JSON.parse(body) as Claim;
  const tests = await testsOf(store, row.id);
  const { test } = tests.find(({ superseded }) => !superseded)!;
  const lookup = await loadLookup(store, seriesOf(test, registry));
  const setting = { lookup, registry, saidAt: Math.min(said, asOf) };
  const mark = boardMark(markClaim(test, { ...setting, asOf }))!;
  return {
    id: `${row.discussion.name}.${row.number}`,
    quote: claim.quote,
    asOf: isoOf(asOf),
    saidAt: isoOf(said),
    tests: tests.map(({ ordinal, by, superseded, test: each }) => ({
      number: ordinal,
      text: "text" in each ? each.text : null,
      assumptions: "text" in each ? each.assumptions : [],
      untestable: "text" in each ? null : { code: each.code, reason: each.reason },
      by: shownAuthor(by),
      superseded,
    })),
    mark,
    ...("text" in test ? shownReadings(test, setting, asOf) : NO_READINGS),
  };
}
