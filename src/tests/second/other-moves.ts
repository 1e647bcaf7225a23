import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { endOfNamed } from "../named-end.ts";
import { type Head, movesLike, startOf, termOf, wayOf } from "./head.ts";
import type { Second } from "./second.ts";
import { areOf, isOf, type Tail, without } from "./words.ts";

const SIZE = "big|bad|large|good|ugly|brutal|steep|sharp|huge|violent|deep|hard|strong|severe|wild|crazy";
/** "This big", "that bad", "like this", "anything like it". */
const SO = new RegExp(
  `\\b(?:this|that|so|as) (?:${SIZE})\\b|\\b(?:like|close to) (?:this|that|it|today|yesterday)\\b|\\b(?:match|matched|beat|beats) (?:this|that|it)\\b`,
);
const DENIED = /\b(?:not|no|nothing|never|none)\b|n['’]t\b/;
const BEYOND =
  /\b(?:bigger|worse|larger|better|steeper|sharper|deeper|harder|stronger|uglier|more) than (?:anything|any|all|everything|even)\b/;
const LIKE = /\b(?:like (?:it|this|that)|such|so (?:big|bad|large|good)|this (?:big|bad))\b/;

const BAD = /\b(?:bad|worse|worst|ugly|uglier|brutal)\b/;
const GOOD = /\b(?:good|better|strong|stronger)\b/;

/** The days a move is held against: of a time named, or since then. */
function daysOf(period: PeriodMention, head: Head): string | null {
  const start = startOf(head);
  if (period.first === null || start === null) return null;
  if (period.relation === "since") {
    const end = endOfNamed(period);
    if (end === null || isoOf(end + 1) >= start) return null;
    return `${isoOf(end + 1)}..`;
  }
  if (!["in", "over"].includes(period.relation) || period.last === null || isoOf(period.last) >= start) return null;
  return `${isoOf(period.first)}..${isoOf(period.last)}`;
}

/** The day or month before a statement's own. */
function dayBefore(head: Head): string {
  const start = startOf(head) as string;
  return isoOf(dayNumber(start) - 1);
}
const dayNumber = (iso: string) => Math.round(Date.parse(iso) / 86_400_000);

const EVENT = /\bsince (?:[a-z'’-]+ ){1,4}$/;
/** "Since the covid crash | in March 2020": as since the month itself. */
const sinceEvent = (tail: Tail, period: PeriodMention): PeriodMention =>
  period.relation === "in" && EVENT.test(tail.words.slice(0, period.start - tail.start))
    ? { ...period, relation: "since" }
    : period;

/**
 * "Even the pop of November 2016 wasn't this big", "Not even March 2020 had a day that bad", "Bigger than anything in 2020",
 * "nothing like it since 2008": the move told before, held against all moves of the same length at another time.
 */
export function otherMoves(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [found, another] = tail.mentions.filter(isOf("period"));
  const period = found && sinceEvent(tail, found);
  if (
    !period ||
    another ||
    tail.mentions.some(
      (one) => one.kind === "quantity" || (one.kind === "measure" && !areOf(one.text.toLowerCase(), "moves")),
    )
  )
    return undefined;
  const words = without(tail, [found]);
  const named = tail.mentions.filter(isOf("subject"));
  if (named.some(({ subject }) => subject !== head.subject)) return undefined;
  const left = without(tail, [found, ...named]);
  const since = period.relation === "since";
  const told =
    (SO.test(words) && DENIED.test(words)) || BEYOND.test(words) || (since && LIKE.test(words) && DENIED.test(words));
  if (
    !told ||
    !areOf(left.replace(/n['’]t\b|\b(?:not|no|never|none|than|since)\b/g, " "), "filler", "moves", "levels")
  ) {
    return undefined;
  }
  const moves = movesLike(head, ask.registry);
  const way = wayOf(head);
  const days = daysOf(period, head);
  if (moves === null || way === null || days === null) return null;
  if ((BAD.test(words) && way === "up") || (GOOD.test(words) && way === "down")) return null;
  const stretch = days.endsWith("..") ? `${days}${dayBefore(head)}` : days;
  return {
    text: `${termOf(head)} ${way === "up" ? ">" : "<"} ${way === "up" ? "max" : "min"}(${moves}, ${stretch})`,
    assumptions: ["held against every move of the same length then, close to close"],
  };
}
