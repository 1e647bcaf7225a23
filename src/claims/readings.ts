import numbers from "../../data/registry/lexicon/numbers.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Direction } from "./claim.ts";
import { isVerbUpTo } from "./grammar/bounds.ts";
import { monthAt } from "./grammar/calendar-periods.ts";
import { BOUNDS, CODES, type DirectionWord, type Entry, lexiconOf, SIGNS } from "./grammar/lexicon.ts";
import { isNoFigure } from "./grammar/no-figure.ts";
import { isOccasion } from "./grammar/occasion-words.ts";
import type { PeriodRead } from "./grammar/period-shape.ts";
import { mayStartPeriod, periodAt } from "./grammar/periods.ts";
import { type QuantityRead, quantityAt } from "./grammar/quantities.ts";
import { splitRatioAt } from "./grammar/split-ratio.ts";
import { subjectHit } from "./grammar/subjects.ts";
import { mayStartSuperlative, superlativeAt } from "./grammar/superlatives.ts";
import type { Token } from "./grammar/tokens.ts";
import { PerWord, type Word, WordSet } from "./grammar/vocabulary.ts";
import { withSides } from "./sides.ts";

/** What was read in a text, by token: `from` inclusive, `to` exclusive. Periods are not yet resolved. */
export type Reading = { from: number; to: number } & (
  | { kind: "quantity"; quantity: QuantityRead }
  | { kind: "period"; period: PeriodRead }
  | { kind: "subject"; subject: string; rule: string }
  | { kind: "measure"; measure: string; counts?: string }
  | { kind: "direction"; direction: Direction; negated: boolean; rule: string }
  | { kind: "cue"; cue: string }
);

const QUANTITY_WORDS = new Set([
  ...Object.keys(numbers.words),
  ...Object.keys(numbers.multiples),
  "half",
  "a",
  "an",
  "another",
  "minus",
  "negative",
]);
const QUANTITY_MARKS = new Set(["$", "€", "£", "¥", "₹", "₩", "+", "-", "−", "–", "~", "≈", "<", ">", "≤", "≥"]);
const NEGATIONS = new Set(
  "not no never n't without hardly neither nor cannot none nothing didn't didnt don't dont doesn't doesnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt can't cant couldn't couldnt shouldn't hasn't hasnt haven't havent hadn't ain't aint".split(
    " ",
  ),
);
const NEGATION_REACH = 6;
/** Words that put the denial of a whole clause before it: `I don't think those were needed`. */
const THINKING = new Set(["think", "believe", "expect", "see", "doubt"]);
const THINKING_REACH = 12;

/** True when a negation stands at most six words before token `i`, in the same clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - NEGATION_REACH; j--) {
    const token = tokens[j];
    if (token.kind === "mark" && /[,.;:!?()]/.test(token.lower)) break;
    if (token.lower === "but" || token.lower === "and" || token.lower === "only" || token.lower === "because")
      return false;
    if (NEGATIONS.has(token.lower)) return true;
  }
  for (let j = i - 1; j >= 1 && j >= i - THINKING_REACH; j--) {
    if (tokens[j].kind === "mark" && /[,.;:!?()]/.test(tokens[j].lower)) return false;
    if (THINKING.has(tokens[j].lower)) return tokens[j].lower === "doubt" || NEGATIONS.has(tokens[j - 1].lower);
  }
  return false;
}

interface Best {
  subject: { entry: Extract<Entry, { family: "subject" }>; next: number } | null;
  measure: { entry: Extract<Entry, { family: "measure" }>; next: number } | null;
  direction: { direction: DirectionWord; next: number } | null;
}

function isQuantityWord(word: Word): boolean {
  if (word.kind !== "word") return word.kind === "number" || (word.kind === "mark" && QUANTITY_MARKS.has(word.lower));
  return QUANTITY_WORDS.has(word.lower) || BOUNDS.starts(word) || CODES.starts(word) || SIGNS.starts(word);
}

const QUANTITY = 1;
const PERIOD = 2;
const STARTS = new PerWord(
  (word) => (isQuantityWord(word) ? QUANTITY : 0) | (word.kind === "number" || mayStartPeriod(word.lower) ? PERIOD : 0),
);
const mayBeQuantity = (token: Token) => (STARTS.of(token.word) & QUANTITY) !== 0;

/** False for the many tokens at which nothing can be read. */
const mayRead = (token: Token, before: Token | undefined) => STARTS.of(token.word) !== 0 || before?.lower === "$";

const NOTHING: Best = { subject: null, measure: null, direction: null };

/** Reads every subject, period, quantity, measure, direction and cue of a text, in one pass over its tokens. */
export function readingsOf(tokens: readonly Token[], registry: Registry): Reading[] {
  const lexicon = lexiconOf(registry);
  const out: Reading[] = [];
  let free = 0;
  let afterDirection = 0;
  let blocked = 0;
  let inMeasure = 0;
  let i = 0;
  let best: Best = NOTHING;
  let record = -1;
  const found = (entry: Entry, next: number) => {
    if (entry.family === "cue") {
      out.push({ kind: "cue", cue: entry.cue, from: i, to: next });
      if (RECORD.test(entry.cue)) record = i;
    } else if (entry.family === "direction") best.direction = { direction: entry.direction, next };
    else if (entry.family === "measure") best.measure = { entry, next };
    else if (subjectHit(tokens, i, next, entry)) best.subject = { entry, next };
  };
  for (; i < tokens.length; i++) {
    if (tokens[i].kind === "link") continue;
    if (lexicon.starts(tokens[i].word)) {
      best = { subject: null, measure: null, direction: null };
      lexicon.at(tokens, i, found);
    } else if (mayStartSuperlative(tokens[i])) best = NOTHING;
    else if (i < free || !mayRead(tokens[i], tokens[i - 1])) continue;
    else best = NOTHING;
    const superlative = mayStartSuperlative(tokens[i]) && record !== i ? superlativeAt(tokens, i) : null;
    if (superlative) out.push({ kind: "cue", cue: superlative.cue, from: i, to: superlative.next });
    const rises = isVerbUpTo(tokens, i) || (isUpTo(tokens, i) && endsName(out.at(-1), tokens, i));
    if (i >= free && !rises) {
      free = longer(tokens, i, best, out);
      const taken = out.at(-1);
      const named = taken?.from === i && (taken.kind === "subject" || taken.kind === "period");
      if (named) blocked = free;
      inMeasure = taken?.from === i && taken.kind === "measure" ? free : inMeasure;
    }
    if (best.direction && i >= afterDirection && i >= blocked) {
      const { direction, next } = best.direction;
      const moved = movement(direction === "none" && rises ? "up" : direction, isNegated(tokens, i));
      if (moved)
        out.push({
          kind: "direction",
          ...moved,
          ...(next <= inMeasure ? { rule: "measure-word" } : {}),
          from: i,
          to: next,
        });
      afterDirection = next;
    }
  }
  return withRoles(
    withSides(
      out.filter((one) => !isMonth(one, tokens)),
      tokens,
    ),
    tokens,
  );
}

const RECORD = /^(?:record|highest|lowest|ordinal)/;

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

const ROLE_REACH = 4;

type QuantityReading = Extract<Reading, { kind: "quantity" }>;

/** A percentage or multiple beside a direction is a change (fell 20 %, 5 % higher), unless `to` or `at` makes it the level reached. */
function withRoles(readings: Reading[], tokens: readonly Token[]): Reading[] {
  const beside = new Set<Reading>();
  let direction: Reading | null = null;
  let quantity: QuantityReading | null = null;
  for (const reading of readings) {
    if (reading.kind === "direction") {
      direction = reading;
      if (quantity && 2 * (reading.from - quantity.to) <= ROLE_REACH) beside.add(quantity);
      quantity = null;
    } else if (reading.kind === "quantity") {
      if (direction && reading.from - direction.to <= ROLE_REACH) beside.add(reading);
      direction = null;
      quantity = reading;
    }
  }
  return readings.map((reading) =>
    reading.kind === "quantity" && isChange(reading, tokens, beside.has(reading))
      ? withRole(reading, "change")
      : reading,
  );
}

function isChange(reading: QuantityReading, tokens: readonly Token[], beside: boolean): boolean {
  const { role, from, sign, unit } = reading.quantity;
  if ((role !== "level" && role !== "share") || from !== undefined) return false;
  if (sign !== 0 && unit === "ratio") return true;
  return beside && !["to", "at", "of", "is", "are", "was"].includes(tokens[reading.from - 1]?.lower ?? "");
}

const withRole = (reading: QuantityReading, role: QuantityRead["role"]): Reading => ({
  ...reading,
  quantity: { ...reading.quantity, role },
});

/** News and sameness as movements; sameness that nobody denies is none. */
function movement(
  word: DirectionWord,
  negated: boolean,
): { direction: Direction; negated: boolean; rule: string } | null {
  if (word === "none" || (word === "same" && !negated)) return null;
  if (word === "same") return { direction: "down", negated: false, rule: "not-the-same" };
  if (word === "cheer" || word === "gloom")
    return { direction: word === "cheer" ? "up" : "down", negated: false, rule: "picture" };
  if (word === "good" || word === "bad")
    return { direction: (word === "good") === negated ? "down" : "up", negated: false, rule: "news" };
  return { direction: word, negated, rule: "direction-word" };
}

/** Reads what takes its tokens for itself at `i` and returns the first token that is free again. */
function longer(tokens: readonly Token[], i: number, best: Best, out: Reading[]): number {
  const cashtag = tokens[i].lower === "$" ? cashtagAt(tokens, i) : null;
  if (cashtag) return i + 1;
  if (best.subject) {
    const { entry, next } = best.subject;
    out.push({
      kind: "subject",
      subject: entry.subject.id,
      rule: tokens[i - 1]?.lower === "$" ? "cashtag" : "name",
      from: i,
      to: next,
    });
    return next;
  }
  if (i > 0 && tokens[i - 1].lower === "$" && cashtagAt(tokens, i - 1)) {
    out.push({ kind: "subject", subject: cashtagAt(tokens, i - 1) as string, rule: "cashtag", from: i, to: i + 1 });
    return i + 1;
  }
  const split = splitRatioAt(tokens, i);
  if (split) {
    out.push({ kind: "cue", cue: split.before ? "split-before" : "split-ratio", from: i, to: split.next });
    return split.next;
  }
  const period = periodAt(tokens, i);
  if (period) {
    out.push({ kind: "period", period, from: i, to: period.next });
    return period.next;
  }
  const quantity = mayBeQuantity(tokens[i]) && !isNoFigure(tokens, i) ? quantityAt(tokens, i) : null;
  if (quantity && isKept(quantity)) {
    out.push({ kind: "quantity", quantity, from: i, to: quantity.next });
    if (quantity.sign !== 0)
      out.push({
        kind: "direction",
        direction: quantity.sign > 0 ? "up" : "down",
        negated: false,
        rule: "sign",
        from: i,
        to: quantity.next,
      });
    return quantity.next;
  }
  if (!best.measure) return i + 1;
  if (isOccasion(tokens, i, best.measure.next)) return best.measure.next;
  const { measure } = best.measure.entry;
  out.push({
    kind: "measure",
    measure: measure.id,
    ...(measure.counts ? { counts: measure.counts } : {}),
    from: i,
    to: best.measure.next,
  });
  return best.measure.next;
}

const isKept = (quantity: QuantityRead) =>
  !(quantity.rule === "bare-number" && quantity.role === "count" && (quantity.low ?? 2) < 2);

function cashtagAt(tokens: readonly Token[], i: number): string | null {
  const word = tokens[i + 1];
  if (word?.kind !== "word" || !word.glued || !/^[a-z]{1,5}$/.test(word.lower) || word.caps === 0) return null;
  return word.lower.toUpperCase();
}
