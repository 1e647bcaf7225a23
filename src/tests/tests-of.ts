import type { Claim } from "../claims/claim.ts";
import { askOf } from "./ask.ts";
import { buildTest, type Setting } from "./build-test.ts";
import { chooser } from "./choice.ts";
import { claimsIn } from "./claims-in.ts";
import { planCompared } from "./guided/plan-compared.ts";
import { completed, goesOn, isTakenUp, takesUp } from "./second/completed.ts";
import { elidedUnread, isElided } from "./second/elided.ts";
import { headOf } from "./second/head.ts";
import { ofSame } from "./second/of-same.ts";
import type { Test, Untestable } from "./test.ts";

const withheld = (test: Test | Untestable): Test | Untestable => ("text" in test ? { ...test, heldBack: true } : test);

/** So many characters at most stand between a statement and what takes it up. */
const NEAR = 12;

const follows = (claim: Claim, before: Claim | undefined): before is Claim =>
  before !== undefined && before.post === claim.post && claim.span.start - before.span.end <= NEAR;

/** Whether words right behind a claim, which are no claim of their own, take it up: ", most of it on servers". */
const isLeftOff = (claim: Claim, next: Claim | undefined) =>
  isTakenUp(claim) && !(next !== undefined && follows(next, claim));

/** Kinds that say something of their own. */
const APART = ["question", "opinion", "trade", "analogy", "conditional", "forecast"];
/** Words that hold a figure against another, or say how it is meant. */
const MEANT =
  /\b(?:than|as (?:much|many)|double|triple|twice|half|times|versus|against|above|below|short of|shy of|since|record|best|worst|most|least|highest|lowest|biggest|smallest|(?:doubl|tripl|trebl|quadrupl|halv)\w+)\b|%/i;

/**
 * "…, which is 30% more than in any quarter since": a part of the same sentence that names nobody and says how the figure before it is
 * meant, in words that were not understood.
 */
const restsOnFirst = (claim: Claim, { code }: Untestable) =>
  ["unread-restriction", "no-period", "no-subject"].includes(code) &&
  !APART.includes(claim.kind) &&
  (THAN_FIRST.test(claim.quote) || !claim.mentions.some(({ kind }) => kind === "subject" || kind === "measure")) &&
  !/[.!?\n][^\p{L}\p{N}]*$/u.test(claim.span.prefix) &&
  MEANT.test(claim.quote);

/** "Nvidia has had an even bigger day than that": another, held against the figure before it. */
const THAN_FIRST = /\bthan (?:that|this|it|the former)\b/i;
/** "…doubled between September and December, | to $155bn": where what could not be read ended up, which says nothing by itself. */
const END_OF_MOVE =
  /^\W*(?:(?:up|down|back) )?to (?:(?:about|around|roughly|some|nearly|almost|just|over|under|a|an) )*(?:US|NT|HK|A|C)?[$€£¥]?\d/i;

const isRowItem = (claim: Claim) => goesOn(claim) || isElided(claim, null);
/** Two items of a row behind one another. */
const inRow = (before: Claim | undefined, claim: Claim) =>
  before !== undefined && isRowItem(before) && isRowItem(claim) && follows(claim, before);

const OF_PLAN = /capex_guidance_/;
/** "Alphabet plans to spend $175-185bn in 2026, | nearly double what it spent last year": what a plan is beside what was spent; null elsewhere. */
function besidePlan(claim: Claim, head: Test, setting: Setting): Test | Untestable | null {
  if (!OF_PLAN.test(head.text) || claim.mentions.some(({ kind }) => kind === "subject")) return null;
  const ask = askOf(claim, setting.registry, setting.saidAt, chooser());
  const sentence = planCompared(head.text, claim.quote, setting.registry);
  const [plain, another] = sentence ? claimsIn(ask, sentence, 0, []) : [];
  return plain && !another ? buildTest(plain, setting) : null;
}

/**
 * The tests of claims in the order of the words. A claim that takes up the one before it in its post, leaving out what was said
 * there, is read with it; where it has no test all the same, the one before it neither holds nor fails without it.
 */
export function testsOf(claims: readonly Claim[], settingOf: (claim: Claim) => Setting): (Test | Untestable)[] {
  const tests: (Test | Untestable)[] = [];
  // What the next claim takes up: of a row, "A rose 5%, B 3% and C 2%", the first of it.
  let lead: Test | Untestable | undefined;
  claims.forEach((claim, index) => {
    const setting = settingOf(claim);
    const own = buildTest(claim, setting);
    const before = claims[index - 1];
    const head = inRow(before, claim) ? lead : tests.at(-1);
    lead = head;
    if (!head || !("text" in head) || !follows(claim, before)) {
      const rests = head !== undefined && "text" in own && follows(claim, before) && END_OF_MOVE.test(claim.quote);
      tests.push(rests ? { ...own, heldBack: true } : own);
      return;
    }
    const beside = besidePlan(claim, head, setting);
    if (beside) {
      tests.push(beside);
      return;
    }
    const read = completed(claim, own, head, setting);
    if (!read && isElided(claim, headOf(head.text))) {
      tests.push(elidedUnread);
      tests[index - 1] = withheld(tests[index - 1]);
      return;
    }
    const same = read || "text" in own ? null : ofSame(claim, before, head, setting);
    tests.push(read?.test ?? same ?? own);
    if (read || same ? read?.instead : !("text" in own) && takesUp(claim))
      tests[index - 1] = { ...tests[index - 1], partial: true } as Test;
    else if (!read && !same && !("text" in own) && restsOnFirst(claim, own))
      tests[index - 1] = withheld(tests[index - 1]);
  });
  return tests.map((test, index) =>
    isLeftOff(claims[index], claims[index + 1]) && "text" in test ? { ...test, partial: true } : test,
  );
}
