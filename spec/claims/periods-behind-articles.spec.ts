import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

const SAID = 20_117;
const periodsIn = (text: string) =>
  mentionsOf(text, { saidAt: SAID, registry: DEFAULT_REGISTRY }).flatMap((one) =>
    one.kind === "period" ? [one.text] : [],
  );

describe("periods behind an article or a possessive", () => {
  it.each([
    "the middle of 2031",
    "the end of 2031",
    "the first six months of 2031",
    "the weekend",
    "the second quarter",
    "the fiscal second quarter",
    "the December quarter",
    "its third quarter",
    "our FY31",
    "the 1970s",
    "the May of 2031",
    "the last five years",
    "the day before",
    "its last fiscal year",
    "its last full fiscal year",
    "the last financial year",
    "the fiscal year just ended",
    "the quarter that has just closed",
    "the just-completed half",
    "the month just gone",
    "the next two weeks",
    "the nineteen-eighties",
  ])("“%s” is read whole", (words) => {
    expect(periodsIn(`Zinc output rose ${words}, the mill says.`).join("")).toBe(words);
  });

  it.each(["the mill", "its kilns", "their the", "the"])("“%s” is none", (words) => {
    expect(periodsIn(`Zinc output rose with ${words}`)).toEqual([]);
  });

  it("of a shop whose fiscal year ends days after it was said, the last fourth quarter is that of the year before", () => {
    const saidAt = dayOf("2025-01-28");
    const [quarter] = mentionsOf("Target's sales rose 5% in Q4", { saidAt, registry: DEFAULT_REGISTRY }).filter(
      ({ kind }) => kind === "period",
    );
    expect(quarter).toMatchObject({ text: "in Q4", grain: "quarter" });
  });
});
