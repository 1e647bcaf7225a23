import { EXCHANGE_SUFFIXES } from "../registry/compact.ts";
import type { Token } from "./grammar/tokens.ts";

/** `STM.V` is no `STM`: a ticker with the exchange behind it that the registry does not hold. */
export function listedElsewhere(tokens: readonly Token[], i: number): string | null {
  const [ticker, dot, suffix] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (ticker.caps !== 2 || !dot?.glued || dot.lower !== "." || !suffix?.glued || suffix.caps === 0) return null;
  const exchange = suffix.lower.toUpperCase();
  return EXCHANGE_SUFFIXES.has(exchange) ? `${ticker.lower.toUpperCase()}.${exchange}` : null;
}

/** `$NVDA`: the ticker that a `$` at token `i` tags, or null. */
export function cashtagAt(tokens: readonly Token[], i: number): string | null {
  const word = tokens[i + 1];
  if (word?.kind !== "word" || !word.glued || !/^[a-z]{1,5}$/.test(word.lower) || word.caps === 0) return null;
  return word.lower === "us" ? null : word.lower.toUpperCase();
}
