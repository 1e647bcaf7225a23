import type { Post } from "../discussions/discussion.ts";
import type { Store } from "../storage/store.ts";
import type { SavedPost } from "./match-posts.ts";

/** The posts of a saved discussion: those of the newest version in its order, then those that are no longer in it. */
export async function savedPosts(store: Pick<Store, "rows">, discussion: number): Promise<SavedPost[]> {
  const query = `select number, fingerprint, first_version, last_version, body from post where discussion = ?
    order by last_version desc, place, number`;
  const rows = await store.rows<[number, string, number, number, string]>(query, [discussion]);
  return rows.map(([number, print, firstVersion, lastVersion, body]) => ({
    number,
    fingerprint: print,
    firstVersion,
    lastVersion,
    post: JSON.parse(body) as Post,
  }));
}
