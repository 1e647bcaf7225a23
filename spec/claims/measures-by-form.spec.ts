import { describe, expect, it } from "vitest";
import { claimWith } from "./claim-in-text.ts";

const measureOf = (text: string, words: string) => claimWith(text, words)?.measure;

describe("A clause that names no measure", () => {
  it("goes on with what was told of where it is a relative one", () => {
    expect(measureOf("Visa reported EPS of 2.51, which beat the estimate of 2.44", "which beat")).toBe("eps");
  });

  it("is of the price where a session moved so much", () => {
    expect(measureOf("Walmart missed on EPS. It closed 6% lower", "6%")).toBe("price");
    expect(measureOf("Walmart missed on EPS. It closed the quarter 6% lower", "6%")).not.toBe("price");
  });

  it("is of sales where a firm guides them to move", () => {
    expect(measureOf("AMD guided Q3 down 8%", "8%")).toBe("revenue");
  });

  it("is of earnings where those miss by cents", () => {
    expect(measureOf("Visa missed by 3 cents", "3 cents")).toBe("eps");
  });

  it("is of the plan spoken of where a full year is raised", () => {
    expect(measureOf("Snowflake revenue was 800m. They raised the full year to 3.3bn", "full year")).toBe("revenue");
    expect(measureOf("Snowflake is a mess. They cut FY25 to 3.3", "FY25")).toBe("guidance");
  });

  it("goes on with sales where it names a place or a part, and no one else", () => {
    expect(measureOf("Snowflake revenue was 800m. US federal up 40%", "40%")).toBe("revenue");
    expect(measureOf("Snowflake revenue was 800m. AMD up 4%", "4%")).toBe("price");
  });

  it("is of what a ship earns where the talk is of those", () => {
    expect(measureOf("VLCC rates look firm. They are making 60,000 a day", "60,000")).toBe("freight_rate");
    expect(measureOf("Uber drivers are making 60,000 a day", "60,000")).not.toBe("freight_rate");
  });

  it("is of the price once a trade has told one", () => {
    const text = "Snowflake revenue grew 30%. Bought at 120, sold half at 160. It doubled again since";
    expect(measureOf(text, "doubled")).toBe("price");
  });

  it("is of no price where a noun of its own moves", () => {
    expect(measureOf("Bitcoin is at 62k. Fees fell 20%", "20%")).toBeNull();
    expect(measureOf("Airbnb is at 150. Complaints rose 20%", "20%")).toBeNull();
    expect(measureOf("Bitcoin is at 62k. Shorts fell 20%", "20%")).toBe("price");
  });

  it("is of what was told of another before, behind an owner alone", () => {
    expect(measureOf("Target's inventory rose 43%. Walmart's were up 32%", "32%")).toBe("inventory");
    expect(measureOf("Target's inventory rose 43%. Walmart's up 3%", "up 3%")).toBe("price");
  });

  it("goes on with what was told elsewhere", () => {
    expect(measureOf("Macy's sales fell 2% in the US. In Canada they rose 4%", "4%")).toBe("revenue");
  });

  it("is of earnings where cents are earned", () => {
    expect(measureOf("Kohl's earned 42 cents", "42")).toBe("eps");
    expect(measureOf("Kohl's is fun. I earned 42 cents on it", "42")).not.toBe("eps");
  });

  it("is of what stands before the reason", () => {
    expect(measureOf("Lower prices are likely at Ford, as it has no approval for the truck", "Lower")).toBe("price");
  });

  it("is of how many where those are shipped", () => {
    expect(measureOf("Intel is a mess. They shipped more chips than AMD", "more chips")).toBe("units");
  });

  it("is of no share's earnings where a sum is told", () => {
    expect(measureOf("Micron guided to 12 dollars of EPS. That is 2 billion above the street", "2 billion")).not.toBe(
      "eps",
    );
  });

  it("is of no sales where things are counted", () => {
    expect(measureOf("Ford revenue was 43bn. It made 7,000 fewer vehicles than a year ago", "7,000")).toBeNull();
  });
});

describe("What is told of somebody's plans and rates", () => {
  it("is of no price where a sum is to come", () => {
    expect(measureOf("AMAT does 15B next year", "15B")).toBe("revenue");
  });

  it("is of a central bank's rate where inflation was told before", () => {
    expect(measureOf("CPI was 2.6%. The Fed went 50. They'll be at 4 by Christmas", "at 4")).toBe("policy_rate");
  });

  it("is of no price where something is used", () => {
    expect(measureOf("DRAM spend was down 28%", "28%")).toBeNull();
    expect(measureOf("Intel usage was up 3%", "3%")).toBeNull();
  });

  it("is of what an index is valued at behind a multiple", () => {
    expect(claimWith("The S&P trades at 16x. In 2018 it bottomed at 14", "14")).toMatchObject({
      measure: "pe",
      quantity: { low: 14, unit: "x" },
    });
  });
});

describe("A margin", () => {
  it.each([
    "Macy's comps were down 3%. That trailed Kohl's by a wide margin, 2%",
    "MSTR is at 1,200. Nobody gets margin called until it falls 50%",
    "MSTR is at 1,200. People bought on margin at 60%",
  ])("is none that a firm earns: %s", (text) => {
    expect(measureOf(text, text.slice(text.indexOf(". ") + 2, -1))).not.toBe("margin");
  });
});

describe("What somebody will do", () => {
  it("is of what was told before, by so many percent or so large a sum", () => {
    expect(claimWith("The street has Snowflake sales growing 24% next year, they'll do 30", "30")).toMatchObject({
      measure: "revenue",
      direction: "up",
      quantity: { low: 0.3, unit: "ratio" },
    });
    expect(claimWith("AMD guided Q3 down 8%. The street is at 5.4bn. I think they will do 5.6", "5.6")).toMatchObject({
      measure: "revenue",
      quantity: { low: 5.6e9, unit: "USD" },
    });
  });
});
