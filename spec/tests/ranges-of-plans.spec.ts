import { describe, expect, it } from "vitest";
import { propositions, said } from "./said.ts";

const guided = (firm: string, end: string, year: number, day: string) =>
  `asof(capex_guidance_${end}(${firm}, FY${year}), ${day})`;

describe("what came of a plan, against both ends of its range", () => {
  const [low, high] = ["low", "high"].map((end) => guided("GOOGL", end, 2025, "2026-02-10"));

  it.each([
    "Alphabet's 2025 capex landed inside its guided range",
    "Google's 2025 spending came in comfortably within its own range",
  ])("lies between them: %s", (text) => {
    expect(propositions(text, "2026-02-10")).toEqual([
      `cash_capex(GOOGL, FY2025) >= ${low} and cash_capex(GOOGL, FY2025) <= ${high}`,
    ]);
  });

  it("lies outside of them", () => {
    expect(propositions("Alphabet's 2025 capex ended up outside its guided range", "2026-02-10")).toEqual([
      `(cash_capex(GOOGL, FY2025) < ${low} or cash_capex(GOOGL, FY2025) > ${high})`,
    ]);
  });

  it("states the range as well where its figures are told", () => {
    expect(propositions("Google ended up within its own 90 to 94 billion range for 2025", "2026-02-10")).toEqual([
      `${low} ~ 90bn and ${high} ~ 94bn and cash_capex(GOOGL, FY2025) >= ${low} and cash_capex(GOOGL, FY2025) <= ${high}`,
    ]);
  });

  it("is told both by its exact ends and as they are rounded", () => {
    const test = said("Meta's 2025 capex landed within its range", "2026-02-10");
    expect("among" in test && test.among).toBe("rival");
  });

  it.each(["Nvidia traded inside its own range in January", "Meta's 2025 capex did not land inside its guided range"])(
    "is none of these: %s",
    (text) => expect(propositions(text, "2026-02-10").join()).not.toContain("asof(capex"),
  );
});

describe("a figure of one's own, and where it lies to the range", () => {
  it("states both", () => {
    expect(
      propositions("my number for Meta capex in 2026: more than 150bn, above their own range", "2026-02-10"),
    ).toEqual([`capex(META, FY2026) > 150bn and ${guided("META", "high", 2026, "2026-02-10")} < 150bn USD`]);
  });
});

describe("a plan held against what was planned or spent before", () => {
  it.each([
    [
      "At the midpoint TSMC's 2026 budget is 30% more than it budgeted a year ago",
      "2026-01-20",
      "~ 30%",
      "capex_guidance_low(TSM, FY2025)",
    ],
    [
      "Alphabet's 175-185bn plan for 2026 means over 90% more capex than it spent in 2025",
      "2026-02-10",
      "> 90%",
      "cash_capex(GOOGL, FY2025)",
    ],
  ])("%s", (text, at, figure, base) => {
    const [proposition] = propositions(text, at);
    expect(proposition).toContain(base);
    expect(proposition.endsWith(`- 1 ${figure}`)).toBe(true);
  });

  it("is of the year that the sentence names, not of the one under way", () => {
    const [, second] = propositions(
      "TSMC is budgeting 50-54 billion US for 2026, at the midpoint that's 30% more than it budgeted a year ago",
      "2025-12-20",
    );
    expect(second).toContain("capex_guidance_low(TSM, FY2026)");
  });

  it("is held against what had been said by the month in which it was so", () => {
    expect(propositions("Amazon kept its 2025 capex guide where it was in March", "2025-12-15")).toEqual([
      ["low", "high"]
        .map((end) => `${guided("AMZN", end, 2025, "2025-12-15")} = ${guided("AMZN", end, 2025, "2025-04-03")}`)
        .join(" and "),
    ]);
  });
});
