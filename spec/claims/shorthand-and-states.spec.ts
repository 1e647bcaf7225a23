import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const last = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-05-17") })).at(-1);
const bounds = (text: string) => {
  const quantity = last(text)?.quantity;
  return quantity && [quantity.low, quantity.high, quantity.unit];
};

describe("a position in the short hand of traders", () => {
  it.each([
    ["INTC @ 31", "up"],
    ["$F 12.5 strike calls expiring Jan 2026", "up"],
    ["$DIS 6/21 95p", "down"],
    ["DCA into VTI every month", "up"],
    ["Rotated out of tech into XLE", "up"],
    ["Getting out of Intel before earnings", "down"],
    ["In at 42.5 on PYPL", "up"],
    ["Bagholding PLUG from 24", "up"],
    ["Took profits on half my NVDA", "down"],
    ["KO sits in my IRA with a $48 average", "up"],
    ["Get in before it rips, AMD is cheap", "up"],
  ])("is a trade: %s", (text, direction) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["trade", direction]);
  });

  it.each(["AMD closed at 155", "Apple moved into services in 2015", "Got out of the meeting about Intel late"])(
    "is none: %s",
    (text) => expect(last(text)?.kind ?? "none").not.toBe("trade"),
  );

  it("has the day of the option before the strike", () => {
    expect(last("AMZN 7/19 200c")).toMatchObject({
      quantity: { low: 200, unit: "USD/share" },
      period: { start: dayOf("2024-07-19") },
    });
  });
});

describe("a target for the day it is said, or years ahead", () => {
  it.each(["$PLTR 25 EOW", "$SOFI $10 EOD", "BABA is $2T in 10-20 years"])("is foreseen, up: %s", (text) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["forecast", "up"]);
  });

  it("is none where it tells what is", () => {
    expect(last("The 10 year back under 4 this morning")?.kind).toBe("report");
  });
});

describe("how much is told", () => {
  it.each([
    ["Boeing delivered two dozen jets in March.", [24, 24, "aircraft"]],
    ["Only 2/5 of the fabs of Intel are running.", [0.4, 0.4, "ratio"]],
    ["Tesla won't see 1/10 of the robotaxis it promised.", [null, 0.1, "ratio"]],
    ["Uber has 20k+ users in Malta.", [20000, null, "user"]],
    ["Citi book value per common share: $98.71", [98.71, 98.71, "USD/share"]],
    ["Citi ROE is in the teens.", [0.13, 0.19, "ratio"]],
    ["Tesla ROE is -17%.", [-0.17, -0.17, "ratio"]],
    ["T-bills yield in the low to mid 5's.", [0.05, 0.055, "ratio"]],
    ["The shortage of copper will last 6-12 months.", [6, 12, "month"]],
    ["How many cabs does Tesla run? 3 or 4 dozen.", [36, 48, "cab"]],
    ["GME has 100-200% or more of its shares sold short.", [1, null, "ratio"]],
  ])("%s", (text, told) => expect(bounds(text)).toEqual(told));

  it("leaves a stretch of time that is no length told", () => {
    expect(bounds("Over the last 6 months Tesla fell 20%.")).toEqual([0.2, 0.2, "ratio"]);
  });
});

describe("which way a state lies", () => {
  it.each([
    ["Sales of Nike are on fire", "up"],
    ["Margins of Target are in the gutter", "down"],
    ["Nobody wants office buildings in Chicago", "down"],
    ["We are drowning in natural gas", "up"],
    ["Demand for lumber is anemic", "down"],
    ["Copper is hovering around 4.50", "flat"],
  ])("%s", (text, direction) => {
    const claim = last(text);
    expect([claim?.direction, claim?.because.direction?.rule]).toEqual([direction, "state"]);
  });
});
