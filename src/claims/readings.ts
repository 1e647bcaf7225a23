import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { isBeating, isBlowTaken } from "./blows.ts";
import { endsUpBy } from "./ends-up.ts";
import { isGivenUp, isMissedChance, isPartOfWord, saysOtherwise } from "./given-up.ts";
import { boundStarts, isVerbUpTo } from "./grammar/bounds.ts";
import { firmOrCurrency } from "./grammar/codes-as-tickers.ts";
import { CODES, type DirectionWord, type Lexicon, lexiconOf, PER } from "./grammar/lexicon.ts";
import { monthAt } from "./grammar/month-at.ts";
import { isNoFigure, isSpanOfAverage } from "./grammar/no-figure.ts";
import { isOccasion } from "./grammar/occasion-words.ts";
import { periodAt } from "./grammar/periods.ts";
import { type QuantityRead, quantityAt } from "./grammar/quantities.ts";
import { isBeforeLast } from "./grammar/relative-dates.ts";
import { splitRatioAt } from "./grammar/split-ratio.ts";
import { subjectHit } from "./grammar/subjects.ts";
import { superlativeAt } from "./grammar/superlatives.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { withPairs } from "./money-pairs.ts";
import { blow, movement } from "./movement.ts";
import { isNegated } from "./negation.ts";
import { isNoMeasure } from "./no-measure.ts";
import { isNoRecord } from "./no-record.ts";
import { isOnceOfTimes } from "./once.ts";
import {
  cueReading,
  directionReading,
  measureReading,
  periodReading,
  quantityReading,
  type Reading,
  subjectReading,
} from "./reading.ts";
import { ANGLE, BY_ITSELF, LINK, PERIOD, QUANTITY, SIGN, SPLIT, STARTS, SUPERLATIVE } from "./reading-starts.ts";
import { withRoles } from "./roles.ts";
import { withSides } from "./sides.ts";
import { isHeldAgainst } from "./tense.ts";
import { cashtagAt, listedElsewhere, tagEnd } from "./tickers.ts";
import { withYearsBeside } from "./year-beside.ts";
import { isZeroLevel } from "./zero-level.ts";

const ON_BASES = new Set(["yoy", "qoq", "mom"]);

/** `A lagging indicator`: what tells late, not who trails. */
const INDICATOR = new Set(["indicator", "indicators"]);

/** The longest subject, measure and direction of the lexicon that start at a token, and where each ends. */
interface Best {
  subject: Subject | null;
  subjectEnd: number;
  measure: Measure | null;
  measureEnd: number;
  direction: DirectionWord | null;
  directionEnd: number;
}

/** False for the sign of no number: a bullet, a dash, a hyphen, a rule of dashes. */
function maySign(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.glued && (STARTS.of(next.word) & (QUANTITY | SIGN)) === QUANTITY;
}

/** `Next to the 14x of its peers`: a place, no time; `from one quarter to the next`: whichever they are. */
const isBeside = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "next" &&
  (tokens[i + 1]?.lower === "to" ||
    (tokens[i - 1]?.lower === "the" &&
      tokens[i - 2]?.lower === "to" &&
      tokens.slice(i - 6, i).some(({ lower }) => lower === "one")));

/** One pass over the tokens of a text. */
class Pass {
  readonly tokens: readonly Token[];
  readonly out: Reading[] = [];
  readonly best: Best = {
    subject: null,
    subjectEnd: 0,
    measure: null,
    measureEnd: 0,
    direction: null,
    directionEnd: 0,
  };
  /** The first token that no reading has for itself. */
  free = 0;
  /** The first token after the last direction, and after the last name or period. */
  afterDirection = 0;
  blocked = 0;
  inMeasure = 0;
  record = -1;
  /** Where the last firm named ends. */
  afterFirm = -1;
  hasMay = false;
  hasMoney = false;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Takes what the lexicon holds at token `i`; false when there is nothing. */
  look(lexicon: Lexicon, i: number): boolean {
    const { tokens, best, out } = this;
    best.subject = best.measure = best.direction = null;
    const count = lexicon.find(tokens, i);
    for (let k = 0; k < count; k++) {
      const entry = lexicon.found[k];
      const end = lexicon.ends[k];
      if (entry.family === "cue") {
        if (entry.cue === "future" && (isHeldAgainst(tokens, i) || isBeside(tokens, i))) continue;
        if (entry.cue === "future" && tokens[i].lower === "ahead" && LED_BY.has(tokens[i - 1]?.lower ?? "")) continue;
        if (entry.cue === "record-high" && isNoRecord(tokens, i, end)) continue;
        if (entry.cue === "says" && tokens[i].lower === "per" && isPerUnit(tokens, end)) continue;
        if (entry.cue === "trails" && INDICATOR.has(tokens[end]?.lower ?? "")) continue;
        if (entry.cue === "condition" && isOnceOfTimes(tokens, i)) continue;
        if (entry.cue === "beats" && isBeating(tokens, i) && isBlowTaken(tokens, i)) continue;
        if (ON_BASES.has(entry.cue) && isBeforeLast(tokens, end - 1)) continue;
        if (saysOtherwise(entry.cue, tokens, i, end)) continue;
        if (entry.cue === "supposed-event") this.free = this.afterDirection = end;
        out.push(cueReading(i, end, entry.cue));
        if (RECORDS.has(entry.cue)) this.record = i;
        if (end === i + 1 && tokens[i].lower === "may") this.hasMay = true;
      } else if (entry.family === "direction") {
        best.direction = entry.direction;
        best.directionEnd = end;
      } else if (entry.family === "measure") {
        if (entry.behindName && !isBehindName(out, tokens, i)) continue;
        if (entry.behindName) best.subject = null;
        best.measure = entry.measure;
        best.measureEnd = boundStarts(tokens, end - 1) ? end - 1 : end;
      } else if (subjectHit(tokens, i, end, entry)) {
        const shared: Subject | null = best.subject !== null && best.subjectEnd === end ? best.subject : null;
        best.subject = shared ? firmOrCurrency(tokens, i, end, [shared, entry.subject], this.afterFirm) : entry.subject;
        best.subjectEnd = end;
        this.hasMoney ||= entry.subject.kind === "currency";
      }
    }
    return count > 0;
  }

  /** Reads at token `i`, at which something may start by itself or was found in the lexicon. */
  read(i: number, starts: number): void {
    const { tokens, out, best } = this;
    if ((starts & ANGLE) !== 0 && sides(out.at(-1), tokens, i))
      out.push(cueReading(i, i + 1, tokens[i].lower === ">" ? "beats" : "trails"));
    const superlative = (starts & SUPERLATIVE) !== 0 && this.record !== i ? superlativeAt(tokens, i) : null;
    if (superlative) out.push(cueReading(i, superlative.next, superlative.cue));
    const rises =
      tokens[i].lower === "up" && (isVerbUpTo(tokens, i) || (isUpTo(tokens, i) && endsName(out.at(-1), tokens, i)));
    if (i >= this.free && !rises) {
      this.free = longer(tokens, i, starts, best, out);
      const taken = out.at(-1);
      if (taken?.from === i) {
        if (taken.kind === "subject" || taken.kind === "period") this.blocked = this.free;
        if (taken.kind === "subject" && best.subject?.kind === "company") this.afterFirm = this.free;
        if (taken.kind === "measure") this.inMeasure = this.free;
      }
    }
    if (best.direction && i >= this.afterDirection && i >= this.blocked) this.move(i, best.direction, rises);
  }

  move(i: number, word: DirectionWord, rises: boolean): void {
    const end = this.best.directionEnd;
    const undone = isGivenUp(this.tokens, i) || isMissedChance(this.tokens, i);
    const isNoMove = (word === "down" && undone) || isPartOfWord(this.tokens, i);
    if ((word === "up" || word === "down") && end === i + 1 && isNoMove) {
      this.afterDirection = end;
      return;
    }
    const isUp = word === "none" && (rises || endsUpBy(this.tokens, i, end));
    const told = word === "blow" ? blow(this.tokens, i) : isUp ? "up" : word;
    const moved = movement(told, isNegated(this.tokens, i));
    if (moved)
      this.out.push(
        directionReading(i, end, moved.direction, moved.negated, end <= this.inMeasure ? "measure-word" : moved.rule),
      );
    this.afterDirection = end;
  }
}

/** Reads every subject, period, quantity, measure, direction and cue of a text, in one pass over its tokens. */
export function readingsOf(tokens: readonly Token[], registry: Registry): Reading[] {
  const lexicon = lexiconOf(registry);
  const pass = new Pass(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const starts = STARTS.of(tokens[i].word);
    if ((starts & LINK) !== 0) continue;
    const found = pass.look(lexicon, i);
    if (
      found ||
      (starts & SUPERLATIVE) !== 0 ||
      (i >= pass.free && ((starts & BY_ITSELF) !== 0 || (i > 0 && tokens[i - 1].lower === "$")))
    )
      pass.read(i, starts);
  }
  const read = pass.hasMay ? pass.out.filter((one) => !isMonth(one, tokens)) : pass.out;
  const paired = pass.hasMoney ? withPairs(read, tokens, registry) : read;
  return withYearsBeside(withRoles(withSides(paired, tokens), tokens), tokens);
}

/** `30 years ahead of us`: a lead, no time to come. */
const LED_BY = new Set("years year months decades decade weeks way far well miles streets".split(" "));
const OF_SHARE = new Set(["cent", "common", "diluted", "basic", "ordinary", "capita", "se"]);
/** `Per cent`, `per barrel`, `per common share`: by what something is told, and whose word it is not. */
const isPerUnit = (tokens: readonly Token[], i: number) =>
  i < tokens.length && (OF_SHARE.has(tokens[i].lower) || PER.longest(tokens, i) !== null);

/** `META > MSFT in 2025`: a mark between two names, that no number follows. */
const sides = (last: Reading | undefined, tokens: readonly Token[], i: number) =>
  last?.kind === "subject" && last.to === i && tokens[i + 1]?.kind === "word" && !tokens[i + 1].glued;

/** Whether a name stands right before token `i`, or with its `'s`. */
function isBehindName(out: readonly Reading[], tokens: readonly Token[], i: number): boolean {
  const last = out.at(-1);
  return last?.kind === "subject" && (last.to === i || (last.to === i - 1 && tokens[i - 1].lower === "'s"));
}

const RECORDS = new Set(["record-high", "record-low", "highest-since", "lowest-since", "ordinal-record"]);

const isUpTo = (tokens: readonly Token[], i: number) => tokens[i].lower === "up" && tokens[i + 1]?.lower === "to";

/** `margins up to 47 %`: after what is measured a move and where it ended, not a bound. */
const endsName = (reading: Reading | undefined, tokens: readonly Token[], i: number) =>
  (reading !== undefined && reading.to === i && (reading.kind === "measure" || reading.kind === "subject")) ||
  (i > 0 && tokens[i - 1].kind === "word" && NAMED.has(tokens[i - 1]));

/** Nouns of what is measured beside a name: `BTC dominance up to 47 %`. */
const NAMED = new WordSet(
  "dominance share rate rates price prices stock yield yields odds probability index count level approval funding premium",
);

/** `May` read as a month's name is no hedge. */
const isMonth = (reading: Reading, tokens: readonly Token[]) =>
  reading.kind === "cue" &&
  reading.to === reading.from + 1 &&
  tokens[reading.from].lower === "may" &&
  monthAt(tokens, reading.from) !== null;

/** A cue that is the name itself: `Target comps` sets no target. */
const isCueAt = (reading: Reading | undefined, from: number, to: number) =>
  reading?.kind === "cue" && reading.from === from && reading.to <= to;

/** `DKK 35bn`, `CHF 8bn`: the code of an amount, not the currency as what is spoken of. */
const isAmountIn = (tokens: readonly Token[], i: number, to: number) =>
  to === i + 1 && tokens[to]?.kind === "number" && tokens[to].breaks === 0 && CODES.starts(tokens[i].word);

/** Reads what takes its tokens for itself at `i` and returns the first token that is free again. */
function longer(tokens: readonly Token[], i: number, starts: number, best: Best, out: Reading[]): number {
  if (tokens[i].lower === "$" && cashtagAt(tokens, i)) return i + 1;
  const isTagged = i > 0 && tokens[i - 1].lower === "$";
  const elsewhere = best.subject && best.subjectEnd === i + 1 ? listedElsewhere(tokens, i) : null;
  if (elsewhere) {
    out.push(subjectReading(i, i + 3, elsewhere, "exchange-suffix"));
    return i + 3;
  }
  // "EV/EBITDA": a ratio, of whose words the first names nobody.
  if (best.measure && best.measureEnd > best.subjectEnd && tokens[best.subjectEnd]?.lower === "/") best.subject = null;
  const money = best.subject?.kind === "currency" && isAmountIn(tokens, i, best.subjectEnd);
  if (best.subject && !money) {
    while (isCueAt(out.at(-1), i, best.subjectEnd)) out.pop();
    const end = isTagged ? tagEnd(tokens, best.subjectEnd) : best.subjectEnd;
    out.push(subjectReading(i, end, best.subject.id, isTagged ? "cashtag" : "name"));
    return end;
  }
  const cashtag = isTagged ? cashtagAt(tokens, i - 1) : null;
  if (cashtag) {
    const end = tagEnd(tokens, i + 1);
    out.push(subjectReading(i, end, cashtag, "cashtag"));
    return end;
  }
  const split = (starts & SPLIT) !== 0 ? splitRatioAt(tokens, i) : null;
  if (split) {
    out.push(cueReading(i, split.next, split.before ? "split-before" : "split-ratio"));
    return split.next;
  }
  const period = (starts & PERIOD) !== 0 ? periodAt(tokens, i) : null;
  if (period) {
    out.push(periodReading(i, period));
    return period.next;
  }
  return quantityFrom(tokens, i, starts, out) ?? measureFrom(tokens, i, best, out);
}

/** Reads the quantity at `i`, and its sign as a direction; the token after it, or null. */
function quantityFrom(tokens: readonly Token[], i: number, starts: number, out: Reading[]): number | null {
  if ((starts & QUANTITY) === 0 || ((starts & SIGN) !== 0 && !maySign(tokens, i))) return null;
  const quantity = quantityAt(tokens, i);
  if (!quantity || !(isKept(quantity) || isZeroLevel(tokens, i, quantity, out)) || isNoFigure(tokens, i)) return null;
  if (isSpanOfAverage(tokens, quantity.next - 1)) return null;
  out.push(quantityReading(i, quantity));
  if (quantity.sign !== 0)
    out.push(directionReading(i, quantity.next, quantity.sign > 0 ? "up" : "down", false, "sign"));
  return quantity.next;
}

function measureFrom(tokens: readonly Token[], i: number, best: Best, out: Reading[]): number {
  if (!best.measure || isNoMeasure(tokens, i, best.measure)) return i + 1;
  if (!isOccasion(tokens, i, best.measureEnd)) out.push(measureReading(i, best.measureEnd, best.measure.id));
  return best.measureEnd;
}

const isKept = (quantity: QuantityRead) =>
  !(quantity.rule === "bare-number" && quantity.role === "count" && (quantity.low ?? 2) < 2);
