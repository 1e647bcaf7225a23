import { boardOf } from "../board/board.ts";
import type { Day } from "../calendar.ts";
import { markClaim } from "../marks/mark-claim.ts";
import { seriesOf } from "../marks/series-of.ts";
import { loadLookup } from "../record/lookup.ts";
import type { Registry } from "../registry/registry.ts";
import type { DiscussionRow } from "../saved/find-discussion.ts";
import { readSaved } from "../saved/read-saved.ts";
import type { TestAuthor } from "../saved/stored-test.ts";
import type { Store } from "../storage/store.ts";
import { recordedText } from "./record-show.ts";

/** Who wrote a test and when, as every surface shows it. */
export const shownAuthor = ({ kind, who, at }: TestAuthor) => ({ kind, who, at: recordedText(at) });

/** The board of a saved discussion: as of a read one, with what it is saved as, and whose test each claim is marked by. */
export type SavedBoard = Awaited<ReturnType<typeof savedBoard>>;

/** Marks a saved discussion as of a day by the tests that count; what is public later has no part in it. */
export async function savedBoard(store: Store, registry: Registry, row: DiscussionRow, asOf: Day) {
  const saved = await readSaved(store, row);
  const lookup = await loadLookup(
    store,
    saved.claims.flatMap(({ test }) => seriesOf(test, registry)),
  );
  const marked = saved.claims.map(({ claim, saidAt, test }) => ({
    claim,
    test,
    mark: markClaim(test, { lookup, registry, saidAt: Math.min(saidAt, asOf), asOf }),
  }));
  const authors = new Map(saved.claims.map(({ claim, by, tests }) => [claim.id, { testBy: shownAuthor(by), tests }]));
  const { claims, ...board } = boardOf(saved.discussion, marked, asOf, { registry });
  const { name, version, savedAt, savedBy, origin } = saved;
  return {
    ...board,
    saved: { id: name, version, at: recordedText(savedAt), by: savedBy, origin },
    claims: claims.map((claim) => ({ ...claim, ...authors.get(claim.id)! })),
  };
}
