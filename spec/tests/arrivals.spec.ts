import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("what is not, or is, getting somewhere in a time under way", () => {
  it.each([
    [
      "2026-04-02",
      "Intel is not closing above 60 again this year",
      "not (any(close(INTC), 2026-04-03..2026-12-31) > 60)",
    ],
    ["2025-03-03", "AMD isn't closing below 90 this year", "not (any(close(AMD), 2025-03-04..2025-12-31) < 90)"],
    ["2025-03-03", "Meta is closing above 700 this month", "any(close(META), 2025-03-04..2025-03-31) > 700"],
    ["2025-03-03", "Meta is not going above 800 this year", "not (any(close(META), 2025-03-04..2025-12-31) > 800)"],
    ["2025-03-03", "Meta is going above 800 this year", "any(close(META), 2025-03-04..2025-12-31) > 800"],
  ])("is of the time left: said %s, %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("is of what was, where it is told of what was", () => {
    expect(propositions("AMD was closing below 90 this year", "2025-03-03").join()).not.toContain("2025-12-31");
  });
});

describe("records among the figures of weeks, months and quarters", () => {
  it.each([
    [
      "2026-04-10",
      "Nickel's highest monthly average since 2021 in March",
      "highest(price(Nickel), 2026-03, 2022-01-01)",
    ],
    [
      "2026-04-10",
      "Intel had its lowest monthly close since 2023 last month",
      "lowest(monthly(close(INTC)), 2026-03, 2024-01-01)",
    ],
    [
      "2026-04-10",
      "Intel posted its highest weekly close ever last week",
      "highest(weekly(close(INTC)), 2026-03-30..2026-04-03)",
    ],
    [
      "2026-04-10",
      "AMD made its lowest daily close since January on Tuesday",
      "lowest(close(AMD), 2026-04-07, 2026-02-01)",
    ],
    ["2026-04-10", "Intel posted its highest weekly average ever last week", "unread-restriction"],
  ])("said %s: %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});
