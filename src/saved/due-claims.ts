import type { Day } from "../calendar.ts";
import { BAR_MEASURES, MADE_OF_BARS } from "../record/bar-measures.ts";
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

const OF_BARS = [...BAR_MEASURES, ...Object.keys(MADE_OF_BARS)];

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
 * The ids of the standing claims whose mark as of a day may be another than the one that is kept: not marked by the test
 * that counts; with a fact added that they depend on; or with time gone by. Those that read the same subject stand together.
 */
export async function dueClaims(store: Store, marking: Marking, options: DueOptions): Promise<number[]> {
  const { asOf, discussion, all, back } = options;
  const standing = `select c.id, t.lead from claim c join claim_test t on t.id = c.test
    where c.standing = 1 ${discussion === undefined ? "" : "and c.discussion = ?"}`;
  const within = discussion === undefined ? [] : [discussion];
  const found: [number, string][] = [];
  if (all) found.push(...(await store.rows<[number, string]>(standing, within)));
  else {
    const queries: [string, (number | string)[]][] = [
      ["select claim from unmarked", []],
      ["select claim from mark where due <= ?", [asOf]],
      [TOUCHED, [marking.batch]],
      [TOUCHED_BARS, [...OF_BARS, marking.batch]],
    ];
    if (back && marking.asOf > asOf) queries.push(["select claim from mark where as_of > ?", [asOf]]);
    const due = new Set<number>();
    for (const [query, values] of queries)
      for (const [claim] of await store.rows<[number]>(query, values)) due.add(claim);
    for (const page of pagesOf([...due], 1000))
      found.push(
        ...(await store.rows<[number, string]>(`${standing} and c.id in (${marksFor(page)})`, [...within, ...page])),
      );
  }
  const byLead = Map.groupBy(found, ([, lead]) => lead);
  return [...byLead.keys()].sort().flatMap((lead) =>
    byLead
      .get(lead)!
      .map(([id]) => id)
      .sort((a, b) => a - b),
  );
}
