import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

const subjectsOf = (text: string) =>
  mentionsOf(text, { saidAt: dayOf("2025-06-11"), registry }).flatMap((one) =>
    one.kind === "subject" ? [one.subject] : [],
  );

describe("commodities that are everyday words", () => {
  it.each([
    ["Tin averaged 33,000 in April", "Tin"],
    ["Lead spent the whole of 2024 below two thousand dollars a tonne", "Lead"],
    ["Rubber fell below $2 a kilo in May", "Rubber, RSS3"],
    ["Oranges were dear, and lamb costs 10 dollars a kilo", "Lamb"],
    ["A tonne of lead cost 1,900 in May", "Lead"],
    ["Thai 5% rice averaged more than 400 dollars in April", "Rice, Thai 5%"],
  ])("are meant beside what a price does: %s", (text, expected) => {
    expect(subjectsOf(text)).toContain(expected);
  });

  it.each([
    "Tesla took the lead in April",
    "Their lead fell to 5% in May",
    "Lamb is 50% of what I eat",
    "The tin was full of $5 notes",
    "Tea was 3 dollars at the station",
  ])("are everyday words elsewhere: %s", (text) => {
    expect(subjectsOf(text).filter((one) => /^(?:Lead|Lamb|Tin|Tea)/.test(one))).toEqual([]);
  });
});
