import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const DAY = "2026-02-10";
const said = (end: string, company: string, year: number) =>
  `asof(capex_guidance_${end}(${company}, FY${year}), ${DAY})`;
const middle = (company: string, year: number) =>
  `asof((capex_guidance_low(${company}, FY${year}) + capex_guidance_high(${company}, FY${year})) / 2, ${DAY})`;

describe("a plan held against what was spent, or against another plan", () => {
  it.each([
    ["Alphabet's 2026 capex ends up above the top of the $175-185bn guide", "capex(GOOGL, FY2026) > 185bn USD"],
    ["Alphabet's 2026 capex lands below the bottom of its $175-185bn guide", "capex(GOOGL, FY2026) < 175bn USD"],
    [
      "Alphabet's 2026 capex ends within the $175-185bn guide",
      "capex(GOOGL, FY2026) >= 175bn USD and capex(GOOGL, FY2026) <= 185bn USD",
    ],
    [
      "the high end of Meta's new guide is almost twice what it laid out in 2025",
      `${said("high", "META", 2026)} / capex(META, FY2025) in 1.8x..2x`,
    ],
    [
      "Even the low end of Alphabet's 2026 budget is more than three times what it spent in 2023",
      `${said("low", "GOOGL", 2026)} / cash_capex(GOOGL, FY2023) > 3x`,
    ],
    [
      "Meta's 2026 range starts 43bn above where its 2025 range stopped",
      `${said("low", "META", 2026)} - ${said("high", "META", 2025)} ~ 43bn`,
    ],
    [
      "The middle of Alphabet's range tops Meta's ceiling by 45 billion",
      `(${middle("GOOGL", 2026)}) - ${said("high", "META", 2026)} ~ 45bn`,
    ],
    [
      "Amazon's plan for 2026 is bigger than the top of Alphabet's range",
      `${middle("AMZN", 2026)} > ${said("high", "GOOGL", 2026)}`,
    ],
    [
      "The midpoint of TSMC's capital budget climbs by 35% this year",
      `(${middle("TSM", 2026)}) / (${middle("TSM", 2025)}) - 1 ~ 35%`,
    ],
    [
      "Alphabet's 200 billion plan would be more than half above what it put down last year",
      `${said("low", "GOOGL", 2026)} <= 200.5bn and ${said("high", "GOOGL", 2026)} >= 199.5bn and 200bn USD / cash_capex(GOOGL, FY2025) - 1 > 50%`,
    ],
    [
      "The midpoint of what Google just guided for 2026 is about twice the 91bn it got through in 2025",
      `cash_capex(GOOGL, FY2025) ~ 91bn and (${middle("GOOGL", 2026)}) / 91bn USD in 1.9x..2.1x`,
    ],
    [
      "Meta's 2025 capex landed below the low end of the range given in October",
      "capex(META, FY2025) < asof(capex_guidance_low(META, FY2025), 2025-11-03)",
    ],
    [
      "Meta's 2025 capex overshot the top of its January range",
      "capex(META, FY2025) > asof(capex_guidance_high(META, FY2025), 2025-02-03)",
    ],
    [
      "The midpoint of Alphabet's 2026 budget is 9% higher than the midpoint Meta gave last week for 2026",
      `(${middle("GOOGL", 2026)}) / (asof((capex_guidance_low(META, FY2026) + capex_guidance_high(META, FY2026)) / 2, 2026-02-09)) - 1 ~ 9%`,
    ],
  ])("is of the end, the year and the statement named: %s", (text, test) => {
    expect(propositions(text, DAY)).toEqual([test]);
  });

  it.each([
    ["Alphabet's range for 2026 runs up to 185bn", `${said("high", "GOOGL", 2026)} ~ 185bn`],
    [
      "FYI Meta's current capex guidance for this year is 115 to 135bn",
      `${said("low", "META", 2026)} ~ 115bn and ${said("high", "META", 2026)} ~ 135bn`,
    ],
    ["The low end of Meta's 2026 guide is 115bn", `${said("low", "META", 2026)} ~ 115bn`],
    ["Meta's first 2025 range topped out at 65bn", "firstprint(capex_guidance_high(META, FY2025)) ~ 65bn"],
  ])("tells where a range ends: %s", (text, test) => {
    expect(propositions(text, DAY)).toEqual([test]);
  });

  it.each([
    "A 200 billion plan would be more than half above what Amazon put down last year",
    "Amazon's plan will be double what it spent in 2025",
    "Alphabet's guide isn't double what it spent last year",
    "Meta's 2026 capex budget is bigger than its revenue in 2024",
  ])("is not read of a plan that is supposed, yet to come or denied, nor against something else: %s", (text) => {
    expect(propositions(text, DAY).join()).not.toContain("guidance");
  });
});

describe("names of what a filing tells", () => {
  it.each([
    ["Meta kept its gross purchases of property and equipment under 40bn in 2024", "cash_capex(META, FY2024) < 40bn"],
    ["Intel made a profit at the operating level in Q2 2025", "operating_income(INTC, FY2025Q2) > 0"],
    [
      "Microsoft's signed-but-not-started leases grew from June to September 2025",
      "leases_not_yet_commenced(MSFT, FY2026Q1) / leases_not_yet_commenced(MSFT, FY2025Q4) - 1 > 0%",
    ],
  ])("are read as one, with no denial in them: %s", (text, test) => {
    expect(propositions(text, DAY)).toEqual([test]);
  });
});
