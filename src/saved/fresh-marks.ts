import type { Day } from "../calendar.ts";
import { timelineOf } from "../marks/flips.ts";
import type { Flip, Mark, Verdict } from "../marks/mark.ts";
import { type MarkOptions, markClaim } from "../marks/mark-claim.ts";
import { nextChange } from "../marks/next-change.ts";
import { seriesOf } from "../marks/series-of.ts";
import { standsOf } from "../marks/stand.ts";
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

/** What follows from a test, the day the claim was made and the day of the mark: alike for all claims that share them. */
interface Marked {
  mark: Mark;
  /** Its verdict on the day it was said, and every later day on which it became another; empty before it was said. */
  flips: Flip[];
  due: Day | null;
  dependencies: Dependency[];
}

/** A claim's new mark, with all that is kept of it. */
export interface FreshMark extends Marked {
  claim: number;
  test: number;
  saidAt: Day;
  /** The verdict that was kept for the same test; null when there was none. */
  before: Verdict | null;
}

/** A claim that is to be marked. Those of one page whose tests say the same have the same object for it. */
export interface DueClaim {
  id: number;
  saidAt: Day;
  testId: number;
  test: Test | Untestable;
  before: Verdict | null;
}

async function readDue(store: Store, ids: readonly number[]): Promise<DueClaim[]> {
  const rows = await Promise.all(
    pagesOf(ids, 1000).map((page) =>
      store.rows<[number, Day, number, string, Verdict | null]>(
        `select c.id, c.said_at, c.test, t.body, m.verdict from claim c join claim_test t on t.id = c.test
         left join mark m on m.claim = c.id and m.test = c.test where c.id in (${marksFor(page)})`,
        page,
      ),
    ),
  );
  const tests = new Map<string, Test | Untestable>();
  return rows.flat().map(([id, saidAt, testId, body, before]) => {
    const test = tests.get(body) ?? JSON.parse(body);
    tests.set(body, test);
    return { id, saidAt, testId, test, before };
  });
}

/** The claims of the ids and all that their tests read, a page at a time. */
export async function* claimsToMark(
  store: Store,
  registry: Registry,
  ids: readonly number[],
): AsyncGenerator<{ claims: DueClaim[]; lookup: Lookup }> {
  for (const page of pagesOf(ids, AT_ONCE)) {
    const claims = await readDue(store, page);
    const tests = [...new Set(claims.map(({ test }) => test))];
    const lookup = await loadLookup(
      store,
      tests.flatMap((test) => seriesOf(test, registry)),
    );
    yield { claims, lookup };
  }
}

function markedBy(test: Test | Untestable, saidAt: Day, asOf: Day, lookup: Lookup, registry: Registry): Marked {
  const from = { lookup, registry, saidAt: Math.min(saidAt, asOf), asOf };
  const setting = "text" in test ? { ...from, at: standsOf(test, from) } : from;
  const mark = markClaim(test, { ...setting, timeline: false });
  const flips = asOf < saidAt ? [] : turnsOf(test, setting);
  const due = asOf < saidAt ? saidAt : null;
  const next = nextChange(test, setting, mark.verdict);
  return {
    mark,
    flips,
    due: due === null ? next : Math.min(due, next ?? due),
    dependencies: dependenciesOf(test, setting, mark.verdict),
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
  for await (const { claims, lookup } of claimsToMark(store, registry, ids)) {
    const made = new Map<Test | Untestable, Map<string, Marked>>();
    yield claims.map(({ id, saidAt, testId, test, before }) => {
      const [marks, days] = [made.get(test) ?? new Map<string, Marked>(), `${saidAt} ${asOf(id)}`];
      const marked = marks.get(days) ?? markedBy(test, saidAt, asOf(id), lookup, registry);
      made.set(test, marks.set(days, marked));
      return { claim: id, test: testId, saidAt, before, ...marked };
    });
  }
}
