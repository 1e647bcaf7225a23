import { addMonths, partsOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { CueMention, Mention, PeriodMention } from "../claims/mention.ts";

const SAME =
  /\b(?:in |for |of )?(?:the|its|their) (?:same|corresponding|equivalent|comparable) (quarter|half|month|period|three months|stretch) $/i;
const isPeriod = (mention: Mention): mention is PeriodMention => mention.kind === "period";
const PARTS = ["month", "quarter", "half"];

/** The part of a year that is spoken of: of the words themselves, or the last one told before them. */
function partOf(mentions: readonly Mention[], claim: Claim, year: PeriodMention): PeriodMention | null {
  const isPart = (one: Mention): one is PeriodMention =>
    isPeriod(one) && PARTS.includes(one.grain) && one.relation !== "from" && one.start < year.start;
  return mentions.find(isPart) ?? claim.context.findLast(isPart) ?? null;
}

/** How many years after the named one the part lies; null where it is left open which of its years are counted. */
function yearsAfter(part: PeriodMention, named: PeriodMention): number | null {
  if (part.last === null || named.last === null) return null;
  const [own, base] = [partsOf(part.last).year, partsOf(named.last).year];
  if (named.fiscal) return part.fiscal ? part.fiscal.year - named.fiscal.year : null;
  return part.fiscal && part.fiscal.year !== own ? null : own - base;
}

/** The same part so many years earlier. */
function yearsBefore(part: PeriodMention, count: number): PeriodMention {
  const { first, last, fiscal } = part;
  const back = (day: number | null) => day && addMonths(day, -12 * count);
  return {
    ...part,
    first: back(first),
    // The last day of a February may be another.
    last: last && addMonths(last + 1, -12 * count) - 1,
    ...(fiscal ? { fiscal: { ...fiscal, year: fiscal.year - count } } : {}),
  };
}

/**
 * "30% more than in | the same quarter of 2024": of a quarter of 2025 what growth is counted against, as the cue of growth on the
 * year; of a later one that quarter itself. A time without days where it cannot be told; null where the words are none such.
 */
export function samePartOfYear(
  period: PeriodMention,
  mentions: readonly Mention[],
  claim: Claim,
  offset: number | null,
): CueMention | PeriodMention | null {
  if (offset === null || period.grain !== "year" || !["in", "over"].includes(period.relation)) return null;
  const lead = SAME.exec(claim.quote.slice(0, Math.max(0, period.start - offset)));
  if (!lead) return null;
  const place = {
    start: offset + lead.index,
    end: period.end,
    text: claim.quote.slice(lead.index, period.end - offset),
  };
  const part = partOf(mentions, claim, period);
  const years = part && yearsAfter(part, period);
  const unit = lead[1].toLowerCase();
  const isUnit = !["quarter", "half", "month"].includes(unit) || unit === part?.grain;
  if (!part || !years || years < 0 || !isUnit) return { ...period, ...place, first: null, last: null };
  if (years === 1) return { kind: "cue", cue: "yoy", rule: period.rule, ...place };
  return { ...yearsBefore(part, years), ...place, relation: "in" };
}
