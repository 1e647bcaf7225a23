import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { AT, whom } from "./whom-in-thread.ts";

describe("a firm that no list holds", () => {
  it.each([
    ["Nortia Lithium Ltd", "Cash ran down 40%.", "Nortia Lithium"],
    ["Castlebrook Homes", "The shares are on 9x earnings.", "Castlebrook Homes"],
    ["Halvard Shipping ASA", "They pay a 14% yield.", "Halvard Shipping"],
    ["Trellick Semi Inc.", "Its gross margin was 41%.", "Trellick Semi"],
    ["Quayside REIT (QYR)", "Occupancy was 94.1%.", "QYR"],
    ["Orvana Biotech (NASDAQ: ORVB)", "The stock dropped 40%.", "ORVB"],
    ["Torrin Valley Gold Corp V.TVG", "Market cap is 54 million.", "TVG.V"],
    ["TSX-V: TVG", "Market cap is 54 million.", "TVG.V"],
  ])("is whom a thread called %s is about", (title, text, subject) => {
    expect(whom([text], text.slice(0, -1), title)).toEqual([subject]);
  });

  it("goes on by the first word of its name, and by its ticker", () => {
    const texts = [
      "Orvana Biotech (NASDAQ: ORVB) reported.",
      "Copper is up 2%. Orvana has 18 months of cash.",
      "ORVB fell 4%.",
    ];
    expect(whom(texts, "18 months")).toEqual(["ORVB"]);
    expect(whom(texts, "fell 4%")).toEqual(["ORVB"]);
  });

  it.each(["Leading Banks gained 2%.", "Covered Software fell 3%."])(
    "is none where words that go before any noun stand in front of a trade: %s",
    (text) =>
      expect(whom(["Nvidia fell 4%.", text], text.slice(0, -1))).not.toContain(text.split(" ").slice(0, 2).join(" ")),
  );

  it("is no part of the full name of one that a list holds", () =>
    expect(whom(["International Business Machines Corporation grew revenue 9%."], "9%")).toEqual(["IBM"]));

  it.each([
    ["LUMX: down 22% today", "LUMX"],
    ["- HELQ: guidance was raised 4%", "HELQ"],
    ["Long PRDX here.", "PRDX"],
    ["The ticker is PLNQ. Sales fell 4%.", "PLNQ"],
    ["Sold all my Tarkin Energy at 8.40.", "Tarkin Energy"],
  ])("is told by how a line names it: %s", (text, subject) => {
    expect(whom(["Gold is up 2%.", text], text.split(/[.:] /).at(-1)?.slice(0, 12) ?? "")).toEqual([subject]);
  });

  it.each([
    ["Spot Gold is at 2,350.", "Gold"],
    ["Chinese Steel fell 4%.", "steel"],
    ["Bank of America Corp fell 2%.", "BAC"],
    ["Crude Oil is at 78.", "Crude oil, average"],
    ["I think Silver hits 40.", "Silver"],
  ])("is none in %s", (text, subject) => {
    expect(whom([text], text.slice(0, 8))?.[0]).toBe(subject);
  });

  it("is none where a part of the firm of the talk is named", () => {
    expect(whom(["Nvidia reported. Automotive Solutions made 300 million."], "300 million")).toEqual(["NVDA"]);
  });

  it("is told by the line above the posts that names the board, where the title is of something else", () => {
    const source = `Torrin Motor Co. (TRNX)\n\nSales out tomorrow\nby dan   Nov 2, 2009 4:31 PM\nThey did 15% over last October.\n\nRe: Sales out tomorrow\nby eve   Nov 2, 2009 5:10 PM\nMargins fell 3%.`;
    const claims = extractClaims(readDiscussion(source, {}));
    expect(claims.map(({ subjects }) => subjects[0])).toEqual(["TRNX", "TRNX"]);
  });

  it("is priced in the money of its board", () => {
    const [claim] = extractClaims({
      title: "TSXV: TVG",
      format: "text",
      saidAt: { from: AT, to: AT, basis: "option" },
      posts: [{ index: 0, id: "0", text: "They raised $10 million.", author: "a", at: AT, replyTo: null, repeats: [] }],
      quotations: [],
    });
    expect(claim.quantity).toMatchObject({ low: 10e6, unit: "CAD" });
  });
});

describe("whom a thread is about by its title", () => {
  it.each([
    ["Delta", "Load factor was 84%", "DAL"],
    ["Duke earnings", "They want 9.8% ROE", "DUK"],
    ["FRO", "Rates are 45k a day now", "FRO"],
  ])("is a firm whose name is a common word: %s", (title, text, subject) => {
    expect(whom([text], text, title)).toEqual([subject]);
  });

  it("stays who it is behind somebody whom the reader is told to have missed, and behind a house that rates it", () => {
    expect(whom(["You're missing Amazon. Operating margin was 16%."], "16%", "Intel")).toEqual(["INTC"]);
    const rated = "Jefferies went to buy from hold this morning. I think it gets to 50.";
    expect(whom([rated], "gets to 50", "Intel")).toEqual(["INTC"]);
  });
});
