/** How long before the page was saved a post was written. A unit of a month or more tells no day. */
export interface TimeAgo {
  /** Minutes, with a month of 30 days and a year of 365. */
  minutes: number;
  /** `5 months ago` may be any day of some thirty. */
  coarse: boolean;
}

const UNITS: [RegExp, minutes: number][] = [
  [/^s/, 0],
  [/^(?:m|min|mins|minutes?)$/, 1],
  [/^h/, 60],
  [/^d/, 1440],
  [/^w/, 7 * 1440],
  [/^mo/, 30 * 1440],
  [/^y/, 365 * 1440],
];
const AGO =
  /^(?:about |almost |over )?(\d{1,4}|an?|one) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?)\.?(?: ago)?$/i;

/**
 * Reads how long ago a post was written, the whole text being that: `3 hours ago`, `2d`, `a week ago`, `yesterday`. Null for
 * anything else.
 *
 * @example
 * timeAgo("2d") // => { minutes: 2880, coarse: false }
 */
export function timeAgo(text: string): TimeAgo | null {
  const words = text.trim().toLowerCase();
  if (words === "just now" || words === "now") return { minutes: 0, coarse: false };
  if (words === "yesterday") return { minutes: 1440, coarse: false };
  const found = AGO.exec(words);
  if (!found) return null;
  const count = Number(found[1]) || 1;
  const minutes = UNITS.find(([unit]) => unit.test(found[2]))![1];
  return { minutes: count * minutes, coarse: minutes >= 30 * 1440 };
}
