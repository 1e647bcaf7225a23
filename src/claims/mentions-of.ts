import { type Day, dayFrom } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import type { Registry } from "../registry/registry.ts";
import type { Of } from "./facts.ts";
import { type Token, tokensOf } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { marketYear } from "./market-year.ts";
import type { Mention, MentionBase, PeriodMention, QuantityMention } from "./mention.ts";
import type { Reading } from "./reading.ts";
import { readingsOf } from "./readings.ts";
import { type Lean, leanOf } from "./tense.ts";

export interface MentionOptions {
  /** The day the text was said; null leaves relative dates unresolved. */
  saidAt: Day | null;
  registry: Registry;
}

/** What a reading needs besides its tokens to become a mention. */
export interface Setting {
  text: string;
  tokens: readonly Token[];
  saidAt: Day | null;
  calendar: FiscalCalendar;
  lean: Lean;
}

/** "By" and "before" a time name a deadline ahead, unless words just before tell of the past; "through" one may go either way. */
function isDeadline(
  from: number,
  relation: PeriodMention["relation"],
  { tokens, lean }: Pick<Setting, "tokens" | "lean">,
): boolean {
  if (relation !== "by" && relation !== "before" && relation !== "until") return false;
  if (tokens[from].lower === "through") return false;
  // "By August 3 it had lost 9%": what tells of the past stands behind.
  if (from === 0 || SENTENCE_END.has(tokens[from - 1]) || tokens[from].breaks > 1) return lean !== "back";
  return leanOf(tokens, Math.max(0, from - 12), from) !== "back";
}

/** A day in the middle of a month and of a quarter, to see whether words tell a time once a day is given. */
const ANY_DAY: Day = dayFrom(2020, 5, 15);

/** The mention that a reading is, in a setting. */
export function mentionOf(reading: Reading, setting: Setting): Mention {
  const start = setting.tokens[reading.from].start;
  const end = setting.tokens[reading.to - 1].end;
  const text = setting.text.slice(start, end);
  const { kind, rule } = reading;
  if (kind === "period") return periodMention(reading, setting, { start, end, text, rule });
  if (kind === "quantity") {
    const { low, high, unit, bound, loose, halfStep, role, from } = reading.quantity;
    const mention: QuantityMention = { start, end, text, kind, rule, low, high, unit, bound, loose, halfStep, role };
    if (from !== undefined) mention.from = from;
    return mention;
  }
  if (kind === "subject") return { start, end, text, kind, rule, subject: reading.subject };
  if (kind === "measure") return { start, end, text, kind, rule, measure: reading.measure };
  if (kind === "direction")
    return { start, end, text, kind, rule, direction: reading.direction, negated: reading.negated };
  return { start, end, text, kind, rule, cue: reading.cue };
}

function periodMention({ from, period }: Of<"period">, setting: Setting, place: MentionBase): PeriodMention {
  const { saidAt, calendar, lean } = setting;
  const future = lean === "ahead" || isDeadline(from, period.relation, setting);
  const past = lean === "back";
  const { first, last, grain, fiscal, named } = period.settle({ saidAt, calendar, future, past });
  const { start, end, text, rule } = place;
  const { relation } = period;
  const mention: PeriodMention = { start, end, text, kind: "period", rule, relation, first, last, grain };
  if (fiscal) mention.fiscal = fiscal;
  if (named) mention.named = named;
  if (saidAt === null && first === null && last === null) {
    const counted = period.settle({ saidAt: ANY_DAY, calendar, future, past });
    if (counted.first !== null || counted.last !== null) mention.fromUnknownDay = true;
  }
  return mention;
}

/** For each reading, the fiscal calendar of the subject named last before it, or else of the first one after it, or else the one given. */
export function calendarsOf(
  readings: readonly Reading[],
  registry: Registry,
  otherwise: FiscalCalendar = CALENDAR_YEAR,
): FiscalCalendar[] {
  const calendar = (reading: Reading) => {
    const named = reading.kind === "subject" ? registry.subject(reading.subject) : undefined;
    const subject = named?.kind === "person" && named.of ? registry.subject(named.of) : named;
    const market = marketYear(subject?.kind);
    if (market) return market;
    return subject?.currency ? (subject.fiscal ?? CALENDAR_YEAR) : null;
  };
  const own = readings.map(calendar);
  let current = own.find((one) => one !== null) ?? otherwise;
  return own.map((one) => (current = one ?? current));
}

const SENTENCE_END = new WordSet(". ! ? ;");

function sentenceAround(tokens: readonly Token[], i: number): [number, number] {
  let from = i;
  while (from > 0 && !SENTENCE_END.has(tokens[from - 1]) && tokens[from].breaks < 2 && i - from < 60) from--;
  let to = i;
  while (to < tokens.length && !SENTENCE_END.has(tokens[to]) && to - i < 60) to++;
  return [from, to];
}

/**
 * Everything the grammar reads in a text, in the order of the words: quantities, periods, subjects, measures, directions and
 * cues, each with its place and the rule that found it. Periods are resolved against `saidAt` and the fiscal calendar of the
 * subject named beside them.
 *
 * @example
 * mentionsOf("MSFT spend USD20bn in its Q1", { saidAt: 20117, registry: DEFAULT_REGISTRY })
 *   .filter((mention) => mention.kind !== "cue").map((mention) => mention.text) // => ["MSFT", "USD20bn", "in its Q1"]
 */
export function mentionsOf(text: string, options: MentionOptions): Mention[] {
  const tokens = tokensOf(text);
  const readings = readingsOf(tokens, options.registry);
  const calendars = calendarsOf(readings, options.registry);
  return readings
    .map((reading, k) => {
      const [from, to] = sentenceAround(tokens, reading.from);
      return mentionOf(reading, {
        text,
        tokens,
        saidAt: options.saidAt,
        calendar: calendars[k],
        lean: reading.kind === "period" ? leanOf(tokens, from, to) : null,
      });
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
