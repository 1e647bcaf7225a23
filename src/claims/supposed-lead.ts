import classes from "../../data/registry/lexicon/conditions.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { leanOf } from "./tense.ts";
import { hasVerb } from "./verbs.ts";

const GRANTED = new WordSet(classes.granted);
const SUPPOSED = new WordSet(classes.supposed);
const BIDDEN = new WordSet(classes.bidden);
const TIMES = new WordSet("day week month quarter");
/** What stands behind `when` in a question, and behind `the day` where it names one. */
const NOT_SUPPOSED = new WordSet(
  "is are was were do does did will would can could should has have had i we you after before of on in at that's when",
);
const ENDS_LEAD = new Set([",", ":", ";", "—", "–", "-"]);
const DASHES = new Set(["–", "-"]);
/** `With gold up 20% this year, …`: what is known already. */
const KNOWN = new WordSet("today ytd now already so");

/** Where the first part of a sentence ends, at a mark or an `and`; -1 where it has no second one. */
function leadEnd(tokens: readonly Token[], { from, to }: Stretch, atAnd: boolean): number {
  for (let i = from + 1; i < to - 2; i++) {
    const { lower, glued } = tokens[i];
    if (atAnd && lower === "and") return i;
    if (ENDS_LEAD.has(lower) && !tokens[i + 1].glued && !(DASHES.has(lower) && glued)) return i;
  }
  return -1;
}

/** How the sentence starts: `when` or `the day`, `with`, `say`, or a bare verb that bids. */
function leadBy(tokens: readonly Token[], from: number): "when" | "granted" | "supposed" | "bidden" | null {
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (!second) return null;
  if (first.lower === "when") return NOT_SUPPOSED.has(second) ? null : "when";
  if (first.lower === "the" && TIMES.has(second))
    return !tokens[from + 2] || NOT_SUPPOSED.has(tokens[from + 2]) ? null : "when";
  return GRANTED.has(first) ? "granted" : SUPPOSED.has(first) ? "supposed" : BIDDEN.has(first) ? "bidden" : null;
}

/**
 * `When Micron reports above 9bn, …`, `given a June quarter above 90bn, …`, `say it closes under 100: …`, `lose 100 in May and …`:
 * a sentence that starts with what is supposed of a time to come, and says what would follow.
 */
export function supposesFirst(tokens: readonly Token[], readings: readonly Reading[], sentence: Stretch): boolean {
  const { from, to } = sentence;
  const by = tokens[from] ? leadBy(tokens, from) : null;
  if (!by || tokens[to]?.lower === "?" || tokens[to - 1]?.lower === "?") return false;
  const end = leadEnd(tokens, sentence, by === "bidden" || by === "supposed");
  if (end < 0 || (by === "bidden" && tokens[end].lower !== "and") || !hasVerb(tokens, end, to)) return false;
  const own = readings.filter((one) => one.from >= from && one.to <= end);
  const figure = own.some((one) => one.kind === "quantity" && one.quantity.role !== "duration");
  if (!figure || leanOf(tokens, from, to) === "back") return false;
  if (by !== "granted") return by === "bidden" || hasVerb(tokens, from, end);
  const bounded = own.some((one) => one.kind === "quantity" && one.quantity.bound !== "exact");
  return bounded && own.some(({ kind }) => kind === "period") && !KNOWN.in(tokens, from, end);
}
