import type { Day } from "../calendar.ts";
import { BAR_MEASURES, RETURN } from "../record/bar-measures.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Store } from "../storage/store.ts";
import type { Marking } from "./marking.ts";

export interface DueOptions {
  asOf: Day;
  /** Only the claims of this saved discussion. */
  discussion?: number;
  /** Every claim, whether its mark may have changed or not. */
  all?: boolean;
  /** Marks of a later day count as due too. */
  back?: boolean;
}

const OF_BARS = [...BAR_MEASURES, RETURN];

/** Claims that depend on a series to which something was added since they were marked. */
const TOUCHED = `select distinct d.claim from touched t
  join series s on s.id = t.leader
  join dependency d on d.subject = s.subject and d.measure = s.measure
  join mark m on m.claim = d.claim
  where t.bars = 0 and t.batch > ? and t.batch > m.batch and (d.until is null or t.first_day <= d.until)`;
const TOUCHED_BARS = `select distinct d.claim from touched t
  join listing l on l.id = t.leader
  join dependency d on d.subject = l.name and d.measure in (${marksFor(OF_BARS)})
  join mark m on m.claim = d.claim
  where t.bars = 1 and t.batch > ? and t.batch > m.batch and (d.until is null or t.first_day <= d.until)`;

/**
 * The ids of the standing claims whose mark as of a day may be another than the one that is kept: without a mark or marked
 * by another test; with a fact added that they depend on; or with time gone by. Those that read the same subject stand
 * together.
 */
export async function dueClaims(store: Store, marking: Marking, options: DueOptions): Promise<number[]> {
  const { asOf, discussion, all, back } = options;
  const within = discussion === undefined ? "" : "and c.discussion = ?";
  const known = discussion === undefined ? [] : [discussion];
  const due = all ? "1 = 1" : `(m.claim is null or m.test <> c.test or m.due <= ?${back ? " or m.as_of > ?" : ""})`;
  const days = all ? [] : back ? [asOf, asOf] : [asOf];
  const query = `select c.id, t.lead from claim c join claim_test t on t.id = c.test
    left join mark m on m.claim = c.id where c.standing = 1 ${within} and ${due}`;
  const found = new Map(await store.rows<[number, string]>(query, [...known, ...days]));
  const touched = all ? [] : await touchedClaims(store, marking.batch);
  const more = touched.filter((claim) => !found.has(claim));
  for (const page of pagesOf(more, 1000)) {
    const leads = `select c.id, t.lead from claim c join claim_test t on t.id = c.test
      where c.standing = 1 ${within} and c.id in (${marksFor(page)})`;
    for (const [id, lead] of await store.rows<[number, string]>(leads, [...known, ...page])) found.set(id, lead);
  }
  return [...found].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a - b)).map(([id]) => id);
}

async function touchedClaims(store: Store, batch: number): Promise<number[]> {
  const ofSeries = await store.rows<[number]>(TOUCHED, [batch]);
  const ofBars = await store.rows<[number]>(TOUCHED_BARS, [...OF_BARS, batch]);
  return [...ofSeries, ...ofBars].map(([claim]) => claim);
}
