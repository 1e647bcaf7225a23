import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { claimOf, proposition, propositions } from "./said.ts";

/** The test of a statement, its other readings, and what a verdict among them needs. */
function readings(text: string, at: string, more: Parameters<typeof claimOf>[2] = {}) {
  const test = buildTest(claimOf(text, at, more), { registry, saidAt: dayOf(at) });
  return "text" in test ? { all: [test.text, ...test.alternatives.map((one) => one.text)], among: test.among } : test;
}

describe("what a firm takes in, with no time named", () => {
  it("may be of the latest quarter, the last fiscal year or the last four quarters: a figure tells which", () => {
    expect(readings("Microsoft's revenue is 212bn", "2024-02-10")).toEqual({
      all: [
        "latest(revenue(MSFT), 2024-02-10) ~ 212bn",
        "revenue(MSFT, FY2023) ~ 212bn",
        "revenue(MSFT, FY2023Q3..FY2024Q2) ~ 212bn",
        "revenue(MSFT, FY2023Q2..FY2024Q1) ~ 212bn",
      ],
      among: "fit",
    });
    expect(readings("AMD's revenue is about 6bn", "2024-03-10")).toMatchObject({ among: "fit" });
  });

  it("is a rival to the others beside a bound", () => {
    expect(readings("Nvidia has more than 40bn of revenue", "2024-02-10")).toMatchObject({ among: "rival" });
  });

  it("is the quarter's where it is reported", () => {
    expect(readings("Micron posted revenue of 4.7bn", "2024-02-10")).toEqual({
      all: ["latest(revenue(MU), 2024-02-10) ~ 4.7bn"],
      among: null,
    });
  });

  it("is of the year just over as soon as it may be public, and of the one before until it must be", () => {
    const years = (at: string) => {
      const found = readings("AMD's revenue is 23bn", at);
      return "all" in found ? found.all.filter((text) => /FY\d{4}\)/.test(text)) : [];
    };
    expect(years("2024-01-05")).toEqual(["revenue(AMD, FY2022) ~ 23bn"]);
    expect(years("2024-02-10")).toEqual(["revenue(AMD, FY2023) ~ 23bn", "revenue(AMD, FY2022) ~ 23bn"]);
    expect(years("2024-06-10")).toEqual(["revenue(AMD, FY2023) ~ 23bn"]);
  });
});

describe("how much it grew, with neither a time nor a base named", () => {
  it("may be of the latest quarter, on the year or on the quarter before, or of the last fiscal year", () => {
    expect(readings("Nvidia's revenue grew 126%", "2024-05-10")).toEqual({
      all: [
        "latest(yoy(revenue(NVDA)), 2024-05-10) ~ 126%",
        "latest(qoq(revenue(NVDA)), 2024-05-10) ~ 126%",
        "yoy(revenue(NVDA), FY2024) ~ 126%",
      ],
      among: "fit",
    });
    expect(readings("Microsoft's sales grew 7%", "2024-03-10")).toMatchObject({ among: "rival" });
  });
});

describe("a margin", () => {
  it("of a year or half is the income of all of it over its sales, and no quarter's", () => {
    expect(proposition("Nvidia's gross margin was 72.7% in fiscal 2024", "2024-03-10")).toBe(
      "gross_margin(NVDA, FY2024) ~ 72.7%",
    );
    expect(proposition("Intel's operating margin was above 1% in the second half of 2023", "2024-03-10")).toBe(
      "operating_margin(INTC, FY2023H2) > 1%",
    );
  });

  it("is a quarter's where it got somewhere or stayed there", () => {
    expect(proposition("Nvidia's gross margin topped 75% in fiscal 2024", "2024-03-10")).toBe(
      "any(gross_margin(NVDA), FY2024) > 75%",
    );
    expect(proposition("Nvidia's gross margin stayed above 60% throughout fiscal 2024", "2024-03-10")).toBe(
      "every(gross_margin(NVDA), FY2024) > 60%",
    );
  });

  it("with no time named may be a quarter's or a year's", () => {
    expect(readings("Nvidia's gross margin is 73%", "2024-05-10")).toEqual({
      all: [
        "latest(gross_margin(NVDA), 2024-05-10) ~ 73%",
        "gross_margin(NVDA, FY2024) ~ 73%",
        "gross_margin(NVDA, FY2024Q2..FY2025Q1) ~ 73%",
      ],
      among: "fit",
    });
  });
});

describe("what a firm made", () => {
  it("is what is left to it or what it took in: a figure tells which, a bound needs both", () => {
    expect(readings("Amazon made 156bn in Q1", "2025-05-12", { measure: "profit" })).toEqual({
      all: ["profit(AMZN, FY2025Q1) ~ 156bn", "revenue(AMZN, FY2025Q1) ~ 156bn"],
      among: "fit",
    });
    const over = readings("Amazon made over 150bn in Q1", "2025-05-12", { measure: "profit" });
    expect(over).toMatchObject({ among: "rival" });
    expect(proposition("Amazon made 17bn in profit in Q1", "2025-05-12")).toBe("profit(AMZN, FY2025Q1) ~ 17bn");
  });
});

describe("a move told behind an amount of nothing named", () => {
  it("is of that amount and no move of the price", () => {
    expect(propositions("Amazon spent 24.3bn in Q1, up 74%", "2025-05-12").join()).not.toContain("close(");
  });
});

describe("an amount of a hundred or more that ends in zero", () => {
  it.each([
    ["820m", "-825000000..-815000000"],
    ["821m", "-821500000..-820500000"],
  ])("is told to the ten: %s", (told, range) => {
    expect(proposition(`Intel lost ${told} in Q1 2025`, "2025-05-12")).toBe(`net_income(INTC, FY2025Q1) in ${range}`);
  });
});

describe("a record apposed to a figure", () => {
  it("is part of the statement", () => {
    expect(propositions("TSMC's March sales were 286bn, a record", "2025-05-12")).toEqual([
      "monthly_revenue(TSM, 2025-03) ~ 286bn and highest(monthly_revenue(TSM), 2025-03)",
    ]);
    expect(propositions("Gold averaged 3,218 in April, an all-time high", "2025-05-12")).toEqual([
      "price(Gold, 2025-04) in 3217 USD/toz..3219 USD/toz and highest(price(Gold), 2025-04)",
    ]);
  });

  it("of a move is of the time told with it, and of no other day", () => {
    expect(propositions("Nvidia fell 11% in January, its biggest drop ever", "2025-05-12").join()).not.toContain(
      "2025-05-12",
    );
  });
});

describe("the last quarter, weeks after one ended", () => {
  it("may be the one just over, where a firm is quick to report, and is none that nobody can have told of", () => {
    const quarters = (at: string) => {
      const found = readings("Oracle's revenue was 15.9bn last quarter", at);
      return "all" in found ? found.all : [];
    };
    expect(quarters("2025-06-20")).toEqual(["revenue(ORCL, FY2025Q3) ~ 15.9bn", "revenue(ORCL, FY2025Q4) ~ 15.9bn"]);
    expect(quarters("2025-06-03")).toEqual(["revenue(ORCL, FY2025Q3) ~ 15.9bn"]);
    expect(quarters("2025-07-20")).toEqual(["revenue(ORCL, FY2025Q4) ~ 15.9bn"]);
  });
});

describe("what a firm's capital spending is", () => {
  it("may be what it plans for the year under way, so that what it spent does not refute it", () => {
    const tentative = (text: string) => {
      const test = buildTest(claimOf(text, "2025-08-04"), { registry, saidAt: dayOf("2025-08-04") });
      return "text" in test && test.tentative;
    };
    expect(tentative("Intel's capex is 18bn")).toBe(true);
    expect(tentative("Intel's capex was 18bn")).toBe(false);
  });
});
