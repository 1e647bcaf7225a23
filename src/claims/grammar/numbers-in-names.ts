import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** `Page 2`, `rule 3`, `Title 18`: a number that names a part of something written. */
const LABELS = new WordSet(
  "phase phases page pages rule rules chapter paragraph section exhibit footnote episode season title article para slide edit update stage tier class gen",
);
/** A number behind one of these names a part. */
export const isLabel = (tokens: readonly Token[], i: number) =>
  i > 0 && tokens[i].kind === "number" && tokens[i].decimals === 0 && LABELS.has(tokens[i - 1]);

const SUITES = new WordSet("microsoft office dynamics");
const MEASURED = new WordSet("percent pct pp point points pts bps bp x");
/** `Microsoft 365`, `the big 4 keep spending`: a number in a name. */
export const isInName = (tokens: readonly Token[], i: number) =>
  i > 0 &&
  tokens[i].kind === "number" &&
  tokens[i].decimals === 0 &&
  ((tokens[i].lower === "365" && SUITES.has(tokens[i - 1])) ||
    (tokens[i].value < 10 &&
      tokens[i - 1].lower === "big" &&
      tokens[i + 1]?.kind === "word" &&
      !MEASURED.has(tokens[i + 1])));

/** Forms that companies and people file: 8-K, 10-Q, 401k, 13F. */
const FORMS: ReadonlyMap<string, readonly number[]> = new Map([
  ["k", [6, 8, 10, 11, 401]],
  ["q", [10]],
  ["f", [13, 20, 40]],
]);

/** `8-K`, `10-Q`, `401k`: a form by its number. */
export function isForm(tokens: readonly Token[], i: number): boolean {
  const dashed = tokens[i + 1]?.glued && tokens[i + 1].lower === "-";
  const letter = tokens[dashed ? i + 2 : i + 1];
  if (tokens[i].kind !== "number" || !letter?.glued || letter.kind !== "word") return false;
  const named = FORMS.get(letter.lower.replace(/s$/, ""));
  return named?.includes(tokens[i].value) === true && (dashed || tokens[i].value === 401 || letter.lower === "f");
}

/** `Units 3+4`: the numbers of two things. */
export function isOfTwo(tokens: readonly Token[], i: number): boolean {
  const plus = [i, i + 1].find((at) => tokens[at]?.lower === "+") ?? i - 1;
  const [one, other] = [tokens[plus - 1], tokens[plus + 1]];
  if (tokens[plus]?.lower !== "+" || !tokens[plus].glued || !other?.glued || other.kind !== "number") return false;
  return one?.kind === "number" && one.decimals + other.decimals === 0 && other.value === one.value + 1;
}

const OF_AN_EVENT = new WordSet("the next last this each every previous post pre after before until since bitcoin btc");
const BEHIND_EVENT = new WordSet("is was event events date day cycle cycles hype narrative happens comes supply");
/** `The halving is in April`, `post-halving`: an event of a coin, and no move by half. */
export const isHalvingEvent = (tokens: readonly Token[], i: number) =>
  /^halv(?:ing|ening)$/.test(tokens[i].lower) &&
  (BEHIND_EVENT.has(tokens[i + 1]) ||
    (i > 0 && OF_AN_EVENT.has(tokens[tokens[i - 1].lower === "-" && i > 1 ? i - 2 : i - 1])));

/** From here on nobody writes an amount in thousands, `14900k`, nor a multiple but a round one, `7950x`. */
const LARGEST = { k: 10_000, x: 1000 };
const ROUND = 500;
const MAKES = new WordSet("i3 i5 i7 i9 ryzen core rtx gtx");

/** `The 14900k`, `a 7950x`, `the 5800X3D`: the name of a chip. */
export function isModel(tokens: readonly Token[], i: number): boolean {
  const [{ kind, value, decimals, glued }, letter, behind] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (kind !== "number" || decimals > 0 || !letter?.glued || value < LARGEST.x) return false;
  if (/^(?:x|xt|xtx|ks|kf|hx)$/.test(letter.lower) && letter.lower !== "x") return true;
  if (letter.lower === "x") return (behind?.glued && behind.kind === "number") || value % ROUND !== 0;
  const named = (tokens[i - 1]?.lower === "-" && glued) || MAKES.has(tokens[i - 1]);
  return letter.lower === "k" && !(tokens[i - 1]?.lower === "$") && (value >= LARGEST.k || named);
}
