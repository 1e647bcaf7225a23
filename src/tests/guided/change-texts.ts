import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { bracketed, figure, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { endsOf } from "../patterns/guidance.ts";
import type { Series } from "../series.ts";
import type { Move, Told, Way } from "./change-moves.ts";
import { LAST_REPORT, LATELY, type Times, type When } from "./change-times.ts";
import { scaledTo } from "./scaled.ts";

/** Both ends of a plan as series and as terms of the year that is planned for. */
export interface Range {
  ends: readonly [Series, Series];
  low: string;
  high: string;
}

/** What the parts of a range are in the test language, without the time. */
function partsOf({ part }: Move, { low, high }: Range): string[] {
  switch (part) {
    case "low":
      return [low];
    case "high":
      return [high];
    case "both":
    case "either":
      return [low, high];
    case "width":
      return [`${high} - ${low}`];
    default:
      return [`${low} + ${high}`];
  }
}

/** An expression as of the statement told of, and as it was before that. */
interface Stated {
  now(text: string): string;
  before(text: string): string;
}

function statedAt(when: When, { low, high }: Range): Stated {
  const day = isoOf(when.day);
  if (when.kind === "next") {
    const each = (name: string, text: string) =>
      text.replaceAll(/\w+\([^()]*\)/g, (measure) => `${name}(${measure}, ${day})`);
    return { now: (text) => each("next", text), before: (text) => each("asof", text) };
  }
  const now = (text: string) => `asof(${text}, ${day})`;
  if (when.kind === "between") return { now, before: (text) => `asof(${text}, ${isoOf(when.before)})` };
  const other = (text: string) => (text === low ? `, ${high}` : text === high ? `, ${low}` : "");
  return { now, before: (text) => `previous(${text}, ${day}${other(text)})` };
}

const SIGNS = { up: ">", down: "<", narrow: "<", widen: ">", same: "=" } as const;

/** Which way something went, of each of its parts. */
function relations(move: Move, way: Way, range: Range, { now, before }: Stated): string[] {
  if (way === "move") return [`not (${relations(move, "same", range, { now, before }).join(" and ")})`];
  const whole = way === "same" && move.part === "whole" ? [range.low, range.high] : partsOf(move, range);
  const of = way === "narrow" || way === "widen" ? [`${range.high} - ${range.low}`] : whole;
  const told = of.map((text) => `${now(text)} ${SIGNS[way]} ${before(text)}`);
  return move.part === "either" ? [`(${told.join(" or ")})`] : told;
}

/** Where a part stands: of the whole both ends as stated, of a narrowed range by one figure how far it reaches. */
function standing(move: Move, range: Range, figures: QuantityMention, at: (text: string) => string): string[] | null {
  const quantity = scaledTo(figures);
  if (!quantity) return null;
  const { unit } = quantity;
  const width = move.part === "width" || (isOfWidth(move) && quantity.bound !== "range");
  const single = intervalOf(quantity);
  if (width) return single && [within(at(`${range.high} - ${range.low}`), single, unit)];
  if (move.part === "middle") return single && [within(at(`(${range.low} + ${range.high}) / 2`), single, unit)];
  if (move.part === "both" || move.part === "either") return null;
  const meant = move.part === "low" ? [range.ends[0]] : move.part === "high" ? [range.ends[1]] : range.ends;
  const stated = endsOf(meant, quantity);
  if (!stated) return null;
  return meant.flatMap((series) => {
    const isLow = series === range.ends[0];
    const interval = isLow ? stated.low : stated.high;
    return interval ? [within(at(isLow ? range.low : range.high), interval, unit)] : [];
  });
}

const isOfWidth = ({ way }: Move) => way === "narrow" || way === "widen";

/** By how much a part was moved; of the whole range one of its ends or its middle may be meant. */
function step(ask: Ask, move: Move, range: Range, { now, before }: Stated): string[] | null {
  const quantity = move.by && scaledTo(move.by);
  const stated = quantity && intervalOf(quantity);
  const { way } = move;
  if (!quantity || !stated || way === "same" || way === "move" || way === null) return null;
  const middle = `(${range.low} + ${range.high}) / 2`;
  const of =
    move.part === "whole" && !isOfWidth(move)
      ? ask.chooser.choose("the part that was moved", "fit", [
          { value: range.low, words: "the low end" },
          { value: range.high, words: "the high end" },
          { value: middle, words: "the middle" },
        ])
      : move.part === "middle"
        ? middle
        : move.part === "both"
          ? null
          : partsOf(isOfWidth(move) ? { ...move, part: "width" } : move, range)[0];
  const each = of === null ? [range.low, range.high] : [of];
  const up = way === "up" || way === "widen";
  return each.map((text) => {
    const [more, less] = up ? [now(text), before(text)] : [before(text), now(text)];
    return within(`${more} - ${bracketed(less)}`, stated, quantity.unit);
  });
}

/** A range told as such is no ground for which way it went where only one end of it moved with the other told. */
function wayTold(move: Move, range: Range, stated: Stated): string[] {
  if (!move.way || (move.way === "move" && (move.to || move.from))) return [];
  return relations(move, move.way, range, stated);
}

/** One change as propositions; null where it cannot be a test. */
function moveTexts(ask: Ask, move: Move, range: Range, stated: Stated): string[] | null {
  const found = [
    move.to ? standing(move, range, move.to, stated.now) : [],
    move.at ? standing(move, range, move.at, stated.now) : [],
    move.from ? standing(move, range, move.from, stated.before) : [],
    move.by ? step(ask, move, range, stated) : [],
  ];
  if (found.includes(null)) return null;
  const figures = (found as string[][]).flat();
  const other: Move = { ...move, part: move.part === "low" ? "high" : "low" };
  const alone = move.only ? relations(other, "same", range, stated) : [];
  return [...figures, ...wayTold(move, range, stated), ...alone];
}

const countOf = (text: string, sign: ">" | "<", { from, to }: NonNullable<Times["stretch"]>) =>
  `count(change(statements(${text})) ${sign} 0, ${isoOf(from)}..${isoOf(to)})`;

/** "Never", "at every update", "three times": of the statements of a stretch. */
export function overStretch(told: Told, range: Range, { stretch }: Times): string | null {
  const [move, another] = told.moves;
  if (!stretch) return null;
  if (another || !move || move.by || move.to || move.from || move.at || move.only || move.part === "middle")
    return null;
  const { way } = move;
  if (told.running && (told.never || told.every || move.denied)) return null;
  const parts =
    way === "narrow" || way === "widen"
      ? [`${range.high} - ${range.low}`]
      : ["move", "same"].includes(way ?? "") && move.part === "whole"
        ? [range.low, range.high]
        : partsOf(move, range);
  const sign = way === "up" || way === "widen" ? ">" : "<";
  const times = typeof told.times === "number" ? told.times : (told.times?.low ?? null);
  if (told.never || (move.denied && times === null)) {
    if (way === "same" || way === null || told.every || times !== null) return null;
    const signs = way === "move" ? ([">", "<"] as const) : ([sign] as const);
    return parts.flatMap((text) => signs.map((one) => `${countOf(text, one, stretch)} = 0`)).join(" and ");
  }
  if (move.denied || way === null || way === "move" || move.part === "either") return null;
  if (told.every) {
    if (way === "same" || times !== null) return null;
    const days = `${isoOf(stretch.from)}..${isoOf(stretch.to)}`;
    return parts
      .map((text) => `every(change(statements(${text})), ${days}) ${sign} 0 and ${countOf(text, sign, stretch)} > 0`)
      .join(" and ");
  }
  if (way === "same") return null;
  if (told.often)
    return times === null ? parts.map((text) => `${countOf(text, sign, stretch)} >= 1`).join(" and ") : null;
  if (times === null) return null;
  if (told.running)
    return parts
      .map(
        (text) => `asof(streak(statements(${text})), ${isoOf(stretch.to)}) ${sign}= ${sign === ">" ? times : -times}`,
      )
      .join(" and ");
  return parts.map((text) => `${countOf(text, sign, stretch)} = ${figure(times, "")}`).join(" and ");
}

/** "Left it unchanged": held against what had been said some weeks before, or before the last report. */
const lastSaid = ({ chooser }: Ask, day: number) =>
  chooser.choose("left unchanged", "rival", [
    { value: day - LATELY, words: "with what it said in the last weeks" },
    { value: day - LAST_REPORT, words: "with its last report" },
  ]);

/** The changes told, all of which must hold; null where one of them cannot be a test. */
export function changeTexts(ask: Ask, told: Told, range: Range, times: Times): string | null {
  const isKept = told.moves.every(
    ({ way, denied, from, to }) => way === "same" || (way === null && !(from && to)) || (way === "move" && denied),
  );
  const when: When =
    isKept && times.when.kind === "last"
      ? { kind: "between", before: lastSaid(ask, times.when.day), day: times.when.day }
      : times.when;
  const stated = statedAt(when, range);
  const texts = told.moves.map((move) => {
    const found = moveTexts(ask, move, range, stated);
    if (!found || found.length === 0) return null;
    return move.denied
      ? move.to || move.from || move.by || move.at
        ? null
        : denied(move, range, stated)
      : found.join(" and ");
  });
  return texts.includes(null) ? null : texts.join(" and ");
}

/** "Did not raise it": of each part that is named. */
function denied(move: Move, range: Range, stated: Stated): string | null {
  if (move.way === "same" || move.way === null || move.only) return null;
  if (move.way === "move") return relations(move, "same", range, stated).join(" and ");
  const each = relations({ ...move, part: move.part === "either" ? "both" : move.part }, move.way, range, stated);
  return each.map((text) => `not (${text})`).join(" and ");
}
