import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import { EXCHANGE_SUFFIXES } from "../registry/compact.ts";
import type { Token } from "./grammar/tokens.ts";

/** `STM.V` is no `STM`: a ticker with the exchange behind it that the registry does not hold. */
export function listedElsewhere(tokens: readonly Token[], i: number): string | null {
  const [ticker, dot, suffix] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (ticker.caps !== 2 || !dot?.glued || dot.lower !== "." || !suffix?.glued || suffix.caps === 0) return null;
  const exchange = suffix.lower.toUpperCase();
  return EXCHANGE_SUFFIXES.has(exchange) ? `${ticker.lower.toUpperCase()}.${exchange}` : null;
}

/** Tickers under which a firm traded before, and that name a commodity without the sign. */
const RENAMED = new Map(Object.entries(names.renamedTickers));

/** `$NVDA`: the ticker that a `$` at token `i` tags, or null. */
export function cashtagAt(tokens: readonly Token[], i: number): string | null {
  const word = tokens[i + 1];
  if (word?.kind !== "word" || !word.glued || !/^[a-z]{1,5}$/.test(word.lower) || word.caps === 0) return null;
  if (word.lower === "us") return null;
  const ticker = word.lower.toUpperCase();
  return RENAMED.get(ticker) ?? ticker;
}

/** `$ETH.X`: where a tag ends whose `.X` marks a coin. */
export function tagEnd(tokens: readonly Token[], end: number): number {
  const [dot, mark] = [tokens[end], tokens[end + 1]];
  return dot?.glued && dot.lower === "." && mark?.glued && mark.lower === "x" && mark.caps > 0 ? end + 2 : end;
}
