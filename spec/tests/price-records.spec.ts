import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a record of a price", () => {
  it.each([
    ["2024-05-06", "April was the dearest month for zinc since 2022", "highest(price(Zinc), 2024-04, 2023-01-01)"],
    [
      "2024-05-06",
      "In April nickel had its cheapest month since the nineties",
      "lowest(price(Nickel), 2024-04, 2000-01-01)",
    ],
    ["2024-05-06", "Copper is at its highest price in two years", "highest(price(Copper), 2024-04, 2022-05-01)"],
    [
      "2024-05-06",
      "Tesla closed at its lowest level in nearly a year today",
      "lowest(close(TSLA), 2024-05-06, 2023-07-07)",
    ],
    ["2024-05-06", "Aluminum has not been this expensive since 2022", "highest(price(Aluminum), 2024-04, 2023-01-01)"],
    ["2024-05-06", "Nickel has not been cheaper since 2020", "lowest(price(Nickel), 2024-04, 2021-01-01)"],
    ["2024-05-06", "Nickel has never been so cheap", "lowest(price(Nickel), 2024-04)"],
    [
      "2024-02-12",
      "Meta closed above 450 this month for the first time in its history",
      "any(close(META), 2024-02-01..2024-02-12) > 450 and not (any(close(META), before(2024-02-01)) > 450)",
    ],
    [
      "2024-02-12",
      "With today's close Amazon has finally passed its old record of July 2021",
      "close(AMZN, 2024-02-12) > max(close(AMZN), 2021-07)",
    ],
  ])("on %s: %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });

  it("of a year's sales is held against the years before", () => {
    expect(proposition("Nvidia passed 60bn in annual revenue for the first time in fiscal 2024", "2024-03-01")).toBe(
      "revenue(NVDA, FY2024) > 60bn and not (revenue(NVDA, FY2023) > 60bn) and not (revenue(NVDA, FY2022) > 60bn) and not (revenue(NVDA, FY2021) > 60bn)",
    );
  });

  it("to come, where it will be back at one", () => {
    expect(
      proposition("Tesla will be back at a record close before the end of July", "2024-05-06", { kind: "forecast" }),
    ).toBe("any(close(TSLA), 2024-05-07..2024-07-31) > max(close(TSLA), before(2024-05-07))");
  });
});

describe("words that no test may pass over", () => {
  it.each([
    ["what a share costs by its earnings", "Meta has not been this cheap since 2022"],
    ["what a firm raises", "Meta will report tomorrow and raise its outlook"],
    ["a day told by its number alone", "Meta closed above 450 on every day of February after the ninth"],
    ["a best quarter, which is one of moves", "The fourth quarter was the best for Meta in two years"],
    ["lower than on a day, or than now", "Meta has not closed lower since the end of January"],
  ])("%s: %s", (_, text) => {
    expect(proposition(text, "2024-03-01")).not.toMatch(/[<>~(]/);
  });
});

describe("a word for whom a name means", () => {
  it("restricts nothing", () => {
    expect(proposition("In 2023 AMD outran its old rival Intel on the exchange", "2024-02-12")).toBe(
      "change(close(AMD), 2023) > change(close(INTC), 2023)",
    );
  });
});

describe("the high or low of a year", () => {
  it.each([
    ["Tesla's low of the year came on April 8", "close(TSLA, 2025-04-08) <= min(close(TSLA), 2025-01-01..2025-08-10)"],
    [
      "Zinc's June average was the highest of 2025 so far",
      "price(Zinc, 2025-06) >= max(price(Zinc), 2025-01-01..2025-07-31)",
    ],
    [
      "AMD closed Friday at a new high for the year",
      "close(AMD, 2025-08-08) >= max(close(AMD), 2025-01-01..2025-08-08)",
    ],
  ])("is that of all of it that was public: %s", (text, expected) => {
    expect(propositions(text, "2025-08-10")).toEqual([expected]);
  });

  it("may be denied", () => {
    expect(propositions("Zinc was not at its high for the year in June", "2025-08-10")).toEqual([
      "not (price(Zinc, 2025-06) >= max(price(Zinc), 2025-01-01..2025-07-31))",
    ]);
  });
});
