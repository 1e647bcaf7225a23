import { type PostTime, postTime } from "../post-time.ts";
import { timeAgo } from "../time-ago.ts";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const WEEKDAY = "(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?";
const YEAR = "(?:\\d{4}|['’]\\d{2})";
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const DATE = `(?:(?:${WEEKDAY},? )?(?:${ORDINAL} ${MONTH}(?:,? ${YEAR})?|${MONTH} ${ORDINAL}(?:,? ${YEAR})?(?![\\d:]))|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}-[A-Z][a-z]{2}-\\d{1,2}|\\d{1,2}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)(?:\\d{4}|\\d{2}))`;
const CLOCK =
  "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?(?:UTC|GMT|[ECMP][SD]?T|A[ECW][SD]?T|NZ[SD]?T|CES?T|BST|IST|SGT|HKT|JST|Z|[+-]\\d{2}:?\\d{2})\\b)?";
const UNIT = "(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?)";
const AGO = `(?:(?:about|almost|over) )?(?:\\d{1,3}|an?|one|a few) ?${UNIT}\\.? ago|just now`;
/** `2d`, `5h`: how long ago only alone on its line or set off by a mark. */
const BRIEF = "\\d{1,3} ?(?:s|m|min|h|hr|d|w|wk|mo|y|yr)";
const BETWEEN = `(?:,? ?(?:at|@|[-–—·|]|T|\\(${WEEKDAY}\\))? {0,3})`;

const TOLD = new RegExp(
  [
    "(?<![\\w$€£.,%@/-])(?:on |at )?(?:",
    `(?<date>${DATE})(?:${BETWEEN}(?<clock>${CLOCK}))?`,
    `|(?<early>${CLOCK})(?:,? (?:on )?|${BETWEEN})(?<late>${DATE})`,
    `|(?<near>today|yesterday)(?:,?(?: at| @)? ${CLOCK})?`,
    `|(?<week>${WEEKDAY})(?:,?(?: at| @)?) ${CLOCK}`,
    `|(?<ago>${AGO})`,
    `|(?<alone>${CLOCK})`,
    ")(?![\\w%])",
  ].join(""),
  "i",
);
const BRIEFLY = new RegExp(`(?:^|[·•|—–]\\s*)(?<brief>${BRIEF})(?=\\s*(?:$|[·•|—–]))`);

/** A time that a line tells. */
export interface ToldTime {
  start: number;
  end: number;
  time: PostTime;
  /** The time of day alone: its day stands on a line above. */
  clockOnly?: boolean;
}

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** `date` in an order that tells it: month first, unless it cannot be or the text writes days first. */
function orderly(date: string, dayFirst: boolean): string {
  const found = NUMERIC.exec(date);
  if (!found) return date.replace(/[-/.](?=\d)/g, "-");
  const [, one, , two, year] = found;
  const [month, day] = dayFirst ? [two, one] : [one, two];
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
}

const named = (date: string) =>
  date
    .replace(new RegExp(`^${WEEKDAY},? `, "i"), "")
    .replace(/^(\d{4})-([A-Za-z]{3})-(\d{1,2})$/, "$3 $2 $1")
    .replace(/(\d)(?:st|nd|rd|th)\b/, "$1")
    .replace(/([A-Za-z])\.(?= )/, "$1");

function dayAndClock(date: string, clock: string | undefined, dayFirst: boolean): PostTime | null {
  const day = postTime(/[A-Za-z]/.test(date) ? named(date) : orderly(date, dayFirst));
  if (!day || day.day === null || clock === undefined) return day;
  const found = /^(\d{1,2}):(\d{2})(?::\d{2})?\s?(?:([ap])\.?m)?/i.exec(clock)!;
  const half = found[3]?.toLowerCase();
  const zone = /([+-])(\d{2}):?(\d{2})$/.exec(clock);
  const shift = zone ? (zone[1] === "-" ? -1 : 1) * (60 * Number(zone[2]) + Number(zone[3])) : 0;
  const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  return { day: day.day, minute: day.day * 1440 + 60 * hour + Number(found[2]) - shift };
}

/** The first time that a line tells, or null: a date, how long ago, `Yesterday at 14:02`, or the time of day alone. */
export function toldTime(line: string, dayFirst: boolean): ToldTime | null {
  const found = TOLD.exec(line);
  if (!found?.groups) return brieflyTold(line);
  const { date, clock, early, late, near, week, ago, alone } = found.groups;
  const [start, end] = [found.index, found.index + found[0].length];
  if (alone !== undefined) return { start, end, time: { day: null }, clockOnly: true };
  if (ago !== undefined || near !== undefined) return agoTold(start, end, ago ?? near);
  if (week !== undefined) return { start, end, time: { day: null } };
  const time = dayAndClock(date ?? late, clock ?? early, dayFirst);
  return time && { start, end, time };
}

function agoTold(start: number, end: number, words: string): ToldTime {
  const ago = /^today$/i.test(words) ? { minutes: 0, coarse: false } : timeAgo(words.replace(/^a few/i, "3"));
  return { start, end, time: ago ? { day: null, ago } : { day: null } };
}

function brieflyTold(line: string): ToldTime | null {
  const found = BRIEFLY.exec(line);
  if (!found?.groups) return null;
  const { brief } = found.groups;
  const start = found.index + found[0].indexOf(brief);
  return agoTold(start, start + brief.length, brief);
}

/** Whether a text writes days before months: one of its dates can only be read so, or they stand in order only so. */
export function writesDaysFirst(lines: Iterable<string>): boolean {
  let [most, steps, turned] = [0, 0, 0];
  let last: [number, number] | null = null;
  for (const line of lines) {
    const found = /(?<![\w/.-])(\d{1,2})([-/.])(\d{1,2})\2(?:20)?\d{2}(?![\w/.-])/.exec(line);
    if (!found) continue;
    const [one, two] = [Number(found[1]), Number(found[3])];
    if (one > 12) return true;
    if (two > 12) return false;
    if (found[2] === ".") most++;
    if (last)
      [steps, turned] = [
        steps + Math.abs(100 * (one - last[0]) + two - last[1]),
        turned + Math.abs(100 * (two - last[1]) + one - last[0]),
      ];
    last = [one, two];
  }
  return most > 0 || turned < steps;
}
