import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2026-02-06") }));
const subjectsOf = (text: string) => claimsOf(text)[0]?.subjects ?? [];
const measureOf = (text: string) => claimsOf(text)[0]?.measure ?? null;
const startOf = (text: string, nth = 0) => {
  const day = claimsOf(text)[nth]?.period?.start ?? null;
  return day === null ? null : isoOf(day);
};
const quantityOf = (text: string) => {
  const quantity = claimsOf(text)[0]?.quantity;
  return quantity ? [quantity.low, quantity.high, quantity.unit] : null;
};

describe("names that name something else", () => {
  it.each([
    ["Robinhood (NASDAQ: HOOD) grew revenue 45%", ["HOOD"]],
    ["Nvidia beat the market's expectations of $57bn", ["NVDA"]],
    ["Intel is at a ten-year low", ["INTC"]],
  ])("are no index, no market and no yield: %s", (text, subjects) => expect(subjectsOf(text)).toEqual(subjects));

  it.each([
    ["The market cap is $4t", "US stock market"],
    ["Lower guidance disappointed the market by 3%", "US stock market"],
    ["Intel signed a 10-year deal worth $3bn", "US 10-year yield"],
    ["It was funded with ten-year bonds at 5%", "US 10-year yield"],
  ])("nor whom a clause is of: %s", (text, subject) => expect(subjectsOf(text)).not.toContain(subject));

  it.each([
    ["NASDAQ: up 0.4% today", "^IXIC"],
    ["The market sold off 3%", "US stock market"],
    ["the 10-year hit a high of 4.8%", "US 10-year yield"],
  ])("and are what they are elsewhere: %s", (text, subject) => expect(subjectsOf(text)).toEqual([subject]));
});

describe("letters that are a margin's, a weight's or a harvest's", () => {
  it.each([
    ["GM of 73.5%", "gross_margin"],
    ["GM closed at 45", "close"],
    ["stocks-to-use at 10%", "stocks_to_use"],
  ])("are of what is told: %s", (text, measure) => expect(measureOf(text)).toBe(measure));
  it("and of no bank", () => {
    expect(subjectsOf("reserves of 11 bn boe")).toEqual([]);
    expect(subjectsOf("BoE cut rates by 25bp")).toEqual(["Bank of England"]);
  });
});

describe("what is delivered", () => {
  it.each([
    "Nvidia delivered another blowout quarter",
    "Twilio delivered third-quarter results, with 33% growth in revenue of $983 million",
  ])("is no goods where it is a report: %s", (text) => expect(measureOf(text)).not.toBe("deliveries"));
  it("is goods elsewhere", () => expect(measureOf("Tesla delivered 400k cars")).toBe("deliveries"));
});

describe("figures in the marks of accountants and miners", () => {
  it.each([
    ["Net income was $(12.3) million", [-12.3e6, -12.3e6, "USD"]],
    ["Net loss was $(0.05) per share", [-0.05, -0.05, "USD/share"]],
    ["Operating margin was (4)%", [-0.04, -0.04, "ratio"]],
    ["The mine produced 14,685t of lithium in June", [14685, 14685, "t"]],
    ["CXO expects to sell 90,000-100,000t of lithium in FY24", [90000, 100000, "t"]],
    ["Revenue: $39.33 B vs $38.05 B est", [39.33e9, 39.33e9, "USD"]],
    ["EPS $0.89 vs. $0.84 expected", [0.89, 0.89, "USD/share"]],
    ["Its output was 350 kboepd", [350e3, 350e3, "boe/day"]],
    ["M2 is at $21.9t", [21.9e12, 21.9e12, "USD"]],
    ["Costs will rise to C$41-45/oz", [41, 45, "CAD/oz"]],
    ["Costs will be A$41 to 45 per pound", [41, 45, "AUD/lb"]],
  ])("keep sign, weight and currency: %s", (text, quantity) => expect(quantityOf(text)).toEqual(quantity));
});

describe("the time of a figure that another is held against", () => {
  it.each([
    ["In 2024, Meta's capex was $39bn compared with $28bn in 2023", "2024-01-01"],
    ["In July, CPI rose 2.9% compared with 3.0% in June", "2025-07-01"],
    ["Datadog's revenue growth came in at 68% compared to growth of 87% for 1Q20", null],
    ["Gold rose 10% after falling 5% in July", null],
    ["In 2024, Meta's revenue grew 22% after 16% in 2023", "2024-01-01"],
  ])("is not its own: %s", (text, start) => {
    expect(startOf(text)).toBe(start);
    expect(claimsOf(text)[0].quote).toBe(text);
  });

  it("is that of the sentence where a growth is told beside a sum of another year", () => {
    expect(startOf("Meta guides for $120bn of capex in 2026, a 58% increase from last year", 1)).toBe("2026-01-01");
  });
});

describe("ways of putting it", () => {
  it("are no condition where they say where one looks", () => {
    expect(claimsOf("If you look at Intel, it fell 4%")[0]).toMatchObject({ kind: "report", condition: null });
  });
  it("take no position where a price is to average so much", () => {
    const text = "Copper averaged 13,000 in January and will average 14,000 in March";
    expect(claimsOf(text).map(({ kind }) => kind)).toEqual(["report", "forecast"]);
    expect(claimsOf("will average down PLTR below 80")[0]?.kind).toBe("trade");
  });
  it("tell of earnings a share where a loss stands in brackets", () => {
    expect(measureOf("Ardent lost $(0.05) a share")).toBe("eps");
    expect(measureOf("Intel lost $2 a share today")).toBe("price");
  });
  it("foresee where a case is one's base", () => {
    expect(claimsOf("Our base case calls for Brent to average $58 in 2026")[0].kind).toBe("forecast");
  });
});
