import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("the place of a time in a run", () => {
  it.each([
    [
      "2026-01-03",
      "Third losing year in a row for Adobe",
      "change(close(ADBE), 2023) < 0% and change(close(ADBE), 2024) < 0% and change(close(ADBE), 2025) < 0%",
    ],
    ["2026-01-03", "Second straight down week for AMD", "-streak(weekly(close(AMD)), 2026-01-02) >= 2"],
    ["2026-01-03", "That is the fifth winning week in a row for MU", "streak(weekly(close(MU)), 2026-01-02) >= 5"],
    ["2026-01-03", "Sixth straight monthly gain for nickel", "streak(price(Nickel), 2025-11) >= 6"],
    ["2026-01-03", "Fifth net loss in a row for Intel", "asof(streak(net_income(INTC) < 0), 2026-01-03) >= 5"],
    [
      "2026-01-03",
      "Fourth quarter in a row that Intel's revenue shrinks year over year",
      "asof(streak(yoy(revenue(INTC)) < 0%), 2026-01-03) >= 4",
    ],
    ["2025-06-12", "Intel fell for a second day running", "-streak(close(INTC), 2025-06-12) >= 2"],
    ["2025-12-05", "Nickel rose for a third straight month in October", "streak(price(Nickel), 2025-10) >= 3"],
    [
      "2026-01-03",
      "Tesla shares down a third year running",
      "change(close(TSLA), 2023) < 0% and change(close(TSLA), 2024) < 0% and change(close(TSLA), 2025) < 0%",
    ],
    ["2026-01-03", "Intel lost a third in 2024", "change(close(INTC), 2024) in -35.83333333%..-30.83333333%"],
  ])("said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("is no quarter of a year", () => {
    expect(propositions("Third quarter in a row of higher revenue at AMD", "2026-01-03").join()).not.toContain("Q3");
  });

  it.each([
    ["2026-01-08", "Second straight down week for AMD"],
    ["2026-01-03", "Third straight week above 3000 for gold"],
    ["2026-01-03", "Fourth straight quarter in which AMD beat the index"],
    ["2026-01-03", "Its third straight record close for AMD"],
  ])("has no test where the week is under way or another thing runs: said %s, %s", (at, text) => {
    expect(propositions(text, at).filter((one) => one.includes("("))).toEqual([]);
  });
});
