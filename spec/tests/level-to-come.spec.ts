import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

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

  it.each([
    ["Nvidia will never see 100 again this year", 100],
    ["Nvidia won't see 200 again this year", 200],
  ])("is seen no more from either side: %s", (text, value) => {
    expect(propositions(text, "2024-11-15")).toEqual([`not (${fromEitherSide("2024-11-16..2024-12-31", value)})`]);
  });

  it.each(["No way Nvidia hits 200 this year", "Fat chance Nvidia gets to 200 by year end"])(
    "is denied by words before the whole: %s",
    (text) => {
      expect(propositions(text, "2024-11-15")).toEqual([`not (${fromEitherSide("2024-11-16..2024-12-31", 200)})`]);
    },
  );

  it("is a line to reach where a month is to average it", () => {
    expect(propositions("Copper will average 11,000 in some month of 2025", "2024-11-15")).toEqual([
      "(latest(price(Copper), 2024-11-15) < 11000 USD/t and any(price(Copper), 2025) >= 11000 USD/t) or (latest(price(Copper), 2024-11-15) >= 11000 USD/t and any(price(Copper), 2025) <= 11000 USD/t)",
    ]);
  });

  it("is the figure named, whatever its last digits leave open", () => {
    expect(propositions("Nvidia rises to 160 by December", "2024-11-15")).toEqual([
      "any(close(NVDA), 2024-11-16..2024-12-31) >= 160",
    ]);
  });

  it.each(["AMD long from 139, stop 130", "My stop on AMD is at 120", "Stop loss at 110 for AMD by December"])(
    "is none where a position would be closed: %s",
    (text) => {
      expect(propositions(text, "2024-11-15").at(-1)).toBe("unread-restriction");
    },
  );
});
