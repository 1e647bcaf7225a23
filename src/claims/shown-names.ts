import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import plain from "../../data/registry/lexicon/plain-words.json" with { type: "json" };
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import type { Run } from "./unlisted-names.ts";
import { isVerb } from "./verbs.ts";

const ACTS = new WordSet(names.acts);
const STARS = new WordSet("* _");
const LONGEST_TICKER = 5;
const REACH = 4;
/** `thoughts on`, `invest in`, `heard of`: what stands before somebody whom the talk is about. */
const ASKED = Object.entries(names.askedAbout).map(
  ([lead, words]) => [new WordSet(lead.replaceAll("|", " ")), new WordSet(words)] as const,
);

/** The first token behind the stars of bold words, and behind an aside in brackets. */
function behind(tokens: readonly Token[], to: number): number {
  let i = to;
  while (STARS.has(tokens[i] ?? tokens[0]) && i < tokens.length) i++;
  if (tokens[i]?.lower !== "(") return i;
  for (let k = i + 1; k < Math.min(tokens.length, i + 8); k++) if (tokens[k].lower === ")") return k + 1;
  return i;
}

/** `**Paxos** has launched`: bold words before what they do. */
const isBold = (tokens: readonly Token[], { from, to }: Run) =>
  STARS.has(tokens[from - 1] ?? tokens[from]) &&
  tokens[from].glued &&
  STARS.has(tokens[to] ?? tokens[from]) &&
  tokens[to].glued &&
  heads(tokens, behind(tokens, to));

/** Whether what stands at `i` goes on from a name: a verb, in the same line. */
const heads = (tokens: readonly Token[], i: number) =>
  i < tokens.length && tokens[i].breaks === 0 && tokens[i].kind === "word" && isVerb(tokens, i);

/** `OpenLedger`: a capital within a word is a name's. */
const hasInnerCapital = (text: string, { start, end }: Token) => /\p{Ll}\p{Lu}/u.test(text.slice(start, end));

const isShouted = (tokens: readonly Token[], { from, to }: Run) =>
  (tokens[from].breaks === 0 && tokens[from - 1]?.caps === 2) ||
  (tokens[to]?.breaks === 0 && tokens[to].caps === 2 && tokens[to].lower.length > 1);

/** `RKT up 28%`, `HUT @ 31`: capitals right before a move or a level are a ticker. */
function isTickerBeforeMove(tokens: readonly Token[], run: Run, at: ReadonlyMap<number, Reading>): boolean {
  const { lower, caps } = tokens[run.from];
  if (run.to > run.from + 1 || caps !== 2 || lower.length > LONGEST_TICKER || !/^[a-z]+$/.test(lower)) return false;
  if (isShouted(tokens, run)) return false;
  const next = tokens[run.to];
  if (next === undefined || next.breaks > 0) return false;
  if (next.lower === "@") return tokens[run.to + 1]?.kind === "number" || tokens[run.to + 1]?.lower === "$";
  const moves =
    at.get(run.to)?.kind === "direction" || (next.lower === "is" && at.get(run.to + 1)?.kind === "direction");
  if (!moves) return false;
  for (let k = run.to; k < Math.min(tokens.length, run.to + REACH); k++) {
    const figure = at.get(k);
    if (figure?.kind === "quantity" && figure.quantity.unit === "ratio" && tokens[k].breaks === 0) return true;
  }
  return false;
}

/** `What do you think about Helium?`, `bullish on Kaspa`: whom somebody asks about or trades. */
function isAskedAbout(tokens: readonly Token[], { from }: Run): boolean {
  const [before, lead] = [tokens[from - 1], tokens[from - 2]];
  if (before === undefined || lead === undefined || tokens[from].breaks > 0 || before.breaks > 0) return false;
  return ASKED.some(([prepositions, words]) => prepositions.has(before) && words.has(lead));
}

const PLAIN = new Set(
  Object.values(plain as Record<string, string[]>).flatMap((lines) => lines.flatMap((line) => line.split(" "))),
);
/** Ends of words for what is counted or measured, of which somebody else is the owner. */
const OF_MEASURES =
  /(?:s|ing|ed|ly|ion|ment|ity|ness|er|or|al|ive|ance|ence|ancy|ency|age|ism|ist|ship|th|ty|put|ory|ure|ate|ery|day)$/;
const SHORTEST = 4;

const LINKS = new WordSet("is was just also now");

/** `Kujira imploded, down 60 %`: a word at the start that is no common one, right before what moves or does something by so much. */
function opensWithName(tokens: readonly Token[], run: Run, at: ReadonlyMap<number, Reading>): boolean {
  const { lower, caps } = tokens[run.from];
  if (run.to > run.from + 1 || caps !== 1 || lower.length < SHORTEST || PLAIN.has(lower) || OF_MEASURES.test(lower))
    return false;
  const next = tokens[run.to];
  if (next === undefined || next.breaks > 0 || next.kind !== "word") return false;
  const k = LINKS.has(next) ? run.to + 1 : run.to;
  const acting = at.get(k)?.kind === "direction" || ACTS.has(tokens[k] ?? next) || /[a-z]ed$/.test(next.lower);
  if (!acting) return false;
  for (let i = k; i < Math.min(tokens.length, k + REACH) && tokens[i].breaks === 0; i++)
    if (at.get(i)?.kind === "quantity") return true;
  return false;
}

const TRADED = new WordSet(names.tradedBefore);
const LIKED = new WordSet("like love");
const SPEAKERS = new WordSet("i we also really still do");
/** How much of a share is traded, or whose: `half my`, `some more`, `200 shares of`. */
const AMOUNTS = new WordSet("my our half some more all most rest of the a lot bit third quarter shares");

/** The token before which it is said how much of it is traded. */
function behindAmount(tokens: readonly Token[], from: number): number {
  let i = from - 1;
  while (i > 0 && i > from - 1 - REACH && (AMOUNTS.has(tokens[i]) || tokens[i].kind === "number")) i--;
  return i;
}

/** `I like Hingham Savings`, `bought Kioxia`: capitals behind what investors do with a share. */
function isTraded(tokens: readonly Token[], { from }: Run): boolean {
  const at = behindAmount(tokens, from);
  const [verb, before] = [tokens[at], tokens[at - 1]];
  if (at < from - 1 && (tokens[from].caps !== 2 || tokens[from].lower.length > LONGEST_TICKER)) return false;
  if (verb === undefined || tokens[from].breaks > 0 || !TRADED.has(verb) || tokens[from].lower.length < SHORTEST)
    return false;
  return !LIKED.has(verb) || (before !== undefined && SPEAKERS.has(before));
}

const HEADS = new WordSet(": -");
/** Four or five capitals, or one within the word. */
const isWrittenAsName = (text: string, token: Token) =>
  token.caps === 2
    ? token.lower.length <= LONGEST_TICKER && /^[a-z]+$/.test(token.lower)
    : hasInnerCapital(text, token);

/** Verbs that tell that one, and not many, is meant. */
const OF_ONE = new WordSet("is was has 's");
const KINDS_OF_NEWS = new WordSet("ipo s earnings files raises raised acquires launches lays shuts bankruptcy layoffs");
/** In a title: `Weaveworks is shutting down`, `Klarna files for IPO`, `QTRX: is it cheap`. */
export function headsTitle(text: string, tokens: readonly Token[], run: Run): boolean {
  const { from, to } = run;
  const [{ lower }, next] = [tokens[from], tokens[to]];
  if (from > 0 || PLAIN.has(lower) || lower.length < SHORTEST) return false;
  if (next === undefined || HEADS.has(next)) return to === from + 1 && isWrittenAsName(text, tokens[from]);
  if (!OF_ONE.has(next) && !KINDS_OF_NEWS.has(next)) return false;
  return to > from + 1 || !OF_MEASURES.test(lower) || /[^s]s$/.test(lower);
}

const REACH_OF_HEAD = 12;
/** `LUMX: down 22% today`: capitals that head a line in which something moves or is measured. */
function headsLine(tokens: readonly Token[], { from, to }: Run, at: ReadonlyMap<number, Reading>): boolean {
  const [{ lower, caps }, mark] = [tokens[from], tokens[to]];
  if (to > from + 1 || caps !== 2 || lower.length < SHORTEST_TICKER || lower.length > LONGEST_TICKER) return false;
  if (PLAIN.has(lower) || !/^[a-z]+$/.test(lower) || !HEADS.has(mark) || mark.glued !== (mark.lower === ":"))
    return false;
  const opens =
    from === 0 ||
    tokens[from].breaks > 0 ||
    (BULLETS.has(tokens[from - 1]) && (from === 1 || tokens[from - 1].breaks > 0));
  if (!opens) return false;
  for (let i = to + 1; i < Math.min(tokens.length, to + REACH_OF_HEAD) && tokens[i].breaks === 0; i++)
    if (TOLD.has(at.get(i)?.kind ?? "") || ACTS.has(tokens[i])) return true;
  return false;
}
const BULLETS = new WordSet("- * • ·");
const TOLD = new Set(["measure", "direction"]);
const SHORTEST_TICKER = 3;

/** `Long PRDX here`, `accumulating PRDX`: capitals where a position is told. */
function isPosition(tokens: readonly Token[], run: Run): boolean {
  const { caps, lower } = tokens[run.from];
  const before = tokens[run.from - 1];
  if (run.to > run.from + 1 || caps !== 2 || lower.length < SHORTEST_TICKER || lower.length > LONGEST_TICKER)
    return false;
  if (!before || tokens[run.from].breaks > 0 || isShouted(tokens, run) || PLAIN.has(lower)) return false;
  return POSITIONED.has(before);
}
const POSITIONED = new WordSet("long short longed exited dumped bagholding accumulating");

/** Whether the way a name is written or asked about shows it to be somebody's whom the talk is of. */
export const isShown = (text: string, tokens: readonly Token[], run: Run, at: ReadonlyMap<number, Reading>): boolean =>
  opensWithName(tokens, run, at) ||
  isBold(tokens, run) ||
  isTraded(tokens, run) ||
  headsLine(tokens, run, at) ||
  isPosition(tokens, run) ||
  isTickerBeforeMove(tokens, run, at) ||
  isAskedAbout(tokens, run) ||
  (run.to === run.from + 1 && hasInnerCapital(text, tokens[run.from]) && heads(tokens, run.to));
