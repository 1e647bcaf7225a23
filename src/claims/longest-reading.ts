import type { Measure } from "../registry/measure.ts";
import type { Subject } from "../registry/subject.ts";
import { CODES, type DirectionWord } from "./grammar/lexicon.ts";
import { isNoFigure, isSpanOfAverage } from "./grammar/no-figure.ts";
import { isOccasion } from "./grammar/occasion-words.ts";
import { periodAt } from "./grammar/periods.ts";
import { type QuantityRead, quantityAt } from "./grammar/quantities.ts";
import { splitRatioAt } from "./grammar/split-ratio.ts";
import type { Token } from "./grammar/tokens.ts";
import { isNoMeasure } from "./no-measure.ts";
import {
  cueReading,
  directionReading,
  measureReading,
  periodReading,
  quantityReading,
  type Reading,
  subjectReading,
} from "./reading.ts";
import { PERIOD, QUANTITY, SIGN, SPLIT, STARTS } from "./reading-starts.ts";
import { cashtagAt, listedElsewhere, tagEnd } from "./tickers.ts";
import { isZeroLevel } from "./zero-level.ts";

/** The longest subject, measure and direction of the lexicon that start at a token, and where each ends. */
export interface Best {
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

/** A cue that is the name itself: `Target comps` sets no target. */
const isCueAt = (reading: Reading | undefined, from: number, to: number) =>
  reading?.kind === "cue" && reading.from === from && reading.to <= to;

/** `DKK 35bn`, `CHF 8bn`: the code of an amount, not the currency as what is spoken of. */
const isAmountIn = (tokens: readonly Token[], i: number, to: number) =>
  to === i + 1 && tokens[to]?.kind === "number" && tokens[to].breaks === 0 && CODES.starts(tokens[i].word);

/** Reads what takes its tokens for itself at `i` and returns the first token that is free again. */
export function longer(tokens: readonly Token[], i: number, starts: number, best: Best, out: Reading[]): number {
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
