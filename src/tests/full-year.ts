import { partsOf } from "../calendar.ts";
import type { Mention, PeriodMention } from "../claims/mention.ts";
import { CALENDAR_YEAR, type FiscalCalendar, fiscalDays, fiscalQuarterAt } from "../fiscal.ts";
import { type Ask, part, subjectIds } from "./ask.ts";
import { endedAt } from "./ended-period.ts";

export const FULL_YEAR = /\b(?:full[- ]year|annual|for the year|(?:fiscal|financial) year(?! (?:\d|to\b|end)))\b/i;
const NUMBERED = /\bfull[- ]year,? ((?:19|20)\d\d)\b/i;

/** Of a share's price "the year" is the calendar's: the one just over, else the one under way. */
const isOfPrices = ({ claim, measures }: Ask) =>
  measures.length > 0 ? measures.every(({ measure }) => measure === "price") : claim.measure === "price";

const GUIDED = /_guidance\b|^guidance$/;
/** True where what a firm says of a year to come is told, and so of the year under way. */
const isGuided = ({ claim, measures, cues }: Ask) =>
  claim.kind === "guidance" ||
  GUIDED.test(claim.measure ?? "") ||
  measures.some(({ measure }) => GUIDED.test(measure)) ||
  cues.some(({ cue, text }) => cue === "guidance" && /^(?:guid|outlook)/i.test(text));

/** Days of a new year in which the guidance spoken of may still be that for the one before. */
const EARLY = 45;

const OF_YEAR = /\b(?:for|on|over) the year\b/i;
const CALLED =
  /\b(?:calling it|my (?:call|bet|guess|money|view|take)|mark my words|i (?:bet|reckon|expect|guess|say|see)|i[’']d (?:bet|guess|say)|prediction)\b/i;
const COMES_OUT =
  /\b(?:spends|lands?|ends? up|comes? (?:in|out)|winds? up|finish(?:es)?|overshoots?|undershoots?|tops?|exceeds?)\b/i;
const TOLD_OF_PAST =
  /\b(?:was|were|had|did|came|spent|made|rose|fell|grew|ended|landed|finished|totalled|totaled|hit|reached|reported|posted|booked|earned|took|put|up|down)\b/i;
/** "Its capex for the year lands below 66bn", "66-72bn of capex for the year, says Meta": of the year that is not over. */
const isUnderWay = ({ claim, quantities, measures }: Ask) =>
  OF_YEAR.test(claim.quote) &&
  !TOLD_OF_PAST.test(claim.quote) &&
  (CALLED.test(claim.quote) ||
    COMES_OUT.test(claim.quote) ||
    (quantities.some(({ bound }) => bound === "range") && measures.some(({ measure }) => /capex|cost/.test(measure))));

const FORETOLD: readonly string[] = ["forecast", "conditional"];
/** The fiscal year that "for the year" means: the last one that was over, of guidance and of what is foretold the one under way. */
function yearMeant(ask: Ask, calendar: FiscalCalendar): number {
  const { year } = fiscalQuarterAt(calendar, ask.saidAt);
  const guided = isGuided(ask);
  if (!guided && !FORETOLD.includes(ask.claim.kind) && !isUnderWay(ask)) return year - 1;
  if (ask.saidAt - fiscalDays(calendar, { year }).start > EARLY) return year;
  return ask.chooser.choose(guided ? "the year guided for" : "the year foretold", guided ? "fit" : "rival", [
    { value: year, words: `the fiscal year ${year} under way` },
    { value: year - 1, words: `the fiscal year ${year - 1} just over` },
  ]);
}

const isYearCue = (mention: Mention) => mention.kind === "cue" && mention.cue === "whole-year";
/** Beside these the year may be the one to come. */
const AHEAD = new Set(["guidance", "future", "expected"]);

/** "For the full year it made 5bn, up 12%": the year that the words before the claim's speak of, where no other time is named. */
function yearTold({ claim, offset, cues }: Ask): { start: number; text: string } | undefined {
  if (offset === null || cues.some(({ cue }) => /^(?:qoq|mom)$/.test(cue))) return undefined;
  if (claim.context.some((one) => one.kind === "period" || (one.kind === "cue" && AHEAD.has(one.cue))))
    return undefined;
  return claim.context.findLast((one) => isYearCue(one) && one.end <= offset);
}

/** "Full-year revenue was 130bn": of the last fiscal year that was over when it was said; "a guide of 72bn for the year" is of the one under way. */
export function withFullYear(ask: Ask): Ask {
  const numbered = NUMBERED.exec(ask.claim.quote);
  const match = numbered ?? FULL_YEAR.exec(ask.claim.quote);
  const told = match && ask.offset !== null ? { start: ask.offset + match.index, text: match[0] } : yearTold(ask);
  const [subject, other] = subjectIds(ask);
  if (!told || ask.periods.length > 0 || !subject || other) return ask;
  const ofPrices = isOfPrices(ask);
  if (ofPrices && /fiscal|financial/i.test(told.text)) return ask;
  const calendar = (ofPrices ? undefined : ask.registry.subject(subject)?.fiscal) ?? CALENDAR_YEAR;
  const year = numbered
    ? Number(numbered[1])
    : ofPrices
      ? partsOf(endedAt("year", ask.saidAt)?.end ?? ask.saidAt).year
      : yearMeant(ask, calendar);
  const { start, end } = fiscalDays(calendar, { year });
  const period: PeriodMention = {
    kind: "period",
    start: told.start,
    end: told.start + told.text.length,
    text: told.text,
    rule: "full-year",
    relation: "in",
    first: start,
    last: end,
    grain: "year",
    ...(ofPrices ? {} : { fiscal: { year } }),
  };
  const read = (mention: Mention) =>
    mention.kind === "quantity" && mention.start < period.end && period.start < mention.end;
  return part(ask, [...ask.mentions.filter((mention) => !read(mention)), period]);
}

/** True where the words before the claim's speak of a whole year that the claim's own do not name. */
export const leavesYearOut = (ask: Ask) => {
  const { claim, offset, periods } = ask;
  if (periods.length > 0 || FULL_YEAR.test(claim.quote) || yearTold(ask)) return false;
  return FULL_YEAR.test(claim.span.prefix) || claim.context.some((one) => isYearCue(one) && one.end <= (offset ?? 0));
};
