import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

const quantityOf = (text: string) =>
  mentionsOf(text, { saidAt: dayOf("2025-07-15"), registry }).find(({ kind }) => kind === "quantity");

describe("halves and quarters beside a unit", () => {
  it.each([
    ["The Nikkei fell half a percent", 0.005],
    ["Rents rose a half percent in May", 0.005],
    ["The ECB cut by a quarter percent", 0.0025],
    ["Tin lost three quarters of a percent", 0.0075],
    ["GDP grew two tenths of a percent", 0.002],
    ["Wages rose two and a half percent", 0.025],
    ["The peso lost 3 and a half percent", 0.035],
    ["Adobe gained a percent and a half", 0.015],
    ["Lead dropped one percent and a half", 0.015],
    ["Zinc rose one and a quarter percent", 0.0125],
  ])("are parts of that unit: %s", (text, value) => {
    expect(quantityOf(text)).toMatchObject({ low: value, high: value, unit: "ratio" });
  });

  it.each([
    ["Intel lost half of its value", 0.5],
    ["Half of all homes are rented", 0.5],
    ["Shares shed a quarter in 2024", 0.25],
    ["Down a third since March", 1 / 3],
  ])("are parts of the whole where no unit follows: %s", (text, value) => {
    expect(quantityOf(text)).toMatchObject({ low: value, unit: "ratio" });
  });

  it.each([
    ["Worth one and a half times its sales", 1.5, "x"],
    ["Copper at four and a half dollars a pound", 4.5, "USD/lb"],
    ["Sold for two and a half billion euros", 2.5e9, "EUR"],
  ])("are added to the number before them: %s", (text, value, unit) => {
    expect(quantityOf(text)).toMatchObject({ low: value, unit });
  });
});
