import words from "../../../data/registry/lexicon/records.json" with { type: "json" };
import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";
import { anyOf, CLASS } from "./lexicon.ts";
import { isLonger, nowOf } from "./times.ts";
import { Rest, wordsOf } from "./words.ts";

const [TOPS, BOTTOMS] = [anyOf(words.tops), anyOf(words.bottoms)];
const EXTREME = `(?:(closing) )?(?:(${TOPS})|(${BOTTOMS}))(?: (close))?`;
/** "January's closing high", "its low of April". */
const BEHIND = `t(\\d+) ${EXTREME}`;
const BEFORE = `${EXTREME} (?:(?:of|from|in|for|set in|made in|hit in|back in) )?t(\\d+)`;
/** "3% above": how far from it, which no verb of passing tells. */
const SIDES = [words.over, words.under, words.passes, words.outdoes, words.back, words.loses].map(anyOf);

/** "Still has not closed above its June peak": on no day since. */
const UP_TO_NOW = /\b(?:ha(?:s|ve)|hasn|haven|never|yet)\b|[’'](?:s|ve) (?:not|never)\b/i;

/** An extreme of a time that is over, and the side of it that a price is said to be on. */
interface Told {
  period: PeriodMention;
  high: boolean;
  closing: boolean;
  sign: ">" | "<" | ">=" | "<=";
  denied: boolean;
  /** A word says on which side of it the price was, by so much where a figure stands with it. */
  apart: boolean;
}

/** Takes the extreme and the words for the side; null where they name none, or several. */
function toldIn(rest: Rest, periods: readonly PeriodMention[]): Told | null {
  const behind = rest.take(BEHIND);
  const found = behind ?? rest.take(BEFORE);
  if (!found) return null;
  const [, a, b, c, d, e] = found;
  const [at, closing, top, close] = behind ? [a, b, c, e] : [e, a, b, d];
  const period = periods[Number(at)];
  // "Lost more than half since its December high": a move from it.
  if (!["in", "over"].includes(period.relation)) return null;
  const [over, under, through, outdoes, back, loses] = SIDES.map((words) => rest.takeAll(words).length);
  const denied = rest.takeAll(CLASS.negations).length;
  if (denied > 1 || (over > 0 && under > 0) || over + under + through + outdoes + back + loses === 0) return null;
  const high = top !== undefined;
  // "Beat its 2023 low": of a low no word tells whether that is above it.
  if ((outdoes > 0 && (!high || under > 0)) || (loses > 0 && high)) return null;
  const side = high ? ">" : "<";
  const sign = over > 0 ? ">" : under > 0 ? "<" : back > 0 ? (`${side}=` as const) : side;
  return {
    period,
    high,
    closing: closing !== undefined || close !== undefined,
    sign,
    denied: denied > 0,
    apart: over + under > 0,
  };
}

/** The extreme as the test language writes it: of closes, or, where no word says so, of any hour too, which must agree. */
function extremeOf(ask: Ask, series: Series, { high, closing }: Told, old: Window): string {
  const during = closing ? null : seriesMeant(ask.registry, series.subject, high ? "high" : "low", false);
  const options = [series, ...(during ? [during] : [])].map((of) => ({
    value: `${high ? "max" : "min"}(${term(of)}, ${old.text})`,
    words: of === series ? "by closes" : "at any hour",
  }));
  return options.length > 1 ? ask.chooser.choose(WHICH_DAY, "rival", options) : options[0].value;
}

/** "Took out last December's closing high today, 262.24", "closed 3% below its January peak": a close held against the extreme of a time that is over, every word of which is read. */
export function extremePassed(ask: Ask): Built | null {
  if (isForecast(ask) || ask.claim.kind === "trade" || ask.periods.length === 0) return null;
  const read = wordsOf(ask, true);
  const [subject, another] = subjectIds(ask);
  const rest = read && new Rest(read.text);
  const told = rest && subject && !another ? toldIn(rest, read.periods) : null;
  if (!rest || !told) return null;
  const times = rest.takeAll("t\\d+").map((word) => read.periods[Number(word.slice(1))]);
  const figures = rest.takeAll("q\\d+").map((word) => read.figures[Number(word.slice(1))]);
  rest.takeAll(`subject|measure|${anyOf(words.closes)}|${anyOf(words.levels)}`);
  rest.takeAll(`${CLASS.filler}|finally|well|just|easily|comfortably|barely|decisively`);
  const [now, figure] = [times[0], figures[0]];
  if (!rest.isEmpty || times.length > 1 || figures.length > 1 || (now && isLonger("day", now))) return null;
  const series = measured({ ...ask, claim: { ...ask.claim, measure: ask.claim.measure ?? "price" } })?.series;
  if (series?.grain !== "day" || series.nature !== "level" || series.unit !== "price") return null;
  const window = nowOf(ask, series, "day", now);
  const old = placed(ask, series, { ...told.period, ...told.period.named, relation: "in" });
  if (!window || !old || old.end >= window.start || window.end > ask.saidAt) return null;
  const [close, extreme] = [term(series, window), extremeOf(ask, series, told, old)];
  const passed = `${close} ${told.sign} ${extreme}`;
  const open = told.denied && !now && UP_TO_NOW.test(ask.claim.quote);
  // "Hasn't closed below its August high": of every close, and of none beyond it.
  if (open && told.high === told.sign.startsWith("<")) return null;
  const since = `any(${term(series)}, ${windowOf(old.end + 1, ask.saidAt).text})`;
  const denied = open ? `not (${since} ${told.sign} ${extreme})` : `not (${passed})`;
  if (!figure) return whole(ask, told.denied ? denied : passed, old);
  const stated = told.denied ? null : intervalOf(figure);
  if (!stated) return null;
  if (figure.unit === "ratio") {
    const apart = within(`${close} / ${extreme} - 1`, told.sign === "<" ? opposite(stated) : stated, "ratio");
    return figure.negative || figure.signed || !told.apart ? null : whole(ask, apart, old);
  }
  const level = counted(ask, series, window, figure, stated);
  return level && whole(ask, `${passed} and ${within(close, level.interval, level.unit)}`, old);
}

const whole = (ask: Ask, text: string, { start, end }: Window) =>
  readWhole(ask, text, [`the extreme of ${isoOf(start)} to ${isoOf(end)}`]);
