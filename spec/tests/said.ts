import { dayOf } from "../../src/calendar.ts";
import type { Claim } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { spanOf } from "../../src/span.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import type { Test, Untestable } from "../../src/tests/test.ts";
import { testsOf } from "../../src/tests/tests-of.ts";

/** A statement taken whole as one claim of a kind, with what the grammar reads in it. */
export function claimOf(text: string, at: string, more: Partial<Claim> = {}): Claim {
  const saidAt = dayOf(at);
  const mentions = mentionsOf(text, { saidAt, registry: DEFAULT_REGISTRY });
  const subjects = mentions.flatMap((mention) => (mention.kind === "subject" ? [mention.subject] : []));
  const measure = mentions.find((mention) => mention.kind === "measure");
  return {
    id: "c1",
    post: 0,
    postId: "p1",
    quote: text,
    span: spanOf(text, 0, text.length),
    kind: "report",
    speech: "asserted",
    subjects: [...new Set(subjects)],
    subjectImplied: false,
    measure: measure?.kind === "measure" ? measure.measure : null,
    quantity: null,
    direction: null,
    period: null,
    condition: null,
    checkable: true,
    saidAt,
    mentions,
    context: [],
    because: {},
    ...more,
  };
}

/** The test of a statement, or why it has none. */
export function said(text: string, at: string, more: Partial<Claim> = {}): Test | Untestable {
  return buildTest(claimOf(text, at, more), { registry: DEFAULT_REGISTRY, saidAt: dayOf(at) });
}

/** The proposition, or the code of the reason why there is none. */
export function proposition(text: string, at: string, more: Partial<Claim> = {}): string {
  const test = said(text, at, more);
  return "text" in test ? test.text : test.code;
}

/** The claims read in a post of that day. */
function claimsOn(text: string, at: string): Claim[] {
  const posts = [{ id: "1", at, author: "a", text }];
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry: DEFAULT_REGISTRY });
}

const testsOn = (text: string, at: string) =>
  testsOf(claimsOn(text, at), () => ({ registry: DEFAULT_REGISTRY, saidAt: dayOf(at) }));

/** The propositions of the claims read in a post of that day, each or why it has none. */
export const propositions = (text: string, at: string): string[] =>
  testsOn(text, at).map((test) => ("text" in test ? test.text : test.code));

/** Whether the first claim of a post of that day is held to be told in part only. */
export function isToldInPart(text: string, at: string): boolean {
  const [first] = testsOn(text, at);
  return "text" in first && first.partial;
}

/** Which of the claims read in a post of that day may fail by themselves but not hold. */
export const heldBack = (text: string, at: string): boolean[] =>
  testsOn(text, at).map((test) => "text" in test && test.heldBack === true);

/** Every reading of the claims read in a post of that day, the first one of each first. */
export const readings = (text: string, at: string): string[] =>
  claimsOn(text, at).flatMap((claim) => {
    const test = buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt: dayOf(at) });
    return "text" in test ? [test.text, ...test.alternatives.map((reading) => reading.text)] : [test.code];
  });
