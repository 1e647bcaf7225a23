import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const on = (text: string) => propositions(text, "2024-10-14");

describe("one side held against the other", () => {
  it.each([
    [
      "Long zinc short nickel since May 2024 would have made money",
      "(latest(price(Zinc), 2024-10-14) / price(Zinc, 2024-05) - 1) - (latest(price(Nickel), 2024-10-14) / price(Nickel, 2024-05) - 1) > 0%",
    ],
    [
      "Buying Costco and shorting Intel since the end of June would have lost money",
      "(latest(close(COST), 2024-10-14) / close(COST, 2024-06-30) - 1) - (latest(close(INTC), 2024-10-14) / close(INTC, 2024-06-30) - 1) < 0%",
    ],
  ])("tells what the two made together: %s", (text, expected) => {
    expect(on(text)).toEqual([expected]);
  });

  it("is told by both sides, with a comma between them too", () => {
    const texts = on("Long Adobe, short Intel since the end of June made 40 percent");
    expect(texts).toEqual([expect.stringMatching(/close\(ADBE\).* - \(.*close\(INTC\).* ~ 40%$/)]);
  });

  it("leaves a pair to come without a test of moves", () => {
    expect(on("Long tin short nickel since June will make money").join()).not.toContain("/ price");
  });
});

describe("weights of one for a weight of another", () => {
  it.each([
    [
      "It takes 84 ounces of silver to buy an ounce of gold",
      "latest(price(Gold), 2024-10-14) / latest(price(Silver), 2024-10-14) ~ 84x",
    ],
    [
      "It took more than 2.5 ounces of platinum to buy an ounce of gold in August",
      "price(Gold, 2024-08) / price(Platinum, 2024-08) > 2.5x",
    ],
  ])("is the ratio of their prices: %s", (text, expected) => {
    expect(on(text)).toEqual([expected]);
  });
});

describe("two that went opposite ways", () => {
  it.each([
    [
      "Adobe and Oracle moved in opposite directions on September 13",
      "(change(close(ADBE), 2024-09-13) > 0% and change(close(ORCL), 2024-09-13) < 0%) or (change(close(ADBE), 2024-09-13) < 0% and change(close(ORCL), 2024-09-13) > 0%)",
    ],
  ])("have one up and one down: %s", (text, expected) => {
    expect(on(text)).toEqual([expected]);
  });
});

describe("a high or low of the year before", () => {
  it.each([
    [
      "Intel closed at a 52-week low on September 6",
      "close(INTC, 2024-09-06) <= min(close(INTC), 2023-09-06..2024-09-06)",
    ],
    [
      "Costco closed at a fresh 52-week high on Monday",
      "close(COST, 2024-10-14) >= max(close(COST), 2023-10-14..2024-10-14)",
    ],
  ])("is beyond all closes of that year: %s", (text, expected) => {
    expect(on(text)).toEqual([expected]);
  });

  it.each(["Adobe is near its 52-week low", "Adobe is well off its 52-week high"])(
    "is not claimed of what is only near it: %s",
    (text) => {
      expect(on(text).join()).not.toMatch(/[<>]= (?:min|max)/);
    },
  );
});

describe("a multiple counted from a low", () => {
  it("is how far the last close is above that low", () => {
    expect(on("Palantir has doubled off its January low")).toEqual([
      "close(PLTR, 2024-10-14) / min(close(PLTR), 2024-01) - 1 in 90.47619048%..190%",
    ]);
  });
});

describe("a multiple of earnings or sales that is paid for a share", () => {
  it.each([
    "Investors are paying 40x earnings for Nvidia",
    "Intel fetches 15x earnings",
    "People pay 12 times sales for Palantir",
  ])("is no growth of them: %s", (text) => expect(on(text)).toEqual(["no-period"]));

  it.each(["Intel revenue is 2x yoy", "AMD revenue up 3x"])("but this is: %s", (text) =>
    expect(on(text)[0]).toContain("yoy(revenue("),
  );
});

describe("sums of dollars beside the name of a firm that no share trades at", () => {
  it.each([
    "INTC: 2023: used $7.51M",
    "Intel: $6.2M",
    "AMD 2022: $8.1M",
    "Intel paid $500,000 in bonuses last month",
    "Nvidia paid $25,000 in August 2024",
    "Berkshire A shares closed at $600,000",
  ])("are no price of its share: %s", (text) => expect(on(text)[0]).not.toContain("close("));

  it.each(["Bitcoin will hit $2.5M", "Nvidia will hit $2,500"])("but of these: %s", (text) =>
    expect(on(text)[0]).toContain("close("),
  );
});

describe("the largest move of the year", () => {
  it("is held against the days since as well", () => {
    expect(on("Intel's biggest one-day drop of the year came on August 2")).toEqual([
      "change(close(INTC), 2024-08-02) <= min(change(close(INTC)), 2024-01-01..2024-10-14)",
    ]);
  });
});

describe("ahead of another fund", () => {
  it.each([
    [
      "SMH finished ahead of IWM in the first quarter of 2024",
      "change(close(SMH), FY2024Q1) > change(close(IWM), FY2024Q1)",
    ],
  ])("is of their moves: %s", (text, expected) => {
    expect(on(text)).toEqual([expected]);
  });
});
