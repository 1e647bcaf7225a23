import { kept } from "../kept.ts";
import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";
import {
  ASIDE,
  BEARING,
  CAUSE,
  CONCESSION,
  EITHER_WAY,
  firstOf,
  lastOf,
  OCCASION,
  OF_PEOPLE,
  OPENER,
  OPINES,
  plainly,
  REGRETS,
  REMARK,
  SCENE,
} from "./periphery-words.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { isAuxiliary, isVerb } from "./verbs.ts";

/** A text with what was read of one of its sentences. */
interface Said {
  text: string;
  tokens: readonly Token[];
  readings: readonly Reading[];
}

const MARKS = new WordSet(", ; — – - … ( :");
const BEING = new WordSet("is are was were be been being 's 're");
const STATING = /^(?:record|highest|lowest|streak|ordinal|beats|trails|comparison|yoy|qoq|mom)/;
const isStating = kept(1000, (cue: string) => STATING.test(cue));
/** "…, lol sure": what undoes the statement, or leaves it open. */
const TURNING = new Set(["sarcasm", "doubt", "bet"]);
/** Whether something holds of a reading of the stretch. */
function hasIn({ readings }: Said, { from, to }: Stretch, holds: (one: Reading) => boolean): boolean {
  for (const one of readings) if (one.from >= from && one.to <= to && holds(one)) return true;
  return false;
}
const wordsIn = ({ text, tokens }: Said, { from, to }: Stretch) =>
  from < to ? plainly(text.slice(tokens[from].start, tokens[to - 1].end)) : "";
const isFigure = ({ kind }: Reading) => kind === "quantity" || kind === "period";
const names = ({ kind }: Reading) => kind === "subject";
const turns = (one: Reading) => one.kind === "cue" && TURNING.has(one.cue);
/** "No one": the one is no figure. */
const isNoOne = ({ tokens }: Said, { from, to }: Reading) =>
  to === from + 1 && tokens[from].lower === "one" && tokens[from - 1]?.lower === "no";
/** True for words that state: an amount, a way something went, a record, one beside another, a measure. */
const states = (one: Reading) =>
  one.kind === "quantity" ||
  one.kind === "direction" ||
  one.kind === "measure" ||
  (one.kind === "cue" && isStating(one.cue));

/** True for a stretch that holds a figure, a question, or, behind how it begins, a word that narrows or compares. */
function bears(said: Said, { from, to }: Stretch, words: string, begins: RegExp): boolean {
  for (let i = from; i < to; i++) {
    const { kind, lower, glued } = said.tokens[i];
    if (kind === "mark" ? lower === "?" : kind !== "word" && !(kind === "number" && glued)) return true;
  }
  return BEARING.test(words.replace(begins, ""));
}

/** What `plainly` takes away in front. */
const IN_FRONT = new WordSet(", ; : — – ( ) … . -");
/** What it takes away at the end. */
const AT_END = new WordSet(", ; : — – ( ) … . - !");
const FIRST = new Map(
  [ASIDE, REMARK, EITHER_WAY, OF_PEOPLE, CONCESSION, CAUSE, SCENE, OCCASION].map((one) => [one, firstOf(one)]),
);
/** False where the first word of a stretch shows that a pattern cannot match it. */
function mayMatch({ tokens }: Said, pattern: RegExp, { from, to }: Stretch): boolean {
  let i = from;
  while (i < to && IN_FRONT.has(tokens[i])) i++;
  return i < to && FIRST.get(pattern)?.begins(tokens[i].word) !== false;
}

const LAST = new Map([ASIDE, OPENER].map((one) => [one, lastOf(one)]));
/** False where the last word before token `to` shows that a pattern that is whole cannot end there. */
function mayEnd({ tokens }: Said, pattern: RegExp, to: number): boolean {
  let i = to - 1;
  while (i >= 0 && AT_END.has(tokens[i])) i--;
  return i >= 0 && LAST.get(pattern)?.ends(tokens[i].word) !== false;
}

/** How something said beside the statement may begin, behind a mark or before one; of the last, OPINES says the rest. */
const BESIDE = [REMARK, EITHER_WAY, OF_PEOPLE];
const BEHIND = [...BESIDE, CONCESSION];
const AHEAD = [...BESIDE, CAUSE, CONCESSION, SCENE];
/** What may name others than those spoken of, and tell how they went. */
const MAY_NAME: readonly RegExp[] = [CAUSE, CONCESSION, SCENE, EITHER_WAY];

/** "…, my puts are toast", "…, and half the desk was on holiday": what people did, and nothing that they said of it. */
const opines = (words: string) => !REGRETS.test(words) && OPINES.test(words);

/** True for a stretch that is only beside the statement: it begins as such things do and holds no figure and no narrowing word. */
function isBeside(said: Said, stretch: Stretch, begins: readonly RegExp[]): boolean {
  const may = begins.filter((begin) => mayMatch(said, begin, stretch));
  if (may.length === 0) return false;
  const words = wordsIn(said, stretch);
  const found = words === "" ? undefined : may.find((begin) => begin.test(words));
  if (!found || bears(said, stretch, words, found) || (found === OF_PEOPLE && opines(words))) return false;
  if (hasIn(said, stretch, turns)) return false;
  if (found === SCENE) return !hasIn(said, stretch, ({ kind }) => kind === "quantity");
  return (
    !hasIn(said, stretch, (one) => isFigure(one) && !isNoOne(said, one)) &&
    (MAY_NAME.includes(found) || !hasIn(said, stretch, names))
  );
}

/** "…, so where's the deflation?", "…, that is why I doubt it": what is asked or thought because of the statement, which stands by itself. */
function followsFrom(said: Said, { from, to }: Stretch): boolean {
  const words = said.text
    .slice(said.tokens[from].start, said.tokens[to - 1].end)
    .toLowerCase()
    .replaceAll("’", "'");
  if (NOTED.test(words)) return true;
  const follows = words.endsWith("?") ? ASKS : THEREFORE;
  return (
    follows.test(words) && !hasIn(said, { from, to }, (one) => isFigure(one) || names(one) || one.kind === "direction")
  );
}
/** "…, mark it down now". */
const NOTED =
  /^[,;:—–… -]+(?:and |so |now |just |go ahead and )?(?:mark|write|note|put|jot|take|chalk)(?: (?:it|this|that|me|my words?))(?: down| up)?(?: now| today| somewhere| please)?[.! ]*$/;
const THEREFORE =
  /^[,;:—–… -]+(?:and |but )?(?:that|this|which)(?:'s| is| was) (?:exactly |precisely |also |partly |just |part of )*(?:why|the reason(?: why)?) (?:i|we|you|they|nobody|people|everyone|everybody|he|she)(?:'m|'ve|'d|'re)?\b/;
const ASKS =
  /^[,;:—–… -]+(?:and |but )?(?:so|then) (?:where|what|why|how|who|when)(?:'s|'re| is| are| was| were| gives| now| exactly| come| did| do| does| happened)\b(?! (?:if|much|many|far|high|low|about)\b)/;

const hasState = (said: Said, stretch: Stretch) => hasIn(said, stretch, states);

const ARTICLES = new WordSet("the a an its their");
const PREPOSITIONS = new WordSet("of in at on by for with from to about over into and or as between against");
const LINKS = new WordSet(
  "is are was were be been being look looks looked sound sounds seem seems seemed get gets got",
);
const LONGEST_ASIDE = 12;
/** Where words at the end begin that, whole, are an aside, with or without a mark before them; the end where there are none. */
function endWithoutAside(said: Said, { from, to }: Stretch): number {
  if (!mayEnd(said, ASIDE, to)) return to;
  for (let i = Math.max(from + 2, to - LONGEST_ASIDE); i < to; i++) {
    const before = said.tokens[i - 1];
    if (PREPOSITIONS.has(before) || ARTICLES.has(before) || isAuxiliary(before) || LINKS.has(before)) continue;
    const rest = { from: i, to };
    if (mayMatch(said, ASIDE, rest) && ASIDE.test(wordsIn(said, rest)) && hasState(said, { from, to: i })) {
      const marked = MARKS.has(said.tokens[i - 1]) && said.tokens[i - 1].lower !== "(";
      return marked && i - 1 > from + 1 ? i - 1 : i;
    }
  }
  return to;
}

/** Where the statement begins behind words that, whole, are an aside and end with a mark. */
function startBehindAside(said: Said, { from, to }: Stretch): number {
  for (let i = from + 1; i < Math.min(to - 2, from + LONGEST_ASIDE); i++)
    if (
      ENDS_LEAD.has(said.tokens[i]) &&
      mayMatch(said, ASIDE, { from, to: i }) &&
      mayEnd(said, ASIDE, i) &&
      ASIDE.test(wordsIn(said, { from, to: i }))
    )
      return i + 1;
  return from;
}

const EMOJI = /^\p{Extended_Pictographic}/u;
const PICTURES = new PerWord(({ lower }) => (EMOJI.test(lower) ? 1 : 0));
/** "… 😭 make it stop": words behind a picture that name nobody and state, narrow and undo nothing. */
function saysNothing(said: Said, stretch: Stretch): boolean {
  const words = wordsIn(said, stretch).replace(/^[^\p{L}\p{N}]+/u, "");
  if (words === "" || /\d/.test(words)) return false;
  const behind = { from: firstWord(said, stretch), to: stretch.to };
  const told = hasIn(said, behind, (one) => states(one) || isFigure(one) || names(one) || turns(one));
  return !told && !bears(said, behind, words, NOTHING);
}
const NOTHING = /^(?!)/;
/** Where the first word behind pictures stands. */
function firstWord({ tokens }: Said, { from, to }: Stretch): number {
  const at = tokens.findIndex(({ kind }, index) => index >= from && index < to && kind !== "mark");
  return at < 0 ? to : at;
}

const OPENS = new WordSet(
  "believe like love whether i i'm im not ngl can't cant cannot won't wont no it it's its this that that's thats make why",
);
const LONGEST_OPENER = 9;
const isTold = (one: Reading) => names(one) || states(one);
/** Where the statement begins behind "believe it or not", "no joke": words that undo nothing, be there no mark behind them. */
function startBehindOpener(said: Said, { from, to }: Stretch): number {
  if (from >= to || !OPENS.has(said.tokens[from])) return from;
  for (let i = Math.min(to - 2, from + LONGEST_OPENER); i > from; i--)
    if (mayEnd(said, OPENER, i) && OPENER.test(wordsIn(said, { from, to: i })) && hasIn(said, { from: i, to }, isTold))
      return i;
  return from;
}

/** The place where what is said beside the statement begins, from the end of the sentence; its end where there is none. */
function trailing(said: Said, { from, to }: Stretch): number {
  let end = to;
  for (let i = to - 1; i > from + 1; i--) {
    const { lower, glued, kind, word } = said.tokens[i];
    // "Sales are on fire": what is said of them.
    const upon = kind === "word" && lower === "on" && !BEING.has(said.tokens[i - 1]);
    if (PICTURES.of(word) === 1 && hasState(said, { from, to: i }) && saysNothing(said, { from: i, to: end })) {
      end = i;
      continue;
    }
    if (!upon && (!MARKS.has(said.tokens[i]) || (lower === "-" && glued) || lower === ":")) continue;
    const stretch = { from: i, to: end };
    if (!hasState(said, { from, to: i })) break;
    if (isBeside(said, stretch, upon ? [OCCASION] : BEHIND) || followsFrom(said, stretch)) end = i;
    else if (!upon) break;
  }
  return end;
}

const ENDS_LEAD = new WordSet(", : — – …");
/** "In the Gulf | Brent is", "in Vietnam | Microsoft's capex rose": a name of whom something is said begins the statement. */
function startsStatement({ tokens, readings }: Said, { to }: Reading): boolean {
  const next = tokens[to];
  if (!next) return false;
  if (next.lower === "'s" || next.lower === "and" || isAuxiliary(next) || isVerb(tokens, to)) return true;
  return readings.some((one) => one.from === to && TELLING.has(one.kind));
}
const TELLING = new Set<Reading["kind"]>(["direction", "measure", "quantity"]);

/** Where a leading phrase without a mark behind it ends, or null. */
function endOfPhrase(said: Said, { from, to }: Stretch): number | null {
  const { tokens, readings } = said;
  let tried = -1;
  for (const named of readings) {
    if (named.from >= to) break;
    if (!names(named) || named.from < from + 3 || named.from === tried) continue;
    tried = named.from;
    if (!startsStatement(said, named)) continue;
    const at = ARTICLES.has(tokens[named.from - 1]) ? named.from - 1 : named.from;
    if (!PREPOSITIONS.has(tokens[at - 1])) return at;
  }
  return null;
}

/** The place where the statement begins behind what is only said ahead of it; the start of the sentence where nothing is. */
function leading(said: Said, stretch: Stretch): number {
  const { from, to } = stretch;
  const goesOn = (at: number) => hasIn(said, { from: at, to }, names) && hasState(said, { from: at, to });
  for (let i = from + 1; i < to - 1; i++) {
    if (!ENDS_LEAD.has(said.tokens[i])) continue;
    if (isBeside(said, { from, to: i }, AHEAD) && goesOn(i + 1)) return i + 1;
    break;
  }
  const at = endOfPhrase(said, stretch);
  if (at === null || !goesOn(at)) return from;
  return isBeside(said, { from, to: at }, MAY_NAME) ? at : from;
}

/**
 * A sentence without what is only said beside its statement, at either end: remarks, scenes, occasions, what people
 * made of it. What is left out has no figure, no time, nothing that compares, narrows or denies.
 */
export function statementOf(
  text: string,
  tokens: readonly Token[],
  readings: readonly Reading[],
  sentence: Stretch,
): Stretch {
  const said = { text, tokens, readings };
  const opened = startBehindOpener(said, sentence);
  if (!hasState(said, sentence)) return opened === sentence.from ? sentence : { from: opened, to: sentence.to };
  if (mayMatch(said, ASIDE, sentence) && mayEnd(said, ASIDE, sentence.to) && ASIDE.test(wordsIn(said, sentence)))
    return { from: sentence.from, to: sentence.from };
  const to = trailing(said, { from: sentence.from, to: endWithoutAside(said, sentence) });
  let from = startBehindAside(said, { from: opened, to });
  for (let next = leading(said, { from, to }); next > from; next = leading(said, { from, to })) from = next;
  return from === sentence.from && to === sentence.to ? sentence : { from, to };
}
