import { type PeriodRead, partOf, quarterFrom, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { stretch } from "./relative-dates.ts";
import { yearInShort } from "./short-years.ts";
import { at, type Token } from "./tokens.ts";
import type { Word } from "./vocabulary.ts";

const RESTS = new Set(["rest", "remainder"]);
const PARTS = new Set(["early", "mid", "late", "middle", "the", ...RESTS]);

/** Whether a part of a period may start with a word. */
export const mayStartPart = ({ lower }: Word) => PARTS.has(lower);

/** The word after `the middle of`, or null. */
function afterMiddle(tokens: readonly Token[], i: number): number | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  return at(tokens, start) === "middle" && at(tokens, start + 1) === "of" ? start + 2 : null;
}

export const isRest = ({ lower }: Word) => RESTS.has(lower);

const UNITS = new Set(["year", "quarter", "month", "week"]);

/** Of a time under way what is left after the day it was said. */
function restOf(whole: Settled, { saidAt }: When): Settled {
  const { first, last } = whole;
  if (first === null || last === null || saidAt === null || first > saidAt || last <= saidAt) return UNKNOWN;
  return { first: saidAt + 1, last, grain: "span" };
}

/** `the rest of the year`, `the remainder of 2025`. */
function restAt(tokens: readonly Token[], i: number, base: (at: number) => PeriodRead | null): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  if (!RESTS.has(at(tokens, start)) || at(tokens, start + 1) !== "of") return null;
  const unit = at(tokens, start + 2) === "the" ? at(tokens, start + 3) : "";
  if (UNITS.has(unit) && at(tokens, start + 4) !== "of") {
    const settle = (when: When) => restOf(unit === "quarter" ? quarterFrom(when, 0) : stretch(unit, 0, when), when);
    return { settle, relation: "in", rule: `rest:${unit}`, next: start + 4 };
  }
  const whole = start + 2 < tokens.length ? base(start + 2) : null;
  if (whole?.relation !== "in") return null;
  const settle = (when: When) => restOf(whole.settle({ ...when, future: true }), when);
  return { settle, relation: "in", rule: `rest:${whole.rule}`, next: whole.next };
}

/** `early`, `mid` or `late` before a month, quarter or year; `the middle of` one. */
export function partAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
  const rest = restAt(tokens, i, base);
  if (rest) return rest;
  const middle = afterMiddle(tokens, i);
  if (middle !== null) {
    const whole = middle < tokens.length ? base(middle) : null;
    return whole && { ...whole, settle: (when) => partOf(whole.settle(when), "mid"), rule: `middle:${whole.rule}` };
  }
  const part = at(tokens, i);
  if (part !== "early" && part !== "mid" && part !== "late") return null;
  let next = i + 1;
  if (at(tokens, next) === "-") next++;
  if (at(tokens, next) === "in" || at(tokens, next) === "to") next++;
  const inner = next < tokens.length ? (base(next) ?? yearInShort(tokens, next)) : null;
  return inner && { ...inner, settle: (when) => partOf(inner.settle(when), part), rule: `${part}:${inner.rule}` };
}
