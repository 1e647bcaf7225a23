import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { proposition } from "./said.ts";

const AT = "2025-02-10";

describe("what has not been so yet", () => {
  it.each([
    ["Nickel has yet to average more than 60,000 dollars", "not (any(price(Nickel), before(2025-02-01)) > 60000"],
    ["Platinum has yet to average less than 700 dollars in any month", "not (any(price(Platinum), before("],
    ["Pfizer has yet to close above 30 this year", "not (any(close(PFE), 2025-01-01..2025-02-10) > 30)"],
    [
      "Walmart had never closed above 100 before this month",
      "not (any(close(WMT), before(2025-02-01)) > 100) and any(close(WMT), 2025-02-01..2025-02-10) > 100",
    ],
  ])("is asked of all figures till then: %s", (text, expected) => {
    expect(proposition(text, AT)).toContain(expected);
  });

  it.each(["Pfizer has yet to recover", "Boeing has yet to gain 10% this year"])("needs a level: %s", (text) => {
    expect(proposition(text, AT)).not.toContain("not (any(");
  });
});

describe("what operations bring in against what is spent on equipment", () => {
  it.each([
    ["Micron paid for its 2024 capex out of operating cash flow", ">= capex(MU"],
    ["In fiscal 2024 Micron spent more on capital equipment than its operations brought in", "< cash_capex(MU"],
    [
      "Over fiscal 2024 the cash from Micron's operations exceeded its purchases of property and equipment",
      ">= cash_capex(MU",
    ],
    [
      "Intel's operating cash flow did not cover its capital spending in 2024",
      "not (operating_cash_flow(INTC, FY2024) >= capex(INTC",
    ],
    ["Intel's operations brought in less cash than it spent on property and equipment in 2024", "unread-restriction"],
  ])("is told by the words between the two: %s", (text, expected) => {
    expect(proposition(text, AT)).toContain(expected);
  });

  it("has no test where it says how many times", () => {
    const text = "Micron's operating cash flow covered its 2024 capex three times over";
    expect(proposition(text, AT)).toBe("unread-restriction");
  });
});

describe("so many of the quarters or months of a time", () => {
  it.each([
    [
      "In at least three of the four quarters of 2024 Intel had more than 13bn in revenue",
      "count(revenue(INTC) > 13bn, FY2024) >= 3",
    ],
    [
      "Silver averaged above 30 dollars in only four of the twelve months of 2024",
      "count(price(Silver) > 30 USD/toz, 2024) = 4",
    ],
    [
      "Zinc averaged below 2,500 in no more than two of the twelve months of 2024",
      "count(price(Zinc) < 2500 USD/t, 2024) <= 2",
    ],
  ])("are counted: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });
});

describe("how many of several moved so far", () => {
  it.each([
    ["Most of Pfizer, Walmart, Intel and Boeing more than doubled in 2024", "> 100%", "> 2"],
    ["Half of Pfizer, Walmart, Target and Boeing lost more than 20% in 2024", "< -20%", "= 2"],
    ["Only one of Pfizer, Walmart and Boeing ended 2024 lower than it started", "< 0%", "= 1"],
    ["Just two of Pfizer, Walmart and Target fell in 2024", "< 0%", "= 2"],
  ])("are counted: %s", (text, move, number) => {
    const found = proposition(text, AT);
    expect(found).toContain(move);
    expect(found.endsWith(`) ${number}`)).toBe(true);
  });

  it("is of one alone", () => {
    expect(proposition("Of gold, zinc and world sugar, zinc alone was cheaper in January than a year before", AT)).toBe(
      'not (yoy(price(Gold), 2025-01) < 0%) and yoy(price(Zinc), 2025-01) < 0% and not (yoy(price("Sugar, world"), 2025-01) < 0%)',
    );
  });
});

describe("a close against where an earlier time closed", () => {
  it.each([
    ["Pfizer is below where it closed 2023", "close(PFE, 2025-02-10) < last(close(PFE), 2023)"],
    ["Boeing closed January above where it ended November", "last(close(BA), 2025-01) > last(close(BA), 2024-11)"],
    ["Target is not above where it ended 2024", "not (close(TGT, 2025-02-10) > last(close(TGT), 2024))"],
    ["Walmart just took out its 2023 closing high", "close(WMT, 2025-02-10) > max(close(WMT), 2023)"],
  ])("is of two closes: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });
});

describe("months added up", () => {
  it("to so much, and not at most so much", () => {
    expect(proposition("TSMC's Q4 adds up to NT$0.87tn", AT)).toBe("revenue(TSM, FY2024Q4) in 865bn TWD..875bn TWD");
  });
});

describe("a month in small letters and metals that are words", () => {
  const mentions = (text: string) => mentionsOf(text, { saidAt: dayOf(AT), registry: DEFAULT_REGISTRY });

  it.each(["pfizer sinks to 20 by end of march", "boeing closed june at 180", "target ended march at 170"])(
    "is told by its end: %s",
    (text) => {
      expect(mentions(text).some(({ kind }) => kind === "period")).toBe(true);
    },
  );

  it.each([
    ["Lead stayed below 2,000 dollars a tonne", true],
    ["tin averaged 30,000 in january", true],
    ["the lead averaged two points", false],
    ["Lead by a tonne of votes", false],
    ["It took the lead at 2,000 dollars a tonne", false],
  ])("%s: %s", (text, found) => {
    const metals = mentions(text).filter((one) => one.kind === "subject" && ["Lead", "Tin"].includes(one.subject));
    expect(metals.length > 0).toBe(found);
  });
});

describe("a condition whose consequence says the same of another", () => {
  it.each([
    [
      "If Pfizer falls on Friday, Walmart does too",
      "if change(close(PFE), 2025-02-14) < 0% then change(close(WMT), 2025-02-14) < 0%",
    ],
    [
      "If Boeing rises on Friday, Target will as well",
      "if change(close(BA), 2025-02-14) > 0% then change(close(TGT), 2025-02-14) > 0%",
    ],
  ])("%s", (text, expected) => {
    const condition = text.split(",")[0];
    expect(proposition(text, AT, { kind: "conditional", condition })).toBe(expected);
  });
});

describe("the month it is said in", () => {
  it("is still to come where its average is forecast", () => {
    expect(proposition("Zinc averages over 3,000 in February", AT, { kind: "forecast" })).toContain("2025-02");
  });
});

describe("so many of the last weeks, months or quarters", () => {
  it.each([
    [
      "Nvidia has risen in six of the last eight months",
      "count(change(monthly(close(NVDA))) > 0%, 2024-01-01..2024-08-31) = 6",
    ],
    ["Copper fell in two of the last three months", "count(change(price(Copper)) < 0%, 2024-05-01..2024-07-31) = 2"],
    [
      "AMD fell in at least three of the last four weeks",
      "count(change(weekly(close(AMD))) < 0%, 2024-08-03..2024-08-30) >= 3",
    ],
    [
      "Intel fell in three of the past four quarters",
      "count(change(quarterly(close(INTC))) < 0%, 2023-07-01..2024-06-30) = 3",
    ],
  ])("are those that are over: %s", (text, expected) => expect(proposition(text, "2024-09-04")).toBe(expected));

  it("are no price", () => {
    expect(proposition("Nvidia's sales rose in four of the last five sessions", "2024-09-04")).not.toContain("(");
  });
});

describe("a figure of a time that other words name", () => {
  it.each(["having started it at 109, Nvidia rose"])("is not taken for another: %s", (text) =>
    expect(proposition(text, "2024-09-04")).toMatch(/^(?:unread-restriction|no-period)$/),
  );
});

describe("one level told of two times", () => {
  it.each([
    [
      "Gold averaged more than 2,600 in November and again in December",
      "price(Gold, 2024-11) > 2600 USD/toz and price(Gold, 2024-12) > 2600 USD/toz",
    ],
    [
      "Micron closed above 80 on February 6 and on February 7",
      "close(MU, 2025-02-06) > 80 and close(MU, 2025-02-07) > 80",
    ],
  ])("is of each where the time is told anew: %s", (text, expected) => {
    expect(proposition(text, "2025-02-10")).toBe(expected);
  });

  it("is not the size of a second move", () => {
    expect(proposition("Gold rose 5% in November and again in December", "2025-02-10")).toBe("unread-restriction");
  });
});
