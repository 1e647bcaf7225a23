import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import type { Observation } from "../../src/observation.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { markOfWords } from "./marked-words.ts";

const close = (subject: string, day: string, value: number, unit: string, measure = "close"): Observation => ({
  ...{ subject, measure, value, unit, source: "made up for this spec" },
  ...{ periodStart: dayOf(day), periodEnd: dayOf(day), known: dayOf(day) },
});

/** 160.3 is 13.7 % above 141: the yen is down 1 − 141 / 160.3 = 12.0 %. */
const FACTS = [
  close("USDJPY", "2023-12-29", 141, "JPY"),
  close("USDJPY", "2024-07-19", 157.5, "JPY"),
  close("USDJPY", "2024-07-26", 153.8, "JPY"),
  close("USDJPY", "2024-07-30", 160.3, "JPY"),
  close("GBPUSD", "2024-07-29", 1.286, "USD"),
  close("GBPUSD", "2024-07-30", 1.29, "USD"),
];
const verdict = (text: string) => markOfWords(FACTS, text, "2024-07-30", "2024-07-31").verdict;

describe("the price of money told the other way round than its pair", () => {
  it.each([
    ["The yen is down 12% this year", "holds"],
    ["Yen down 12% YTD against the dollar", "holds"],
    ["The yen is up 12% this year", "fails"],
    ["The yen is down 13.7% this year", "fails"],
    ["USD/JPY is up 13.7% this year", "holds"],
    ["The dollar is up 13.7% against the yen this year", "holds"],
    ["USDJPY is down 12% this year", "fails"],
    ["The yen strengthened last week", "holds"],
    ["The yen weakened last week", "fails"],
    ["Dollar-yen fell last week", "holds"],
    ["Sterling is up 0.3% today", "holds"],
  ])("%s", (text, expected) => expect(verdict(text)).toBe(expected));

  it("shows the figures turned round, and says so", () => {
    const mark = markOfWords(FACTS, "The yen is down 12% this year", "2024-07-30", "2024-07-31");
    expect(mark.working.join("\n")).toContain("0.006238 USD");
    expect(mark.reason).toContain("JPYUSD read as 1 / USDJPY");
    expect([...mark.inputs].map(({ subject, value }) => [subject, value])).toContainEqual(["USDJPY", 160.3]);
  });
});

const tested = (text: string, at = "2024-07-30") => {
  const [claim] = extractClaims(readDiscussion(text, { saidAt: dayOf(at) }), { registry });
  const test = buildTest(claim, { registry, saidAt: dayOf(at) });
  return "text" in test ? test.text : test.verdict;
};

describe("a level of money, which is told as its pair's", () => {
  it.each([
    ["the yen closed at 153.9 on Friday", "close(USDJPY, 2024-07-26) ~ 153.9"],
    ["the yen weakened through 155 last week", "any(close(USDJPY), 2024-07-22..2024-07-26) > 155"],
    ["the yen will weaken to 165 by year-end", "any(close(USDJPY), 2024-07-31..2024-12-31) >= 165"],
    ["the yen will strengthen to 140 by year-end", "any(close(USDJPY), 2024-07-31..2024-12-31) <= 140"],
  ])("%s", (text, expected) => expect(tested(text)).toBe(expected));

  it("is reached from the side the price stands on, where it is to come", () => {
    expect(tested("yen will hit 140 by year-end")).toBe(tested("USDJPY will hit 140 by year-end"));
  });

  it.each([
    "the yen was below 155 last week",
    "the yen hit 155 last week",
    "yen up 40 pips today",
    "the rupee will stay below 84 this year",
    "the yen fell 12% to 160 in July",
  ])("is no test where the words leave its side open: %s", (text) => expect(tested(text)).toBe("untestable"));
});
