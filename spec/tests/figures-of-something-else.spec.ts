import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2026-05-21";

describe("a loss told behind what was taken in or spent", () => {
  it.each([
    "Boeing had revenue of 16.9bn and a loss of 2.5bn in Q1 2024.",
    "Boeing's revenue was 16.9bn in Q1 2024, and it lost 2.5bn.",
    "Boeing's capex was 2.5bn in Q1 2024 and it lost 2.5bn.",
  ])("is of its income: %s", (text) => {
    expect(propositions(text, AT)[1]).toBe("net_income(BA, FY2024Q1) ~ -2.5bn");
  });

  it("is no second figure of its revenue", () => {
    expect(proposition("Boeing posted revenue of 16.9bn with a loss of 2.5bn in Q1 2024", AT)).toBe(
      "unread-restriction",
    );
  });
});

describe("so many times another's figure", () => {
  it.each([
    ["Nvidia's revenue in 2024 was less than 1.5x AMD's", "revenue(NVDA, FY2024) / revenue(AMD, FY2024) < 1.5x"],
    ["AMD's revenue in 2024 was six times less than Nvidia's", "revenue(NVDA, FY2024) / revenue(AMD, FY2024) ~ 6x"],
    [
      "Meta's revenue was 39.1bn in Q2 2024, which is not more than 2.5 times what Intel had",
      "revenue(META, FY2024Q2) ~ 39.1bn and revenue(META, FY2024Q2) / revenue(INTC, FY2024Q2) <= 2.5x",
    ],
    [
      "Meta's revenue was 39.1bn in Q2 2024, which is not less than Intel's",
      "revenue(META, FY2024Q2) ~ 39.1bn and not (revenue(META, FY2024Q2) < revenue(INTC, FY2024Q2))",
    ],
  ])("is a bound on it, or the other way round: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });

  it.each([
    "Intel's 2024 revenue wasn't below 52.5bn, more than AMD's",
    "Meta spent 37.3bn on capex in 2024, which is not more than it spent in 2023",
  ])("is not denied with the figure before it, nor told where it is denied: %s", (text) => {
    expect(proposition(text, AT)).toBe("unread-restriction");
  });
});

describe("words around a figure", () => {
  it("are of the end of a time only where that time leads them", () => {
    expect(propositions("Intel ended March 2026 at 44.13 and traded in April above 60.", AT)[1]).toBe(
      "any(close(INTC), 2026-04) > 60",
    );
    expect(propositions("Intel ended March 2026 at 44.13, April at 70.5.", AT)[1]).toContain("last(close(INTC)");
  });

  it.each([
    ["Intel started March 2026 at 46.4 and finished below 44.5.", "last(close(INTC), 2026-03) < 44.5"],
    ["Intel started 2025 at 20.2 and did not finish above 37.5.", "not (last(close(INTC), 2025) > 37.5)"],
  ])("are of the end of what began before: %s", (text, expected) => {
    expect(propositions(text, AT)[1]).toBe(expected);
  });

  it("state nothing where nobody cares whether it is so", () => {
    expect(proposition("Nobody cares whether Intel closes above 20 this year", AT)).toBe("unread-restriction");
  });

  it("are conceded up to their end, not to a decimal point", () => {
    expect(proposition("Intel fell in March 2025, in spite of a 5.9% rise in oil", AT)).toBe(
      "change(close(INTC), 2025-03) < 0%",
    );
  });
});
