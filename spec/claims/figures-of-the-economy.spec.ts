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
