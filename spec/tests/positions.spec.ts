import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const kind = "trade" as const;

describe("how a position went", () => {
  it.each([
    ["Long AMD since January 6, up 12%", "close(AMD, 2025-03-03) / close(AMD, 2025-01-06) - 1 ~ 12%"],
    ["long Oracle since 1/6, only down 8%", "close(ORCL, 2025-03-03) / close(ORCL, 2025-01-06) - 1 ~ -8%"],
    ["short Tesla since January 6, up 25% on it", "1 - close(TSLA, 2025-03-03) / close(TSLA, 2025-01-06) ~ 25%"],
    ["shorted Tesla on January 6, down 4% on the trade", "1 - close(TSLA, 2025-03-03) / close(TSLA, 2025-01-06) ~ -4%"],
  ])("is its return from the day it was opened, a short's when the price falls: %s", (text, expected) => {
    expect(proposition(text, "2025-03-03", { kind })).toBe(expected);
  });
});

describe("an option that runs to a month", () => {
  const march = "2025-03-04..2025-03-31";
  it.each([
    [
      "Bought TSLA 250 puts for March",
      "down" as const,
      `any(close(TSLA), ${march}) <= 250 and any(close(TSLA), ${march}) < close(TSLA, 2025-03-03)`,
    ],
    [
      "Bought TSLA 350 calls for March",
      "up" as const,
      `any(close(TSLA), ${march}) >= 350 and any(close(TSLA), ${march}) > close(TSLA, 2025-03-03)`,
    ],
  ])("asks for its strike, and for more than the price it began at: %s", (text, direction, expected) => {
    expect(proposition(text, "2025-03-03", { kind, direction })).toBe(expected);
  });
});

describe("growth on the quarter or year before, of no period named", () => {
  it.each([
    ["AMD's operating income is down q/q", "latest(qoq(operating_income(AMD)), 2025-03-03) < 0%"],
    ["Intel revenue up yoy", "latest(yoy(revenue(INTC)), 2025-03-03) > 0%"],
  ])("is that of the latest quarter public: %s", (text, expected) => {
    expect(proposition(text, "2025-03-03")).toBe(expected);
  });
});

describe("a margin told by a bare number", () => {
  it("is in percent", () => {
    expect(proposition("AMD gross margin was under 50 in Q4 2024", "2025-03-03")).toBe(
      "gross_margin(AMD, FY2024Q4) < 50%",
    );
  });
});

describe("a trade that somebody stays out of", () => {
  it.each(["I'm not buying NVDA here", "I wouldn't buy NVDA here", "We are not short NVDA"])(
    "takes no side: %s",
    (text) => {
      expect(proposition(text, "2025-10-10", { kind, direction: "up" })).not.toContain("close(NVDA)");
    },
  );
});
