import { describe, expect, it } from "vitest";
import { isToldInPart, proposition, propositions } from "./said.ts";

const DAY = "2025-07-22";

describe("today's close against an extreme of the year's closes", () => {
  it.each([
    ["ASML 15% below its highest close of the year", "max", "~ -15%"],
    ["ASML is still over 19% off its closing high for 2025", "max", "< -19%"],
    ["ASML sits 15% under its best close this year", "max", "~ -15%"],
    ["ASML is 7% from its highest close of 2025", "max", "~ -7%"],
    ["ASML has bounced 23% from its closing low of the year", "min", "~ 23%"],
    ["ASML up 18% from the year's closing low", "min", "~ 18%"],
  ])("%s", (text, side, told) =>
    expect(proposition(text, DAY)).toBe(
      `close(ASML, 2025-07-22) / ${side}(close(ASML), 2025-01-01..2025-07-22) - 1 ${told}`,
    ),
  );

  it("is of no time that is past, and of no side that contradicts itself", () => {
    expect(proposition("ASML was 15% below its highest close of the year", DAY)).not.toContain("max(");
    expect(proposition("ASML is 15% above its highest close of the year", DAY)).not.toContain("max(");
  });
});

describe("single days of a month", () => {
  it.each([
    ["AMD finished in the red five times in June", "count(change(close(AMD)) < 0%, 2025-06) = 5"],
    ["there was a day in June when AMD lost over 5%", "count(change(close(AMD)) < -5%, 2025-06) >= 1"],
    ["AMD had a day in June on which it fell more than 5%", "count(change(close(AMD)) < -5%, 2025-06) >= 1"],
    ["AMD had a 3%-plus down day in June", "count(change(close(AMD)) <= -3%, 2025-06) >= 1"],
  ])("are counted: %s", (text, test) => expect(proposition(text, DAY)).toBe(test));

  it.each([
    "AMD was down five times in June",
    "AMD dropped over 5% in a day not once in June",
    "four on the bounce for XLK",
  ])("are no move of the month and no level: %s", (text) => expect(proposition(text, DAY)).not.toMatch(/[<>~]| in /));
});

describe("one or none of several", () => {
  const way = (symbol: string) => `change(close(${symbol}), 2025-07-22)`;
  it("names the only one with its article", () => {
    expect(proposition("of the Nasdaq, XLE and MRVL only the Nasdaq rose today", DAY)).toBe(
      `${way("^IXIC")} > 0% and not (${way("XLE")} > 0%) and not (${way("MRVL")} > 0%)`,
    );
  });

  it("takes “every single one of” for all of them", () => {
    expect(proposition("every single one of the Mag 7 fell today", DAY)).not.toContain("count(");
  });

  it("gives each of a row the time told behind the last", () => {
    expect(propositions("ADBE up, $TSM down today", DAY)).toEqual([`${way("ADBE")} > 0%`, `${way("TSM")} < 0%`]);
  });

  it("takes a verb of a fall between two names for a win", () => {
    expect(proposition("ASML crushed Intel in 2024", DAY)).toBe(
      "change(close(ASML), 2024) > change(close(INTC), 2024)",
    );
    expect(proposition("AMD crushed today", DAY)).toBe(`${way("AMD")} < 0%`);
  });

  it("leaves one that took the bigger hit without a test that denies the other's", () => {
    expect(proposition("AMD took the bigger hit today, not Marvell", DAY)).not.toContain("not (");
  });
});

describe("what is told behind a move and cannot be read", () => {
  it.each([
    "ASML fell today but neither AMD nor Intel did",
    "SOX tacked on 4.5% today. You will not find a better session going back to 2020",
    "XLK down today, first loss in sixteen sessions",
  ])("leaves it told in part: %s", (text) => expect(isToldInPart(text, DAY)).toBe(true));
});

describe("times and lines", () => {
  it("holds “didn't even average” for less, also of a figure told to its last digit", () => {
    expect(proposition("nickel didn't even average 14,977 in May", "2025-06-20")).toBe(
      "price(Nickel, 2025-05) < 14976 USD/t",
    );
  });

  it("takes “at the latest” for a deadline", () => {
    expect(
      proposition("AMD will have closed above 150 three weeks from now at the latest", DAY, { kind: "forecast" }),
    ).toBe("any(close(AMD), 2025-07-23..2025-08-12) > 150");
  });

  it("finds no quarter within a day", () => {
    expect(proposition("AMD gained over a quarter in one session", DAY)).not.toContain("> 0%");
  });

  it("takes no day on the way for the end of a month", () => {
    expect(proposition("SOXL will be below 26.7 when August ends", DAY, { kind: "forecast" })).not.toContain("any(");
  });

  it("does not take a move on the month for one on the year", () => {
    expect(proposition("a year on, urea averaged 38% more in May", "2025-06-16")).not.toContain("change(");
  });
});
