import type { Day } from "../calendar.ts";
import type { Dated, SaidAt } from "./discussion.ts";
import type { TimeAgo } from "./time-ago.ts";

/**
 * Gives a day to posts of which a page only tells how long ago they were written. The page may have been saved long after
 * the discussion, so that only the distances between posts count: the youngest is of the discussion's last day, one written
 * two days before it of two days before. Months and years ago tell no distance and leave a post without a day.
 */
export function daysFromAgo(posts: Dated, ago: ReadonlyMap<number, TimeAgo>, saidAt: SaidAt): SaidAt {
  let youngest = Number.POSITIVE_INFINITY;
  for (const { minutes } of ago.values()) youngest = Math.min(youngest, minutes);
  let from: Day = saidAt.from;
  for (const [index, { minutes, coarse }] of ago) {
    if (coarse && minutes !== youngest) continue;
    const day = saidAt.to - Math.floor((minutes - youngest) / 1440);
    posts[index].at = day;
    from = Math.min(from, day);
  }
  return from === saidAt.from
    ? saidAt
    : { ...saidAt, from, basis: `${saidAt.basis}, and how long ago its posts were written` };
}
