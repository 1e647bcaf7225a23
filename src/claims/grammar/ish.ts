import { type Figure, tidy } from "./figures.ts";
import type { BoundWord } from "./lexicon.ts";
import type { NumberRead } from "./numbers.ts";
import { scaleAt } from "./scales.ts";
import { at, type Token } from "./tokens.ts";
import { unitAfter } from "./units.ts";

/** `6ish`, `6-ish`: the token behind it, or null. */
export function ishEnd(tokens: readonly Token[], i: number): number | null {
  const start = at(tokens, i) === "-" && tokens[i].glued ? i + 1 : i;
  return at(tokens, start) === "ish" && tokens[start].glued ? start + 1 : null;
}

/** `6ish percent`, `90-ish billion`: about so much, of the scale and unit behind. */
export function ishRead(
  tokens: readonly Token[],
  number: NumberRead,
  end: number,
): { figure: Figure; word: BoundWord } | null {
  const scale = scaleAt(tokens, end);
  const behind = { ...number, next: scale > 1 ? end + 1 : end };
  const unit = unitAfter(tokens, { ...behind, value: number.value * scale, scale: number.scale * scale }, null);
  if (!unit) return null;
  const full = {
    ...number,
    value: tidy(number.value * scale),
    halfStep: number.halfStep * scale,
    scale: number.scale * scale,
  };
  return { figure: { number: full, currency: unit.currency, unit, sign: 0, next: unit.next }, word: "about" };
}
