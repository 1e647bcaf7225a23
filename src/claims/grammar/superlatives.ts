import lexicon from "../../../data/registry/lexicon/superlatives.json" with { type: "json" };
import type { Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";

const HIGH = new Set(lexicon.high.split(" "));
const LOW = new Set(lexicon.low.split(" "));
/** Nouns of a standing: beside them a superlative is a record of the figure itself, not of one of its moves. */
const LEVELS = new WordSet(lexicon.levels);
/** Of a price: with these it is the level that is a record, of whatever length of time: "the dearest month since". */
const PRICED = new WordSet("dearest cheapest priciest costliest");
const TIMES = new WordSet("month months quarter day week year session");
/** Words of a level, whatever length of time it is of: "the highest for any month on record". */
const PLAIN = new WordSet("highest lowest");
const NEUTRAL = new WordSet("for of any single a");
const LONGEST = 5;
const LONGEST_OF = 10;

/** A record told by a superlative and its reach: `its worst day since`, `the fastest pace in two years`, `biggest loss ever`. */
export interface Superlative {
  cue: "highest-since" | "lowest-since" | "best-since" | "worst-since";
  next: number;
}

const EXTREMES = new Set(["high", "highs", "low", "lows"]);

/** Whether a superlative may start with a word. */
export const superlativeStarts = ({ lower }: Word) => HIGH.has(lower) || LOW.has(lower) || EXTREMES.has(lower);

/** `a two-year low`, `52-week highs`, `multi-month lows`: a high or low by the length of time it is one of. */
function extremeAt(tokens: readonly Token[], i: number): Superlative | null {
  let j = i - 1;
  if (tokens[j]?.lower === "-") j--;
  if (!/^(?:weeks?|months?|years?|decades?|session|day|w|wks?|yrs?|mo)$/.test(tokens[j]?.lower ?? "")) return null;
  const counted = tokens[tokens[j - 1]?.lower === "-" ? j - 2 : j - 1];
  if (counted?.kind !== "number" && !COUNTS.has(counted)) return null;
  return { cue: tokens[i].lower.startsWith("high") ? "highest-since" : "lowest-since", next: i + 1 };
}

const COUNTS = new WordSet("a one two three four five six seven eight nine ten multi several many");

const ANY = new Set(["any", "every", "a", "one"]);
const OWNERS = new Set(["its", "their", "the", "her", "his"]);
const WHOLE = new WordSet("entire whole recorded own long");

/** `In its entire history`: the token behind it. */
function ofHistory(tokens: readonly Token[], i: number): number | null {
  const at = WHOLE.has(tokens[i]) ? i + 1 : i;
  return tokens[at]?.lower === "history" ? at + 1 : null;
}

/** How far back the record reaches: the tokens of `since`, `ever`, `on record`, `in history`, or of `in` before a length of time. */
function reachAt(tokens: readonly Token[], i: number): number | null {
  const word = tokens[i]?.lower;
  const next = tokens[i + 1]?.lower ?? "";
  if (word === "since" || word === "ever") return i + 1;
  if (word === "on" && next === "record") return i + 2;
  if (word === "of" && next === "all") return i + 3;
  if (word === "this" && (next === "century" || next === "cycle")) return i + 2;
  if (word !== "in" && word !== "for") return null;
  if (next === "history" || next === "memory") return i + 2;
  if (word === "for" && ANY.has(next)) return null;
  const history = word === "in" && OWNERS.has(next) ? ofHistory(tokens, i + 2) : null;
  if (history !== null) return history;
  for (let j = i + 1; j < tokens.length && j < i + 5; j++)
    // "The best for Nvidia in two years": whose it was, and the reach only then.
    if (word === "for" && (tokens[j].lower === "in" || tokens[j].lower === "since")) return null;
    else if (/^(?:weeks?|months?|quarters?|years?|decades?|generation|ages|sessions?|days?)$/.test(tokens[j].lower))
      return i + 1;
  return null;
}

/** The superlative that starts at token `i`, with at most four words between it and its reach, or null. */
export function superlativeAt(tokens: readonly Token[], i: number): Superlative | null {
  if (EXTREMES.has(tokens[i].lower)) return extremeAt(tokens, i);
  const high = HIGH.has(tokens[i].lower);
  if (!high && !LOW.has(tokens[i].lower)) return null;
  const dear = ["expensive", "costly"].includes(tokens[i + 1]?.lower ?? "");
  const priced = PRICED.has(tokens[i]) || dear;
  let level = true;
  let longest = LONGEST;
  for (let j = i + 1; j < tokens.length && j < i + longest; j++) {
    const next = reachAt(tokens, j);
    if (next !== null)
      return { cue: level ? (high ? "highest-since" : "lowest-since") : high ? "best-since" : "worst-since", next };
    // "Worst quarter for the Nasdaq Composite since": whose it was stands between.
    if (tokens[j].lower === "for" && j <= i + (dear ? 3 : 2)) longest = LONGEST_OF;
    if ((tokens[j].kind !== "word" && longest === LONGEST) || tokens[j].breaks > 1) return null;
    const isOfAny = PLAIN.has(tokens[i]) && (NEUTRAL.has(tokens[j]) || TIMES.has(tokens[j]));
    const isTime = isOfAny || (priced && (TIMES.has(tokens[j]) || (dear && j === i + 1)));
    if (!LEVELS.has(tokens[j]) && !isTime && !(priced && longest === LONGEST_OF)) level = false;
  }
  return null;
}
