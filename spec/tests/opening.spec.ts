import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const DAY = "2025-02-04"; // a Tuesday

describe("a share that opens lower or higher", () => {
  it.each([
    ["SMIC will open lower tomorrow", "open(0981.HK, 2025-02-05) < close(0981.HK, 2025-02-04)"],
    ["AMD opened higher on February 3, 2025", "open(AMD, 2025-02-03) > close(AMD, 2025-02-02)"],
    ["AMD gapped up on February 3, 2025", "open(AMD, 2025-02-03) > close(AMD, 2025-02-02)"],
  ])("%s: is held against the close before, not by its own close", (text, test) =>
    expect(proposition(text, DAY)).toBe(test),
  );

  it("by how much, is held against the close before", () => {
    expect(proposition("AMD opened 3% lower on February 3, 2025", DAY)).toBe(
      "open(AMD, 2025-02-03) / close(AMD, 2025-02-02) - 1 ~ -3%",
    );
  });

  it("on no named day has no test rather than that of the close", () => {
    expect(proposition("AMD opened lower in 2024", DAY)).not.toContain("(");
  });
});

describe("words of amounts and quarters", () => {
  it("reads won after an amount and a quarter by its last month and year", () => {
    expect(proposition("Samsung closed above 53,000 won on February 3, 2025", DAY)).toBe(
      "close(005930.KS, 2025-02-03) > 53000",
    );
    expect(proposition("Micron's revenue was 8.7bn in the November 2024 quarter", DAY)).toBe(
      "revenue(MU, FY2025Q1) ~ 8.7bn",
    );
  });
});
