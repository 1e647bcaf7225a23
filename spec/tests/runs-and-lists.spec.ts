import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("a run of figures beyond a line", () => {
  it.each([
    ["Gold has averaged above 2,000 three months in a row", "streak(price(Gold) > 2000 USD/toz, 2024-02) >= 3"],
    [
      "Gold has now averaged over two grand three months on the trot, December through February",
      "streak(price(Gold) > 2000 USD/toz, 2024-02) >= 3",
    ],
    ["Intel has closed below 46 for five sessions in a row", "streak(close(INTC) < 46, 2024-03-11) >= 5"],
    ["AMD's revenue has been above 5bn for four quarters running", "asof(streak(revenue(AMD) > 5bn), 2024-03-11) >= 4"],
  ])("is counted up to the last: %s", (text, expected) => expect(proposition(text, "2024-03-11")).toBe(expected));

  it.each([
    ["Zinc strung together six monthly gains in a row", "streak(price(Zinc), 2024-02) >= 6"],
    ["Zinc posted three straight monthly losses", "-streak(price(Zinc), 2024-02) >= 3"],
  ])("of moves told by their length: %s", (text, expected) => expect(proposition(text, "2024-03-11")).toBe(expected));

  it.each([
    "Zinc rose after six monthly losses in a row",
    "Gold fell after averaging above 2,000 three months in a row",
  ])("is not what came after it: %s", (text) => expect(proposition(text, "2024-03-11")).toMatch(/^[a-z-]+$/));

  it("months from one to another that have been are the last such ones", () =>
    expect(proposition("Gold rose December through February", "2024-03-11")).toBe(
      "change(price(Gold), 2023-12-01..2024-02-29) > 0%",
    ));
});

describe("several names", () => {
  it.each([
    ["Foobar and KLA both ended 2024 higher"],
    ["KLA and Foobar ended 2024 higher"],
    ["Foobar, KLA and Intel fell in 2024"],
    ["Nvidia, AMD and Intel: three other names fell in 2024"],
  ])("of which one is unknown have no test: %s", (text) =>
    expect(propositions(text, "2025-01-06").filter((one) => one.includes("change("))).toEqual([]),
  );

  it.each([
    [
      "Lam, KLA and Applied all ended 2024 lower than they began it",
      "change(close(LRCX), 2024) < 0% and change(close(KLAC), 2024) < 0% and change(close(AMAT), 2024) < 0%",
    ],
    [
      "14 percent off the Russell and over twelve off the Nasdaq Composite, both on Friday",
      "change(close(^RUT), 2025-01-03) ~ -14% and change(close(^IXIC), 2025-01-03) < -12%",
    ],
  ])("are each held against what is said: %s", (text, expected) =>
    expect(propositions(text, "2025-01-06").at(-1)).toBe(expected),
  );

  it("share the way of the first", () =>
    expect(
      propositions("The S&P fell 2% on Friday, the Nasdaq 2.5%, the Russell 2000 3.1%", "2025-01-06").slice(1),
    ).toEqual(["change(close(^IXIC), 2025-01-03) ~ -2.5%", "change(close(^RUT), 2025-01-03) ~ -3.1%"]));
});

it("one of those spoken of, named once more, changes nothing", () =>
  expect(
    proposition(
      "There has not been a single month this year, April included, in which gold averaged less than 2,000",
      "2024-05-08",
    ),
  ).toBe("not (any(price(Gold), 2024-01-01..2024-04-30) < 2000 USD/toz)"));
