import { describe, expect, it } from "vitest";
import { allOf } from "../../src/tests/built.ts";
import { said } from "./said.ts";

describe("a statement made of several", () => {
  it("is loosened by what loosens one of them, and sets off what a word of its own joins", () => {
    const [one, other] = [
      { text: "a > 1", used: [], neverDue: true },
      { text: "b > 1 or c > 1", used: [], tentative: true },
    ];
    expect(allOf([one, other], / or /)).toMatchObject({
      text: "a > 1 and (b > 1 or c > 1)",
      neverDue: true,
      tentative: true,
    });
    expect(allOf([{ text: "a > 1", used: [] }], / or /)).not.toHaveProperty("neverDue");
  });
});

describe("who will do it first", () => {
  it("is not asked, so that what he does alone decides nothing", () => {
    const cut = "every(capex(META), FY2025Q1..FY2025Q2) < capex(META, FY2024Q4)";
    const plain = said("Meta will cut capex", "2025-01-29", { kind: "forecast" });
    expect(plain).toMatchObject({ text: cut, partial: false });
    expect(said("Meta will cut capex first", "2025-01-29", { kind: "forecast" })).toMatchObject({
      text: cut,
      partial: true,
    });
  });
});

describe("an exact amount of a measure that has several definitions", () => {
  it("is marked as one that no word defines, and else by the one that is told", () => {
    expect(said("Meta spent 14.4bn on capex in Q4 2024", "2025-02-05")).toMatchObject({ undefinedWord: true });
    for (const text of [
      "Meta spent 14.4bn on capex in Q4 2024, leases included",
      "Meta paid 14.4bn in cash for property and equipment in Q4 2024",
      "Meta spent more than 10bn on capex in Q4 2024",
    ])
      expect(said(text, "2025-02-05")).not.toHaveProperty("undefinedWord");
  });
});
