import type { Claim } from "../../claims/claim.ts";
import { buildTest, type Setting } from "../build-test.ts";
import { written } from "../series.ts";
import type { Test } from "../test.ts";
import { type Head, headOf, isMoved } from "./head.ts";

/** Measures of the record as words name them. */
const NAMED: Readonly<Record<string, string>> = { close: "price", monthly_revenue: "revenue", cash_capex: "capex" };

/** Words that hold what was told against another time, or rank it, and name nothing themselves. */
const HOLDS =
  /\b(?:than|above|below|over|under|as (?:much|many|high|big|large|low)|double|triple|treble|twice|thrice|half|times|up|down|record|ever|since|best|worst|most|least|highest|lowest|biggest|smallest|more|less|(?:doubl|tripl|trebl|quadrupl|halv)\w+)\b|%/i;

/** A time within which a figure stood; none that it is held against. */
const isTime = (one: Claim["mentions"][number]) =>
  one.kind === "period" && one.rule !== "ago" && !one.ofBase && ["in", "over"].includes(one.relation);

/** "latest(yoy(capex(META)), 2025-05-02)" of a statement that names its time: "yoy(capex(META), FY2025Q1)". */
function atTime(text: string, { window, around }: Head): string {
  if (window === null || around.includes("latest")) return text;
  return text.replace(
    /^latest\(((?:yoy|qoq|mom)\([^()]+\([^()]+\))\), [\d-]+\)/,
    (_, inner) => `${inner.slice(0, -1)}, ${window})`,
  );
}

/**
 * "NT$349.6bn in April, | 22% more than a year earlier", "earned 34.5bn last quarter, | which is 30% more than a year ago": words that
 * name neither of whom nor of what they are, read with both and with the time of the statement before them; null where they say
 * something else.
 */
export function ofSame(claim: Claim, before: Claim, head: Test, { registry, saidAt }: Setting): Test | null {
  const parsed = headOf(head.text);
  if (
    !parsed ||
    isMoved(parsed) ||
    parsed.right.startsWith("-") ||
    head.alternatives.length > 0 ||
    !HOLDS.test(claim.quote)
  )
    return null;
  if (claim.mentions.some(({ kind }) => kind === "subject" || kind === "measure")) return null;
  const times = before.mentions.filter(isTime);
  const read = buildTest(
    {
      ...claim,
      subjects: [parsed.subject],
      subjectImplied: true,
      measure: NAMED[parsed.measure] ?? parsed.measure,
      context: [...times, ...claim.context.filter((one) => one.kind !== "period")],
    },
    { registry, saidAt },
  );
  if (!("text" in read) || read.alternatives.length > 0) return null;
  const text = atTime(read.text, parsed);
  const isSame = text.includes(`${parsed.measure}(${written(parsed.subject)}`);
  return isSame && (parsed.window === null || text.includes(parsed.window)) ? { ...read, text } : null;
}
