import type { QuantityRead } from "./quantities.ts";
import type { Token } from "./tokens.ts";

const at = (tokens: readonly Token[], i: number) => (i >= 0 && i < tokens.length ? tokens[i].lower : "");
const PRICED = new Set(
  "trading trades traded trade priced sat sits sitting stock shares was back still low mid high upper lower".split(" "),
);

/** `trading in the 20s`, `in the low 40s`: a price of some tens, after words of trading. */
export function tensAt(tokens: readonly Token[], i: number): QuantityRead | null {
  const token = tokens[i];
  if (token?.kind !== "number" || token.lower.length > 3 || token.value % 10 !== 0 || token.value < 10) return null;
  if (at(tokens, i + 1) !== "s" || !tokens[i + 1].glued) return null;
  const part = ["low", "mid", "high", "upper", "lower"].includes(at(tokens, i - 1)) ? i - 1 : i;
  if (at(tokens, part - 1) !== "the" || !["in", "into", "to", "from"].includes(at(tokens, part - 2))) return null;
  if (part === i && !PRICED.has(at(tokens, i - 3))) return null;
  const [low, high] = [token.value, token.value + 9.99];
  const base = { unit: "", loose: null, role: "level" as const, halfStep: 0.5, sign: 0 as const };
  return { ...base, low, high, bound: "range", rule: "tens", first: i, next: i + 2 };
}
