import type { Mention, PeriodMention } from "../claims/mention.ts";
import { type Ask, part, wordsBetween } from "./ask.ts";
import { claimsRecordMove } from "./patterns/record-move.ts";
import { IN_YEARS } from "./reach.ts";

/** The distinct things of a kind that the rest of the claim's sentence names. */
function named(ask: Ask, kind: "subject" | "period"): Mention[] {
  const found = ask.claim.context.filter((mention) => mention.kind === kind);
  const key = (mention: Mention) => (mention.kind === "subject" ? mention.subject : mention.text);
  return [...new Map(found.map((mention) => [key(mention), mention])).values()];
}

/** The subject of the sentence, for words of the claim that name none and were given one from the thread. */
export function withSentenceSubject(ask: Ask): Ask {
  if (ask.subjects.length > 0 || !ask.claim.subjectImplied) return ask;
  const found = named(ask, "subject");
  return found.length === 1 ? part(ask, [...ask.mentions, ...found]) : ask;
}

/** Words that part what came first from what came after it: neither is of the time of the other. */
export const THEN = /^\s*,?\s*(?:and |but )?(?:then|before|after which|only to)\b/i;

const BEHIND_THEN = /\b(?:then|after which|only to)\s+(?:\w+\s+){0,2}$/i;

/** "Doubled, then halved in 2022", "rose in 2022, then halved": what came first is not of the time of what came then. */
export const isThen = (ask: Ask, period: Mention) =>
  period.start > (ask.mentions.at(-1)?.end ?? 0)
    ? THEN.test(ask.claim.span.suffix)
    : BEHIND_THEN.test(ask.claim.span.prefix + wordsBetween(ask, 0, ask.mentions[0]?.start ?? 0));

const RANKED =
  /\b(?:lowest|highest|best|worst|biggest|largest|smallest|steepest|sharpest|weakest|strongest|first|record|cheapest|dearest)\b(?: [\w’'-]+){0,4} $/i;
/** "Minus 26, lowest close in ten years", "up 2, its first gain in a week": how far back something else is ranked, and no time of what is told beside it. */
function isReach({ claim, offset }: Ask, { start, end, text }: Mention): boolean {
  if (offset === null || start < offset + claim.quote.length) return false;
  const between = claim.span.suffix.slice(0, start - offset - claim.quote.length);
  if (OF_EXTREME.test(claim.span.suffix.slice(end - offset - claim.quote.length))) return true;
  return (
    (/^(?:in|for|over)\b/i.test(text) && !/\d{4}/.test(text) && RANKED.test(between)) ||
    HELD_FROM.test(between) ||
    BEATEN.test(between)
  );
}
/** "A new record, finally taking out | the Nov 2021 peak": the time of what was beaten. */
const BEATEN =
  /\b(?:t(?:aking|ook|akes?) out|(?:beat|topp?|pass|eclips|surpass|exceed|clear|breach|smash|overtak|break)(?:ing|s|es|ed)?|above|past|through|beyond|better than|bigger than|higher than|lower than) (?:the |its |their |that |all |even )?(?:old |previous |prior |former |earlier )?(?:of |from )?$/i;
/** "Below 140, | 27% below its January 24 peak": the day of what it is held against. */
const OF_EXTREME =
  /^(?:[’']s)? (?:(?:closing|intraday|record|all-time|daily|monthly) )*(?:peak|highs?|lows?|record|top|bottom|trough|close|level)\b/i;
/** "Cocoa at 3,300, | down from an average of 8,000 in 2025": the time of what it is held against. */
const HELD_FROM =
  /^\W*(?:(?:up|down|compared|versus|vs\.?|against|less|more|lower|higher)\b[^,;:.]*)\b(?:from|than|versus|vs|against|to|with)\b(?:[^,;:.]|\.\d)*$/i;

const MOVED_ON = /^\W*(?:on|after|following|despite|with|as|when|amid|even though|though)\b/i;
/** "Meta jumped 10% | on revenue of 59.9bn in Q4 2025": the quarter of what a share moved on. */
function isOfResults({ claim, offset }: Ask, mention: Mention): boolean {
  if (claim.measure !== "price" || offset === null || mention.kind !== "period") return false;
  if (!["quarter", "half", "year"].includes(mention.grain) || !MOVED_ON.test(claim.span.suffix)) return false;
  const end = offset + claim.quote.length;
  return claim.context.some((one) => one.kind === "measure" && one.measure !== "price" && one.start >= end);
}

/** "Up 22% | on June | and 26% on the year": what it is held against. */
const isOnMonth = ({ grain, text }: PeriodMention) => /^(?:month|quarter)$/.test(grain) && /^on /i.test(text);

/** The period of the rest of the sentence, for words that name none: the last one before them, else the only one. */
export function withSentencePeriod(ask: Ask): Ask | null {
  const record = claimsRecordMove(ask);
  if (ask.periods.some(({ relation, text }) => relation !== "since" && !(record && IN_YEARS.test(text)))) return null;
  const found = named(ask, "period").filter(
    (mention) =>
      mention.kind === "period" &&
      mention.rule !== "ago" &&
      !isReach(ask, mention) &&
      !isOfResults(ask, mention) &&
      !mention.ofBase &&
      !isOnMonth(mention) &&
      (mention.relation !== "from" || mention.rule.startsWith("carried:")) &&
      (mention.relation !== "since" || mention.rule.startsWith("carried:")),
  );
  const { offset } = ask;
  const before = offset === null ? undefined : found.findLast((mention) => mention.end <= offset);
  const lent = before ?? (found.length === 1 ? found[0] : undefined);
  if (!lent || isThen(ask, lent) || (isDay(lent) && followsTrade(ask))) return null;
  return part(ask, [...ask.mentions, ...((before && betweenEnds(ask, before)) ?? [lent])]);
}

const isMoveTold = ({ quantities, directions }: Ask) =>
  quantities.length === 0
    ? directions.length > 0
    : quantities.every(({ role, unit }) => role === "change" || role === "multiple" || unit === "ratio");

/**
 * "From 44.13 on March 31 to 139.63 on June 30, | a gain of 216 %": a move told behind the two ends of one is the move between
 * them. Of ends that are no single figures both are given, so that a test of one alone leaves out the other.
 */
function betweenEnds(ask: Ask, last: Mention): Mention[] | null {
  const base = ask.claim.context.findLast((mention) => mention.kind === "period" && mention.end <= last.start);
  if (last.kind !== "period" || base?.kind !== "period" || !base.ofBase) return null;
  if (ask.claim.measure !== "price" || !isMoveTold(ask)) return null;
  const monthly = ask.claim.subjects.every((subject) => ask.registry.subject(subject)?.kind === "commodity");
  const single = [base, last].every(({ grain }) => grain === (monthly ? "month" : "day"));
  if (!single) return [base, last];
  return [{ ...last, rule: "two-ended", relation: "in", grain: "span", first: (base.last ?? 0) + 1 }];
}

/** Whether words that tell of a move stand behind the two ends of one. */
export const isBehindEnds = (ask: Ask) => {
  const last = ask.claim.context.findLast(({ kind, end }) => kind === "period" && end <= (ask.offset ?? 0));
  return ask.periods.length === 0 && last !== undefined && betweenEnds(ask, last) !== null;
};

const isDay = (period: Mention) => period.kind === "period" && period.grain === "day";

/** "Short it from 110 on May 1, up 5 %": the day is that of the trade, and what came of it is no move of that day. */
const followsTrade = ({ claim }: Ask) =>
  claim.kind !== "trade" && claim.context.some((mention) => mention.kind === "cue" && mention.cue.startsWith("trade-"));
