import type { Claim } from "../claims/claim.ts";
import { isElided } from "./second/elided.ts";
import type { Test, Untestable } from "./test.ts";

const STATED = ["report", "comparison", "guidance", "forecast"];
/** So many characters at most stand between two parts of one statement. */
const NEAR = 24;
/** Parts of one statement, at most: more are a list, each item of which stands by itself. */
const MOST_PARTS = 6;
/** The end of a sentence, right before a claim. */
const ANEW = /(?:[.!?…][)"'”’\]]*\s+|\n\s*)[^\p{L}\p{N}$€£¥+-]*$/u;

/** "Despite losing 4% on Friday, Micron …": what names nobody, before the statement that does. */
const LEADS =
  /^\W*(?:and |but )?(?:(?:even )?(?:after|despite|with|having|following|before)|in spite of|notwithstanding|(?:al)?though|while|from) /i;
const leadsOn = (before: Claim, claim: Claim) =>
  LEADS.test(before.quote) && !names(before) && !ANEW.test(claim.span.prefix);

/** A part with a figure of its own that has no test: nobody knows whether the whole holds. */
const isUnread = (claim: Claim, test: Test | Untestable) =>
  !("text" in test) &&
  test.code === "unread-restriction" &&
  claim.mentions.some((one) => one.kind === "quantity" && (one.role === "change" || one.role === "level"));

/** Whether the claim's own words name somebody. */
const names = ({ quote, mentions }: Claim) =>
  mentions.some(({ kind, text }) => kind === "subject" && quote.includes(text));

const isNear = (claim: Claim, before: Claim) =>
  claim.post === before.post && claim.span.start >= before.span.end && claim.span.start - before.span.end <= NEAR;

/** "Got as low as 165 | but closed at 190", "up 40% on the year | and down 8% on the month": what names nobody goes on with the statement before it. */
const goesOn = (claim: Claim) =>
  (isElided(claim, null) || (claim.subjectImplied && !names(claim))) && !ANEW.test(claim.span.prefix);

const isPartOf = (claim: Claim, before: Claim) =>
  STATED.includes(claim.kind) && isNear(claim, before) && (goesOn(claim) || leadsOn(before, claim));

/**
 * The tests, each with those of the other parts of its statement: a statement of several parts of one subject does not hold
 * where one of them fails.
 */
export function withPartsTold(claims: readonly Claim[], tests: readonly (Test | Untestable)[]): (Test | Untestable)[] {
  const groups: number[][] = [];
  claims.forEach((claim, index) => {
    const last = groups.at(-1);
    if (last && last.length < MOST_PARTS && isPartOf(claim, claims[index - 1])) last.push(index);
    else groups.push([index]);
  });
  const told = [...tests];
  for (const group of groups.filter(({ length }) => length > 1))
    for (const index of group) {
      const test = tests[index];
      const parts = group.flatMap((other) => {
        const part = tests[other];
        return other !== index && "text" in part ? [part] : [];
      });
      if (!("text" in test)) continue;
      const unread = group.some((other) => isUnread(claims[other], tests[other]));
      told[index] = { ...test, ...(parts.length ? { parts } : {}), ...(unread ? { heldBack: true } : {}) };
    }
  return told;
}
