import type { Token } from "./tokens.ts";

/** "Closed the half at": six months, not a fraction. */
const isHalfYear = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "half" &&
  ["the", "first", "second", "this", "last"].includes(tokens[i - 1]?.lower ?? "") &&
  !["of", "a", "the", "as", "percent"].includes(tokens[i + 1]?.lower ?? "");

/** `1.` or `2)` at the start of a line numbers a list. */
function isListNumber(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i + 1]?.lower;
  return (
    tokens[i].kind === "number" &&
    (i === 0 || tokens[i].breaks > 0) &&
    (mark === "." || mark === ")") &&
    tokens[i + 1].glued &&
    !tokens[i + 2]?.glued
  );
}

/** True for a number or fraction that states no amount. */
export const isNoFigure = (tokens: readonly Token[], i: number) => isListNumber(tokens, i) || isHalfYear(tokens, i);
