import { addMonths } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const DAY = /\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b|\bthe [a-z-]+ of /i;

/** "Mid-November", "late May", "the middle of March". */
const PART_OF_MONTH = /^(?:early|mid|late|middle):/;

/** What a period is named by, also where the grammar gives an open span: "since March 2022" names a month, "since 2016" a year, "since the end of March" a day. */
export function namedGrain({ grain, text, first, rule, named }: PeriodMention): PeriodMention["grain"] {
  if (rule.startsWith("end-of") || isStart({ rule })) return "day";
  if (rule === "decade") return "span";
  if ((rule.startsWith("carried:") || rule === "first-quarter") && named) return named.grain;
  if (grain !== "span" || first === null) return grain;
  if (/\b[QH][1-4]\b/i.test(text)) return /\bH[12]\b/i.test(text) ? "half" : "quarter";
  if (MONTH.test(text)) return DAY.test(text) ? "day" : "month";
  return /\b(?:19|20)\d\d\b/.test(text) ? "year" : "day";
}

/** "Since the start of May": all of May counts. */
export const isStart = ({ rule }: Pick<PeriodMention, "rule">) => rule.startsWith("start-of");

/** The last day before what is spoken of begins: of "since March 2022" the 31st, of "since the start of March" the last of February. */
export function endOfNamed(period: PeriodMention): number | null {
  const { first } = period;
  if (first === null) return null;
  if (period.rule === "decade" && period.named) return period.named.last;
  if (isStart(period)) return first - 1;
  if (period.named && PART_OF_MONTH.test(period.rule)) return period.named.last;
  if (period.named && /\b(?:spring|summer|autumn|fall|winter)\b/i.test(period.text)) return period.named.last;
  const grain = namedGrain(period);
  if (grain === "week") return first + 6;
  const months = { day: 0, month: 1, quarter: 3, half: 6, year: 12, span: 0 }[grain];
  return months === 0 ? first : addMonths(first, months) - 1;
}

/** "In a quarter", "in some month": some period of that length, not a named one. */
export const isGeneric = ({ text }: PeriodMention) =>
  /^(?:in )?(?:an?|one|any|some|single|every|each)(?: single)? (?:quarter|month|year|day|session)$/i.test(text);
