import type { Day } from "../calendar.ts";
import { timelineOf } from "../marks/flips.ts";
import type { Flip, Mark, Verdict } from "../marks/mark.ts";
import { type MarkOptions, markClaim } from "../marks/mark-claim.ts";
import { nextChange } from "../marks/next-change.ts";
import { seriesOf } from "../marks/series-of.ts";
import type { Lookup } from "../observation.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import { loadLookup } from "../record/lookup.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import type { Test, Untestable } from "../tests/test.ts";
import { type Dependency, dependenciesOf } from "./dependencies.ts";
import { untestedTimeline } from "./untested-timeline.ts";

/** Claims marked together; each series they read is read once. */
const AT_ONCE = 4000;

/** A claim's new mark, with all that is kept of it. */
export interface FreshMark {
  claim: number;
  test: number;
  saidAt: Day;
  mark: Mark;
  /** Its verdict on the day it was said, and every later day on which it became another; empty before it was said. */
  flips: Flip[];
  due: Day | null;
  dependencies: Dependency[];
  /** The verdict that was kept for the same test; null when there was none. */
  before: Verdict | null;
}

interface Due {
  id: number;
  saidAt: Day;
  testId: number;
  test: Test | Untestable;
  before: Verdict | null;
}

async function readDue(store: Store, ids: readonly number[]): Promise<Due[]> {
  const rows = await Promise.all(
    pagesOf(ids, 1000).map((page) =>
      store.rows<[number, Day, number, string, Verdict | null]>(
        `select c.id, c.said_at, c.test, t.body, m.verdict from claim c join claim_test t on t.id = c.test
         left join mark m on m.claim = c.id and m.test = c.test where c.id in (${marksFor(page)})`,
        page,
      ),
    ),
  );
  return rows
    .flat()
    .map(([id, saidAt, testId, body, before]) => ({ id, saidAt, testId, test: JSON.parse(body), before }));
}

function freshMark(
  { id, saidAt, testId, test, before }: Due,
  lookup: Lookup,
  registry: Registry,
  asOf: Day,
): FreshMark {
  const setting = { lookup, registry, saidAt: Math.min(saidAt, asOf), asOf };
  const mark = markClaim(test, { ...setting, timeline: false });
  const flips = asOf < saidAt ? [] : turnsOf(test, setting);
  const due = asOf < saidAt ? saidAt : null;
  const next = nextChange(test, setting, mark.verdict);
  return {
    claim: id,
    test: testId,
    saidAt,
    mark,
    flips,
    due: due === null ? next : Math.min(due, next ?? due),
    dependencies: dependenciesOf(test, setting, mark.verdict),
    before,
  };
}

/** How a claim stood on the day it was said, as the first of its flips, and the days on which that changed. */
function turnsOf(test: Test | Untestable, setting: MarkOptions): Flip[] {
  const { start, flips } = "text" in test ? timelineOf(test, setting) : untestedTimeline(test, setting);
  return [{ on: setting.saidAt, to: start, because: "as it stood when it was said" }, ...flips];
}

/** Marks the claims of the ids as of a day, a page at a time. Nothing is written. */
export async function* freshMarks(
  store: Store,
  registry: Registry,
  ids: readonly number[],
  asOf: (claim: number) => Day,
): AsyncGenerator<FreshMark[]> {
  for (const page of pagesOf(ids, AT_ONCE)) {
    const due = await readDue(store, page);
    const lookup = await loadLookup(
      store,
      due.flatMap(({ test }) => seriesOf(test, registry)),
    );
    yield due.map((each) => freshMark(each, lookup, registry, asOf(each.id)));
  }
}
