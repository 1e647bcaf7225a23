import type { Claim } from "../claims/claim.ts";
import type { CueMention, Mention, PeriodMention } from "../claims/mention.ts";
import { isGeneric } from "./named-end.ts";
import { samePartOfYear } from "./same-part.ts";

const AGAINST = ["yoy", "qoq", "mom"];
const PRIOR = /^(?:the )?(?:prior|previous|preceding|last) (quarter|month|year)$/i;
/** Beside a named period these words add none. */
const NOW =
  /^(?:right |by |as of |up to )?now$|^currently$|^at (?:the moment|present)$|^these days$|^nowadays$|^presently$/i;
const YEAR_AGO = /\b(?:a|one) year (?:ago|earlier|before|back)$/i;
const SUPERLATIVE = /^(?:the )?(highest|lowest)$/i;

const inside = (inner: Mention, outer: Mention) => outer.start <= inner.start && inner.end <= outer.end;

/** A period whose words only say what growth is counted against ("year over year", "a year back") is no period of its own. */
const isBase = (mention: Mention, all: readonly Mention[]) =>
  mention.kind === "period" &&
  all.some((other) => other.kind === "cue" && AGAINST.includes(other.cue) && inside(mention, other));

/** "The best stock to own last year": who did best in it, not on it. */
const SUPERLATIVES = /\b(?:best|worst|top|strongest|weakest|biggest)\b/i;

/** "Versus the prior quarter": what growth is counted against, as the cue it is. */
function baseCue(period: PeriodMention, all: readonly Mention[]): CueMention | null {
  const { start, end, text, rule } = period;
  if (YEAR_AGO.test(text)) return { kind: "cue", cue: "yoy", start, end, text, rule };
  const unit = PRIOR.exec(period.text)?.[1].toLowerCase();
  const compared = all.some(
    (other) =>
      other.kind === "cue" &&
      other.cue === "comparison" &&
      !SUPERLATIVES.test(other.text) &&
      other.end <= period.start &&
      period.start - other.end < 6 &&
      !all.some((figure) => figure.kind === "quantity" && inside(other, figure)),
  );
  if (!unit || !compared) return null;
  return { kind: "cue", cue: unit === "year" ? "yoy" : unit === "month" ? "mom" : "qoq", start, end, text, rule };
}

/** "Highest" and "lowest" claim a record, not a move. */
function superlative(mention: Mention): Mention {
  if (mention.kind !== "direction") return mention;
  const which = SUPERLATIVE.exec(mention.text)?.[1].toLowerCase();
  const { start, end, text, rule } = mention;
  return which
    ? { kind: "cue", cue: which === "highest" ? "record-high" : "record-low", start, end, text, rule }
    : mention;
}

/** "More than 15 %": the words of a bound compare with the figure they are part of, not with another subject. */
const isOfBound = (mention: Mention, all: readonly Mention[]) =>
  mention.kind === "cue" &&
  ["beats", "trails", "comparison"].includes(mention.cue) &&
  all.some(
    (other) =>
      other.kind === "quantity" &&
      other.bound !== "exact" &&
      !["multiple", "share"].includes(other.role) &&
      inside(mention, other),
  );

/** "Blew past 200": the verb is how the line was crossed, and no move besides. */
const isCrossing = (mention: Mention, all: readonly Mention[]) =>
  mention.kind === "direction" &&
  /\b(?:past|through)$/i.test(mention.text) &&
  all.some((other) => other.kind === "quantity" && other.bound === "more-than" && inside(mention, other));

/** "Since at least the start of 2020": a stretch from its first day, which the grammar gives as the year alone. */
function sinceStart(period: PeriodMention, { quote }: Claim, offset: number | null): PeriodMention | null {
  if (offset === null || period.relation === "since" || period.first === null) return null;
  const before = quote.slice(0, Math.max(0, period.start - offset));
  const lead = /\bsince (?:at least )?the (?:start|beginning)(?: of)? $/i.exec(before);
  return lead && { ...period, relation: "since", start: offset + lead.index, last: null };
}

/** "A record for a month": of figures so long, not of a time. */
const FOR_A_UNIT = /^for (?:a|any|one)(?: single)? (?:month|quarter|year|day|week)$/i;
const isRecord = (mention: Mention) => mention.kind === "cue" && /^record-/.test(mention.cue);

const COURSE = /^ ?(?:the )?(?:course|span|space)\b/i;
/** "Over the course of 2024": the time it took, not a way it went. */
const isCourse = (mention: Mention, { quote }: Claim, offset: number | null) =>
  mention.kind === "direction" &&
  /^over$/i.test(mention.text) &&
  offset !== null &&
  COURSE.test(quote.slice(mention.end - offset));

const ADDS = /\b(?:add|adds|added|adding|sum|sums|summed) $/i;
/** "Up to less than NT$1.2 trillion". */
const SIDE =
  /^up to (?:(?:well|just|a little|a bit|slightly|far) )*(less than|under|below|more than|over|above|north of|south of)\b/i;

/** "Adds up to 40bn": to just so much, where "up to 40bn" is at most that. */
function summedUp(mention: Mention, { quote }: Claim, offset: number | null): Mention {
  if (mention.kind !== "quantity" || offset === null || !/^up to /i.test(mention.text)) return mention;
  const before = quote.slice(Math.max(0, mention.start - offset - 8), Math.max(0, mention.start - offset));
  if (!ADDS.test(before)) return mention;
  const value = mention.high ?? mention.low;
  const [, side] = SIDE.exec(mention.text) ?? [];
  if (side) {
    const less = /less|under|below|south/i.test(side);
    return less
      ? { ...mention, bound: "less-than", low: null, high: value }
      : { ...mention, bound: "more-than", low: value, high: null };
  }
  return { ...mention, bound: "exact", low: value };
}

const AS_OF = /\bas of (?:the close )?(?:of )?$/i;
/** "Up 40% ytd as of tonight": beside the time it is of, the day it was said adds none. */
function isAsOfToday(period: PeriodMention, all: readonly Mention[], claim: Claim, offset: number | null): boolean {
  const { start, first, last, text } = period;
  if (offset === null || first === null || first !== last || last !== claim.saidAt) return false;
  const lead = /^of /i.test(text) ? "of ".length : 0;
  const told = /^as of /i.test(text) || AS_OF.test(claim.quote.slice(0, Math.max(0, start - offset + lead)));
  return (
    told && all.some((one) => one !== period && (one.kind === "period" || (one.kind === "cue" && one.cue === "ytd")))
  );
}

const BAND = /\b(?:band|range|corridor|channel) (?:from |of )?$/i;
/** "The band from 14.5k to 16.5k": the two ends of it, where "rose from 14.5k to 16.5k" is a move. */
function asBand(mention: Mention, { quote }: Claim, offset: number | null): Mention {
  if (mention.kind !== "quantity" || mention.from === undefined || offset === null) return mention;
  if (!BAND.test(quote.slice(0, Math.max(0, mention.start - offset)))) return mention;
  const { from, ...rest } = mention;
  const high = mention.high ?? mention.low ?? from;
  return { ...rest, low: Math.min(from, high), high: Math.max(from, high), bound: "range", role: "level" };
}

const NEVER = /\b(?:never|not) $/i;
/** "Never once closed above 1,800": at no time, and no condition. */
const isNeverOnce = ({ kind, text, start }: Mention, { quote }: Claim, offset: number | null) =>
  kind === "cue" && /^once$/i.test(text) && offset !== null && NEVER.test(quote.slice(0, Math.max(0, start - offset)));

/** Verbs of a fall that, between two names, are of a win. */
const BEATS_VERB =
  /^(?:crush|destroy|demolish|hammer|pummel|smash|obliterat|annihilat|wreck|slaughter|kill|clobber|bur|murder|smok|trounc|wallop|thrash|torch|dust)(?:e|es|ed|ied|ing|s)?$/i;
/** "QCOM crushed the Nasdaq 100": the verb stands between two names alone. */
const isBetweenNames = (mention: Mention, all: readonly Mention[], { quote }: Claim, offset: number | null) =>
  offset !== null &&
  all.some((one) => one.kind === "subject" && one.end < mention.start && mention.start - one.end < 3) &&
  all.some(
    (one) =>
      one.kind === "subject" &&
      one.start > mention.end &&
      /^ (?:the )?$/i.test(quote.slice(mention.end - offset, one.start - offset)),
  );
function wonOver(mention: Mention, all: readonly Mention[], claim: Claim, offset: number | null): Mention {
  if (mention.kind !== "direction" || !BEATS_VERB.test(mention.text)) return mention;
  if (all.some(({ kind }) => kind === "measure" || kind === "quantity")) return mention;
  if (!isBetweenNames(mention, all, claim, offset)) return mention;
  const { start, end, text, rule } = mention;
  return { kind: "cue", cue: "beats", start, end, text, rule };
}

const AT_THE_LATEST = /^,? (?:at the (?:very )?latest|latest|or (?:sooner|earlier|before(?: then)?))\b/i;
/** "In May at the latest", "three weeks from now at the latest": by then. */
function atTheLatest(period: PeriodMention, { quote, saidAt }: Claim, offset: number | null): PeriodMention {
  const { first, last, grain, relation, end } = period;
  if (
    offset === null ||
    saidAt === null ||
    first === null ||
    last === null ||
    last <= saidAt ||
    !["in", "over"].includes(relation)
  )
    return period;
  if (!AT_THE_LATEST.test(quote.slice(end - offset))) return period;
  return { ...period, relation: "by", first: saidAt, grain: "span", named: { first, last, grain } };
}

/** Another time told, or what a report tells, of which the latest is meant: "its gross margin is now above 70%". */
const isTimeOrReported = (other: Mention, now: Mention) =>
  (other.kind === "period" && other !== now) ||
  (other.kind === "measure" && !/^(?:price|close|open|high|low|market_cap|position)$/.test(other.measure));

/** The mentions as tests take them: bases of growth and superlatives as the cues they are, periods that name none left out. */
export function normal(mentions: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  return mentions.flatMap((mention) => {
    if (isOfBound(mention, mentions) || isCrossing(mention, mentions) || isCourse(mention, claim, offset)) return [];
    if (isNeverOnce(mention, claim, offset)) return [];
    if (mention.kind !== "period") {
      const read = asBand(summedUp(mention, claim, offset), claim, offset);
      return [superlative(wonOver(read, mentions, claim, offset))];
    }
    if (isBase(mention, mentions) || isGeneric(mention)) return [];
    if (isAsOfToday(mention, mentions, claim, offset)) return [];
    const since = sinceStart(mention, claim, offset);
    if (since) return [since];
    if (FOR_A_UNIT.test(mention.text) && mentions.some(isRecord)) return [];
    if (/^by now$/i.test(mention.text)) return [];
    if (NOW.test(mention.text) && mentions.some((other) => isTimeOrReported(other, mention))) return [];
    return [
      samePartOfYear(mention, mentions, claim, offset) ??
        baseCue(mention, mentions) ??
        atTheLatest(mention, claim, offset),
    ];
  });
}
