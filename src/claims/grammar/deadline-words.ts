import type { PeriodRead } from "./period-shape.ts";
import { type Relation, related } from "./related-periods.ts";
import { at, standsAt, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** Prepositions of several words: what they name is not reached. */
const LEADS: readonly (readonly [words: readonly string[], relation: Relation])[] = [
  [["this", "side", "of"], "before"],
  [["on", "this", "side", "of"], "before"],
  [["ahead", "of"], "before"],
  [["prior", "to"], "before"],
  [["in", "advance", "of"], "before"],
];
const PERHAPS_ON = new WordSet("this on ahead prior in");

/** `This side of October`, `prior to Easter`: how a claim stands to the time behind, and the token where that is named. */
export function leadOf(tokens: readonly Token[], i: number): { relation: Relation; next: number } | null {
  if (!PERHAPS_ON.has(tokens[i])) return null;
  const found = LEADS.find(([words]) => standsAt(tokens, i, words));
  return found ? { relation: found[1], next: i + found[0].length } : null;
}

/** `No later than March`, `by no later than Halloween`: the token after the words that name a deadline, or 0. */
function afterNoLater(tokens: readonly Token[], i: number): number {
  const from = at(tokens, i) === "by" ? i + 1 : i;
  const isDenied = at(tokens, from) === "no" || at(tokens, from) === "not";
  return isDenied && at(tokens, from + 1) === "later" && at(tokens, from + 2) === "than" ? from + 3 : 0;
}

/** What `no later than` names, as `by` would. */
export function noLaterAt(
  tokens: readonly Token[],
  i: number,
  plain: (from: number) => PeriodRead | null,
): PeriodRead | null {
  const start = afterNoLater(tokens, i);
  const named = start > 0 && at(tokens, start) === "the" && at(tokens, start + 1) === "end" ? start + 1 : start;
  const inner = start > 0 && start < tokens.length ? plain(named) : null;
  return inner && related(inner, "by", "by");
}

const TURNS = new WordSet("flips turns rolls ticks changes flipped turned rolled switches");
const TURNING = new WordSet("calendar calendars clock year odometer");
/** `Before the calendar flips to 2026`: the token of the year itself. */
export function afterTurn(tokens: readonly Token[], preposition: string, i: number): number {
  if (!["before", "until", "till"].includes(preposition)) return i;
  if (at(tokens, i) !== "the" || !TURNING.has(tokens[i + 1]) || !TURNS.has(tokens[i + 2])) return i;
  const to = at(tokens, i + 3) === "over" ? i + 4 : i + 3;
  return ["to", "into"].includes(at(tokens, to)) ? to + 1 : i;
}

/** Verbs of a time that begins, and what stands behind `is` and behind a verb of coming. */
const BEGINS = new Set("arrives begins starts comes dawns".split(" "));
const IS_HERE = new Set(["here", "upon"]);
const BEGINS_WITH: Record<string, readonly string[]> = {
  rolls: ["around", "round", "in"],
  comes: ["around", "round", "along"],
  sets: ["in"],
  kicks: ["off", "in"],
  gets: ["going", "started", "underway"],
};

/** `Before the summer is here`, `before July rolls around`: the words that say that it begins are part of it. */
export function afterBegins(tokens: readonly Token[], read: PeriodRead, preposition: string): PeriodRead {
  if (!["before", "until", "till"].includes(preposition)) return read;
  const { next } = read;
  const [verb, behind] = [at(tokens, next), at(tokens, next + 1)];
  if (BEGINS_WITH[verb]?.includes(behind)) return { ...read, next: next + 2 };
  if (BEGINS.has(verb)) return { ...read, next: next + 1 };
  if (!["is", "'s"].includes(verb) || !IS_HERE.has(behind)) return read;
  return { ...read, next: behind === "upon" && at(tokens, next + 2) === "us" ? next + 3 : next + 2 };
}

const REPORTED = new Set(["reported", "published", "released", "out", "in"]);
/** `By the time March is reported`: what is told of that time is the last that counts. */
export function reportedAt(
  tokens: readonly Token[],
  i: number,
  plain: (from: number) => PeriodRead | null,
): PeriodRead | null {
  const inner = i < tokens.length ? plain(i) : null;
  if (!inner) return null;
  const [verb, second, third] = [0, 1, 2].map((k) => at(tokens, inner.next + k));
  if (["is", "are", "'s"].includes(verb) && REPORTED.has(second)) return { ...inner, next: inner.next + 2 };
  return verb === "has" && second === "been" && REPORTED.has(third) ? { ...inner, next: inner.next + 3 } : null;
}
