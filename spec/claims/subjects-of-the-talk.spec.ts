import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { mayHave } from "../../src/registry/owners.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

/** The subjects of the last claim of posts each of which answers the one before. */
const lastOf = (...texts: string[]) => {
  const posts = texts.map((text, k) => ({
    id: String(k),
    at: "2024-02-14",
    author: "a",
    text,
    replyTo: k > 0 ? String(k - 1) : null,
  }));
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry }).at(-1)?.subjects;
};

describe("who can have a measure", () => {
  it("is told by kinds: no metal has capex, no firm unemployment, nobody but a bank or a rate the policy rate", () => {
    expect(mayHave("commodity", "capex")).toBe(false);
    expect(mayHave("company", "capex")).toBe(true);
    expect(mayHave("company", "unemployment")).toBe(false);
    expect(mayHave("country", "unemployment")).toBe(true);
    expect(mayHave("central-bank", "policy_rate")).toBe(true);
    expect(mayHave("commodity", "policy_rate")).toBe(false);
    expect(mayHave("commodity", "production")).toBe(true);
  });

  it.each([
    ["FCX", ["Freeport reported today. Copper fell to 3.70 a pound.", "Capex was 4.6bn last year."]],
    ["NEM", ["Newmont is a mess. Gold closed at 2,010 on Tuesday.", "Free cash flow fell 40% in Q4."]],
    ["CCJ", ["Cameco sold off. Uranium is at 102.", "Gross margin was 22% in Q4."]],
    ["MSTR", ["MicroStrategy bought more. BTC went to 51,000.", "Revenue fell 6% in Q4."]],
    ["RYAAY", ["Ryanair cut its outlook. Brent was at 82 on Friday.", "EPS will be 1.60 this year."]],
  ])("%s has it where the talk had moved to what cannot", (id, texts) => {
    expect(lastOf(...texts)).toEqual([id]);
  });
});

describe("nouns that stand for somebody named before", () => {
  it.each([
    ["FCX", ["Freeport reported today. Copper fell 2%.", "The company will spend 4bn in 2024."]],
    ["Copper", ["Copper is what matters. Freeport is up 3%.", "The metal fell 2% this week."]],
    ["USDJPY", ["USD/JPY is all anybody watches. Toyota is up 3%.", "The pair went to 150 on Tuesday."]],
    ["CCJ", ["Cameco sold off. Uranium is at 102.", "The stock is down 8% since January."]],
    ["BTC", ["Bitcoin is what matters. MicroStrategy is up 9%.", "The coin fell 4% today."]],
    ["^N225", ["The Nikkei keeps going. Toyota is up 3%.", "The index is up 14% this year."]],
  ])("%s", (id, texts) => {
    expect(lastOf(...texts)).toEqual([id]);
  });

  it("leave the talk with whom it is about where that is of their kind already", () => {
    expect(lastOf("Ford sold fewer cars than GM.", "Ford is up 2%. The company sold 4.4m cars in 2023.")).toEqual([
      "F",
    ]);
  });

  it("are none before a market, an exchange or a price", () => {
    expect(lastOf("Gold closed at 2,010.", "The stock market fell 2% today.")).toEqual(["US stock market"]);
  });
});

describe("the central bank", () => {
  it("is the one named before, else that of the country a thread is at home in", () => {
    expect(lastOf("The Riksbank meets on Thursday. EUR/SEK is at 11.20.", "The central bank cut to 3.75%.")).toEqual([
      "Riksbank",
    ]);
    expect(
      lastOf("Sterling is weak. London, Manchester and the FTSE are fine.", "The Bank held at 5.25% on 1 February."),
    ).toEqual(["Bank of England"]);
  });

  it("is no lender's branch or bank in small letters", () => {
    expect(lastOf("Sterling is weak. London and the FTSE are fine.", "I went to the bank and GBPUSD fell 2%.")).toEqual(
      ["GBPUSD"],
    );
  });
});

describe("houses and agencies", () => {
  it.each([
    ["Copper", ["Copper is at 9,100.", "The guy from Nomura says 12,000 by June."]],
    ["Maize", ["Corn fell 3% this week.", "USDA now has exports down 4%."]],
    ["Natural gas, US", ["Natural gas is at 2.10.", "The EIA puts demand at a record, up 5%."]],
    ["BTC", ["Bitcoin is at 51,000.", "Saylor says 1 million by 2030."]],
    ["Gold", ["Gold is at 2,010.", "Analysts at ING see 2,200 by December."]],
  ])("%s is what they speak of", (id, texts) => {
    expect(lastOf(...texts)?.[0]).toBe(id);
  });

  it("are spoken of where they are told of themselves", () => {
    expect(lastOf("Banks report this week.", "Barclays revenue rose 12% in Q3.")).toEqual(["BARC.L"]);
  });
});

describe("a measure in the talk", () => {
  it.each([
    ["FRO", ["Frontline reports on Thursday. Frontline is up 4%.", "Rates fell 20% in January."]],
    ["dry bulk", ["Dry bulk is waking up. Dry bulk is up 10%.", "Rates doubled since December."]],
    ["United States", ["Inflation was 3.1% in January.", "Core was 3.9%."]],
    ["Cocoa", ["Cocoa closed at 5,600 a tonne.", "A deficit of 370,000 tonnes this season."]],
  ])("is %s's", (id, texts) => {
    expect(lastOf(...texts)).toEqual([id]);
  });

  it("is the economy's where the talk is of nothing else", () => {
    expect(lastOf("Powell speaks at noon.", "The deficit was 1.7tn in 2023.")).toEqual(["United States"]);
    expect(lastOf("Toast reports on Tuesday.", "Toast is up 5%. Core was up 9% in Q4.")).toEqual(["TOST"]);
  });

  it("is no figure of the economy that only says why something moved", () => {
    expect(lastOf("Metals had a day.", "Gold rose 3% on rate cuts.")).toEqual(["Gold"]);
    expect(lastOf("Retail had a day.", "Macy's fell 7% despite retail sales.")).toEqual(["M"]);
  });

  it("of a good in a country is of both", () => {
    expect(lastOf("Cocoa closed at 5,600.", "Ghana will harvest 500,000 tonnes.")).toEqual(["Cocoa", "Ghana"]);
    expect(lastOf("Coffee closed at 190.", "Exports from Vietnam fell 20%.")).toEqual(["Coffee, Arabica", "Vietnam"]);
  });
});

describe("a ticker with its exchange", () => {
  it("is not the ticker without it", () => {
    expect(lastOf("Strathmore (STM.V) jumps over 20%.")).toEqual(["STM.V"]);
    expect(lastOf("STM jumps over 20%.")).toEqual(["STM"]);
  });
});

describe("a figure of the economy beside a person", () => {
  it("is nobody's own", () => {
    expect(lastOf("Inflation was 1.4% when Biden took over.")).toEqual(["United States"]);
  });
});

describe("what is on the market", () => {
  it("is for sale, and no stock", () => {
    expect(lastOf("There are 30% more listings on the market than last year.")).not.toContain("US stock market");
    expect(lastOf("I was never so bearish on the market.")).toEqual(["US stock market"]);
  });
});
