import { describe, expect, it } from "vitest";
import { readings } from "./said.ts";

const SAID = "2026-03-02";
const first = (text: string, at: string) => readings(text, at)[0] ?? "";

describe("by how much money a firm's figure went", () => {
  it.each([
    [
      "Broadcom's revenue rose by $12 billion in fiscal 2025",
      "revenue(AVGO, FY2025) - revenue(AVGO, FY2024) ~ 12bn USD",
    ],
    ["Micron added $12bn in sales in fiscal 2025", "revenue(MU, FY2025) - revenue(MU, FY2024) ~ 12bn USD"],
    ["Intel cut its capex by $9bn in 2025", "capex(INTC, FY2025) - capex(INTC, FY2024) ~ -9bn USD"],
    [
      "Oracle's spending is up $6bn from a year ago in fiscal Q2 2026",
      "capex(ORCL, FY2026Q2) - capex(ORCL, FY2025Q2) ~ 6bn USD",
    ],
  ])("is held against the one before: %s", (text, test) => expect(first(text, SAID)).toBe(test));

  it("leaves open on which quarter, where no word tells: that a year earlier or the one before", () =>
    expect(readings("Micron's revenue rose by $2bn in fiscal Q4 2025", SAID)).toEqual([
      "revenue(MU, FY2025Q4) - revenue(MU, FY2024Q4) ~ 2bn USD",
      "revenue(MU, FY2025Q4) - revenue(MU, FY2025Q3) ~ 2bn USD",
    ]));

  it("is none where the figure is what came in", () =>
    expect(first("Intel racked up 13.7bn of revenue in the fourth quarter", SAID)).toBe(
      "revenue(INTC, FY2025Q4) ~ 13.7bn",
    ));
});

describe("from which figure a firm's went to which", () => {
  it("is told by the figures, of quarters or of years, where no word tells when", () => {
    const found = readings("Intel's revenue went from 79bn to 63bn", SAID);
    expect(found).toContain("revenue(INTC, FY2024) ~ 79bn and revenue(INTC, FY2025) ~ 63bn");
    expect(found).toContain("revenue(INTC, FY2022) ~ 79bn and revenue(INTC, FY2025) ~ 63bn");
    expect(found.join()).toContain("latest(yoy(revenue(INTC)), 2026-03-02)) ~ 79bn");
  });

  it("counts a year or a quarter back where it took so long", () => {
    expect(readings("AMD's gross margin went from 51% to 54% in a year", SAID)).toHaveLength(1);
    expect(first("AMD's gross margin went from 52% to 54% in one quarter", SAID)).toContain("latest(qoq(");
    expect(first("AMD's gross margin jumped 3 points in a year", SAID)).toContain("gross_margin(AMD, FY2024Q4)");
  });
});

describe("at what rate money goes to or from a firm", () => {
  it("is held against the latest times of that length, and told roundly", () => {
    expect(readings("Oracle spends 12bn a quarter on capex", SAID)[0]).toBe(
      "latest(capex(ORCL), 2026-03-02) in 11.4bn..12.6bn",
    );
    expect(readings("AMD makes over 2bn a month in revenue", SAID)[0]).toBe(
      "latest(revenue(AMD), 2026-03-02) / 3 > 2bn",
    );
    expect(readings("AMD takes in $34 billion a year in revenue", SAID)).toContain(
      "revenue(AMD, FY2025) in 32.3bn USD..35.7bn USD",
    );
  });

  it("is that of the time named", () =>
    expect(first("Micron spent $1.3bn a month on capex in fiscal 2025", SAID)).toBe(
      "capex(MU, FY2025) / 12 in 1.235bn USD..1.365bn USD",
    ));
});
