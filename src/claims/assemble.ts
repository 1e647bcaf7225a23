import { CALENDAR_YEAR } from "../fiscal.ts";
import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import { spanOf } from "../span.ts";
import type { Claim, ClaimPeriod } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { isVerb } from "./clauses.ts";
import { directionOf } from "./direction-field.ts";
import { cueIn, type Facts, type Of, wordsOf } from "./facts.ts";
import { kindOf, speechOf, tradeOf } from "./kind-field.ts";
import type { Mention } from "./mention.ts";
import { looksAhead, mentionOf } from "./mentions-of.ts";
import { nonClaimCue } from "./non-claims.ts";
import { figuresOf, mainFigure, quantityOf } from "./quantity-field.ts";
import { pointsBack, quoteRange } from "./quote-range.ts";
import type { Reading } from "./readings.ts";
import { isWeak, type SubjectField, subjectsOf } from "./subject-field.ts";
import { type Context, withOwner } from "./thread-context.ts";

/** Claims of one sentence's clauses, and the context after it. */
export function assemble(input: SentenceInput, clauses: Facts[]): { claims: Claim[]; context: Context } {
  const claims: Claim[] = [];
  let context = atSentence(input.context, clauses[0]);
  const conditioned = clauses.filter((facts) => facts.clause.condition).length;
  for (const facts of clauses) {
    const read = claimOf(input, facts, context, conditioned <= 1);
    if (read.claim) claims.push(read.claim);
    context = read.context;
  }
  return { claims, context };
}

/** A new sentence that points back at nothing leaves a place and returns to the thread's whole subject. */
function atSentence(context: Context, first: Facts | undefined): Context {
  const narrow = / housing$/.test(context.subjects[0] ?? "") && context.main !== null && / housing$/.test(context.main);
  return narrow && first && first.subjects.length === 0 && !pointsBack(first)
    ? { ...context, subjects: [context.main as string] }
    : context;
}

const CARRIED_PERIODS =
  /^(?:fiscal|month|year|date|years|relative-quarter|two-ended|decade|last-|this-|(?:early|mid|late):)/;

/** What a clause leaves to those after it: a subject that stands before its verb, its measure, and a period of the calendar. */
function after(
  input: SentenceInput,
  context: Context,
  facts: Facts,
  named: SubjectField,
  measure: string | null,
): Context {
  const { registry } = input;
  const first = facts.subjects.find((one) => !isWeak(one.subject, registry));
  const opens =
    first !== undefined &&
    (first.from <= facts.clause.from + 1 || !verbBefore(facts, first.from) || verbAfter(facts, first.to));
  const macro = named.because.rule === "measure-of";
  const settled = context.subjects.some((id) => !isWeak(id, registry));
  const takes =
    !named.implied &&
    named.subjects.length > 0 &&
    (opens || !settled || named.subjects.some((id) => / housing$/.test(id))) &&
    !(settled && isWeak(named.subjects[0], registry));
  const period = facts.periods.find((one) => CARRIED_PERIODS.test(one.period.rule) && one.period.relation === "in");
  const calendar = registry.subject(context.subjects[0] ?? "")?.fiscal ?? CALENDAR_YEAR;
  const person = facts.subjects.find((one) => registry.subject(one.subject)?.kind === "person");
  const chosen =
    takes || (macro && (!settled || / housing$/.test(named.subjects[0]))) || named.because.rule === "measure-in-thread"
      ? named.subjects
      : context.subjects;
  return {
    subjects: chosen,
    person: person ? withOwner(person.subject, registry) : context.person,
    byMeasure:
      measure && named.subjects.length > 0 && !isWeak(named.subjects[0], registry)
        ? new Map([...context.byMeasure, [measure, named.subjects]])
        : context.byMeasure,
    own: context.own || takes || named.because.rule === "measure-in-thread",
    main: context.main,
    measure: measure ?? context.measure,
    period: period ?? context.period,
    calendar: period ? (registry.subject(chosen[0] ?? "")?.fiscal ?? calendar) : context.calendar,
  };
}

function verbAfter(facts: Facts, at: number): boolean {
  for (let i = at; i < facts.clause.to; i++) if (isVerb(facts.tokens, i)) return true;
  return false;
}

function verbBefore(facts: Facts, at: number): boolean {
  for (let i = facts.clause.from; i < at; i++) if (isVerb(facts.tokens, i)) return true;
  return false;
}

function claimOf(
  input: SentenceInput,
  facts: Facts,
  context: Context,
  alone: boolean,
): { claim: Claim | null; context: Context } {
  const { registry, tokens } = input;
  const text = input.post.text;
  const measureRead = mainMeasure(facts, registry);
  const named = subjectsOf(facts, context, measureRead?.measure ?? null, registry);
  const subject = registry.subject(named.subjects[0] ?? "");
  const measureEntry = measureRead ? registry.measure(measureRead.measure) : undefined;
  const figures = figuresOf(
    facts,
    subject,
    measureEntry ?? (context.measure && facts.subjects.length === 0 ? registry.measure(context.measure) : undefined),
  );
  const figure = mainFigure(facts, figures);
  const trade = tradeOf(facts);
  const { direction, because: why } = directionOf(facts, text, figure, trade);
  const measure =
    trade && !figure
      ? "position"
      : (measureRead?.measure ?? impliedMeasure(facts, context, figure, direction !== null, subject?.kind, registry));
  const next = after(input, context, facts, named, measureRead?.measure ?? null);
  const record = cueIn(facts, "record-high", "record-low", "highest-since", "lowest-since", "ordinal-record");
  const anchored = figure !== null || direction !== null || trade !== null || record !== undefined;
  if (
    nonClaimCue(facts.readings, facts.clause, anchored, trade !== null) ||
    !isClaim(facts, named, anchored, figure !== null)
  )
    return { claim: null, context: next };
  const range = quoteRange(facts, alone);
  const start = tokens[range.from].start;
  const end = tokens[range.to - 1].end;
  const period = periodOf(input, facts, context, registry.subject(named.subjects[0] ?? "")?.fiscal);
  const official =
    ["company", "central-bank", "lab"].includes(subject?.kind ?? "") ||
    facts.subjects.some((one) => registry.subject(one.subject)?.kind === "person");
  const ahead = period && input.saidAt !== null && period.first !== null && period.first > input.saidAt;
  const { kind, because: kindWhy } = kindOf({
    facts,
    text,
    figure: figure !== null,
    direction: direction !== null,
    period:
      period === null || period.first === null || period.rule.startsWith("carried") ? null : ahead ? "future" : "past",
    subjects: named.subjects,
    official,
  });
  const { speech, because: speechWhy } = speechOf({
    facts,
    text,
    quoted: input.isQuoted(start, end),
    kind,
    speaker: hasSpeaker(facts),
  });
  const quantity = figure ? quantityOf(facts, figure, subject, measure, registry) : null;
  const condition = facts.clause.condition
    ? wordsOf(text, tokens, facts.clause.condition).replace(/[,\s]+$/, "")
    : null;
  const because: Claim["because"] = {
    kind: kindWhy,
    ...(speechWhy ? { speech: speechWhy } : {}),
    subjects: named.because,
    ...(why ? { direction: why } : {}),
  };
  if (figure) because.quantity = { rule: figure.quantity.rule, words: wordsOf(text, tokens, figure) };
  if (measure)
    because.measure = measureRead
      ? { rule: "measure-name", words: wordsOf(text, tokens, measureRead) }
      : { rule: "measure-implied", words: null };
  if (period) because.period = { rule: period.rule, words: period.field.text };
  if (condition) because.condition = { rule: "if-part", words: condition };
  const claim: Claim = {
    id: "",
    post: input.post.index,
    postId: input.post.id,
    quote: text.slice(start, end),
    span: spanOf(text, start, end),
    kind,
    speech,
    subjects: named.subjects,
    subjectImplied: named.implied,
    measure,
    quantity,
    direction,
    period: period?.field ?? null,
    condition,
    checkable: isCheckable(kind, quantity !== null, measure, direction !== null),
    saidAt: input.saidAt,
    ...mentionsFor(input, facts, range, subject?.fiscal),
    because,
  };
  return { claim, context: next };
}

/** Whether an amount of money can be the measure's: a count of cars is not paid in dollars. */
const fits = (figure: Of<"quantity">, measure: Measure | undefined) =>
  !(
    /^[A-Z]{3}(?:\/|$)/.test(figure.quantity.unit) &&
    measure !== undefined &&
    ["count", "ratio", "x", "index"].includes(measure.unit) &&
    measure.id !== "price"
  );

/** The measure a clause names: one with a meaning of its own before the bare word price, nearest to the first figure. */
function mainMeasure(facts: Facts, registry: Registry): Of<"measure"> | undefined {
  const { condition } = facts.clause;
  const free = facts.measures.filter((one) => !(condition && one.from >= condition.from && one.to <= condition.to));
  const all = free.length > 0 ? free : facts.measures;
  const figure = facts.quantities.find((one) => one.quantity.role !== "duration");
  const fitting = all.filter((one) => !figure || fits(figure, registry.measure(one.measure)));
  const own = fitting.filter((one) => one.measure !== "price");
  const choice = own.length > 0 ? own : fitting.length > 0 ? fitting : all;
  const gap = (one: Of<"measure">) => (figure ? Math.max(figure.from - one.to, one.from - figure.to) : one.from);
  return choice.reduce<Of<"measure"> | undefined>(
    (best, one) => (best === undefined || gap(one) < gap(best) ? one : best),
    undefined,
  );
}

/** What is measured where no word says it: what was spoken of before, or for something traded its price. */
function impliedMeasure(
  facts: Facts,
  context: Context,
  figure: Of<"quantity"> | null,
  moves: boolean,
  kind: string | undefined,
  registry: Registry,
): string | null {
  const carried =
    context.measure !== null && (figure === null || fits(figure, registry.measure(context.measure)))
      ? context.measure
      : null;
  if (carried && (facts.subjects.length === 0 || (figure !== null && !verbBefore(facts, facts.clause.to))))
    return carried;
  const traded = ["company", "index", "etf", "commodity", "coin", "currency"].includes(kind ?? "");
  if (traded && (moves || figure)) return "price";
  return moves || figure ? carried : null;
}

function isClaim(
  facts: Facts,
  named: { subjects: string[]; implied: boolean },
  anchored: boolean,
  figure: boolean,
): boolean {
  const { from, to } = facts.clause;
  if (named.subjects.length === 0 && facts.measures.length === 0) return false;
  if (anchored && (figure || !named.implied || facts.measures.length > 0 || tradeOf(facts) !== null)) return true;
  let words = 0;
  let verb = false;
  for (let i = from; i < to; i++) {
    if (facts.tokens[i].kind === "word") words++;
    verb ||= isVerb(facts.tokens, i);
  }
  if (words < 3) return anchored && words > 1 && facts.measures.length > 0;
  if (anchored) return verb || facts.periods.length > 0;
  return verb && words > 3 && (!named.implied || pointsBack(facts) || facts.measures.length > 0);
}

const isCheckable = (kind: Claim["kind"], figure: boolean, measure: string | null, moves: boolean) =>
  kind !== "question" && kind !== "opinion" && measure !== "position" && (figure || (measure !== null && moves));

/** `Morgan Stanley said`, `they see`, `according to`: somebody else than the poster speaks. */
function hasSpeaker(facts: Facts): boolean {
  const says = cueIn(facts, "says");
  if (!says) return false;
  const word = facts.tokens[says.from].lower;
  if (
    word === "according" ||
    word === "reportedly" ||
    word === "per" ||
    word === "via" ||
    word === "heard" ||
    word.startsWith("rumo")
  )
    return true;
  for (let i = says.from - 1; i >= facts.clause.from && i >= says.from - 4; i--) {
    const before = facts.tokens[i];
    if (["i", "we", "you", "i'd", "not"].includes(before.lower)) return false;
    if (
      ["they", "he", "she", "analysts", "cfo", "ceo", "management", "company", "people", "guy", "they're"].includes(
        before.lower,
      )
    )
      return true;
    if (facts.subjects.some((one) => i >= one.from && i < one.to)) return true;
  }
  return says.from <= facts.clause.from + 1 && ["saying", "claiming"].includes(word);
}

interface PeriodField {
  field: ClaimPeriod;
  first: number | null;
  rule: string;
}

/** The clause's own period, or where its words compare with a year ago or leave it out, the one spoken of before. */
function periodOf(input: SentenceInput, facts: Facts, context: Context, fiscal = CALENDAR_YEAR): PeriodField | null {
  const { condition } = facts.clause;
  const own = facts.periods.filter((one) => !(condition && one.from >= condition.from && one.to <= condition.to));
  const chosen = own.find((one) => one.period.rule !== "fixed" || own.length === 1) ?? own[0];
  const yoy = cueIn(facts, "yoy", "qoq");
  const read =
    yoy && (!chosen || (chosen.from >= yoy.from && chosen.to <= yoy.to) || chosen.period.rule === "ago")
      ? (context.period ?? chosen)
      : (chosen ?? carried(facts, context));
  if (!read) return null;
  const settled = read.period.settle({
    saidAt: input.saidAt,
    calendar: read === chosen ? fiscal : context.calendar,
    future: looksAhead(facts.tokens, facts.clause.from, facts.clause.to),
  });
  const isOwn = read === chosen;
  const words = isOwn
    ? wordsOf(input.post.text, input.tokens, read)
    : yoy
      ? wordsOf(input.post.text, input.tokens, yoy)
      : null;
  return {
    field: { text: words, start: settled.first, end: settled.last },
    first: settled.first,
    rule: isOwn ? read.period.rule : `carried:${read.period.rule}`,
  };
}

/** A list under a lead-in or a following sentence about the same thing keeps its period. */
const carried = (facts: Facts, context: Context) =>
  facts.subjects.length + facts.measures.length > 0 && facts.quantities.length === 0
    ? null
    : facts.quantities.length > 0
      ? context.period
      : null;

function mentionsFor(
  input: SentenceInput,
  facts: Facts,
  range: { from: number; to: number },
  fiscal = CALENDAR_YEAR,
): { mentions: Mention[]; context: Mention[] } {
  const setting = {
    text: input.post.text,
    tokens: input.tokens,
    saidAt: input.saidAt,
    calendar: fiscal,
    future: looksAhead(facts.tokens, facts.clause.from, facts.clause.to),
  };
  const within = (one: Reading) => one.from >= range.from && one.to <= range.to;
  const order = (a: Mention, b: Mention) => a.start - b.start || a.end - b.end;
  return {
    mentions: input.own
      .filter(within)
      .map((one) => mentionOf(one, setting))
      .sort(order),
    context: input.own
      .filter((one) => !within(one))
      .map((one) => mentionOf(one, setting))
      .sort(order),
  };
}
