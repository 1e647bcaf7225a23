import { type PeriodRead, partOf } from "./period-shape.ts";
import { yearInShort } from "./short-years.ts";
import { at, type Token } from "./tokens.ts";
import type { Word } from "./vocabulary.ts";

const PARTS = new Set(["early", "mid", "late", "middle", "the"]);

/** Whether a part of a period may start with a word. */
export const mayStartPart = ({ lower }: Word) => PARTS.has(lower);

/** The word after `the middle of`, or null. */
function afterMiddle(tokens: readonly Token[], i: number): number | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  return at(tokens, start) === "middle" && at(tokens, start + 1) === "of" ? start + 2 : null;
}

/** `early`, `mid` or `late` before a month, quarter or year; `the middle of` one. */
export function partAt(
  tokens: readonly Token[],
  i: number,
  base: (at: number) => PeriodRead | null,
): PeriodRead | null {
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
