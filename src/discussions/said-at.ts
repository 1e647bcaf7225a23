import type { Day, Days } from "../calendar.ts";
import { type DateEvidence, linkedDays, passedDates, presentYears, reportedQuarters } from "./date-evidence.ts";
import type { Post, SaidAt } from "./discussion.ts";

/** How much of a discussion is searched for dates, in UTF-16 units. */
const SEARCHED = 300_000;
/** Someone who names only a month as past speaks of the latest: within two months of its end. */
const LATEST_MONTH = 60;

/** First and last day the posts state, or null when none does. */
function statedSaidAt(days: Iterable<Day | null>): SaidAt | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of days) {
    if (at === null) continue;
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return from > to ? null : { from, to, basis: "stated by the posts' dates" };
}

const told = (evidence: DateEvidence): string => `“${evidence.words}” (${evidence.reason})`;

/** The latest of the windows, by start; a quarter or a link narrows more than a year. */
function anchorOf(text: string): DateEvidence | null {
  const narrow = [...reportedQuarters(text), ...linkedDays(text)];
  const found = narrow.length ? narrow : presentYears(text);
  return found.reduce<DateEvidence | null>((best, one) => (best === null || one.start > best.start ? one : best), null);
}

/**
 * When a discussion without dates was held, from what it mentions: a quarter reported, a linked article's date or a year
 * spoken of in the present give a window; days and months named as past narrow it. Null when nothing speaks of the
 * present: events long past date nothing.
 */
export function inferSaidAt(title: string | null, posts: Iterable<Post>): SaidAt | null {
  const texts: string[] = title ? [title] : [];
  let length = 0;
  for (const { text } of posts) {
    if ((length += text.length) > SEARCHED) break;
    texts.push(text);
  }
  const whole = texts.join("\n\n");
  const anchor = anchorOf(whole);
  if (!anchor) return null;
  const window: Days = { start: anchor.start, end: anchor.end };
  const later = passedDates(whole, window)
    .filter(({ start }) => start > window.start && start <= window.end)
    .reduce<DateEvidence | null>((best, one) => (best === null || one.start > best.start ? one : best), null);
  const from = later?.start ?? window.start;
  const byMonth = later && window.end - window.start > 180;
  const to: Day = byMonth ? Math.min(window.end, from + LATEST_MONTH) : window.end;
  return { from, to, basis: `inferred from ${told(anchor)}${later ? ` and ${told(later)}` : ""}` };
}

/**
 * When the discussion took place: what its posts state, else what the caller gives, else what its words tell.
 *
 * @param days those the posts state
 */
export function saidAtOf(
  title: string | null,
  posts: Iterable<Post>,
  days: Iterable<Day | null>,
  given: Day | undefined,
): SaidAt | null {
  const stated = statedSaidAt(days);
  if (stated) return stated;
  return given === undefined ? inferSaidAt(title, posts) : { from: given, to: given, basis: "given" };
}
