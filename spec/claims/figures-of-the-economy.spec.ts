import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-02") }));
const lastOf = (text: string) => claimsOf(text).at(-1);

describe("figures of the economy", () => {
  it.each([
    ["the personal consumption expenditures price index rose 2.5% from a year ago", "inflation"],
    ["The PCE deflator was up 0.2% on the month", "inflation"],
    ["The consumer price index fell 0.1% in June", "inflation"],
  ])("are known by their long names: %s", (text, measure) => {
    expect(lastOf(text)).toMatchObject({ measure, subjects: ["United States"] });
  });

  it("are of their country where a coin, a firm or a bank was only said to watch them", () => {
    const text = "Gold bulls are betting on lower inflation.\n\nBitcoin is up 3%.\n\nInflation fell to 2.9%.";
    expect(lastOf(text)).toMatchObject({ measure: "inflation", subjects: ["United States"] });
  });

  it("are of what is bought where that is named", () => {
    expect(lastOf("The S&P 500 fell 2%. Food costs surged 10.1%.")).toMatchObject({ subjects: ["food prices"] });
    expect(lastOf("US oil inventories fell by 2.3M barrels")?.subjects).toContain("Crude oil, average");
    expect(lastOf("US oil inventories fell by 2.3M barrels")?.subjects).not.toContain("United States housing");
  });
});

describe("words that only look like figures or trades", () => {
  it("take no position in what somebody is adding that others expect", () => {
    expect(lastOf("He blamed the data, adding that investors expect the Fed to hike.")?.kind).not.toBe("trade");
    expect(lastOf("I am adding NVDA at 104")?.kind).toBe("trade");
  });

  it("count one more of several and no part of anything", () => {
    expect(lastOf("Intel has a third big customer for its foundry")?.quantity ?? null).toBeNull();
    expect(lastOf("Intel cut a third of its jobs")?.quantity).toMatchObject({ unit: "ratio" });
    expect(lastOf("Intel lost a third this year")?.quantity).toMatchObject({ unit: "ratio" });
  });

  it("do not take assets that are traded for assets under management", () => {
    expect(claimsOf("Volatile assets fell after the report").map(({ measure }) => measure)).not.toContain("aum");
    expect(lastOf("BlackRock assets rose to 11 trillion dollars")?.measure).toBe("aum");
  });
});

describe("what goes on with the move before", () => {
  it("is told by how much with “by”", () => {
    const claims = claimsOf("The Dow Jones fell 1.2%, while the S&P 500 dipped 1.6% and the Nasdaq Composite by 2%.");
    expect(claims.map(({ subjects, direction }) => [subjects[0], direction])).toEqual([
      ["^DJI", "down"],
      ["^GSPC", "down"],
      ["^IXIC", "down"],
    ]);
  });

  it("is as things stand where it says so", () => {
    const [, now] = claimsOf("BTC peak in October 2023: $35,000\nCurrent price: $64,800");
    expect(now.period?.start ?? null).not.toBe("2023-10-01");
  });

  it("tells a correlation as a fraction of one", () => {
    expect(lastOf("Bitcoin's correlation to the S&P 500 is 0.9")?.quantity).toMatchObject({ low: 0.9, unit: "ratio" });
    expect(lastOf("The correlation of gold and silver is 85%")?.quantity).toMatchObject({ low: 0.85, unit: "ratio" });
  });
});

describe("results told with what was expected", () => {
  it("are what came, not the estimate beside it", () => {
    expect(lastOf("Pinterest revenue was up 19% y/y, estimate $686 million")?.quantity).toMatchObject({ low: 0.19 });
    expect(lastOf("Cisco EPS 84c, consensus 82c")?.quantity).toMatchObject({ low: 0.84 });
  });

  it("are of a share where they are a few dollars", () => {
    expect(lastOf("Apple earnings $14.50 vs $14.07 expected")?.measure).toBe("eps");
    expect(lastOf("Apple earnings $13.1bn vs $12.8bn expected")?.measure).toBe("profit");
  });

  it("are sales where a firm pulled them in", () => {
    expect(lastOf("Nvidia pulled in $47 billion in Q2")?.measure).toBe("revenue");
  });

  it("are of the firm whose whole they are a part of", () => {
    const text = "Nvidia reported.\n\nNearly 90% of their revenue now comes from data centers.";
    expect(lastOf(text)).toMatchObject({ subjects: ["NVDA"], measure: "revenue" });
  });

  it("hang on no condition where they were provided by somebody", () => {
    expect(lastOf("Apple guidance for Q2 (provided by Apple): revenue of $43bn")?.condition).toBeNull();
    expect(lastOf("Nvidia goes to 150 provided that it holds 100")?.condition).not.toBeNull();
  });

  it("are as high as they went, where that is told of the past", () => {
    expect(lastOf("Gold has traded as high as $3,791 an ounce")?.quantity).toMatchObject({ low: 3791, high: 3791 });
    expect(lastOf("Gold could trade as high as $3,900 an ounce")?.quantity).toMatchObject({ low: null, high: 3900 });
  });
});

describe("words that name a measure elsewhere", () => {
  it("are none where they tell where a firm stands or how large something is", () => {
    expect(claimsOf("Nvidia is in a dominant position").map(({ measure }) => measure)).not.toContain("position");
    const text = "AMD chips trail by tens of percent, not by orders of magnitude";
    expect(claimsOf(text).map(({ measure }) => measure)).not.toContain("backlog");
  });
});
