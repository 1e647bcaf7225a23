import { isoOf } from "../../calendar.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { endOfNamed } from "../named-end.ts";
import { written } from "../series.ts";
import { type Head, isMoved, startOf, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const FIRST = /\bfirst (?:time|month|close|session|day|quarter)\b/;
const EVER = /\bever\b|\bin (?:its )?history\b|\bon record\b/;
const NEVER_BEFORE =
  /\bnever (?:[\w'’]+ ){0,5}before\b|\bnever (?:been|got|gone|closed|traded|stood|reached|seen|happened)\b|\b(?:has|had|have)(?:n['’]t| not) (?:[\w'’]+ ){0,5}before\b/;
const NOT_SINCE = /\b(?:not|no|never|hasn['’]t|haven['’]t|wasn['’]t)\b/;
const SIDES = {
  ">": /\b(?:below|under|south|low|lower|beneath)\b/,
  "<": /\b(?:above|over|north|high|higher|beyond)\b/,
};

/** "Has not closed this low since May": a record, which says by itself what it is of. */
const OF_ITSELF = /\b(?:this|that|so) (?:low|high|cheap|dear|expensive)\b/;
const DIGITS = { three: 100, four: 1000, five: 10_000 };
/** "Below three digits" of a line that is another. */
function ofOtherLine(words: string, head: Head): boolean {
  const [, count] = /\b(three|four|five) digits?\b/.exec(words) ?? [];
  return count !== undefined && Number.parseFloat(head.right) !== DIGITS[count as keyof typeof DIGITS];
}

/** The time behind "before" that the words name: "before yesterday", "before this week". */
interface When {
  first: string;
  last: string;
}
function whenOf(period: PeriodMention): When | null {
  const { first, last, named, relation } = period;
  if (named) return { first: isoOf(named.first), last: isoOf(named.last) };
  if (relation === "before" && first === null && last !== null)
    return { first: isoOf(last + 1), last: isoOf(last + 1) };
  return first === null || last === null ? null : { first: isoOf(first), last: isoOf(last) };
}

const seriesIn = (head: Head) => `${head.measure}(${written(head.subject)})`;
const said = (term: string, { sign, right }: Head) => `${term} ${sign} ${right}`;
const dayBefore = (iso: string) => isoOf(Math.round(Date.parse(iso) / 86_400_000) - 1);

/** The days before it came true, in which it must not have been so. */
function daysBefore(start: string, since: PeriodMention | undefined): string | null {
  if (!since) return `before(${start})`;
  const end = endOfNamed(since);
  return end === null || isoOf(end + 1) >= start ? null : `${isoOf(end + 1)}..${dayBefore(start)}`;
}

/** When it came true, and that it did: as told before, or at the time behind "before" where the words before told none. */
function trueAt(head: Head, when: When | null): { start: string; text: string; instead: boolean } | null {
  const isNow = head.around.length === 1 && head.around[0] === "latest" && head.measure === "close";
  const own = isNow ? { ...head, around: [], inner: "" } : head;
  const start = startOf(own);
  if (start === null || own.around.length > 0) return null;
  if (!when) return { start, text: said(termOf(own), own), instead: false };
  const within = when.first <= start && start <= when.last;
  if (within) return { start: when.first, text: said(termOf(own), own), instead: false };
  if (!isNow || when.last > start) return null;
  const term =
    when.first === when.last
      ? termOf({ ...own, window: when.first })
      : `any(${seriesIn(own)}, ${when.first}..${when.last})`;
  return { start: when.first, text: said(term, own), instead: true };
}

/** A figure told, and no line: higher than all before it. */
const ofLevel = (head: Head, start: string) => `${termOf(head)} > max(${seriesIn(head)}, before(${start}))`;

/** Words that say more than that it was so the first time, or never before. */
function saysMore(tail: Tail, read: readonly Mention[]): boolean {
  const left = without(tail, read)
    .replace(FIRST, " ")
    .replace(/\b(?:hasn|haven|wasn|hadn)['’]t\b|\b(?:in )?history\b|\bon record\b|\b(?:never|not|no|until)\b/g, " ");
  return !areOf(left, "filler", "levels");
}

interface Told {
  since: PeriodMention | undefined;
  when: PeriodMention | undefined;
}

/** The times that words of a first time or of none before name; undefined for other words. */
function timesOf(tail: Tail, head: Head): Told | undefined {
  const periods = tail.mentions.filter(isOf("period"));
  const since = periods.find(({ relation }) => relation === "since");
  const [when, another] = periods.filter((period) => period !== since);
  const [first, never] = [FIRST.test(tail.words), NEVER_BEFORE.test(tail.words)];
  const told = first
    ? since !== undefined || EVER.test(tail.words)
    : never || (since !== undefined && NOT_SINCE.test(tail.words));
  const named = tail.mentions.filter(isOf("subject"));
  const digits = tail.mentions.filter(isOf("quantity")).filter(({ unit }) => unit === "digit");
  const others = tail.mentions.some(
    (one) => one.kind === "measure" || (one.kind === "quantity" && !digits.includes(one)),
  );
  if (!told || (first && never) || another || (since && when) || others) return undefined;
  if (named.some(({ subject }) => subject !== head.subject) || saysMore(tail, [...periods, ...named])) return undefined;
  return { since, when };
}

/**
 * "First month above that since 2012", "never happened before yesterday", "it had never been there before", "not since 2008":
 * a line crossed, as the words before tell, that was not crossed in the time before.
 */
export function firstOrNever(_ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const told = OF_ITSELF.test(tail.words) ? undefined : timesOf(tail, head);
  if (!told) return undefined;
  const { since, when } = told;
  if (isMoved(head) || head.sign === "" || ofOtherLine(tail.words, head)) return null;
  const isLine = /[<>]/.test(head.sign);
  if (isLine ? SIDES[head.sign[0] as ">" | "<"].test(tail.words) : since || /\blow/.test(tail.words)) return null;
  if (when && !["before", "until"].includes(when.relation)) return null;
  const before = when ? whenOf(when) : null;
  const now = trueAt(head, before);
  const days = now && daysBefore(now.start, since);
  if (!now || !days || (when && !before)) return null;
  return {
    text: isLine ? `${now.text} and not (${said(`any(${seriesIn(head)}, ${days})`, head)})` : ofLevel(head, now.start),
    assumptions: [since ? `counted from ${days.slice(0, 10)}` : "as far back as the record goes"],
    ...(now.instead ? { instead: true as const } : {}),
    ...(isLine ? { whole: true as const } : {}),
  };
}
