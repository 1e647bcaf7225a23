import type { NodeOf } from "./ast.ts";
import { literalOf } from "./literal.ts";
import type { Figure } from "./value.ts";

/** Decides a comparison of two intervals: true or false when every value in them agrees, else null. */
export type Relation = (a: Interval, b: Interval) => boolean | null;

export interface Interval {
  low: number;
  high: number;
}

/** Rounding of binary arithmetic below which two values count as equal. */
function same(a: number, b: number): boolean {
  if (a === b) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Number.isFinite(size) && Math.abs(a - b) <= 1e-12 * size;
}
const above = (a: number, b: number) => a > b && !same(a, b);
const atLeast = (a: number, b: number) => a > b || same(a, b);

const greater: Relation = (a, b) => (above(a.low, b.high) ? true : atLeast(b.low, a.high) ? false : null);
const atLeastRelation: Relation = (a, b) => (atLeast(a.low, b.high) ? true : above(b.low, a.high) ? false : null);
const flip =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a);

/** True when `a` lies in `range`, false when it cannot. */
export const inside: Relation = (a, range) =>
  atLeast(a.low, range.low) && atLeast(range.high, a.high)
    ? true
    : above(range.low, a.high) || above(a.low, range.high)
      ? false
      : null;

const equal: Relation = (a, b) =>
  same(a.low, a.high) && same(b.low, b.high) && same(a.low, b.low)
    ? true
    : above(b.low, a.high) || above(a.low, b.high)
      ? false
      : null;

export const RELATIONS: Record<">" | ">=" | "<" | "<=" | "=", Relation> = {
  ">": greater,
  ">=": atLeastRelation,
  "<": flip(greater),
  "<=": flip(atLeastRelation),
  "=": equal,
};

/** What `about` allows on either side, and what two figures neither of which is written in the test may differ by. */
const ABOUT = 0.05;
const LIKE = 0.01;

/**
 * The values that count as the stated one. A number written in the test allows half of its last digit: 22.6bn is ±0.05bn;
 * `about` ±5 % or that, if wider; `almost` up to that much less, `just-over` up to that much more (of at most 5 %);
 * `within 3%` exactly that.
 */
export function tolerated(stated: Figure, node: Pick<NodeOf<"compare">, "loose" | "within">): Interval {
  const value = (stated.low + stated.high) / 2;
  const size = Math.abs(value);
  const step = stated.halfStep ?? LIKE * size;
  const within = node.within === null ? undefined : literalOf(node.within)?.value;
  const width = within !== undefined ? within * size : node.loose === "about" ? Math.max(ABOUT * size, step) : step;
  const shade = within === undefined ? Math.min(step, ABOUT * size) : within * size;
  const toward = value < 0 ? -1 : 1;
  const less = { low: Math.min(value, value - toward * shade), high: Math.max(value, value - toward * shade) };
  const more = { low: Math.min(value, value + toward * shade), high: Math.max(value, value + toward * shade) };
  if (node.loose === "almost") return less;
  if (node.loose === "just-over") return more;
  return { low: value - width, high: value + width };
}
