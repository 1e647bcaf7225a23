import type { QuantityMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { asThreshold, intervalOf, opposite } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { directionOf, isOfTimeToCome } from "../stance.ts";
import { counted } from "../unit.ts";
import { windowOf } from "../window.ts";
import { isMove } from "./change.ts";

const HOW =
  "at least|no fewer than|not fewer than|more than|over|fewer than|less than|at most|no more than|not more than|only|just|exactly|precisely|a total of|all of|some|about|around|roughly";
const UNIT = "(?:days?|sessions?|closes?|times|trading days?|occasions)";
const OTHER = "(?:separate|different|trading|such|individual|single|whole|full|straight)";
/** "On only four days", "had 12 sessions", "three times": how many days some move was made on. */
const SO_MANY_DAYS = new RegExp(
  `(?<!\\b(?:in|for|over|within|after|next|last|past|first|previous|of|than|by) (?:(?:${HOW}|the|its) )*)\\b(?:on )?(?:(${HOW}) )?(\\d+|[a-z]+(?:-[a-z]+)?) (?:${OTHER} )*(?:[-+]?\\d[\\d.]*(?:%| percent| per cent)?[- ])?(?:(?:up|down|green|red|winning|losing|or more|plus)[- ])*${UNIT}\\b`,
);
/** "Only once", "twice". */
const SO_OFTEN =
  /\b(?:(only|just|exactly|at least|more than) )?(once|twice)\b(?! (?:more|again|it|they|he|she|the|a|you|we)\b)/;
/** "In a day", "in any one session": the moves of single days. */
const IN_ONE_DAY =
  /\b(?:in|on|over) (?:a|one|any|a single|any single|any one|the course of a) (?:single |one |given )?(?:trading )?(?:day|session)\b/;
/** "Not a single 3% down day", "no 2% drop", "without a 4% day". */
const NOT_ONE =
  /(?:\b(?:not (?:a|one|even one|a single|even a single)|no|zero|without (?:a|a single|one|any))|n[’']t (?:have|had|see|suffer|log|post|record|get|take) (?:a|one|a single|any|even one|even a single)) (?:[-+]?\d[\d.]*(?:%| percent| per cent)?[- ])?(?:plus |or more |or worse )?(?:(?:up|down|green|red|one-day|single-day|daily) ?)*(?:day|session|drop|fall|decline|loss|gain|rise|rally|jump|move|pop|selloff|sell-off|close)s?\b/;
/** How many are near enough where they are told roughly. */
const ROUGH = /^(?:some|about|around|roughly)$/;

interface Often {
  sign: string;
  count: number;
  phrase: RegExp;
}

const AVERAGED =
  /\baverag|\bin a row\b|\bconsecutive\b|\bstraight\b|\brunning\b|\bstreak\b|\bof (?:the |its )?(?:last|past|previous|first)\b/;

const DENIED = /\bnever\b|n[’']t\b|\bnot\b/;
/** "Not one close up there": beyond a line told before. */
const UP_THERE = /\b(?:up|down|back) (?:there|here)\b|\bthere\b(?! (?:was|were|have|has|had|is|are))/;

/** On how many days; null where the words count none, or tell it roughly. */
function howOften(words: string): Often | null {
  if (NOT_ONE.test(words)) return { sign: "=", count: 0, phrase: NOT_ONE };
  const [, how = "", many = ""] = SO_MANY_DAYS.exec(words) ?? [];
  const count = many === "" || /^an?$/.test(many) ? Number.NaN : numberOf(many);
  if (count > 0 && DENIED.test(words)) return null;
  if (count >= 0) return ROUGH.test(how) ? null : { sign: signOf(how), count, phrase: SO_MANY_DAYS };
  const [, bound = "", once] = SO_OFTEN.exec(words) ?? [];
  const denied = DENIED.test(words);
  if (once && denied) return once === "once" && !bound ? { sign: "=", count: 0, phrase: SO_OFTEN } : null;
  if (once) return { sign: signOf(bound), count: once === "once" ? 1 : 2, phrase: SO_OFTEN };
  if (!IN_ONE_DAY.test(words)) return null;
  return denied ? { sign: "=", count: 0, phrase: IN_ONE_DAY } : { sign: ">=", count: 1, phrase: IN_ONE_DAY };
}

const isCountOfDays = ({ role, unit }: QuantityMention, count: number, low: number | null) =>
  low === count && (role === "duration" || role === "count" || unit === "") && !/week|month|quarter|year/.test(unit);

/** The way of the moves counted: of their own words, "a loss of 2%", "3% up days". */
function wayOf(ask: Ask, quantity: QuantityMention | undefined): "up" | "down" | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const told = quantity ? directionOf(ask, quantity) : ask.directions[0];
  if (told && told.direction !== "flat") return told.direction;
  if (/\b(?:loss|losses|lost|drops?|falls?|declines?|worse|red|selloffs?)\b/.test(words)) return "down";
  return /\b(?:gains?|rises?|rallies|jumps?|green|better)\b/.test(words) ? "up" : null;
}

/** What each day counted did: a move of so much or more, a move that way, or a close beyond a line. */
function each(ask: Ask, series: Series, figure: QuantityMention | undefined): string | null {
  const way = wayOf(ask, figure);
  const moves = `change(${term(series)})`;
  if (!figure) return way && ask.directions.length > 0 ? `${moves} ${way === "up" ? ">" : "<"} 0%` : null;
  const stated = intervalOf(figure);
  if (!stated) return null;
  if (isMove(figure)) {
    const line = asThreshold(stated, "up");
    return way && within(moves, way === "down" ? opposite(line) : line, "ratio");
  }
  const line = figure.bound === "exact" ? null : counted(ask, series, null, figure, stated);
  return line && /\bclos(?:e|es|ed|ing)\b|\bended\b|\bfinished\b|\bsettled\b/i.test(ask.claim.quote)
    ? within(term(series), line.interval, line.unit)
    : null;
}

/** "Had just three days with a loss of 2% or more in 2024", "never fell 4% in a day", "closed above 140 on thirty days": on how many days of a time. */
export function daysOfMoves(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const often = AVERAGED.test(words) || UP_THERE.test(words) ? null : howOften(words);
  const found = often && measured(ask);
  if (!often || !found || found.series.grain !== "day" || found.series.measure !== "close") return null;
  const days = ask.quantities.find((one) => isCountOfDays(one, often.count, one.low));
  const [figure, another] = ask.quantities.filter((one) => one !== days);
  const [period, other] = ask.periods.filter(({ rule }) => !/horizon|rolling/.test(rule));
  if (another || !period || other || ask.cues.some(({ cue }) => /^(?:record|highest|lowest|ordinal|streak)/.test(cue)))
    return null;
  const coming = isOfTimeToCome(ask);
  const window = coming ? ahead(ask, found.series, period) : placed(ask, found.series, period);
  const text = each(ask, found.series, figure);
  if (!window || !text || window.end - window.start < 4 || (!coming && window.start > ask.saidAt)) return null;
  const past = !coming && window.end > ask.saidAt ? windowOf(window.start, ask.saidAt) : window;
  return {
    text: `count(${text}, ${past.text}) ${often.sign} ${often.count}`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(
        ({ cue, text: word }) =>
          cue === "negation" || /^(?:once|in total|total|all of|finished|(?:more|less|fewer) than|than)$/i.test(word),
      ),
    ],
    phrases: [often.phrase, IN_ONE_DAY, /\b(?:there (?:was|were)|the whole of|in all of|all of|whole)\b/],
    timed: [SO_MANY_DAYS, NOT_ONE, IN_ONE_DAY],
    exclusive: true,
    assumptions: ["moves of single days, close to close"],
  };
}
