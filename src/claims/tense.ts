import type { Token } from "./grammar/tokens.ts";

/** Which way the words of a clause look: to what comes, to what was, or to neither. */
export type Lean = "ahead" | "back" | null;

const AHEAD = new Set(
  "will won't wont shall gonna going 'll forecast forecasts expect expects target targets predict should would could might may guides guiding guided guidance guide outlook".split(
    " ",
  ),
);
const BACK = new Set(
  "had was were did fell rose went hit reached closed ended saw came got made took lost sold bought grew sank slid began broke gave kept left paid spent beat beaten been ago already shrank led held drove earned booked posted slipped".split(
    " ",
  ),
);
/** Words that look ahead unless the words beside them tell of the past. */
const WEAK_AHEAD = new Set("next by upcoming hits until till wait soon expiring exp expiry if unless once".split(" "));
/** `By 12 %`, `by a quarter`: how much, not by when. */
const isAmount = (token: Token | undefined) =>
  token?.kind === "number" || token?.lower === "a" || token?.lower === "an";
const PRESENT = new Set("is are am 's 're has have trades sits stands remains looks seems keeps".split(" "));

/** What was may be of what comes. */
const SAYING = new Set(
  "announced reported warned guided stated expected confirmed tweeted signaled promised posted united hundred".split(
    " ",
  ),
);

const isPast = (word: string) => BACK.has(word) || (word.length > 4 && word.endsWith("ed") && !SAYING.has(word));

/** `could have been` tells of the past; `May` is a month. */
const isWouldHave = (tokens: readonly Token[], i: number) =>
  (tokens[i].lower === "may" && tokens[i].caps > 0) ||
  ["have", "'ve"].includes(tokens[i + 1]?.lower ?? "") ||
  (tokens[i + 1]?.lower === "not" && tokens[i + 2]?.lower === "have");

/** Which way the words of a stretch of tokens look: periods named without a year are the next or the last of their name. */
export function leanOf(tokens: readonly Token[], from: number, to: number): Lean {
  let weak = false;
  let back = false;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i];
    if (AHEAD.has(lower) && !isWouldHave(tokens, i)) return "ahead";
    if (WEAK_AHEAD.has(lower) && !isAmount(tokens[i + 1])) weak = true;
    back ||= isPast(lower);
  }
  return back ? "back" : weak ? "ahead" : null;
}

/** True when the words tell of how things stand, not of what was or comes. */
export function isPresent(tokens: readonly Token[], from: number, to: number): boolean {
  if (leanOf(tokens, from, to) !== null) return false;
  for (let i = from; i < to; i++) if (PRESENT.has(tokens[i].lower)) return true;
  return false;
}

const EDGES = new Set([",", ";", ":", "(", ")", ".", "!", "?", "—", "and", "but", "so", "if", "which", "while"]);

/** The stretch around a token that marks and conjunctions bound. */
export function around(
  tokens: readonly Token[],
  at: { from: number; to: number },
  within: { from: number; to: number },
) {
  let { from, to } = at;
  while (from > within.from && !EDGES.has(tokens[from - 1].lower)) from--;
  while (to < within.to && !EDGES.has(tokens[to].lower)) to++;
  return { from, to };
}
