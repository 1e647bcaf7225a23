import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("averages of two times", () => {
  it.each([
    ["Zinc averaged more in 2024 than the year before", "mean(price(Zinc), 2024) > mean(price(Zinc), 2023)"],
    [
      "Zinc and nickel both averaged less in 2023 than in 2022",
      "mean(price(Zinc), 2023) < mean(price(Zinc), 2022) and mean(price(Nickel), 2023) < mean(price(Nickel), 2022)",
    ],
  ])("are held against each other, of each that is named: %s", (text, expected) =>
    expect(propositions(text, "2025-03-10")).toEqual([expected]),
  );

  it("of two goods held against each other are still of the two", () => {
    expect(propositions("Gold rose more than silver in February", "2025-03-10")).toEqual([
      "change(price(Gold), 2025-02) > change(price(Silver), 2025-02)",
    ]);
  });
});

describe("months in which one price was above another", () => {
  it.each([
    [
      "Sunflower oil has cost more than palm oil for five straight months",
      'streak(price("Sunflower oil") / price("Palm oil") > 1x, 2025-02) >= 5',
    ],
    [
      "January made it six months in a row that barley was cheaper than sorghum",
      "streak(price(Barley) / price(Sorghum) < 1x, 2025-01) >= 6",
    ],
  ])("are counted: %s", (text, expected) => expect(propositions(text, "2025-03-10")).toEqual([expected]));
});

describe("what goods average if others do", () => {
  it.each(["urea averages over 400 the same month", "urea averages over 400 too"])(
    "is of the month of the condition: %s",
    (then) =>
      expect(propositions(`If Brent averages over 75 for March, ${then}`, "2025-03-10")).toEqual([
        'if any(price("Crude oil, Brent"), 2025-03) > 75 USD/bbl then any(price(Urea), 2025-03) > 400 USD/t',
      ]),
  );
});

describe("a fourth behind a bound", () => {
  it("is by how much, not how long", () => {
    expect(propositions("Micron revenue shrank by over a quarter in fiscal Q2 2023", "2025-03-10").join()).toContain(
      "< -25%",
    );
  });
});
