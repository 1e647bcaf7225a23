import { isoOf } from "../../calendar.ts";
import type { DirectionMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import { ofSessionBefore } from "../beside-move.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, mapped } from "../interval.ts";
import { type Measured, measured } from "../measured.ts";
import { type MoveWindow, moved, moveWindow } from "../move-window.ts";
import { OF_THAT } from "../of-that.ts";
import { RESTATED } from "../restated-amount.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { lastWeekday, windowOf } from "../window.ts";
import { signedMove } from "./change.ts";
import { whenOf } from "./during-session.ts";

/** "Fell by about | 5", "up another | 300": words between the way a price went and how far. */
const BY =
  /^\s*(?:(?:by|another|about|around|roughly|nearly|almost|some|only|just|exactly|a|an|the|full|whole|whopping|mere|cool) )*$/;
/** "Above 150", "to 150": a level. */
const TO_LEVEL = /^(?:above|below|under|over|past|north|south|beneath|beyond|through|to|at|up to|as)\b/i;
const POINTS = /^\s*(?:points?|pts?|handles)\b/;
/** "57 points higher", "2 dollars lower": how far, before the way it went. */
const THEN_WAY = /^\s*(?:points?|pts?|handles|dollars?|bucks)?\s*$/;
/** "3 points of market share". */
const OF_SOMETHING =
  /^\s*(?:points?|pts?|dollars?|bucks)? ?(?:of|in|from|off)\b(?! (?:the (?:day|session)|today|20\d\d|on|january|february|march|april|may|june|july|august|september|october|november|december))/;
const MONEY = /^[A-Z]{3}(?:\/share)?$/;
/** Nothing moves so many percent in some days, and no index in years: points or money. */
const [MOST_IN_DAYS, MOST_EVER] = [60, 400];
const SOME_DAYS = 7;
/** What a figure without a unit is of: it tells by being right. */
export const WITHOUT_UNIT = "a figure without a unit";
const TRADED = ["company", "etf", "index", "coin"];

const isMoveWord = ({ direction, rule }: DirectionMention) => direction !== "flat" && rule !== "level";

/** Whether the way that a price went stands right beside a figure, so that it tells by how much. */
function isLed(ask: Ask, { start, end, text, role, rule }: QuantityMention): boolean {
  if (TO_LEVEL.test(text)) return false;
  if (rule === OF_THAT || rule === RESTATED) return role === "change";
  return ask.directions
    .filter(isMoveWord)
    .some(
      (way) =>
        (way.start >= start && way.end <= end) ||
        (way.end <= start && BY.test(wordsBetween(ask, way.end, start))) ||
        (way.start >= end &&
          /^(?:higher|lower|up|down)$/i.test(way.text) &&
          THEN_WAY.test(wordsBetween(ask, end, way.start))),
    );
}

/** A move in percent told of another in the same sentence: what is told beside it is in percent too. */
const besidePercent = ({ claim }: Ask) =>
  claim.context.some((one) => one.kind === "quantity" && one.unit === "ratio" && one.role === "change");

/** How many points or how much money a price went over a window. */
function went(ask: Ask, series: Series, window: MoveWindow): string {
  const before = term(series, isoOf(window.start - 1));
  const after = window.toDate
    ? `latest(${term(series)}, ${isoOf(ask.saidAt)})`
    : term(series, windowOf(window.end, window.end));
  return `${after} - ${before}`;
}

/** The proposition that a price moved by so much money or so many points; null for money it is not told in. */
function inMoney(ask: Ask, series: Series, window: MoveWindow, quantity: QuantityMention, by: Interval): string | null {
  const figure = counted(ask, series, window, { ...quantity, role: "level" }, by);
  return figure && within(went(ask, series, window), figure.interval, figure.unit);
}

const inPercent = (ask: Ask, series: Series, window: MoveWindow, by: Interval): string =>
  within(moved(ask, series, window), mapped(by, 0.01), "ratio");

/** A bare figure may be percent or money: an exact one tells which, of a bound both must agree. */
function eitherWay(
  ask: Ask,
  { series }: Measured,
  window: MoveWindow,
  quantity: QuantityMention,
  by: Interval,
): string | null {
  const money = inMoney(ask, series, window, quantity, by);
  const size = Math.abs(quantity.low ?? quantity.high ?? 0);
  const points = POINTS.test(wordsBetween(ask, quantity.end, quantity.end + 12));
  const most = window.end - window.start < SOME_DAYS ? MOST_IN_DAYS : MOST_EVER;
  if (MONEY.test(quantity.unit) || points || size > most) return money;
  if (besidePercent(ask) || !money) return inPercent(ask, series, window, by);
  return ask.chooser.choose(WITHOUT_UNIT, quantity.bound === "exact" ? "fit" : "rival", [
    { value: inPercent(ask, series, window, by), words: "percent" },
    { value: money, words: series.known?.kind === "index" ? "points" : "money a share" },
  ]);
}

/** "The S&P dropped 160 points", "Nvidia lost $7 today", "minus 18 on Monday": by how much money, points or percent a price moved. */
export function movedBy(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [period, other] = ask.periods;
  if (!quantity || another || other || ask.measures.some(({ measure }) => measure !== "price")) return null;
  if (whenOf(ask) !== null || OF_SOMETHING.test(wordsBetween(ask, quantity.end, quantity.end + 16))) return null;
  if (isForecast(ask) || quantity.from !== undefined || !["change", "level"].includes(quantity.role)) return null;
  if (!(quantity.unit === "" || quantity.unit === "index" || MONEY.test(quantity.unit)) || !isLed(ask, quantity))
    return null;
  const found = measured(ask);
  if (found?.series.grain !== "day" || found.series.measure !== "close") return null;
  if (!TRADED.includes(found.series.known?.kind ?? "")) return null;
  const day = lastWeekday(ask.saidAt);
  const untimed = period === undefined && cueOf(ask, "ytd") === undefined;
  const window: MoveWindow | null = untimed
    ? { ...windowOf(day, day), toDate: false, used: [], assumptions: [`no day named: the session of ${isoOf(day)}`] }
    : moveWindow(ask, found.series, period);
  const by = signedMove(ask, quantity);
  const text = window && by && eitherWay(ask, found, window, quantity, by);
  if (!window || !text) return null;
  const built = {
    text,
    used: [...found.used, quantity, ...ask.periods, ...ask.directions, ...window.used],
    phrases: [/\b(?:points?|pts?|handles)\b/],
    assumptions: window.assumptions,
  };
  if (!untimed) return built;
  const beside = ofSessionBefore(ask, built);
  return beside ?? (quantity.bound === "exact" ? { ...built, tentative: true } : null);
}
