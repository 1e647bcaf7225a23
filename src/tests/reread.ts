import type { Claim } from "../claims/claim.ts";
import type { CueMention, Mention, PeriodMention, QuantityMention } from "../claims/mention.ts";

const RIGHT = /\b(?:all|right|clear|straight|all the way) $/i;
/** "All through October": in it from end to end, not up to it. */
const allThrough = (period: PeriodMention, before: string): PeriodMention =>
  period.relation === "until" && /^through\b/i.test(period.text) && RIGHT.test(before)
    ? { ...period, relation: "in" }
    : period;

/** "All but doubled": not quite. */
const allBut = (quantity: QuantityMention, before: string): QuantityMention =>
  quantity.role === "multiple" && quantity.loose === null && /\b(?:all but|as good as) $/i.test(before)
    ? { ...quantity, loose: "almost" }
    : quantity;

const NAME_OF_TIME = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]\b)/i;
const YEAR_BEFORE =
  /^ (?:quarter )?(?:(?:of )?the year )?(?:before|earlier|prior)(?: that)?(?=\s*(?:$|[,.;:!?)—–-]|(?:and|but|so|as|which|while|when)\b))/i;
const nameOfTime = ({ text }: PeriodMention) => NAME_OF_TIME.exec(text)?.[0].toLowerCase();

const ON = /^(?:on|over|against|versus|vs\.?) /i;
/** "Doubled in twelve months, December on December": how long, where the two times tell of which figures. */
const IN_YEARS =
  /\b(?:in|over|within) (?:(?:just |only |the (?:last|past) )?(?:a|one|two|three|four|five|1|2|3|4|5) years?|(?:the (?:last|past) )?(?:twelve|12) months)\b/i;
/** "Gold gained 63% December | over December": the same time of the year before, where a time is named twice in a row without a year. */
function onItself(period: PeriodMention, claim: Claim, offset: number, name: string): CueMention | null {
  const { start, end, text, relation } = period;
  const before = claim.mentions.find(
    (one): one is PeriodMention => one.kind === "period" && one.end <= start && nameOfTime(one) === name,
  );
  if (!before || /\d{4}/.test(text + before.text) || !["in", "over"].includes(relation)) return null;
  const between = claim.quote.slice(before.end - offset, start - offset) + (ON.exec(text)?.[0] ?? "");
  if (!/^[ -](?:on|over|against|versus|vs\.?)[ -]$/i.test(between) || IN_YEARS.test(claim.quote)) return null;
  return { kind: "cue", cue: "yoy", start, end, text, rule: "same-time-before" };
}

const LAST =
  /^(?:(?:on|over|from|than|against|versus|vs\.?|in|of|for) )?(?:(?:the )?last year[’']s |last )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]\b)/i;
const OF_LAST_YEAR = /\blast year[’']s $/i;
/** "Its February sales were 22% above | last February", "on last year's | February": that of the year before, beside a February without a year. */
function ofLastYear(period: PeriodMention, claim: Claim, offset: number, name: string): CueMention | null {
  const { start, end, text, grain, relation } = period;
  // Prices by the month are held against one another as they are.
  if (
    claim.measure === "price" ||
    claim.measure === "cost" ||
    grain === "day" ||
    relation === "since" ||
    /\d{4}/.test(text)
  )
    return null;
  if (!LAST.test(text) && !OF_LAST_YEAR.test(claim.quote.slice(0, Math.max(0, start - offset)))) return null;
  const told = [...claim.context, ...claim.mentions].filter(
    (one): one is PeriodMention => one.kind === "period" && one.end <= start && nameOfTime(one) === name,
  );
  if (told.length === 0 || told.some((one) => /\d{4}|\blast\b/i.test(one.text))) return null;
  return { kind: "cue", cue: "yoy", start, end, text, rule: "same-time-before" };
}

/** "92 in January, three times | the January before": the same time a year earlier, as the cue it is; null where no such time was named. */
function sameTimeBefore(period: PeriodMention, claim: Claim, offset: number): CueMention | null {
  const { start, end, text, relation } = period;
  const after = YEAR_BEFORE.exec(claim.quote.slice(end - offset))?.[0];
  const name = nameOfTime(period);
  const itself = name ? (onItself(period, claim, offset, name) ?? ofLastYear(period, claim, offset, name)) : null;
  if (itself) return itself;
  if (!after || !name || /\d{4}/.test(text) || relation === "since" || !["month", "quarter"].includes(period.grain))
    return null;
  const told = [...claim.context, ...claim.mentions].filter(
    (one): one is PeriodMention => one.kind === "period" && one.end <= start && one.grain !== "day",
  );
  const last = told.sort((a, b) => a.start - b.start).at(-1);
  if (!last || nameOfTime(last) !== name) return null;
  return { kind: "cue", cue: "yoy", start, end: end + after.length, text: text + after, rule: "same-time-before" };
}

/** The rule by which a length of time is read as growth on the year. */
export const IN_A_YEAR = "in-a-year";
const WITHIN_A_YEAR =
  /^(?:in|over|within|inside|across) (?:(?:just |only )?(?:a|one)(?: single)? year|(?:the (?:past|last) )?(?:twelve|12) months|the (?:past|last) year|the (?:space|course|span) of (?:a|one) year)$/i;
const WITHIN_A_QUARTER = /^(?:in|over|within) (?:just |only )?(?:a|one)(?: single)? quarter$/i;
const OF_POINTS = /\d\s?(?:(?:percentage |full )?points?|pp|ppts?|pts|bps?|basis points)\b/i;
/** "From 38% to 56% | in a year", "up 11 points in one quarter": two figures of one measure, so long apart. */
const tellsBoth = ({ mentions, quote }: Claim) =>
  OF_POINTS.test(quote) || mentions.some((one) => one.kind === "quantity" && one.from !== undefined);
/** "Has quadrupled its quarterly revenue | in a year": against the same quarter of the year before. */
function inYear({ start, end, text, relation }: PeriodMention, claim: Claim): CueMention | null {
  if (relation !== "over") return null;
  const told = { kind: "cue" as const, start, end, text };
  const [ofYear, both] = [WITHIN_A_YEAR.test(text), tellsBoth(claim)];
  if (ofYear && (both || /\bquarterly\b/i.test(claim.quote))) return { ...told, cue: "yoy", rule: IN_A_YEAR };
  return both && WITHIN_A_QUARTER.test(text) ? { ...told, cue: "qoq", rule: IN_A_YEAR } : null;
}

const A_TO_B =
  /^[^a-z]{0,4}[\d.,]+ ?(?:bn|billion|m|mn|million|k|trillion|tn|%)? ?(?:to|->|→|–>) ?[^a-z]{0,4}[\d.,]+ ?(?:bn|billion|m|mn|million|k|trillion|tn|%)?$/i;
const isMove = (mention: Mention) =>
  mention.kind === "direction" ||
  (mention.kind === "quantity" && mention.role === "multiple") ||
  (mention.kind === "cue" && ["yoy", "qoq", "mom"].includes(mention.cue));
/** "It quadrupled, | 7.2bn to 26bn": from the one to the other, and no range that it lies in. */
function fromOneToOther(quantity: QuantityMention, claim: Claim): QuantityMention {
  const { low, high, bound, text, start } = quantity;
  const told = ["report", "comparison", "cause"].includes(claim.kind);
  if (!told || bound !== "range" || low === null || high === null || !A_TO_B.test(text)) return quantity;
  const moved = [...claim.context, ...claim.mentions].some((one) => isMove(one) && one.end <= start);
  return moved ? { ...quantity, low: high, bound: "exact", from: low } : quantity;
}

const OF_ITS_CLOSE =
  /\b(?:from|since|off) (?:its|the|their|where it|where they) (?:last )?(?:close|closing (?:price|level)|closed)(?: of)? $/i;
/** "Up 8% from its close | on April 15": counted from that day. */
const fromItsClose = (period: PeriodMention, before: string): PeriodMention | null =>
  period.grain === "day" && period.relation === "in" && OF_ITS_CLOSE.test(before)
    ? { ...period, relation: "since", last: null }
    : null;

/** "Did not fall against | the same quarter a year ago": the same time, where nothing stays the same. */
const SAME_TIME = /^ (?:\w+ )?(?:quarter|month|year|half|week|day|period|stretch|time|three months|six months|span)\b/i;

/** "Versus 93bn | twelve months before": the length that tells with what something is compared. */
const isOfBase = (mention: Mention, mentions: readonly Mention[]) =>
  mention.kind === "quantity" &&
  mention.role === "duration" &&
  mentions.some(
    (one) => one.kind === "cue" && one.cue === "yoy" && one.start <= mention.start && mention.end <= one.end,
  );

/** The mentions with those read anew that the words right before them turn. */
export function reread(mentions: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  const { quote } = claim;
  const isOfTime = ({ kind, text, end }: Mention) =>
    kind === "direction" && /\bsame$/i.test(text) && SAME_TIME.test(quote.slice(end - offset));
  return mentions
    .filter((mention) => !isOfTime(mention) && !isOfBase(mention, mentions))
    .map((mention) => {
      const before = quote.slice(0, Math.max(0, mention.start - offset));
      if (mention.kind === "period")
        return (
          sameTimeBefore(mention, claim, offset) ??
          inYear(mention, claim) ??
          (claim.kind === "trade" ? null : fromItsClose(mention, before)) ??
          allThrough(mention, before)
        );
      return mention.kind === "quantity" ? fromOneToOther(allBut(mention, before), claim) : mention;
    });
}
