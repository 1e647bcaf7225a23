import levels from "../../../data/registry/lexicon/levels.json" with { type: "json" };
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** What trades about as high as years are numbered. */
const TRADED = new Set(levels.inThousands.split(" "));
const LEADS = new Set(levels.beforeThousands.split(" "));
const MOVES = new Set(levels.movesTo.split(" "));
/** `At 2019 levels`, `the 2020 lows`, `above its 2011 peak`: the year of them. */
const OF_YEAR = new WordSet(levels.ofYear);
/** `Bottomed around 2000`: in that year. */
const TURNS = new Set(levels.turns.split(" "));
const ROUGHLY = new Set(["around", "about", "near"]);
/** `Is over 2000`, `closed just over 1950`; `rose over 2023` is of the year. */
const OVER = new Set(["over", "under"]);
const BEFORE_OVER = new WordSet(levels.beforeOver);
const REACH = 9;

/** The word of this sentence, at most so far before token `i`, that passes. */
function before(tokens: readonly Token[], i: number, passes: (word: string) => boolean, reach = REACH): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    if (tokens[k].breaks > 1 || /^[.!?;]$/.test(tokens[k].lower)) return false;
    if (passes(tokens[k].lower)) return true;
  }
  return false;
}

/** Years that are spoken of: `from 2000 to 2011` is a stretch of time, `from 1900 to 2050` a move. */
const SPOKEN_OF = { first: 1980, last: 2035 };
const isStretch = (from: Token | undefined, to: Token | undefined) =>
  from !== undefined &&
  to !== undefined &&
  from.value < to.value &&
  from.value >= SPOKEN_OF.first &&
  to.value <= SPOKEN_OF.last;

/** `Fell to 1990`, `went from 1900 to 2050`; not `back to 2008`. */
function isMoved(tokens: readonly Token[], i: number): boolean {
  const isTo = at(tokens, i - 1) === "to" && at(tokens, i - 2) !== "back";
  const isFrom = at(tokens, i - 1) === "from" && at(tokens, i + 1) === "to";
  if (isTo && at(tokens, i - 3) === "from" && isStretch(tokens[i - 2], tokens[i])) return false;
  if (isFrom && isStretch(tokens[i], tokens[i + 2])) return false;
  return (isTo || isFrom) && before(tokens, i, (word) => MOVES.has(word));
}

/** `Gold is at 2000`, `the S&P fell to 1,990` without its comma: whether a number of four digits is a level rather than a year. */
export function isYearAsLevel(tokens: readonly Token[], i: number): boolean {
  const lead = at(tokens, i - 1);
  if (!LEADS.has(lead) && !isMoved(tokens, i)) return false;
  if (i + 1 < tokens.length && OF_YEAR.has(tokens[i + 1])) return false;
  if (OVER.has(lead) && !BEFORE_OVER.has(tokens[i - 2])) return false;
  if (ROUGHLY.has(lead) && before(tokens, i, (word) => TURNS.has(word))) return false;
  return before(tokens, i, (word) => TRADED.has(word));
}
