import words from "../../../data/registry/lexicon/events.json" with { type: "json" };
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

const listed = (lines: readonly string[]) => lines.flatMap((line) => line.split("|"));
const AUXILIARY = "is|are|was|were|has|have|had|did|will|would";
const VERBS = [
  ...listed([...words.closes, ...words.up, ...words.down, ...words.through, ...words.averages]),
  ..."set sets hit hits made makes posted posts put puts saw sees had has beat beats outperformed trailed lagged traded trades opened opens averaged logged notched booked broke breaks".split(
    " ",
  ),
];
/** "… and | closed above 200": a verb, of whom the words before it are. */
const GOES_ON = new RegExp(
  `^(?:(?:then|also|even|still|now|just|finally|thus|so|once again|again|promptly|duly|${AUXILIARY}|has now|have now) )*(?:${VERBS.toSorted((a, b) => b.length - a.length).join("|")})(?![\\w-])`,
);
/** "…, | its worst day since 2020": what the move told before was. */
const APPOSED =
  /^(?:(?:its|the|their|his) |(?:the )?stock['’]s |a (?:new )?|an )(?=[^,;]*\b(?:best|worst|biggest|largest|highest|lowest|strongest|weakest|steepest|sharpest|heaviest|first|second|third|fourth|fifth|record)\b)/;
const JOINTS = /(?:,? (?:and|but|then|and then|but then)|[,–—]| -) /g;
const JOINED = /\b(?:and|but|then) $/;
const AHEAD = /\b(will|won[’']t|going to|gonna)\b/i;

const DAYS: readonly string[] = ["day"];
const isDay = ({ grain, relation }: PeriodMention) => DAYS.includes(grain) && relation === "in";

/** Where the words part into two predicates of one subject. */
function partsOf(ask: Ask): { first: string; second: string; apposed: boolean }[] {
  const { quote } = ask.claim;
  const inside = (at: number) =>
    ask.mentions.some(
      ({ kind, start, end }) => kind !== "cue" && start - (ask.offset ?? 0) < at && at < end - (ask.offset ?? 0),
    );
  return [...quote.matchAll(JOINTS)].flatMap(({ index, 0: joint }) => {
    const [first, second] = [quote.slice(0, index), quote.slice(index + joint.length)];
    const apposed = /^[,–— -]/.test(joint) && APPOSED.test(second.toLowerCase());
    const goesOn = JOINED.test(joint) && GOES_ON.test(second.toLowerCase());
    return !inside(index) && (apposed || goesOn) ? [{ first, second, apposed }] : [];
  });
}

/** The words with the time of the other predicate, where they name none themselves. */
function timed(ask: Ask, own: readonly PeriodMention[], other: readonly PeriodMention[], said: string): string | null {
  if (own.length > 0 || other.length === 0) return said;
  const [day, another] = other;
  return another || !isDay(day)
    ? null
    : `${said} ${/^(?:on|in|at|to|this|last|yester)/i.test(day.text) || ask.saidAt === day.first ? day.text : `on ${day.text}`}`;
}

/** "X jumped 24% on Friday and closed above 200 for the first time", "X fell 9%, its worst day since 2020": one subject, and two things said of it. */
export const coordinated: Restatement = (ask) => {
  const [subject, another] = [...new Map(ask.subjects.map((one) => [one.subject, one])).values()];
  if (ask.offset === null || !subject || another || ask.claim.kind === "trade") return undefined;
  const at = subject.end - ask.offset;
  const [part, more] = partsOf(ask).filter(({ first }) => first.length >= at);
  if (!part || more || ask.subjects.some(({ end }) => end - (ask.offset ?? 0) > part.first.length)) return undefined;
  const split = ask.offset + ask.claim.quote.length - part.second.length;
  const before = ask.periods.filter(({ end }) => end < split);
  const behind = ask.periods.filter(
    ({ start }) => start >= split && !/^(?:since|after|before)/.test(ask.periods[0]?.relation ?? ""),
  );
  const lead = part.apposed
    ? `${subject.text} had ${part.second}`
    : `${subject.text} ${AHEAD.exec(part.first)?.[0] ?? ""} ${part.second}`;
  const first = timed(ask, before, behind.filter(isDay), part.first);
  const second = timed(ask, behind.filter(isDay), before, lead.replace(/ {2,}/g, " ").replace(/[.!\s]+$/, ""));
  return first === null || second === null || wordsBetween(ask, ask.offset, split).trim() === ""
    ? null
    : [first, second];
};
