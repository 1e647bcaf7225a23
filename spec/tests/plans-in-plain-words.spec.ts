import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const JULY = "2025-07-24";
const LOW = "asof(capex_guidance_low(META, FY2025), 2025-07-24)";
const HIGH = "asof(capex_guidance_high(META, FY2025), 2025-07-24)";

describe("what a firm plans to spend, in plain words", () => {
  it.each([
    ["Meta has pencilled in 64-72bn for 2025 capex", `${LOW} ~ 64bn and ${HIGH} ~ 72bn`],
    ["Meta budgeted 64 to 72bn for capex in 2025", `${LOW} ~ 64bn and ${HIGH} ~ 72bn`],
    ["Meta's 2025 spending budget is 64-72bn", `${LOW} ~ 64bn and ${HIGH} ~ 72bn`],
    ["Meta wants to spend 70bn on capex this year", `${LOW} <= 70.5bn and ${HIGH} >= 69.5bn`],
    ["Meta means to spend 70bn on capex this year", `${LOW} <= 70.5bn and ${HIGH} >= 69.5bn`],
  ])("is its guidance: %s", (text, expected) => {
    expect(propositions(text, JULY)).toEqual([expected]);
  });

  it("is none of others: “investors want …”", () => {
    expect(propositions("Investors want Meta to spend less than 60bn on capex this year", JULY)).toEqual([
      "unread-restriction",
    ]);
  });
});

describe("capital spending of a year under way that was raised", () => {
  const was = (end: string) =>
    `previous(capex_guidance_${end}(META, FY2025), 2025-07-24, capex_guidance_${end === "low" ? "high" : "low"}(META, FY2025))`;
  it("is guidance, from the one figure to the other", () => {
    expect(proposition("Meta raised its 2025 capex to 72bn from 65bn", JULY)).toContain(
      `${LOW} <= 72.5bn and ${HIGH} >= 71.5bn and ${was("low")} <= 65.5bn and ${was("high")} >= 64.5bn`,
    );
  });

  it.each([
    "Meta lifted the bottom of its 2025 capex range by 4bn to 64bn",
    "Meta nudged the bottom of the 2025 capex range up by 4bn to 64",
  ])("by so much, to so much: %s", (text) => {
    expect(proposition(text, JULY)).toContain(`${LOW} ~ 64bn and ${LOW} - ${was("low")} ~ 4bn`);
  });

  it("from the one end to the other of what is no range", () => {
    expect(proposition("Meta lifted the bottom of its 2025 capex range from 60 to 64bn", JULY)).toContain(
      `${LOW} ~ 64bn and ${was("low")} ~ 60bn`,
    );
  });

  it("is what was spent where the year is over", () => {
    expect(proposition("Meta raised its 2024 capex by 11bn", JULY)).not.toContain("guidance");
  });
});
