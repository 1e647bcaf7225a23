import type { CueMention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { bracketed, within } from "../figure.ts";
import { intervalOf, mapped, opposite } from "../interval.ts";
import { type Counted, quantified } from "./counts.ts";
import { has, type Item, isRow, type Row } from "./items.ts";
import { moveOf } from "./moves-of.ts";
import { isPoints } from "./points.ts";

/** A test read out of such a statement. */
export interface Stood {
  text: string;
  assumptions: string[];
}

/** ">=" of one that did no worse, or but little so. */
type Sign = ">" | "<" | ">=";
interface Relation {
  left: readonly Item[];
  right: readonly Item[];
  sign: Sign;
}

const turned = (sign: ">" | "<"): ">" | "<" => (sign === ">" ? "<" : ">");
const signOf = (item: Item, above: Parameters<typeof has>[1], below: Parameters<typeof has>[1]): ">" | "<" | null =>
  has(item, above) ? ">" : has(item, below) ? "<" : null;

/** "Better … than", "gained more than", "fell less than": what stands between is a noun or a time. */
function byThan(items: readonly Item[], at: number): Relation | null {
  const before = items[at - 1];
  const judged = signOf(items[at], "better", "worse");
  const far = before?.kind === "way" ? signOf(items[at], "more", "less") : null;
  const than = items.findIndex((one, index) => index > at && has(one, "than"));
  const between = items.slice(at + 1, than);
  const told = between.every((one) => ["time", "row"].includes(one.kind) || has(one, "nouns"));
  if (than < 0 || !(judged || far) || !told) return null;
  // "Better in Broadcom than in Nvidia": whom it is said of may stand behind the word.
  const times = between.filter(({ kind }) => kind === "time" || kind === "row");
  const right = items.slice(than + 1);
  if (judged) return { left: [...items.slice(0, at), ...times], right, sign: judged };
  if (before.kind !== "way" || before.way.negated || before.way.direction === "flat") return null;
  const sign = before.way.direction === "up" ? (far as Sign) : turned(far as ">" | "<");
  return { left: [...items.slice(0, at - 1), ...times], right, sign };
}

/** "Left the Nasdaq in the dust", "blew away the SOX". */
function byLeaving(items: readonly Item[], at: number): Relation | null {
  const [next, another] = items.slice(at + 1);
  const tail = isRow(next) ? another : next;
  const row = isRow(next) ? next : another;
  if (!has(tail, "tails") || !isRow(row)) return null;
  return { left: items.slice(0, at), right: [row, ...items.slice(at + 3)], sign: ">" };
}

/** How two are held against one another, and what stands on either side; null where no word at this place does so. */
function relationAt(items: readonly Item[], at: number): Relation | null {
  const item = items[at];
  if (has(item, "participles") && has(items[at + 1], "by") && isRow(items[at + 2]))
    return { left: items.slice(0, at), right: items.slice(at + 2), sign: "<" };
  if (has(item, "participles") && isRow(items[at + 1]))
    return { left: items.slice(0, at), right: items.slice(at + 1), sign: ">" };
  if (has(item, "leaves")) return byLeaving(items, at);
  const sign = has(item, "pace") ? ">=" : (signOf(item, "above", "below") ?? signOf(item, "ahead", "behind"));
  return sign ? { left: items.slice(0, at), right: items.slice(at + 1), sign } : byThan(items, at);
}

interface Sided {
  row: Row;
  time: PeriodMention | CueMention | null;
  counted: Counted | null;
  points: QuantityMention | null;
  denied: boolean;
}

/** Of whom and of when one side is; null where a piece of it was not understood. */
function sideOf(ask: Ask, items: readonly Item[]): Sided | null {
  const rows = items.filter(isRow);
  const times = items.flatMap((one) => (one.kind === "time" ? [one.period] : []));
  const counts = items.flatMap((one) => (one.kind === "count" ? [one.counted] : []));
  const points = items.flatMap((one) => (one.kind === "figure" ? [one.figure] : []));
  const nots = items.filter((one) => has(one, "not"));
  const known = items.every(
    (one) => ["row", "time", "count", "figure", "mark"].includes(one.kind) || has(one, "not", "by", "both"),
  );
  if (!known || rows.length !== 1 || [times, counts, points, nots].some(({ length }) => length > 1)) return null;
  if (items.some((one) => one.kind === "mark" && one.text !== ",")) return null;
  if (points.length > 0 && !isPoints(ask, points[0])) return null;
  if (nots.length > 0 && !has(items.at(-1), "not")) return null;
  return {
    row: rows[0],
    time: times[0] ?? null,
    counted: counts[0] ?? null,
    points: points[0] ?? null,
    denied: nots.length > 0,
  };
}

/** Points by which one that kept pace may have fallen behind. */
const SLACK = "-2%";
/** That one kept pace with another: it did no worse, which both readings must bear out. */
const keptPace = ({ chooser }: Ask, [left, right]: readonly string[]) =>
  chooser.choose("keeping pace", "rival", [
    { value: `${left} >= ${right}`, words: "no worse" },
    { value: `${bracketed(left)} - ${bracketed(right)} >= ${SLACK}`, words: "no more than two points worse" },
  ]);

/** The proposition that one did better or worse than another. */
function pairOf(
  ask: Ask,
  moves: readonly string[],
  sign: Sign,
  points: QuantityMention | null,
  denied: boolean,
): string | null {
  const [left, right] = moves;
  if (sign === ">=") {
    const text = points ? null : keptPace(ask, moves);
    return text && denied ? `not (${text})` : text;
  }
  if (!points) return denied ? `not (${left} ${sign} ${right})` : `${left} ${sign} ${right}`;
  const stated = intervalOf(points);
  if (!stated || denied) return null;
  const apart = mapped(stated, points.unit === "ratio" ? 1 : 0.01);
  return within(`${bracketed(left)} - ${bracketed(right)}`, sign === ">" ? apart : opposite(apart), "ratio");
}

function held(ask: Ask, { left, right, sign }: Relation): Stood | null {
  const [one, other] = [sideOf(ask, left), sideOf(ask, right)];
  const time = one?.time ?? other?.time;
  if (!one || !other || !time || other.denied || (one.points && other.points)) return null;
  const several = [one, other].filter(({ row }) => row.ids.length > 1);
  const [many] = several;
  if (several.length > 1 || [one, other].some((side) => side.counted && side !== many)) return null;
  if (one.denied && many) return null;
  const assumptions = new Set(["by what their prices moved"]);
  const texts = (many ?? one).row.ids.map((id) => {
    const moves = [one, other].map((side) =>
      moveOf(ask, side === (many ?? one) ? id : side.row.ids[0], side.time ?? time),
    );
    if (moves.includes(null) || moves[0]?.text === moves[1]?.text) return null;
    for (const move of moves) for (const words of move?.assumptions ?? []) assumptions.add(words);
    return pairOf(
      ask,
      moves.map((move) => move?.text ?? ""),
      sign,
      one.points ?? other.points,
      one.denied,
    );
  });
  const text = texts.includes(null) ? null : quantified(texts as string[], many?.counted ?? null);
  return text ? { text, assumptions: [...assumptions] } : null;
}

/** "SOXL did far better than plain SOXX over 2024", "utilities left the Nasdaq in the dust", "was no match for": one held against others by how their prices did. */
export function against(ask: Ask, items: readonly Item[]): Stood | null {
  const leaving = items.findIndex((one) => has(one, "leaves"));
  const places = leaving < 0 ? [...items.keys()] : [leaving];
  const found = places.map((at) => relationAt(items, at)).filter((one) => one !== null);
  const [relation, another] = found;
  return relation && !another ? held(ask, relation) : null;
}
