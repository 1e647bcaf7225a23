import type { Day } from "../calendar.ts";
import type { Dated, SaidAt } from "./discussion.ts";
import type { TimeAgo } from "./time-ago.ts";

/** True where a discussion is known to be of one day, which its posts do not state themselves. */
const isOneDay = ({ from, to, basis }: SaidAt) => from === to && !basis.startsWith("stated");

/**
 * Gives a day to posts of which a page only tells how long ago they were written. Where no post states its day, the page may
 * have been saved long after the discussion, so that only the distances between posts count: the youngest is of the
 * discussion's last day, one written two days before it of two days before. Where others do, the day given is that on which
 * the page was copied, and they count back from it. Months and years ago tell no distance and leave a post without a day.
 *
 * @param given the day the caller gives, if any
 */
export function daysFromAgo(posts: Dated, ago: ReadonlyMap<number, TimeAgo>, saidAt: SaidAt, given?: Day): SaidAt {
  const alone = isOneDay(saidAt);
  if (!alone && given === undefined) return saidAt;
  let youngest = alone ? Number.POSITIVE_INFINITY : 0;
  for (const { minutes } of ago.values()) youngest = Math.min(youngest, minutes);
  let { from, to } = saidAt;
  for (const [index, { minutes, coarse }] of ago) {
    if (coarse && minutes !== youngest) continue;
    const day = (alone ? to : given!) - Math.floor((minutes - youngest) / 1440);
    posts[index].at = day;
    from = Math.min(from, day);
    if (!alone) to = Math.max(to, day);
  }
  return from === saidAt.from && to === saidAt.to
    ? saidAt
    : { from, to, basis: `${saidAt.basis}, and how long ago its posts were written` };
}
