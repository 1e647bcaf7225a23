import { partsThingsTold } from "./bars.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { endsAtPicture } from "./pictures.ts";
import { behindClosing, closesEmphasis, endsAtAddress, isRunOn, lacksSpace, opensItem } from "./run-together.ts";

/** A stretch of tokens: `from` inclusive, `to` exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

const ABBREVIATIONS = new WordSet(
  "vs rs etc elec rev revs adj exp incl excl inc corp comp co ltd mr mrs ms dr st jr sr no approx est dept fig e.g i.e u.s u.k u s k e.u p.m a.m jan feb mar apr jun jul aug sep sept oct nov dec avg ft al ca",
);
const TERMINAL = new WordSet(". ! ? …");
const CLOSING = new WordSet(`" ” ' ) ]`);
const OPENERS = new WordSet(
  "it the this that there after but and they we he she in a an if when while so i you what why how these those then now my our their its for at on as",
);
const BULLETS = new WordSet("* - • – · > #");
/** Longer runs without an end mark are cut, so that no text costs more than its length. */
const LONGEST_SENTENCE = 300;
const WRAPPED = { lines: 4, shortest: 40, longest: 90 };
/** Of two or three lines, all but the last are at least this long. */
const FULL = 55;

/** The length of a line, whether it ends where a sentence may, and whether it begins with a small letter. */
interface Line {
  length: number;
  ended: boolean;
  small: boolean;
}

const ENDS = '.!?:;)"”';
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(String.fromCharCode(code)));

/** The lines of a text that are not blank. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0, to = 0; from <= text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to === -1) to = text.length;
    let end = to;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > from)
      lines.push({ length: to - from, ended: ENDS.includes(text[end - 1]), small: isSmall(text.charCodeAt(from)) });
  }
  return lines;
}

const endedOf = (lines: readonly Line[]) => lines.filter(({ ended }) => ended).length;

/** True for text broken into lines of like length, as old mail and news programs do: there a line break does not end a sentence. */
export function isHardWrapped(text: string): boolean {
  if (text.length > 200_000 || !text.includes("\n")) return false;
  const lines = linesOf(text);
  const short = lines.filter(({ length }) => length <= WRAPPED.longest).length;
  if (lines.length < WRAPPED.lines) return short === lines.length && isShortWrapped(lines);
  if (short <= Math.floor(0.9 * lines.length)) return false;
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)];
  const nearMedian = lengths.filter((length) => length > 0.7 * median && length < 1.4 * median).length;
  return median >= WRAPPED.shortest && nearMedian > 0.6 * lines.length && endedOf(lines) < 0.7 * lines.length;
}

/** Where paragraphs begin and end that a program broke into lines, in a text that is not so as a whole: mail and papers pasted among lines of one's own. */
function wrappedBlocks(text: string): number[] {
  const bounds: number[] = [];
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf("\n\n", from);
    if (to === -1) to = text.length;
    if (text.indexOf("\n", from) < to && to - from > FULL && isWrappedBlock(text.slice(from, to)))
      bounds.push(from, to);
    from = to + 1;
  }
  return bounds;
}

const LONGEST_BLOCK = 20_000;
const isSmall = (code: number) => code >= 97 && code <= 122;

/** Lines of like length that break off in mid-sentence, of which most of the rest begin small. */
function isWrappedBlock(block: string): boolean {
  if (block.length > LONGEST_BLOCK) return false;
  const lines = linesOf(block);
  if (lines.length < 2 || lines.some(({ length }) => length > WRAPPED.longest) || !isShortWrapped(lines)) return false;
  const small = lines.filter(({ small }) => small).length;
  return small > 0 && small >= (lines.length - 1) / 2;
}

/** Two or three lines: all but the last are as long as a program makes them, and most break off in mid-sentence. */
function isShortWrapped(lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1);
  return full.length > 0 && full.every(({ length }) => length >= FULL) && endedOf(full) <= full.length / 2;
}

const MONTHS = new WordSet("jan feb mar apr jun jul aug sep sept oct nov dec");
const WHEN_LEADS = new WordSet("in since by from of until till through last this next early late mid");
/** `It was 1,170 in Nov. | Suez transits …`: a short month at the end of its sentence, where `in Dec. 2021` and `Nov. sales` go on. */
const endsAtMonth = (tokens: readonly Token[], i: number) =>
  i > 1 &&
  MONTHS.has(tokens[i - 1]) &&
  WHEN_LEADS.has(tokens[i - 2]) &&
  tokens[i + 1]?.kind === "word" &&
  tokens[i + 1].caps > 0;

function endsAtMark(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!TERMINAL.has(token)) return false;
  const next = i + 1 < tokens.length ? tokens[i + 1] : undefined;
  if (!next) return true;
  if (token.lower !== ".") return !(next.glued && TERMINAL.has(next));
  const dots = i > 0 && tokens[i - 1].lower === "." && token.glued;
  if (next.glued)
    return (!TERMINAL.has(next) && dots && !CLOSING.has(next)) || lacksSpace(tokens, i) || closesEmphasis(tokens, i);
  const before = tokens[i - 1];
  if (
    before?.kind === "word" &&
    before.caps === 1 &&
    before.end - before.start === 1 &&
    token.glued &&
    before.lower !== "i" &&
    next.caps > 0 &&
    !(before.glued && tokens[i - 2]?.lower !== ".")
  )
    return false;
  if (
    before?.kind === "word" &&
    before.glued &&
    before.end - before.start === 1 &&
    tokens[i - 2]?.lower === "." &&
    token.glued &&
    !(next.caps > 0)
  )
    return false;
  if (endsAtMonth(tokens, i)) return true;
  if (before && ABBREVIATIONS.has(before) && token.glued && !(before.glued && tokens[i - 2]?.kind === "number"))
    return next.caps > 0 && !["u", "s", "k", "vs", "rs"].includes(before.lower) && next.breaks > 0;
  return true;
}

/** Whether the line of a token is quoted as mail does it, with `>` at its start. */
function opensQuoted(tokens: readonly Token[], i: number): boolean {
  while (i > 0 && tokens[i].breaks === 0) i--;
  return tokens[i].lower === ">";
}

function breaksLine(tokens: readonly Token[], i: number, wrapped: boolean): boolean {
  if (i + 1 === tokens.length || tokens[i + 1].breaks === 0) return false;
  const next = tokens[i + 1];
  if (wrapped && next.breaks === 1 && next.lower === ">" && opensQuoted(tokens, i)) return false;
  if (next.breaks > 1 || !wrapped || BULLETS.has(next) || next.kind === "link") return true;
  if (tokens[i].kind === "link") return true;
  return next.caps === 1 && OPENERS.has(next) && next.lower !== "i" && tokens[i].lower !== ",";
}

const TAG_MARKS = new WordSet("$ # . |");

/** `Oil Falls as Demand Slows | https://… $USO $XLE`: behind the address come tags at most. */
function isBeforeAddress(text: string, tokens: readonly Token[], i: number): boolean {
  const link = tokens[i + 1];
  if (link?.kind !== "link" || link.breaks > 0 || !text.startsWith("http", link.start)) return false;
  for (let k = i + 2; k < tokens.length && tokens[k].breaks === 0; k++) {
    const tag = tokens[k].glued && tokens[k - 1].kind === "mark";
    if (tokens[k].kind !== "link" && !tag && !TAG_MARKS.has(tokens[k])) return false;
  }
  return true;
}

const NO_BLOCKS: number[] = [];

/** The sentences of a text as stretches of tokens. Line breaks end one unless the text is hard-wrapped. */
export function sentencesOf(text: string, tokens: readonly Token[]): Stretch[] {
  const whole = isHardWrapped(text);
  const blocks = whole || !text.includes("\n") ? NO_BLOCKS : wrappedBlocks(text);
  let block = 0;
  const wrappedAt = ({ end }: Token) => {
    while (block + 1 < blocks.length && blocks[block + 1] < end) block += 2;
    return whole || (block < blocks.length && blocks[block] < end);
  };
  const out: Stretch[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const next = i + 1 < tokens.length ? tokens[i + 1] : undefined;
    const parted =
      next !== undefined && (opensItem(tokens, i + 1) || isRunOn(tokens, i) || endsAtAddress(text, tokens, i));
    const inLine = next !== undefined && tokens[i].kind !== "mark" && next.breaks === 0 && next.kind !== "link";
    if (inLine && !parted && i - from < LONGEST_SENTENCE) continue;
    let to = i + 1;
    const ended =
      parted ||
      endsAtMark(tokens, i) ||
      partsThingsTold(tokens, i) ||
      isBeforeAddress(text, tokens, i) ||
      endsAtPicture(tokens, i);
    if (ended && closesEmphasis(tokens, i)) to = behindClosing(tokens, i);
    else if (ended && !parted) while (to < tokens.length && CLOSING.has(tokens[to]) && tokens[to].glued) to++;
    if (!ended && !breaksLine(tokens, i, wrappedAt(tokens[i])) && i - from < LONGEST_SENTENCE) continue;
    out.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) out.push({ from, to: tokens.length });
  return joined(tokens, out);
}

/** `EPS 1.40!! vs 1.32 est`: what a figure is held against belongs to its sentence, whatever mark stands between. */
const goesOn = ({ lower, caps, breaks }: Token) => breaks === 0 && caps === 0 && (lower === "vs" || lower === "versus");

const COMPARED = new WordSet("more less higher lower bigger smaller faster slower better worse");
const THAT = new WordSet("that this");
const BEING = new WordSet("'s is was would be still even far well way a lot bit");
const OWN = new WordSet("it its they their he his she her");
const [WORDS_COMPARED, WORDS_OF_LEAD] = [20, 4];
/** `Took in 24bn. | More than Intel did`, `. | For scale: that's less than it spent in 2024`: no statement without the one before it. */
function isHeldAgainst(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (from === 0 || to - from > WORDS_COMPARED || tokens[from].breaks > 0 || tokens[from - 1].lower !== ".")
    return false;
  const led = tokens[from].lower === "for" && [":", ","].includes(tokens[from + 2]?.lower ?? "") ? from + 3 : from;
  if (!THAT.has(tokens[led] ?? tokens[from]))
    return COMPARED.has(tokens[from]) && tokens[from + 1]?.lower === "than" && (tokens[from + 2]?.caps ?? 0) > 0;
  let i = led + 1;
  while (i < to && i < led + WORDS_OF_LEAD && BEING.has(tokens[i])) i++;
  if (i === led + 1 || !COMPARED.has(tokens[i] ?? tokens[led]) || tokens[i + 1]?.lower !== "than") return false;
  const other = tokens[i + 2];
  return other !== undefined && (other.caps > 0 || OWN.has(other));
}

/** `Closes over 25 in May? | then it sees 28`: what is asked is the if-part of what follows. */
const isConsequence = (tokens: readonly Token[], { from, to }: Stretch) =>
  from > 0 &&
  tokens[from].lower === "then" &&
  tokens[from].breaks === 0 &&
  tokens[from - 1].lower === "?" &&
  to - from > 3 &&
  !ADVISES.has(tokens[from + 1]) &&
  tokens[to - 1].lower !== "?";

/** `Then why …`, `then buy more`: an answer, and nothing that follows. */
const ADVISES = new WordSet(
  "why what how when who where which whats buy sell hold short add wait do don't dont stop go get just please you u i yeah no ok",
);

const ASKS_WHEN = [
  ["last", "time"],
  ["the", "last", "time"],
  ["when", "was", "the", "last", "time"],
  ["when", "was", "it", "last"],
];
const WORDS_OF_ANSWER = 4;
/** `Last time a month was that high? | 2008.`: the posters tell the time themselves that they asked for. */
function tellsWhen(tokens: readonly Token[], asked: Stretch | undefined, { from, to }: Stretch): boolean {
  if (from === 0 || to - from > WORDS_OF_ANSWER || tokens[from - 1].lower !== "?" || tokens[from].breaks > 0)
    return false;
  if (tokens[to - 1].lower === "?" || !tokens.slice(from, to).some(({ kind }) => kind === "number")) return false;
  return ASKS_WHEN.some((words) => words.every((word, k) => tokens[(asked?.from ?? 0) + k]?.lower === word));
}

/** A line of figures without a word goes with the line before it; stretches without word or figure are dropped. */
function joined(tokens: readonly Token[], stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const last = out.at(-1);
    const head = Math.min(stretch.to, stretch.from + 6);
    let [words, figures] = [false, false];
    for (let i = stretch.from; i < head; i++) {
      words ||= tokens[i].kind === "word";
      figures ||= tokens[i].kind === "number";
    }
    const lineOfFigures = !words && figures && tokens[stretch.from].breaks === 1;
    const goes =
      goesOn(tokens[stretch.from]) ||
      isHeldAgainst(tokens, stretch) ||
      isConsequence(tokens, stretch) ||
      tellsWhen(tokens, last, stretch);
    if (last?.to === stretch.from && (lineOfFigures || goes)) last.to = stretch.to;
    else if (words || figures) out.push(stretch);
  }
  return out;
}
