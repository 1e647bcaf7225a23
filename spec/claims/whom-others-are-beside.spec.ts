import { describe, expect, it } from "vitest";
import { whom } from "./whom-in-thread.ts";

describe("A rival behind what a pronoun does", () => {
  const thread = (text: string) => ["Ford's margin was 4% last quarter", `${text} Inventory is up 12%`];

  it.each([
    "It will pay off in time, even if they never catch Toyota.",
    "They still can't keep up with Toyota.",
    "They are years behind Toyota in hybrids.",
  ])("leaves the talk with the one spoken of: %s", (text) => {
    expect(whom(thread(text), "Inventory")).toEqual(["F"]);
  });

  it("stands beside the one spoken of", () => {
    expect(whom(thread("They still can't keep up with Toyota."), "keep up")?.[0]).toBe("F");
  });

  it("takes the talk where the pronoun only tells of it", () => {
    expect(whom(thread("They think Toyota falls 10%."), "falls 10%")).toEqual(["7203.T"]);
    expect(whom(thread("It is Toyota that lost 3% today."), "lost 3%")).toEqual(["7203.T"]);
  });
});

describe("A market that judges, or is where things are sold", () => {
  it.each([
    ["The market values the company at 6 billion", "6 billion"],
    ["What did the market expect, margins of 30%?", "30%"],
    ["They bring the truck to the market in 2026 at 60% margins", "60%"],
    ["Down 12% since the move to the Nasdaq", "12%"],
  ])("is not whom the clause is of: %s", (text, words) => {
    expect(whom(["Lucid burned 700m in the quarter", text], words)).toEqual(["LCID"]);
  });

  it("is meant where it moves", () => {
    expect(whom(["Lucid burned 700m in the quarter", "The market fell 2% today"], "2%")).toEqual(["US stock market"]);
  });
});

describe("Whoever gathers or publishes the figures", () => {
  it("is not whom they are of", () => {
    expect(whom(["AMD missed the FactSet estimate by 3%. Sales are up 9%"], "Sales")).toEqual(["AMD"]);
    expect(whom(["FactSet fell 3%. Sales are up 9%"], "Sales")).toEqual(["FDS"]);
  });

  it("is left out where the figures are measured by it", () => {
    expect(whom(["US home prices are cooling. Up 5% as measured by the FHFA"], "Up 5%")).not.toContain("FHFA");
  });
});

describe("A title of one name", () => {
  it("is whom the thread is about, where it is written as names are", () => {
    expect(whom(["Cash is down to 90m"], "90m", "QTRX")).toEqual(["QTRX"]);
    expect(whom(["Cash is down to 90m"], "90m", "AxoGen: is it cheap?")).toEqual(["AxoGen"]);
    expect(whom(["Cash is down to 90m"], "90m", "Question: is it cheap?") ?? []).toEqual([]);
  });
});

describe("A noun of what is measured at the start of a sentence", () => {
  it("is no firm", () => {
    expect(whom(["Bitcoin is at 62k. Difficulty up 6% since March"], "up 6%")).toEqual(["BTC"]);
  });
});

describe("A house that looked for a figure", () => {
  it("is not whom it is of", () => {
    const text = "Newmont made 257 koz in Q3. That beat BMO's expected 240 koz. Costs fell 3%";
    expect(whom([text], "240")).not.toContain("BMO");
    expect(whom([text], "Costs")).toEqual(["NEM"]);
  });

  it("leaves a relative clause to the firm right before it", () => {
    expect(whom(["BMO has a 60 dollar target for Newmont, whose shares trade at 41"], "41")).toEqual(["NEM"]);
  });
});

describe("A clause whose subject goes without saying", () => {
  it("is of the firm spoken of, which did something to others", () => {
    const thread = ["NYCB is up 30%", "Paid 2.7bn for 38bn of Signature's assets. Margins are 2.1%"];
    expect(whom(thread, "2.7bn")?.[0]).toBe("NYCB");
    expect(whom(thread, "2.1%")).toEqual(["NYCB"]);
  });
});

describe("A business that a part of a firm's is in", () => {
  it("leaves the figure to the firm", () => {
    expect(whom(["NYCB is up 30%", "45% of loans are multifamily"], "45%")).toEqual(["NYCB"]);
  });
});

describe("A business named as the problem of a firm", () => {
  it("does not take over the talk", () => {
    expect(whom(["NYCB is up 30%", "CRE is the problem though. Margins are 2.1%"], "2.1%")).toEqual(["NYCB"]);
    expect(whom(["NYCB is up 30%", "CRE is down 20%. Vacancies are 19%"], "19%")).not.toContain("NYCB");
  });
});
