import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-05-06";
const ABOVE = "any(close(MU), 2025-05-07..2025-07-31) > 110";
const CONDITION = "if revenue(MU, FY2025Q3) > 9bn then ";

describe("words that open an if-part", () => {
  it.each([
    "As long as Micron's May quarter revenue is above 9bn, MU closes above 110 by the end of July",
    "MU closes above 110 by the end of July so long as May quarter revenue tops 9bn",
    "In case Micron's May quarter revenue tops 9bn, MU closes above 110 by the end of July",
    "On condition that Micron's May quarter revenue tops 9bn, MU closes above 110 by the end of July",
    "The moment Micron's May quarter revenue tops 9bn, MU closes above 110 by the end of July",
    "When Micron's May quarter revenue tops 9bn, MU closes above 110 by the end of July",
    "With Micron's May quarter revenue above 9bn, MU closes above 110 by the end of July",
    "Assuming Micron's May quarter revenue tops 9bn, MU closes above 110 by the end of July",
    "MU closes above 110 by the end of July, provided May quarter revenue tops 9bn",
    "MU closes above 110 by the end of July, but only if May quarter revenue tops 9bn",
    "MU closes above 110 by the end of July, contingent on May quarter revenue above 9bn",
    "MU closes above 110 by the end of July in the event that May quarter revenue tops 9bn",
  ])("are not lost: %s", (text) => {
    expect(propositions(text, SAID)).toEqual([CONDITION + ABOVE]);
  });

  it("are verbs before their subject too", () => {
    const tests = ["if any(close(NVDA), 2025-06) < 100 then any(close(AMD), 2025-05-07..2025-08-31) < 90"];
    expect(propositions("AMD closes below 90 by August, should Nvidia close below 100 in June", SAID)).toEqual(tests);
    expect(propositions("Were Nvidia to close below 100 in June, AMD would close below 90 by August", SAID)).toEqual(
      tests,
    );
  });

  it("are verbs that bid, where something follows", () => {
    expect(propositions("Lose 100 in May and Nvidia closes below 80 by July", SAID)).toEqual([
      "if any(close(NVDA), 2025-05-07..2025-05-31) <= 100 then any(close(NVDA), 2025-05-07..2025-07-31) < 80",
    ]);
  });

  it("look ahead", () => {
    expect(
      propositions("Provided Brent averages less than 60 in June, XOM closes below 90 by September", SAID),
    ).toEqual([
      'if any(price("Crude oil, Brent"), 2025-06) < 60 USD/bbl then any(close(XOM), 2025-05-07..2025-09-30) < 90',
    ]);
  });

  it.each([
    "AAPL closes above 220 by September on the back of a June quarter above 90bn",
    "Say Nvidia closes below 100 in May: AMD closes under 80 by July",
    "Nvidia closes above 130 in May or AMD closes below 80 by July",
    "Until Brent closes above 70, XLE stays below 90",
  ])("leave nothing to be tested where they are not read: %s", (text) => {
    expect(propositions(text, SAID)).not.toContainEqual(expect.stringMatching(/[<>]/));
  });

  it("are none where they say something else", () => {
    expect(propositions("At the moment Nvidia is above 100", SAID)).toEqual(["close(NVDA, 2025-05-06) > 100"]);
    expect(
      propositions("Micron rose 3% on the day after earnings, and at the moment it is above 70", SAID),
    ).not.toContain(expect.stringContaining("if "));
  });
});

describe("a month that another to come is held against", () => {
  it.each([
    ["TSMC's November sales will come in above October's", ">"],
    ["TSMC's November sales will exceed those of October", ">"],
    ["TSMC's November revenue comes in below October", "<"],
    ["TSMC's November revenue will fall short of October's", "<"],
  ])("is the last one before it: %s", (text, sign) => {
    expect(propositions(text, "2025-11-12")).toEqual([
      `monthly_revenue(TSM, 2025-11) ${sign} monthly_revenue(TSM, 2025-10)`,
    ]);
  });

  it("is so in an if-part, its sales named or not", () => {
    expect(
      propositions("Should TSMC's November sales exceed October's, TSM ends the year above 310", "2025-11-12"),
    ).toEqual([
      "if monthly_revenue(TSM, 2025-11) > monthly_revenue(TSM, 2025-10) then last(close(TSM), 2025-11-13..2025-12-31) > 310",
    ]);
    expect(
      propositions("If TSMC's November comes in below October, TSM drops below 250 by Christmas", "2025-11-12"),
    ).toEqual([
      "if monthly_revenue(TSM, 2025-11) < monthly_revenue(TSM, 2025-10) then any(close(TSM), 2025-11-13..2025-12-25) < 250",
    ]);
  });
});

describe("a level arrived at in the present", () => {
  it("is one to come where the month, quarter or year is not over", () => {
    expect(propositions("Intel gets above 50 this year", "2025-11-03")).toEqual([
      "any(close(INTC), 2025-11-04..2025-12-31) > 50",
    ]);
    expect(propositions("AMD reaches 300 this quarter", "2025-11-03")[0]).toMatch(/any\(close\(AMD\), 2025-11-04/);
    expect(propositions("AMD reached 260 this quarter", "2025-11-03")[0]).toMatch(
      /any\(close\(AMD\), 2025-10-01\.\.2025-11-03/,
    );
  });

  it("leaves headlines what they are", () => {
    expect(propositions("AMD reaches 260 again this year", "2025-11-03")).not.toContainEqual(
      expect.stringContaining("2025-11-04"),
    );
  });
});

it("counts the next day from the one that an if-part names beside a year", () => {
  expect(
    propositions(
      "If Alphabet raises its 2025 capex guidance on Thursday, GOOGL closes higher the next day",
      "2025-10-27",
    )[0],
  ).toMatch(/then change\(close\(GOOGL\), 2025-10-31\) > 0%$/);
});
