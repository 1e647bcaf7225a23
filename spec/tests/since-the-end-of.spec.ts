import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const testOf = (text: string) => propositions(text, "2025-01-28")[0];

describe("a move since the end of a period", () => {
  it("counts from the close of its last day", () => {
    expect(testOf("AMD is down more than 20% since the end of September")).toContain("close(AMD, 2024-09-30)");
  });

  it("differs from one since the period, which counts from the last close before it", () => {
    expect(testOf("AMD is down more than 20% since September")).toContain("close(AMD, 2024-08-31)");
  });

  it.each([
    ["Gold is up 5% since the start of October", "price(Gold, 2024-09)"],
    ["AMD is down 20% since the beginning of the fourth quarter", "close(AMD, 2024-09-30)"],
    ["Nvidia has not closed below 100 since the start of October", "any(close(NVDA), 2024-10-01..2025-01-28)"],
  ])("counts from what was before it, where its start is named: %s", (text, expected) => {
    expect(testOf(text)).toContain(expected);
  });

  it("is told of each of its weeks where the words say so", () => {
    expect(testOf("AMD has not had a down week since October")).toBe(
      "every(change(weekly(close(AMD))), 2024-11-01..2025-01-24) >= 0%",
    );
  });
});
