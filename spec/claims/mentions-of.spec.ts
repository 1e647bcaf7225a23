import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

const SAID = "2025-01-29";
const read = (text: string, on = SAID) => mentionsOf(text, { saidAt: dayOf(on), registry: DEFAULT_REGISTRY });

function quantities(text: string) {
  return read(text).flatMap((one) => (one.kind === "quantity" ? [[one.low, one.high, one.unit]] : []));
}

it("reads the same words alike however often they were met before", () => {
  const text =
    "up 5% over the past month, the past year, by the weekend, in FQ3, since the spring, on 27 January, all year";
  const first = read(text);
  for (let i = 0; i < 3; i++) expect(read(text)).toEqual(first);
  expect(periods("over the past year")).toEqual(["2024-01-29..2025-01-29"]);
});

it("counts weeks, and no days, back from the day it was said", () => {
  expect(periods("fell 40% in two weeks")).toEqual(["2025-01-15..2025-01-29"]);
});

it.each([
  ["in 1989-93", "1989-01-01..1993-12-31"],
  ["in March 22", "2022-03-01..2022-03-31"],
  ["the Dec qtr", "2024-10-01..2024-12-31"],
  ["by this time next year", "2025-01-29..2026-01-29"],
])("reads the years and quarters of %s", (text, period) => expect(periods(text)).toEqual([period]));

it("leaves the full stop after a month to the sentence", () => {
  expect(read("It fell in December. 14 firms followed.").map(({ text }) => text)).toContain("in December");
});

function periods(text: string, on = SAID) {
  return read(text, on).flatMap((one) =>
    one.kind === "period"
      ? [`${one.first === null ? "" : isoOf(one.first)}..${one.last === null ? "" : isoOf(one.last)}`]
      : [],
  );
}

/** Text, low, high, unit. Values by hand. */
const AMOUNTS: [string, number | null, number | null, string][] = [
  ["deposits of USD20bn", 20e9, 20e9, "USD"],
  ["the queue went from 30 GW to 13", 13e9, 13e9, "W"],
  ["cut it from 90% to about 60", 0.6, 0.6, "ratio"],
  ["a plant costs $2,200-2,500/kW", 2200, 2500, "USD/kW"],
  ["a lead time of 5+ yrs", 5, null, "year"],
  ["from $28.92/MW-day to $269.92", 269.92, 269.92, "USD/MW-day"],
  ["capital costs of $2,400/kW", 2400, 2400, "USD/kW"],
  ["closed at 8 5/8", 8.625, 8.625, ""],
  ["margins in the mid-teens", 0.14, 0.16, "ratio"],
  ["grew double digits", 0.1, null, "ratio"],
  ["between $3.5bn and $4bn", 3.5e9, 4e9, "USD"],
  ["EUR25-30bn", 25e9, 30e9, "EUR"],
  ["a $1.2 trillion deficit", 1.2e12, 1.2e12, "USD"],
  ["NT$293bn", 293e9, 293e9, "TWD"],
  ["3.1bn NT dollars", 3.1e9, 3.1e9, "TWD"],
  ["£40m", 40e6, 40e6, "GBP"],
  ["12 million barrels", 12e6, 12e6, "bbl"],
  ["$85 a barrel", 85, 85, "USD/bbl"],
  ["crude at $71/bbl", 71, 71, "USD/bbl"],
  ["north of $100", 100, null, "USD"],
  ["a sub-3% print", null, 0.03, "ratio"],
  ["up to 15%", null, 0.15, "ratio"],
  ["at least 12 GW", 12e9, null, "W"],
  ["hiked 75 bps", 75, 75, "bp"],
  ["rose 2 percentage points", 0.02, 0.02, "ratio"],
  ["more than a third", 1 / 3, null, "ratio"],
  ["two-thirds of its value", 2 / 3, 2 / 3, "ratio"],
  ["1 in 4 borrowers", 0.25, 0.25, "ratio"],
  ["nearly tripled", 3, 3, "x"],
  ["a 10x return", 10, 10, "x"],
  ["outsold them 5 to 1", 5, 5, "x"],
  ["two percent", 0.02, 0.02, "ratio"],
  ["half a billion dollars", 5e8, 5e8, "USD"],
  ["40,000 layoffs", 40000, 40000, "layoff"],
  ["1.5m vehicles", 1.5e6, 1.5e6, "vehicle"],
  ["from 4% to 3.5%", 0.035, 0.035, "ratio"],
  ["ranging from 4% to 6%", 0.04, 0.06, "ratio"],
  ["300$ a share", 300, 300, "USD/share"],
  ["$70s", 70, 79.99, "USD"],
  ["5%+ yields", 0.05, null, "ratio"],
  ["ten sessions running", 10, 10, "session"],
];

/** Text and days, said on 2025-01-29 (a Wednesday). */
const WINDOWS: [string, string][] = [
  ["MSFT in its Q1", "2024-07-01..2024-09-30"],
  ["NVDA fiscal Q3", "2024-07-29..2024-10-27"],
  ["NVDA FQ3", "2024-07-29..2024-10-27"],
  ["NVDA 3QFY25", "2024-07-29..2024-10-27"],
  ["It fell on 27 January.", "2025-01-27..2025-01-27"],
  ["It fell on Jan. 27.", "2025-01-27..2025-01-27"],
  ["Oracle's Q2 FY25", "2024-09-01..2024-11-30"],
  ["in 4Q23", "2023-10-01..2023-12-31"],
  ["the first half of 2024", "2024-01-01..2024-06-30"],
  ["nvidia in the April quarter of 2024", "2024-01-29..2024-04-28"],
  ["last quarter", "2024-10-01..2024-12-31"],
  ["in 2006/7", "2006-01-01..2007-12-31"],
  ["it fell in March", "2024-03-01..2024-03-31"],
  ["in March", "2025-03-01..2025-03-31"],
  ["last August", "2024-08-01..2024-08-31"],
  ["in the March quarter", "2025-01-01..2025-03-31"],
  ["since New Year", "2025-01-01..2025-01-29"],
  ["it goes lower by the end of summer", "2025-01-29..2025-08-31"],
  ["over the weekend", "2025-01-25..2025-01-26"],
  ["to $200 by EOY", "2025-01-29..2025-12-31"],
  ["today and into next week", "2025-01-29..2025-02-07"],
  ["since last Christmas", "2024-12-25..2025-01-29"],
  ["before Thanksgiving", "2025-01-29..2025-11-27"],
  ["the back half of 2024", "2024-07-01..2024-12-31"],
  ["June through August", "2025-06-01..2025-08-31"],
  ["up on the week", "2025-01-27..2025-01-31"],
  ["on Jan 24", "2025-01-24..2025-01-24"],
  ["in late May last year", "2024-05-22..2024-05-31"],
  ["on Monday", "2025-01-27..2025-01-27"],
  ["yesterday", "2025-01-28..2025-01-28"],
  ["next week", "2025-02-03..2025-02-07"],
  ["so far this year", "2025-01-01..2025-01-29"],
  ["since 2019", "2019-01-01..2025-01-29"],
  ["from September", "2024-09-01..2025-01-29"],
  ["will double by the end of March", "2025-01-29..2025-03-31"],
  ["will recover in 2 years", "2025-01-29..2027-01-29"],
  ["over the past five years", "2020-01-29..2025-01-29"],
  ["three days ago", "2025-01-26..2025-01-26"],
  ["before 2025 is over", "2025-01-29..2025-12-31"],
  ["before the third quarter is over", "2025-01-29..2025-09-30"],
  ["before May has ended", "2025-01-29..2025-05-31"],
  ["before the summer is out", "2025-01-29..2025-08-31"],
  ["by the time the first half ends", "2025-01-29..2025-06-30"],
  ["by the middle of June", "2025-01-29..2025-06-15"],
  ["by the middle of August", "2025-01-29..2025-08-15"],
  ["tin will have doubled by the end of May", "2025-01-29..2025-05-31"],
  ["in the 1990s", "1990-01-01..1999-12-31"],
  ["between 2010 and 2014", "2010-01-01..2014-12-31"],
  ["on 3/14/2024", "2024-03-14..2024-03-14"],
];

describe("the mention grammar", () => {
  it("reads a word the second time as the first", () => {
    const read = () =>
      mentionsOf("It fell today", { saidAt: 20117, registry: DEFAULT_REGISTRY }).map(({ text }) => text);
    expect(read()).toContain("today");
    expect(read()).toEqual(read());
    expect(read()).toContain("today");
  });

  it.each(AMOUNTS)("reads the amount in %j", (text, low, high, unit) =>
    expect(quantities(text)).toEqual([[low, high, unit]]),
  );

  it.each(WINDOWS)("resolves the days of %j", (text, window) => expect(periods(text)).toEqual([window]));

  it.each([
    "the H100 and the F-150",
    "may I march on?",
    "at 10:30 the 737 left",
    "1. first point",
    "see https://x.org/2024/15%25",
    "the 5th of them",
  ])("reads no amount and no period in %j", (text) =>
    expect([...quantities(text).filter(([, , unit]) => unit !== ""), ...periods(text)]).toEqual([]),
  );

  it("reads subjects by name, cashtag and ticker, and leaves English words alone", () => {
    const subjects = (text: string) => read(text).flatMap((one) => (one.kind === "subject" ? [one.subject] : []));
    expect(subjects("$XYZ and Micron beat Hynix; arm in arm, it costs lead time")).toEqual(["XYZ", "MU", "000660.KS"]);
  });

  it("gives places that hold the very words, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("$5bn", "Q2 FY25", "fell 3%", "‘90s", "1/2/24"),
        (noise, core) => {
          const text = `${noise} ${core} ${noise}`;
          for (const one of read(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
        },
      ),
    );
  });

  it("takes linear time on pathological text", () => {
    for (const piece of ["(", "9", "1,", "$", "a third of ", "more than ", "Q", "from 1 to ", "☃️", "̈"]) {
      const text = piece.repeat(20_000);
      expect(read(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe("a firm's name without the apostrophe of its owner", () => {
  const subjects = (text: string) =>
    mentionsOf(text, { saidAt: null, registry: DEFAULT_REGISTRY }).flatMap((one) =>
      one.kind === "subject" ? [one.subject] : [],
    );

  it("is still the firm's, unless it is another word", () => {
    expect(subjects("nvidias margin fell")).toEqual(["NVDA"]);
    expect(subjects("teslas deliveries fell")).toEqual(["TSLA"]);
    expect(subjects("that compares apples with oranges on a large canvas")).not.toContain("AAPL");
    expect(subjects("that compares apples with oranges on a large canvas")).not.toContain("Canva");
  });
});
