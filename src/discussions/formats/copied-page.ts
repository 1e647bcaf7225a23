import { copiedPosts } from "../copied/copied-posts.ts";
import { headerPost, titleAmong } from "../copied/header.ts";
import { hasWords, headsOf, layoutOf } from "../copied/layout.ts";
import { rowsAmong } from "../copied/rows.ts";
import { writesDaysFirst } from "../copied/told-times.ts";
import type { Draft, Reading } from "../draft.ts";
import { linesIn } from "../lines-in.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";

/** Characters by which the layout of a page is learnt. */
const LEARNT_FROM = 200_000;

const rowsOf = (text: string) => {
  const head = text.slice(0, LEARNT_FROM).split("\n");
  return [...rowsAmong(linesIn([text]), writesDaysFirst(head))];
};

/** The layout of the page that a text begins with, or null. */
const learnt = (text: string) => {
  const end = text.length > LEARNT_FROM ? text.lastIndexOf("\n", LEARNT_FROM) : text.length;
  return layoutOf(rowsOf(text.slice(0, Math.max(0, end))));
};

/** The posts of a page copied as text, or null where it shows none. */
export function readCopiedPage(source: MappedText, format: string): Reading | null {
  const layout = learnt(source.text);
  if (!layout) return null;
  const rows = rowsOf(source.text);
  const heads = headsOf(rows, layout);
  const first = heads.find((head, k) => hasWords(rows, head, heads[k + 1]));
  if (!first) return null;
  const above = headerPost(source, rows, first);
  function* posts(): Generator<Draft> {
    if (above) yield above;
    yield* copiedPosts(source, rows, heads);
  }
  return { format, title: titleAmong(rows, first), posts: posts(), parentsLost: true };
}

/** A page of posts copied as text: each with a line that tells who and when, in the layout that recurs in it. */
export const copiedPage = {
  name: "copied page",
  read: (source: string): Reading | null => readCopiedPage(wholeOf(source), "copied page"),
  mayBe: ({ head }: { head: string }): boolean => learnt(head) !== null,
};
