import type { Ask } from "../ask.ts";
import { bracketed, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import type { Stood } from "./against.ts";
import { has, type Item, isRow } from "./items.ts";
import { moveOf } from "./moves-of.ts";

/** "AMD's drop was more than twice Apple's", "Qualcomm fell three times as hard as Intel": the move of one as a multiple of that of another, both of which went the way told. */
export function scaled(ask: Ask, items: readonly Item[]): Stood | null {
  const [one, other, third] = items.filter(isRow);
  const times = items.flatMap((item) => (item.kind === "time" ? [item.period] : []));
  const figures = items.flatMap((item) => (item.kind === "figure" ? [item.figure] : []));
  const ways = items.flatMap((item) => (item.kind === "way" ? [item.way] : []));
  const [figure, way] = [figures[0], ways[0]];
  if (!other || third || times.length !== 1 || figures.length !== 1 || !way || figure.role !== "multiple") return null;
  const alike = ways.every(({ direction, negated }) => direction === way.direction && !negated);
  const inTurn = one.end <= figure.start && figure.end <= other.start;
  const known = items.every((item) => item.kind !== "mark" && (item.kind !== "word" || has(item, "scaling", "than")));
  if (!alike || way.direction === "flat" || !inTurn || !known || one.ids.length + other.ids.length > 2) return null;
  const stated = intervalOf(figure);
  const moves = [one, other].map(({ ids: [id] }) => moveOf(ask, id, times[0]));
  if (!stated || moves.includes(null) || moves[0]?.text === moves[1]?.text) return null;
  const [a, b] = moves.map((move) => move?.text ?? "");
  const side = way.direction === "up" ? "> 0%" : "< 0%";
  return {
    text: `${a} ${side} and ${b} ${side} and ${within(`${bracketed(a)} / ${bracketed(b)}`, stated, "x")}`,
    assumptions: [...new Set(["by what their prices moved", ...moves.flatMap((move) => move?.assumptions ?? [])])],
  };
}
