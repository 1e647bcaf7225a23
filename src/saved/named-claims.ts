import type { Claim } from "../claims/claim.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Store } from "../storage/store.ts";
import type { Test, Untestable } from "../tests/test.ts";

/** What a list of claims says of each. */
export interface NamedClaim {
  /** `DISCUSSION.NUMBER` */
  id: string;
  board: string;
  quote: string;
  test: string | null;
}

/** The claims of the ids, named and with their words. */
export async function namedClaims(store: Store, ids: readonly number[]): Promise<Map<number, NamedClaim>> {
  const found = new Map<number, NamedClaim>();
  for (const page of pagesOf(ids, 1000)) {
    const query = `select c.id, d.name, c.number, c.body, t.body from claim c join discussion d on d.id = c.discussion
      join claim_test t on t.id = c.test where c.id in (${marksFor(page)})`;
    for (const [id, board, number, body, test] of await store.rows<[number, string, number, string, string]>(
      query,
      page,
    )) {
      const { quote } = JSON.parse(body) as Claim;
      const stated = JSON.parse(test) as Test | Untestable;
      found.set(id, { id: `${board}.${number}`, board, quote, test: "text" in stated ? stated.text : null });
    }
  }
  return found;
}
