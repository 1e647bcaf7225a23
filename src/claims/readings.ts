import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { isBeating, isBlowTaken } from "./blows.ts";
import { endsUpBy } from "./ends-up.ts";
import { isGivenUp, isMissedChance, isOfSize, isPartOfWord, saysOtherwise } from "./given-up.ts";
import { boundStarts, isVerbUpTo } from "./grammar/bounds.ts";
import { firmOrCurrency } from "./grammar/codes-as-tickers.ts";
import { type DirectionWord, type Lexicon, lexiconOf, PER } from "./grammar/lexicon.ts";
import { isMarginOtherwise } from "./grammar/margin-otherwise.ts";
import { monthAt } from "./grammar/month-at.ts";
import { isBeforeLast } from "./grammar/relative-dates.ts";
import { subjectHit } from "./grammar/subjects.ts";
import { superlativeAt } from "./grammar/superlatives.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Best, longer } from "./longest-reading.ts";
import { withPairs } from "./money-pairs.ts";
import { blow, movement } from "./movement.ts";
import { isNegated } from "./negation.ts";
import { isNoRecord } from "./no-record.ts";
import { isOnceOfTimes } from "./once.ts";
import { cueReading, directionReading, type Reading } from "./reading.ts";
import { ANGLE, BY_ITSELF, LINK, STARTS, SUPERLATIVE } from "./reading-starts.ts";
import { withRoles } from "./roles.ts";
import { withSides } from "./sides.ts";
import { isHeldAgainst } from "./tense.ts";
import { withYearsBeside } from "./year-beside.ts";

const ON_BASES = new Set(["yoy", "qoq", "mom"]);

/** `A lagging indicator`: what tells late, not who trails. */
const INDICATOR = new WordSet("indicator indicators");

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
        if (entry.cue === "future" && tokens[i].lower === "ahead" && LED_BY.has(tokens[i - 1])) continue;
        if (entry.cue === "record-high" && isNoRecord(tokens, i, end)) continue;
        if (entry.cue === "says" && tokens[i].lower === "per" && isPerUnit(tokens, end)) continue;
        if (entry.cue === "trails" && INDICATOR.has(tokens[end])) continue;
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
        if (entry.measure.id === "margin" && isMarginOtherwise(tokens, i, end)) continue;
        if (entry.behindName && !isBehindName(out, tokens, i) && !isBeforePercent(tokens, end)) continue;
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
    const isNoMove = (word === "down" && undone) || isPartOfWord(this.tokens, i) || isOfSize(this.tokens, i);
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
const LED_BY = new WordSet("years year months decades decade weeks way far well miles streets");
const OF_SHARE = new WordSet("cent common diluted basic ordinary capita se");
/** `Per cent`, `per barrel`, `per common share`: by what something is told, and whose word it is not. */
const isPerUnit = (tokens: readonly Token[], i: number) =>
  i < tokens.length && (OF_SHARE.has(tokens[i]) || PER.longest(tokens, i) !== null);

/** `META > MSFT in 2025`: a mark between two names, that no number follows. */
const sides = (last: Reading | undefined, tokens: readonly Token[], i: number) =>
  last?.kind === "subject" && last.to === i && tokens[i + 1]?.kind === "word" && !tokens[i + 1].glued;

/** Whether a name stands right before token `i`, or with its `'s`. */
function isBehindName(out: readonly Reading[], tokens: readonly Token[], i: number): boolean {
  const last = out.at(-1);
  return last?.kind === "subject" && (last.to === i || (last.to === i - 1 && tokens[i - 1].lower === "'s"));
}

const BEING = new WordSet("of at was is :");
const LEAST_SHARE = 20;
/** `GM of 73.5%`, `OM 27%`: a margin, and no firm whose letters it shares. */
function isBeforePercent(tokens: readonly Token[], i: number): boolean {
  const said = BEING.has(tokens[i]);
  const figure = tokens[said ? i + 1 : i];
  if (figure?.kind !== "number" || figure.breaks > 0 || tokens[said ? i + 2 : i + 1]?.lower !== "%") return false;
  return said || figure.value >= LEAST_SHARE;
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
