import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";
import { MAY_OPEN_IF, opensByPhrase, opensIf } from "./if-openers.ts";
import { isOnceOfTimes } from "./once.ts";
import type { Stretch } from "./sentences.ts";
import { tellsWhatThatDoes } from "./that-does.ts";
import { isUnsurprising } from "./unsurprising.ts";

const JOINERS = new Set([
  "and",
  "but",
  "so",
  "or",
  "while",
  "whereas",
  "because",
  "although",
  "though",
  "which",
  "then",
  "yet",
  "plus",
  "suggesting",
  "ending",
  "implying",
  "meaning",
  "where",
  "as",
  "since",
  "who",
  "when",
  "vs",
  "versus",
]);
const SUBJECTS = new Set(["i", "you", "he", "she", "it", "we", "they"]);
/** Verbs that open an if-part before its subject: `had it cut`, `should the Fed hike`. */
const INVERSIONS = new Set(["should", "had", "were"]);

const isDash = (tokens: readonly Token[], i: number) => {
  const { lower, glued } = tokens[i];
  if (lower === "—") return true;
  if (lower !== "-" && lower !== "–") return false;
  const next = tokens[i + 1];
  return Boolean(next) && !glued && !next.glued && !(tokens[i - 1]?.kind === "number" && next.kind === "number");
};

/** Marks and words at which a clause may start. */
const MAY_OPEN = new PerWord(({ lower, kind }) =>
  (kind === "mark" && /[;…:()—–,&?-]/.test(lower)) ||
  lower === "with" ||
  lower === "on" ||
  lower === "see" ||
  JOINERS.has(lower) ||
  MAY_OPEN_IF.has(lower) ||
  INVERSIONS.has(lower) ||
  lower === "like"
    ? 1
    : 0,
);

/** `With a 3.8% yield`: a share that goes with what was said before. */
const bringsShare = (tokens: readonly Token[], i: number) =>
  ["a", "an"].includes(tokens[i + 1]?.lower ?? "") &&
  tokens[i + 2]?.kind === "number" &&
  tokens[i + 3]?.lower === "%" &&
  !BASES.has(tokens[i - 1]);

const TOOK_IN = new WordSet("revenue revenues sales turnover");
const WORDS_OF_FIGURE = 6;

/** `A 1.4bn loss | on revenue of 4bn`, `… on $21b in sales`: what was taken in, beside a figure told of the same. */
function tellsIntake(tokens: readonly Token[], i: number, { from, to }: Stretch): boolean {
  const last = Math.min(to, i + WORDS_OF_FIGURE);
  if (!TOOK_IN.in(tokens, i + 1, last)) return false;
  const hasFigure = (first: number, end: number) => {
    for (let k = first; k < end; k++) if (tokens[k].kind === "number") return true;
    return false;
  };
  return hasFigure(i + 1, last) && hasFigure(Math.max(from, i - WORDS_OF_FIGURE), i);
}

const BASES = new WordSet("compared in line along consistent");
const FINDERS = new WordSet("you we one");
const FINDS = new WordSet("see realise realize notice remember learn find read spot");

/** `Looks fine until you see that margins fell`: what follows is so, and no condition. */
const isUntilSeen = (tokens: readonly Token[], i: number) => FINDERS.has(tokens[i + 1]) && FINDS.has(tokens[i + 2]);

/** `So far this year`, `so much`: no consequence. */
const HOW_FAR = new Set(["far", "much", "many", "long"]);

/** `If you go by price`, `if you ask me`: how one looks at it, no condition. */
const ASIDES = new Set(["go", "ask", "squint", "believe", "like", "will", "want", "prefer"]);
/** `If one must`, `if I may`, `if memory serves`. */
const MODEST = new Set(["must", "may", "insist", "recall", "remember", "serves", "cares", "wonders", "asks"]);
const MODEST_ONES = new Set(["you", "one", "i", "we", "memory", "anyone", "anybody"]);
/** `If you add up the months`, `if you do the math`: how one comes to it. */
const RECKONED = new Map(Object.entries({ add: "up", sum: "up", total: "up", tally: "up", tot: "up", do: "the" }));
/** `If I counted right`, `if I read it correctly`, `unless I misread`. */
const COUNTED = new Set(
  "counted count calculated read reading did add added got have had heard understood understand misread missed miscounted".split(
    " ",
  ),
);
const RIGHTLY = new Set("right correctly properly wrong something mistaken".split(" "));
/** `If my math is right`, `if my numbers are correct`. */
const OWN_WORK = new Set(
  "math maths count counting memory numbers figures arithmetic notes reading calculations sums calculator".split(" "),
);
const BE = new Set("is are am 'm 's serves holds hold isn't aren't".split(" "));
const FLAWED = new Set("mistaken wrong right correct off misreading".split(" "));
const WITHIN = 7;

const follows = (tokens: readonly Token[], from: number, set: ReadonlySet<string>) =>
  tokens.slice(from, from + WITHIN).some(({ lower }) => set.has(lower));

/** `If you look at margins`, `if you consider the low`: where one looks. */
const LOOKED = new Set("look consider zoom compare think".split(" "));

/** How somebody reckons, reads or remembers, which a statement does not rest on. */
function isOfReckoning(tokens: readonly Token[], i: number): boolean {
  const [who, does, then] = [1, 2, 3].map((k) => tokens[i + k]?.lower ?? "");
  if ((who === "you" || who === "one") && LOOKED.has(does)) return true;
  if (who === "you") return RECKONED.get(does) === then;
  if (who === "my") return OWN_WORK.has(does) && BE.has(then);
  if (who === "anyone" || who === "anybody")
    return BE.has(does) && ["wondering", "counting", "interested"].includes(then);
  if (who !== "i" && who !== "we") return false;
  if (BE.has(does)) return FLAWED.has(then === "not" ? (tokens[i + 4]?.lower ?? "") : then);
  return COUNTED.has(does) && (/^mis/.test(does) || follows(tokens, i + 3, RIGHTLY));
}

/** `As if anyone noticed`: no condition. */
const isAsIf = (tokens: readonly Token[], i: number) => tokens[i].lower === "if" && tokens[i - 1]?.lower === "as";
export const isAside = (tokens: readonly Token[], i: number) => {
  const [who, does] = [tokens[i + 1]?.lower ?? "", tokens[i + 2]?.lower ?? ""];
  if (tokens[i].lower === "unless") return isOfReckoning(tokens, i);
  if (tokens[i].lower !== "if") return false;
  if (isAsIf(tokens, i) || isOfReckoning(tokens, i)) return true;
  const verb = tokens[i + 3]?.kind === "word" && tokens[i + 3].breaks === 0 && does === "may" ? "" : does;
  return (who === "you" && ASIDES.has(does)) || (MODEST_ONES.has(who) && MODEST.has(verb));
};

/** `, plus or minus 2 %`, `, give or take a billion`: how far a figure before it may be off. */
function isOfMargin(tokens: readonly Token[], i: number): boolean {
  const or = tokens[i]?.lower === "or" ? i : i + 1;
  if (tokens[or]?.lower !== "or") return false;
  const [before, behind] = [tokens[or - 1].lower, tokens[or + 1]?.lower];
  return (before === "plus" && behind === "minus") || (before === "give" && behind === "take");
}

const WORDS_AS = 8;
/** `As much in oil | as it is in gold`: the second `as` of a comparison. */
function isSecondAs(tokens: readonly Token[], i: number, first: number): boolean {
  for (let k = i - 2; k >= first && k >= i - WORDS_AS && tokens[k].lower !== ","; k--)
    if (tokens[k].lower === "as") return true;
  return false;
}

const WORDS_OF_NAME = 5;

/** `Both Micron | and Intel`: two of one statement. */
function isOfBoth(tokens: readonly Token[], i: number, first: number): boolean {
  for (let j = i - 1; j >= first && j >= i - WORDS_OF_NAME && tokens[j].kind === "word"; j--)
    if (tokens[j].lower === "both") return j < i - 1;
  return false;
}

/** `Than AMD | and Intel did together`: two names that one is held against. */
function isOfThan(tokens: readonly Token[], i: number, first: number): boolean {
  if ((tokens[i + 1]?.caps ?? 0) === 0) return false;
  for (let j = i - 1; j >= first && j >= i - WORDS_OF_THAN; j--) {
    if (tokens[j].lower === "than") return j < i - 1;
    if (tokens[j].lower !== "," && (tokens[j].kind !== "word" || tokens[j].caps === 0)) return false;
  }
  return false;
}
const WORDS_OF_THAN = 6;

const ASKS = new WordSet("why what how where when who which or but and");
const DETERMINERS = new WordSet("the its their his her this that");
/** `Had it cut`, `falls to 80 should Micron miss`: the verb stands before its subject, and no question is asked. */
function isInversion(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (SUBJECTS.has(next?.lower ?? "")) return true;
  if (tokens[i].lower !== "should" || ASKS.has(tokens[i - 1])) return false;
  return next?.kind === "word" && (next.caps > 0 || DETERMINERS.has(next));
}

/** Where a clause may start, and by what: the index of its first token to keep. */
export function openerAt(
  tokens: readonly Token[],
  i: number,
  sentence: Stretch,
): { opener: string; start: number } | null {
  if (MAY_OPEN.of(tokens[i].word) === 0 || i <= sentence.from) return null;
  const { lower } = tokens[i];
  const next = i + 1 < sentence.to ? tokens[i + 1].lower : "";
  if (lower === "?") return next === "then" ? { opener: "then", start: i + 2 } : null;
  if (lower === "&") return tokens[i].glued || tokens[i + 1]?.glued ? null : { opener: "and", start: i + 1 };
  if (lower === "with") return bringsShare(tokens, i) ? { opener: "with", start: i + 1 } : null;
  if (lower === "on" && opensByPhrase(tokens, i - 1)) return null;
  if (lower === "on" && !opensIf(tokens, i))
    return tellsIntake(tokens, i, sentence) ? { opener: "on", start: i + 1 } : null;
  if ((lower === "if" || lower === "when" || lower === "see") && isUnsurprising(tokens, i + 1))
    return { opener: ";", start: i + 1 };
  if (lower === "until" && isUntilSeen(tokens, i)) return { opener: ";", start: i + 3 };
  if (lower === ";" || lower === "…" || lower === ":")
    return tokens[i + 1]?.glued && lower === ":" ? null : { opener: lower, start: i + 1 };
  if (isDash(tokens, i)) return { opener: "—", start: i + 1 };
  if (lower === "(" || lower === ")") return { opener: lower, start: i + 1 };
  if (isOfMargin(tokens, lower === "," ? i + 1 : i)) return null;
  if (lower === ",")
    return JOINERS.has(next) || opensIf(tokens, i + 1) || INVERSIONS.has(next) ? null : { opener: ",", start: i + 1 };
  const before = tokens[i - 1].lower;
  if (isOnceOfTimes(tokens, i)) return null;
  if (isAsIf(tokens, i)) return null;
  if (isAside(tokens, i)) return [")", ","].includes(tokens[i + 3]?.lower ?? "") ? null : { opener: ";", start: i };
  if (lower === "provided" && next !== "that" && tokens[i - 1].kind === "word") return null;
  if (opensIf(tokens, i)) return { opener: "if", start: i };
  if (INVERSIONS.has(lower)) return isInversion(tokens, i) ? { opener: "if", start: i } : null;
  if (
    lower === "like" &&
    SUBJECTS.has(next) &&
    before !== "look" &&
    before !== "looks" &&
    before !== "feels" &&
    before !== "seems" &&
    before !== "sounds"
  )
    return { opener: "like", start: i };
  if (lower === "and" && (isOfBoth(tokens, i, sentence.from) || isOfThan(tokens, i, sentence.from))) return null;
  if (tellsWhatThatDoes(tokens, i)) return { opener: "so", start: i + 1 };
  if (!JOINERS.has(lower) || (lower === "so" && HOW_FAR.has(next))) return null;
  // "671B parameters, 37B of | which are active": no clause by itself.
  if (lower === "which" && before === "of") return null;
  if (lower === "as" && isSecondAs(tokens, i, sentence.from)) return null;
  if ((lower === "as" && before !== "," && !SUBJECTS.has(next)) || (lower === "while" && before === "a")) return null;
  if (
    (lower === "that" || lower === "since" || lower === "when" || lower === "where") &&
    before !== "," &&
    lower !== "when"
  )
    return null;
  return {
    opener: lower,
    start: ["which", "who", "where", "suggesting", "ending", "implying", "meaning", "because"].includes(lower)
      ? i
      : i + 1,
  };
}
