import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2024-03-01";

describe("how somebody reckons", () => {
  it.each([
    "Ford's Q3 2023 revenue was 43.8bn if you add up the three months",
    "If you add up the three months, Ford's Q3 2023 revenue was 43.8bn",
    "If I'm not mistaken Ford's Q3 2023 revenue was 43.8bn",
    "Unless I misread the release, Ford's Q3 2023 revenue was 43.8bn",
    "Ford's Q3 2023 revenue was 43.8bn if my math is right",
    "If anyone is wondering, Ford's Q3 2023 revenue was 43.8bn",
  ])("is no condition: %s", (text) => {
    expect(propositions(text, AT)).toEqual(["revenue(F, FY2023Q3) ~ 43.8bn"]);
  });
});

describe("several firms in order of a figure", () => {
  const order = "capex(F, FY2023) > capex(GM, FY2023) and capex(GM, FY2023) > capex(TSLA, FY2023)";
  it.each([
    "Capex in 2023, ranked: 1) Ford 2) GM 3) Tesla",
    "2023 capex: Ford > GM > Tesla",
    "Ranked by 2023 capex: Ford, GM and Tesla",
  ])("are each above the next: %s", (text) => {
    expect(proposition(text, AT)).toBe(order);
  });

  it.each(["Capex in 2023, ranked from the smallest: Ford, GM, Tesla", "Capex in 2023: Ford, GM, Tesla"])(
    "are not where no such order is told: %s",
    (text) => {
      expect(proposition(text, AT)).not.toBe(order);
    },
  );
});

describe("the time a figure is held against", () => {
  it("is that named behind “on”, a year before the one told of or before the latest", () => {
    const test = "revenue(BA, FY2023Q2) / revenue(BA, FY2022Q2) - 1 ~ 18%";
    expect(proposition("Boeing's revenue was up 18% on Q2 2022", AT)).toBe(test);
  });

  it("is that named behind “than”, the other that of the figure before", () => {
    expect(propositions("Boeing's 2023 revenue was 77.8bn, 17% more than in 2022", AT)[1]).toBe(
      "revenue(BA, FY2023) / revenue(BA, FY2022) - 1 ~ 17%",
    );
  });

  it("is none for a figure that is no price", () => {
    expect(
      propositions("Boeing has 30bn of leases, more than three times the figure of June last year", AT),
    ).not.toContain("change(close(BA), 2023-06) > 200%");
  });

  it("begins where net income fell from it", () => {
    expect(proposition("Net income at Boeing fell 83% from Q3 of 2022", AT)).toContain("net_income(BA, FY2022Q3)");
  });
});

describe("what capital spending leaves out", () => {
  it("is the leases, which leaves the cash paid", () => {
    expect(proposition("Meta's capex excluding finance leases was 26.8bn in 2023", AT)).toBe(
      "cash_capex(META, FY2023) ~ 26.8bn",
    );
    expect(proposition("Meta's capex excluding land was 26.8bn in 2023", AT)).toBe("series-not-kept");
  });
});

describe("a margin below zero", () => {
  it("is told behind a colon", () => {
    expect(proposition("Micron's gross margin for the May quarter of 2023: minus 17.8 percent", AT)).toBe(
      "gross_margin(MU, FY2023Q3) ~ -17.8%",
    );
  });
});
