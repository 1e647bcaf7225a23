import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { propositions } from "../tests/said.ts";

const SAID_AT = "2025-02-10";
const periodsOf = (text: string) =>
  extractClaims(readDiscussion(text, { saidAt: dayOf(SAID_AT) })).map(({ period }) =>
    [period?.start, period?.end].map((day) => (day === null || day === undefined ? null : isoOf(day))).join(" "),
  );

describe("a weekday with its date", () => {
  it.each([
    "Nvidia fell 17% on Monday, January 27",
    "Nvidia fell 17% on Monday 27 January",
    "On Mon, Jan 27, Nvidia fell 17%",
    "Nvidia fell 17% Monday, 27 January 2025",
    "Nvidia fell 17% on Monday (Jan 27)",
    "Nvidia fell 17% on Monday, 1/27",
    "Nvidia fell 17% on Monday the 27th of January",
  ])("is that one day: %s", (text) => expect(periodsOf(text)).toEqual(["2025-01-27 2025-01-27"]));

  it("is of the year in which the date fell on it", () =>
    expect(periodsOf("Intel closed at 21.48 on Friday, August 2")).toEqual(["2024-08-02 2024-08-02"]));

  it("is the last such day where no date stands behind it", () =>
    expect(periodsOf("Nvidia fell 3% on Friday, 17% of it at the open")[0]).toBe("2025-02-07 2025-02-07"));
});

describe("a week named by a day of it", () => {
  it.each([
    "NVDA lost 16% in the week of January 27",
    "NVDA lost 16% in the week ended Jan 31",
    "For the week ending January 31, 2025 NVDA lost 16%",
    "NVDA fell 16% in the week starting 27 January",
  ])("is Monday to Friday of that week: %s", (text) => expect(periodsOf(text)).toEqual(["2025-01-27 2025-01-31"]));
});

describe("the day, week, month or year that ended as told", () => {
  it.each([
    ["NVDA closed at 118.42 on January 27, down 17% on the day", "change(close(NVDA), 2025-01-27) ~ -17%"],
    ["NVDA closed at 120.07 on Jan 31, down 16% for the week", "change(close(NVDA), 2025-01-27..2025-01-31) ~ -16%"],
    ["NVDA closed at 120.07 on Jan 31, down 10.6% for the month", "change(close(NVDA), 2025-01) ~ -10.6%"],
    ["NVDA closed January at 120.07, down 10.6% on the month", "change(close(NVDA), 2025-01) ~ -10.6%"],
    ["NVDA ended 2024 at 134.29, up 171% for the year", "change(close(NVDA), 2024) ~ 171%"],
    ["Meta closed at 689 on January 31, up 18% on the year", "change(close(META), 2025-01) ~ 18%"],
  ])("is not the one in which it is said: %s", (text, test) => expect(propositions(text, SAID_AT).at(-1)).toBe(test));

  it.each([
    ["Meta's revenue was 48.4bn in Q4, up 21% on the year", "yoy(revenue(META), FY2024Q4) ~ 21%"],
    ["Gold averaged 2,709 in January, up 33% on the year", "yoy(price(Gold), 2025-01) ~ 33%"],
    ["Nvidia is up 3% on the day", "change(close(NVDA), 2025-02-10) ~ 3%"],
  ])("is none of a figure told by quarter or month, nor where no time was told: %s", (text, test) =>
    expect(propositions(text, SAID_AT).at(-1)).toBe(test),
  );
});

describe("dates of other countries and shorthand", () => {
  it.each([
    ["NVDA fell 17% on 27.1.2025", "2025-01-27 2025-01-27"],
    ["NVDA is up 11% MTD", "2025-02-01 2025-02-10"],
  ])("are read: %s", (text, period) => expect(periodsOf(text)).toEqual([period]));
});

describe("the next day, week, month or year", () => {
  it.each([
    ["Nvidia fell 17% on 27 January and rose 9% the next day", "2025-01-28 2025-01-28"],
    ["Nvidia, which fell 17% on 27 January, rose 9% the following session", "2025-01-28 2025-01-28"],
    ["Nvidia fell 17% on Jan 27. A day later it rose 9%", "2025-01-28 2025-01-28"],
    ["Nvidia fell 3% on Friday, Jan 24 and sank 17% the next trading day", "2025-01-27 2025-01-27"],
    ["Nvidia fell 17% on Jan 27, then bounced 9% the day after", "2025-01-28 2025-01-28"],
    ["Nvidia rose 3% on January 17 and 2% the next trading day", "2025-01-21 2025-01-21"],
    ["Gold rose 5% in November and fell 1% the next month", "2024-12-01 2024-12-31"],
    ["Gold rose 13% in 2023 and 27% the next year", "2024-01-01 2024-12-31"],
  ])("is the one behind what was told, and not behind the day it was said: %s", (text, period) =>
    expect(periodsOf(text).at(-1)).toBe(period),
  );

  it.each([
    ["Nvidia fell 17% on 27 January and will fall more the next day", "2025-02-10 2025-02-11"],
    ["I think Nvidia falls over the next month", "2025-02-10 2025-03-10"],
  ])("is to come where what is foreseen is told: %s", (text, period) => expect(periodsOf(text).at(-1)).toBe(period));

  it("is none where nothing was told that it could be behind", () => {
    expect(periodsOf("Nvidia rose 9% the next day")).toEqual([" "]);
    expect(propositions("Nvidia rose 9% the next day", SAID_AT).join()).not.toMatch(/2025-02-1/);
  });

  it("is tested as that day", () =>
    expect(propositions("Nvidia fell 17% on 27 January and rose 9% the next day", SAID_AT)).toEqual([
      "change(close(NVDA), 2025-01-27) ~ -17%",
      "change(close(NVDA), 2025-01-28) ~ 9%",
    ]));
});
