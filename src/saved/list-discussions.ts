import type { Day } from "../calendar.ts";
import type { Discussion } from "../discussions/discussion.ts";
import type { Verdict } from "../marks/mark.ts";
import { marksFor, pagesOf } from "../record/by-id.ts";
import type { Registry } from "../registry/registry.ts";
import type { Store } from "../storage/store.ts";
import { freshFlips } from "./kept-marks.ts";

/** A saved discussion in a list of them. */
export interface ListedDiscussion {
  name: string;
  title: string | null;
  origin: string;
  version: number;
  /** When the newest version was saved, in seconds since 1970, UTC, and by whom. */
  savedAt: number;
  savedBy: string;
  posts: number;
  claims: number;
  /** Claims whose test a person wrote. */
  edited: number;
  /** How many claims had each verdict as of the day; those made later are not among them. */
  verdicts: Partial<Record<Verdict, number>>;
}

const LIST = `select d.id, d.name, v.reading, v.origin, d.version, v.saved_at, v.saved_by,
    (select count(*) from post p where p.discussion = d.id and p.last_version = d.version),
    (select count(*) from claim c where c.discussion = d.id and c.standing = 1),
    (select count(*) from claim c join claim_test t on t.id = c.test
      where c.discussion = d.id and c.standing = 1 and t.author_kind = 'person')
  from discussion d join discussion_version v on v.discussion = d.id and v.version = d.version
  order by v.saved_at desc, d.name`;

const VERDICTS = `select c.id, c.discussion, f.verdict from claim c join flip f on f.claim = c.id
  where c.standing = 1 and f.day = (select max(day) from flip where claim = c.id and day <= ?)`;

/** Every saved discussion, the one saved last first, with how its claims stood as of a day. */
export async function listDiscussions(store: Store, registry: Registry, asOf: Day): Promise<ListedDiscussion[]> {
  const verdicts = await verdictsOf(store, registry, asOf);
  const rows = await store.rows<[number, string, string, string, number, number, string, number, number, number]>(
    LIST,
    [],
  );
  return rows.map(([id, name, reading, origin, version, savedAt, savedBy, posts, claims, edited]) => {
    const { title } = JSON.parse(reading) as Discussion;
    const counts = { posts: Number(posts), claims: Number(claims), edited: Number(edited) };
    return { name, title, origin, version, savedAt, savedBy, ...counts, verdicts: verdicts.get(id) ?? {} };
  });
}

type Counts = Partial<Record<Verdict, number>>;

async function verdictsOf(store: Store, registry: Registry, asOf: Day): Promise<Map<number, Counts>> {
  const fresh = await freshFlips(store, registry, asOf);
  const counts = new Map<number, Counts>();
  const count = (discussion: number, verdict: Verdict) => {
    const of = counts.get(discussion) ?? {};
    of[verdict] = (of[verdict] ?? 0) + 1;
    counts.set(discussion, of);
  };
  for (const [claim, discussion, verdict] of await store.rows<[number, number, Verdict]>(VERDICTS, [asOf]))
    if (!fresh.has(claim)) count(discussion, verdict);
  for (const page of pagesOf([...fresh.keys()], 1000)) {
    const query = `select id, discussion from claim where id in (${marksFor(page)})`;
    for (const [claim, discussion] of await store.rows<[number, number]>(query, page)) {
      const flip = fresh.get(claim)!.findLast(({ on }) => on <= asOf);
      if (flip) count(discussion, flip.to);
    }
  }
  return counts;
}
