import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const fromEitherSide = (days: string, value: number) =>
  `(close(NVDA, 2024-11-15) < ${value} and any(close(NVDA), ${days}) >= ${value}) or (close(NVDA, 2024-11-15) >= ${value} and any(close(NVDA), ${days}) <= ${value})`;

describe("a level to come", () => {
  it.each([
    ["NVDA to 100 by year end", "2024-11-16..2024-12-31"],
    ["Nvidia will hit 100 this year", "2024-11-16..2024-12-31"],
    ["nvda 100 by the end of November", "2024-11-16..2024-11-30"],
  ])("is reached from the side on which the price stood, where the words leave it open: %s", (text, days) => {
    expect(proposition(text, "2024-11-15")).toBe(fromEitherSide(days, 100));
  });

  it.each([
    ["Nvidia will fall to 100 this year", "any(close(NVDA), 2024-11-16..2024-12-31) <= 100"],
    ["Nvidia tops 160 by year end", "any(close(NVDA), 2024-11-16..2024-12-31) > 160"],
  ])("is reached from the side the words tell: %s", (text, expected) => {
    expect(proposition(text, "2024-11-15")).toBe(expected);
  });
});
