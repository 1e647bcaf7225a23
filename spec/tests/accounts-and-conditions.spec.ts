import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2024-03-01";

describe("a condition of a quarter and what the year comes to", () => {
  it.each([
    "If Boeing's revenue in the June quarter tops 18bn, revenue for the full year will be above 80bn",
    "If Boeing's revenue in the June quarter tops 18bn, its annual revenue ends up above 80bn",
    "If Boeing's revenue in the June quarter tops 18bn, the year as a whole comes in above 80bn",
    "Should Boeing's revenue top 18bn in the June quarter, the fiscal year will be above 80bn",
  ])("is of the fiscal year that holds the quarter: %s", (text) => {
    expect(propositions(text, AT)[0]?.replace(" USD", "")).toBe(
      "if revenue(BA, FY2024Q2) > 18bn then revenue(BA, FY2024) > 80bn",
    );
  });

  it("keeps the quarter where no year is named, and another quarter that is", () => {
    expect(propositions("If Boeing's revenue tops 18bn in Q2, its free cash flow will be above 1bn", AT)[0]).toContain(
      "then fcf(BA, FY2024Q2)",
    );
    expect(propositions("If Boeing's Q2 revenue is above 18bn, that of Q3 will be above 19bn", AT)[0]).toContain(
      "then revenue(BA, FY2024Q3)",
    );
  });

  it("may be told by the side of zero a figure is on, which says nothing of another amount", () => {
    expect(propositions("if Boeing swings to a net loss in Q2, its 2024 revenue ends up below 78bn", AT)[0]).toBe(
      "if net_income(BA, FY2024Q2) < 0 then revenue(BA, FY2024) < 78bn",
    );
    expect(propositions("if Boeing makes money in Q2, 2024 revenue lands above 78bn", AT)[0]).toBe(
      "if profit(BA, FY2024Q2) > 0 then revenue(BA, FY2024) > 78bn",
    );
  });
});

describe("which side of zero", () => {
  it.each([
    "Boeing slipped back to a net loss in Q2 2023",
    "Boeing posted yet another net loss in Q2 2023",
    "Boeing had one more net loss in Q2 2023",
    "Boeing's net result for Q2 2023 was negative",
    "Boeing's bottom line was below zero in Q2 2023",
    "Boeing had negative net income in Q2 2023",
  ])("is told by nouns and verbs of many kinds: %s", (text) => {
    expect(proposition(text, AT)).toBe("net_income(BA, FY2023Q2) < 0");
  });

  it("is not that of a loss that narrowed or of an amount", () => {
    expect(proposition("Boeing's net loss narrowed in Q2 2023", AT)).not.toContain("< 0");
    expect(proposition("Boeing slipped to a net loss of 149m in Q2 2023", AT)).toContain("in -149500000..");
  });
});

describe("two figures and the time of both", () => {
  it.each([
    [
      "Boeing had a net loss of 149m on sales of 19.8bn in Q2 2023",
      "net_income(BA, FY2023Q2) in -149500000..-148500000",
    ],
    [
      "Boeing had an operating loss of 99m and revenue of 19.8bn in Q2 2023",
      "operating_income(BA, FY2023Q2) in -99500000..-98500000",
    ],
  ])("is said once behind the second: %s", (text, first) => {
    expect(propositions(text, AT)).toEqual([first, "revenue(BA, FY2023Q2) ~ 19.8bn"]);
  });

  it("is not lent where the second is a plan", () => {
    expect(propositions("Boeing has sales of 22bn and expects 18bn in Q2 2024", AT)[0]).toContain("latest(");
  });
});

describe("growth told behind a figure", () => {
  it.each([
    ["up 12 percent year/year", "yoy"],
    ["12% above the year-ago figure", "yoy"],
    ["a rise of 12% on the prior year", "yoy"],
    ["up 12% on the previous quarter", "qoq"],
    ["up 12% quarter/quarter", "qoq"],
    ["up 12% on last year", "yoy"],
  ])("names its base in many words: %s", (text, name) => {
    expect(propositions(`Boeing's Q2 2023 revenue was 19.8bn, ${text}`, AT)[1]).toBe(
      `${name}(revenue(BA), FY2023Q2) ~ 12%`,
    );
  });
});

describe("a line crossed for the first time", () => {
  it("may be of quarterly figures", () => {
    expect(proposition("Boeing crossed 22bn of quarterly revenue for the first time in Q4 2023", AT)).toBe(
      "revenue(BA, FY2023Q4) > 22bn and not (any(revenue(BA), before(2023-10-01)) > 22bn)",
    );
  });
});
