import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("the names of goods", () => {
  it.each([
    ["Copra oil averaged 2,500 dollars a tonne in June 2025", 'price("Coconut oil", 2025-06)'],
    ["Soymeal averaged under $400 in June 2025", 'price("Soybean meal", 2025-06)'],
    ["Viet 5% averaged under 400 in June 2025", 'price("Rice, Viet Namese 5%", 2025-06)'],
    ["Richards Bay coal averaged over 90 in June 2025", 'price("Coal, South African", 2025-06)'],
    ["Ceylon tea averaged over $3 in June 2025", 'price("Tea, Colombo", 2025-06)'],
    ["The yellow metal averaged over three grand in June 2025", "price(Gold, 2025-06)"],
  ])("are those that people use: %s", (text, series) => {
    expect(propositions(text, "2025-09-10")[0]).toContain(series);
  });

  it.each([
    "Basmati rice averaged over 400 in June 2025",
    "Durum wheat averaged over 240 in June 2025",
    "Liberian iron ore averaged under 100 in June 2025",
    "Colombian coal averaged over 100 in June 2025",
    "Refined palm oil averaged over 900 in June 2025",
  ])("with a word for another grade are of another series: %s", (text) => {
    expect(propositions(text, "2025-09-10").join()).toMatch(/^[a-z-]+$/);
  });

  it.each(["Spot gold averaged over 3,000 in June 2025", "Poor old zinc averaged over 2,000 in June 2025"])(
    "may stand behind a word that says nothing of the grade: %s",
    (text) => {
      expect(propositions(text, "2025-09-10")[0]).toMatch(/^price\(/);
    },
  );
});

describe("money told aloud", () => {
  it.each([
    ["Natural gas averaged a buck ninety in June 2025", 'price("Natural gas, US", 2025-06) ~ 1.9 USD/mmbtu'],
    [
      "Natural gas averaged two dollars and eleven cents in June 2025",
      'price("Natural gas, US", 2025-06) ~ 2.11 USD/mmbtu',
    ],
    ["Bananas averaged over a dollar a kilo in June 2025", 'price("Banana, US", 2025-06) > 1 USD/kg'],
    ["Chicken averaged over 1.5 a kilo in June 2025", "price(Chicken, 2025-06) > 1.5 USD/kg"],
    ["Plywood averaged $3.40 a sheet in June 2025", "price(Plywood, 2025-06) ~ 340"],
  ])("has its hundredths behind the whole: %s", (text, expected) => {
    expect(propositions(text, "2025-09-10")).toEqual([expected]);
  });

  it("is not read into what comes after it", () => {
    expect(propositions("Intel closed above twenty dollars fifty times in 2025", "2025-09-10").join()).not.toContain(
      "20.5",
    );
  });
});
