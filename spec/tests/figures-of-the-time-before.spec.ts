import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const last = (text: string, at: string) => propositions(text, at).at(-1);

describe("a figure of so long before the one just told", () => {
  it.each([
    ["Intel's revenue was 13.3bn in Q3 2024, it was 14.2bn a year earlier", "revenue(INTC, FY2023Q3) ~ 14.2bn"],
    ["Intel's revenue was 13.3bn in Q3 2024, it was 14.2 a year earlier", "revenue(INTC, FY2023Q3) ~ 14.2bn"],
    ["Intel's revenue was 13.3bn in Q3 2024, 12.8bn the quarter before", "revenue(INTC, FY2024Q2) ~ 12.8bn"],
    ["Intel took home 13.3bn of revenue in Q3 2024, 14.2bn a year earlier", "revenue(INTC, FY2023Q3) ~ 14.2bn"],
    [
      "Zinc averaged 2,850 in September, it was 2,500 a year earlier",
      "price(Zinc, 2023-09) in 2487.5 USD/t..2512.5 USD/t",
    ],
  ])("is of that time: %s", (text, expected) => expect(last(text, "2024-11-04")).toBe(expected));

  it.each([
    "Intel's revenue was 13.3bn in Q3 2024, and AMD's was 5.8bn a year earlier",
    "Intel's revenue was 13.3bn in Q3 2024, not 14.2bn as it was a year earlier",
    "Intel's revenue fell 6% in Q3 2024, it was 8% a year earlier",
    "Intel closed at 22 today, it was 37 a year earlier",
  ])("is none where another's or a move is told: %s", (text) => expect(last(text, "2024-11-04")).toMatch(/^[a-z-]+$/));
});

describe("the move of one against that of another, each over a time of its own", () => {
  it.each([
    [
      "AMD gained more today than Intel has this year",
      "change(close(AMD), 2024-11-06) > latest(close(INTC), 2024-11-06) / close(INTC, 2023-12-31) - 1",
    ],
    [
      "AMD gained more in a single day than Intel has this year",
      "change(close(AMD), 2024-11-06) > latest(close(INTC), 2024-11-06) / close(INTC, 2023-12-31) - 1",
    ],
    ["Intel lost more in 2022 than AMD did in 2018", "change(close(INTC), 2022) < change(close(AMD), 2018)"],
  ])("is read: %s", (text, expected) => expect(propositions(text, "2024-11-06")).toEqual([expected]));

  it.each(["AMD gained more in one day than Intel", "AMD didn't gain more today than Intel has this year"])(
    "is not where one has no time, or it is denied: %s",
    (text) => expect(last(text, "2024-11-06")).toMatch(/^[a-z-]+$/),
  );
});

describe("what is said of all of those named before", () => {
  it.each([
    [
      "AMD, INTC, NVDA: every one of them up more than 20% in 2023",
      /^count\(change\(close\(AMD\), 2023\) > 20%, .*\) = 3$/,
    ],
    ["AMD, INTC, NVDA: all of them up in 2023", /^count\(.*\) = 3$/],
    ["AMD, INTC and NVDA: each of them gained more than 20% in 2023", /^count\(.*\) = 3$/],
    ["AMD, INTC, NVDA: all but one of them up more than 100% in 2023", /^count\(.*\) = 2$/],
    ["AMD, INTC, NVDA: not all of them were up 100% in 2023", /^[a-z-]+$/],
  ])("counts them: %s", (text, expected) => expect(last(text, "2024-01-02")).toMatch(expected));
});

it("for the first time ever is never before", () =>
  expect(propositions("AMD closed above 200 yesterday for the first time ever", "2024-03-08")).toEqual([
    "close(AMD, 2024-03-07) > 200 and not (any(close(AMD), before(2024-03-07)) > 200)",
  ]));

it.each([
  "AMD fell 9% today, never thought I would see that",
  "AMD fell 9% today, even the dip buyers stayed home",
  "AMD fell 9% today, hard to believe",
])("a remark behind a comma is no part of the statement: %s", (text) =>
  expect(propositions(text, "2024-10-30")[0]).toBe("change(close(AMD), 2024-10-30) ~ -9%"),
);
