import { dayFrom, daysInMonth, partsOf } from "../calendar.ts";
import type { Dated, SaidAt } from "./discussion.ts";

/** A day as a page tells it beside a name: `Mar 4`. */
export interface MonthDay {
  month: number;
  day: number;
}

/**
 * Gives a day to posts dated without a year: the last such day no later than the discussion's last. The discussion begins
 * with the first of them.
 *
 * @example
 * daysWithoutYear([], new Map(), { from: 20151, to: 20151, basis: "given" }).from // => 20151
 */
export function daysWithoutYear(posts: Dated, told: ReadonlyMap<number, MonthDay>, saidAt: SaidAt): SaidAt {
  const { year } = partsOf(saidAt.to);
  let { from } = saidAt;
  for (const [index, { month, day }] of told) {
    const years = [year, year - 1].filter((one) => day <= daysInMonth(one, month));
    const found = years.map((one) => dayFrom(one, month, day)).find((one) => one <= saidAt.to);
    if (found === undefined) continue;
    posts[index].at = found;
    from = Math.min(from, found);
  }
  return from === saidAt.from ? saidAt : { ...saidAt, from, basis: `${saidAt.basis}, and the days its posts name` };
}
