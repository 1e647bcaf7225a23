import { isoOf } from "../calendar.ts";
import { type Ask, cueOf, wordsBefore, wordsBetween } from "./ask.ts";
import { FELL_SHORT } from "./hurdle.ts";
import { isSingle, lastPublished } from "./measured.ts";
import { type Series, term } from "./series.ts";
import { isWorkedOut, unnamedStretch } from "./stretch-unnamed.ts";
import type { Window } from "./window.ts";

/** How a level published oftener than the period is long becomes one figure, by the cue that says so. */
const GATHERED: Record<string, string> = { average: "mean", "ends-at": "last" };

const ENDED = /\b(?:end(?:ed|s)?|finish(?:ed|es)?|clos(?:ed|es) out|exit(?:ed|s)?)\b|\bclos(?:ed|es)$/i;

const LONG_RUN =
  /\b(?:been|stayed|held|hovered|remained|kept) .*\b(?:for|over|in each of) (?:the (?:last|past) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several) quarters\b/i;

/** "Has held above 100 for six months", "stayed below it all year": the statement is of each figure in the period. */
export const LASTING =
  /\b(?:held|hold(?:s|ing)?|stay(?:ed|s|ing)?|remain(?:ed|s|ing)?|kept|keeps?)\b|\b(?:all|the whole|the entire)(?: of| through| throughout)?(?: the| this| last| that)?(?: first| second| third| fourth)? (?:year|month|week|quarter|half|summer|winter|spring|fall|(?:19|20)\d\d|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December)\b|\bthroughout\b|\b(?:right|straight|clear|clean|all the way) through (?!(?!19|20)[$€£]?\d)/i;
/** "In any quarter of 2025". */
export const ANY_PERIOD =
  /\b(?:any|a single|some|one) (?:single |one )?(?:month|quarter|year)\b|\bat no (?:point|time)\b/;
/** "At no point in 2025". */
export const NEVER = /\bat no (?:point|time)\b/i;
/** "Traded between 180 and 236 this year", "ranged from 190 to 212": from the lowest to the highest of all that time. */
const RANGED =
  /\b(?:(?:trad|rang|fluctuat|mov|bounc|oscillat|hover|swung|swing|vari)\w*|been|kept|stuck) (?:\w+ )?(?:between|from|in (?:a|the) (?:[\w-]+ )?(?:range|band|corridor|channel) (?:of|between|from))\b/i;
const rangedThrough = ({ quantities, claim }: Ask, { unit }: Series) =>
  unit === "price" && quantities.some(({ bound }) => bound === "range") && RANGED.test(claim.quote);
const SO_FAR = /\bbeen\b/i;

const STANDS = /^(?:is|are|still|been|stuck|sitting|trading|parked)$/;
/** "Nickel under 15k for two years", "is above 100 since May": beyond a line all that time, with no verb by which it came there. */
function stands(ask: Ask): boolean {
  const [period] = ask.periods;
  const [quantity] = ask.quantities;
  const long = period?.relation === "since" || (period?.relation === "over" && /^for (?!the\b)/i.test(period.text));
  if (!long || !quantity || quantity.bound === "exact" || cueOf(ask, "negation") !== undefined) return false;
  const [word = ""] = wordsBefore(ask, quantity, 1);
  return STANDS.test(word) || ask.subjects.some(({ end }) => quantity.start - end <= 1 && quantity.start >= end);
}

const beenSince = ({ periods, quantities, claim }: Ask) =>
  periods[0]?.relation === "since" &&
  quantities.length === 1 &&
  quantities[0].bound !== "exact" &&
  !/^[a-z ]*\btotal/i.test(claim.quote) &&
  SO_FAR.test(claim.quote);

/** True where the words say that a level lasted through the period, not that it was reached in it. */
const lasted = (ask: Ask) =>
  LASTING.test(ask.claim.quote) ||
  stands(ask) ||
  (SO_FAR.test(ask.claim.quote) &&
    cueOf(ask, "negation") === undefined &&
    ["since", "over", "from"].includes(ask.periods[0]?.relation ?? ""));

/** Of a price published by the month these words speak of single months, not of the average over the whole period. */
export const EACH_MONTH = /\b(?:any|every|each|single|one|no|some|a) month\b|\bmonthly\b/i;

/** "On monthly average", "by its monthly averages": what lasted is told of the average of each month. */
const BY_MONTH = /\bmonthly (?:average|avg|mean|figure|print|number|price)s?\b/i;

/** "Gross margin topped 75% in fiscal 2024": in some quarter of it. */
const REACHED =
  /\b(?:reach(?:es|ed)|hits?|topp?(?:s|ed)|peaked|cross(?:es|ed)|touch(?:es|ed)|got to|dipped|bottomed|troughed)\b/i;

const NOT_ONCE = /\bnot (?:even )?once\b/i;
/** "Has never closed above 265", "not once in 2025 was it": at no time up to now. */
export const isNever = (ask: Ask) =>
  ask.cues.some(({ text }) => /^never$/i.test(text)) || NOT_ONCE.test(ask.claim.quote);

/** "Has closed above 170 since November": all the time, or once. */
const STATE =
  /^(?!.*(?:\bnot\b|n[’']t\b|\bnever\b)).*\b(?:has|have|[’']s|[’']ve) (?:\w+ )?(?:closed|traded|printed|settled|finished|hovered|run|sat|averaged) (?:\w+ )?(?:above|below|over|under|north|south)\b/i;

/** "Averaged 3,440 in 2025 | and 2,390 in 2024": a figure and its time, told by the verb before. */
const BARE_FIGURE =
  /^\W*(?:(?:and|but|not|versus|vs\.?|against|after|only|just|about|around|roughly|nearly|almost|even|a|an|mere|(?:more|less|higher|lower) than|above|below|over|under) )*[$€£]?\d[\d.,]*k? (?:so far )?(?:in|for|during|this|last) [\w ]+$/i;
const averagedBefore = ({ claim, offset }: Ask) =>
  BARE_FIGURE.test(claim.quote) &&
  claim.context.some((one) => one.kind === "cue" && one.cue === "average" && one.end <= (offset ?? 0));

const [AT, FIGURE] = ["(?:at|above|below|over|under|around|near)", "\\D{0,3}\\d[\\d.,]*k?"];
/** "Ended June at 373, | July at 465": a time and its figure, told by the verb before; around the time stands no other word. */
const BEFORE_TIME = /^\W*(?:(?:and|but|then|in) )*$/;
const BEHIND_TIME = new RegExp(`^ ${AT} ${FIGURE}\\W*$`);
function isTimeAt(ask: Ask): boolean {
  const [{ start, end } = { start: 0, end: 0 }] = ask.periods;
  const from = ask.offset ?? 0;
  const behind = wordsBetween(ask, end, from + ask.claim.quote.length);
  return BEFORE_TIME.test(wordsBetween(ask, from, start)) && BEHIND_TIME.test(behind);
}
const ENDED_BEFORE = new RegExp(
  `\\b(?:end|finish|clos|exit)(?:ed|es|s)?(?: out)? (?!${AT}\\b)[\\w ]+ ${AT} [^;!?]*$`,
  "i",
);
/** "… and | closed it at 187", "started 2025 at 134 and | finished at 187". */
const ENDED_IT =
  /\b(?:end|finish|clos)(?:ed|es|s|ing)?(?: out)? (?:it|the (?:year|month|quarter|week))(?: out)? (?:at|above|below|over|under|around|near|just|north|south|beneath)\b/i;
const TIME_ENDED = /(?<=\b(?:end|finish|clos)(?:ed|es|s|ing)?(?: out)? )the (week|month|quarter|year)\b/i;
/** "Gained 23% in August and finished | the month | above 24": the words for the time already named, whose last figure is told. */
export function timeEnded({ claim, periods }: Ask): RegExp[] {
  const grain = ENDED_IT.test(claim.quote) ? TIME_ENDED.exec(claim.quote)?.[1].toLowerCase() : undefined;
  return periods.some((period) => period.grain === grain) ? [TIME_ENDED] : [];
}
const FINISHED =
  /^\W*(?:and |but )?(?:it )?(?:did(?: not|n[’']t) )?(?:finish|end)(?:ed|es|s)? (?:it |up )?(?:at|above|below|over|under|around|near)\b/i;
const BEGUN_BEFORE = /\b(?:open|start|beg[aiu]n|kick)(?:ed|s)?\b[^;!?]*$/i;
/** "Started July at 139 and | finished below 91": of the end of the time that began before. */
export const endsWhatBegan = ({ claim: { quote, span } }: Ask) =>
  FINISHED.test(quote) && BEGUN_BEFORE.test(span.prefix);
function endedBefore(ask: Ask): boolean {
  const { quote, span } = ask.claim;
  if (ENDED_IT.test(quote) || endsWhatBegan(ask)) return true;
  const own = ask.subjects.some(({ start }) => start >= (ask.offset ?? 0));
  return !own && isTimeAt(ask) && ENDED_BEFORE.test(span.prefix);
}

/** The figure of a series for a window: itself where published for it, else what the words say of the days or months in it. */
export function gathered(ask: Ask, series: Series, window: Window | null): { text: string; used: Ask["cues"] } {
  const monthly = series.grain === "month" && EACH_MONTH.test(ask.claim.quote);
  const cue = cueOf(ask, ...Object.keys(GATHERED));
  const [first] = ask.periods;
  const ended = first !== undefined && (ENDED.test(wordsBefore(ask, first, 3).join(" ")) || endedBefore(ask));
  const cues = [cue, cueOf(ask, "total")].filter((each) => each !== undefined);
  const known = series.grain === "day" ? ask.saidAt : lastPublished(series, ask.saidAt);
  if (!window && isNever(ask)) return { text: `any(${term(series)}, before(${isoOf(known + 1)}))`, used: cues };
  if (!window) return { text: unnamedStretch(ask, series), used: cues };
  const length = window.end - window.start + 1;
  const some = ANY_PERIOD.exec(wordsBetween(ask, ask.mentions[0]?.start ?? 0, ask.mentions.at(-1)?.end ?? 0));
  const never = NEVER.test(ask.claim.quote) || isNever(ask);
  const unbroken = first?.relation === "since" && cue?.cue === "average" && cueOf(ask, "negation") !== undefined;
  const shorter =
    (some !== null || never || unbroken) && length > { day: 1, month: 40, quarter: 100, year: 380 }[series.grain];
  // "Hasn't averaged above 70 since May": in no month since.
  if (shorter) return { text: `any(${term(series)}, ${window.text})`, used: cues };
  const whole = isWorkedOut(series) && !ended && !lasted(ask) && !REACHED.test(ask.claim.quote);
  // "Has been between 12 and 14bn for seven quarters": each of them.
  const flows = series.nature === "flow" && !isSingle(series, window) && cue === undefined;
  // "Has been above 100bn since Q3", "hasn't been below 100bn since": of each quarter, never of their sum.
  if (flows && beenSince(ask))
    return { text: `${cueOf(ask, "negation") ? "any" : "every"}(${term(series)}, ${window.text})`, used: cues };
  if (flows && LONG_RUN.test(ask.claim.quote)) return { text: `every(${term(series)}, ${window.text})`, used: cues };
  const single = series.nature === "flow" || isSingle(series, window) || whole;
  if (single) return { text: term(series, window), used: cues };
  if (ended) return { text: `last(${term(series)}, ${window.text})`, used: cues };
  const since = cue === undefined && !lasted(ask) && first?.relation === "since" && STATE.test(ask.claim.quote);
  if (since)
    return ask.chooser.choose(`how long “${first.text}”`, "rival", [
      { value: { text: `every(${term(series)}, ${window.text})`, used: cues }, words: "all the time since" },
      { value: { text: `any(${term(series)}, ${window.text})`, used: cues }, words: "at some time since" },
    ]);
  const ofEach = cue === undefined || (monthly && BY_MONTH.test(ask.claim.quote));
  const each =
    ofEach && (lasted(ask) || (cue === undefined && (rangedThrough(ask, series) || FELL_SHORT.test(ask.claim.quote))))
      ? "every"
      : undefined;
  return {
    text: `${each ?? (monthly ? undefined : GATHERED[cue?.cue ?? (averagedBefore(ask) ? "average" : "")]) ?? "any"}(${term(series)}, ${window.text})`,
    used: cues,
  };
}
