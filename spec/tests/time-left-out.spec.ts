import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { claimOf, proposition } from "./said.ts";

const said = (text: string, at: string) => buildTest(claimOf(text, at), { registry, saidAt: dayOf(at) });
/** The test of a statement, its other readings, and what a verdict among them needs. */
function readings(text: string, at: string) {
  const test = said(text, at);
  return "text" in test ? { all: [test.text, ...test.alternatives.map((one) => one.text)], among: test.among } : test;
}

describe("what a firm takes in, with no time named", () => {
  it("may be of the latest quarter, the last fiscal year or the last four quarters: a figure tells which", () => {
    expect(readings("Microsoft's revenue is 212bn", "2024-02-10")).toEqual({
      all: [
        "latest(revenue(MSFT), 2024-02-10) ~ 212bn",
        "revenue(MSFT, FY2023) ~ 212bn",
        "revenue(MSFT, FY2023Q3..FY2024Q2) ~ 212bn",
        "revenue(MSFT, FY2023Q2..FY2024Q1) ~ 212bn",
      ],
      among: "fit",
    });
    expect(readings("AMD's revenue is about 6bn", "2024-03-10")).toMatchObject({ among: "fit" });
  });

  it("is a rival to the others beside a bound", () => {
    expect(readings("Nvidia has more than 40bn of revenue", "2024-02-10")).toMatchObject({ among: "rival" });
  });

  it("is the quarter's where it is reported", () => {
    expect(readings("Micron posted revenue of 4.7bn", "2024-02-10")).toEqual({
      all: ["latest(revenue(MU), 2024-02-10) ~ 4.7bn"],
      among: null,
    });
  });

  it("is of the year just over as soon as it may be public, and of the one before until it must be", () => {
    const years = (at: string) => {
      const found = readings("AMD's revenue is 23bn", at);
      return "all" in found ? found.all.filter((text) => /FY\d{4}\)/.test(text)) : [];
    };
    expect(years("2024-01-05")).toEqual(["revenue(AMD, FY2022) ~ 23bn"]);
    expect(years("2024-02-10")).toEqual(["revenue(AMD, FY2023) ~ 23bn", "revenue(AMD, FY2022) ~ 23bn"]);
    expect(years("2024-06-10")).toEqual(["revenue(AMD, FY2023) ~ 23bn"]);
  });
});

describe("how much it grew, with neither a time nor a base named", () => {
  it("may be of the latest quarter, on the year or on the quarter before, or of the last fiscal year", () => {
    expect(readings("Nvidia's revenue grew 126%", "2024-05-10")).toEqual({
      all: [
        "latest(yoy(revenue(NVDA)), 2024-05-10) ~ 126%",
        "latest(qoq(revenue(NVDA)), 2024-05-10) ~ 126%",
        "yoy(revenue(NVDA), FY2024) ~ 126%",
      ],
      among: "fit",
    });
    expect(readings("Microsoft's sales grew 7%", "2024-03-10")).toMatchObject({ among: "rival" });
  });
});

describe("a margin", () => {
  it("of a year or half is the income of all of it over its sales, and no quarter's", () => {
    expect(proposition("Nvidia's gross margin was 72.7% in fiscal 2024", "2024-03-10")).toBe(
      "gross_margin(NVDA, FY2024) ~ 72.7%",
    );
    expect(proposition("Intel's operating margin was above 1% in the second half of 2023", "2024-03-10")).toBe(
      "operating_margin(INTC, FY2023H2) > 1%",
    );
  });

  it("is a quarter's where it got somewhere or stayed there", () => {
    expect(proposition("Nvidia's gross margin topped 75% in fiscal 2024", "2024-03-10")).toBe(
      "any(gross_margin(NVDA), FY2024) > 75%",
    );
    expect(proposition("Nvidia's gross margin stayed above 60% throughout fiscal 2024", "2024-03-10")).toBe(
      "every(gross_margin(NVDA), FY2024) > 60%",
    );
  });

  it("with no time named may be a quarter's or a year's", () => {
    expect(readings("Nvidia's gross margin is 73%", "2024-05-10")).toEqual({
      all: [
        "latest(gross_margin(NVDA), 2024-05-10) ~ 73%",
        "gross_margin(NVDA, FY2024) ~ 73%",
        "gross_margin(NVDA, FY2024Q2..FY2025Q1) ~ 73%",
      ],
      among: "fit",
    });
  });
});
