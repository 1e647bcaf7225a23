import type { Day } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Store } from "../storage/store.ts";
import { claimNameParts, nameMeant } from "./saved-name.ts";

/** A saved discussion's row. */
export interface DiscussionRow {
  id: number;
  name: string;
  version: number;
}

/** The saved discussion of that name, or the only one whose name begins so. @throws AssayError `unknown-discussion`, `ambiguous-discussion` */
export async function findDiscussion(store: Store, name: string): Promise<DiscussionRow> {
  const rows = await store.rows<[number, string, number]>("select id, name, version from discussion order by name", []);
  const meant = nameMeant(
    name,
    rows.map((row) => row[1]),
  );
  const [id, , version] = rows.find((row) => row[1] === meant)!;
  return { id, name: meant, version };
}

/** A saved claim's row. */
export interface ClaimRow {
  id: number;
  number: number;
  discussion: DiscussionRow;
}

/** The saved claim of that name (`DISCUSSION.NUMBER`). @throws AssayError `claim-not-saved`, `unknown-discussion`, `ambiguous-discussion` */
export async function findClaim(store: Store, name: string): Promise<ClaimRow> {
  const parts = claimNameParts(name);
  if (!parts) {
    throw new AssayError({
      code: "claim-not-saved",
      message: `no saved claim is called ${name.slice(0, 60)}`,
      expected: "the name of a discussion, a point and the claim's number, for example capex-thread-3f9a.12",
      remedy: "assay board ID shows the names of its claims.",
    });
  }
  const discussion = await findDiscussion(store, parts.discussion);
  const numbers = await store.rows<[number, number]>(
    "select id, number from claim where discussion = ? order by number",
    [discussion.id],
  );
  const found = numbers.find(([, number]) => number === parts.number);
  if (found) return { id: found[0], number: found[1], discussion };
  const near = numbers
    .filter(([, number]) => Math.abs(number - parts.number) <= 2)
    .map(([, n]) => `${discussion.name}.${n}`);
  const last = numbers.at(-1)?.[1] ?? 0;
  throw new AssayError({
    code: "claim-not-saved",
    message: `${discussion.name} has no claim ${parts.number}`,
    expected: near.length ? `perhaps ${near.join(", ")}` : `a number from 1 to ${last}`,
    remedy: `assay board ${discussion.name} shows its claims.`,
  });
}

/** Share of a saved discussion's posts that another reading must have to be the same discussion. */
const SHARED = 0.5;

/** The saved discussion of which a reading with these posts (by fingerprint) is another version, or undefined. */
export async function sameDiscussion(
  store: Pick<Store, "rows">,
  prints: readonly string[],
): Promise<DiscussionRow | undefined> {
  const shared = new Map<number, number>();
  for (const page of pagesOf([...new Set(prints)], 500)) {
    const query = `select discussion, count(*) from post where fingerprint in (${marksFor(page)}) group by discussion`;
    for (const [id, count] of await store.rows<[number, number]>(query, page))
      shared.set(id, (shared.get(id) ?? 0) + Number(count));
  }
  let best: { row: DiscussionRow; count: number } | undefined;
  for (const [id, count] of shared) {
    const query = `select d.name, d.version, count(*) from discussion d join post p on p.discussion = d.id
      and p.last_version = d.version where d.id = ? group by d.name, d.version`;
    const [[name, version, posts]] = await store.rows<[string, number, number]>(query, [id]);
    const isSame = count >= SHARED * Number(posts);
    if (isSame && (!best || count > best.count)) best = { row: { id, name, version }, count };
  }
  return best?.row;
}

/** The day that the undated claims of a saved discussion were taken to be of when it was first saved. */
export async function undatedDay(store: Pick<Store, "rows">, { id }: DiscussionRow): Promise<Day> {
  const query = "select undated_at from discussion_version where discussion = ? and version = 1";
  return (await store.rows<[Day]>(query, [id]))[0][0];
}
