import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const codeOf = (text: string) => propositions(text, "2026-08-20").at(-1);

describe("what is measured, but in no series of the record", () => {
  it.each([
    "The Street was looking for 48 cents from AMD in the June quarter",
    "Consensus for Nvidia's Q2 revenue was 46bn",
    "Blackwell order backlog is twelve months long",
    "Lead times for Blackwell are nine months",
    "Retail investors bought $3bn of Nvidia last month",
    "Gold ETFs took in $8bn in July",
    "Meta employs 78,000 people",
    "The put-call ratio on SPY is 1.2",
    "Options imply a 7% move in Nvidia after earnings",
    "Nvidia makes up 8% of the S&P",
    "Nvidia's forward multiple is at 25x",
  ])("lacks its series, whether or not a time is named: %s", (text) => expect(codeOf(text)).toBe("series-not-kept"));

  it("is so of what those asked think of something", () =>
    expect(codeOf("62% of fund managers say AI is a bubble")).toBe("series-not-kept"));

  it.each([
    "Moats in AI are built out of sand",
    "The Street is asleep on AMD",
    "Analysts expect a lot from AMD",
    "Nvidia's multiple is a joke",
  ])("is nothing where no figure is told: %s", (text) =>
    expect(codeOf(text)).toMatch(/^no-measure|^no-period|^unread|^opinion/),
  );
});
