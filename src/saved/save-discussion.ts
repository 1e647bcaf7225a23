import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Discussion } from "../discussions/discussion.ts";
import type { Store, Writer } from "../storage/store.ts";
import type { Test, Untestable } from "../tests/test.ts";
import { type DiscussionRow, sameDiscussion } from "./find-discussion.ts";
import { fingerprint } from "./fingerprint.ts";
import { matchPosts, postPrint } from "./match-posts.ts";
import { saveClaims } from "./save-claims.ts";
import { nameFor } from "./saved-name.ts";
import { savedPosts } from "./saved-posts.ts";

/** A claim as it was read, the day it was said, and the test made of it. */
export interface ReadClaim {
  claim: Claim;
  saidAt: Day;
  test: Test | Untestable;
  /** The subject of the first series the test reads. */
  lead: string;
}

/** What is to be saved of a discussion. */
export interface Saving {
  discussion: Discussion;
  claims: readonly ReadClaim[];
  /** The exact bytes it was read from. */
  source: Uint8Array;
  /** The file or place it came from. */
  origin: string;
  /** The day given by the caller for an undated discussion. */
  saidAt: Day | null;
  /** The day that claims which nobody dates are taken to be of. */
  undatedAt: Day;
  by: string;
  /** Seconds since 1970, UTC. */
  at: number;
}

/** What saving did. */
export interface Saved {
  id: number;
  name: string;
  version: number;
  /** False when the very same source was saved before. */
  changed: boolean;
  newPosts: number;
  newClaims: number;
}

/**
 * Saves a discussion in one transaction. A source saved before changes nothing; one that has half of the posts of a saved
 * discussion is another version of it: new posts and claims are added, those there keep their numbers and their tests.
 */
export function saveDiscussion(store: Store, saving: Saving): Promise<Saved> {
  return store.write(async (writer) => {
    const prints = saving.discussion.posts.map(postPrint);
    const known = await sameDiscussion(writer, prints);
    const row = known ?? (await newDiscussion(writer, saving, prints));
    const changed = !known || !(await isNewest(writer, known, saving));
    if (known && changed) row.version++;
    if (changed) await addVersion(writer, row, saving);
    const numbers = await savePosts(writer, row, saving.discussion, prints);
    const newClaims = await saveClaims(writer, row, saving, numbers.numbers);
    return { ...row, changed, newPosts: numbers.added, newClaims };
  });
}

async function newDiscussion(writer: Writer, { discussion, origin }: Saving, prints: string[]): Promise<DiscussionRow> {
  const names = new Set((await writer.rows<[string]>("select name from discussion", [])).map(([name]) => name));
  const name = nameFor({ title: discussion.title, origin, print: fingerprint(prints.join()) }, (one) => names.has(one));
  await writer.add("discussion", ["name", "version"], [[name, 1]]);
  const [[id]] = await writer.rows<[number]>("select id from discussion where name = ?", [name]);
  return { id, name, version: 1 };
}

/** True when the newest version has the same bytes and the same day given. */
async function isNewest(writer: Writer, { id, version }: DiscussionRow, { source, saidAt }: Saving): Promise<boolean> {
  const query = "select source, said_at from discussion_version where discussion = ? and version = ?";
  const [[bytes, day]] = await writer.rows<[Uint8Array, number | null]>(query, [id, version]);
  return day === saidAt && Buffer.compare(bytes, source) === 0;
}

async function addVersion(writer: Writer, { id, version }: DiscussionRow, saving: Saving): Promise<void> {
  const { posts: _, ...reading } = saving.discussion;
  await writer.add(
    "discussion_version",
    ["discussion", "version", "saved_at", "saved_by", "origin", "said_at", "undated_at", "source", "reading"],
    [
      [
        id,
        version,
        saving.at,
        saving.by,
        saving.origin,
        saving.saidAt,
        saving.undatedAt,
        saving.source,
        JSON.stringify(reading),
      ],
    ],
  );
  await writer.rows("update discussion set version = ? where id = ?", [version, id]);
}

/** The saved number of each post of the reading, in its order. */
async function savePosts(writer: Writer, { id, version }: DiscussionRow, { posts }: Discussion, prints: string[]) {
  const saved = await savedPosts(writer, id);
  const first = new Map(saved.map((each) => [each.number, each.firstVersion]));
  const numbers = matchPosts(saved, posts);
  const rows = posts.map((post, place) => {
    const replyTo = post.replyTo === null ? null : (numbers[post.replyTo] ?? null);
    const body = JSON.stringify({ ...post, index: numbers[place], replyTo });
    return [id, numbers[place], prints[place], place, first.get(numbers[place]) ?? version, version, body];
  });
  await writer.add(
    "post",
    ["discussion", "number", "fingerprint", "place", "first_version", "last_version", "body"],
    rows,
    { key: ["discussion", "number"] },
  );
  return { numbers, added: numbers.filter((number) => !first.has(number)).length };
}
