import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { markClaim } from "../../src/marks/mark-claim.ts";
import type { Observation } from "../../src/observation.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { testsOf } from "../../src/tests/tests-of.ts";

const of = (subject: string, measure: string, start: string, end: string, value: number, known = end): Observation => ({
  ...{ subject, measure, value, unit: "USD", source: "made up for this spec" },
  ...{ periodStart: dayOf(start), periodEnd: dayOf(end), known: dayOf(known) },
});
const day = (measure: string, at: string, value: number) => of("AMD", measure, at, at, value);

/** AMD went from 100 to 104 by Thursday and 98 on Friday, when it traded at 95; both firms' sales grew, Intel's by a tenth. */
const FACTS = [
  ...[day("close", "2024-05-03", 100), day("close", "2024-05-09", 104), day("close", "2024-05-10", 98)],
  day("low", "2024-05-10", 95),
  ...["AMD", "INTC"].flatMap((firm) => [
    of(firm, "revenue", "2023-01-01", "2023-03-31", 10e9, "2023-05-01"),
    of(firm, "revenue", "2024-01-01", "2024-03-31", firm === "AMD" ? 12e9 : 11e9, "2024-05-01"),
  ]),
];

const setting = { registry, saidAt: dayOf("2024-05-10") };

function verdictsOf(text: string): string[] {
  const posts = [{ id: "a", at: "2024-05-10", author: "Ann", text }];
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "One", posts }), {}), { registry });
  const options = { lookup: lookupOf(FACTS), ...setting, asOf: dayOf("2024-05-10"), timeline: false };
  return testsOf(claims, () => setting).map((test) => markClaim(test, options).verdict);
}

describe("a statement of several parts of one subject", () => {
  it("holds where every part does", () => {
    expect(verdictsOf("AMD got as low as $95.00 intraday but closed at $98.00")).toEqual(["holds", "holds"]);
  });

  it("has a mark for each of its parts, so that a true one is shown beside a false one", () => {
    expect(verdictsOf("AMD got as low as $95.00 intraday but closed at $99.00")).toEqual(["holds", "fails"]);
  });
});

describe("what is another's, and the statement before tells of what", () => {
  it.each([
    ["AMD's revenue rose 20% year over year in Q1 2024 while Intel's rose 10%", ["holds", "holds"]],
    ["AMD's revenue rose 20% year over year in Q1 2024 while Intel's fell 10%", ["holds", "fails"]],
  ])("is of the same measure, not of the share: %s", (text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts);
  });
});
