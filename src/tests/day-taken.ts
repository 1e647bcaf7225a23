import { isoOf, partsOf, weekday } from "../calendar.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";
import { lastWeekday } from "./window.ts";

/** "Fell 11% the day after earnings, its worst day since 2022": the words before name a day that is not the one it was said. */
const DAY_BEFORE = /\b(?:the|that|its) (?:day|session) (?:after|before|following|of|it|they)\b[^.!?;]*$/i;

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** "… on Tuesday. | It closed at 230". */
const DAY_TOLD = new RegExp(
  `\\bon (?:(sun|mon|tue|wed|thu|fri|sat)[a-z]*day|${MONTH} (\\d{1,2})|(\\d{1,2}) ${MONTH})\\b[^.!?;]{0,16}[.!?;]?\\s*$`,
  "i",
);
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const ENDED = /\b(?:closed|ended|finished|settled|opened)\b/i;
const LATEST_PRICE = /^latest\((?:close|open|high|low)\(/;

/** The day that words right before a statement of a session tell, where it is not the last one before it was said. */
function toldBefore({ claim: { quote, span }, periods, saidAt }: Ask, { text }: Built): string | null {
  if (periods.length > 0 || !LATEST_PRICE.test(text) || !ENDED.test(quote)) return null;
  const [words, name, ...dates] = DAY_TOLD.exec(span.prefix) ?? [];
  if (words === undefined) return null;
  const last = lastWeekday(saidAt);
  const same = name
    ? WEEKDAYS.indexOf(name.toLowerCase()) === weekday(last)
    : dates.some((date) => date !== undefined && Number(date) === partsOf(last).day);
  return same ? null : words;
}

/** The day named before a statement that names none, where the test takes the day it was said for it. */
export function dayTakenElsewhere(ask: Ask, built: Built): string | null {
  const { claim, periods, saidAt } = ask;
  const told = toldBefore(ask, built);
  if (told) return told;
  const own = periods.some(({ grain, relation }) => grain === "day" && relation === "in");
  const today = [saidAt, lastWeekday(saidAt)].some((day) => built.text.includes(`, ${isoOf(day)},`));
  return own || !today ? null : (DAY_BEFORE.exec(claim.span.prefix)?.[0] ?? null);
}
