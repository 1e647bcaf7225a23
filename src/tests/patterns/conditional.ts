import { STARTS_IF } from "../../claims/if-openers.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import { afterReport } from "../after-report.ts";
import { type Ask, part } from "../ask.ts";
import type { Built } from "../built.ts";
import { measureLent, tellsOfAccounts, yearOfCondition } from "../consequence.ts";
import { onDayOfCondition } from "../day-of-condition.ts";
import { endedPeriods } from "../ended-period.ts";
import { isPlain } from "../plain-words.ts";
import { lastWeekday } from "../window.ts";

/** Words that are themselves the assumption, not what follows from it. */
const ASSUMES = /^(?:and )?(?:assum|suppos)/i;
/** "Should Micron close below 80, …", "were the Fed to cut, …". */
const INVERTED = /^(?:should|were|when|say)(?: the)?$/i;
const isCondition = (mention: Mention) =>
  mention.kind === "cue" &&
  ((mention.cue === "condition" && STARTS_IF.test(mention.text)) || INVERTED.test(mention.text));

/** "Until it closes above 70, …": how long something is so, which is no consequence. */
const UNTIL = /^(?:not )?(?:until|till?)\b/i;

/** Nothing follows from what is assumed: all the words are the assumption. */
const onlyAssumes = ({ claim: { condition, quote } }: Ask) =>
  ASSUMES.test(quote) && (condition === null || condition.length >= quote.replace(/[\s.!]+$/, "").length);

/** Mentions of the claim's sentence: its own and those of its context. */
const around = (ask: Ask): Mention[] => [...ask.claim.mentions, ...ask.claim.context].sort((x, y) => x.start - y.start);

/** "Closes over 25 in May? Then it sees 28": the if-part is asked. */
const asksFirst = ({ claim: { condition, quote } }: Ask) =>
  condition !== null && quote.startsWith(condition) && /^\s*\? *then\b/i.test(quote.slice(condition.length));

/**
 * Where the if-part stands in the post: its words as the claim gives them, and where it comes first all up to the
 * claim's own words, since "if A (aside) and assuming B, then C" rests on both. Null when it cannot be placed.
 */
function conditionSpan(ask: Ask): { start: number; end: number } | null {
  const { condition, quote } = ask.claim;
  const cue = around(ask).find(
    (mention) =>
      isCondition(mention) && (!INVERTED.test(mention.text) || INVERTED.test((condition ?? "").split(" ")[0])),
  );
  if (condition && asksFirst(ask) && ask.offset !== null)
    return { start: ask.offset, end: ask.offset + condition.length };
  const within = condition === null || ask.offset === null ? -1 : quote.indexOf(condition);
  if (condition && ask.offset !== null && within >= 0)
    return { start: ask.offset + within, end: ask.offset + within + condition.length };
  if (!condition || !cue) return null;
  const at = condition.toLowerCase().indexOf(cue.text.toLowerCase());
  const start = at >= 0 ? cue.start - at : cue.start;
  const own = ask.offset !== null && start < ask.offset ? ask.offset : null;
  return { start, end: own ?? Math.max(start + condition.length, quote.startsWith(condition) ? condition.length : 0) };
}

const AFTERWARDS =
  /\b(?:that|the) (?:same |very )*(?:day|session|week|month|quarter)$|\bsame (?:day|session|week|month)\b|\b(?:that|that very) (?:day|session|week|month)\b|\b(?:day|week|month|session|quarter) (?:after|later|following)\b|\bnext (?:day|session|week|month|quarter|one)\b|\bfollowing (?:day|session|week)\b|\bafterwards?\b|\bon (?:the|its|that) (?:report|print|news|numbers|earnings|results)\b|\bwithin\b/i;
/** "The next day" after the condition, which the grammar counts from the day it was said. */
const RELATIVE = /\b(?:next|following|same|after|(?<!\bnot? )later|that)\b/i;
const SHORT = ["day", "week", "month", "span"];
/** "Its margin for that same quarter": the time of the condition. */
const THAT_TIME =
  /\b(?:for|in|during|over) (?:that|the same|that same|this same|that very) (?:quarter|month|year|half)\b|\b(?:the|that) same month\b/i;
/** "Beats 38bn in the January quarter, its margin …": of figures told by the quarter those of the same one are meant. */
const TOLD_BY_QUARTER = ["quarter", "half", "year"];
/** "By then", "as well", "in the same span": the deadline of the condition. */
const BY_THEN = /\bby then\b|\bas well\b|\b(?:in|within|over) (?:that|the same) (?:span|time|stretch|period)\b/i;

/** True where the consequence is timed by the condition ("the day after"), which the test does not follow. */
function untimed(ask: Ask, then: readonly Mention[]): boolean {
  const periods = then.filter((mention) => mention.kind === "period");
  return (
    periods.some(
      ({ text, grain, rule }) =>
        rule === "rolling" || rule.endsWith("horizon") || (RELATIVE.test(text) && SHORT.includes(grain)),
    ) ||
    (AFTERWARDS.test(ask.claim.quote.replace(/[.!?)\s]+$/, "")) && periods.length === 0)
  );
}

/** The if-part cut at each "if" or "assume", a clause without a period taking that of another. */
function clausesOf(mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = [];
  for (const mention of mentions) {
    const full = mention.kind === "quantity" && found.at(-1)?.some(({ kind }) => kind === "quantity");
    if (full) break;
    const opens = isCondition(mention) && !(INVERTED.test(mention.text) && found.length > 0);
    if (opens || found.length === 0) found.push([]);
    if (!isCondition(mention) && !(mention.kind === "cue" && mention.cue === "condition"))
      found[found.length - 1].push(mention);
  }
  const states = (clause: Mention[]) => clause.some(({ kind }) => kind === "quantity" || kind === "direction");
  // "If it turns a profit in Q4" states something in words of which no mention is made.
  const stating = found.some(states) ? found.filter(states) : found;
  const period = mentions.find(({ kind }) => kind === "period");
  return stating.map((clause) =>
    period && !clause.some(({ kind }) => kind === "period") ? [...clause, period] : clause,
  );
}

/** All of several statements; null when one of them has no test, or there is none. */
function together(statements: readonly (Built | null)[]): Built | null {
  if (statements.length === 0 || statements.includes(null)) return null;
  const all = statements as Built[];
  return {
    text: all.map(({ text }) => text).join(" and "),
    used: all.flatMap(({ used }) => [...used]),
    phrases: all.flatMap(({ phrases }) => phrases ?? []),
    tentative: all.some(({ tentative }) => tentative === true) || undefined,
    assumptions: all.flatMap(({ assumptions }) => assumptions ?? []),
  };
}

/** A consequence whose condition no figure decides ("once he sees the light") is told how it stands and never comes due. */
const undecidable = (consequence: Built, condition: string): Built => ({
  ...consequence,
  neverDue: true,
  assumptions: [
    ...(consequence.assumptions ?? []),
    `no test was made of the condition “${condition}”: nothing decides when it occurs`,
  ],
});

const isPeriod = (mention: Mention): mention is PeriodMention => mention.kind === "period";

const DAY_AFTER =
  /\b(?:on )?the (?:day|session) (?:after|following)\b|\b(?:on )?(?:the )?(?:next|following) (?:trading )?(?:day|session)\b/i;
/** "If it raises its guidance tomorrow, … the day after": the weekday after the one day that the condition names. */
function dayAfter(ask: Ask, inside: (mention: Mention) => boolean): PeriodMention[] {
  const at = DAY_AFTER.exec(ask.claim.quote);
  const named = around(ask).filter(isPeriod).filter(inside);
  // "Lifts its 2025 number on Wednesday, … the next day": of what year the number is tells no day.
  const [day, another] = new Map(
    named.filter(({ grain }) => grain !== "year").map((mention) => [mention.start, mention]),
  ).values();
  if (!at || ask.offset === null || another || day?.grain !== "day" || day.last === null) return [];
  if (!["in", "over"].includes(day.relation)) return [];
  let next = day.last + 1;
  while (lastWeekday(next) !== next) next++;
  const start = ask.offset + at.index;
  const base = { kind: "period", rule: "day-after", relation: "in", grain: "day" } as const;
  return [{ ...base, start, end: start + at[0].length, text: at[0], first: next, last: next }];
}

/** The ask with the periods that "ends the year" names, in both its parts. */
function withEnded(ask: Ask): Ask {
  const ended = endedPeriods(ask);
  if (ended.length === 0) return ask;
  const claim = { ...ask.claim, mentions: [...ask.claim.mentions, ...ended] };
  return part({ ...ask, claim }, [...ask.mentions, ...ended]);
}

const blank = (words: string) => " ".repeat(words.length);
/** "Should it close …", "were it to close …": the verb that opens the if-part says nothing of when. */
const OPENING_VERB = /\bshould\b|\bwere\b(?= (?:\S+ ){0,5}?to\b)/i;

/** The claim's words with those of a span, or all but those, left blank, each place kept: what one half says is not said of the other. */
function blankedWords({ claim, offset }: Ask, { start, end }: { start: number; end: number }, all: boolean): string {
  if (offset === null || (all && start < offset)) return claim.quote;
  const [from, to] = [Math.max(0, start - offset), Math.max(0, end - offset)];
  const { quote } = claim;
  return all
    ? blank(quote.slice(0, from)) + quote.slice(from, to) + blank(quote.slice(to))
    : quote.slice(0, from) + blank(quote.slice(from, to)) + quote.slice(to);
}

/** The words without the if-part, of which one "if" is left to say that there was one; what "would" be then will be. */
function supposedWords(ask: Ask, span: { start: number; end: number }): string {
  const words = blankedWords(ask, span, false).replace(/\bwould\b(?! have\b)/gi, "will ");
  const at = span.start - (ask.offset ?? span.start);
  return at < 0 || /\S/.test(words.slice(at, at + 3)) ? words : `${words.slice(0, at)}if ${words.slice(at + 3)}`;
}

/** "If Intel falls tomorrow, AMD does too": the same is said of another. */
const LIKEWISE =
  /^[\s,]*(?:then )?[^,;]{2,40} (?:does|do|will|would|falls?|rises?|goes|closes?)(?: so)? (?:too|as well|likewise)\b[.!]?\s*$/i;
/** The claim's words outside the if-part. */
const outside = (ask: Ask, span: { start: number; end: number }) => blankedWords(ask, span, false).trim();

/** "If Foobar closes below 51": somebody before all that was read of an if-part without a subject, whom no other may stand in for. */
function namesUnknown(ask: Ask, clause: readonly Mention[], from: number): boolean {
  if (clause.some(({ kind }) => kind === "subject")) return false;
  const first = clause.find(({ kind }) => kind === "direction" || kind === "quantity" || kind === "measure");
  if (!first || ask.offset === null || from < ask.offset) return false;
  const lead = ask.claim.quote.slice(from - ask.offset, Math.max(0, first.start - ask.offset));
  return (lead.match(/\p{L}[\p{L}\p{N}'’&-]*/gu) ?? []).slice(1).some((word) => {
    const at = from + lead.indexOf(word);
    return !isPlain(word) && !around(ask).some(({ start, end }) => start <= at && at < end);
  });
}

/** "If its March comes in below February": two times held against each other. */
const comparesTimes = (ask: Ask, inside: (mention: Mention) => boolean) =>
  new Set(
    around(ask)
      .filter((one) => isPeriod(one) && inside(one))
      .map(({ start }) => start),
  ).size > 1;

/** An if-part that figures would decide if its words had been understood: what follows from it is not stated without it. */
const isMeasured = (ask: Ask, inside: (mention: Mention) => boolean) =>
  around(ask).some(
    (mention) =>
      inside(mention) &&
      ((isPeriod(mention) && ["month", "quarter", "half"].includes(mention.grain) && comparesTimes(ask, inside)) ||
        (mention.kind === "quantity" && mention.role !== "duration") ||
        (mention.kind === "cue" && /^(?:record|highest|lowest|streak)/.test(mention.cue))),
  );

/** The measure of the claim, unless only the if-part names it: "if it reports an operating loss, it closes below 150" is of a price. */
function ownMeasure(ask: Ask, stated: readonly Mention[], inside: (mention: Mention) => boolean): string | null {
  const { measure } = ask.claim;
  const names = (mention: Mention) => mention.kind === "measure" && mention.measure === measure;
  return around(ask).some((mention) => names(mention) && inside(mention)) && !stated.some(names) ? null : measure;
}

/** A figure of a firm's accounts beside one of the same quarter or year. */
const isOfAccounts = (ask: Ask, own: readonly Mention[], times: readonly PeriodMention[]) =>
  times.length === 1 && TOLD_BY_QUARTER.includes(times[0].grain) && tellsOfAccounts(ask, own);

/** "Averages over 100 in March, urea averages over 700": what goods averaged is told by the month, of the same one where another is not named. */
const isOfMonth = (ask: Ask, own: readonly Mention[], times: readonly PeriodMention[]) =>
  times.length === 1 &&
  times[0].grain === "month" &&
  own.some((mention) => mention.kind === "cue" && mention.cue === "average") &&
  own.every((mention) => mention.kind !== "subject" || ask.registry.subject(mention.subject)?.kind === "commodity");

/** "If oil rises in 2025, Exxon's revenue will": void where the condition does not occur, open until it is decided. */
export function conditional(build: (ask: Ask) => Built | null): (ask: Ask) => Built | null {
  return (bare) => {
    const ask = withEnded(bare);
    const span = conditionSpan(ask);
    if (ask.claim.kind !== "conditional" || !span || onlyAssumes(ask) || UNTIL.test(ask.claim.condition ?? ""))
      return null;
    const inside = (mention: Mention) => mention.start >= span.start && mention.end <= span.end;
    const isCue = (mention: Mention) =>
      (mention.kind === "cue" && mention.cue === "condition") || (inside(mention) && isCondition(mention));
    const beside = ask.mentions.filter((mention) => !inside(mention) && !isCue(mention));
    const counted = beside.filter(isPeriod);
    const next = counted.every(({ text }) => DAY_AFTER.test(text)) ? dayAfter(ask, inside) : [];
    const own = next.length ? beside.filter((mention) => !isPeriod(mention)) : beside;
    const after = own.some(isPeriod) ? [] : next;
    const ofCondition = around(ask).filter(inside).filter(isPeriod);
    const stated = [...own, ...measureLent(ask, own, inside)];
    const alsoThen =
      BY_THEN.test(ask.claim.quote) ||
      THAT_TIME.test(ask.claim.quote) ||
      isOfAccounts(ask, stated, ofCondition) ||
      isOfMonth(ask, stated, ofCondition);
    const year = yearOfCondition(ask, stated, blankedWords(ask, span, false), ofCondition);
    const due = own.some(isPeriod) ? [] : (year ?? (alsoThen ? ofCondition : []));
    if (year?.length === 0 && due.length === 0 && !own.some(isPeriod)) return null;
    const then = due.length === 1 ? [...stated, ...due] : [...stated, ...after];
    if (then.length === 0) return null;
    const others = own.filter(({ kind }) => kind === "subject");
    const bareName = others.length > 0 && own.every(({ kind }) => kind === "subject" || kind === "cue");
    const alike = bareName && LIKEWISE.test(outside(ask, span));
    const subjects = (mentions: readonly Mention[]) => mentions.some((mention) => mention.kind === "subject");
    const borrowed = ask.subjects.filter((mention) => inside(mention));
    // "Should it close …" is said of a time that may be over: the verb opens the if-part and says nothing of what is to come.
    const quote = blankedWords(ask, span, true).replace(OPENING_VERB, blank);
    const because = { ...ask.claim.because, kind: undefined };
    const plain = { ...ask.claim, because, quote, condition: null, quantity: null, direction: null };
    const condition = together(
      clausesOf(around(ask).filter(inside)).map((clause) =>
        namesUnknown(ask, clause, span.start)
          ? null
          : build(part({ ...ask, claim: { ...plain, kind: "forecast" } }, clause)),
      ),
    );
    const rest = supposedWords(ask, span);
    const same = around(ask).filter((mention) => inside(mention) && mention.kind !== "subject" && !isCue(mention));
    const consequence = alike
      ? build({
          ...part(ask, [...others, ...same]),
          claim: {
            ...plain,
            subjects: others.flatMap((one) => (one.kind === "subject" ? [one.subject] : [])),
            kind: "forecast",
          },
        })
      : build(
          part(
            {
              ...ask,
              claim: {
                ...ask.claim,
                because,
                quote: rest,
                condition: null,
                kind: "forecast",
                measure: ownMeasure(ask, stated, inside),
              },
            },
            subjects(then) ? then : [...borrowed, ...then],
          ),
        );
    const outcome = consequence ?? (untimed(ask, own) ? afterReport(ask, own, borrowed) : null);
    if (!outcome) return null;
    const isOver =
      stated.some(isPeriod) && stated.filter(isPeriod).every(({ last }) => last !== null && last < ask.saidAt);
    if (!condition) return isOver || isMeasured(ask, inside) ? null : undecidable(outcome, ask.claim.condition ?? "");
    const unless = /^unless\b/i.test(ask.claim.condition ?? "");
    const dated = !unless && after.length === 0 ? onDayOfCondition(rest, condition, outcome) : null;
    const told = dated ?? outcome;
    return {
      text: `if ${unless ? `not (${condition.text})` : condition.text} then ${told.text}`,
      used: [...condition.used, ...told.used, ...ask.mentions.filter(isCue)],
      phrases: [...(condition.phrases ?? []), ...(told.phrases ?? [])],
      assumptions: [...(condition.assumptions ?? []), ...(told.assumptions ?? [])],
      deadline: told.deadline,
      tentative: condition.tentative || told.tentative,
      partial: dated === null && after.length === 0 && untimed(ask, then),
    };
  };
}

/** A conditional whose if-part stands outside its own words: without it the claim says something else. */
export const restsOnCondition = (ask: Ask) =>
  ask.claim.kind === "conditional" && ask.claim.condition !== null && !onlyAssumes(ask);

/** "Assume 25-30bn in its Q2": what is assumed, as a statement of its own. */
export function withoutAssume(ask: Ask): Ask {
  const cue = ask.mentions.find(isCondition);
  const leads = cue !== undefined && cue === ask.mentions[0] && /^(?:assum|suppos)/i.test(cue.text);
  return leads
    ? part(
        ask,
        ask.mentions.filter((mention) => mention !== cue),
      )
    : ask;
}
