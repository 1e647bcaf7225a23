import type { Post } from "../discussions/discussion.ts";
import { fingerprint } from "./fingerprint.ts";

/** A post as it was saved. */
export interface SavedPost {
  number: number;
  fingerprint: string;
  firstVersion: number;
  lastVersion: number;
  /** `index` and `replyTo` are numbers of saved posts. */
  post: Post;
}

/** Stands for who wrote it and the exact text. */
export const postPrint = (post: Post): string => fingerprint(`${post.author ?? ""}\0${post.text}`);

/** Ids made of the place in the file move when a post is put in above; they do not tell which post it is. */
const isPlace = (id: string) => /^line \d/.test(id);

/**
 * For each post of a new reading the number of the saved post it is, or of a new one: the same text by the same author,
 * else, where the source gives ids, the same id by the same author (an edited comment).
 */
export function matchPosts(saved: readonly SavedPost[], posts: readonly Post[]): number[] {
  const byPrint = Map.groupBy(saved, (each) => each.fingerprint);
  const left = new Set(saved);
  const numbers: (number | null)[] = posts.map((post) => {
    const same = byPrint.get(postPrint(post))?.find((each) => left.has(each));
    if (!same) return null;
    left.delete(same);
    return same.number;
  });
  let next = saved.reduce((most, { number }) => Math.max(most, number), -1);
  return numbers.map((number, i) => {
    if (number !== null) return number;
    const { id, author } = posts[i];
    const edited = isPlace(id) ? undefined : [...left].find(({ post }) => post.id === id && post.author === author);
    if (edited) left.delete(edited);
    return edited?.number ?? ++next;
  });
}
