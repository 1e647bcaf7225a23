import { isoOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Discussion, Post, Quotation } from "../discussions/discussion.ts";
import type { Mark } from "../marks/mark.ts";
import type { Observation } from "../observation.ts";
import { DEFAULT_REGISTRY, type Registry } from "../registry/registry.ts";
import type { Test, Untestable } from "../tests/test.ts";

const iso = (day: number | null) => (day === null ? null : isoOf(day));

/** One claim with its test and its mark, as every surface shows it (the JSON of `assay read --json`). */
export type BoardClaim = ReturnType<typeof boardClaim>;

/** A discussion's claims and marks arranged for reading, as of a date. Days are ISO dates; spans count code points. */
export type Board = ReturnType<typeof boardOf>;

/** What was worked out for one claim: its test, or why it has none, and its mark, or null where no record was asked. */
export interface MarkedClaim {
  claim: Claim;
  test: Test | Untestable | null;
  mark: Mark | null;
}

const isTest = (test: Test | Untestable): test is Test => "text" in test;

/** An observation as every surface shows it. */
export function boardInput(input: Observation) {
  const { subject, measure, value, unit, source } = input;
  const period = { periodStart: isoOf(input.periodStart), periodEnd: isoOf(input.periodEnd) };
  return { subject, measure, ...period, value, unit, knownAt: isoOf(input.known), source };
}

function boardTest(test: Test | Untestable | null) {
  if (!test || !isTest(test)) return null;
  const { text, assumptions, alternatives } = test;
  return { text, assumptions, decidableFrom: iso(test.decidableFrom), deadline: iso(test.deadline), alternatives };
}

/** A mark as every surface shows it. */
export function boardMark(mark: Mark | null) {
  if (!mark) return null;
  const { verdict, soFar, code, reason, working } = mark;
  const flips = mark.flips.map((flip) => ({ on: isoOf(flip.on), to: flip.to, because: flip.because }));
  return { verdict, soFar, code, reason, working, inputs: mark.inputs.map(boardInput), flips };
}

function boardClaim({ claim, test, mark }: MarkedClaim, { explain, registry = DEFAULT_REGISTRY }: BoardOptions) {
  const { start, end, prefix, suffix } = claim.span;
  const period = claim.period && {
    text: claim.period.text,
    start: iso(claim.period.start),
    end: iso(claim.period.end),
  };
  return {
    id: claim.id,
    post: claim.post,
    postId: claim.postId,
    quote: claim.quote,
    span: { start, end, prefix, suffix },
    kind: claim.kind,
    speech: claim.speech,
    subjects: claim.subjects.map((id) => registry.subject(id)?.plain ?? id),
    subjectImplied: claim.subjectImplied,
    measure: claim.measure,
    quantity: claim.quantity,
    direction: claim.direction,
    period,
    condition: claim.condition,
    checkable: claim.checkable,
    saidAt: iso(claim.saidAt),
    test: boardTest(test),
    untestable: test && !isTest(test) ? test : null,
    mark: boardMark(mark),
    ...(explain ? { because: claim.because } : {}),
  };
}

/** A post as every surface shows it. */
export const boardPost = ({ index, id, author, at, replyTo, text, repeats }: Post) => ({
  index,
  id,
  author,
  at: iso(at),
  replyTo,
  text,
  repeats,
});

/** A quotation as every surface shows it. */
export const boardQuotation = ({ post, span, attributedTo, url }: Quotation) => ({
  post,
  span,
  attributedTo,
  ...(url ? { url } : {}),
});

/** What is shown of a discussion besides its posts and quotations. */
export const boardThread = ({ title, format, saidAt }: Pick<Discussion, "title" | "format" | "saidAt">) => ({
  title,
  format,
  saidAt: saidAt && { from: isoOf(saidAt.from), to: isoOf(saidAt.to), basis: saidAt.basis },
});

function boardDiscussion(discussion: Discussion) {
  return {
    ...boardThread(discussion),
    posts: discussion.posts.map(boardPost),
    quotations: discussion.quotations.map(boardQuotation),
  };
}

const byPlace = ({ claim: a }: MarkedClaim, { claim: b }: MarkedClaim) =>
  a.post - b.post || a.span.start - b.span.start || a.span.end - b.span.end;

export interface BoardOptions {
  /** Adds to each claim, as `because`, which rule and which words gave its fields. */
  explain?: boolean;
  /** Knows the names people use: `Brent`, where the record says `Crude oil, Brent`. */
  registry?: Registry;
}

/** The claims of a board, in the order of the text. */
export const boardClaims = (claims: readonly MarkedClaim[], options: BoardOptions = {}): BoardClaim[] =>
  [...claims].sort(byPlace).map((claim) => boardClaim(claim, options));

/** Arranges a discussion and its marked claims, in the order of the text. */
export function boardOf(discussion: Discussion, claims: MarkedClaim[], asOf: number, options: BoardOptions = {}) {
  return { asOf: isoOf(asOf), discussion: boardDiscussion(discussion), claims: boardClaims(claims, options) };
}
