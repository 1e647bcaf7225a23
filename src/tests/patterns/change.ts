import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBefore, wordsBetween } from "../ask.ts";
import { ofSessionBefore } from "../beside-move.ts";
import type { Built } from "../built.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { isSingle, measured } from "../measured.ts";
import { type MoveWindow, moved, moveWindow } from "../move-window.ts";
import { GAIN_AFTER, LOSS_AFTER, MOVED_BY } from "../plain-words.ts";
import type { Series } from "../series.ts";
import { movedByNow } from "../single-days.ts";
import { directionOf, isForecast, wayOf } from "../stance.ts";
import { lastWeekday, windowOf } from "../window.ts";
import { whenOf } from "./during-session.ts";
import { isOfOneTime } from "./worst-move.ts";

/** A share in percent or a worded fraction that says by how much something moved. */
export const isMove = (quantity: QuantityMention) =>
  quantity.unit === "ratio" && ["change", "share", "level"].includes(quantity.role) && quantity.from === undefined;

const TO = /^(?:to|at|is|was|are|were|cost|costs|worth)$/;
/** "Half of what it was", "a third of its level": what is left of it. */
export const OF_ITS =
  /^\s*(?:of |as )?(?:what (?:it|they) (?:was|were|did|cost|stood at|had been|made|averaged|traded at|closed at|spent|earned)\b|where it (?:was|stood|traded|closed)\b|(?:of )?its (?:own )?(?:level|price|value|close|closing price|average)\b|(?:as )?(?:much|high|many|big|large|expensive) as\b)/;
/** "The figure of June", "the number for 2023": what a time had. */
export const THE_FIGURE =
  "(?:(?:monthly|quarterly|annual|reported) )?(?:figure|number|level|price|amount|total|average|avg|mean|sum|reading|tally|count|bill|haul|take)";
/** Words that lead to the time compared with. */
const BASE_LED = new RegExp(
  `\\b(?:what|as (?:much|many|high|low))\\b[^,;]*$|\\bthan (?:it|they|in|during|for)\\b[^,;]*$|^\\s*(?:the|its|their) ${THE_FIGURE}\\b[^,;]*$`,
);

/** "Twice its price in August", "four times what it was in fiscal 2023": the one time named is that compared with, over which nothing moved. */
export function isSetAgainst(ask: Ask, quantity: QuantityMention): boolean {
  const [period, another] = ask.periods;
  if (!period || another || period.start < quantity.end) return false;
  const between = wordsBetween(ask, quantity.end, period.start);
  if (APART_FROM.test(between)) return true;
  return (OF_ITS.test(between) && !LOST.test(wordsBefore(ask, quantity, 3).join(" "))) || BASE_LED.test(between);
}

/** "3 % below June's": the time named is the one held against. */
const APART_FROM =
  /^\s*(?:below|above|under|over|(?:higher|lower|more|less|dearer|cheaper) than)\s+(?:(?:that|those) (?:of|in) |in |its |the )*$/;

const LOST =
  /\b(?:lost|lose[sd]?|losing|shed|sheds|gave up|gives up|cut|gone|wiped|off|fell|fallen|dropped|down|up|gained|added)\b/;
/** "Was a tenth above", "a third lower than": by how much, not what is left. */
const APART =
  /^\s*(?:off|away|shy|above|below|higher|lower|more|less|up|down|over|under|ahead|behind|gone|short|worse|fewer|(?!after|later|never|ever|other|former|quarter)[a-z]{3,}er)\b/;
/** "Fell to a third", "at half of its level a year ago": a fraction of what it was, not the fraction that it lost. */
function isWhatIsLeft(ask: Ask, quantity: QuantityMention): boolean {
  if (quantity.role !== "share" || quantity.unit !== "ratio") return false;
  const before = wordsBefore(ask, quantity, 3);
  if (APART.test(wordsBetween(ask, quantity.end, quantity.end + 12))) return false;
  if (TO.test(before.at(-1) ?? "") || (["less", "more"].includes(before.at(-1) ?? "") && TO.test(before.at(-2) ?? "")))
    return true;
  return OF_ITS.test(wordsBetween(ask, quantity.end, quantity.end + 40)) && !LOST.test(before.join(" "));
}

/**
 * The change a quantity states, signed: "down 17 %" is −17 %. A multiple is the change it makes: "doubled" is +100 %,
 * "halved" −50 %. Null where no word says which way.
 */
export function signedMove(ask: Ask, quantity: QuantityMention): Interval | null {
  const stated = intervalOf(quantity);
  if (!stated || quantity.signed) return stated;
  if (quantity.role === "multiple" || isWhatIsLeft(ask, quantity)) return shifted(stated);
  if ((stated.high ?? 0) < 0 || (stated.low ?? 0) < 0) return stated;
  const way = wayOf(ask, quantity);
  return way === null ? null : way === "up" ? stated : opposite(stated);
}

export const shifted = (interval: Interval): Interval => ({
  ...interval,
  low: interval.low === null ? null : interval.low - 1,
  high: interval.high === null ? null : interval.high - 1,
  stated: null,
});

/** "Micron doubles in 2025", "will gain 10 % in May" of what is to come: more than that bears it out too. */
export const atLeast = (interval: Interval): Interval =>
  (interval.low ?? 0) > 0
    ? { ...interval, high: null, stated: null }
    : (interval.high ?? 0) < 0
      ? { ...interval, low: null, stated: null }
      : interval;

/** "Closed up more than forty percent", "finished at least 9 % higher": of a session, whichever it was. */
const CLOSED =
  /\b(?:clos|finish|settl)(?:e[sd]|ed|es) (?:the (?:day|session) )?(?:up|down|higher|lower|more than|at least|over|nearly)\b/i;

/** "At the bell": of the session. */
const BELL = /\b(?:at|into|by) the (?:closing )?bell\b/;

/** "Lost more than a quarter in one session", "in a single day": how long it took, of the day it was said where no other is named. */
const IN_A_DAY =
  /\b(?:in|over|on|within) (?:just |only |but )?(?:a|one|the one)(?: single)? (?:trading )?(?:day|session)(?: of trading)?\b(?! (?:before|ago|or two|earlier))/i;
const ONE_DAY = /^(?:a|one|1|a single) (?:trading )?(?:day|session)$/i;

/** A move without a time: that of the day it was said, where it is as told; where it is not, another time was meant. */
function sessionMeant(ask: Ask, series: Series, quantity: QuantityMention): MoveWindow | null {
  if (ask.periods.length > 0 || series.grain !== "day" || isForecast(ask)) return null;
  if (ask.cues.some(({ cue }) => cue === "ytd") || !isMove(quantity)) return null;
  const day = lastWeekday(ask.saidAt);
  const words = `no day named: the session of ${isoOf(day)}, if its move is the one told`;
  return { ...windowOf(day, day), toDate: false, used: [], assumptions: [words] };
}

/** "Nvidia closed down almost 17 % today", "Samsung lost roughly a third of its value over 2024", "gold doubled since 2022". */
export function change(ask: Ask): Built | null {
  const found = measured(ask);
  const length = ask.quantities.filter(({ role, text }) => role === "duration" && ONE_DAY.test(text));
  const [quantity, another] = ask.quantities.filter((each) => !length.includes(each));
  if (!found || !quantity || another || ask.periods.length > 1 || found.series.nature !== "level") return null;
  const { series } = found;
  const ofYear = series.unit === "money" && ask.periods.some(({ grain }) => grain === "year");
  if ((series.unit !== "price" && series.unit !== "index" && !ofYear) || isOfOneTime(ask)) return null;
  const multiple = quantity.role === "multiple" && !wordsBefore(ask, quantity, 2).includes("at");
  if ((!isMove(quantity) && !multiple) || isSetAgainst(ask, quantity)) return null;
  const told = signedMove(ask, quantity);
  const interval =
    told && quantity.bound === "exact" && quantity.loose === null && isForecast(ask) ? atLeast(told) : told;
  if (series.grain === "day" && whenOf(ask) !== null) return null;
  const session = sessionMeant(ask, series, quantity);
  const window = session ?? moveWindow(ask, series, ask.periods[0]);
  if (!interval || !window) return null;
  const direction = directionOf(ask, quantity);
  const built = {
    text: movedByNow(ask, series, moved(ask, series, window), interval, window.end - window.start),
    used: [
      ...found.used,
      quantity,
      ...length,
      ...ask.periods,
      ...(series.grain === "month" && isSingle(series, window) ? ask.cues.filter(({ cue }) => cue === "average") : []),
      ...ask.directions.filter((each) => each === direction || each.direction === direction?.direction),
      ...window.used,
    ],
    phrases: [BELL, MOVED_BY, GAIN_AFTER, LOSS_AFTER, ...(session ? [IN_A_DAY] : [])],
    assumptions: window.assumptions,
  };
  if (!session) return built;
  const isTold = quantity.bound === "exact" || CLOSED.test(ask.claim.quote) || IN_A_DAY.test(ask.claim.quote);
  return ofSessionBefore(ask, built) ?? (isTold ? { ...built, tentative: true } : null);
}
