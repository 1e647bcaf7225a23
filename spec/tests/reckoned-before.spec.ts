import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2025-08-08";

describe("how a figure is reckoned, told before the words of it", () => {
  it.each([
    "Annualised, AMD's revenue in Q2 2025 was 30.7bn",
    "On average Nvidia and Apple lost 3.2% last week",
    "Peak to trough, Nvidia fell 37% in Q1 2025",
    "In constant currency, Meta's revenue rose 22% in Q2 2025",
  ])("is no figure as it stands: %s", (text) => {
    expect(propositions(text, AT).filter((test) => test?.includes("~"))).toEqual([]);
  });
});

describe("one that is left out of the others", () => {
  it.each(["bar", "except for", "apart from"])("is not held to what they did (%s)", (but) => {
    expect(proposition(`All of Nvidia, Apple and AMD ${but} Nvidia fell last week`, AT)).toBe("unread-restriction");
  });
});
