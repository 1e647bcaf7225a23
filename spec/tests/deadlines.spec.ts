import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { proposition, propositions, said } from "./said.ts";

const kind = "forecast" as const;

describe("a deadline told by what runs out", () => {
  it.each([
    ["Amazon will close above 40 before the third quarter is over", "any(close(AMZN), 2025-02-04..2025-09-30) > 40"],
    ["Amazon will close above 40 no later than April 15", "any(close(AMZN), 2025-02-04..2025-04-15) > 40"],
    ["Tesla will close below 300 by no later than the end of May", "any(close(TSLA), 2025-02-04..2025-05-31) < 300"],
    ["Before May is out Tesla will close below 300", "any(close(TSLA), 2025-02-04..2025-05-31) < 300"],
    ["Tesla will close below 300 before this month ends", "any(close(TSLA), 2025-02-04..2025-02-28) < 300"],
    ["Tesla will have closed below 300 by the middle of June", "any(close(TSLA), 2025-02-04..2025-06-15) < 300"],
    [
      "The Nasdaq Composite will close at a record before May",
      "any(close(^IXIC), 2025-02-04..2025-04-30) > max(close(^IXIC), before(2025-02-04))",
    ],
  ])("is its end, and until then every day counts: %s", (text, expected) => {
    expect(proposition(text, "2025-02-03", { kind })).toBe(expected);
  });

  it("of a numbered quarter is the calendar's as well as the firm's", () => {
    expect(said("Nvidia will close above 150 before the first quarter is over", "2025-02-03", { kind })).toMatchObject({
      text: "any(close(NVDA), 2025-02-04..2025-03-31) > 150",
      alternatives: [{ text: "any(close(NVDA), 2025-02-04..2025-04-27) > 150" }],
    });
  });

  it.each([
    ["has begun already", "Tesla will close below 300 before the first quarter"],
    ["is told of the past", "By April Tesla had closed below 300"],
  ])("is none where the time %s: %s", (_, text) => {
    expect(proposition(text, "2025-02-03")).not.toMatch(/[<>~]| in /);
  });
});

describe("a move to come", () => {
  it.each([
    ["on a day or in a month", "Tesla will lose more than 5% on Thursday", "change(close(TSLA), 2025-02-06) < -5%"],
    ["of at least what is told", "Tesla will gain 10% in March", "change(close(TSLA), 2025-03) >= 9.5%"],
    [
      "by a day from the close it was said at",
      "Tesla will fall 10% by the end of March",
      "any(close(TSLA), 2025-02-04..2025-03-31) <= 90% * close(TSLA, 2025-02-03)",
    ],
  ])("is %s: %s", (_, text, expected) => {
    expect(proposition(text, "2025-02-03", { kind, direction: null })).toBe(expected);
  });
});

describe("a numbered quarter or half of prices", () => {
  it.each([
    [
      "that is over",
      "Over the first half Nvidia gained more than 10%",
      "change(close(NVDA), 2025-01-01..2025-06-30) > 10%",
    ],
    [
      "of the year",
      "Micron gained more than 10% in the first half of the year",
      "change(close(MU), 2025-01-01..2025-06-30) > 10%",
    ],
    [
      "that the firm has not ended yet",
      "In the second quarter Nvidia gained more than 10%",
      "change(close(NVDA), 2025-04-01..2025-06-30) > 10%",
    ],
  ])("is the calendar's last one %s: %s", (_, text, expected) => {
    expect(proposition(text, "2025-07-02")).toBe(expected);
  });

  it("ends the day before for a claim without a test, too: before July is over with June", () => {
    const found = said("If Tesla loses its footing somehow it closes under 150 before July", "2025-02-03", {
      kind: "conditional",
    });
    expect(found).toMatchObject({ openUntil: dayOf("2025-06-30") });
  });
});

it("“gets a close over 40 in February”, said early in it, is of the days to come", () => {
  expect(proposition("Amazon gets a close over 40 in February", "2025-02-03")).toBe(
    "any(close(AMZN), 2025-02-04..2025-02-28) > 40",
  );
});

describe("the rest of a time", () => {
  it.each([
    ["Tesla won't close below 300 for the rest of 2025", "not (any(close(TSLA), 2025-02-04..2025-12-31) < 300)"],
    [
      "Tesla never closes below 300 in the remainder of the year",
      "not (any(close(TSLA), 2025-02-04..2025-12-31) < 300)",
    ],
    ["Tesla closes above 300 for the rest of the month", "every(close(TSLA), 2025-02-04..2025-02-28) > 300"],
  ])("begins the day after it was said: %s", (text, expected) => {
    expect(proposition(text, "2025-02-03", { kind })).toBe(expected);
  });

  it("is no time where others are meant, or of a time that is over", () => {
    for (const text of ["The rest of the chip makers fell in January", "Tesla fell for the rest of 2023"])
      expect(proposition(text, "2025-02-03")).not.toContain("change(");
  });
});

describe("a close on some day until a deadline", () => {
  it.each([
    ["2025-09-10", "ORCL finishes a day above $350 by Halloween", "any(close(ORCL), 2025-09-11..2025-10-31) > 350"],
    [
      "2025-03-03",
      "NVDA settles a session under 95 before Memorial Day",
      "any(close(NVDA), 2025-03-04..2025-05-25) < 95",
    ],
    ["2025-03-03", "at least one NVDA close under 100 by May Day", "any(close(NVDA), 2025-03-04..2025-05-01) < 100"],
    [
      "2025-09-11",
      "ORCL to close above 400 before Christmas after that backlog number",
      "any(close(ORCL), 2025-09-12..2025-12-24) > 400",
    ],
    // Micron's own third quarter ended the day after it was said.
    [
      "2026-05-27",
      "Four figures for Micron (on a closing basis) before the third quarter is over",
      "any(close(MU), 2026-05-28..2026-09-30) in 1000..9999.999",
    ],
    [
      "2025-11-12",
      "We get a 400bn+ NT month out of TSMC no later than March 2026",
      "any(monthly_revenue(TSM), 2025-11-01..2026-03-31) >= 400bn",
    ],
  ])("on %s, %s", (at, text, expected) => expect(propositions(text, at)).toEqual([expected]));

  it("is no level of today where its deadline is an event", () => {
    expect(propositions("ORCL drops below 150 at some point before it reports again", "2025-12-15")[0]).not.toContain(
      "<",
    );
  });
});

describe("a month that is just over, whose figure is still to come", () => {
  it.each([
    [
      "European gas will turn out to have averaged more than $15 per mmbtu in March",
      'price("Natural gas, Europe", 2026-03) > 15 USD/mmbtu',
    ],
    [
      "The March average for gold is going to come in higher than February's",
      "price(Gold, 2026-03) > price(Gold, 2026-02)",
    ],
    ["TSMC will turn out to have sold more than NT$400bn in March", "monthly_revenue(TSM, 2026-03) > 400bn TWD"],
    ["Brent will average over 100 in March 2027", 'any(price("Crude oil, Brent"), 2027-03) > 100 USD/bbl'],
  ])("is the one meant: %s", (text, expected) => expect(propositions(text, "2026-04-02")).toEqual([expected]));
});
