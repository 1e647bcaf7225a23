import { CALENDAR_YEAR } from "../fiscal.ts";
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
import { subjectsOf } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";

/** Claims of one sentence's clauses, and the context after it. */
export function assemble(input: SentenceInput, clauses: Facts[]): { claims: Claim[]; context: Context } {
  const claims: Claim[] = [];
  let context = input.context;
  const conditioned = clauses.filter((facts) => facts.clause.condition).length;
  for (const facts of clauses) {
    const read = claimOf(input, facts, context, conditioned <= 1);
    if (read.claim) claims.push(read.claim);
    context = read.context;
  }
  return { claims, context };
}

function after(context: Context, facts: Facts, subjects: string[], implied: boolean, measure: string | null): Context {
  return {
    subjects: implied || subjects.length === 0 ? context.subjects : subjects,
    measure: measure ?? (facts.subjects.length > 0 ? null : context.measure),
    period: facts.periods.find((one) => one.period.rule !== "fixed") ?? context.period,
  };
}

function claimOf(
  input: SentenceInput,
  facts: Facts,
  context: Context,
  alone: boolean,
): { claim: Claim | null; context: Context } {
  const { registry, tokens } = input;
  const text = input.post.text;
  const measureRead = facts.measures[0];
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
      : (measureRead?.measure ?? impliedMeasure(facts, context, figure, direction !== null, subject?.kind));
  const next = after(context, facts, named.subjects, named.implied, measureRead?.measure ?? null);
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
    period: period === null || period.first === null ? null : ahead ? "future" : "past",
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
  const quantity = figure ? quantityOf(figure, subject, measure, registry) : null;
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

/** What is measured where no word says it: what was spoken of before, or for something traded its price. */
function impliedMeasure(
  facts: Facts,
  context: Context,
  figure: Of<"quantity"> | null,
  moves: boolean,
  kind: string | undefined,
): string | null {
  const carried = facts.subjects.length === 0 || facts.clause.from > 0 ? context.measure : null;
  if (carried && facts.subjects.length === 0) return carried;
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
    calendar: fiscal,
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
