import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";

/** What is read of a sentence: its text, subject, measure, direction, unit and speech. */
type Said = [string, string, string | null, string | null, string | undefined, string];

const SAID: Said[] = [
  ["Ford rose 2 per cent", "F", "price", "up", "ratio", "asserted"],
  [
    "Tesla's sales fell 3%, said Ann Lee, a fund manager at Fidelity that owns Ford",
    "TSLA",
    "revenue",
    "down",
    "ratio",
    "reported-from-other",
  ],
  ["Copper will hit 12,000 by June, said Ole Berg of Goldman", "Copper", "price", "up", "USD/t", "reported-from-other"],
  ["Sales fell by 3% this year, said Tesla", "TSLA", "revenue", "down", "ratio", "reported-from-other"],
  ["Ford shares dropped by 40% over the past year", "F", "price", "down", "ratio", "asserted"],
  ["Ford shares sank by 9% over the week", "F", "price", "down", "ratio", "asserted"],
  ["Ford is 9% above its low", "F", "price", "up", "ratio", "asserted"],
  ["Ford's margin remains on a downward path", "F", "margin", "down", undefined, "asserted"],
  [
    "The yield on the benchmark 10-year U.S. Treasury note settled at 1.78%",
    "US 10-year yield",
    "yield",
    null,
    "ratio",
    "asserted",
  ],
  [
    "Average spot rates for very large crude carriers climbed to $83,300 per day",
    "VLCC rates",
    "freight_rate",
    "up",
    "USD/day",
    "asserted",
  ],
  ["Nordic American reported a $17.5m profit", "NAT", "profit", null, "USD", "reported-from-other"],
  ["Nvidia's $4 trillion valuation is back", "NVDA", "market_cap", null, "USD", "asserted"],
  ["OpenAI is worth 300bn", "OpenAI", "market_cap", null, "USD", "asserted"],
  ["Meta bought 5bn worth of chips", "META", null, "up", "USD", "asserted"],
  ["Ford's revenue growth is decelerating", "F", "revenue", "down", undefined, "asserted"],
  ["Micron disclosed $100bn of remaining performance obligations", "MU", "rpo", null, "USD", "asserted"],
  ["Post-earnings, Nvidia has seen +16%", "NVDA", "price", "up", "ratio", "asserted"],
  ["Ford rose 6% on strong deliveries", "F", "price", "up", "ratio", "asserted"],
  ["Ford was the worst, falling 6% after cutting its outlook", "F", "price", "down", "ratio", "asserted"],
  ["Ford fell 6% after it cut its guidance", "F", "price", "down", "ratio", "asserted"],
  ["Ford's margin fell 2% on higher costs", "F", "margin", "down", "ratio", "asserted"],
  ["Ford beat by 6% on revenue", "F", "revenue", "up", "ratio", "asserted"],
  ["Ford has lost half of its capitalization", "F", "market_cap", "down", "ratio", "asserted"],
  ["Ford shares traded down by more than 9%", "F", "price", "down", "ratio", "asserted"],
  ["Ford rose 3% on the New York Stock Exchange", "F", "price", "up", "ratio", "asserted"],
  ["Tesla's gross margin, excluding regulatory credits, was 16.4%", "TSLA", "gross_margin", null, "ratio", "asserted"],
  ["Cameco sold 8m pounds of uranium in March", "CCJ", null, "down", "lb", "asserted"],
  ["Uranium production was 65 million pounds", "uranium", "production", null, "lb", "asserted"],
  ["BHP produced 300,000 t of copper in 2020", "BHP", "production", null, "t", "asserted"],
  ["Ford is about 10% from its peak", "F", "price", "down", "ratio", "asserted"],
  ["Ford rose 30% from its low", "F", "price", "up", "ratio", "asserted"],
  ["Ford shares rose 4.6% or 16 cents to $13.66", "F", "price", "up", "ratio", "asserted"],
  ["Ford shares rose 39 cents, or 3.6 per cent, to $13.91", "F", "price", "up", "USD/share", "asserted"],
  ["Ford shares closed down 24 cents, or 0.9 percent, at $26.06", "F", "price", "down", "USD/share", "asserted"],
  ["Ford (F: news, msgs, alerts) closed down 3%", "F", "price", "down", "ratio", "asserted"],
  ["Ford's capital expenses were 9bn", "F", "capex", null, "USD", "asserted"],
  ["Gold soared $US 8.70 on Monday", "Gold", "price", "up", "USD/oz", "asserted"],
  ["Copper is 40% below the peak", "Copper", "price", "down", "ratio", "asserted"],
  ["A CNN poll says that 36% trust Ford", "F", null, null, "ratio", "reported-from-other"],
  ["CPI ex shelter barely rose last year", "United States", "inflation", "up", undefined, "asserted"],
  ["Ford's sales excluding China rose 4%", "F", "revenue", "up", "ratio", "asserted"],
  ["Ford lost three-quarters of its market cap", "F", "market_cap", "down", "ratio", "asserted"],
  ["Netflix lost subscribers for one quarter", "NFLX", "subscribers", "down", undefined, "asserted"],
  ["Ford lost one quarter of its value", "F", "price", "down", "ratio", "asserted"],
  ["Tesco made 15m pounds of profit in March", "TSCO.L", "profit", null, "GBP", "asserted"],
];

const claimsOf = (text: string) =>
  extractClaims({
    title: null,
    format: "text",
    saidAt: null,
    quotations: [],
    posts: [{ index: 0, id: "p0", author: null, at: dayOf("2023-11-20"), replyTo: null, text, repeats: [] }],
  });

describe("sentences of newspapers", () => {
  it.each(SAID)("%s", (text, ...fields) => {
    const [claim] = claimsOf(text);
    const { subjects, measure, direction, quantity, speech } = claim;
    expect([subjects[0], measure, direction, quantity?.unit, speech]).toEqual(fields);
    expect(claimsOf(text)).toHaveLength(1);
  });

  it("takes what is projected to lie ahead, and what stands before a sign of dollars for no country", () => {
    const [claim] = claimsOf("Ford is projecting revenue of 45bn in the first quarter");
    expect([claim.kind, claim.period?.start]).toEqual(["forecast", dayOf("2024-01-01")]);
    const [cost] = claimsOf("Ford's costs will be between US$2.75 and US$3.25");
    expect([cost.subjects, cost.quantity?.low, cost.quantity?.high]).toEqual([["F"], 2.75, 3.25]);
  });

  it("keeps a quotation of several lines in one sentence, and takes an acronym of a firm's parts for no firm", () => {
    const quoted = [
      ">Is it not odd that the price of copper in the far south should be rising",
      ">so much faster than the one that everybody else has to pay for it in towns",
      ">that lie no further away from the smelters up in the north than those do?",
      "It fell by 3% in May, which nobody among the buyers in the south expected then.",
    ].join("\n");
    expect(claimsOf(quoted).map(({ kind }) => kind)).toEqual(["question", "report"]);
    expect(claimsOf("Ford sold 5m cars. XQ lost $4.2B.").map(({ subjects }) => subjects)).toEqual([["F"], ["F"]]);
    const [, moved] = claimsOf("Ford sold 5m cars. Shares up 15%, a lot to do with the Fed.");
    expect(moved.subjects).toEqual(["F"]);
  });

  it("leaves the headline figure to the country where a part of it was told before", () => {
    const claims = claimsOf("Shelter inflation was 7.8% in May. Headline inflation was 3.0% in May.");
    expect(claims.map(({ subjects }) => subjects[0])).toEqual(["US shelter", "United States"]);
  });

  it("takes neither a verb nor the middle of a compound for a ticker", () => {
    expect(claimsOf("How often do you want to try?")).toEqual([]);
    expect(claimsOf("The price of copper cannot reflect the peak")[0]?.direction ?? null).toBe(null);
    expect(claimsOf("The ON-SPOT-PRICE could double").flatMap(({ subjects }) => subjects)).toEqual([]);
  });
});

describe("what moved a share", () => {
  it.each(["Ford fell 6% after it cut its guidance", "Ford was the worst, falling 6% after cutting its outlook"])(
    "is no plan and no forecast: %s",
    (text) => expect(claimsOf(text).map(({ kind }) => kind)).toEqual(["report"]),
  );

  it("is a forecast where it goes on with one", () => {
    const kinds = claimsOf("Ford fell 6% after cutting its outlook and will fall to 8").map(({ kind }) => kind);
    expect(kinds).toEqual(["report", "forecast"]);
  });

  it("is told by what was provided, which is no condition, where a case supposed is one", () => {
    const conditions = (text: string) => claimsOf(text).map(({ condition }) => condition);
    expect(conditions("Ford missed, provided a weak outlook for the coming quarters, and fell 6%")).toEqual([
      null,
      null,
    ]);
    expect(conditions("Provided guidance is met, Ford gets to 20")).toEqual(["Provided guidance is met"]);
  });
});

describe("a figure of before in brackets", () => {
  it("is what the one before it was then, and not when that holds: `6.3m (H1 2019: 17.1m)`", () => {
    const [claim] = claimsOf("Ford's profit was £6.3m (H1 2019: £17.1m)");
    expect([claim.quantity?.high, claim.period]).toEqual([6_300_000, null]);
  });

  it("is held against the other by `v/s`", () => {
    const [claim] = claimsOf("Ford's margin was 23.9% v/s 20.5% last year");
    expect([claim.quantity?.high, claim.direction, claim.kind]).toEqual([0.239, "up", "comparison"]);
  });
});
