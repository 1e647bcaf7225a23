import type { PeriodMention } from "../../claims/mention.ts";
import { signOf } from "../bound-signs.ts";
import { numberOf as numberIn, placeOf } from "../number-words.ts";
import { CLASS, type Unit, unitNamed } from "./lexicon.ts";
import type { Rest } from "./words.ts";

/** A length of time counted back: the last ten sessions, three years. */
export interface Length {
  count: number;
  unit: Unit;
  /** Told loosely and short of it: "nearly three years". */
  nearly: boolean;
}

/** What is said of an event: how often, which one, since when, how many one after the other. */
export interface Told {
  none: boolean;
  count: { sign: string; number: number; bounded: boolean } | null;
  /** "Ten of the twelve months". */
  outOf: { number: number; unit: Unit } | null;
  place: number | null;
  first: boolean;
  last: boolean;
  only: boolean;
  every: boolean;
  ever: boolean;
  running: boolean;
  /** "Five straight weeks without a gain": so many that were not so. */
  without: boolean;
  /** "The last time was not in April": of that time alone. */
  notThen: boolean;
  /** "In a single day": some one of such times. */
  inOne: Unit | null;
  /** The last so many times up to now. */
  rolling: Length | null;
  /** Back from now. */
  back: Length | null;
  since: PeriodMention | null;
  /** "Never before 2025". */
  before: PeriodMention | null;
  /** The times named, the longer ones first. */
  times: readonly PeriodMention[];
}

const { unit, number, bounds } = CLASS;
const LOOSE = "at least|over|more than|well over|almost|nearly|about|around|roughly|some";
const OF = "(?:out )?of (?:the |its |their |those |these )?";
const ROLLING = `(?:(?:in|for|over|during|out of|of|these) )?(?:the |its |their )?(?:last|past|previous|latest|prior) (?:(${LOOSE}) )?(${number}) (?:full |trading )?(${unit})`;
const BACK = `(?:in|for|over) (?:the |its )?(?:(${LOOSE}) )?(an?|${number}) (?:full |whole |trading )?(${unit})`;
const OUT_OF = `(?:(${bounds}) )?(${number}) ${OF}(${number}) (${unit})(?: of)?`;
const SOME_OF = `(?:(${bounds}) )?(${number}) ${OF}(?=¦)`;
/** "Ten times that of 2024": a multiple, and no count of times. */
const NO_MULTIPLE = "(?! times (?:as|what|that|those|the|its|their|his|her|more|less|over|[a-z]+er)\\b)";
/** "Three quarters out of the last four". */
const TIMES_OF_LAST = `(?:(${bounds}) )?(${number}) (${unit}) (?:out of|of|in|from) (?:the |its |their )?(?:last|past|previous|latest|prior) (${number})`;
const COUNT = `(?:(${bounds}) )?(${number})${NO_MULTIPLE}(?: (?:separate|different|such|individual|whole|full|straight))*(?: (?:times|occasions))?`;
const OFTEN = `(?:(${bounds}) )?(once|twice|thrice)`;
const TIMES: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const IN_ONE = `(?:in|on|over|within) (?:an?|one|any|a single|any one|any single|the course of a) (?:single |given |trading )?(${unit})`;
const FIRST_IN = / first (?:time )?in (?:an?|one) /;
const OTHER_UNIT = new RegExp(` ${unit} `);
const SHORT = /^(?:almost|nearly|about|around|roughly|some)$/;

/** "Twenty one" is written with one blank between its parts. */
const numberOf = (words: string) => numberIn(words.replace(" ", "-"));

const lengthOf = (found: RegExpExecArray | null): Length | null => {
  const [, loose = "", count, word] = found ?? [];
  const named = count === undefined ? null : unitNamed(word);
  return named && { count: numberOf(count), unit: named, nearly: SHORT.test(loose) };
};

/** Takes how far back from now the words reach: "in five years", "in the last ten weeks". */
export const lengthBack = (rest: Rest): Length | null => lengthOf(rest.take(ROLLING) ?? rest.take(BACK));

const counted = (found: RegExpExecArray | null) =>
  found && {
    sign: signOf(found[1] ?? ""),
    number: TIMES[found[2]] ?? numberOf(found[2]),
    bounded: found[1] !== undefined,
  };

/** Puts "three quarters out of the last four" as "three out of the last four quarters", which is read like it. */
const inOrder = (rest: Rest) => {
  const found = rest.take(TIMES_OF_LAST);
  if (found) rest.text += `${found[1] ? `${found[1]} ` : ""}${found[2]} out of the last ${found[4]} ${found[3]} `;
};

/** Takes a length of time back from now; of what went on without a break it is how long that was, and is left. */
function reachBack(rest: Rest, running: boolean, lacking: RegExpExecArray | null) {
  const rolling = lengthOf(rest.take(ROLLING));
  if (rolling || running) return { rolling, back: null, inOne: null };
  // "Lost 10% in a month for the first time" is of single months, "for the first time in a month" counts back.
  const single = FIRST_IN.test(rest.text) ? null : rest.take(IN_ONE);
  const inOne = single && unitNamed(single[1]);
  if (inOne && OTHER_UNIT.test(rest.text))
    return { rolling, back: { count: 1, unit: inOne, nearly: false }, inOne: null };
  return { rolling, back: inOne ? null : lengthOf(lacking ?? rest.take(BACK)), inOne };
}

const RUNNING = new RegExp(` ${CLASS.running}(?= |$)`);
/** "Went five sessions without an up day", "eighteen sessions in a row without one". */
const without = (rest: Rest) =>
  rest.take(
    `(?:for )?(?:the (?:last|past) )?(?:(${LOOSE}) )?(${number}) (?:(?:straight|consecutive|successive|whole|full|trading) )*(${unit})(?: ${CLASS.running})?(?= ¦? ?(?:now |and counting )?without )`,
  );

/** Takes how many there were, or which one it was. */
function howMany(rest: Rest) {
  const part = rest.take(OUT_OF);
  const named = part && unitNamed(part[4]);
  const outOf = part && named && { number: numberOf(part[3]), unit: named };
  const often = part ?? rest.take(SOME_OF) ?? rest.take(OFTEN);
  const place = often ? null : rest.take(`(?:an? |the |its |their )?(${CLASS.place})(?: time)?`);
  return { outOf, count: counted(often ?? (place ? null : rest.take(COUNT))), place: place && placeOf(place[1]) };
}

const lengthInDays = ({ first, last }: PeriodMention) => (last ?? 0) - (first ?? 0);

/** "Every month of 2026 | through May": the year as far as that; null where the one does not lie in the other. */
function cutShort(times: readonly PeriodMention[], [until]: readonly PeriodMention[]): PeriodMention[] | null {
  const [long, another] = times;
  if (!until) return [...times];
  const [first, last] = [long?.first ?? null, until.named?.last ?? until.last];
  if (another || first === null || last === null || last <= first || last > (long?.last ?? 0)) return null;
  return [{ ...long, last, grain: "span" }];
}

/** Takes from the words what is said of an event, and leaves what tells of the event; null where they do not fit together. */
export function toldIn(rest: Rest, periods: readonly PeriodMention[]): Told | null {
  const told = rest.takeAll("t\\d+").map((word) => periods[Number(word.slice(1))]);
  const named = told.filter((period) => period !== undefined);
  if (named.length < told.length) return null;
  const since = named.filter(({ relation }) => relation === "since");
  const before = named.filter(({ relation }) => relation === "before");
  const until = named.filter(({ relation }) => relation === "until");
  const times = cutShort(
    named.filter(({ relation }) => relation === "in" || relation === "over"),
    until,
  );
  if (times === null || until.length > 1) return null;
  if (since.length + before.length > 1 || times.length > 2) return null;
  if (since.length + before.length + until.length + times.length < named.length) return null;
  inOrder(rest);
  const lacking = without(rest);
  const inRow = lacking !== null && RUNNING.test(lacking[0]);
  const running = inRow || rest.takeAll(CLASS.running).length > 0;
  const ever = rest.takeAll(CLASS.evers).length > 0;
  const reach = reachBack(rest, running, inRow ? null : lacking);
  const first = rest.takeAll(CLASS.firsts).length > 0;
  const last = rest.takeAll(CLASS.lasts).length > 0;
  const every = rest.takeAll(CLASS.quantifiers).length > 0;
  const notThen = rest.take("(?:was|is|were) not(?= ¦)") !== null;
  const none = rest.takeAll(CLASS.negations);
  const many = inRow ? { outOf: null, count: counted(lacking), place: null } : howMany(rest);
  const only = rest.takeAll("only").length > 0;
  rest.takeAll("just|exactly|even|time");
  if (none.length > 0) rest.takeAll("another");
  // "Not one of the last six", "never once".
  const one = none.length > 0 && many.count?.number === 1 && many.count.sign === "=";
  return {
    none: none.length > 0,
    first,
    last,
    only,
    every,
    running,
    notThen,
    ever: ever || none.includes("never"),
    without: inRow,
    ...reach,
    ...(inRow ? { inOne: unitNamed(lacking[3]) } : {}),
    ...many,
    count: one ? null : many.count,
    since: since[0] ?? null,
    before: before[0] ?? null,
    times: times.sort((a, b) => lengthInDays(b) - lengthInDays(a)),
  };
}
