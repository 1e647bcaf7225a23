import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { proposition } from "./said.ts";

const periodOf = (text: string, saidAt: string) =>
  mentionsOf(text, { saidAt: dayOf(saidAt), registry: DEFAULT_REGISTRY }).find(({ kind }) => kind === "period");

describe("what a figure was held against", () => {
  it.each([
    "Inflation was above its target in June",
    "Inflation was near the target in June",
    "Revenue missed its guidance in June",
    "Sales beat the company's own forecast in June",
  ])("does not look ahead: %s", (text) => {
    expect(periodOf(text, "2025-07-15")).toMatchObject({ first: dayOf("2025-06-01"), last: dayOf("2025-06-30") });
  });

  it.each(["Our forecast is a fall of 3% in June", "Inflation will miss its target in June"])(
    "does where the words do: %s",
    (text) => {
      expect(periodOf(text, "2025-07-15")).toMatchObject({ first: dayOf("2026-06-01") });
    },
  );

  it.each(["Meta's revenue missed guidance by a mile", "Microsoft's capex missed guidance"])(
    "is no forecast of what follows where no period was named: %s",
    (text) => {
      expect(proposition(text, "2025-07-15", { kind: "guidance" })).toBe("no-period");
    },
  );
});

describe("guidance that was raised", () => {
  it("is no move of the price", () => {
    expect(proposition("Nvidia raised guidance for Q3", "2025-07-15", { kind: "guidance" })).not.toContain("close(");
  });
});

describe("the prices of a firm", () => {
  it.each(["TSMC hiked prices in Q2", "Tesla cut prices by 5% in April"])("are no price of its shares: %s", (text) => {
    expect(proposition(text, "2025-07-15")).not.toContain("close(");
  });
});

describe("a half of the year without a year or a tense", () => {
  it.each([
    ["2025-06-15", "2025-07-01"],
    ["2025-03-10", "2024-07-01"],
    ["2025-09-10", "2025-07-01"],
  ])("said on %s begins on %s", (saidAt, first) => {
    expect(periodOf("gold > 6k in h2", saidAt)).toMatchObject({ first: dayOf(first) });
  });
});

describe("what came then", () => {
  it.each(["Nvidia rose in 2023, then halved", "In 2023 Nvidia rose, and then fell by a third"])(
    "is not of the time of what came first: %s",
    (text) => {
      expect(proposition(text, "2025-07-15")).toBe("unread-restriction");
    },
  );

  it("keeps the time it has of its own", () => {
    expect(proposition("Nvidia fell in 2022, then rose in 2023", "2025-07-15")).toBe(
      "change(close(NVDA), 2022) < 0% and change(close(NVDA), 2023) > 0%",
    );
  });
});

describe("the open of a price published by the month", () => {
  it("has no test", () => {
    expect(proposition("Gold opened above 3300 in June", "2025-07-15")).toBe("unread-restriction");
    expect(proposition("Gold was above 3300 in June", "2025-07-15")).toBe("price(Gold, 2025-06) > 3300 USD/toz");
  });
});

describe("a firm's own guidance, beaten each time", () => {
  it("is no growth of what was guided", () => {
    expect(proposition("Every quarter of 2024 Meta beat its own revenue guide", "2025-08-10")).toBe(
      "unread-restriction",
    );
  });
});

describe("a figure told with the one it is held against", () => {
  const said = "2024-08-08";
  it.each([
    [
      "AMD gross margin came in at 49.1%, up from 46.8% in Q1 2024",
      `latest(gross_margin(AMD), ${said}) ~ 49.1% and gross_margin(AMD, FY2024Q1) ~ 46.8%`,
    ],
    [
      "Intel revenue was 12.8bn versus 12.9bn in Q2 2023",
      `latest(revenue(INTC), ${said}) ~ 12.8bn and revenue(INTC, FY2023Q2) ~ 12.9bn`,
    ],
    [
      "Intel's gross margin was 35.4% in Q2, down from 41% in Q1",
      "gross_margin(INTC, FY2024Q2) ~ 35.4% and gross_margin(INTC, FY2024Q1) ~ 41%",
    ],
    [
      "NVDA closed at 105, down from 124 in June",
      `latest(close(NVDA), ${said}) in 104..106 and any(close(NVDA), 2024-06) in 123..125`,
    ],
    [
      "AMD revenue was 5.8bn, up from 5.4bn a year ago",
      `latest(revenue(AMD), ${said}) ~ 5.8bn and latest(revenue(AMD), ${said}) / (1x + latest(yoy(revenue(AMD)), ${said})) ~ 5.4bn`,
    ],
    [
      "AMD revenue was $5.8bn in the quarter, compared with $5.4bn in the same period last year",
      `latest(revenue(AMD), ${said}) ~ 5.8bn USD and latest(revenue(AMD), ${said}) / (1x + latest(yoy(revenue(AMD)), ${said})) ~ 5.4bn USD`,
    ],
    [
      "Gross margin at AMD came in at 49.1% last quarter, a year ago it was 45.6%",
      "gross_margin(AMD, FY2024Q2) ~ 49.1% and gross_margin(AMD, FY2023Q2) ~ 45.6%",
    ],
    [
      "Zinc averaged 2,653 over 2023, down from 3,481 in 2022",
      "mean(price(Zinc), 2023) in 2652 USD/t..2654 USD/t and mean(price(Zinc), 2022) in 3480 USD/t..3482 USD/t",
    ],
    [
      "Intel went from 34.34 on July 16 to 20.49 today",
      `close(INTC, 2024-07-16) ~ 34.34 and close(INTC, ${said}) ~ 20.49`,
    ],
    [
      "AMD's gross margin rose to 49.1% from 46.8% the quarter before",
      `latest(gross_margin(AMD), ${said}) / (1x + latest(qoq(gross_margin(AMD)), ${said})) ~ 46.8% and latest(gross_margin(AMD), ${said}) ~ 49.1%`,
    ],
  ])("keeps the time behind the base for the base: %s", (text, expected) => {
    expect(proposition(text, said)).toBe(expected);
  });

  it.each([
    "AMD gross margin came in at 49%, down from 47% in Q1",
    "Intel revenue was 12.8bn versus 12.9bn expected",
    "AMD gross margin rose 3 points from 46.8% in Q1",
    "Micron's gross margin rose to 18.5% from -0.7% the quarter before",
    "AMD went from 136 on August 8 to 178 on July 15",
  ])("is left alone where way and figures disagree, or the base is no figure of the past: %s", (text) => {
    expect(proposition(text, said)).not.toMatch(/FY2024Q1\) ~/);
  });
});

describe("a figure held against that of the month before", () => {
  it("is of that month", () => {
    expect(proposition("Copper averaged 11,800 in December, up from 10,800 a month earlier", "2026-01-12")).toBe(
      "price(Copper, 2025-12) in 11750 USD/t..11850 USD/t and price(Copper, 2025-11) in 10750 USD/t..10850 USD/t",
    );
  });
});

describe("a peak that was not passed", () => {
  it.each([
    [
      "Qualcomm still has not closed above its June 2024 peak",
      "not (any(close(QCOM), 2024-07-01..2025-09-10) > max(close(QCOM), 2024-06))",
    ],
    [
      "Intel hasn't closed below its August 2024 low",
      "not (any(close(INTC), 2024-09-01..2025-09-10) < min(close(INTC), 2024-08))",
    ],
    [
      "AMD has not been back to its March 2024 high",
      "not (any(close(AMD), 2024-04-01..2025-09-10) >= max(close(AMD), 2024-03))",
    ],
  ])("is one that no close since was beyond: %s", (text, expected) => {
    expect(proposition(text, "2025-09-10")).toBe(expected);
  });
});

describe("a figure of thousands", () => {
  it.each([
    ["8,970", "8965 USD/t..8975 USD/t"],
    ["8,973", "8972 USD/t..8974 USD/t"],
  ])("is told to the ten where it ends in a zero: %s", (told, allowed) => {
    expect(proposition(`Copper averaged ${told} in August`, "2024-09-04")).toBe(`price(Copper, 2024-08) in ${allowed}`);
  });
});

describe("a close that was not on the far side of a peak", () => {
  it.each(["Intel hasn't closed below its August 2024 high", "Nvidia has not closed above its June 2024 low"])(
    "is a statement of every close, and not of one beyond the peak: %s",
    (text) => expect(proposition(text, "2025-09-10")).not.toContain("any("),
  );
});

describe("how often, where the words deny it", () => {
  it("is no move of all the months together", () => {
    expect(proposition("Gold didn't fall in one of the last five months", "2024-09-04")).not.toContain("change(");
  });
});

describe("a record of any month", () => {
  it.each([
    ["April's Brent average is the highest for any month on record", 'highest(price("Crude oil, Brent"), 2026-04)'],
    [
      "Brent's April average was the highest for any month since 2022",
      'highest(price("Crude oil, Brent"), 2026-04, 2023-01-01)',
    ],
  ])("is that of the month named: %s", (text, expected) => expect(proposition(text, "2026-05-07")).toBe(expected));
});

describe("a move of no day named", () => {
  it("is borne out by the session that ended, where it closed up by so much, and refuted by none", () => {
    expect(proposition("Oracle closed up more than 30%", "2025-09-10")).toBe("change(close(ORCL), 2025-09-10) > 30%");
    expect(proposition("Oracle gained more than 30%", "2025-09-10")).toBe("no-period");
  });
});

describe("a spread of two prices", () => {
  it.each([
    [
      "Brent's premium over WTI averaged more than 5 dollars in May",
      'price("Crude oil, Brent", 2026-05) - price("Crude oil, WTI", 2026-05) > 5 USD/bbl',
    ],
    [
      "Palm oil's discount to soybean oil was more than $600 a tonne in May",
      'price("Soybean oil", 2026-05) - price("Palm oil", 2026-05) > 600 USD/t',
    ],
  ])("is the first less the second, a discount the other way round: %s", (text, expected) => {
    expect(proposition(text, "2026-06-08")).toBe(expected);
  });

  it.each([
    "Brent's premium over WTI narrowed 2 dollars in May",
    "Brent's premium over WTI fell by $2 in May",
    "Brent's premium over WTI rose 1 dollar to 5 dollars in May",
    "The gap between Brent and WTI was not 4 dollars in May",
  ])("is not what it moved by, nor what it was not: %s", (text) => {
    expect(proposition(text, "2026-06-08")).not.toContain(" - ");
  });

  it("is none of a price and a count, nor of one price", () => {
    expect(proposition("Brent's premium was more than 5 dollars in May", "2026-06-08")).not.toContain(" - ");
    expect(proposition("The gap between Nvidia and AMD was 3bn in Q2", "2026-06-08")).not.toContain("close(NVDA");
  });
});

describe("the place where a share trades", () => {
  it("is no second subject", () => {
    expect(proposition("SK Hynix gained 29.95% in Seoul", "2026-07-31")).toBe(
      "change(close(000660.KS), 2026-07-31) ~ 29.95%",
    );
    expect(proposition("Nvidia gained 3% in Seoul", "2026-07-31")).not.toContain("close(NVDA");
  });
});

describe("the extreme of the year so far", () => {
  it("is of all months that were public, before the one named and after it", () => {
    expect(proposition("Copper's highest monthly average so far this year was in April", "2024-07-07")).toBe(
      "price(Copper, 2024-04) >= max(price(Copper), 2024-01-01..2024-06-30)",
    );
  });
});

describe("one weight told in another", () => {
  it.each([
    ["It takes 86 ounces of silver to buy an ounce of gold", "86x"],
    ["An ounce of gold buys 86 ounces of silver", "86x"],
  ])("is the price of the dearer over that of the other: %s", (text, times) => {
    expect(proposition(text, "2025-01-07")).toBe(
      `latest(price(Gold), 2025-01-07) / latest(price(Silver), 2025-01-07) ~ ${times}`,
    );
  });
});

describe("a sentence of several figures", () => {
  /** The tests of the claims of a text, in order. */
  const testsOf = (text: string, at: string) =>
    extractClaims(readDiscussion(text, { saidAt: dayOf(at) })).map((claim) => {
      const test = buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt: dayOf(at) });
      return "text" in test ? test.text : test.code;
    });

  it("lends no time of a base to another figure", () => {
    const text =
      "Nvidia's second quarter: revenue of $30.0 billion, up 15% from the previous quarter and up 122% from a year ago.";
    expect(testsOf(text, "2024-08-30").at(-1)).toBe("yoy(revenue(NVDA), FY2025Q2) ~ 122%");
    const other =
      "Nvidia's data center brought in $26.3 billion, 154% more than a year earlier and 16% more than in the first quarter.";
    expect(testsOf(other, "2024-08-30")[1]).toBe("latest(yoy(data_center_revenue(NVDA)), 2024-08-30) ~ 154%");
  });

  it("lends a time spoken of from which something moved, where words point back to it", () => {
    const text =
      "SMIC's stock soared higher from September. This is also a time when other chip companies were falling (Micron, Intel etc).";
    expect(testsOf(text, "2025-01-29").at(-1)).toContain("close(INTC, 2024-08-31)");
  });

  it.each(["earning", "making"])("takes what was earned before a loss for no loss: %s", (verb) =>
    expect(testsOf(`Intel lost 591m in Q4 after ${verb} 4.1bn in Q3`, "2026-02-10")[0]).toMatch(
      /\(INTC, FY2025Q4\) in -591500000\.\.-590500000 and \w+\(INTC, FY2025Q3\) ~ 4\.1bn$/,
    ),
  );

  it("counts only what was lost below zero", () => {
    const text = "Intel swung to a loss of $1.6 billion from a profit of $1.5 billion a year earlier.";
    expect(testsOf(text, "2024-08-30")[0]).toMatch(/~ -1.6bn USD and .* ~ 1.5bn USD$/);
  });

  it("keeps each figure its time where the measure stands between", () => {
    const text =
      "Microsoft spent $19 billion on capex including finance leases, against $14 billion in the March quarter.";
    expect(testsOf(text, "2024-08-30")[0]).toBe(
      "latest(capex(MSFT), 2024-08-30) ~ 19bn USD and capex(MSFT, FY2024Q3) ~ 14bn USD",
    );
  });

  it("does not say whose is 10 times whose where it names neither", () => {
    const text = "Intel spent the same on interest as AMD, a company with approximately 10 times more revenue.";
    expect(testsOf(text, "2024-08-30").join(" ")).not.toMatch(/revenue\(INTC.*\/ .*revenue\(AMD/);
  });

  it("holds a record move to the day named before it", () => {
    const text = "Intel fell 26% on August 2, its worst day in 8 years.";
    expect(testsOf(text, "2024-09-04")[1]).toBe("lowest(change(close(INTC)), 2024-08-02, 2016-08-03)");
  });

  it("asks no close for what was so before trading began", () => {
    expect(testsOf("Nvidia was up 1.3% before trading began Friday.", "2024-08-30")).toEqual(["unread-restriction"]);
  });
});

describe("the quarter of a firm, not named", () => {
  it.each([
    ["Intel revenue in the quarter was 12.8bn", "latest(revenue(INTC), 2024-08-08) ~ 12.8bn"],
    ["AMD grew revenue 9% in the quarter", "latest(yoy(revenue(AMD)), 2024-08-08) ~ 9%"],
  ])("is the latest reported: %s", (text, expected) => expect(proposition(text, "2024-08-08")).toBe(expected));

  it("is none of its share price", () => {
    expect(proposition("AMD fell 9% in the quarter", "2024-08-08")).not.toContain("latest(close");
  });
});

describe("growth on the quarter behind growth on the year", () => {
  it("is of the same quarter", () => {
    const text =
      "Intel reported revenue of $12.8 billion for the quarter, down 1% year over year and up 1% sequentially.";
    const claims = extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-08") }));
    expect(claims.at(-1)?.period).toMatchObject({ start: dayOf("2024-03-31"), end: dayOf("2024-06-29") });
  });
});
