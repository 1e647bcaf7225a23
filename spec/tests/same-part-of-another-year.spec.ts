import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const growth = "monthly_revenue(TSM, 2026-04) / monthly_revenue(TSM, 2024-04) - 1";

describe("the same part of a year that is named", () => {
  it.each([
    [
      "TSMC's Q3 revenue was 25% more than in the same quarter of 2024",
      "2025-10-13",
      "yoy(revenue(TSM), FY2025Q3) ~ 25%",
    ],
    ["TSMC's April revenue was 50% above the same month of 2024", "2026-05-11", `${growth} ~ 50%`],
    [
      "Meta's Q4 2025 revenue was above that of the same quarter of 2023",
      "2026-02-06",
      "revenue(META, FY2025Q4) > revenue(META, FY2023Q4)",
    ],
  ])("is that part, and not the year: %s", (text, at, proposition) => {
    expect(propositions(text, at)).toEqual([proposition]);
  });

  it("is left open of a firm whose years are others than those of the calendar", () => {
    expect(propositions("Nvidia's Q3 revenue was 60% above the same quarter of 2023", "2025-11-25")).toEqual([
      "unread-restriction",
    ]);
  });

  it("is the year before of a month named beside this year's", () => {
    expect(propositions("an ounce of gold cost twice as much this April as last April", "2026-05-08")).toEqual([
      "price(Gold, 2026-04) / price(Gold, 2025-04) in 1.9x..2.1x",
    ]);
    expect(propositions("a pound of coffee cost $3 more this April than last April", "2026-05-08")).toEqual([
      "unread-restriction",
    ]);
  });
});

describe("a peak of a month that is named", () => {
  it.each([
    ["Zinc is more than a quarter below its April 2022 peak", "price(Zinc, 2025-05) / price(Zinc, 2022-04) - 1 < -25%"],
    ["Zinc is 12% below where it was at the April 2022 peak", "1 - price(Zinc, 2025-05) / price(Zinc, 2022-04) ~ 12%"],
  ])("is what it averaged in that month: %s", (text, test) => {
    expect(propositions(text, "2025-06-10")).toEqual([test]);
  });
});

describe("by which figures the move of a year is reckoned", () => {
  it.each([
    ["Going by December averages zinc gained 20% in 2025", "change(price(Zinc), 2025) ~ 20%"],
    ["On December averages, tin fell 5% in 2025", "change(price(Tin), 2025) ~ -5%"],
    ["Tin fell 5% in 2025 (December to December)", "change(price(Tin), 2025) ~ -5%"],
  ])("says nothing more where a price is told by the month: %s", (text, proposition) => {
    expect(propositions(text, "2026-01-08")).toEqual([proposition]);
  });

  it.each(["On November averages, tin gained 20% in 2025", "On December averages, Nvidia gained 30% in 2025"])(
    "is another move where those are not its last: %s",
    (text) => expect(propositions(text, "2026-01-08").join()).not.toContain("change("),
  );
});

describe("words told besides", () => {
  it.each([
    [
      "April was down 4% from March over at TSMC",
      "2026-05-11",
      "monthly_revenue(TSM, 2026-04) / monthly_revenue(TSM, 2026-03) - 1 ~ -4%",
    ],
    [
      "Tin has gone up every single month this year, three for three",
      "2025-04-09",
      "every(change(price(Tin)), 2025-01-01..2025-03-31) > 0%",
    ],
  ])("restrict nothing: %s", (text, at, proposition) => expect(propositions(text, at)).toEqual([proposition]));

  it("say something else where they do not say it once more", () => {
    expect(propositions("Tin rose in every month of 2025, ten for twelve", "2026-01-09").join()).not.toContain(
      "every(",
    );
  });
});

describe("names of what is told", () => {
  it("are those of the finance chiefs of firms, and of gas by where it is landed", () => {
    expect(
      propositions("Colette Kress guides; Olsavsky says 190 billion of capex for 2026", "2026-02-09").join(),
    ).toContain("capex_guidance_low(AMZN, FY2026)");
    expect(propositions("European gas cost less than LNG landed in Japan in June 2024", "2025-02-10")).toEqual([
      'price("Natural gas, Europe", 2024-06) < price("Liquefied natural gas, Japan", 2024-06)',
    ]);
  });
});
