import { lowerAt, type Token } from "./tokens.ts";

export const PERCENTS = new Set(["percent", "percentage", "pct", "%"]);

/** `three quarters of Intel's`, `of its value`, `of the plants`: three fourths; `three quarters of 2023`, `of the year` and `of growth` are times. */
export function isThreeFourths(tokens: readonly Token[], i: number): boolean {
  const joined = lowerAt(tokens, i - 1) === "-";
  const first = joined ? i - 2 : i - 1;
  if (lowerAt(tokens, first) !== "three") return false;
  if (SIDES.has(lowerAt(tokens, i + 1)) || isMovedByIt(tokens, first, i + 1)) return true;
  if (
    ["since", "from"].includes(lowerAt(tokens, i + 1)) &&
    !["for", "in", "the", "over"].includes(lowerAt(tokens, first - 1))
  )
    return [1, 2, 3, 4].some((back) => MOVED_BY.has(lowerAt(tokens, first - back)));
  if (lowerAt(tokens, i + 1) !== "of" || i + 2 >= tokens.length) return false;
  if (isPartOfPercent(tokens, i + 1)) return true;
  if (["the", "all"].includes(lowerAt(tokens, i + 2)))
    return !TIMES_OF.has(lowerAt(tokens, i + 3)) && !YEARS.has(lowerAt(tokens, i + 3));
  const next = tokens[i + 2];
  const owned = tokens.slice(i + 3, i + 6).some(({ lower }) => lower === "'s");
  return OWNED.has(next.lower) || (next.kind === "word" && next.caps > 0 && owned);
}

const OWNED = new Set("its their his what it them everything".split(" "));

/** `Up three quarters on the year`, `rose by three quarters yoy`: by how much; `up three quarters in a row` is how long. */
function isMovedByIt(tokens: readonly Token[], first: number, behind: number): boolean {
  const before = lowerAt(tokens, first - 1);
  const moved = before === "by" ? lowerAt(tokens, first - 2) : before;
  if (!MOVED_BY.has(moved) && before !== "by") return false;
  const next = lowerAt(tokens, behind);
  if (ON_YEAR.has(next)) return true;
  if (next === "on" || next === "over" || next === "year")
    return !["trot", "bounce"].includes(lowerAt(tokens, behind + 2));
  return false;
}
const ON_YEAR = new Set(["yoy", "y", "versus", "vs", "against", "compared"]);

/** `Three quarters below its peak`. */
const SIDES = new Set(["below", "above", "under", "off", "lower", "higher", "cheaper", "dearer"]);
/** `Lost about three quarters since March`, `down three quarters from its high`. */
const MOVED_BY = new Set(
  "lost loses shed down up off fell fallen dropped rose risen gained climbed declined".split(" "),
);
export const YEARS = new Set(["fiscal", "calendar", "this", "last", "next"]);
const TIMES_OF = new Set(["year", "past", "previous", "same", "period", "decade", "years"]);
const WITHIN = new Set(["for", "in", "within", "after", "over", "during", "just", "only", "least", "another"]);
/** `one quarter of 2023`, `one quarter of last year`, `for one quarter`: a time and no fourth. */
export function isQuarterOfAYear(tokens: readonly Token[], i: number): boolean {
  if (lowerAt(tokens, i) !== "quarter") return false;
  if (lowerAt(tokens, i + 1) !== "of") return WITHIN.has(lowerAt(tokens, i - 2));
  const word = lowerAt(tokens, i + 2);
  return /^(?:19|20)\d\d$/.test(word) || (YEARS.has(word) && /^(?:year|\d{4})$/.test(lowerAt(tokens, i + 3)));
}

/** `of a percent`, `of one percentage point`. */
export const isPartOfPercent = (tokens: readonly Token[], i: number) =>
  lowerAt(tokens, i) === "of" &&
  ["a", "one", "1"].includes(lowerAt(tokens, i + 1)) &&
  PERCENTS.has(lowerAt(tokens, i + 2));

const WHOLES = new Set("the its their all total global revenue sales it them what everything".split(" "));
/** Words after which "a quarter" says how much. */
const BY_HOW_MUCH = new Set(
  "by than almost nearly about roughly fell fallen lost dropped rose risen gained shed added declined jumped climbed slid sank slumped plunged tumbled up down off".split(
    " ",
  ),
);
export const TIMES = new Set("ago earlier later before back on over".split(" "));

/** `Shrank by over a quarter`, `by just under a quarter`. */
const isLedByBound = (tokens: readonly Token[], i: number) =>
  ["over", "under", "below", "above"].includes(lowerAt(tokens, i - 1)) &&
  (lowerAt(tokens, i - 2) === "by" ||
    (["just", "well", "slightly"].includes(lowerAt(tokens, i - 2)) && lowerAt(tokens, i - 3) === "by"));

/** `A quarter of Intel gone`: of somebody named, where `in a quarter of Nvidia reports` is a time. */
const isOfNamed = (tokens: readonly Token[], i: number) =>
  tokens[i + 3]?.kind === "word" && tokens[i + 3].caps > 0 && !WITHIN.has(lowerAt(tokens, i - 1));

/** `Is a quarter lighter`. */
const COMPARED = new Set("lighter poorer richer lower higher cheaper dearer pricier smaller bigger larger".split(" "));

/** True for "a quarter" that is a fourth and no time: "fell by a quarter", "a quarter of its value". `i` is at the article. */
export function isFourth(tokens: readonly Token[], i: number): boolean {
  if (lowerAt(tokens, i) !== "a" || lowerAt(tokens, i + 1) !== "quarter") return false;
  const next = lowerAt(tokens, i + 2);
  if (next === "of")
    return WHOLES.has(lowerAt(tokens, i + 3)) || isPartOfPercent(tokens, i + 2) || isOfNamed(tokens, i);
  if (PERCENTS.has(next)) return true;
  if (COMPARED.has(next) && !WITHIN.has(lowerAt(tokens, i - 1))) return true;
  return i > 0 && (BY_HOW_MUCH.has(lowerAt(tokens, i - 1)) || isLedByBound(tokens, i)) && !TIMES.has(next);
}
