import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

/** First and last day of the period of the last claim. */
function last(saidAt: string, text: string): string | null {
  const period = extractClaims(readDiscussion(text, { saidAt: dayOf(saidAt) })).at(-1)?.period;
  return period ? [period.start, period.end].map((day) => (day === null ? "?" : isoOf(day))).join("..") : null;
}

describe("years side by side are one stretch", () => {
  it.each([
    ["2024-10-16", "In 2011-12 cotton lost half its value.", "2011-01-01..2012-12-31"],
    ["2024-10-16", "In 2008-09 freight rates fell 90%.", "2008-01-01..2009-12-31"],
    ["2024-10-16", "Chile's lithium output tripled 2016 to 2022.", "2016-01-01..2022-12-31"],
    ["2020-05-04", "Spain's debt doubled, 2008 to 2014.", "2008-01-01..2014-12-31"],
    ["2024-10-16", "Oil closed at 80 on 2024-09-10.", "2024-09-10..2024-09-10"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("an episode of a market", () => {
  it.each([
    ["Nvidia lost 17% on DeepSeek Monday.", "2025-01-27..2025-01-27"],
    ["Texas Instruments fell 11% in the covid crash of March 2020.", "2020-03-01..2020-03-31"],
    ["The S&P is up 30% since Liberation Day.", "2025-04-02..2026-06-08"],
    ["The S&P is up 200% since the covid crash.", "?..?"],
  ])("is dated by its name or by what stands behind it: %s", (text, period) =>
    expect(last("2026-06-08", text)).toBe(period),
  );
});

describe("a day told in figures", () => {
  it.each([
    ["2021-12-05", "AAPL fell 4% 11/20 - 11/26.", "2021-11-20..2021-11-26"],
    ["2021-12-05", "Intel's sales fell 3% in November 11/19.", "2021-11-19..2021-11-19"],
    ["2021-12-05", "Ford rose 2% Oct 10/04 – 10/08", "2021-10-04..2021-10-08"],
    ["2021-12-05", "My BA puts expire 12/17 to 12/24.", "2021-12-17..2021-12-24"],
    ["2021-12-05", "Intel rose 7/16 to 9/16.", null],
    ["2021-12-05", "Intel lost 1/4 - 1/2 of its value.", null],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a day by its number", () => {
  it.each([
    ["2024-10-16", "SOFR jumped to 5.3% on the 30th.", "2024-09-30..2024-09-30"],
    ["2023-03-20", "Credit Suisse fell 24% on the 15th.", "2023-03-15..2023-03-15"],
    ["2022-01-04", "Rio Tinto gained 3% on the 31st.", "2021-12-31..2021-12-31"],
    ["2024-10-16", "The ECB will cut 25bps on the 17th.", "2024-10-17..2024-10-17"],
    ["2024-10-16", "It was the 12th straight month of falling rents in Austin.", null],
    ["2024-10-16", "Rents fell 3% on the 30th floor of that tower in Austin.", null],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("the day something was said is not when it holds", () => {
  it.each([
    ["2024-10-16", "Adobe said on 12 September that Q4 revenue will be 5.5bn.", "2024-08-31..2024-11-29"],
    ["2024-10-16", "Hermes told investors on Monday it will raise prices 5% in January.", "2025-01-01..2025-01-31"],
    ["2023-05-20", "At the May meeting the Riksbank said rates peak at 3.75% in September.", "2023-09-01..2023-09-30"],
    ["2024-10-16", "Kroger sales fell 2% on Monday.", "2024-10-14..2024-10-14"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("what holds past, into or at a time", () => {
  it.each([
    ["2024-10-16", "Wheat stays above 600 past November.", "2024-11-30..?"],
    ["2024-10-16", "Mortgage rates stay above 6% past 2026.", "2026-12-31..?"],
    ["2024-10-16", "Cotton fell this past July.", "2024-07-01..2024-07-31"],
    ["2024-10-16", "Memory supply is tight into year end.", "2024-10-16..2024-12-31"],
    ["2024-10-16", "Lead prices will be 5% lower by mid December.", "2024-10-16..2024-12-15"],
    ["2024-10-16", "Pork prices rose 4% between Christmas and Chinese New Year.", "2023-12-25..2024-02-10"],
    ["2024-10-16", "Egg prices rose 40% between Thanksgiving and Easter.", "2023-11-23..2024-03-31"],
    ["2024-10-16", "Nvidia falls 5% by Chinese New Year 2036.", "?..?"],
    ["2021-10-16", "Container rates will stay high through lunar new year.", "2021-10-16..2022-02-01"],
    ["2024-10-16", "Micron fell 6% AH.", "2024-10-16..2024-10-16"],
    ["2024-10-16", "Ah Micron fell 6%, ah well.", null],
    ["2024-10-16", "Shell will shut the refinery for 10 days from 4 November.", "2024-11-04..2024-11-13"],
    ["2024-10-16", "VAT goes to 21% in April in Romania.", "2025-04-01..2025-04-30"],
    ["2024-10-16", "The implied move on Netflix is 8% for Thursday.", "2024-10-17..2024-10-17"],
    ["2024-10-16", "Unemployment hit its highest in 30+ years.", "1994-10-16..2024-10-16"],
    ["2024-07-16", "Micron's May-quarter revenue was 6.8bn.", "2024-03-01..2024-05-30"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a base is not the time of the claim", () => {
  it.each([
    ["2024-10-16", "Steel output in China was down 6% on 2023.", null],
    ["2024-10-16", "Tesco sales rose 4% in August on last year.", "2024-08-01..2024-08-31"],
    ["2024-10-16", "Tesco fell 4% on Tuesday.", "2024-10-15..2024-10-15"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("where only the if-part names a time, the rest is of it", () => {
  it.each([
    ["2024-10-16", "If Brent breaks 85 in November, airline shares fall 10%.", "2024-11-01..2024-11-30"],
    ["2024-10-16", "If Aldi cuts prices by Christmas, Tesco margins fall in 2025.", "2025-01-01..2025-12-31"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a month that is over, and its figure still to be reported, is the one looked forward to", () => {
  it.each([
    ["2024-09-03", "TSMC's August revenue will come in above NT$300bn.", "2024-08-01..2024-08-31"],
    ["2024-09-03", "TSMC's September revenue will come in above NT$300bn.", "2024-09-01..2024-09-30"],
    ["2024-09-20", "TSMC's August revenue will come in above NT$300bn.", "2025-08-01..2025-08-31"],
    ["2024-09-03", "Nvidia will close above 150 in August.", "2025-08-01..2025-08-31"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("what is yet to come by its words", () => {
  it.each([
    ["2023-04-01", "Roche is waiting, approval expected in October.", "2023-10-01..2023-10-31"],
    ["2023-04-01", "Roche has results due in February.", "2024-02-01..2024-02-29"],
    ["2023-04-01", "Inflation should continue to fall this year.", "2023-01-01..2023-12-31"],
    ["2023-04-01", "Roche's sales fell in fall 2022.", "2022-09-01..2022-11-30"],
  ])("%s: %s", (saidAt, text, period) => expect(last(saidAt, text)).toBe(period));
});

describe("a move behind a plan", () => {
  it("was before the time that was planned for", () => {
    expect(last("2025-06-12", "Micron guided next quarter to 50bn in revenue. The stock jumped 14.5%.")).toBe(null);
    expect(last("2025-06-12", "Micron guided next quarter to 50bn in revenue. EPS is seen at 31.")).not.toBe(null);
  });
});
