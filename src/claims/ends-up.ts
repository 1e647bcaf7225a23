import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const ENDS = new WordSet("end ends ended ending");
/** `Ended up 15%`: up by that, not how it came out. */
export const endsUpBy = (tokens: readonly Token[], i: number, end: number) =>
  ENDS.has(tokens[i]) &&
  tokens[end - 1].lower === "up" &&
  tokens[end]?.kind === "number" &&
  /^(?:%|percent|pct)$/.test(tokens[end + 1]?.lower ?? "");
