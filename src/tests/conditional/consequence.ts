import type { MeasureMention, Mention, PeriodMention } from "../../claims/mention.ts";
import { CALENDAR_YEAR, fiscalDays, fiscalQuarterAt } from "../../fiscal.ts";
import type { Ask } from "../ask.ts";
import { isLarge } from "../takings.ts";

/** A figure of a firm's accounts is spoken of. */
export const tellsOfAccounts = ({ registry }: Ask, mentions: readonly Mention[]) =>
  mentions.some(
    (mention) =>
      mention.kind === "measure" && ["quarter", "year"].includes(registry.measure(mention.measure)?.grain ?? ""),
  );

const GUIDANCE = /_guidance$/;
/** What comes of a plan: "the actual spend ends up over 95bn". */
const SPENT = /\b(?:spends?|spent|spending|outlays?|actual(?:ly)?|ends? up|lands?|totals?|comes? (?:in|out))\b/i;

/** "If its Q3 revenue is above 17bn, | the year comes in above 66bn": a large amount that no word names is of what the condition is of. */
export function measureLent(
  ask: Ask,
  own: readonly Mention[],
  inside: (mention: Mention) => boolean,
  words: string,
): Mention[] {
  if (own.some(({ kind }) => kind === "measure" || kind === "subject")) return [];
  const amounts = own.filter((mention) => mention.kind === "quantity");
  if (ask.claim.measure !== null || amounts.length !== 1 || !amounts.every(isLarge)) return [];
  const measures = [...ask.claim.mentions, ...ask.claim.context].filter(
    (mention): mention is MeasureMention => mention.kind === "measure" && inside(mention),
  );
  const [lent, another] = new Map(measures.map((one) => [one.measure.replace(GUIDANCE, ""), one])).values();
  if (!lent || another) return [];
  if (!GUIDANCE.test(lent.measure)) return [lent];
  return SPENT.test(words) ? [{ ...lent, measure: lent.measure.replace(GUIDANCE, "") }] : [];
}

/** "Capex for the full fiscal year", "annual revenue", "the year comes in above 66bn": a year, where the condition names a part of one. */
const WHOLE_YEAR =
  /\b(?:(?:the|its|their) )?(?:(?:whole|full|entire) )?(?:fiscal|financial)[- ]year(?!\s*(?:to\b|end\b|\d))|\bfull[- ]year\b|\bannual\b|\b(?:the|its|their) (?:whole|full|entire) year\b|(?<=\b(?:for|over|in|bring|brings|ends?|finish|finishes|closes?) )the year\b|\bthe year(?= (?:as a whole|comes?|will|lands?|ends up|totals?)\b)/i;
const SHORTER = ["month", "quarter", "half"];

/**
 * "If its capex tops 15bn in the Feb quarter, that of the full year …": the fiscal year that holds the time of the
 * condition. Null where no year is spoken of; empty where it cannot be told which.
 */
export function yearOfCondition(
  ask: Ask,
  stated: readonly Mention[],
  words: string,
  times: readonly PeriodMention[],
): PeriodMention[] | null {
  const found = tellsOfAccounts(ask, stated) ? WHOLE_YEAR.exec(words) : null;
  if (!found) return null;
  // "If it raises its 2025 number with the Q3 results, the full-year spend …": the year is named.
  const years = times.filter(({ grain, relation }) => grain === "year" && relation !== "since");
  if (years.length === 1 && years[0].last !== null) return years;
  const [time, another] = new Map(times.map((one) => [one.start, one])).values();
  if (ask.offset === null || another || !time || time.last === null || !SHORTER.includes(time.grain)) return [];
  const named = stated.find((mention) => mention.kind === "subject") ?? ask.subjects[0];
  const calendar = (named && ask.registry.subject(named.subject)?.fiscal) || CALENDAR_YEAR;
  const year = time.fiscal?.year ?? fiscalQuarterAt(calendar, time.last).year;
  const { start: first, end: last } = fiscalDays(calendar, { year });
  const [start, text] = [ask.offset + found.index, found[0]];
  const base = { kind: "period", rule: "full-year", relation: "in", grain: "year" } as const;
  return [{ ...base, start, end: start + text.length, text, first, last, fiscal: { year } }];
}
