import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2026-01-11";

describe("what was used up", () => {
  it.each([
    "Meta burned through $37.3bn of capex in 2024",
    "Meta ploughed through $37.3bn of capex in calendar 2024",
    "Meta chewed through $37.3bn in capex in 2024",
  ])("is an amount and no line that was passed: %s", (text) =>
    expect(propositions(text, SAID)[0]).toBe("capex(META, FY2024) ~ 37.3bn USD"),
  );

  it("is a line where it is the spending that passed it", () =>
    expect(propositions("Meta's capex blew through $37bn in 2024", SAID)[0]).toBe("capex(META, FY2024) > 37bn USD"));
});

describe("what has arrived by now", () => {
  it.each([
    "With September out TSMC's third quarter comes to NT$990bn",
    "Now that September's numbers are in TSMC's third quarter adds up to NT$990bn",
    "With September in the books, TSMC's third quarter totals NT$990bn",
  ])("only lets the sum be told: %s", (text) =>
    expect(propositions(text, "2025-10-12").at(-1)).toBe("revenue(TSM, FY2025Q3) ~ 990bn TWD"),
  );
});

describe("a month on itself", () => {
  it.each([
    ["Silver gained 60% December over December", "yoy(price(Silver), 2025-12) ~ 60%"],
    ["December on December silver more than doubled", "yoy(price(Silver), 2025-12) > 100%"],
  ])("is growth on the year: %s", (text, test) => expect(propositions(text, SAID)[0]).toBe(test));

  it("is growth on the month where two are named", () =>
    expect(propositions("Silver gained 6% December on November", SAID)[0]).toBe(
      "price(Silver, 2025-12) / price(Silver, 2025-11) - 1 ~ 6%",
    ));
});

describe("a day that ended beyond a line for the first time", () => {
  it("is asked of its close", () =>
    expect(propositions("The Nasdaq Composite just finished a day above 23,000 for the first time", SAID)[0]).toMatch(
      /^close\(\^IXIC, 2026-01-09\) > 23000 and not \(any\(close\(\^IXIC\), before\(2026-01-09\)\) > 23000\)$/,
    ));
});

describe("a month beside the same month of last year", () => {
  const YOY = "yoy(monthly_revenue(TSM), 2025-11) ~ 24%";
  it.each([
    "TSMC's November sales were 24% above last November",
    "TSMC's November sales were up 24% from last November",
    "TSMC's November revenue was 24% higher than last November's",
    "TSMC's November revenue is up 24% on last year's November",
  ])("is growth on the year: %s", (text) => expect(propositions(text, "2025-12-12")[0]).toBe(YOY));

  it("is another month where another is named", () =>
    expect(propositions("Copper in November was 6% above last September", "2025-12-12")[0]).toContain(
      "price(Copper, 2025-09)",
    ));
});
