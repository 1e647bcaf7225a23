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
