import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-02-05") }));
const levels = (text: string) => read(text).map(({ quantity }) => quantity?.low ?? quantity?.high ?? null);
const years = (text: string) => read(text).map(({ period }) => period?.text ?? null);

describe("a level as high as years are numbered", () => {
  it.each([
    ["Gold is at 2000", 2000],
    ["Gold hit 2050 today", 2050],
    ["Gold will be above 2000 by June", 2000],
    ["Gold fell to 1990", 1990],
    ["Gold went from 1900 to 2050", 2050],
    ["S&P hit 2000 for the first time in August 2014", 2000],
    ["ETH at 2000 is a steal", 2000],
    ["Platinum was 2050 in 2008", 2050],
  ])("%s: is one of what trades there", (text, level) => expect(levels(text)).toEqual([level]));

  it.each([
    ["Gold bottomed around 2000", "2000"],
    ["Gold went up from 2000 to 2011", "from 2000 to 2011"],
    ["Gold was at its best in 2011", "in 2011"],
    ["Capex is at 2019 levels", "2019"],
    ["Zinc averaged 2,653 over 2023", "over 2023"],
  ])("%s: is a year where time is told", (text, year) => expect(years(text)).toEqual([year]));
});

describe("pounds", () => {
  it("are a weight in talk of what is priced by the pound", () => {
    const [, cut, demand] = read(
      "Uranium is tight. Cameco cut McArthur to 14 million pounds. Demand is 175-180 million pounds a year.",
    );
    expect(cut.quantity?.unit).toBe("lb");
    expect(demand.quantity?.unit).toBe("lb/year");
  });

  it("are money where they are paid", () =>
    expect(read("Coffee: Brazil paid 14 million pounds in fines")[0].quantity?.unit).toBe("GBP"));
});

describe("a ticker the registry does not hold", () => {
  it("is a name behind what is told of shares", () => {
    expect(read("Volume on SRUUF was 2.3M yesterday")[0].subjects).toEqual(["SRUUF"]);
  });

  it("is that of the firm a thread names, listed elsewhere", () => {
    expect(read("Air Canada flies again. AC reported revenue of C$6.3 billion.").at(-1)?.subjects).toEqual(["AC.TO"]);
  });
});

describe("a level told of nobody by name", () => {
  it("is of the one named before whose levels lie near it", () => {
    const told = read("Uranium spot is at 106. UUUU fell from 8.2 to 7.1. In 2007 it hit 136.").at(-1);
    expect([told?.subjects[0], told?.quantity?.high]).toEqual(["uranium", 136]);
  });

  it("is of the last where that may be", () =>
    expect(read("Brent is at 80. Exxon closed at 101. It goes to 90.").at(-1)?.subjects).toEqual(["XOM"]));
});

describe("a level that was", () => {
  it("goes nowhere, whatever it was before", () =>
    expect(read("Air Canada stock is at 17.20, it was 50 before covid").at(-1)?.direction).toBeNull());
});
