import { addMonths } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";
import { type Built, readWhole } from "./built.ts";
import { within } from "./figure.ts";
import { intervalOf, opposite } from "./interval.ts";
import { type Found, foundIn, MASK, WHO } from "./masked.ts";
import { lastMonth, measured, placed } from "./measured.ts";
import { sessionOf } from "./patterns/record.ts";
import { type Series, term } from "./series.ts";
import { type Window, windowOf } from "./window.ts";

const { period: T, quantity: Q } = MASK;
const MANNER =
  "(?:(?:still|now|again|back|once more|already|well|far|just|only|slightly|a bit|a little|way|comfortably|right|currently|up|down) )*";
const NOT = "(?<not>n[’']t|not|no longer|never) ?";
const VERB = `(?:is|are|was|were|[’']s|sits?|sat|stands?|stood|trades?|traded|trading|closed|closes|close|ended|ends|finished|finishes|settled|remains?|remained|stays?|stayed|has been|got)`;
const CLOSE = "(?:close|closing (?:price|level)|finish|closing mark|(?:monthly )?(?:average|mean))";
/** "Its January 24 close", "its close on January 24", "where it closed on January 24". */
const base = (name: string) =>
  `(?:(?:(?:its|their|the|that) )?(?<${name}1>${T})(?:[’']s?)? ${CLOSE}|(?:(?:its|their|the) )?${CLOSE} (?:(?:of|on|at|from|in) )?(?:the )?(?<${name}2>${T})` +
  `|(?:where|what) (?:it|they)(?: had)? (?:closed|ended|finished)(?: (?:on|at|in))? (?<${name}3>${T}))`;
const SIDE = "(?<side>above|over|higher than|north of|below|under|lower than|south of|beneath|short of)";
const SECOND = "(?<side2>above|over|below|under)";
const LEAD = `^(?:(?:and|but|so|yet|still|then|though|while) )*(?:(?<front>${T}),? )?`;
const TAIL = `(?:,? (?<end>${T}))?(?: (?:now|so far|today|again|already|still))*[.!]*$`;
const SAID = `${WHO} ?(?:has |had )?${MANNER}(?:${VERB} ?)(?:${NOT})?${MANNER}(?:(?<on>${T}) )?${MANNER}`;

const formsOf = (forms: readonly string[]) => forms.map((each) => new RegExp(`${LEAD}${each}${TAIL}`, "di"));
const FORMS = formsOf([
  `${SAID}(?:(?<far>${Q}) )?${SIDE} ${base("a")}(?:,? (?:and|but)(?: (?:still|also|well|just))* ${SECOND} ${base("b")})?`,
  `${SAID}(?<side>higher|lower)(?: (?<then>${T}))? than (?<day>${T})`,
  `${SAID}(?:(?:about|roughly) )?(?<half>(?:half|${Q}) ?-?way|midway|in the middle)? ?(?<between>between )${base("a")} and ${base("b")}`,
  // The word may be part of the time: "between its June | close".
  `${SAID}(?:(?:about|roughly) )?(?<half>(?:half|${Q}) ?-?way|midway|in the middle)? ?${base("a")} and ${base("b")}`,
]);
/** "…, 17% below its close on January 24": of the time told before. */
const BEHIND = formsOf([`(?:or |that is )?(?<far>${Q}) ${SIDE} ${base("a")}`]);
const MAY_TELL = /\b(?:clos(?:e|ing|ed)|finish(?:ed)?|ended|higher|lower|average|mean)\b/i;

const itself = (period: PeriodMention): PeriodMention => ({ ...period, ...period.named, relation: "in" });

const DAYS_OF_MONTH = 31;
/** The last close of a time; of one told by its average, the average. */
function closeOf(series: Series, { start, end, text }: Window, average = false): string {
  if (start === end || (series.grain === "month" && end - start < DAYS_OF_MONTH)) return term(series, text);
  return `${average ? "mean" : "last"}(${term(series)}, ${text})`;
}
const AVERAGE = /\b(?:average|mean)\b/i;

/** The time of the close that is held against another; null where it is not over or not known. */
function nowOf(ask: Ask, series: Series, { times }: Found, behind: boolean): Window | null {
  const told = times("front", "on", "then", "end");
  if (told.length > 1) return null;
  const days = ask.claim.context.filter((one) => one.kind === "period");
  const period = told[0] ?? (behind ? days.findLast(({ end }) => end <= (ask.offset ?? 0)) : undefined);
  if (!period && series.grain === "month") return behind ? null : lastMonth(ask, series);
  if (!period) return behind ? null : sessionOf(ask, series);
  const window = placed(ask, series, itself(period));
  return window && window.end <= ask.saidAt ? windowOf(window.start, window.end) : null;
}

const ABOVE = /^(?:above|over|higher|north)/i;
const YEARS_MONTHS = 12;

/** The times of the closes it is held against: of a month or day without its year the last one gone. */
function basesOf(ask: Ask, series: Series, { times }: Found, now: Window): Window[] | null {
  const told = [...times("a1", "a2", "a3"), ...times("b1", "b2", "b3"), ...times("day").filter(isDay)];
  const windows = told.map((period) => {
    const window = placed(ask, series, itself(period));
    if (!window || window.start <= now.end || /\d{4}/.test(period.text)) return window;
    return windowOf(addMonths(window.start, -YEARS_MONTHS), addMonths(window.end + 1, -YEARS_MONTHS) - 1);
  });
  const isPast = (window: Window | null): window is Window => window !== null && window.end < now.start;
  return windows.length > 0 && windows.every(isPast) ? windows : null;
}
const isDay = ({ grain }: PeriodMention) => grain === "day";

/** How far it lies above or below, or on which side. */
function relation(found: Found, side: string, now: string, then: string): string | null {
  const [far] = found.figures("far");
  if (!far) return `${now} ${ABOVE.test(side) ? ">" : "<"} ${then}`;
  const apart = far.unit === "ratio" ? intervalOf(far) : null;
  return apart && within(`${now} / ${then} - 1`, ABOVE.test(side) ? apart : opposite(apart), "ratio");
}

function textOf(found: Found, now: string, first: string, second: string | null): string | null {
  const { side, side2, half, between } = found.groups;
  if (between || (!side && second))
    return second && `(${now} - ${first}) / (${second} - ${first}) in ${half ? "40%..60%" : "0%..100%"}`;
  const one = side ? relation(found, side, now, first) : null;
  if (!side2 || !one) return one;
  return second && `${one} and ${now} ${ABOVE.test(side2) ? ">" : "<"} ${second}`;
}

/** A close held against that of another time: "is back above its January 24 close", "is half way between its June close and its 2024 close". */
export function ownClose(ask: Ask): Built | null {
  const { offset, mentions, claim } = ask;
  if (offset === null || !MAY_TELL.test(claim.quote)) return null;
  const words = { words: claim.quote, start: offset, mentions };
  const own = foundIn(words, FORMS);
  const found = own ?? foundIn(words, BEHIND);
  if (!found) return null;
  const series = measured(
    part(
      ask,
      mentions.filter(({ kind }) => kind === "subject"),
    ),
  )?.series;
  const average = AVERAGE.test(claim.quote);
  // Of a price told by the month there are averages and no closes.
  if (series?.unit !== "price" || (series.grain === "month" && !average)) return null;
  const now = nowOf(ask, series, found, !own);
  const windows = now && basesOf(ask, series, found, now);
  if (!now || !windows) return null;
  const [first, second] = windows.map((window) => closeOf(series, window, average));
  const text = textOf(found, closeOf(series, now), first, second ?? null);
  if (text === null || (found.groups.not && / and /.test(text))) return null;
  const said = found.groups.not ? `not (${text})` : text;
  return { ...readWhole(ask, said, [`against the close of ${windows[0].text}`]), whole: true };
}
