import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { type Facts, leanOfClause, type Of } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Mention, PeriodMention } from "./mention.ts";
import { calendarsOf, mentionOf, type Setting } from "./mentions-of.ts";
import { endsWithBase } from "./own-periods.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { around, type Lean, leanOf } from "./tense.ts";

/** Which way a clause with its condition looks, or for a reading outside them the words around it. */
function leanAround(facts: Facts, one: Stretch, sentence: Stretch): Lean {
  const { tokens, clause } = facts;
  const { condition } = clause;
  if (condition === null && one.from >= clause.from && one.to <= clause.to) return leanOfClause(facts);
  const from = Math.min(clause.from, condition?.from ?? clause.from);
  const to = Math.max(clause.to, condition?.to ?? clause.to);
  const stretch = one.from >= from && one.to <= to ? { from, to } : around(tokens, one, sentence);
  // "Provided it averages less than 60 in June": what is supposed is yet to come, unless a verb tells of what was.
  return leanOf(tokens, stretch.from, stretch.to) ?? (condition !== null ? "ahead" : null);
}

const BASE_LEADS = new WordSet("than vs versus against");
/** `More | than in the first quarter`. */
const isLedByBase = (tokens: readonly Token[], { from }: Stretch) => BASE_LEADS.has(tokens[from - 1]);

const COMPARES = new WordSet(
  "below above over under beneath than top tops topped topping beat beats beating exceed exceeds exceeded surpass surpasses surpassed miss misses missed trail trails lag lags match matches matched outdo outdoes short past clear clears pass passes",
);
const ARTICLES = new WordSet("the its their that those ones");
const NAMED = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?(?:[’']s)?$|^q[1-4]$/i;

/**
 * `Should March come in below | February`: the day before which the named month or quarter must lie that another one of the
 * same sentence is held against, where that one is to come; null elsewhere.
 */
function heldAgainst(
  tokens: readonly Token[],
  own: readonly Stretch[],
  k: number,
  mentions: readonly Mention[],
): number | null {
  const [start, to] = [own[k].from, own[k].to];
  const from = tokens[start].lower === "of" ? start + 1 : start;
  const before = ARTICLES.has(tokens[start - 1] ?? tokens[start]) ? start - 2 : start - 1;
  if (to - from > 2 || before < 0 || !COMPARES.has(tokens[before]) || !NAMED.test(tokens[from]?.lower ?? ""))
    return null;
  for (let j = k - 1; j >= 0; j--) {
    const other = mentions[j];
    if (other?.kind !== "period" || other.first === null) continue;
    if (!/^(?:month|quarter)$/.test(other.grain) || other.relation === "by") return null;
    return other.first;
  }
  return null;
}

/** The mentions of a sentence: those within the claim's words, and the others as its context. */
export function mentionsAround(
  input: SentenceInput,
  facts: Facts,
  range: { from: number; to: number },
  fiscal = CALENDAR_YEAR,
): { mentions: Mention[]; context: Mention[] } {
  const { own, registry } = input;
  const calendars = own.some(isPeriod) ? calendarsOf(own, registry, fiscal) : [];
  const plain = settingOf(input, fiscal, input.saidAt, null);
  const mentions: Mention[] = [];
  const context: Mention[] = [];
  const read: Mention[] = [];
  for (let k = 0; k < own.length; k++) {
    const one = own[k];
    if (one.kind === "period") read[k] = periodAround(input, facts, k, calendars[k], read);
    else {
      input.mentions[k] ??= mentionOf(one, plain);
      read[k] = input.mentions[k] as Mention;
    }
    (one.from >= range.from && one.to <= range.to ? mentions : context).push(read[k]);
  }
  return { mentions, context };
}

const isPeriod = ({ kind }: Reading) => kind === "period";
const isQuantity = (one: Reading): one is Of<"quantity"> => one.kind === "quantity";

const settingOf = (
  { post, tokens }: SentenceInput,
  calendar: FiscalCalendar,
  saidAt: Setting["saidAt"],
  lean: Lean,
): Setting => ({ text: post.text, tokens, saidAt, calendar, lean });

/** The mention of a period: by the tense of the words around it, or by the time that it is held against. */
function periodAround(
  input: SentenceInput,
  facts: Facts,
  k: number,
  calendar: FiscalCalendar,
  before: readonly Mention[],
): Mention {
  const { own, tokens, saidAt, sentence } = input;
  const told = heldAgainst(tokens, own, k, before);
  const lean = told === null ? leanAround(facts, own[k], sentence) : "back";
  const mention = mentionOf(own[k], settingOf(input, calendar, told ?? saidAt, lean)) as PeriodMention;
  const behindFigure = own.some((one) => isQuantity(one) && one.to === own[k].from);
  if (
    isLedByBase(tokens, own[k]) ||
    (behindFigure && endsWithBase({ tokens, quantities: own.filter(isQuantity) }, own[k]))
  )
    mention.ofBase = true;
  return mention;
}
