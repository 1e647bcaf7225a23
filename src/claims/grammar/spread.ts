import { type Figure, figureAt, tidy } from "./figures.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const MARKS: readonly (readonly string[])[] = [["±"], ["plus", "or", "minus"], ["give", "or", "take"], ["+", "/", "-"]];
const LEADS = new WordSet(MARKS.map(([first]) => first).join(" "));

/** The token after `plus or minus`, `±`, `+/-`, `give or take`, or null. */
function afterMark(tokens: readonly Token[], i: number): number | null {
  const start = at(tokens, i) === "," ? i + 1 : i;
  if (!LEADS.has(tokens[start])) return null;
  const mark = MARKS.find((words) => words.every((word, k) => at(tokens, start + k) === word));
  return mark ? start + mark.length : null;
}

const BASIS_POINT = 1e-4;
const SHARES = new Set(["percent", "points"]);

/** From where to where a figure may lie: `10.7bn plus or minus 300m`, `$54bn, ±2%`, `8.7 +/- 0.3 billion`; null where no spread follows. */
export function spreadAfter(
  tokens: readonly Token[],
  first: Figure,
): { low: number; high: number; next: number } | null {
  if (first.next >= tokens.length) return null;
  const start = afterMark(tokens, first.next);
  const second = start !== null && start < tokens.length ? figureAt(tokens, start) : null;
  if (!second) return null;
  const { number, unit, next } = second;
  const shared = first.number.scale === 1 ? number.scale : 1;
  const value = tidy(first.number.value * shared * first.unit.factor);
  const around = (half: number) => ({ low: tidy(value - half), high: tidy(value + half), next });
  const [share, ofShare] = [unit, first.unit].map(({ kind }) => SHARES.has(kind));
  if (share && !ofShare) return around(value * number.value * unit.factor);
  if (ofShare && !share && unit.kind !== "none") return null;
  const lent = number.scale === 1 && number.value < first.number.value ? first.number.scale : 1;
  const factor = unit.unit === "bp" && first.unit.unit !== "bp" ? BASIS_POINT : unit.factor;
  return around(number.value * lent * (unit.kind === "none" ? first.unit.factor : factor));
}
