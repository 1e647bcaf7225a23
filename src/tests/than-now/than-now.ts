import { type Day, isoOf, unitDays } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { figure, within } from "../figure.ts";
import { priceOfNow } from "../from-now.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { atLeast, isMove, signedMove } from "../patterns/change.ts";
import { type Series, term } from "../series.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";
import { type ThanNow, thanNowTold } from "./words.ts";

const AT_END = /\b(?:end|close|eo[ymqw]|year[- ]end)\b/i;
/** "In six months", "a year from now": a day so far ahead. */
const FAR_AHEAD =
  /^(?:in (?:about |around |roughly )?(?:an?|one|\w+|\d+) (?:more )?(?:days?|weeks?|months?|quarters?|years?)(?:[’'] time)?|.* from (?:now|today|here)|this time next (?:week|month|year))$/i;
const WHOLE: readonly string[] = ["week", "month", "quarter", "half", "year"];

interface Until {
  window: Window;
  words: string;
}
const until = (saidAt: Day, last: Day): Until => ({
  window: windowOf(saidAt + 1, last),
  words: `as of ${isoOf(last)}`,
});

/** When it will be so: one time, or those the words may mean; none where they name no such time. */
function timesMeant(time: PeriodMention, saidAt: Day, told: ThanNow): Until[] {
  const { ends, further } = told;
  if (time.last === null || time.last <= saidAt || (further && (time.first ?? 0) > saidAt)) return [];
  if (ends || isWithin(time, told) || AT_END.test(time.text) || FAR_AHEAD.test(time.text))
    return [until(saidAt, time.last)];
  const grain = time.named?.grain ?? time.grain;
  if (grain === "day") return time.relation === "before" ? [] : [until(saidAt, time.last)];
  const first = time.named?.first ?? time.first;
  if (!WHOLE.includes(grain) || time.relation !== "by" || first === null) return [];
  return first - 1 > saidAt ? [until(saidAt, first - 1), until(saidAt, time.last)] : [until(saidAt, time.last)];
}

/** The last price up to the end of a window. */
function lastOf(series: Series, { end, text }: Window): string {
  if (series.grain === "day") return `last(${term(series)}, ${text})`;
  return isSingle(series, windowOf(end - 27, end))
    ? term(series, isoOf(end).slice(0, 7))
    : `last(${term(series)}, ${text})`;
}

/** "Falls on Friday", "closes the week lower", "rises 5% in March": a move of that time, unless now is what it is held against. */
function isMoveOfTime(time: PeriodMention | undefined, told: ThanNow, sized: boolean): boolean {
  const { moves, held, ends, further } = told;
  if (sized && moves) return true;
  if (held || further) return false;
  return time?.grain === "day" ? !AT_END.test(time.text) && !FAR_AHEAD.test(time.text) : ends && !moves;
}

/** By how much it will be beyond the price of now: "120% * "; the price itself where no size is told. */
function edgeOf(ask: Ask, size: QuantityMention | undefined, told: ThanNow): string | null {
  if (!size) return "";
  const move = isMove(size) ? signedMove(ask, size) : null;
  const by = move && (move.stated?.value ?? (told.way === "up" ? move.low : move.high));
  return by === null || by < 0 !== (told.way === "down") ? null : `${figure(1 + by, "ratio")} * `;
}

/** "Won't fall any further this year", "won't go lower than it is now": of any day until then. */
const isWithin = (time: PeriodMention | undefined, { further, denied, held }: ThanNow) =>
  further ||
  (denied && held && time !== undefined && /^(?:in|over|until)$/.test(time.relation) && WHOLE.includes(time.grain));

const chosen = (ask: Ask, [first, ...others]: { value: string; words: string }[]) =>
  others.length === 0 ? first.value : ask.chooser.choose("the day meant", "rival", [first, ...others]);

/** "Will end the year up 20%": the move of that year, told to be that large or larger. */
function endsBeyond(ask: Ask, time: PeriodMention | undefined, told: ThanNow, size: QuantityMention): Built | null {
  const days = told.unit ? unitDays(told.unit, ask.saidAt) : null;
  if (!told.ends || told.held || told.moves || told.further || (told.unit && time) || !isMove(size)) return null;
  const found = measured(ask);
  const move = signedMove(ask, size);
  if (found?.series.nature !== "level" || found.series.unit !== "price" || !move) return null;
  const { series } = found;
  const window = days ? windowOf(days.start, days.end) : time ? placed(ask, series, time) : null;
  if (!window || window.end <= ask.saidAt || window.start > ask.saidAt || window.end - window.start < 6) return null;
  const text = within(`change(${term(series)}, ${window.text})`, atLeast(move), "ratio");
  return readWhole(ask, told.denied ? `not (${text})` : text, []);
}

/** "Nvidia will be higher at year end than it is today", "gold falls from here by June": a price to come held against that of the day it was said. */
export function thanNow(ask: Ask): Built | null {
  const ofToday = ({ first, last }: PeriodMention) => first === ask.saidAt && last === ask.saidAt;
  const [time, another] = ask.periods.filter((one) => !ofToday(one));
  const [size, second] = ask.quantities;
  if (another || second || ask.subjects.length !== 1) return null;
  const told = thanNowTold(ask, time, size);
  const over = told && size ? endsBeyond(ask, time, told, size) : null;
  if (over) return over;
  if (!told || isMoveOfTime(time, told, size !== undefined) || (told.unit && time)) return null;
  const meant = measured(ask);
  if (meant?.series.nature !== "level" || meant.series.unit !== "price") return null;
  const { series } = meant;
  const end = told.unit && unitDays(told.unit, ask.saidAt).end;
  const times = time ? timesMeant(time, ask.saidAt, told) : end ? [until(ask.saidAt, end)] : [];
  const edge = edgeOf(ask, size, told);
  if (times.length === 0 || edge === null) return null;
  const now = priceOfNow(series, ask.saidAt);
  // "Up 20% by June": on that day, or on any until then.
  const onAny = size !== undefined && time?.relation === "by";
  const anyTime = isWithin(time, told);
  const sign = (told.way === "up" ? ">" : "<") + (size ? "=" : "");
  const of = (price: string) => `${price} ${sign} ${edge}${now}`;
  const ends = times.map(({ window, words }) => ({ value: of(lastOf(series, window)), words }));
  const { window } = times[times.length - 1];
  const anyDay = { value: of(`any(${term(series)}, ${window.text})`), words: "on any day until then" };
  const text = chosen(ask, told.denied && anyTime ? [anyDay] : anyTime || onAny ? [...ends, anyDay] : ends);
  return readWhole(ask, told.denied ? `not (${text})` : text, [
    `held against the price of ${isoOf(lastWeekday(ask.saidAt))}`,
  ]);
}
