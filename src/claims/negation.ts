import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";
import { isUnsurprising } from "./unsurprising.ts";

const NEGATIONS = new Set(
  "not no never n't without hardly neither nor cannot none nothing didn't didnt don't dont doesn't doesnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't couldnt shouldn't hasn't hasnt haven't havent hadn't ain't aint".split(
    " ",
  ),
);
const NEGATION_REACH = 6;
/** Words that put the denial of a whole clause before it: `I don't think those were needed`. */
const THINKING = new Set(["think", "believe", "expect", "see", "doubt", "assume"]);
/** `Unrealistic to assume that it doubles`. */
const UNWISE = new WordSet("unrealistic naive foolish silly unreasonable delusional crazy");
const THINKING_REACH = 12;
/** Words past which a denial right before does not reach. */
const TURNS = new Set(["but", "and", "only", "because"]);

const DENIES = 1;
const THINKS = 2;
const TURN = 4;
const EDGE = 8;
const LEADS = 16;
/** What a word may be beside a denial. */
const MAY_BE = new PerWord(
  ({ kind, lower }) =>
    (NEGATIONS.has(lower) ? DENIES : 0) |
    (THINKING.has(lower) ? THINKS : 0) |
    (TURNS.has(lower) ? TURN : 0) |
    (lower === "if" || lower === "when" || lower === "see" ? LEADS : 0) |
    (kind === "mark" && /[,.;:!?()]/.test(lower) ? EDGE : 0),
);

/** `Not if rates fall`: what is supposed is not denied; nor is what follows `believe it or not`. */
const SUPPOSES = new WordSet("if when unless while");

/** `No it falls`, `no the Fed cuts`: an answer, and what is said behind it is not denied. */
const ANSWERED = new WordSet("it they he she we i you this that the these those there");

const ASKING = new WordSet(
  "isn't aren't wasn't weren't doesn't don't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't isnt arent doesnt didnt wont wouldnt",
);
const OPENERS = new WordSet("why , ; : ( - — and but so or then because well also");
const ENDS = new WordSet(". ! ;");
const LONGEST_QUESTION = 40;

/** `Isn't revenue down 20%?`: a question that opens with a denied verb holds that it is. */
export function asksForYes(tokens: readonly Token[], i: number): boolean {
  if (!ASKING.has(tokens[i])) return false;
  const before = tokens[i - 1];
  const opens = !before || tokens[i].breaks > 0 || ENDS.has(before) || before.lower === "?" || OPENERS.has(before);
  if (!opens) return false;
  for (let k = i + 1; k < tokens.length && k < i + LONGEST_QUESTION; k++) {
    if (tokens[k].lower === "?") return true;
    if (ENDS.has(tokens[k]) && !tokens[k + 1]?.glued) return false;
  }
  return false;
}

const CANNOT = new WordSet("can't cant cannot couldn't couldnt");
const HELD_BACK = new WordSet("believe wait help stress emphasize");
/** `Can't believe it closed at 180`: it did; `can't wait to watch it crash`: it will. */
export const isDisbelief = (tokens: readonly Token[], i: number) =>
  CANNOT.has(tokens[i]) && HELD_BACK.has(tokens[i + 1]);

/** Whether somebody does not think what follows, or calls it unwise to. */
const isHeldUnlikely = (tokens: readonly Token[], at: number) =>
  tokens[at].lower === "doubt" ||
  (MAY_BE.of(tokens[at - 1].word) & DENIES) !== 0 ||
  (tokens[at - 1].lower === "to" && UNWISE.has(tokens[at - 2]));

/** True when a negation stands at most six words before token `i`, in the same clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  if (i > 0 && STOPS.has(tokens[i - 1])) return !isDenied(tokens, i - 1);
  return isDenied(tokens, i);
}

/** `Stopped rising` denies it, `never stopped rising` does not. */
const STOPS = new WordSet("stop stops stopped stopping quit quits cease ceased ceases");

/** `Never stopped rising`: neither word denies. */
export const isUndone = (tokens: readonly Token[], i: number) =>
  (MAY_BE.of(tokens[i].word) & DENIES) !== 0 && STOPS.has(tokens[i + 1]);

const PARTICIPLES = new WordSet("commenced started begun delivered recognized recognised activated");
/** `Not-yet-started leases grew`, `leases not yet commenced rose`: the denial is of one word beside it, not of the verb behind. */
function isOfOneWord(tokens: readonly Token[], j: number, verb: number): boolean {
  const [before, after] = [tokens[j - 1], tokens[j + 1]];
  if ((after?.lower === "-" && after.glued) || (before?.lower === "-" && tokens[j].glued)) return true;
  const next = after?.lower === "yet" ? j + 2 : j + 1;
  return next < verb && PARTICIPLES.has(tokens[next]);
}

const WORDS_OF_ASIDE = 6;
/** `Never (ouch) fell`: what stands before an aside in brackets that ends at a token. */
function beforeAside(tokens: readonly Token[], end: number): number {
  for (let k = end - 1; k > 0 && k >= end - WORDS_OF_ASIDE; k--) if (tokens[k].lower === "(") return k - 1;
  return end;
}

const MANNERS = new WordSet(
  "mistake joke cap kidding lie doubt question surprise bs exaggeration joking exaggerating lying gonna",
);
/** `No joke it fell`, `not even kidding`, `not gonna lie`: how something is said, which is not denied. */
function isMannerOf(tokens: readonly Token[], j: number): boolean {
  if (tokens[j].lower !== "no" && tokens[j].lower !== "not") return false;
  const next = tokens[j + 1]?.lower === "even" ? j + 2 : j + 1;
  if (tokens[next]?.lower === "gonna") return tokens[next + 1]?.lower === "lie";
  return MANNERS.has(tokens[next]);
}

function isDenied(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - NEGATION_REACH; j--) {
    if (tokens[j].lower === ")") j = beforeAside(tokens, j);
    const word = MAY_BE.of(tokens[j].word);
    if (word === 0) continue;
    if (word & EDGE) break;
    if (word & DENIES && isOfOneWord(tokens, j, i)) continue;
    if (word & TURN) return false;
    if (word & LEADS && isUnsurprising(tokens, j + 1)) return false;
    if (word & DENIES)
      return (
        !isDisbelief(tokens, j) &&
        !(tokens[j].lower === "not" && tokens[j - 1]?.lower === "or") &&
        !(tokens[j].lower === "not" && SUPPOSES.has(tokens[j + 1])) &&
        !(tokens[j].lower === "no" && ANSWERED.has(tokens[j + 1])) &&
        !isMannerOf(tokens, j) &&
        !asksForYes(tokens, j)
      );
  }
  for (let j = i - 1; j >= 1 && j >= i - THINKING_REACH; j--) {
    const word = MAY_BE.of(tokens[j].word);
    if (word & EDGE || (word & LEADS && isUnsurprising(tokens, j + 1))) return false;
    if (word & THINKS) return isHeldUnlikely(tokens, j);
  }
  return false;
}
