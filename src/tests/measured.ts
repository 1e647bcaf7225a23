import { addMonths, type Day, type Days, dayFrom, isoOf, partsOf, unitDays } from "../calendar.ts";
import type { MeasureMention, Mention, PeriodMention } from "../claims/mention.ts";
import { AFTER_TAX } from "./after-tax.ts";
import { asReported } from "./as-reported.ts";
import { type Ask, cueOf, ownersOf, subjectIds, wordsBetween } from "./ask.ts";
import { lastQuarters } from "./last-quarters.ts";
import { isMonth, NONE, unnamed } from "./measure-unnamed.ts";
import { endOfNamed } from "./named-end.ts";
import { placesOf } from "./place.ts";
import { quantifierOf } from "./quantifier.ts";
import { nameOf, otherDefinitions, type Series, seriesMeant, term } from "./series.ts";
import { isLarge } from "./takings.ts";
import { daysOf, type Window, windowOf } from "./window.ts";
import { yearsMeant } from "./year-under-way.ts";

/** What "made 156bn" leaves open. */
export const WHAT_WAS_MADE = "what it made";

/** A series with the mentions that name it. */
export interface Measured {
  series: Series;
  used: Mention[];
}

/** Says that every definition of a measure is meant. */
export const EITHER_WAY =
  /whichever way|either way|however you (?:count|measure|slice)|any way you|(?:on|by) (?:both|any|either) (?:measure|definition|count)/i;

/** Says that finance leases are counted. */
export const LEASES =
  /\b(?:incl(?:uding|\.|udes)?|with|has|have|plus|counts?|counting) (?:the )?(?:(?:principal |repayments? |payments? )+(?:of |on ))?(?:finance )?leases\b|(?:(?:the )?(?:principal|payments|repayments)(?: payments)? (?:of|on) )?(?:finance |capital )?leases?(?:[- ](?:principal|payments|repayments))? (?:included|counted|and all|in(?![\w-])|too|thrown in)/;

/** Says that cash paid for property and equipment is meant. */
export const CASH_PAID =
  /\bcash\b[^.;,]*\b(?:property|pp&?e|equipment)\b|\bcash (?:basis|terms)\b|\bcash (?:on|into|in) (?:its |their )?(?:capex|capital (?:spending|expenditures?|investments?))\b/;
/** Says that what is paid on finance leases is left out: the cash paid is what stays. */
export const WITHOUT_LEASES =
  /\b(?:excluding|excl\.?|ex|without|before|no|not (?:counting|including)|leaving out|stripping out)[- ](?:the |its |any )?(?:finance |capital )?leas(?:es|e payments|e principal|e repayments|ing)\b(?: (?:payments|principal|repayments))?/i;
const CAPITAL = ["capex", "cash_capex", "cash", "cost"];

/** Words that say which capital spending is meant: with finance leases it is the figure as stated, else the cash paid. */
export function definedByWords(ask: Ask): string | null {
  const named = [...ask.measures.map(({ measure }) => measure), ...(ask.claim.measure ? [ask.claim.measure] : [])];
  if (!named.every((measure) => CAPITAL.includes(measure))) return null;
  const end = ask.mentions.at(-1)?.end ?? 0;
  const follows = ask.claim.mentions.some(({ kind, start }) => kind === "quantity" && start >= end);
  const words = wordsBetween(ask, ask.mentions[0]?.start ?? 0, end + (follows ? 0 : 40));
  if (WITHOUT_LEASES.test(ask.claim.quote)) return "cash_capex";
  return LEASES.test(words) ? "capex" : CASH_PAID.test(words) ? "cash_capex" : null;
}

/** Measures that only repeat, in a general word, what a more particular one beside them names: "spending … on capex". */
const GENERAL = new Set(["cost", "cash", "price", "profit", "growth", "guidance", "demand", "supply"]);

/** "Produced 44bn in revenue", "delivered 3bn of free cash flow": what was done, beside what was had by it. */
const DONE = /^(?:produc|deliver|burn|ship|sell|mine)(?:e?s|e?d|t|ing)?$|^sold$/i;

/** The distinct measures of the words, general ones left out beside a particular one. */
export function measuresOf(ask: Ask): MeasureMention[] {
  const distinct = [
    ...new Map(ask.measures.map((mention) => [mention.definition ?? mention.measure, mention])).values(),
  ];
  const particular = distinct.filter(({ measure, text }) => !GENERAL.has(measure) && !DONE.test(text));
  return particular.length ? particular : distinct;
}

const title = (series: Series) => series.entry?.name ?? series.measure;

/** "Oil", "crude": the average of the three, Brent or WTI; a verdict needs them to agree, an exact figure one of them. */
function oilMeant(ask: Ask, series: Series): Series | null {
  if (series.subject !== "Crude oil, average" || series.measure !== "price") return null;
  const options = ["Crude oil, Brent", "Crude oil, WTI", series.subject].flatMap((subject) => {
    const meant = seriesMeant(ask.registry, subject, "price", false);
    return meant ? [{ value: meant, words: subject }] : [];
  });
  return ask.chooser.choose("oil", "rival", options);
}

const quoteOf = ({ claim }: Ask) => claim.quote.toLowerCase();

const MADE = /\bma(?:de|kes?|king)\b/i;
const OF_PROFIT = /\b(?:profits?|net|income|earn\w*|loss(?:es)?|lost|bottom line|money|before tax|after tax)\b/i;

/** "Nvidia made 130bn last fiscal year": what it earned or what it took in. */
function madeMeant(ask: Ask, series: Series): Series | null {
  const { quote } = ask.claim;
  const open = series.measure === "profit" && series.known?.kind === "company" && ask.quantities.some(isLarge);
  if (!open || !MADE.test(quote) || OF_PROFIT.test(quote)) return null;
  const revenue = seriesMeant(ask.registry, series.subject, "revenue", false);
  if (!revenue) return null;
  const [stated, another] = ask.quantities;
  return ask.chooser.choose(WHAT_WAS_MADE, stated?.bound === "exact" && !another ? "fit" : "rival", [
    { value: series, words: "its profit" },
    { value: revenue, words: "its revenue" },
  ]);
}

/** "TSMC hiked prices", "Tesla cut prices": what a firm asks for its goods, not what its shares cost. */
const isOfGoods = (ask: Ask, subject: string, mention: MeasureMention | undefined) =>
  mention?.measure === "price" &&
  /^prices$/i.test(mention.text) &&
  !/\bclosing prices\b/.test(quoteOf(ask)) &&
  ask.registry.subject(subject)?.kind === "company";

/** "Cocoa costs", "Apple cost 188.38 on April 4": what one pays for it. */
function isPriced({ registry, periods, quantities, claim }: Ask, subject: string): boolean {
  const kind = registry.subject(subject)?.kind;
  const small = quantities.length > 0 && quantities.every(({ low, high }) => (high ?? low ?? 0) < A_SHARE);
  const ofDays = periods.length > 0 && periods.every(({ grain }) => grain === "day");
  return kind === "commodity" || (kind === "company" && small && ofDays && COSTS.test(claim.quote));
}
const A_SHARE = 10_000;
const COSTS = /\bcosts?\b(?: you| us| me| buyers)? /i;

/** The series a subject and the words' measure mean; null when neither words nor claim name a measure it can have. */
export function measuredAs(ask: Ask, subject: string, mention: MeasureMention | undefined): Measured | null {
  const spoken = definedByWords(ask) ?? mention?.definition ?? mention?.measure ?? unnamed(ask, subject);
  const profit = spoken === "profit" && AFTER_TAX.test(ask.claim.quote) ? "net_income" : spoken;
  const named = profit === "cost" && isPriced(ask, subject) ? "price" : profit;
  if (named === NONE || isOfGoods(ask, subject, mention)) return null;
  const ofMonths =
    ask.periods.some(isMonth) || cueOf(ask, "mom") !== undefined || quantifierOf(quoteOf(ask))?.unit === "month";
  const series = seriesMeant(ask.registry, subject, named, ofMonths);
  if (!series) return null;
  const used: Mention[] = [
    ...ask.subjects.filter((each) => each.subject === subject),
    ...ownersOf(ask),
    ...(mention ? [mention] : []),
  ];
  const either = oilMeant(ask, series) ?? madeMeant(ask, series);
  if (either) return { series: either, used };
  const others = EITHER_WAY.test(ask.claim.quote) ? otherDefinitions(ask.registry, series) : [];
  if (others.length === 0) return { series, used };
  const options = [series, ...others].map((value) => ({ value, words: title(value) }));
  return { series: ask.chooser.choose(`${title(series)} of ${nameOf(series)}`, "all", options), used };
}

/** The one subject's one series, when words and claim name exactly one of each. */
export function measured(ask: Ask): Measured | null {
  const subjects = subjectIds(ask);
  const measures = measuresOf(ask);
  if (subjects.length !== 1 || (measures.length > 1 && definedByWords(ask) === null)) return null;
  const found = measuredAs(ask, subjects[0], measures[0]);
  return found && { ...found, used: [...found.used, ...ask.measures] };
}

/** "Early Thursday": hours of a session, of which no series tells. */
const PART_OF_DAY = /^(?:early|mid|late):/;

/** "Premarket", "after hours", "ah": of which no series tells. */
const OUT_OF_HOURS = /^(?:in (?:the )?)?(?:pre-? ?(?:market|mkt)|after-? ?hours|ah)$/i;

/** The window a period mention means for a series; null when it is finer than what is published or has no days. */
export function placed(ask: Ask, series: Series, named: PeriodMention): Window | null {
  const period = asReported(ask, series, named);
  if (PART_OF_DAY.test(period.rule) && period.first === period.last) return null;
  if (OUT_OF_HOURS.test(period.text) && series.grain === "day") return null;
  const told = lastQuarters(ask, series, period);
  if (told) return told;
  const days =
    period.relation === "since" || period.relation === "after"
      ? daysSince(series, period, ask.saidAt)
      : daysOf(period, ask.saidAt);
  if (!days || !Number.isFinite(days.start)) return null;
  const places = placesOf(series, period, fromTheClose(series, period, days), ask.saidAt);
  const options = places && (yearsMeant(ask, series, period, places) ?? ofSharedCalendar(ask, series, places));
  return options && ask.chooser.choose(`“${period.text}” of ${nameOf(series)}`, "rival", options);
}

/** "From the close of May 8 to July 5": of days, those after it. */
export const FROM_CLOSE = /^(?:from|between) (?:the |its )?close (?:of|on)\b/i;
const fromTheClose = (series: Series, { text, grain }: PeriodMention, days: Days): Days =>
  series.grain === "day" && grain === "span" && FROM_CLOSE.test(text) ? { ...days, start: days.start + 1 } : days;

/** "Micron beat Intel in the second half": prices held against one another moved over the same days, those of the calendar. */
const ofSharedCalendar = (ask: Ask, series: Series, places: NonNullable<ReturnType<typeof placesOf>>) =>
  series.grain === "day" && subjectIds(ask).length > 1 ? places.slice(0, 1) : places;

/** All after a named day, month or year, up to what was public on the day it was said. */
function daysSince(series: Series, period: PeriodMention, saidAt: number): Days | null {
  const end = endOfNamed(period);
  return end === null || end >= saidAt ? null : { start: end + 1, end: lastPublished(series, saidAt) };
}

/** The day of the month by which prices of the month before are published. */
const PUBLISHED_BY = 5;
/** The last day that a series describes on what is public by a day: that day itself for a market, the end of a month for monthly prices. */
export function lastPublished(series: Series, saidAt: Day): Day {
  if (series.grain === "day") return saidAt;
  const { year, month, day } = partsOf(saidAt);
  return addMonths(dayFrom(year, month, 1), day >= PUBLISHED_BY ? 0 : -1) - 1;
}

const OF_AVERAGES =
  /\baverag|\bmonthly\b|\bmonth[’']s\b|\bfor (?:a|any) month\b|\b(?:a|any|no|(?:higher|lower|dearer|cheaper)) month (?:was|has|that|which)\b|\b(?:higher|lower|dearer|cheaper) month\b/i;

/**
 * The month that "now" means of a figure told by the month: the last one public on the day it was said; of a price, what it
 * is on that day may be told by the month under way, too, and both must agree.
 */
export function lastMonth(ask: Ask, series: Series): Window {
  const [last, running] = [lastPublished(series, ask.saidAt), ask.saidAt].map((day) => unitDays("month", day));
  const value = windowOf(last.start, last.end);
  if (series.unit !== "price" || OF_AVERAGES.test(ask.claim.quote)) return value;
  return ask.chooser.choose("the month that the price of now is told by", "rival", [
    { value, words: `${value.text}, the last one known` },
    { value: windowOf(running.start, running.end), words: "the month under way" },
  ]);
}

/** Whether a window is no longer than the periods a series is published for. */
export const isSingle = ({ grain }: Series, { start, end }: Days): boolean =>
  end - start + 1 <= { day: 1, month: 31, quarter: 98, year: 371 }[grain];

/** The figure of a series for a window; for none the latest one public on the day it was said. */
export function figureTerm(ask: Ask, series: Series, window: Window | null): string {
  return window ? term(series, window) : `latest(${term(series)}, ${isoOf(ask.saidAt)})`;
}

/** What is assumed where no period is named. */
export function latestWords(ask: Ask, series: Series): string {
  return series.grain === "day"
    ? `no day named: the last close by ${isoOf(ask.saidAt)}`
    : `no period named: the latest ${series.grain} public by ${isoOf(ask.saidAt)}`;
}
