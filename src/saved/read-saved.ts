import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Discussion } from "../discussions/discussion.ts";
import type { Store } from "../storage/store.ts";
import type { Test, Untestable } from "../tests/test.ts";
import type { DiscussionRow } from "./find-discussion.ts";
import { savedPosts } from "./saved-posts.ts";
import type { TestAuthor } from "./stored-test.ts";

/** A claim of a saved discussion; its `id` is the name it is called by, its `post` an index into the discussion's posts. */
export interface SavedClaim {
  claim: Claim;
  saidAt: Day;
  test: Test | Untestable;
  by: TestAuthor;
  /** How many tests it had in all. */
  tests: number;
}

/** A saved discussion as it stands in its newest version. */
export interface SavedDiscussion {
  name: string;
  version: number;
  savedAt: number;
  savedBy: string;
  origin: string;
  discussion: Discussion;
  claims: SavedClaim[];
}

type VersionRow = [savedAt: number, savedBy: string, origin: string, reading: string];
type ClaimRow = [number, number, Day, string, string, TestAuthor["kind"], string, number, number];

/**
 * A saved discussion with its claims and the tests that count. Posts that the newest version no longer has follow those it
 * has, with the claims made in them.
 */
export async function readSaved(store: Store, { id, name, version }: DiscussionRow): Promise<SavedDiscussion> {
  const [[savedAt, savedBy, origin, reading]] = await store.rows<VersionRow>(
    "select saved_at, saved_by, origin, reading from discussion_version where discussion = ? and version = ?",
    [id, version],
  );
  const saved = await savedPosts(store, id);
  const index = new Map(saved.map(({ number }, i) => [number, i]));
  const posts = saved.map(({ post }, i) => ({
    ...post,
    index: i,
    replyTo: post.replyTo === null ? null : (index.get(post.replyTo) ?? null),
  }));
  const claims = (await claimRows(store, id)).map(([number, post, saidAt, body, test, kind, who, at, tests]) => ({
    claim: { ...(JSON.parse(body) as Claim), id: `${name}.${number}`, post: index.get(post) ?? 0 },
    saidAt,
    test: JSON.parse(test),
    by: { kind, who, at },
    tests: Number(tests),
  }));
  return { name, version, savedAt, savedBy, origin, discussion: { ...JSON.parse(reading), posts }, claims };
}

const claimRows = (store: Store, discussion: number) =>
  store.rows<ClaimRow>(
    `select c.number, c.post, c.said_at, c.body, t.body, t.author_kind, t.author, t.written_at,
       (select count(*) from claim_test where claim = c.id)
     from claim c join claim_test t on t.id = c.test where c.discussion = ? and c.standing = 1 order by c.number`,
    [discussion],
  );
