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
      `asof(${high}, 2025-05-05) - previous(${high}, 2025-05-05, ${low}) ~ 7bn and asof(${high}, 2025-05-05) > previous(${high}, 2025-05-05, ${low})`,
    );
    expect(proposition("Meta raised its 2025 capex guidance by 4bn", "2025-05-05")).toContain(
      `asof(${low}, 2025-05-05) - previous(${low}, 2025-05-05, ${high}) ~ 4bn`,
    );
  });
});

describe("the first profit or loss since a time", () => {
  it.each([
    [
      "Ford's Q3 2023 was its first profitable quarter since 2021",
      "net_income(F, FY2023Q3) > 0 and not (any(net_income(F), 2022-01-01..2023-06-30) > 0) and any(net_income(F), 2021-01-01..2021-12-31) > 0",
    ],
    [
      "Disney's first net loss since 2020",
      "latest(net_income(DIS), 2024-03-01) < 0 and asof(count(net_income(DIS) < 0, before(2024-03-02)), 2024-03-01) - asof(count(net_income(DIS) < 0, before(2021-01-01)), 2024-03-01) = 1 and any(net_income(DIS), 2020-01-01..2020-12-31) < 0",
    ],
    [
      "Boeing's Q4 2023 was its first profit in six quarters",
      "net_income(BA, FY2023Q4) > 0 and not (any(net_income(BA), 2022-07-01..2023-09-30) > 0)",
    ],
  ])("is so then, at that time and never between: %s", (text, test) => {
    expect(propositions(text, "2024-03-01")).toEqual([test]);
  });

  it("is no statement of a profit that was or will be", () => {
    expect(propositions("Ford will turn its first profit since 2021", "2024-03-01").join()).not.toContain("count(");
    expect(propositions("Ford's profit was 2bn in Q3 2023", "2024-03-01").join()).not.toContain("any(");
  });
});

describe("guidance set against something else", () => {
  const said = (end: string, year: number) => `asof(capex_guidance_${end}(META, FY${year}), 2026-02-03)`;
  const middle = (year: number) =>
    `asof((capex_guidance_low(META, FY${year}) + capex_guidance_high(META, FY${year})) / 2, 2026-02-03)`;
  it.each([
    [
      "The low end of Meta's 2026 capex range is above the top of its 2025 one",
      `${said("low", 2026)} > ${said("high", 2025)}`,
    ],
    ["Meta's 2026 capex guide is lower than its 2025 one", `${middle(2026)} < ${middle(2025)}`],
    ["Meta's 2026 capex guide is twice what it spent in 2024", `(${middle(2026)}) / capex(META, FY2024) in 1.9x..2.1x`],
  ])("is of the year and the end named: %s", (text, test) => {
    expect(propositions(text, "2026-02-03")[0]).toBe(test);
  });

  it.each([
    [
      "After two quarters Meta had spent half of its 70bn capex guidance",
      "capex(META, FY2025H1) / 70bn USD in 47.5%..52.5%",
    ],
    [
      "Meta spent about a fifth of this year's capex guide in Q1 2025",
      "capex(META, FY2025Q1) / asof(capex_guidance_low(META, FY2025), 2025-08-05) in 18%..22%",
    ],
  ])("is the share of it that was spent by then: %s", (text, test) => {
    expect(propositions(text, "2025-08-05")[0]).toBe(test);
  });

  it("is no share before those quarters are over", () => {
    expect(
      propositions("After three quarters Meta had spent half of its 70bn capex guidance", "2025-08-05").join(),
    ).not.toContain("capex(");
  });
});

describe("how far spending exceeded what operations brought in", () => {
  it.each([
    [
      "Ford spent 2bn more on property and equipment than its operations brought in in Q3 2023",
      "cash_capex(F, FY2023Q3) - operating_cash_flow(F, FY2023Q3) ~ 2bn",
    ],
    [
      "Shell's operating cash flow exceeded its capex by 3bn in Q3 2023",
      "operating_cash_flow(SHEL, FY2023Q3) - capex(SHEL, FY2023Q3) ~ 3bn",
    ],
  ])("%s", (text, test) => {
    expect(propositions(text, "2024-03-01")[0]).toBe(test);
  });
});

describe("a loss told by a bare number in words", () => {
  it("is an income below zero", () => {
    expect(propositions("Ford's operating loss hit two billion in Q3 2023", "2024-03-01")[0]).toBe(
      "operating_income(F, FY2023Q3) ~ -2bn",
    );
  });
});
