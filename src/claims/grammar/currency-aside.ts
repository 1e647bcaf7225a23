import { CODES, CURRENCY_WORDS, SIGNS } from "./lexicon.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** In brackets behind an amount what they are short for; `us` may be a pronoun elsewhere. */
const SHORT: Record<string, string> = { nt: "TWD", us: "USD", hk: "HKD" };
const OF_COURSE = new WordSet("obv obvs obviously of course naturally ofc terms dollars not that is");
const WORDS_ASIDE = 4;

/** Behind `56 billion US` these go on with the sentence; a noun there would be whose it is. */
const GOES_ON = new WordSet(
  "for in on of at by this next last a and or to , . ; : ! ? ) - – — vs versus than while but",
);
/** `52-56 billion US`: in capitals, and no noun behind it. */
function bareAt(tokens: readonly Token[], i: number): { currency: string; next: number } | null {
  const token = tokens[i];
  const currency = token?.caps === 2 && !token.glued ? SHORT[token.lower] : undefined;
  if (!currency) return null;
  const next = tokens[i + 1];
  return next === undefined || next.breaks > 0 || GOES_ON.has(next) ? { currency, next: i + 1 } : null;
}

/** `450bn (NT obviously)`, `350bn in NT dollars`: the currency of an amount, told behind it; null where none stands there. */
export function currencyAside(tokens: readonly Token[], i: number): { currency: string; next: number } | null {
  const bare = bareAt(tokens, i);
  if (bare) return bare;
  const open = at(tokens, i) === "(";
  const told = at(tokens, open ? i + 1 : i) === "in";
  if (!open && !told) return null;
  const from = i + (open ? 1 : 0) + (told ? 1 : 0);
  if (from >= tokens.length) return null;
  const hit = SIGNS.longest(tokens, from) ?? CODES.longest(tokens, from) ?? CURRENCY_WORDS.longest(tokens, from);
  const short = SHORT[tokens[from].lower];
  const currency = hit?.value ?? (open ? short : undefined);
  if (!currency) return null;
  let next = hit?.next ?? from + 1;
  if (!open) return { currency, next };
  const last = next + WORDS_ASIDE;
  while (next < last && next < tokens.length && OF_COURSE.has(tokens[next])) next++;
  return at(tokens, next) === ")" ? { currency, next: next + 1 } : null;
}
