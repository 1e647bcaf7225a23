import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { proposition } from "../tests/said.ts";

/** First and last day of the period of each claim. */
const periodsOf = (saidAt: string, text: string) =>
  extractClaims(readDiscussion(text, { saidAt: dayOf(saidAt) })).map(({ period }) =>
    period ? [period.start, period.end].map((day) => (day === null ? "?" : isoOf(day))).join("..") : null,
  );
const last = (saidAt: string, text: string) => periodsOf(saidAt, text).at(-1);

describe("a part of a day", () => {
  it("is that day", () => {
    expect(last("2021-09-28", "Ford fell 4.3% early Thursday.")).toBe("2021-09-23..2021-09-23");
    expect(last("2021-09-28", "Oil rose late Friday.")).toBe("2021-09-24..2021-09-24");
  });

  it("is no session by whose close it could be tested", () => {
    expect(proposition("AMD fell 4.3% early Thursday", "2024-08-07")).not.toContain("close(");
  });
});

describe("the time of the base", () => {
  it("is not carried on to what comes after it", () => {
    const text =
      "Ford reported Q2 sales up 5%. The street saw 44bn, up 4% compared with last year. Meanwhile, profit fell 7%.";
    expect(last("2023-08-01", text)).not.toContain("2022");
  });
});

describe("an end without “of”", () => {
  it.each([
    ["2024-02-10", "The dots have rates at 4.6% end 2024.", "2024-12-31..2024-12-31"],
    ["2024-02-10", "Copper output is 5% lower by end 2025.", "2024-02-10..2025-12-31"],
    ["2023-08-01", "Gas storage will be 95% full by end October.", "2023-08-01..2023-10-31"],
    ["2022-05-05", "Ford sees inventories at 60 days by end Q3.", "2022-05-05..2022-09-30"],
    ["2021-03-01", "Unemployment is below 5% by end 2021 in Canada.", "2021-03-01..2021-12-31"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("months from one to another", () => {
  it.each([
    ["2022-06-21", "Ryanair cut 7% of its July-September flights.", "2022-07-01..2022-09-30"],
    ["2024-02-10", "Wheat exports rose 4% Nov-Jan.", "2023-11-01..2024-01-31"],
    ["2023-05-02", "Steel imports fell 12% January–March.", "2023-01-01..2023-03-31"],
    ["2019-10-02", "Auto sales fell 3% April to September.", "2019-04-01..2019-09-30"],
    ["2020-02-02", "Beef prices rose 9% Oct-Dec 2018.", "2018-10-01..2018-12-31"],
    ["2023-10-02", "Nickel fell 9% from July to September.", "2023-07-01..2023-09-30"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a year or quarter told by the month it ends in", () => {
  it.each([
    ["2025-02-07", "Microsoft still plans 80bn of capex for the fiscal year ending June.", "2024-07-01..2025-06-30"],
    ["2024-02-10", "Sony revenue rose 4% in the year ended March 2023.", "2022-04-01..2023-03-31"],
    ["2024-02-10", "Toyota sales in the quarter ended December rose 4%.", "2023-10-01..2023-12-31"],
    ["2024-02-10", "UK car output in the year to January fell 3%.", "2023-02-01..2024-01-31"],
    [
      "2023-06-01",
      "Nissan guided profit of 520bn yen for the fiscal year ending March 2024.",
      "2023-04-01..2024-03-31",
    ],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("American shops", () => {
  it.each([
    ["2025-03-05", "Target guided FY25 EPS to 9.10.", "2025-02-02..2026-01-31"],
    ["2024-02-20", "Home Depot sales fell 3% in fiscal 2023.", "2023-01-30..2024-01-28"],
    ["2025-03-05", "TJX revenue rose 4% in FY25.", "2024-02-04..2025-02-01"],
    ["2025-03-05", "Lowe's sales rose 1% in Q4.", "2024-11-02..2025-01-31"],
    ["2024-06-05", "Dollar Tree guided FY24 EPS to 6.75.", "2024-02-04..2025-02-01"],
  ])("number a year by its beginning, or by its end, as each does: %s: %s", (saidAt, text, period) =>
    expect(last(saidAt, text)).toBe(period),
  );
});

describe("a period told from another", () => {
  it.each([
    ["2024-12-06", "Intel revenue was 14.2bn in Q3. A year ago it was 15.3bn.", "2023-07-02..2023-09-30"],
    ["2023-05-02", "Comerica held 64bn in Q1. Three months earlier it was 71bn.", "2022-10-01..2022-12-31"],
    ["2024-09-02", "Chile mined 440kt in July. Two months earlier it was 460kt.", "2024-05-01..2024-05-31"],
    ["2024-12-06", "Jet fuel is at 2.10 a gallon. It was 2.60 a year ago.", "2023-01-01..2023-12-31"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a record since a time", () => {
  it.each([
    ["2023-04-10", "LG revenue was 20tn won in Q1 2023. Lowest since Q1 2019.", "2019-01-01..2023-03-31"],
    ["2023-08-10", "Housing starts fell 8% in July. The biggest fall since 2011.", "2011-01-01..2023-07-31"],
    ["2023-08-10", "Copper is up 8% since 2011.", "2011-01-01..2023-08-10"],
  ])("is told up to the period spoken of: %s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a stretch that the words do not date", () => {
  it.each([
    ["2024-12-06", "Copper closed the week at 9100.", "2024-12-02..2024-12-06"],
    ["2024-01-12", "Ford finished the year at 12 dollars.", "2023-01-01..2023-12-31"],
    ["2024-04-02", "Brent ended the month at 87.", "2024-03-01..2024-03-31"],
    ["2024-12-06", "12m target for Ford 15 dollars.", "2024-12-06..2025-12-06"],
    ["2024-12-06", "Diageo cut FY sales growth to 2%.", "2024-07-01..2025-06-30"],
    ["2024-12-06", "I'd say Diageo has 20bn of sales for the full year.", "2024-07-01..2025-06-30"],
    ["2023-05-02", "Comerica ended March with deposits of 64bn.", "2023-03-31..2023-03-31"],
    ["2023-05-02", "Comerica lost 4% of its deposits in March.", "2023-03-01..2023-03-31"],
    ["2024-12-06", "Silver is up 35% on the year.", "2024-01-01..2024-12-06"],
    ["2024-12-06", "UK house prices fell 3.5% on the year.", "2023-12-06..2024-12-06"],
    ["2025-02-07", "CEG dropped 21% in a day on Jan 27.", "2025-01-27..2025-01-27"],
    ["2025-02-07", "CEG dropped 21% in a day.", "2025-02-07..2025-02-07"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("what is held against a figure, and what a market reckons with", () => {
  it.each([
    ["2023-07-08", "UK CPI was 8.7% in May vs 8.4 forecast.", "2023-05-01..2023-05-31"],
    ["2022-12-14", "Fed funds futures have the peak at 4.85% in May.", "2023-05-01..2023-05-31"],
    ["2022-12-14", "The forecast is 4% in May for Brazil inflation.", "2023-05-01..2023-05-31"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("options end in the month named", () => {
  it.each([
    ["2024-03-16", "Bought some Cameco calls for Jan 25.", "2025-01-01..2025-01-31"],
    ["2024-03-16", "I'm long Cameco from 41 and hold a few Denison calls for Jan 25.", "2025-01-01..2025-01-31"],
    ["2024-08-06", "I'm short Ford, partly through December 35 puts.", "2024-12-01..2024-12-31"],
    ["2024-03-16", "Long Intel through at least Q3.", "2024-03-16..2024-09-28"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a time told in a firm's own years, or shortly", () => {
  it.each([
    ["2024-05-14", "Nvidia's revenue next FY is 120bn.", "2025-01-27..2026-01-25"],
    ["2024-05-14", "Target's full year EPS will be 9.", "2024-02-04..2025-02-01"],
    ["2024-05-14", "Target's EPS this year is 9.", "2024-02-04..2025-02-01"],
    ["2024-05-14", "Nvidia is up 8% this year.", "2024-01-01..2024-05-14"],
    ["2024-05-14", "Walmart's holiday comps were down 4%.", "2023-11-01..2024-01-31"],
    ["2024-05-14", "Target's back half comps grow 2%.", "2024-08-04..2025-02-01"],
    ["2024-05-14", "Soybeans drop to 10 by the fall.", "2024-05-14..2024-11-30"],
    ["2024-05-14", "Oil is at 60 a year from now.", "2025-05-14..2025-05-14"],
    ["2024-05-14", "Boeing's slots are gone til the end of the decade.", "2024-05-14..2029-12-31"],
    ["2024-05-14", "Short interest in Ford was 2% as of 4/30.", "2024-04-30..2024-04-30"],
    ["2024-05-14", "Oil averaged 78 thru April.", "2024-04-01..2024-04-30"],
    ["2024-05-14", "The deficit heads to $2 trillion in FY2025.", "2024-10-01..2025-09-30"],
    ["2024-05-14", "Goldman cut its Ford target to $13 from $14 yesterday.", "2024-05-13..2024-05-13"],
    ["2024-05-14", "Ford is up 12% MTD.", "2024-05-01..2024-05-14"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});
