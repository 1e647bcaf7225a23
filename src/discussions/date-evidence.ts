import { type Day, type Days, dayFrom, daysInMonth, partsOf, yearDays } from "../calendar.ts";
import { monthNumber } from "./post-time.ts";

/** Something a text says that bounds the day it was written. */
export interface DateEvidence extends Days {
  words: string;
  reason: string;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const QUARTER = new RegExp(
  `\\b(?:Q([1-4])|([1-4])Q|(first|second|third|fourth)[ -]quarter)(?: (?:of )?|-|'|’)?(FY|fiscal(?: year)?)? ?(?:'|’)?(20\\d{2}|\\d{2})\\b(?!%|\\.\\d|,\\d)(?:[^.!?\\n]{0,3}\\((?:ending|ended|to|through)(?: in)? (${MONTH})\\w*\\))?`,
  "gi",
);
/** Words of a result that is out, and of one still to come. */
const REPORTED =
  /\b(?:results?|report(?:s|ed)|earnings (?:call|release|are out)|delivered|posted|came in|beat|missed|conf(?:erence)? call|update on|was|were|grew|fell|rose|printed|just)\b/i;
const TO_COME =
  /\b(?:will|would|expect(?:s|ed|ing)?|guid(?:e[sd]?|ance)|ahead of|upcoming|next|estimate[ds]?|forecast\w*|by|until)\b/i;
const ORDINALS = ["first", "second", "third", "fourth"];
/** Companies publish a quarter within 45 days of its end (SEC Form 10-Q, accelerated filers: 40). */
const PUBLISHED_WITHIN = 45;

const REACH = 300;

/** The sentence around a stretch, no further than `REACH` either side. */
function sentenceAt(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(end, end + REACH);
  const start = Math.max(...[".", "!", "?", "\n"].map((mark) => before.lastIndexOf(mark))) + 1;
  const stop = /[!?\n]|\.(?=\s|$)/.exec(after)?.index ?? after.length;
  return before.slice(start) + text.slice(at, end) + after.slice(0, stop);
}

/** A quarter spoken of as reported: the text is from the weeks after its end. */
export function reportedQuarters(text: string): DateEvidence[] {
  const found: DateEvidence[] = [];
  for (const match of text.matchAll(QUARTER)) {
    const [words, q, before, ordinal, fiscal, year, ending] = match;
    const quarter = Number(q ?? before) || ORDINALS.indexOf(ordinal?.toLowerCase() ?? "") + 1;
    const fullYear = year.length === 4 ? Number(year) : 2000 + Number(year);
    const sentence = sentenceAt(text, match.index, match.index + words.length);
    if (fiscal && !ending) continue;
    const said = REPORTED.test(sentence) || /\bconf(?:erence)?\.? call\b/i.test(text);
    if (!said || (TO_COME.test(sentence) && !/\bresults?\b|\breported\b|\balready\b/i.test(sentence))) continue;
    const month = ending ? monthNumber(ending) : 3 * quarter;
    const endYear = fiscal && month + 3 * (4 - quarter) > 12 ? fullYear - 1 : fullYear;
    const end = dayFrom(endYear, month, daysInMonth(endYear, month));
    found.push({ start: end + 1, end: end + PUBLISHED_WITHIN, words, reason: "a quarter spoken of as reported" });
  }
  return found;
}

/** A year spoken of in the present, as the subject of its sentence ("2025 looks worse than 2006") or "so far in 2025". */
export function presentYears(text: string): DateEvidence[] {
  const rules = [
    /(?:^|[.!?:;,\n"“(]\s{0,3}|\b(?:and|but|so|because|think|like)\s)(20\d{2})\s+(?:is(?!\s+(?:over|out|done|up|through|gone|behind))|looks?|feels?|seems?|has been|isn(?:'|’)t|has)\b/gi,
    /\b(?:so far in|fast forward to|here in|now in|currently in|ytd|this year,?)\s*\(?(20\d{2})\b/gi,
    /\bin (20\d{2})(?:,)? (?:we(?:'|’)re|we are|i(?:'|’)m|so far)\b/gi,
  ];
  return rules.flatMap((rule) =>
    [...text.matchAll(rule)].map(({ 0: words, 1: year }) => {
      const days = yearDays(Number(year));
      return { ...days, words: words.replace(/^\D+/, ""), reason: "a year spoken of in the present" };
    }),
  );
}

/** The day in an article's address, `/2025/01/29/` or `2025-01-29`: the text was written on it or in the weeks after. */
export function linkedDays(text: string): DateEvidence[] {
  return [
    ...text.matchAll(/https?:\/\/[^\s)>\]"]{0,200}?[/-](20\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])\b/g),
  ].map((match) => {
    const start = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
    return {
      start,
      end: start + 30,
      words: match.slice(1, 4).join("-"),
      reason: "the date in a linked article's address",
    };
  });
}

const DURATION =
  /\b(?:took|after|waited)\s+(?:about |nearly |almost |over )?(an?|one|two|three|four|five|six|\d{1,2}) (day|week|month)s?\b/i;
const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const STEP: Record<string, number> = { day: 1, week: 7, month: 30 };

function lagIn(sentence: string): number {
  const match = DURATION.exec(sentence);
  if (!match) return 0;
  return (NUMBERS[match[1].toLowerCase()] ?? Number(match[1])) * STEP[match[2].toLowerCase()];
}

/** A day or a month named without a year and in the past, read in the year that puts it last before the end of `window`. */
export function passedDates(text: string, window: Days): DateEvidence[] {
  const rule = new RegExp(
    `\\b(?:(in|during|for) )?(?:the )?(${MONTH})\\b\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?\\b)?(?!,? (?:'|’)?\\d{2})`,
    "gi",
  );
  return [...text.matchAll(rule)].flatMap((match) => {
    const [words, preposition, name, dayText] = match;
    if ((!dayText && !preposition) || !/^[A-Z]/.test(name)) return [];
    const sentence = sentenceAt(text, match.index, match.index + words.length);
    if (
      TO_COME.test(sentence) ||
      !/\b(?:\w+ed|had|was|were|fell|rose|took|hit|saw|got|went|came|release)\b/i.test(sentence)
    )
      return [];
    const month = monthNumber(name);
    const passed = (year: number): Day =>
      dayText
        ? dayFrom(year, month, Number(dayText)) + lagIn(sentence)
        : dayFrom(year, month, daysInMonth(year, month)) + 1;
    const year = partsOf(window.end).year;
    const start = passed(year) <= window.end ? passed(year) : passed(year - 1);
    const lag = dayText ? lagIn(sentence) : 0;
    const reason = dayText
      ? `a day spoken of as past${lag ? `, and ${lag} days it says have gone by` : ""}`
      : "a month spoken of as past";
    return [{ start, end: window.end, words: words.trim().replace(/^the /, ""), reason }];
  });
}
