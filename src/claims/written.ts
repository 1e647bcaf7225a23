import { spanFrom } from "../span.ts";
import type { Claim } from "./claim.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { isTold } from "./direction-field.ts";
import type { Draft } from "./draft.ts";
import { wordsOf } from "./facts.ts";
import { goesOnAs, kindFor } from "./kind-of-draft.ts";
import { mentionsAround } from "./mentions-around.ts";
import type { PeriodField } from "./period-input.ts";
import { withFollowing } from "./period-of-another.ts";
import { quantityOf } from "./quantity-field.ts";
import { quoteRange } from "./quote-range.ts";
import { hasSpeaker, tellsOfForecaster, tellsOfSource } from "./speaker.ts";
import { speechOf } from "./speech-field.ts";
import { pricedOf } from "./subject-entry.ts";
import { withUnitEnded } from "./unit-ended.ts";

/** The claim of a draft: its words and their place, each field, and the rule and words behind each. */
export function written(
  input: SentenceInput,
  draft: Draft,
  period: PeriodField | null,
  alone: boolean,
  hedged: boolean,
): Claim {
  const { tokens, registry } = input;
  const { facts, named, measure, figure } = draft;
  const { text } = input.post;
  const range = quoteRange(facts, alone);
  const [start, end] = [tokens[range.from].start, tokens[range.to - 1].end];
  const { direction } = draft.direction;
  const foreseen = tellsOfForecaster(facts, (id) => registry.subject(id)?.house === true);
  const kind = goesOnAs(draft, kindFor(input, draft, period, foreseen));
  const condition = facts.clause.condition
    ? wordsOf(text, tokens, facts.clause.condition).replace(/[,\s]+$/, "")
    : null;
  const sentenceHedge = hedged || (condition !== null && /\b(?:assume|suppose)\b/i.test(condition));
  const speech = speechOf({
    facts,
    text,
    quoted: input.isQuoted(start, end),
    kind: kind.kind,
    sentenceHedge,
    speaker: foreseen || hasSpeaker(facts) || tellsOfSource(facts),
  });
  const subject = pricedOf(named.subjects, measure, registry);
  const around = mentionsAround(input, facts, range, subject?.fiscal);
  const { context } = around;
  const mentions = withUnitEnded(withFollowing(around.mentions, period), period);
  const told =
    figure &&
    quantityOf(facts, figure, {
      subject,
      measureId: measure,
      registry,
      carried: draft.carried,
      whose: named.subjects[0],
    });
  const quantity = told?.quantity ?? null;
  return {
    id: "",
    post: input.post.index,
    postId: input.post.id,
    quote: text.slice(start, end),
    span: spanFrom(text, start, end, input.codePoints(start)),
    kind: kind.kind,
    speech: speech.speech,
    subjects: named.subjects,
    subjectImplied: named.implied,
    measure,
    quantity,
    direction: isKept(draft, kind.kind, quantity !== null || period !== null) ? direction : null,
    period: period?.field ?? null,
    condition,
    checkable: isCheckable(kind.kind, quantity !== null, measure, direction !== null),
    saidAt: input.saidAt,
    mentions,
    context,
    because: reasons(
      input,
      draft,
      { kind: kind.because, speech: speech.because, subjects: named.because, direction: draft.direction.because },
      period,
      condition,
      told?.rule,
    ),
  };
}

/** A direction read from a picture or a state alone is kept beside a figure or a period, or of somebody or something named that is not asked about. */
const isKept = ({ direction, named, measureRead }: Draft, kind: Claim["kind"], placed: boolean) =>
  isTold(direction) || placed || (kind !== "question" && (!named.implied || measureRead !== undefined));

/** The rule and the words behind each field that has a value. */
function reasons(
  input: SentenceInput,
  draft: Draft,
  known: Claim["because"],
  period: PeriodField | null,
  condition: string | null,
  rule: string | undefined,
): Claim["because"] {
  const { tokens, post } = input;
  const { figure, measure, measureRead } = draft;
  const because: Claim["because"] = {};
  if (known.kind) because.kind = known.kind;
  if (known.speech) because.speech = known.speech;
  if (known.subjects) because.subjects = known.subjects;
  if (known.direction) because.direction = known.direction;
  if (figure && rule) because.quantity = { rule, words: wordsOf(post.text, tokens, figure) };
  if (measure)
    because.measure = measureRead
      ? { rule: "measure-name", words: wordsOf(post.text, tokens, measureRead) }
      : { rule: draft.invested ? "capital-spending" : "measure-implied", words: null };
  if (period) because.period = { rule: period.rule, words: period.field.text };
  if (condition) because.condition = { rule: "if-part", words: condition };
  return because;
}

const isCheckable = (kind: Claim["kind"], figure: boolean, measure: string | null, moves: boolean) =>
  kind !== "question" && kind !== "opinion" && measure !== "position" && (figure || (measure !== null && moves));
