import { describe, expect, it } from "vitest";
import { claimWith } from "./claim-in-text.ts";
import { whom } from "./whom-in-thread.ts";

describe("A level told without its thousands", () => {
  const text = "Bitcoin is at 62k. I expect 55 to get tested, then it'll see 80 in December";

  it("is one of those, and lies on its side of the level told before", () => {
    expect(claimWith(text, "55")).toMatchObject({ quantity: { low: 55_000, unit: "USD" }, direction: "down" });
    expect(claimWith(text, "80")).toMatchObject({ quantity: { low: 80_000, unit: "USD" }, direction: "up" });
  });

  it("is none where the thing is not told in thousands", () => {
    expect(claimWith("Ford is at 12. I expect 9 by June", "9 by")).toMatchObject({ quantity: { low: 9 } });
    expect(claimWith("Bitcoin is at 62k. It fell 3 days in a row", "3 days")?.quantity?.low).not.toBe(3000);
  });

  it("says whom a trade is of", () => {
    const thread = [
      "Bitcoin is at 67k. IBIT took in 200m and GBTC lost 300m",
      "IBIT took in 90m more. Sold a third at 71",
    ];
    expect(whom(thread, "71", "Bitcoin")).toEqual(["BTC"]);
  });
});

describe("Where a move ended", () => {
  it("goes on with the move", () => {
    const claim = claimWith("Net income at Visa dropped 30% from a year ago, to $1.31 billion", "$1.31");
    expect(claim).toMatchObject({ measure: "net_income", direction: "down" });
  });
});

describe("A figure held against what was expected", () => {
  it("is so behind “vs.”", () => {
    expect(claimWith("EPS at Macy's was $1.11 vs. $1.16 expected", "1.11")?.direction).toBe("down");
  });
});

describe("A figure beside that of another", () => {
  it("is held against it", () => {
    expect(claimWith("Nvidia maintains a 53% margin versus AMD's 10%", "53%")?.direction).toBe("up");
    expect(claimWith("Ford has a forward P/E of 7 versus Tesla's 70", "7 versus")?.direction).toBe("down");
  });
});

describe("A level and how far it moved", () => {
  it("tells the move", () => {
    const claim = claimWith("The median home price of $473,000 climbed 15.4% from a year ago", "15.4%");
    expect(claim?.quantity).toMatchObject({ low: 0.154, unit: "ratio" });
  });

  it("is in percent of what households pay for", () => {
    expect(claimWith("Airfares +12.6 on the month", "12.6")?.quantity).toMatchObject({ low: 0.126, unit: "ratio" });
  });
});

describe("“Once”", () => {
  it("tells an earlier time before what somebody was", () => {
    const text = "Once valued at over 40bn, Snap has dwindled to 12bn";
    expect(claimWith(text, "12bn")).toMatchObject({ kind: "report", condition: null });
  });
});

describe("Clauses joined by “while”", () => {
  it("are two behind a figure", () => {
    const text = "Citigroup earned 4.3bn, a 7% increase, while smaller rival PNC made 1.6bn";
    expect(claimWith(text, "7%")?.subjects).toEqual(["C"]);
    expect(claimWith(text, "1.6bn")).toMatchObject({ subjects: ["PNC"], direction: null });
  });
});

describe("What there will be fewer of", () => {
  it.each([
    ["Macy's will have to close 100 stores within two years", "100", "down"],
    ["The Fed is letting 60bn a month roll off its balance sheet", "60bn", "down"],
    ["Netflix says another 2 million subscribers will bolt by June", "bolt", "down"],
    ["Comps at Macy's come in between -1 and +1 percent", "between", "flat"],
  ])("%s", (text, words, direction) => {
    expect(claimWith(text, words)?.direction).toBe(direction);
  });
});

describe("Counts and periods", () => {
  it("takes “6 or even 7” for one range", () => {
    expect(claimWith("They called for 6 or even 7 rate cuts this year", "6")?.quantity).toMatchObject({
      low: 6,
      high: 7,
    });
  });

  it("takes “the same time last year” for the base of the quarter", () => {
    const text = "Ford sales fell 8% last quarter. That's 8.5% fewer than the same time last year";
    expect(claimWith(text, "8.5%")?.period?.text).toBe("same time last year");
  });

  it("leaves out when a forecast was made", () => {
    const text =
      "Netflix missed its forecast from January that it would add 2 million users in the first half of the year";
    expect(claimWith(text, "2 million")?.period?.text).toBe("in the first half of the year");
  });

  it("counts liquidity as a measure of its own", () => {
    expect(claimWith("Delta's cash burn is 18m a day. It has $21 billion in liquidity", "$21")?.measure).toBe(
      "liquidity",
    );
  });
});
