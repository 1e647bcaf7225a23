import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

describe("record figures of a firm", () => {
  it.each([
    ["Nvidia posted record revenue in the January quarter", "highest(revenue(NVDA), FY2026Q4)"],
    ["Meta had record capex in Q4 2025", "highest(capex(META), FY2025Q4)"],
    [
      "Nvidia reported record sales of 68.1bn in the January quarter",
      "revenue(NVDA, FY2026Q4) ~ 68.1bn and highest(revenue(NVDA), FY2026Q4)",
    ],
    ["TSMC had record monthly revenue in January", "highest(monthly_revenue(TSM), 2026-01)"],
  ])("are the highest so far: %s", (text, expected) => {
    expect(propositions(text, "2026-03-11")).toEqual([expected]);
  });

  it.each(["Meta didn't record revenue in Q4 2025", "Nvidia will record revenue of 70bn next quarter"])(
    "are none where something is recorded: %s",
    (text) => {
      expect(propositions(text, "2026-03-11").join()).not.toContain("highest(");
    },
  );
});

describe("what follows from an if-part", () => {
  it.each([
    [
      "If AMD closes above 150 in December, Intel will close above 30 by March",
      "if any(close(AMD), 2024-12) > 150 then any(close(INTC), 2024-11-26..2025-03-31) > 30",
    ],
    [
      "If Nvidia's revenue tops 38bn in the January quarter, its gross margin will fall short of 74%",
      "if revenue(NVDA, FY2025Q4) > 38bn then gross_margin(NVDA, FY2025Q4) < 74%",
    ],
    [
      "If Meta's revenue comes in above 45bn in Q4, its capex for that same quarter will be above 14bn",
      "if revenue(META, FY2024Q4) > 45bn then capex(META, FY2024Q4) > 14bn",
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, "2024-11-25")).toEqual([expected]);
  });

  it.each([
    "Facebook (Meta, if one must) will be back over 620 by Labor Day",
    "Meta, if I may, will be back over 620 by Labor Day",
  ])("is nothing where the speaker only begs leave: %s", (text) => {
    expect(propositions(text, "2024-11-25")).toEqual(["any(close(META), 2024-11-26..2025-09-01) > 620"]);
  });
});

describe("months inside and outside of a band", () => {
  it.each([
    "not one month of 2025 has nickel averaged outside the band from 14.5k to 16.5k",
    "nickel has not left the 14.5k to 16.5k range in any month of 2025",
  ])("are held to its ends: %s", (text) => {
    expect(readings(text, "2026-01-12")).toEqual([
      "every(price(Nickel), 2025) in 14450 USD/t..16550 USD/t",
      "every(price(Nickel), 2025) in 14500 USD/t..16500 USD/t",
    ]);
  });

  it("are none of a move from one figure to another", () => {
    expect(propositions("copper rose from 9,000 to 10,000 in no month of 2025", "2026-01-12")).toEqual([
      "unread-restriction",
    ]);
  });
});

describe("a quarter that was the best or worst", () => {
  it.each([
    ["Nvidia's January quarter was its strongest ever", "highest(revenue(NVDA), FY2026Q4)"],
    ["Intel's December quarter was its weakest since 2020", "lowest(revenue(INTC), FY2025Q4, 2021-01-01)"],
  ])("is so by a firm's sales: %s", (text, expected) => {
    expect(propositions(text, "2026-03-11")).toEqual([expected]);
  });

  it("is no level of the share where the share is spoken of", () => {
    expect(propositions("the January quarter was the best ever for Nvidia's stock", "2026-03-11").join()).not.toContain(
      "close(",
    );
  });
});
