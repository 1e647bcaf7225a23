import directions from "../../data/registry/lexicon/directions.json" with { type: "json" };
import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";

const AUXILIARIES = new Set(verbs.auxiliaries.split(" "));
const VERBS = new Set(verbs.verbs.split(" "));
for (const [direction, lines] of Object.entries(directions))
  if (["up", "down", "flat"].includes(direction))
    for (const line of lines)
      for (const phrase of line.split("|")) if (!phrase.includes(" ") && isVerbForm(phrase)) VERBS.add(phrase);

function isVerbForm(word: string): boolean {
  return (
    !/ing$|ment$|tion$|er$|est$/.test(word) &&
    ![
      "up",
      "down",
      "red",
      "green",
      "flat",
      "upside",
      "downside",
      "growth",
      "loss",
      "losses",
      "recovery",
      "bullish",
      "bearish",
      "steady",
      "stable",
      "recession",
      "depression",
      "fewer",
      "higher",
      "lower",
      "uptick",
      "selloff",
      "inflow",
      "inflows",
      "outflow",
      "outflows",
      "bankruptcy",
      "bankrupt",
    ].includes(word)
  );
}

/** Forms that are nouns as often as verbs: verbs only after a name, a pronoun, a plural or an auxiliary. */
const NOUNY = new Set(
  "cuts cut hikes hike gains gain losses drops drop rises rise jumps jump dips dip costs cost prices price reports report trades trade targets target forecasts forecast estimates estimate launch launches copy growth decline declines increase increases plunge surge rally slump crash dump pump boost spike dive slide build work works plays play run runs call calls show moves move change changes burn release releases test tests values value yield yields lead leads close closes open opens post posts force forces help support supports top tops break breaks push lag fall falls sink rank charge debut return returns offer offers end ends start starts face matters account accounts near".split(
    " ",
  ),
);
const PRONOUNS = new Set(
  "i you he she it we they this that these those who which what everyone nobody people there not n't also just still only even already never always often".split(
    " ",
  ),
);
const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "of",
  "in",
  "per",
  "to",
  "for",
  "at",
  "by",
  "with",
  "on",
  "from",
  "no",
  "more",
  "most",
  "some",
  "any",
  "last",
  "next",
]);

const AUXILIARY = 1;
const NOUN_OR_VERB = 2;
const VERB = 4;
const DETERMINER = 8;
const PAST = 16;
/** The third person of a verb, as it seems; one that may stand after a name; a bare form. */
const THIRD = 32;
const THIRD_OF_NAME = 64;
const BARE = 128;
/** He, she, it; they, we, I; words after which a noun or verb is a verb. */
const TAKES_THIRD = 256;
const TAKES_BARE = 512;
const LIKE_NAME = 1024;

const endsAsPast = (lower: string) =>
  lower.length > 4 &&
  lower.endsWith("ed") &&
  !["need", "indeed", "speed", "feed", "seed", "hundred", "exceed", "united", "red", "combined"].includes(lower);

const seemsThird = (lower: string) => lower.length > 2 && /[a-z][^su']s$/.test(lower) && !PLURALS.has(lower);

const seemsBare = (lower: string) =>
  lower.length > 2 && !/ly$|^(?:all|both|are|the|and|just|who|too|now|also|can|have|had|not|never|still)$/.test(lower);

const isLikeName = (lower: string) =>
  PRONOUNS.has(lower) || AUXILIARIES.has(lower) || lower.endsWith("ly") || /[^s]s$/.test(lower) || NAMED.has(lower);

/** What a word may be by itself. */
const MAY_BE = new PerWord(
  ({ lower }) =>
    (seemsThird(lower) ? THIRD : 0) |
    (seemsThird(lower) && !/(?:ers|ors|ings|ions|ies)$/.test(lower) ? THIRD_OF_NAME : 0) |
    (seemsBare(lower) ? BARE : 0) |
    (["he", "she", "it", "who", "which", "this", "that"].includes(lower) ? TAKES_THIRD : 0) |
    (["they", "we", "i"].includes(lower) ? TAKES_BARE : 0) |
    (isLikeName(lower) ? LIKE_NAME : 0) |
    (AUXILIARIES.has(lower) ? AUXILIARY : 0) |
    (NOUNY.has(lower) ? NOUN_OR_VERB : 0) |
    (VERBS.has(lower) ? VERB : 0) |
    (DETERMINERS.has(lower) ? DETERMINER : 0) |
    (endsAsPast(lower) ? PAST : 0),
);

/** True for is, has, will and their like. */
export const isAuxiliary = ({ word }: Token) => (MAY_BE.of(word) & AUXILIARY) !== 0;

/** True where token `i` is a verb that can head a clause: an auxiliary, or a verb form that no determiner or `to` makes a noun; false past the last. */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const token: Token | undefined = tokens[i];
  if (token === undefined) return false;
  token.headsClause ??= token.kind === "word" && headsClause(tokens, i);
  return token.headsClause;
}

/** "January average", "its December average": a noun behind the name of a month. */
const OF_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

function headsClause(tokens: readonly Token[], i: number): boolean {
  const { lower, word } = tokens[i];
  if (lower === "'s")
    return (
      PRONOUNS.has(tokens[i - 1]?.lower ?? "") ||
      (i + 1 < tokens.length &&
        tokens[i + 1].caps === 0 &&
        /^(?:not|a|been|going|gonna|just|only|still|now|at|up|down|so|too|very|about|never|also|got|already)$/.test(
          tokens[i + 1].lower,
        ))
    );
  if (lower === "average" && OF_MONTH.test(tokens[i - 1]?.lower ?? "")) return false;
  const mayBe = MAY_BE.of(word);
  if ((mayBe & AUXILIARY) !== 0)
    return (
      lower !== "be" &&
      lower !== "being" &&
      lower !== "been" &&
      lower !== "having" &&
      !(lower === "may" && tokens[i].caps === 1)
    );
  const before = i > 0 ? tokens[i - 1] : undefined;
  if (before !== undefined && (MAY_BE.of(before.word) & DETERMINER) !== 0) return false;
  if (lower === "expected") return tokens[i + 1]?.lower === "to";
  if ((mayBe & NOUN_OR_VERB) !== 0) return isAfterName(before) || isSecondVerb(tokens, i);
  return (mayBe & (VERB | PAST)) !== 0 || isInflected(mayBe, before);
}

const PLURALS = new Set(
  "chips shares stocks models results sales earnings profits prices puts calls margins revenues bonds bulls bears fans users cars phones guys deliveries robots plans investors analysts holders banks ads stores rates years months weeks days yields terms was is has as its this us plus".split(
    " ",
  ),
);

/** A third person after he, she, it or a name, or a bare form after I, you, we, they. */
function isInflected(mayBe: number, before: Token | undefined): boolean {
  if (before?.kind !== "word") return false;
  const beside = MAY_BE.of(before.word);
  if ((beside & TAKES_THIRD) !== 0) return (mayBe & THIRD) !== 0;
  if (before.caps === 2 || (before.caps === 1 && before.end - before.start > 3))
    return (mayBe & THIRD_OF_NAME) !== 0 && before.lower.length > 2;
  return (beside & TAKES_BARE) !== 0 && (mayBe & BARE) !== 0;
}

const LINKS = new WordSet("and but then or which who");
const WHERE = new WordSet("at to up down below above back near between under over");

/** `lost deposits and trades at 12`: a form that is noun or verb is a verb between a conjunction and where it goes. */
const isSecondVerb = (tokens: readonly Token[], i: number) => LINKS.has(tokens[i - 1]) && WHERE.has(tokens[i + 1]);

const NAMED = new Set("price stock market company bank fed index revenue inflation oil gold bitcoin".split(" "));

function isAfterName(before: Token | undefined): boolean {
  if (before?.kind !== "word") return before === undefined;
  return before.caps > 0 || (MAY_BE.of(before.word) & LIKE_NAME) !== 0;
}

/** Whether one of the words from one token to another is a verb. */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(tokens, i)) return true;
  return false;
}
