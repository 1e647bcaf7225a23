import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

const quantityOf = (text: string) =>
  mentionsOf(text, { saidAt: dayOf("2025-07-15"), registry }).find(({ kind }) => kind === "quantity");

describe("a figure and how far it may lie to either side", () => {
  it.each([
    ["Revenue guided to 9.3bn plus or minus 200m", 9.1e9, 9.5e9],
    ["Sales of $2.4 billion, ±5%", 2.28e9, 2.52e9],
    ["Margin of 61.5%, plus or minus 50 basis points", 0.61, 0.62],
    ["Revenue of 5.2 +/- 0.2 billion", 5e9, 5.4e9],
    ["Oil at 70 give or take 5", 65, 75],
  ])("is read from the one end to the other: %s", (text, low, high) => {
    expect(quantityOf(text)).toMatchObject({ low, high, bound: "range" });
  });

  it.each([
    ["It costs 4 plus or minus", 4],
    ["Revenue of 9bn plus a dividend", 9e9],
  ])("is the figure alone where nothing follows: %s", (text, value) => {
    expect(quantityOf(text)).toMatchObject({ low: value });
  });
});
