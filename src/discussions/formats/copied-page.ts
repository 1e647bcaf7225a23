import { copiedPosts } from "../copied/copied-posts.ts";
import { firmAbove, headerPost, titleAmong } from "../copied/header.ts";
import type { Head } from "../copied/heads.ts";
import { hasWords, headsOf, layoutOf } from "../copied/layout.ts";
import { type Row, rowsAmong } from "../copied/rows.ts";
import { speakerHeads } from "../copied/speakers.ts";
import { writesDaysFirst } from "../copied/told-times.ts";
import type { Draft, Reading } from "../draft.ts";
import { linesIn } from "../lines-in.ts";
import { type MappedText, wholeOf } from "../mapped-text.ts";

/** Characters by which the layout of a page is learnt. */
const LEARNT_FROM = 200_000;

/** Finds the heads of the posts among the rows of a page. */
type Heads = (rows: readonly Row[]) => Head[];

const rowsOf = (text: string): Row[] => {
  const head = text.slice(0, LEARNT_FROM).split("\n");
  return [...rowsAmong(linesIn([text]), writesDaysFirst(head))];
};

/** How the heads of a text's posts are found, by the layout of its beginning; null where it shows none. */
function headsLearnt(beginning: readonly Row[]): Heads | null {
  const layout = layoutOf(beginning);
  if (layout) return (rows) => headsOf(rows, layout);
  return speakerHeads(beginning) && ((rows) => speakerHeads(rows) ?? []);
}

const beginningOf = (text: string) =>
  text.length > LEARNT_FROM ? text.slice(0, Math.max(0, text.lastIndexOf("\n", LEARNT_FROM))) : text;

/** The posts of a page copied as text, or null where it shows none. */
export function readCopiedPage(source: MappedText, format: string): Reading | null {
  const beginning = beginningOf(source.text);
  const learntFrom = rowsOf(beginning);
  const headsIn = headsLearnt(learntFrom);
  if (!headsIn) return null;
  const rows = beginning.length === source.text.length ? learntFrom : rowsOf(source.text);
  const heads = headsIn(rows);
  const first = heads.find((head, k) => hasWords(rows, head, heads[k + 1]));
  if (!first) return null;
  const above = headerPost(source, rows, first);
  function* posts(): Generator<Draft> {
    if (above) yield above;
    yield* copiedPosts(source, rows, heads);
  }
  const title = titleAmong(rows, first);
  const firm = firmAbove(
    rows.slice(0, first.from).map(({ words }) => words),
    title,
  );
  return { format, title, ...(firm ? { firm } : {}), posts: posts(), parentsLost: true };
}

/** A page of posts copied as text: each with a line that tells who and when, in the layout that recurs in it. */
export const copiedPage = {
  name: "copied page",
  read: (source: string): Reading | null => readCopiedPage(wholeOf(source), "copied page"),
  mayBe: ({ head }: { head: string }): boolean => headsLearnt(rowsOf(beginningOf(head))) !== null,
};
