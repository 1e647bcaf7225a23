import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a run of quarters", () => {
  it.each([
    ["Boeing's fourth net loss in a row", "asof(streak(net_income(BA) < 0), 2024-03-01) >= 4"],
    ["Boeing booked its sixth consecutive quarterly loss", "asof(streak(net_income(BA) < 0), 2024-03-01) >= 6"],
    ["Ford has lost money three quarters running", "asof(streak(net_income(F) < 0), 2024-03-01) >= 3"],
    ["Ford has been profitable for seven straight quarters", "asof(streak(net_income(F) > 0), 2024-03-01) >= 7"],
    ["Ford took its second operating loss in a row", "asof(streak(operating_income(F) < 0), 2024-03-01) >= 2"],
    ["Disney hasn't bought back a share for five quarters", "asof(streak(buybacks(DIS) = 0), 2024-03-01) >= 5"],
    ["Ford went four straight quarters without a dividend", "asof(streak(dividends(F) = 0), 2024-03-01) >= 4"],
    ["Boeing's Q3 2023 loss was its fifth straight", "streak(net_income(BA) < 0, FY2023Q3) >= 5"],
  ])("that a figure was on one side of nothing, or nothing: %s", (text, test) => {
    expect(proposition(text, "2024-03-01")).toBe(test);
  });

  it.each([
    "Boeing ended a run of six straight losses",
    "Boeing's fourth annual loss in a row",
    "Boeing will make a fourth net loss in a row",
    "After three straight losses Boeing made money",
    "Ford's sales have grown without a break for five quarters",
  ])("is not read where it is over, of years, to come or of moves: %s", (text) => {
    expect(proposition(text, "2024-03-01")).not.toMatch(/streak\((?:net_income|buybacks|revenue)\(\w+\) [<>=] 0/);
  });
});

describe("guidance for the year", () => {
  it("is that of the year under way, a result that of the year before", () => {
    expect(propositions("Meta's capex guide for the year is 64-72bn", "2025-08-05")[0]).toContain("(META, FY2025)");
    expect(proposition("Meta's revenue for the year was 164bn", "2025-08-05")).toContain("(META, FY2024)");
  });

  it("early in a year may be that of either", () => {
    expect(propositions("Meta's capex guide for the year is 60-65bn", "2025-01-28")[0]).toContain("(META, FY2025)");
  });
});

describe("guidance moved by an amount", () => {
  const [low, high] = ["capex_guidance_low(META, FY2025)", "capex_guidance_high(META, FY2025)"];
  it("is how far an end was moved, not where it stands", () => {
    expect(proposition("Meta raised the top end of its 2025 capex guidance by 7bn", "2025-05-05")).toBe(
      `asof(${high}, 2025-05-05) - previous(${high}, 2025-05-05) ~ 7bn and asof(${high}, 2025-05-05) > previous(${high}, 2025-05-05)`,
    );
    expect(proposition("Meta raised its 2025 capex guidance by 4bn", "2025-05-05")).toContain(
      `asof(${low}, 2025-05-05) - previous(${low}, 2025-05-05) ~ 4bn`,
    );
  });
});
