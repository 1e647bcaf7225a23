import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { eachAgainst, mayBeNegative } from "../each-against.ts";
import { within } from "../figure.ts";
import { asThreshold, type Interval, intervalOf, opposite } from "../interval.ts";
import { RESAMPLED, type Series, term } from "../series.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";
import { CLASS, UNITS, type Unit, unitNamed } from "./lexicon.ts";
import type { Rest } from "./words.ts";

/** What one part of a statement tells of single times: how long they are, which way they went, how far, beyond which line. */
export interface Features {
  unit: Unit | null;
  way: "up" | "down" | null;
  /** A profit or a loss, where the words say so of a firm. */
  sign: "profit" | "loss" | null;
  figure: QuantityMention | null;
  atLeast: boolean;
  closes: boolean;
  /** "Through 220": from below a line to above it. */
  through: boolean;
  averages: boolean;
  /** What figures of a firm's quarters are held against, where the words say so. */
  against: "yoy" | "qoq" | null;
}

/** What single times must be like to count: a proposition of any series like the one told of. */
export interface Event extends Features {
  series: Series;
  unit: Unit;
  /** The values that count, where a figure is told. */
  interval: Interval | null;
  /** How the test language writes the figure's unit. */
  money: string;
  assumptions: readonly string[];
}

const NOTHING_TOLD = { unit: null, way: null, sign: null, figure: null };
const GROWTH = / (?:growth|expansion|contraction|improvement) /;
const A_SIDE = / (?:positive|negative|green|greens|red|reds|winning|losing|winners?|losers?) /;
const MONEY_WAY = `(?:${CLASS.profit}|${CLASS.loss})`;

/** Takes what a firm's figures are held against out of the words: undefined where nothing says it, null where they contradict. */
export function againstIn(rest: Rest): Event["against"] | undefined {
  const [year, quarter] = [rest.takeAll(CLASS.onYear).length > 0, rest.takeAll(CLASS.onQuarter).length > 0];
  return year && quarter ? null : year ? "yoy" : quarter ? "qoq" : undefined;
}

/** Takes from the words what they tell of an event; null where they contradict each other. */
export function featuresIn(
  rest: Rest,
  figures: readonly QuantityMention[],
  ofFirm: boolean,
): Omit<Features, "against"> | null {
  const [averages, atLeast] = [rest.takeAll(CLASS.averages).length > 0, rest.takeAll(CLASS.atLeast).length > 0];
  const signs = ofFirm ? rest.takeAll(MONEY_WAY) : [];
  const sides = new Set(signs.map((word) => (new RegExp(`^${CLASS.profit}$`).test(word) ? "profit" : "loss")));
  const ofGrowth = GROWTH.test(rest.text);
  const ofSide = ofFirm && A_SIDE.test(rest.text);
  const ups = rest.takeAll(CLASS.up).length;
  const downs = rest.takeAll(CLASS.down).length;
  const closes = rest.takeAll(CLASS.closes).length > 0;
  const through = rest.takeAll(CLASS.through).length > 0;
  const units = new Set(rest.takeAll(CLASS.unit).map(unitNamed));
  const told = rest.takeAll("q\\d+");
  // "Its growth improved twice" is of how fast it grew.
  // "Positive operating income" is above nothing, and no rise.
  if ((ofGrowth && ups + downs > 1) || (ofSide && ups + downs > 0)) return null;
  if (units.size > 1 || told.length > 1 || (ups > 0 && downs > 0) || sides.size > 1) return null;
  const figure = told.length ? figures[Number(told[0].slice(1))] : null;
  const way = ups > 0 ? "up" : downs > 0 ? "down" : null;
  if (way && sides.size > 0) return null;
  return {
    ...NOTHING_TOLD,
    unit: [...units][0] ?? null,
    way,
    sign: [...sides][0] ?? null,
    figure,
    atLeast,
    through,
    closes,
    averages,
  };
}

/** True where no feature tells what an event would be. */
export const tellsNothing = ({ way, sign, figure }: Features) => way === null && sign === null && figure === null;

/** The size of a move with its sign, at least so much or as told; null where no word tells which way. */
function sizeOf({ figure, way }: Features, asTold: boolean): Interval | null {
  const stated = figure && intervalOf(figure);
  if (!figure || !stated) return null;
  const signed = figure.signed ? ((figure.high ?? figure.low ?? 0) < 0 ? "down" : "up") : null;
  const down = (way ?? signed) === "down";
  if ((way === null && signed === null) || (signed !== null && way !== null && signed !== way)) return null;
  const size = signed === "down" ? opposite(stated) : stated;
  if (asTold) return down && signed === null ? opposite(size) : size;
  const least = asThreshold(size, "up");
  return least.low === null ? null : down ? opposite(least) : least;
}

/** A line as a proposition of a figure's values; a bare figure is one to be reached from below. */
function lineOf(ask: Ask, series: Series, { figure, through }: Features) {
  const passed = figure && through && figure.bound === "exact" ? { ...figure, bound: "more-than" as const } : figure;
  const stated = passed && intervalOf(passed);
  if (!figure || !stated || figure.bound === "range") return null;
  return counted(ask, series, null, figure, figure.bound === "exact" && !through ? asThreshold(stated, "up") : stated);
}

const isMoveSize = ({ unit, role }: QuantityMention) => unit === "ratio" && role !== "multiple" && role !== "share";

/** How long the times may be whose figures a series tells. */
const LONG_ENOUGH: Record<Series["grain"], readonly Unit[]> = {
  day: UNITS,
  month: ["month"],
  quarter: ["quarter"],
  year: [],
};

/** The event that features tell of a series; null where the series has no figures of such times, or no word tells what counts. */
export function eventOf(ask: Ask, series: Series, told: Features, unit: Unit, asTold = false): Event | null {
  const none = { ...told, series, unit, interval: null, money: "", assumptions: [] };
  if (!LONG_ENOUGH[series.grain].includes(unit)) return null;
  if (told.averages && series.grain !== "month") return null;
  // Of a price told by the month no close is known.
  if (told.closes && series.grain === "month" && !CLOSED_OUT.test(ask.claim.quote)) return null;
  const firm = series.grain === "quarter" || series.measure.startsWith("monthly_");
  if (series.grain === "quarter" && told.way !== null) return growthOf(ask, none);
  if (told.against) return null;
  if (told.sign) return firm && series.nature === "flow" && !told.figure ? none : null;
  // "A gross margin of 40%": a figure of what is a share itself.
  const ofShare = series.unit === "ratio" && told.way === null;
  if (told.figure && isMoveSize(told.figure) && !ofShare) {
    const interval = firm || series.unit === "ratio" ? null : sizeOf(told, asTold);
    return interval && { ...none, interval, money: "ratio" };
  }
  if (told.figure) {
    if (told.way !== null) return null;
    const line = lineOf(ask, series, told);
    return line && { ...none, interval: line.interval, money: line.unit, assumptions: line.assumptions };
  }
  return told.way === null || firm ? null : none;
}

/** A firm's figure that rose or fell, by so much where that is told, against the quarter before or the year. */
function growthOf(ask: Ask, event: Event): Event | null {
  if (mayBeNegative(event.series)) return null;
  const against = event.against ?? eachAgainst(ask, event.series);
  const { figure, series } = event;
  const assumptions = [
    `each held against the ${against === "yoy" ? "same quarter a year earlier" : "quarter before it"}`,
  ];
  if (!figure) return { ...event, against, assumptions };
  if (!isMoveSize(figure) || series.unit === "ratio") return null;
  const stated = intervalOf(figure);
  const size = stated && (figure.bound === "exact" ? asThreshold(stated, "up") : stated);
  if (!size || figure.signed || figure.bound === "range") return null;
  return { ...event, against, assumptions, interval: event.way === "down" ? opposite(size) : size, money: "ratio" };
}

/** "Closed out a month above 100". */
const CLOSED_OUT =
  /\b(?:clos|end|finish)(?:e[sd]|s|ed)?(?: out)? (?:a|an|any|one|the) (?:\w+ )?(?:month|year|quarter)\b/i;

const SIDES = { up: "> 0%", down: "< 0%", profit: "> 0", loss: "< 0" };
const CONTRARY = { up: "<= 0%", down: ">= 0%", profit: "<= 0", loss: ">= 0" };

/** True for an event that is a move of the series, not a figure of it. */
export const isOfMoves = ({ money, way, interval, series }: Event) =>
  (money === "ratio" && series.unit !== "ratio") || (way !== null && interval === null);

/** A figure of the series as a proposition of the event, or of its contrary. */
function held(figure: string, { sign, way, interval, money }: Event, contrary: boolean): string {
  if (interval) return contrary ? within(figure, beyond(interval), money) : within(figure, interval, money);
  return `${figure} ${(contrary ? CONTRARY : SIDES)[sign ?? way ?? "up"]}`;
}

/** The values on the other side of a line. */
const beyond = ({ low, high, openLow, openHigh }: Interval): Interval => ({
  low: high,
  high: low,
  openLow: !openHigh,
  openHigh: !openLow,
  stated: null,
});

/** The figures of the event's times: of days those of the series, of longer times the last of each. */
export const figuresOf = ({ series, unit }: Event) =>
  series.grain === "day" && unit !== "day" ? `${RESAMPLED[unit]}(${term(series)})` : term(series);

/** The moves of the event's times, or their figures where those count. */
const movesOf = (event: Event) =>
  isOfMoves(event) ? `${event.against ?? "change"}(${figuresOf(event)})` : figuresOf(event);

/** The condition that each of many figures is held to: `change(weekly(close(NVDA))) < 0%`. */
export function conditionOf(event: Event, contrary = false): string {
  return held(movesOf(event), event, contrary);
}

/** That some figure of a stretch, or every one, is such an event: `any(close(NVDA), 2025-01) > 150`. */
export function amongOf(event: Event, which: "any" | "every", when: string, contrary = false): string {
  return held(`${which}(${movesOf(event)}, ${when})`, event, contrary);
}

/** That it was so at one time: `change(close(NVDA), 2025-01-20..2025-01-24) < 0%`. */
export function soAt(event: Event, window: Window, contrary = false): string {
  const { series, unit } = event;
  const figure = isOfMoves(event)
    ? `${event.against ?? "change"}(${term(series)}, ${window.text})`
    : series.grain === "day" && unit !== "day"
      ? `last(${term(series)}, ${window.text})`
      : term(series, window);
  return held(figure, event, contrary);
}

/** Some days as the test language writes them, by a name of their own where they have one. */
export const stretch = (start: number, end: number) => windowOf(start, end).text;
