import { describe, expect, it } from "vitest";
import { propositions, said } from "./said.ts";

const SAID = "2025-12-11";

describe("a top or bottom of no time named", () => {
  it.each([
    [
      "Coffee peaked above $8 a kilo on monthly averages",
      'max(price("Coffee, Arabica"), 2020-12-11..2025-12-11) > 8 USD/kg',
    ],
    ["Tin bottomed out below $18,000 a tonne", "min(price(Tin), 2020-12-11..2025-12-11) < 18000 USD/t"],
    ["Qualcomm topped out above 220", "max(close(QCOM), 2020-12-11..2025-12-11) > 220"],
  ])("is the furthest of late or of all: %s", (text, test) => expect(propositions(text, SAID)[0]).toContain(test));

  it("refutes nothing where another top may be meant", () =>
    expect(said("Tin peaked at $34,000 a tonne", SAID)).toMatchObject({ tentative: true }));

  it("is denied of all that was, not of the latest figure", () =>
    expect(propositions("Qualcomm never topped out above 220", SAID)[0]).toContain(
      "not (max(close(QCOM), 2020-12-11..2025-12-11) > 220)",
    ));

  it("is of the time that is named", () =>
    expect(propositions("Tin peaked at $34,000 a tonne in April 2024", SAID)[0]).toContain("price(Tin, 2024-04)"));
});
