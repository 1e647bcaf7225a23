import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { proposition, said } from "./said.ts";

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
