import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("a time told without its year", () => {
  it.each([
    ["Cocoa averaged $3.24 a kilo in March, 70% below the January 2025 peak", "price(Cocoa, 2026-03) ~ 3.24 USD/kg"],
    [
      "Gold averaged 4,500 in March, well above its December 2025 average",
      "price(Gold, 2026-03) in 4477.5 USD/toz..4522.5 USD/toz",
    ],
  ])("takes no year from the line it is held against: %s", (text, expected) =>
    expect(propositions(text, "2026-04-08")[0]).toBe(expected),
  );

  it.each([
    [
      "Zinc rose in neither May nor April of 2022",
      "not (change(price(Zinc), 2022-05) > 0%) and not (change(price(Zinc), 2022-04) > 0%)",
    ],
    [
      "Zinc rose in both November and January 2025",
      "change(price(Zinc), 2024-11) > 0% and change(price(Zinc), 2025-01) > 0%",
    ],
    [
      "Zinc rose in both March and December 2024",
      "change(price(Zinc), 2024-03) > 0% and change(price(Zinc), 2024-12) > 0%",
    ],
    [
      "Zinc rose 4.3% and 1% in March and December 2024, respectively",
      "change(price(Zinc), 2024-03) ~ 4.3% and change(price(Zinc), 2024-12) ~ 1%",
    ],
  ])("is the nearest one in a row with one that is dated: %s", (text, expected) =>
    expect(propositions(text, "2025-04-08")[0]).toBe(expected),
  );

  it.each([
    ["Zinc will be lower in December than in January", "price(Zinc, 2025-12) < price(Zinc, 2025-01)"],
    ["Zinc will be higher in June than in May", "price(Zinc, 2025-06) > price(Zinc, 2025-05)"],
    [
      "Zinc will average more in Q4 than in Q1",
      "mean(price(Zinc), 2025-10-01..2025-12-31) > mean(price(Zinc), 2025-01-01..2025-03-31)",
    ],
  ])("is the last one before what is to come, where it stands behind “than”: %s", (text, expected) =>
    expect(propositions(text, "2025-02-10")).toEqual([expected]),
  );

  it("is still to come of goods, of which no quarter that is over is reported later", () =>
    expect(propositions("Zinc will average above 3,000 in Q4", "2025-02-10")).toEqual([
      "mean(price(Zinc), 2025-10-01..2025-12-31) > 3000 USD/t",
    ]));
});
