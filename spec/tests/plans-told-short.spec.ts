import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AUGUST = "2025-08-10";
const LOW = "asof(capex_guidance_low(META, FY2025), 2025-08-10)";
const HIGH = "asof(capex_guidance_high(META, FY2025), 2025-08-10)";
const RANGE = `${LOW} ~ 66bn and ${HIGH} ~ 72bn`;

describe("a plan told in few words", () => {
  it.each([
    "Meta guides 66 to 72 this year",
    "Meta guides to 66-72 this year",
    "66-72bn of capex for the year, says Meta",
    "Meta: capital spending of 66-72bn for the year",
    "Menlo Park guides capex to 66-72bn this year",
  ])("is of billions that a firm is to spend in the year under way: %s", (text) => {
    expect(propositions(text, AUGUST)).toEqual([RANGE]);
  });

  it("has a middle that is no other point of the range", () => {
    expect(proposition("The middle of Meta's capex range for 2025 is 66bn", AUGUST)).toBe(
      "asof((capex_guidance_low(META, FY2025) + capex_guidance_high(META, FY2025)) / 2, 2025-08-10) ~ 66bn",
    );
  });

  it("is what is said next where somebody expects it to change", () => {
    expect(proposition("I expect Meta to raise its 2025 capex guidance when it reports", AUGUST)).toContain(
      "next(capex_guidance_low(META, FY2025), 2025-08-10)",
    );
  });

  it.each([
    "Meta now guides capex to 66-72bn in 2025, from 64-72bn before",
    "Meta now guides capex to between 66 and 72 billion in 2025, from between 64 and 72 billion before",
  ])("goes from what was said before to what is said now: %s", (text) => {
    const test = proposition(text, AUGUST);
    expect(test).toContain(RANGE);
    expect(test).toContain("previous(capex_guidance_low(META, FY2025), 2025-08-10");
    expect(test).not.toContain("capex(META");
  });
});

describe("“for the year” of a figure that has yet to come out", () => {
  it.each([
    ["calling it, Meta's capex for the year lands below 66bn", "capex(META, FY2025) < 66bn"],
    ["my call: Meta spends more than 68bn on capex for the year", "capex(META, FY2025) > 68bn"],
    ["Meta's capex for the year was 39.2bn", "capex(META, FY2024) ~ 39.2bn"],
  ])("is the year under way, and of one told as past the last one: %s", (text, expected) => {
    expect(propositions(text, AUGUST)).toEqual([expected]);
  });
});

describe("a month of a firm that publishes its sales by the month", () => {
  const july = "monthly_revenue(TSM, 2025-07)";
  const months = `${july} / monthly_revenue(TSM, 2025-06) - 1`;
  it.each([
    ["July at TSMC: off 18% from June", `${months} ~ -18%`],
    ["July at TSMC up 23% on June", `${months} ~ 23%`],
    ["TSMC July number up 23% from June", `${months} ~ 23%`],
    ["July was TSMC's best month ever", "highest(monthly_revenue(TSM), 2025-07)"],
    ["TSMC rose 6.7% in July", "change(close(TSM), 2025-07) ~ 6.7%"],
    ["TSM July: up 6.7%", "change(close(TSM), 2025-07) ~ 6.7%"],
    ["June was the best month TSMC's shares ever had", "highest(change(monthly(close(TSM))), 2025-06)"],
  ])("is that of its sales, and of its share where a word says so: %s", (text, expected) => {
    expect(propositions(text, AUGUST)).toEqual([expected]);
  });

  it("keeps a change told behind the amount as “mom”", () => {
    expect(propositions("TSMC July: NT$323bn, +18% mom", AUGUST)).toEqual([
      `${july} ~ 323bn TWD`,
      "qoq(monthly_revenue(TSM), 2025-07) ~ 18%",
    ]);
  });
});

describe("“should … then”", () => {
  it("needs no comma between condition and what follows", () => {
    expect(
      propositions(
        "Should Nvidia report more than $83bn of revenue for the January quarter then the stock finishes February over 150",
        "2026-02-09",
      ),
    ).toEqual(["if revenue(NVDA, FY2026Q4) > 83bn USD then last(close(NVDA), 2026-02-10..2026-02-28) > 150"]);
  });
});
