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
