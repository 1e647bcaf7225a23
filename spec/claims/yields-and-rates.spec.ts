import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

const SAID = dayOf("2024-07-30");
const first = (text: string) => extractClaims(readDiscussion(text, { saidAt: SAID }))[0];

describe("yields of governments and their spreads as subjects", () => {
  it.each([
    ["2y gilt 3.9", "United Kingdom 2-year yield", 0.039],
    ["30-year gilt yields hit 4.6% yesterday", "United Kingdom 30-year yield", 0.046],
    ["long gilts yield 4.6", "United Kingdom 30-year yield", 0.046],
    ["10y JGB at 1.1%", "JGB yield", 0.011],
    ["10y OAT at 3.1", "OAT yield", 0.031],
    ["Schatz at 2.5%", "Germany 2-year yield", 0.025],
    ["Aussie 10y at 4.3%", "Australia 10-year yield", 0.043],
    ["bund-BTP spread widened to 140bps", "BTP-Bund spread", 0.014],
    ["BTP-Bund spread at 150", "BTP-Bund spread", 0.015],
    ["The 10y is back at 4.2%", "US 10-year yield", 0.042],
    ["The 30-year fixed is at 6.8%", "US 30-year mortgage rate", 0.068],
  ])("%s", (text, subject, value) => {
    const claim = first(text);
    expect([claim.subjects.join(), claim.quantity?.low, claim.quantity?.unit]).toEqual([subject, value, "ratio"]);
  });

  it("is of what stands before what it is held against", () =>
    expect(first("REIT cap rates at 6.5% vs 10y at 4.2").subjects[0]).toBe("REITs"));
});

describe("a move of bonds that does not say whether of prices or yields", () => {
  it.each(["Bunds rallied last week", "Gilts fell 2% in June", "JGBs sold off hard today"])("is no test: %s", (text) =>
    expect(buildTest(first(text), { registry, saidAt: SAID })).not.toHaveProperty("text"),
  );

  it("is one where it tells a level of the yield", () =>
    expect(buildTest(first("10-year gilts fell to 4.05% on Friday"), { registry, saidAt: SAID })).toMatchObject({
      text: 'yield("gilt yield", 2024-07-26) ~ 4.05%',
    }));
});

describe("figures of a country and its central bank", () => {
  it.each([
    ["House prices +2.1% yoy per Nationwide", "United Kingdom housing", "up", "comparison"],
    ["House prices rose 0.3% in July, Halifax said", "United Kingdom housing", "up", "report"],
    ["Rightmove asking prices fell 0.4% in July", "United Kingdom housing", "down", "report"],
    ["RBA cash rate 4.35%", "Reserve Bank of Australia", null, "report"],
    ["BoE to cut 25bps on Thursday", "Bank of England", "down", "forecast"],
    ["The Fed will hold on Wednesday", "Federal Reserve", "flat", "forecast"],
    ["Fed will skip September", "Federal Reserve", "flat", "forecast"],
    ["Bailey said rates will come down", "Bank of England", "down", "forecast"],
  ])("%s", (text, subject, direction, kind) => {
    const claim = first(text);
    expect([claim.subjects.join(), claim.direction, claim.kind]).toEqual([subject, direction, kind]);
  });

  it("takes a target that a figure stands above for no forecast", () => {
    const { kind, period } = first("Japan CPI 2.8% in June, 27th month above target");
    expect([kind, period?.start && isoOf(period.start)]).toEqual(["report", "2024-06-01"]);
  });

  it("counts cuts told as times", () =>
    expect(first("Fed cuts 3x this year").quantity).toEqual({ low: 3, high: 3, unit: "cut" }));
});
