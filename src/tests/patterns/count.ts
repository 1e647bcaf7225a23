import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { HOW_MANY, type HowMany, howManyOf } from "../how-many.ts";
import { intervalOf } from "../interval.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { numberOf } from "../number-words.ts";
import { isMove, signedMove } from "./change.ts";

const STARTED = /\bstart(?:ed|s)?\b|\bbegan\b|\bwent into\b/;

/** "All three equipment names", of those named. */
const ALL_NAMES =
  /\b(?:two|three|four|five|six|seven|eight|\d+) (?!other|more|further|different|unnamed)(?:\w+ )?(?:names|stocks|companies|firms|tickers|shares)\b/;

/** "Two of the seven beat the index": set against another, not against where they started. */
const COMPARED =
  /\b(?:beat(?:s|en|ing)?|outperform\w*|underperform\w*|outpace\w*|outr[au]n\w*|trail\w*|lag(?:s|ged|ging)?)\b/;

const SIGNS = { exact: "=", "more-than": ">", "at-least": ">=", "less-than": "<", "at-most": "<=", range: "=" };
const countOf = ({ bound, low, high }: QuantityMention) => `${SIGNS[bound]} ${low ?? high ?? 0}`;

/** "Most of the Magnificent Seven", "all but one of them": how many, told by words. */
export const spokenOf = (ask: Ask): HowMany | null =>
  howManyOf(wordsBetween(ask, ask.offset ?? 0, ask.subjects[0]?.start ?? 0), subjectIds(ask).length);

const NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+";
/** "Two of those three", "only one of the five". */
const OF_THOSE = new RegExp(
  `\\b(?:(only|just|exactly|at least|at most|more than|not|all (?:but|except|bar)) )?(${NUMBER}|none|neither|all|every (?:single |last )?one|both|each(?: (?:and every )?one)?|any|half|most|some|a few) (?:out )?of (?:the|those|these|them|that)(?: (${NUMBER}))?\\b`,
);

/** "All of them", "every one of these". */
const WHOLE = /^(?:all|every|each)\b/;

interface OfThose extends HowMany {
  /** Whether a figure stands in the words that say how many. */
  holds: (mention: { start: number; end: number }) => boolean;
}

/** How many of those named before; null where no such words stand behind them, "unread" where they tell no number of just those. */
function ofThose(ask: Ask, words: string, size: number): OfThose | "unread" | null {
  const match = OF_THOSE.exec(words);
  const first = ask.subjects[0]?.start;
  if (!match || (first !== undefined && first - (ask.offset ?? 0) > match.index)) return null;
  const [phrase, how = "", word, all] = match;
  const many = WHOLE.test(word) ? size : numberOf(word);
  if (all === undefined && Number.isNaN(many)) return null;
  const ofAll = all === undefined || numberOf(all) === size;
  if (!(many >= 1 && many <= size) || !ofAll || (how === "not" && many > 1)) return "unread";
  if (how.startsWith("all ") && (WHOLE.test(word) || many === size)) return "unread";
  const from = match.index + (ask.offset ?? 0);
  const holds = (one: { start: number; end: number }) => one.start >= from && one.end <= from + phrase.length;
  if (how.startsWith("all ")) return { count: `= ${size - many}`, holds };
  return { count: how === "not" ? ">= 1" : `${signOf(how)} ${many}`, holds };
}

/** The subjects without a sector that stands beside its members. */
function members(ask: Ask): string[] {
  const all = subjectIds(ask);
  const own = all.filter((id) => ask.registry.subject(id)?.kind !== "sector");
  return own.length >= 3 ? own : all;
}

/** "Of NVDA, AMD, AVGO, INTC and MU three ended 2024 higher than they started it": how many of a list moved one way. */
export function count(ask: Ask): Built | null {
  const subjects = members(ask);
  const words = wordsBetween(ask, 0, Number.POSITIVE_INFINITY);
  const those = ofThose(ask, words, subjects.length);
  if (those === "unread") return null;
  const told = those ?? spokenOf(ask);
  const quantity = told
    ? undefined
    : ask.quantities.find((each) => each.role === "count" || each.unit === "" || each.unit === "count");
  const figures = ask.quantities.filter(
    (each) =>
      !those?.holds(each) &&
      (!told || !["ratio", "", "count"].includes(each.unit) || each.end > (ask.subjects[0]?.start ?? 0)),
  );
  const [size, another] = figures.filter((each) => each !== quantity);
  const move = size && (isMove(size) || size.role === "multiple") ? signedMove(ask, size) : null;
  if (subjects.length < 3 || (!quantity && !told?.count) || another || (size && !move) || ask.periods.length > 1)
    return null;
  const directions = [...new Set(ask.directions.map((each) => each.direction))];
  if (
    (COMPARED.test(words) && !STARTED.test(words)) ||
    /\b(?:other|different|more) (?:names|stocks|companies|firms)\b/.test(words)
  )
    return null;
  const way = directions.length === 1 ? directions[0] : null;
  if ((quantity && !intervalOf(quantity)) || (!move && way !== "up" && way !== "down")) return null;
  const moves = subjects.map((subject) => {
    const found = measuredAs(ask, subject, ask.measures[0]);
    const window = found && found.series.nature === "level" ? moveWindow(ask, found.series, ask.periods[0]) : null;
    if (!window || !found) return null;
    const change = moved(ask, found.series, window);
    return move ? within(change, move, "ratio") : `${change} ${way === "up" ? ">" : "<"} 0%`;
  });
  if (moves.some((move) => move === null)) return null;
  return {
    text: `count(${moves.join(", ")}) ${told?.count ?? countOf(quantity as QuantityMention)}`,
    phrases: told ? [HOW_MANY, OF_THOSE] : quantity?.low === subjects.length ? [ALL_NAMES] : [],
    exclusive: those !== null,
    used: [
      ...ask.subjects,
      ...ask.measures,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ text }) => those !== null && /^all of$/i.test(text)),
      ...(STARTED.test(words) ? ask.cues.filter(({ cue }) => ["comparison", "beats", "trails"].includes(cue)) : []),
    ],
  };
}
