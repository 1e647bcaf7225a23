import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2026-06-08";
const FRIDAY = "change(close(^SOX), 2026-06-05)";

describe("a move beyond all of another time", () => {
  it.each([
    ["The SOX drop on Friday was bigger than anything in March 2020, percentage wise", "2020-03"],
    ["Friday's SOX drop beat anything in the covid crash", "2020-02-20..2020-03-23"],
    ["The SOX fell harder on Friday than on any day in March 2020", "2020-03"],
  ])("%s", (text, time) => expect(proposition(text, AT)).toBe(`${FRIDAY} < min(change(close(^SOX)), ${time})`));

  it.each([
    [
      "Friday was a worse day for the Nasdaq than any in 2022",
      "change(close(^IXIC), 2026-06-05) < min(change(close(^IXIC)), 2022)",
    ],
    [
      "The Nasdaq rose more today than on any day during the covid crash",
      "change(close(^IXIC), 2026-06-08) > max(change(close(^IXIC)), 2020-02-20..2020-03-23)",
    ],
  ])("%s", (text, expected) => expect(proposition(text, AT)).toBe(expected));
});

describe("a record whose every word is read", () => {
  it.each([
    [
      "The SOX fell more on Friday than on any day since March 2020",
      "lowest(change(close(^SOX)), 2026-06-05, 2020-04-01)",
    ],
    [
      "The SOX had its ugliest day since the covid crash on Friday",
      "lowest(change(close(^SOX)), 2026-06-05, 2020-03-24)",
    ],
    [
      "Friday wasn't the worst day for the SOX since April 2025",
      "not (lowest(change(close(^SOX)), 2026-06-05, 2025-05-01))",
    ],
    [
      "No worse day for the SOX since the covid crash than Friday",
      "change(close(^SOX), 2026-06-05) <= min(change(close(^SOX)), 2020-03-24..2026-06-08)",
    ],
    ["Gold has never averaged more than in January", "price(Gold, 2026-01) >= max(price(Gold), before(2026-06-09))"],
    ["Copper averaged more in May than in any month on record", "highest(price(Copper), 2026-05)"],
    ["The S&P has never closed higher", "highest(close(^GSPC), 2026-06-08)"],
  ])("%s", (text, expected) => expect(proposition(text, AT)).toBe(expected));

  it("is told with its size and how far the record goes back", () =>
    expect(
      propositions(
        "Best day for the Nasdaq today in the whole record I have (goes back to mid 2016), 12%",
        "2025-04-09",
      )[0],
    ).toBe("change(close(^IXIC), 2025-04-09) ~ 12% and highest(change(close(^IXIC)), 2025-04-09)"));

  it.each([
    "Silver's May average was the highest ever bar January",
    "The SOX is up 60% since the covid crash",
    "AMD fell 34% in the covid crash",
  ])("has no test where the words leave open what is meant: %s", (text) =>
    expect(proposition(text, AT)).not.toMatch(/[<>~(]/),
  );
});

describe("the extreme of a time", () => {
  it.each([
    [
      "2026-01-08",
      "April 4 was the worst day of 2025 for the S&P",
      "change(close(^GSPC), 2025-04-04) <= min(change(close(^GSPC)), 2025)",
    ],
    [
      "2026-01-08",
      "Gold's highest monthly average of 2025 came in December",
      "price(Gold, 2025-12) >= max(price(Gold), 2025)",
    ],
    [
      "2025-05-08",
      "AMD's best day of the year was a 23.8% gain",
      "max(change(close(AMD)), 2025-01-01..2025-05-08) ~ 23.8%",
    ],
    [
      "2026-06-08",
      "No day this year was worse for AMD than Friday",
      "change(close(AMD), 2026-06-05) <= min(change(close(AMD)), 2026-01-01..2026-06-08)",
    ],
  ])("on %s: %s", (at, text, expected) => expect(proposition(text, at)).toBe(expected));

  it.each([
    "One of the worst days for the SOX since 2020 on Friday",
    "Almost the worst day for the SOX since 2020 on Friday",
    "The SOX's biggest intraday drop since 2020 on Friday",
  ])("is none where the words stop short of it: %s", (text) => expect(proposition(text, AT)).not.toMatch(/[<>~(]/));
});

describe("a record told with the old one", () => {
  it("is of the day it was said, not of the time of the old one", () =>
    expect(proposition("The Russell 2000 is at a record close, above its November 2021 high", "2024-11-25")).toBe(
      "highest(close(^RUT), 2024-11-25) and close(^RUT, 2024-11-25) > max(close(^RUT), 2021-11)",
    ));
});

describe("how often a margin was above a line", () => {
  it.each([
    [
      "2025-07-28",
      "Not one Intel quarter since the first of 2024 has had a gross margin of 40% or more",
      "not (any(gross_margin(INTC), 2024-03-31..2025-06-28) >= 40%)",
    ],
    [
      "2025-07-28",
      "Nvidia's gross margin was above 70% in five of the last six quarters",
      "count(gross_margin(NVDA) > 70%, 2023-10-30..2025-04-27) = 5",
    ],
    [
      "2026-04-24",
      "Intel's operating line: in the red three quarters out of the last four",
      "count(operating_income(INTC) < 0, 2025-03-30..2026-03-28) = 3",
    ],
    [
      "2026-06-09",
      "Gold has averaged higher every single month of 2026 through May",
      "every(change(price(Gold)), 2026-01-01..2026-05-31) > 0%",
    ],
  ])("on %s: %s", (at, text, expected) => expect(proposition(text, at)).toBe(expected));
});
