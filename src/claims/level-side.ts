import type { Day } from "../calendar.ts";
import type { Direction } from "./claim.ts";
import { cueIn, type Facts, hasWord, type Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";
import { isReachedIn } from "./reached-in.ts";

/** A level spoken of before. */
export interface Level {
  value: number;
  unit: string;
  on: Day | null;
}

const REACHING = new WordSet(
  "reach reaching reaches hit hits hitting see sees seeing target targets targeting to top tops touch break",
);
const AHEAD = "will 'll won't going gonna could might shall can until unless to target sees see expects goes";
/** A buyer who waits for a price, or sees one again, waits for a lower one. */
const WAITS = "wait waiting again patiently";

const UNDER = new WordSet("support floor lows");
/** `Will break 390 support`: what is broken held the price from below. */
const breaksSupport = ({ tokens }: Facts, at: number, figure: Of<"quantity">) =>
  tokens[at].lower === "break" && UNDER.has(tokens[figure.to]);

const isMoney = (unit: string) => /^[A-Z]{3}(?:\/|$)/.test(unit);
/** A bare number beside a price is a price. */
const sameUnit = (a: string, b: string) => a === b || ((isMoney(a) || a === "") && (isMoney(b) || b === ""));
/** Levels further apart than this are of different things. */
const APART = 20;
const near = (a: number, b: number) => a !== b && a > 0 && b > 0 && a / b < APART && b / a < APART;

/** `Next stop 18`. */
const isNextStop = ({ tokens }: Facts, i: number) => tokens[i].lower === "stop" && tokens[i - 1]?.lower === "next";

/** The word of reaching up to three tokens before a figure. */
function reachedBy(facts: Facts, figure: Of<"quantity">): number | null {
  for (let i = figure.from - 1; i >= facts.clause.from && i >= figure.from - 3; i--)
    if (REACHING.has(facts.tokens[i]) || isNextStop(facts, i)) return i;
  return null;
}

const HEADED = new WordSet("go going goes headed heading gets get back");

/** `Going to 60`. */
const isHeaded = ({ tokens }: Facts, at: number) => HEADED.has(tokens[at - 1]);

const CERTAIN = /^(?:inevitable|inevitability|certainty|guaranteed|programmed)$/;
const TO_COME = /^(?:by|before|this|tomorrow|tmrw|tmr|next|eod|eow|eom|eoq|eoy|coming|incoming|inbound|soon)$/;

/** Whether the words behind a figure say that it is still to come: `tomorrow`, `is incoming`. */
export const isAwaited = ({ tokens }: Facts, { from, to }: Of<"quantity">) =>
  !WAS.has(tokens[from - 1]) &&
  ((tokens[to]?.lower === "is" &&
    CERTAIN.test(tokens[tokens[to + 1]?.lower === "an" ? to + 2 : to + 1]?.lower ?? "")) ||
    (TO_COME.test(tokens[to]?.lower === "is" ? (tokens[to + 1]?.lower ?? "") : (tokens[to]?.lower ?? "")) &&
      !TODAY.test(tokens[to + 1]?.lower ?? "")));
/** `It was 50 before the crash`. */
const WAS = new WordSet("was were");
/** `Under 4 this morning`: as it stands. */
const TODAY = /^(?:morning|moment|point)$/;

/** `MSFT to 350`: a name, a level, and no more words. */
const isSentTo = ({ tokens, clause, subjects }: Facts, { from, to }: Of<"quantity">) =>
  tokens[from - 1]?.lower === "to" &&
  subjects.some((one) => one.to === from - 1 && one.from <= clause.from + 1) &&
  (to >= clause.to || tokens[to].kind === "mark");

/** `135 by Friday`, `30 tomorrow`, `40 incoming`: a level, and behind it that it is still to come. */
export const isToCome = (facts: Facts, figure: Of<"quantity">) =>
  figure.quantity.role === "level" &&
  (isMoney(figure.quantity.unit) || figure.quantity.unit === "") &&
  facts.measures.every((one) => one.measure === "price") &&
  (isAwaited(facts, figure) || isReachedIn(facts, figure) || isSentTo(facts, figure));

/**
 * On which side of today's level a level to come lies: of the one known where it was said (`sold at 1,100, goes to 600`);
 * beyond a bound that is still ahead (`will be below 10,000`); else a level that is reached is above.
 */
export function levelSide(
  facts: Facts,
  figure: Of<"quantity">,
  known: Level | null,
): { direction: Direction; rule: string; at: { from: number; to: number } } | null {
  const { low, high, bound, unit, role } = figure.quantity;
  const value = high ?? low;
  if (role !== "level" || value === null) return null;
  const comes = isToCome(facts, figure);
  const ahead = comes || cueIn(facts, "future") !== undefined || hasWord(facts, AHEAD);
  const at = reachedBy(facts, figure);
  const stretch = at === null ? figure : { from: at, to: at + 1 };
  if (at !== null && ahead && isNegated(facts.tokens, at) && hasWord(facts, "again ever"))
    return { direction: "down", rule: "reached-no-more", at: stretch };
  if (at !== null && breaksSupport(facts, at, figure))
    return { direction: isNegated(facts.tokens, at) ? "flat" : "down", rule: "breaks-support", at: stretch };
  const waits = bound !== "more-than" && bound !== "at-least" && hasWord(facts, WAITS);
  if (known && sameUnit(known.unit, unit) && near(known.value, value) && (ahead || at !== null || waits))
    return { direction: value > known.value ? "up" : "down", rule: "side-of-known-level", at: stretch };
  if (waits && (isMoney(unit) || unit === "")) return { direction: "down", rule: "waits-for-level", at: stretch };
  if (ahead && bound === "less-than") return { direction: "down", rule: "bound-ahead", at: figure };
  if (ahead && bound === "more-than") return { direction: "up", rule: "bound-ahead", at: figure };
  if (at !== null && (isMoney(unit) || (ahead && (facts.tokens[at].lower !== "to" || isHeaded(facts, at)))))
    return { direction: "up", rule: "reaches", at: stretch };
  return comes ? { direction: "up", rule: "to-come", at: figure } : null;
}
