import type { Claim } from "../claims/claim.ts";
import { buildTest, type Setting } from "./build-test.ts";
import { completed, isTakenUp, takesUp } from "./second/completed.ts";
import type { Test, Untestable } from "./test.ts";

/** So many characters at most stand between a statement and what takes it up. */
const NEAR = 12;

const follows = (claim: Claim, before: Claim | undefined): before is Claim =>
  before !== undefined && before.post === claim.post && claim.span.start - before.span.end <= NEAR;

/** Whether words right behind a claim, which are no claim of their own, take it up: ", most of it on servers". */
const isLeftOff = (claim: Claim, next: Claim | undefined) =>
  isTakenUp(claim) && !(next !== undefined && follows(next, claim));

/**
 * The tests of claims in the order of the words. A claim that takes up the one before it in its post, leaving out what was said
 * there, is read with it; where it has no test all the same, the one before it neither holds nor fails without it.
 */
export function testsOf(claims: readonly Claim[], settingOf: (claim: Claim) => Setting): (Test | Untestable)[] {
  const tests: (Test | Untestable)[] = [];
  claims.forEach((claim, index) => {
    const setting = settingOf(claim);
    const own = buildTest(claim, setting);
    const before = claims[index - 1];
    const head = tests.at(-1);
    if (!head || !("text" in head) || !follows(claim, before)) {
      tests.push(own);
      return;
    }
    const read = completed(claim, own, head, setting);
    tests.push(read?.test ?? own);
    if (read ? read.instead : !("text" in own) && takesUp(claim)) tests[index - 1] = { ...head, partial: true };
  });
  return tests.map((test, index) =>
    isLeftOff(claims[index], claims[index + 1]) && "text" in test ? { ...test, partial: true } : test,
  );
}
