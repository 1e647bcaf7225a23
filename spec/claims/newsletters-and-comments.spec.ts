import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";

interface Said {
  /** What the thread is about, where the sentence leaves that to it. */
  thread?: string;
  text: string;
  nth?: number;
  subject: string | null;
  measure?: string | null;
  quantity?: [number | null, number | null, string] | null;
  direction?: string | null;
  kind?: string;
  period?: [string | null, string | null];
}

const SAID_AT = dayOf("2023-11-20");

/** Newsletters, notes, comments: what a reader takes each sentence to say, read on 2023-11-20. */
const SAID: Said[] = [
  {
    thread: "Copper",
    text: "Goldman has it at 9500 by June",
    subject: "Copper",
    quantity: [9500, 9500, "USD/t"],
    kind: "forecast/reported-from-other",
  },
  {
    text: "They guided Q1 EPS 0.80-0.95",
    subject: null,
    measure: "eps",
    quantity: [0.8, 0.95, "USD/share"],
    kind: "guidance/reported-from-other",
    period: ["2024-01-01", "2024-03-31"],
  },
  { text: "Costco trades at 42x trailing", subject: "COST", measure: "pe", quantity: [42, 42, "x"], direction: null },
  {
    text: "Adobe is at 48x trailing earnings",
    subject: "ADBE",
    measure: "pe",
    quantity: [48, 48, "x"],
    direction: null,
  },
  { text: "Merck dropped the lawsuit over its patents", subject: "MRK", measure: null, direction: null },
  { text: "Amgen dropped olmaglipron after a trial", subject: "AMGN", measure: null, direction: null },
  {
    text: "Amgen dropped a quarter in May",
    subject: "AMGN",
    measure: "price",
    quantity: [0.25, 0.25, "ratio"],
    direction: "down",
  },
  {
    text: "OPEC+ cut 1.3mbpd and crude fell 2%",
    subject: "OPEC",
    measure: "production",
    quantity: [1.3e6, 1.3e6, "bbl/day"],
    direction: "down",
  },
  {
    text: "Kuwait will cut 100kbpd in January",
    subject: "Kuwait",
    measure: "production",
    quantity: [1e5, 1e5, "bbl/day"],
    direction: "down",
    kind: "forecast/asserted",
  },
  {
    text: "Intel foundry losses 2.4bn in Q2",
    subject: "INTC",
    measure: "profit",
    quantity: [2.4e9, 2.4e9, "USD"],
    direction: "down",
  },
  { text: "Carvana turned profitable in Q2", subject: "CVNA", measure: "profit", direction: "up" },
  { text: "Boeing swung to a loss in Q3", subject: "BA", measure: "profit", direction: "down" },
  { text: "First loss since 2014 for Micron", subject: "MU", measure: "profit", direction: "down" },
  {
    text: "Lucid burned 700m again, 9bn since 2020",
    subject: "LCID",
    measure: "cash_burn",
    quantity: [7e8, 7e8, "USD"],
    direction: null,
  },
  {
    text: "Lucid burned 700m again, 9bn since 2020",
    nth: 1,
    subject: "LCID",
    measure: "cash_burn",
    quantity: [9e9, 9e9, "USD"],
    direction: null,
  },
  {
    thread: "Rivian",
    text: "they burn 90m a month",
    subject: "RIVN",
    measure: "cash_burn",
    quantity: [9e7, 9e7, "USD/month"],
    direction: null,
  },
  { text: "Fed: higher for longer", subject: "Federal Reserve", measure: "policy_rate", direction: "flat" },
  { text: "ECB done hiking", subject: "European Central Bank", measure: "policy_rate", direction: "flat" },
  {
    text: "Mortgage rates in the high 7s",
    subject: "United States housing",
    measure: "mortgage_rate",
    quantity: [0.076, 0.0799, "ratio"],
  },
  {
    text: "The 10 year yield has a 5 handle",
    subject: "US 10-year yield",
    measure: "yield",
    quantity: [0.05, 0.0599, "ratio"],
  },
  {
    text: "Card delinquency 3.1% at Discover",
    subject: "DFS",
    measure: "delinquencies",
    quantity: [0.031, 0.031, "ratio"],
  },
  {
    thread: "Southwest Airlines",
    text: "jet fuel is a third of their costs",
    subject: "LUV",
    quantity: [1 / 3, 1 / 3, "ratio"],
  },
  {
    thread: "Kroger",
    text: "market cap 33b vs WMT 450b",
    subject: "KR",
    measure: "market_cap",
    quantity: [33e9, 33e9, "USD"],
  },
  { text: "gross margin 61% vs AMD 50%", subject: null, measure: "gross_margin" },
  { text: "Gold is 40% of Newmont's revenue", subject: "NEM", quantity: [0.4, 0.4, "ratio"] },
  { text: "US core PCE: 30th month above target", subject: "United States", kind: "report/asserted" },
  { text: "XOM flat on the week", subject: "XOM", direction: "flat", kind: "report/asserted" },
  { text: "Silver down on the month", subject: "Silver", direction: "down", kind: "report/asserted" },
  { text: "CPI up 0.3% on the month", subject: "United States", kind: "comparison/asserted" },
  {
    text: "ECB done hiking, first cut April",
    nth: 1,
    subject: "European Central Bank",
    direction: "down",
    kind: "forecast/asserted",
    period: ["2024-04-01", "2024-04-30"],
  },
  {
    text: "cuts priced for March",
    subject: "Federal Reserve",
    measure: "policy_rate",
    direction: "down",
    kind: "forecast/asserted",
    period: ["2024-03-01", "2024-03-31"],
  },
  {
    text: "Tesco at 272p",
    subject: "TSCO.L",
    measure: "price",
    quantity: [2.72, 2.72, "GBP/share"],
    direction: null,
    kind: "report/asserted",
  },
  { text: "Tesco div 11.5 pence", subject: "TSCO.L", measure: "dividends", quantity: [0.115, 0.115, "GBP/share"] },
  { text: "SPY 430p 12/15", subject: "SPY", direction: "down", kind: "trade/asserted" },
  {
    text: "Copper at 9000 in a month or two",
    subject: "Copper",
    kind: "forecast/asserted",
    period: ["2023-11-20", "2024-01-20"],
  },
  { text: "Rents were 900 in Austin pre-2008", subject: "Austin", period: [null, "2007-12-31"] },
  { text: "Vacancy was 9% before 2015", subject: null, period: [null, "2014-12-31"] },
  {
    text: "Hermes sales rose 12% in the first nine months",
    subject: "RMS.PA",
    measure: "revenue",
    period: ["2023-01-01", "2023-09-30"],
  },
  { text: "CNC MLR 88% next year", subject: "CNC", measure: "loss_ratio", quantity: [0.88, 0.88, "ratio"] },
  { text: "The Albertsons deal closes in Q1", subject: "ACI", direction: null },
  { text: "DHI up 7% this week", subject: "DHI", direction: "up", kind: "report/asserted" },
  { text: "Merck's Keytruda did 6.3bn in Q3", subject: "MRK", measure: "revenue", quantity: [6.3e9, 6.3e9, "USD"] },
  { text: "Expedia nights up 9%", subject: "EXPE", measure: null, direction: "up" },
  { text: "Expedia up 9%", subject: "EXPE", measure: "price", direction: "up" },
  { text: "Pinterest MAUs 482m", subject: "PINS", measure: "users" },
];

/** How often something is done, what a trade calls shrink: nothing is measured. */
const NOTHING = [
  "We count the boxes three times a day",
  "She takes it twice daily",
  "Shrink is fixable",
  "Medicare rates for 2025 proposed down 0.2%",
  "The first mortgage I ever had was 9%",
];

const read = ({ text, thread }: { text: string; thread?: string }) =>
  extractClaims({
    title: thread ?? null,
    format: "text",
    saidAt: null,
    quotations: [],
    posts: [...(thread ? [`${thread} is what this is about.`] : []), text].map((words, index) => ({
      index,
      id: `p${index}`,
      author: null,
      at: SAID_AT,
      replyTo: null,
      text: words,
      repeats: [],
    })),
  }).filter(({ postId }) => postId === (thread ? "p1" : "p0"));

const iso = (day: number | null) => (day === null ? null : isoOf(day));

describe("newsletters and comments", () => {
  it.each(SAID)("$text ($nth)", (said) => {
    const claim = read(said)[said.nth ?? 0];
    expect(claim?.subjects[0] ?? null).toBe(said.subject);
    if (said.measure !== undefined) expect(claim.measure).toBe(said.measure);
    const { quantity, period } = claim;
    if (said.quantity !== undefined)
      expect(quantity && [quantity.low, quantity.high, quantity.unit]).toEqual(said.quantity);
    if (said.direction !== undefined) expect(claim.direction).toBe(said.direction);
    if (said.kind !== undefined) expect(`${claim.kind}/${claim.speech}`).toBe(said.kind);
    if (said.period !== undefined) expect(period && [iso(period.start), iso(period.end)]).toEqual(said.period);
  });

  it.each(NOTHING)("no claim in: %s", (text) => expect(read({ text })).toEqual([]));
});
