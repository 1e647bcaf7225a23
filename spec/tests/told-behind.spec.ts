import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2024-06-10";

describe("a time told once behind several figures", () => {
  it.each([
    [
      "Boeing had revenue of 18.1bn, operating cash flow of 22m and free cash flow of minus 310m in Q3 2023.",
      "revenue(BA, FY2023Q3) ~ 18.1bn",
    ],
    ["AMD's revenue was 5.4bn and Intel's 11.7bn in Q1 2023.", "revenue(AMD, FY2023Q1) ~ 5.4bn"],
    [
      "Meta paid 9.2bn for its own shares while its capex was 7.1bn in Q1 2023 and bought back 9.2bn of stock.",
      "capex(META, FY2023Q1) ~ 7.1bn",
    ],
    ["Meta's capex was 7.1bn and its revenue 28.6bn in Q1 2023.", "capex(META, FY2023Q1) ~ 7.1bn"],
  ])("is of all of them: %s", (text, test) => {
    expect(propositions(text, AT)).toContain(test);
  });
});

describe("what was told of two, of two years or of more than one thing", () => {
  it.each([
    [
      "Between 2021 and 2023 Boeing's revenue went from 62bn to 78bn",
      "revenue(BA, FY2021) ~ 62bn and revenue(BA, FY2023) ~ 78bn",
    ],
    [
      "AMD, but not Intel, doubled its revenue in 2021",
      "yoy(revenue(AMD), FY2021) in 90.47619048%..190% and not (yoy(revenue(INTC), FY2021) in 90.47619048%..190%)",
    ],
  ])("is of each: %s", (text, test) => {
    expect(proposition(text, AT)).toBe(test);
  });

  it("is not marked by a part", () => {
    expect(proposition("Meta's operating cash flow covered its capex and dividends in Q1 2024", AT)).not.toContain(
      ">=",
    );
  });

  it("is no price behind another's growth", () => {
    const text = "Meta's capex growth in Q1 2024, 10%, beat Google's 91%.";
    expect(propositions(text, AT).join()).not.toContain("close(");
  });
});

describe("beyond a line since a quarter", () => {
  it.each([
    ["Boeing's revenue has been above 17bn since Q4 2022", "every(revenue(BA), 2023-01-01..2024-05-31) > 17bn"],
    ["Boeing's revenue hasn't been below 16bn since Q4 2022", "not (any(revenue(BA), 2023-01-01..2024-03-31) < 16bn)"],
  ])("is of each quarter since, not of their sum: %s", (text, test) => {
    expect(proposition(text, AT)).toBe(test);
  });
});

describe("a state told over a time of its own, behind a move", () => {
  it.each([
    "AMD -14% and just like that it's negative for the year.",
    "AMD -14% and it's red YTD.",
    "AMD +9% and now positive on the year.",
  ])("does not give the move its time: %s", (text) => {
    expect(
      propositions(text, AT).filter((test) => /~ [-+]?\d+%/.test(test ?? "") && test?.startsWith("latest(")),
    ).toEqual([]);
  });
});
