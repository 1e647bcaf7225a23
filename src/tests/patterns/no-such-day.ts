import { isoOf } from "../../calendar.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { lastWeekday } from "../window.ts";

const UP = "green|up|winning|positive|higher";
const DOWN = "red|down|losing|negative|lower";
const DENIED = "not|never|yet to|without|(?:ha[sd]|have|did|does|do|is|are|was|were|wo|ca|could|would)n[’']?t";
/** "Hasn't had a single green close", "no up day", "has yet to see a red session", "without a red day". */
const NO_DAY = new RegExp(
  `\\b(?:${DENIED}|no|zero)(?: (?:had|have|has|seen|see|sees|managed|gotten|got|get|posted|printed|been|put|in|up|logged|there)){0,3}(?: (?:a|an|any|one|single)){0,2} (${UP}|${DOWN}) (?:close|day|session|candle|finish)(?:s|es)?\\b`,
);
/** "Hasn't closed higher once". */
const NOT_CLOSED = new RegExp(
  `\\b(?:${DENIED}) (?:once )?(?:closed?|closing|finish(?:ed)?|ended?|been|gone) (?:a (?:single )?(?:day|session) )?(${UP}|${DOWN})(?: once| a single time| even once)?\\b(?! than)`,
);
/** "Hasn't risen in 8 sessions". */
const NOT_MOVED = new RegExp(`\\b(?:${DENIED}) (?:once )?(risen|gained|rallied|fallen|dropped)\\b`);
const UPWARD = new RegExp(`^(?:${UP}|risen|gained|rallied)$`);
/** "In 8 sessions", "for eight straight days". */
const SO_MANY =
  /\b(?:(?:in|for|over) (?:the (?:last|past|previous) |its last |like )?)?(\d+|[a-z]+) (?:straight |trading |whole |full )?(session|day)s\b/;
const IN_TIME = ["in", "over", "since", "after"];
const YET = /\byet to\b/;
const TO_COME = /\b(?:will|won|wont|won't|gonna|going to|'ll)\b/;

const movesOf = (series: Series) => `change(${term(series)})`;
/** How they stand to zero where none went the way that is denied. */
const side = (up: boolean) => (up ? "<= 0%" : ">= 0%");

/** None of so many days up to the one it was said: of sessions, or where days are counted perhaps of the calendar's. */
function ofLast(ask: Ask, series: Series, up: boolean, count: number, unit: string): string | null {
  if (!(count > 1)) return null;
  const day = lastWeekday(ask.saidAt);
  const sessions = `streak(${movesOf(series)} ${side(up)}, ${isoOf(day)}) >= ${count}`;
  if (unit === "session") return sessions;
  const stretch = `${isoOf(ask.saidAt + 1 - count)}..${isoOf(ask.saidAt)}`;
  return ask.chooser.choose(`“${count} days”`, "rival", [
    { value: sessions, words: `the last ${count} sessions` },
    { value: `every(${movesOf(series)}, ${stretch}) ${side(up)}`, words: `the days ${stretch}` },
  ]);
}

/** None of the days of the time named: of those up to the one it was said, or of those to come. */
function ofPeriod(ask: Ask, series: Series, up: boolean, toCome: boolean): string | null {
  const [period] = ask.periods;
  if (!period || !IN_TIME.includes(period.relation)) return null;
  const days = toCome ? ahead(ask, series, period) : placed(ask, series, period);
  if (!days || days.end - days.start < 1 || (!toCome && days.start > ask.saidAt)) return null;
  const last = toCome ? days.end : Math.min(days.end, ask.saidAt);
  return `every(${movesOf(series)}, ${isoOf(days.start)}..${isoOf(last)}) ${side(up)}`;
}

/** "Hasn't managed a single green close in 8 sessions", "April has yet to see a red day": no day of some time moved that way. */
export function noSuchDay(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const day = NO_DAY.exec(words);
  const match = day ?? NOT_CLOSED.exec(words) ?? NOT_MOVED.exec(words);
  const found = match && measured(ask);
  if (!match || !found || found.series.grain !== "day" || found.series.nature !== "level") return null;
  const counted = SO_MANY.exec(words.replace(match[0], " ".repeat(match[0].length)));
  const named = ask.periods.filter(({ rule }) => !/rolling|horizon/.test(rule));
  if (named.length > (counted ? 0 : 1)) return null;
  // "Hasn't closed higher this month" may be of the month as a whole.
  if (!day && !counted && !/\bonce\b|\bsingle\b/.test(match[0])) return null;
  const figures = ask.quantities.filter(({ role }) => role !== "duration" && role !== "count");
  if (figures.length > 0) return null;
  const up = UPWARD.test(match[1]);
  const toCome = TO_COME.test(words) || (ask.claim.kind === "forecast" && !YET.test(words));
  const text = counted
    ? toCome
      ? null
      : ofLast(ask, found.series, up, numberOf(counted[1]), counted[2])
    : ofPeriod({ ...ask, periods: named }, found.series, up, toCome);
  if (text === null) return null;
  return {
    text,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue, text }) => ["negation", "future"].includes(cue) || /^once$/i.test(text)),
    ],
    phrases: [NO_DAY, NOT_CLOSED, NOT_MOVED, SO_MANY, /\b(?:managed|gone|went)\b/],
  };
}
