import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const BEHIND = new WordSet(
  "call calls called debt loan loans account accounts trading lending requirement requirements",
);
const WIDTHS = new WordSet(
  "wide large big huge narrow slim thin small comfortable healthy decent fair good significant considerable substantial hair",
);
const ARTICLES = new Set(["a", "an", "some", "the"]);

/** `By a wide margin`, `margin called`, `on margin`, `a margin of error`: how far apart, or money lent, and nothing that a firm earns. */
export function isMarginOtherwise(tokens: readonly Token[], i: number, next: number): boolean {
  if (tokens[i].lower !== "margin" || next !== i + 1) return false;
  if (next < tokens.length && BEHIND.has(tokens[next])) return true;
  if (at(tokens, next) === "of" && ["error", "safety"].includes(at(tokens, next + 1))) return true;
  if (at(tokens, i - 1) === "on" && !(next < tokens.length && tokens[next].kind === "number"))
    return ["bought", "buying", "buy", "trade", "trading", "traded", "stocks", "shares", "long"].includes(
      at(tokens, i - 2),
    );
  if (i < 2 || !WIDTHS.has(tokens[i - 1])) return false;
  return at(tokens, i - 2) === "by" || (ARTICLES.has(at(tokens, i - 2)) && at(tokens, i - 3) === "by");
}
