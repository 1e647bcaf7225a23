import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure, within } from "../figure.ts";
import { FROM_NOW, ofNow, priceOfNow } from "../from-now.ts";
import { beyondEntry } from "../in-the-money.ts";
import { asThreshold, type Interval, intervalOf } from "../interval.ts";
import { isSingle, measured } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { beyondAverages, stretched, WHICH_DAY } from "../single-days.ts";
import { directionOf, isForecast } from "../stance.ts";
import { type Counted, counted } from "../unit.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";
import { isMove, signedMove } from "./change.ts";
import { CLOSING, LEFT } from "./level.ts";

export const THROUGHOUT = /\b(?:stays?|holds?|remains?|keeps?)\b/i;
/** "Trades between 400 and 450 until May": in that range all the time. */
const IN_RANGE = /\b(?:trades?|ranges?|range-?bound|sideways|stuck|bounces?|oscillates?)\b/i;
/** "Closes 2026 | below 20": how it stands at the end of it. */
const closesIt = (ask: Ask, { start, text }: PeriodMention) =>
  !/^(?:in|on|by|during|before|this|next)\b/i.test(text) &&
  /\bclos(?:e|es|ing)(?: out)? $/.test(wordsBetween(ask, start - 16, start));
export const AT_THE_END =
  /\b(?:ends|finishes|closes out)\b|\b(?:shares|stocks|adrs|adses|bonds|futures|they) (?:\w+ )?(?:end|finish|close out)\b|\b(?:to|will|['’]ll|would|not|never|\w+n['’]t|wont|cannot) (?:end|finish|close out)\b/i;

/** "Averages 4,500 in any month of 2026": of what is published by the month each figure is an average. */
const ANY_MONTH =
  /\b(?:any|some|one|a single|at least one) month\b|\b(?:a|an entire|one) (?:(?:full|whole|entire|calendar) )?month (?:averaging|that averages|with an? average)\b|\bfor (?:(?:a|one) (?:full|whole|entire|calendar)|an entire) month\b|\b(?:a|one|its|the|\w+[’']s) monthly (?:average|avg)\b/i;
/** By when: of what is told by the month each figure until then is an average. */
const DUE: readonly string[] = ["by", "before", "until"];
/** "Gets one month averaging 4,500": the month is no length of time and no second figure. */
const isOneMonth = ({ role, text, high }: QuantityMention) =>
  ["duration", "count"].includes(role) && high === 1 && /^(?:one|a|1)(?: single)? month$/i.test(text);

/** "Averages over 4,500 for a full month by then": how long each figure is, and no time from now. */
const wholeMonths = ({ periods, cues }: Ask) =>
  cues.some(({ cue }) => cue === "average") && periods.length > 1
    ? periods.filter(({ text }) =>
        /^(?:for|over) (?:an?|one|an entire) (?:(?:full|whole|entire|calendar) )?month$/i.test(text),
      )
    : [];

/** "By April it had fallen below 20": of what was, whatever April is meant. */
const HAD = /\bhad\b/i;

/** Rules of a direction that tell of a level to come and not from which side it is come to. */
const SIDELESS = new Set(["to-come", "reached-no-more", "waits-for-level"]);

/** `To 50 by June`, `hits 100`, `never sees 30 again`: a level to come, from above or from below as the price of the day lies. */
function leavesSideOpen({ claim }: Ask): boolean {
  const side = claim.because.direction;
  return (
    side !== undefined && (SIDELESS.has(side.rule) || (side.rule === "reaches" && !/^tops?$/i.test(side.words ?? "")))
  );
}

/** "Will break 160": from whichever side. */
export const BREAKS = /\b(?:breaks?|cross(?:es)?|clears?)(?: through)?\b/i;

/** What is to cross which line, and when. */
type ToCross = [ask: Ask, series: Series, window: Window, line: Interval, quantity: QuantityMention, unit: string];

/** The line to cross, of a price told by the month also as far as single days may go beyond its averages, which must agree. */
export function crossing(...told: ToCross): string {
  const [ask, series] = told;
  const at = (by: number) => crossingBy(by, ...told);
  const by = beyondAverages(ask, series);
  if (by === null) return at(1);
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: at(1), words: "the averages of months" },
    { value: at(by), words: `a price of single days, up to ${Math.round(100 * by - 100)} % beyond them` },
  ]);
}

/** The line as the bound says, else from the side the words or the price of the day come from; it counts as crossed that far short of it. */
function crossingBy(by: number, ...[ask, series, window, line, quantity, unit]: ToCross): string {
  const any = `any(${term(series)}, ${window.text})`;
  if (line.low === null || line.high === null) return within(any, by === 1 ? line : stretched(line, by), unit);
  const open = wordsBefore(ask, quantity, 2).some((word) => word === "back") || leavesSideOpen(ask);
  const way = directionOf(ask, quantity)?.direction ?? (open ? null : ask.claim.direction);
  const middle = line.stated?.value ?? (line.low + line.high) / 2;
  const isExact = quantity.bound === "exact" && quantity.loose === null;
  const crossed = isExact ? { ...line, low: middle, high: middle } : line;
  if (way === "up" || way === "down")
    return within(any, by === 1 ? asThreshold(crossed, way) : stretched(asThreshold(crossed, way), by), unit);
  const [value, above, below] = [middle, middle / by, middle * by].map((each) => figure(each, unit));
  const today = priceOfNow(series, ask.saidAt);
  return `(${today} < ${value} and ${any} >= ${above}) or (${today} >= ${value} and ${any} <= ${below})`;
}

/** The words of this statement, not of the condition or consequence beside it: from the last comma before its mentions on, without its deadline ("before June ends"). */
export function ownWords(ask: Ask): string {
  const first = ask.mentions[0]?.start ?? 0;
  const lead =
    wordsBetween(ask, first - 20, first)
      .split(/[,;]/)
      .at(-1) ?? "";
  const words = lead + wordsBetween(ask, first, ask.mentions.at(-1)?.end ?? first);
  return ask.periods.reduce((rest, { text }) => rest.replace(text.toLowerCase(), " "), words);
}

/** "Closes above 30 for the rest of the year": every day is meant, and of a denial none. */
const lastsThrough = ({ cues }: Ask, { rule, relation }: PeriodMention) =>
  rule.startsWith("rest:") && relation === "over" && !cues.some(({ cue }) => cue === "negation");

/** "Under 20 all May", "above 300 throughout June": of each day of it. */
const lastsAll = (ask: Ask, { start, text }: PeriodMention) =>
  ALL_OF.test(wordsBetween(ask, start - 24, start) + /^(?:all|throughout|(?:the )?(?:whole|entire))?/i.exec(text)?.[0]);
const ALL_OF = /\b(?:all|all of|throughout|(?:the )?(?:whole|entire)(?: of)?)(?: of)?(?: the)? ?$/i;
/** "Will hold 190 through June": a floor that it stays above. */
const HOLDS = /\bholds? (?:at |the )?[$€£]?\d/i;

/** Where it stays: of a level that is held the floor. */
export const held = (ask: Ask, { bound }: QuantityMention, line: Interval) =>
  HOLDS.test(ownWords(ask)) && bound === "exact" ? asThreshold(line, "up") : line;
export const throughout = (series: Series, window: Window, line: Interval, unit: string) =>
  within(`every(${term(series)}, ${window.text})`, line, unit);

const END = /^eo[dwmqy]$/i;

/** "500 eoy": by then, as "by year end" says in full. */
const asDeadline = (period: PeriodMention, saidAt: number): PeriodMention =>
  END.test(period.text) ? { ...period, relation: "by", first: Math.min(saidAt, period.first ?? saidAt) } : period;

/** "Nvidia above 150 by the end of March", "copper to 15k before the year is out", "the S&P stays above 5,000 this year". */
export function threshold(ask: Ask): Built | null {
  const found = measured(ask);
  const months = ask.quantities.filter(isOneMonth);
  const now = [...ofNow(ask), ...wholeMonths(ask)];
  const [quantity, another] = ask.quantities.filter((each) => !months.includes(each));
  const [period, other] = ask.periods.filter((each) => !now.includes(each));
  if (!found || !quantity || another || !period || other || !isForecast(ask) || HAD.test(ask.claim.quote)) return null;
  const { series } = found;
  if (series.nature !== "level" || series.unit !== "price") return null;
  const window = ahead(ask, series, asDeadline(period, ask.saidAt));
  const stated = intervalOf(quantity);
  if (!window || !stated || quantity.from !== undefined) return null;
  const used = [
    ...found.used,
    quantity,
    period,
    ...now,
    ...(ANY_MONTH.test(ask.claim.quote) && series.grain === "month" ? months : []),
    ...ask.directions,
    ...ask.cues.filter(
      ({ cue }) =>
        cue === "split-before" ||
        (cue === "average" &&
          series.grain === "month" &&
          (isSingle(series, window) || DUE.includes(period.relation) || ANY_MONTH.test(ask.claim.quote))),
    ),
  ];
  const assumptions = [`from ${window.text.slice(0, 10)} on, the day after it was said, at closing levels`];
  if (isMove(quantity) || isTimes(ask, period, quantity))
    return byMove(ask, series, { window, period, quantity, used });
  const line = counted(ask, series, window, quantity, stated);
  if (!line) return null;
  if (isAmountMoved(ask, quantity)) return byAmount(ask, series, window, { ...line, used });
  const words = ownWords(ask);
  if (period.rule === "ended" || closesIt(ask, period) || AT_THE_END.test(words))
    return {
      text: within(`last(${term(series)}, ${window.text})`, line.interval, line.unit),
      used,
      assumptions: line.assumptions,
    };
  const ranges = quantity.bound === "range";
  if (ranges && period.relation === "by" && !THROUGHOUT.test(words)) return null;
  if (ranges && (LEFT.test(ask.claim.quote) || !(THROUGHOUT.test(words) || IN_RANGE.test(ask.claim.quote))))
    return null;
  if (THROUGHOUT.test(words) || lastsThrough(ask, period) || lastsAll(ask, period) || ranges) {
    const text = throughout(series, window, held(ask, quantity, line.interval), line.unit);
    return { text, used, assumptions };
  }
  const crossed = crossing(ask, series, window, line.interval, quantity, line.unit);
  const beyond = beyondEntry(ask, series, window);
  return {
    text: beyond ? `${crossed} and ${beyond}` : crossed,
    used,
    phrases: [CLOSING, BREAKS, ANY_MONTH],
    assumptions: [...assumptions, ...line.assumptions],
  };
}

const MORE = /\b(?:another|a further|an additional)\b/i;
/** Verbs with which an amount of money or points is by how much something moved, whatever it is counted in. */
const LOSES =
  /\b(?:los(?:es?|ing)|sheds?|shedding|gain(?:s|ing)?|add(?:s|ing)?|puts? on|tacks? on|gives? (?:up|back)|drops?|falls?|rises?|climbs?|jumps?) (?:(?:by|another|a further|an additional|at least|as much as) )*$/i;
const SIDED = /^(?:below|under|above|over|past|through|north|south|beneath|beyond)\b/i;
const IN_MONEY = /^\s*(?:dollars?|bucks|points?|pts?|euros?|won|yen)\b/i;
/** "Loses another 50 dollars", "gains 300 points": by how much, and not up to where. */
function isAmountMoved(ask: Ask, quantity: QuantityMention): boolean {
  const { start, end, text } = quantity;
  const money =
    IN_MONEY.test(wordsBetween(ask, end, end + 10)) || /[$€£]|\b(?:dollars?|bucks|points?|pts?)\b/i.test(text);
  return money && !SIDED.test(text) && LOSES.test(wordsBetween(ask, start - 40, start));
}

/** "Doubles", "triples from here": a multiple that a price is to come to. */
const isTimes = ({ directions, claim }: Ask, { relation }: PeriodMention, { role, unit, bound }: QuantityMention) =>
  role === "multiple" &&
  unit === "x" &&
  bound !== "range" &&
  directions.length > 0 &&
  (DUE.includes(relation) || FROM_NOW.test(claim.quote));

/** What is to be moved: by how much, by when. */
interface ToMove {
  window: Window;
  period: PeriodMention;
  quantity: QuantityMention;
  used: Built["used"];
}

/** "Falls 20 % by March": a close that far from that of the day it was said; "on Thursday", "in May" tell the move of that time. */
function byMove(ask: Ask, series: Series, { window, period, quantity, used }: ToMove): Built | null {
  const move = signedMove(ask, quantity);
  const { relation, grain, first } = period;
  const inside = (relation === "in" || relation === "over") && !FROM_NOW.test(ask.claim.quote);
  const short = ["day", "week", "month"].includes(grain);
  if (!move || series.grain !== "day" || (inside && short && (first ?? 0) > ask.saidAt)) return null;
  const within = inside && (short || ["year", "half", "quarter"].includes(grain));
  const down = (move.high ?? move.low ?? 0) < 0;
  const edge = 1 + (down ? (move.stated?.value ?? move.high ?? 0) : (move.stated?.value ?? move.low ?? 0));
  return {
    text: `any(${term(series)}, ${window.text}) ${down ? "<=" : ">="} ${edgeText(ask, quantity, edge)} * ${term(series, today(ask))}`,
    used,
    phrases: [FROM_NOW],
    assumptions: [`counted from the close of ${today(ask).text}, on any close until the deadline`],
    // "Falls 20 % in 2025": over the whole of it, or at some time in it.
    ...(within ? { partial: true } : {}),
  };
}

/** "Loses another 50 dollars by May": by how much it is to move, from the close of the day it was said. */
function byAmount(ask: Ask, series: Series, window: Window, told: Counted & { used: Built["used"] }): Built | null {
  const size = told.interval.stated?.value ?? told.interval.low;
  const [{ direction } = { direction: null }, another] = ask.directions;
  if (size === null || another || (direction !== "up" && direction !== "down") || series.grain !== "day") return null;
  const [sign, by] = direction === "up" ? [">=", "+"] : ["<=", "-"];
  return {
    text: `any(${term(series)}, ${window.text}) ${sign} ${term(series, today(ask))} ${by} ${figure(size, told.unit)}`,
    used: told.used,
    phrases: [FROM_NOW, MORE],
    assumptions: [`counted from the close of ${today(ask).text}, on any close until the deadline`],
  };
}

const today = ({ saidAt }: Ask) => windowOf(lastWeekday(saidAt), lastWeekday(saidAt));

/** The part of today's price to come to; of "doubles" all of twice it or so much as is still called so, which must agree. */
function edgeText(ask: Ask, { role, low, high }: QuantityMention, edge: number): string {
  const whole = low ?? high;
  if (role !== "multiple" || whole === null || whole === edge) return figure(edge, "ratio");
  return ask.chooser.choose("how much of a multiple bears it out", "rival", [
    { value: figure(whole, "ratio"), words: "all of it" },
    { value: figure(edge, "ratio"), words: "nearly all of it" },
  ]);
}
