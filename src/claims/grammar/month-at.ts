import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

export const MONTHS = new Map(Object.entries(periods.months));
export const SHORT = new Set(periods.shortNames);
export const PREPOSITIONS = new Set(
  "in since by of from until till before after for during early late mid through thru vs versus than to and last this next between back over on ended ending end around".split(
    " ",
  ),
);

/** After these even `may` and `march` in small letters are months: `starts fell in may`. */
const DATING = new Set("in since by during until till early mid late last".split(" "));
const VERBS_AFTER = new WordSet("be have not also well as come see");

/** After a capital these make it the month, not the verb: `May was`, `May saw`. */
const AFTER_MONTH = new WordSet("was is has had saw brought marked ended turned averaged");

/** `There May Be Some Upside`, `Fed May Pause in June`: in a headline a verb may stand behind the month's name. */
const MAY_DO = new WordSet(
  "be have not also well come see soon still never need get go give make take find fall rise drop gain climb slip slow grow hit reach top test face lose win cut hike raise hold pause keep stay stop start end begin delay sell buy pay lead help hurt cause want offer launch approve ban sue list exit leave default return remain become prove finally only just actually even",
);
const isModal = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "may" && i + 1 < tokens.length && MAY_DO.has(tokens[i + 1]);

/** A capital inside a sentence is a name's: `closed May above 1,000`. */
const isInside = (tokens: readonly Token[], i: number) =>
  !isModal(tokens, i) &&
  i > 0 &&
  tokens[i].caps === 1 &&
  tokens[i].breaks === 0 &&
  tokens[i - 1].kind === "word" &&
  tokens[i - 1].caps !== 2;

/** `January–March`. */
const endsRange = (tokens: readonly Token[], i: number) =>
  tokens[i].glued && ["-", "–"].includes(at(tokens, i - 1)) && MONTHS.has(at(tokens, i - 2));

/** `apr-jun`: two months joined without a space, in small letters too. */
const isOfRange = (tokens: readonly Token[], i: number) =>
  endsRange(tokens, i) ||
  (tokens[i + 1]?.glued &&
    ["-", "–"].includes(at(tokens, i + 1)) &&
    tokens[i + 2]?.glued &&
    MONTHS.has(at(tokens, i + 2)));

const LISTING = new WordSet(", and & plus +");
/** `April, May and June`: a name beside another month in a list. */
const isListed = (tokens: readonly Token[], i: number) =>
  !isModal(tokens, i) &&
  ((LISTING.has(tokens[i - 1]) && MONTHS.has(at(tokens, i - 2)) && tokens[i - 2].caps > 0) ||
    (LISTING.has(tokens[i + 1]) && MONTHS.has(at(tokens, i + 2)) && tokens[i + 2].caps > 0));

/** `Scheduled for may 1st`. */
const isOrdinal = (tokens: readonly Token[], i: number) =>
  tokens[i + 1]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[i + 1].lower);

/** `May at TSMC: …`, `March at Foxconn was …`: the month of a firm at the head of a line. */
const isHeadedBy = (tokens: readonly Token[], i: number) =>
  at(tokens, i + 1) === "at" &&
  tokens[i + 2]?.caps > 0 &&
  (i === 0 || tokens[i].breaks > 0 || /^[.!?;:]$/.test(at(tokens, i - 1)));

/** A month's name, told apart from `may` and `march` the verbs. */
export function monthAt(tokens: readonly Token[], i: number): number | null {
  const token = tokens[i];
  const month = token?.kind === "word" ? MONTHS.get(token.lower) : undefined;
  if (month === undefined) return null;
  if (isOfRange(tokens, i)) return month;
  const plain = !SHORT.has(token.lower) && token.lower !== "may";
  if (plain && token.lower.length > 4) return month;
  const before = at(tokens, i - 1);
  const after = tokens[i + 1];
  const dated = after?.kind === "number" && after.breaks === 0 && !after.glued && after.value <= 2100;
  if (token.caps > 0 && plain) return month;
  if (token.lower !== "may" && isEnding(tokens, i)) return month;
  if (dated && (token.caps > 0 || token.lower !== "may" || isOrdinal(tokens, i + 1))) return month;
  if (token.lower === "may" || token.lower === "march" || token.lower === "mar")
    return (DATING.has(before) && !VERBS_AFTER.has(after)) ||
      (isMonthly(tokens, i + 1) && !VERBS_OF_MONTH.has(after)) ||
      isOfLine(tokens, i) ||
      (token.caps > 0 && (AFTER_MONTH.has(after) || isHeadedBy(tokens, i) || (after?.lower === "'s" && after.glued))) ||
      (token.caps > 0 &&
        (PREPOSITIONS.has(before) || tokens[i - 1]?.kind === "number" || isInside(tokens, i) || isListed(tokens, i)))
      ? month
      : null;
  return token.caps > 0 || PREPOSITIONS.has(before) || isMonthly(tokens, i + 1) || isOfLine(tokens, i) ? month : null;
}

const ENDING = new WordSet("closed closes ended ends finished finishes");
const EDGE = new WordSet("end start middle beginning close");
/** `by end of march`, `closed june at 160`: in small letters too a month where its end is told. */
const isEnding = (tokens: readonly Token[], i: number) =>
  ENDING.has(tokens[i - 1]) || (at(tokens, i - 1) === "of" && EDGE.has(tokens[i - 2]));

/** `jan avg`, `feb sales`, `dec +12%`: in small letters too a month where its figure follows. */
const MONTHLY = new WordSet(
  "avg average averaged sales revenue rev revs deliveries cpi ppi jobs payrolls print numbers figures close",
);
/** `the march low`: of a month, where an article leads it. */
const LINES = new WordSet("low lows high highs peak trough closing");
const ARTICLES = new WordSet("the its their that");
const isOfLine = (tokens: readonly Token[], i: number) =>
  i > 0 && i + 1 < tokens.length && ARTICLES.has(tokens[i - 1]) && LINES.has(tokens[i + 1]);
const VERBS_OF_MONTH = new WordSet("average print close");
const isMonthly = (tokens: readonly Token[], i: number) =>
  MONTHLY.has(tokens[i]) ||
  // `Jan silver averaged 92`.
  (["averaged", "avg"].includes(at(tokens, i + 1)) && tokens[i].kind === "word" && tokens[i].breaks === 0) ||
  (["+", "-"].includes(at(tokens, i)) && tokens[i + 1]?.kind === "number" && tokens[i + 1].glued);
