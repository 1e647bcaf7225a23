import { isBaseBehind, startsBase } from "./base-behind.ts";
import { isAside, openerAt } from "./clause-openers.ts";
import { MODALS, pairsOf, runOnsOf, startsBehindFigure, startsMain, startsNamedMain } from "./clause-starts.ts";
import { comparesBefore } from "./compares-before.ts";
import { RECORDS } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { opensIf } from "./if-openers.ts";
import { isOnceOfTimes } from "./once.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { supposesFirst } from "./supposed-lead.ts";
import { hasVerb, isAuxiliary, isVerb } from "./verbs.ts";

/** Verbs that put what follows into somebody's mouth or mind; alone they do not make a clause. */
const MATRIX = new WordSet("means think thinks guess believe believes doubt suppose mean wonder bet imagine");
const TRADES = new WordSet("buy sell short long hold reload trim");
/** The smallest piece that may be a clause: what stands between two marks or conjunctions. */
export interface Atom extends Stretch {
  /** The token that opened it: a conjunction, a comma, a dash, a bracket; empty at the start. */
  opener: string;
  verb: boolean;
  figure: boolean;
  moves: boolean;
  record: boolean;
  words: number;
  condition: boolean;
  /** It begins with a bare verb: its subject is that of the clause before. */
  shared: boolean;
  period: boolean;
  trade: boolean;
  trades: boolean;
  either: boolean;
  asks: boolean;
  /** It tells the reader what to do or not: `so don't panic`. */
  orders: boolean;
  /** It only marvels at what came before: `never thought I would see that`, `even a hot dog costs the same`. */
  remark: boolean;
  /** What the speaker does if wrong: `or I eat my hat`. */
  bet: boolean;
  /** It only says what was expected: a base for the figure before it. */
  base: boolean;
  /** It only holds what came before against another's: `, more than Alphabet did`. */
  compares: boolean;
  /** Brackets in it hold a figure. */
  aside: boolean;
  /** It begins with somebody or something named, or with what is measured. */
  named: boolean;
  /** It begins with people who are no party to what came before: `and yall were calling it dead`. */
  people: boolean;
  /** It only names the figure before it: `, a new record`. */
  apposed: boolean;
  /** The if-part that it hangs on, once that is known. */
  depends: Stretch | null;
}

/** An opener unless it stands inside of a figure, a period or a name. */
function outside<T>(readings: readonly Reading[], i: number, opener: T | null): T | null {
  if (opener === null) return null;
  for (const { kind, from, to } of readings) {
    if (from >= i) break;
    if (i < to && kind !== "cue" && kind !== "direction") return null;
  }
  return opener;
}

const ASKERS = new WordSet("i we you they anyone have be of");

/** `Should Intel turn a profit | I'd look for 25`: a main clause without a comma before it. */
function hasMain(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 3; i + 1 < to; i++) if (tokens[i].lower === "then" || startsMain(tokens, i)) return true;
  return false;
}

/** `Should Micron cut, prices will rise`, `were Intel to sell its fabs, …`: a verb before its subject, a comma, and a main clause, which after `were` looks ahead. */
function isInvertedIf(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const first = tokens[from]?.lower;
  if ((first !== "should" && first !== "were") || tokens[to - 1]?.lower === "?" || tokens[to]?.lower === "?")
    return false;
  let comma = from + 1;
  while (comma < to && tokens[comma].lower !== ",") comma++;
  if (first === "should" && comma === to && !ASKERS.has(tokens[from + 1]) && hasMain(tokens, from, to)) return true;
  const toBe = first === "should" || tokens.slice(from, comma).some(({ lower }) => lower === "to");
  if (!toBe || comma - from <= 2) return false;
  return (
    MODALS.in(tokens, comma, to) || (first === "should" && !ASKERS.has(tokens[from + 1]) && hasVerb(tokens, comma, to))
  );
}

/** `Gets a close over 25 in May? Then it sees 28`: the question is the if-part. */
function isAskedIf(tokens: readonly Token[], { from, to }: Stretch): boolean {
  for (let i = from + 1; i + 1 < to; i++) if (tokens[i].lower === "?") return tokens[i + 1].lower === "then";
  return false;
}

const WAYS = new WordSet("up down");
/** A mark that parts by itself, and words that deny what they stand before: `51.2bn, not up 26%`. */
const BEFORE_MOVE = new WordSet(", not never hardly");
/** `Was 42.3bn | up 16% yoy`, `closed at 111 | up 2.5%`: a move told right behind a figure or the time it is of, the comma left out. */
function addsMove(tokens: readonly Token[], readings: readonly Reading[], i: number): boolean {
  if (i >= tokens.length || !WAYS.has(tokens[i]) || BEFORE_MOVE.has(tokens[i - 1]) || tokens[i].breaks > 0)
    return false;
  let [level, share] = [false, false];
  for (const one of readings) {
    if (one.from > i + 1) break;
    if (one.kind !== "quantity") continue;
    if (one.to === i || (one.to < i && i - one.to <= WORDS_OF_MEASURE))
      level ||= one.quantity.unit !== "ratio" && one.quantity.role === "level";
    share ||= one.from === i + 1 && one.quantity.unit === "ratio";
  }
  return level && share;
}
const WORDS_OF_MEASURE = 2;

/** The atoms of a sentence, in order. */
export function atomsOf(tokens: readonly Token[], readings: readonly Reading[], sentence: Stretch): Atom[] {
  const pairStarts = pairsOf(tokens, readings);
  const runOns = runOnsOf(tokens, readings);
  const inLines = pairStarts.size + runOns.size > 0;
  const atoms: Atom[] = [];
  let from = sentence.from;
  let opener =
    isInvertedIf(tokens, sentence) ||
    isAskedIf(tokens, sentence) ||
    supposesFirst(tokens, readings, sentence) ||
    (opensIf(tokens, from) && tokens[from].lower !== "once")
      ? "if"
      : "";
  for (let i = sentence.from; i <= sentence.to; i++) {
    const cut =
      i === sentence.to
        ? { opener: "", start: i }
        : opener === "if" &&
            i > from + 2 &&
            (startsMain(tokens, i) || startsNamedMain(tokens, from, i) || startsBehindFigure(tokens, readings, from, i))
          ? { opener: "then", start: i }
          : inLines && (pairStarts.has(i) || runOns.has(i))
            ? { opener: "pair", start: i }
            : addsMove(tokens, readings, i)
              ? { opener: ",", start: i }
              : outside(readings, i, openerAt(tokens, i, sentence));
    if (!cut) continue;
    if (i > from) atoms.push(atomOf(tokens, readings, { from, to: i }, opener));
    if (i <= from && opener === "(") continue;
    from = Math.max(from, cut.start);
    opener = i === from - 1 && opensIf(tokens, from) ? "if" : cut.opener;
  }
  return atoms.filter((atom) => atom.to > atom.from);
}

const ORDERS = new WordSet("don't dont spare relax calm chill please quit forget stop");
const TOLD = new Set("me us panic worry tell act pretend expect get be let kid blame count forget".split(" "));
/** `Don't panic`, `spare me the talk`, `stop whining`: said to the reader. */
function isOrdering(tokens: readonly Token[], from: number, to: number): boolean {
  if (!ORDERS.has(tokens[from]) || from + 1 >= to) return false;
  const next = tokens[from + 1].lower;
  if (["relax", "chill", "please"].includes(tokens[from].lower)) return true;
  if (["stop", "quit"].includes(tokens[from].lower))
    return /^[a-z]{2,}ing$/.test(next) && tokens[from + 1].kind === "word";
  if (tokens[from].lower === "calm") return next === "down";
  if (tokens[from].lower === "forget") return ["the", "about", "it", "all", "any"].includes(next);
  return TOLD.has(next);
}

const ARTICLES = new Set("a an the my your his her our".split(" "));
const MARVELS = new Set([
  "never thought",
  "can't believe",
  "cant believe",
  "couldn't believe",
  "hard to",
  "who would",
  "who'd have",
]);
const OF_BELIEF = new WordSet("i you anyone believe have");
/** `Even the dog`, `never thought I would see that`, `hard to believe`: how the speaker takes what came before. */
function isRemark(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from].lower;
  if (from + 2 >= to || (first !== "even" && !STARTS_OF_REMARK.has(tokens[from]))) return false;
  const second = tokens[from + 1].lower;
  if (first === "even") return ARTICLES.has(second);
  return (
    MARVELS.has(`${first} ${second}`) &&
    (first !== "hard" && first !== "never" && first !== "who" ? true : OF_BELIEF.has(tokens[from + 2]))
  );
}
const STARTS_OF_REMARK = new WordSet("never can't cant couldn't hard who who'd");

const PEOPLE = new WordSet("you u yall y'all ya'll ppl people everyone everybody nobody i");
const EITHER = new WordSet("either");
const APPOSES = new WordSet("a an another its the");
const WORDS_APPOSED = 5;
const ASKING = new WordSet("how why what when who");
/** What begins with these hangs on the words before: `, with margins of 40 %`. */
const ADJOINS = new WordSet(
  "with without of in for at from by on to despite including excluding ex like as into per over under after before during",
);
const INVERTED = new WordSet("is are do does did should will would can");
const ASKED_OF = new WordSet("this that it these you we they i anyone anybody");
const WORDS_OF_BASE = 6;
const HELD_BEHIND = new Set([",", "—", ":", "which", "and", "or", "("]);
const WAS = new WordSet("was were");

/** `, last year it was 25.7%`: the figure of a year ago, for the one before it to be held against. */
const isYearAgo = (tokens: readonly Token[], readings: readonly Reading[], { from, to }: Stretch) =>
  WAS.in(tokens, from, to) &&
  readings.some(
    (one) => one.kind === "period" && one.from >= from && one.to <= to && /^(?:last-year|ago)$/.test(one.period.rule),
  ) &&
  !readings.some((one) => (one.kind === "subject" || one.kind === "measure") && one.from >= from && one.to <= to);

function atomOf(tokens: readonly Token[], readings: readonly Reading[], { from, to }: Stretch, opener: string): Atom {
  const first = tokens[from];
  const atom: Atom = {
    from,
    to,
    opener,
    verb: false,
    words: 0,
    figure: false,
    moves: false,
    record: false,
    condition: !isAside(tokens, from) && (opener === "if" || (opensIf(tokens, from) && !isOnceOfTimes(tokens, from))),
    shared: (isVerb(tokens, from) && !isAuxiliary(first)) || first.lower === "be",
    period: false,
    trade: TRADES.has(first),
    trades: TRADES.in(tokens, from, to),
    base: startsBase(tokens, from),
    bet: false,
    compares: HELD_BEHIND.has(opener) && comparesBefore(tokens, readings, { from, to }),
    remark: isRemark(tokens, from, to),
    asks: to - from > 1 && (ASKING.has(first) || (INVERTED.has(first) && ASKED_OF.has(tokens[from + 1]))),
    orders: isOrdering(tokens, from, to),
    aside: false,
    named: false,
    apposed: APPOSES.has(first) && to - from <= WORDS_APPOSED,
    either: EITHER.in(tokens, from, to),
    people: PEOPLE.has(first),
    depends: null,
  };
  for (let i = from; i < to; i++) {
    if (tokens[i].kind === "word" || tokens[i].kind === "number") atom.words++;
    if (!atom.verb && (isVerb(tokens, i) || (i === from && first.lower === "be")) && !MATRIX.has(tokens[i]))
      atom.verb = true;
  }
  if (atom.base && first.lower === "compared") atom.verb = false;
  atom.apposed &&= !atom.verb;
  const mayName = !ADJOINS.has(first);
  for (const reading of readings) {
    if (reading.from < from || reading.to > to) continue;
    note(atom, reading);
    if (mayName && reading.from <= from + 1 && reading.to < to)
      atom.named ||= reading.kind === "subject" || reading.kind === "measure";
  }
  atom.apposed &&= !atom.figure && !atom.period;
  if (atom.figure && isBaseBehind(tokens, readings, { from, to }, opener)) {
    atom.base = true;
    atom.verb = false;
  }
  const before =
    opener === "(" && WAS.has(first) && tokens.slice(from + 1, from + 3).some(({ kind }) => kind === "number");
  if (
    before ||
    (atom.figure && atom.words <= WORDS_OF_BASE && opener === "," && isYearAgo(tokens, readings, { from, to }))
  ) {
    atom.base = true;
    atom.verb = false;
  }
  return atom;
}

/** Notes what a reading adds to its atom. */
function note(atom: Atom, reading: Reading): void {
  if (reading.kind === "quantity") {
    const { rule, role } = reading.quantity;
    atom.figure ||= rule === "bare-number" ? role !== "count" : role !== "duration";
  } else if (reading.kind === "direction") atom.moves = true;
  else if (reading.kind === "period") atom.period = true;
  else if (reading.kind === "cue") {
    atom.record ||= RECORDS.includes(reading.cue);
    atom.base ||= reading.cue === "expected";
    atom.bet ||= reading.cue === "bet";
  }
}
