import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { fact, marked } from "../language/sample-record.ts";
import { propositions } from "./said.ts";

describe("a figure that comes out as it was guided", () => {
  it("is of the figure, not of what was said", () =>
    expect(propositions("Amazon spends at least $200bn on capex this year, as guided", "2026-08-03")).toEqual([
      "capex(AMZN, FY2026) >= 200bn USD",
    ]));
});

describe("guidance of so much money without a measure", () => {
  it("is of spending, which nobody mistakes for a price", () =>
    expect(
      propositions("If Google guides under 150bn for 2026, NVDA falls the next day.", "2026-01-20").join(),
    ).toMatch(/capex_guidance_high\(GOOGL, FY2026\)/));
});

describe("where a year ends", () => {
  it("is of the price where no word tells of a plan", () =>
    expect(propositions("Meta ends this year below where it ended last year", "2026-07-31")).toEqual([
      "last(close(META), 2026) < last(close(META), 2025)",
    ]));
});

describe("capital spending of a firm that states it as cash paid", () => {
  const paid = (subject: string) => [fact(subject, "cash_capex", "2024-10-01..2024-12-31", 14.2e9, "2025-02-05")];
  const code = (subject: string) =>
    marked(`capex(${subject}, 2024Q4) > 15bn USD`, "2025-03-01", lookupOf(paid(subject))).code;

  it("is refuted by that figure, where another's may be counted otherwise", () =>
    expect([code("GOOGL"), code("MSFT")]).toEqual(["compared", "other-definition"]));
});

describe("the first figure of a series that another stood in for", () => {
  it("may change a mark that had been given", async () => {
    const { flipsOf } = await import("../../src/marks/flips.ts");
    const { DEFAULT_REGISTRY: registry } = await import("../../src/registry/registry.ts");
    const facts = [
      fact("MSFT", "cash_capex", "2024-07-01..2024-09-30", 14.9e9, "2024-10-30"),
      fact("MSFT", "capex", "2024-04-01..2024-06-30", 19e9, "2024-11-05"),
    ];
    const test = { text: "capex(MSFT, FY2025Q1) > 10bn USD", assumptions: [], decidableFrom: null, deadline: null };
    const flips = flipsOf(
      { ...test, alternatives: [], among: null, neverDue: false, partial: false },
      { lookup: lookupOf(facts), registry, saidAt: dayOf("2024-10-01"), asOf: dayOf("2024-12-01") },
    );
    expect(flips.map(({ to }) => to)).toEqual(["holds", "open"]);
  });
});

describe("the last quarters of a firm, held against a year", () => {
  it("are those up to the day it was said, on either side of the comparison", () =>
    expect(
      propositions("Micron earned less in all of fiscal 2025 than in its last two quarters", "2026-02-06"),
    ).toEqual(["net_income(MU, FY2025) < net_income(MU, 2025-05-30..2025-11-27)"]));
});
