import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { claimOf, propositions, readings } from "./said.ts";

const testOf = (text: string, at: string) => buildTest(claimOf(text, at), { registry, saidAt: dayOf(at) });
const first = (text: string, at: string) => propositions(text, at)[0];

describe("this year, told of what a firm has done in it", () => {
  it("is of the quarters it had told of, or of the year", () => {
    expect(readings("Alphabet spent 64bn on capex this year", "2025-11-10")).toEqual([
      "capex(GOOGL, FY2025Q1..FY2025Q3) ~ 64bn",
      "capex(GOOGL, FY2025Q1..FY2025Q2) ~ 64bn",
      "capex(GOOGL, FY2025) ~ 64bn",
    ]);
  });

  it("is of the quarters told of alone where it is so far", () => {
    expect(readings("Alphabet has spent 64bn on capex so far this year", "2025-12-10")).toEqual([
      "capex(GOOGL, FY2025Q1..FY2025Q3) ~ 64bn",
    ]);
  });

  it("is the fiscal year that ended, where none of the next one was told of", () => {
    expect(readings("Microsoft bought back 18bn of stock this fiscal year", "2025-08-10")).toEqual([
      "buybacks(MSFT, FY2025) ~ 18bn",
      "buybacks(MSFT, FY2026) ~ 18bn",
    ]);
  });

  it("is held against the same quarters of the year before", () => {
    expect(first("Alphabet's revenue is up 14% this year", "2025-11-10")).toBe(
      "revenue(GOOGL, FY2025Q1..FY2025Q3) / revenue(GOOGL, FY2024Q1..FY2024Q3) - 1 ~ 14%",
    );
  });

  it("is all of it where it looks ahead", () => {
    expect(readings("Alphabet will spend 92bn on capex this year", "2025-11-10")).toEqual([
      "capex(GOOGL, FY2025) ~ 92bn",
    ]);
  });
});

describe("last year of a firm whose own has just ended", () => {
  it("may be that one", () => {
    expect(readings("Microsoft's revenue last year was 282bn", "2025-08-10")).toContain(
      "revenue(MSFT, FY2025) ~ 282bn",
    );
    expect(readings("Alphabet's revenue last year was 350bn", "2025-08-10")).toEqual([
      "revenue(GOOGL, FY2024) ~ 350bn",
    ]);
  });
});

describe("plain statements of a firm's business", () => {
  it.each([
    "Oracle guided capex up 50%",
    "Amazon guided 2026 capex up 52%",
    "Amazon plans to raise capex by half",
    "Oracle's revenue has grown every year since 2021",
    "Zinc rose every year since 2021",
  ])("have no test where a plan or every year is told: %s", (text) => {
    expect(first(text, "2026-03-01")).not.toMatch(/\(/);
  });

  it("leave open whether what it made is profit or revenue", () => {
    expect(readings("Oracle made 57bn in fiscal 2025", "2025-11-10")).toEqual([
      "profit(ORCL, FY2025) ~ 57bn",
      "revenue(ORCL, FY2025) ~ 57bn",
    ]);
    expect(readings("Oracle made a profit of 12bn in fiscal 2025", "2025-11-10")).toEqual([
      "profit(ORCL, FY2025) ~ 12bn",
    ]);
  });

  it("take no spending for the guidance told before it", () => {
    expect(
      propositions("Alphabet raised its 2025 capex guide to 91-93bn and has spent 64bn", "2025-11-10").at(-1),
    ).not.toContain("guidance_low");
  });

  it("add up what several spent, or tell it of each", () => {
    expect(readings("Alphabet and Intel spent 26bn on capex in Q3 2025", "2025-11-10")).toEqual([
      "capex(GOOGL, FY2025Q3) + capex(INTC, FY2025Q3) ~ 26bn",
      "capex(GOOGL, FY2025Q3) ~ 26bn and capex(INTC, FY2025Q3) ~ 26bn",
    ]);
    expect(readings("Alphabet and Intel each spent 2.4bn on capex in Q3 2025", "2025-11-10")).toHaveLength(1);
  });

  it.each(["AMD's operating income swung from a loss of 134m to 1.27bn", "Oracle ended its fiscal year at 165"])(
    "have no test where a time or the end of a move is left out: %s",
    (text) => {
      expect(first(text, "2025-11-10")).not.toMatch(/\(/);
    },
  );

  it.each([
    ["Zinc hasn't averaged above 3,000 since March", "not (any(price(Zinc), 2025-04-01..2025-10-31) > 3000 USD/t)"],
    [
      "Zinc was in the 2,800s all through the third quarter",
      "every(price(Zinc), 2025-07-01..2025-09-30) in 2799.5 USD/t..2900.49 USD/t",
    ],
  ])("are of every month where they say so: %s", (text, test) => {
    expect(first(text, "2025-11-10")).toBe(test);
  });

  it("leave room for the prices of the last days of a quarter", () => {
    expect(readings("Zinc gained 12% in the third quarter", "2025-11-10")).toHaveLength(2);
  });

  it("may report the year as soon as it is over", () => {
    expect(readings("Meta's capex came in at 72bn", "2026-02-10")).toContain("capex(META, FY2025) ~ 72bn");
    expect(readings("Meta's capex came in at 19bn", "2025-11-10")).toHaveLength(1);
  });

  it.each([
    ["Oracle is in the 230s", "latest(close(ORCL), 2025-11-10) in 229.5..240.49"],
    ["Oracle closed October in the 200s", "last(close(ORCL), 2025-10) in 199.5..300.49"],
    ["Zinc averaged in the 2,900s in September", "price(Zinc, 2025-09) in 2899.5 USD/t..3000.49 USD/t"],
    ["Zinc fell in the 1990s", "change(price(Zinc), 1990-01-01..1999-12-31) < 0%"],
  ])("tell a price by the tens or hundreds it lies in: %s", (text, test) => {
    expect(first(text, "2025-11-10")).toBe(test);
  });

  it.each([
    "Oracle outgrew Intel last quarter",
    "Intel had lost money six quarters in a row before Q3",
    "Oracle's range this year is 118 to 345",
    "Oracle will trade between 200 and 300 by Christmas",
    "Oracle finished October in the red, up 12%",
  ])("have no test where its words would be half read: %s", (text) => {
    expect(first(text, "2025-11-10")).not.toMatch(/\(/);
  });

  it("hold what it has been for so many quarters against each of them", () => {
    expect(first("Intel's revenue has been between 12bn and 15bn for five quarters", "2025-11-10")).toMatch(
      /^every\(revenue\(INTC\), .*\) in 11.5bn..15.5bn$/,
    );
  });

  it("refute no free cash flow that a firm tells on terms of its own", () => {
    expect(testOf("Amazon's free cash flow was 11bn in 2025", "2026-03-01")).toMatchObject({ tentative: true });
    expect(testOf("Alphabet's free cash flow was 73bn in 2025", "2026-03-01")).toMatchObject({ tentative: false });
  });

  it("lend the average told before to a bare figure", () => {
    expect(propositions("Zinc averaged 2,860 in 2025 and 2,780 in 2024", "2026-03-01").at(-1)).toBe(
      "mean(price(Zinc), 2024) in 2775 USD/t..2785 USD/t",
    );
  });
});
