import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const AT = "2025-04-15";

describe("a level that is not said to be", () => {
  it.each([
    ["needed", "amd needs to hold 90 or its over"],
    ["needed", "the s&p must hold 5,200"],
    ["needed", "amd has to close above 100 this week"],
    ["advised", "amd is a buy under 80"],
    ["advised", "amd at 80 is a steal"],
    ["awaited", "waiting for amd at 80"],
    ["imagined", "imagine amd at 80"],
    ["remembered", "remember when amd was at 80"],
    ["of a position", "in amd at 80"],
    ["said to come", "bears said amd 80"],
    ["missed", "amd almost hit 100 today"],
    ["thought possible", "amd at 120 this month wouldn't shock me"],
    ["thought possible", "wouldnt be surprised if amd hits 120 this month"],
    ["hoped for", "hope amd closes over 100 this month"],
    ["contrary to fact", "had amd closed above 100 on friday, i'd be rich"],
    ["asked", "didnt amd close above 100 on friday"],
  ])("is %s and has no test: %s", (_, text) => {
    for (const test of propositions(text, AT)) expect(test).not.toContain("close(");
  });

  it("is stated by whoever cannot believe it", () => {
    expect(propositions("cant believe amd closed at 95", AT)).toEqual(["latest(close(AMD), 2025-04-15) ~ 95"]);
    expect(propositions("i can't believe amd is up 2% today", AT)).toEqual(["change(close(AMD), 2025-04-15) ~ 2%"]);
  });

  it("is stated beside it where it is", () => {
    expect(propositions("amd is at 95", AT)).toEqual(["latest(close(AMD), 2025-04-15) ~ 95"]);
  });
});

describe("prices published by the month", () => {
  it("count the year to date from the last month of the year before", () => {
    expect(readings("gold is up 12% ytd", AT)[0]).toBe(
      "latest(price(Gold), 2025-04-15) / price(Gold, 2024-12) - 1 ~ 12%",
    );
  });

  it("tell no move since a day of this or the last month", () => {
    expect(propositions("silver is down 9% since thursday", AT)).toEqual(["unread-restriction"]);
  });

  it("count months of two years, named in short, as months", () => {
    expect(propositions("cocoa rose 80% from dec 23 to feb 25", AT)).toEqual([
      "change(price(Cocoa), 2024-01-01..2025-02-28) ~ 80%",
    ]);
  });
});

describe("words of chat", () => {
  it.each([
    ["amd blew past 100 in march", "any(close(AMD), 2025-03) > 100"],
    ["smh down 25% in march, ouch", "change(close(SMH), 2025-03) ~ -25%"],
    ["amd ate a 9% loss in march", "change(close(AMD), 2025-03) ~ -9%"],
    ["meta poured 13.7bn into capex in q1 25 alone", "capex(META, FY2025Q1) ~ 13.7bn"],
  ])("are read: %s", (text, expected) => {
    expect(propositions(text, AT)[0]).toBe(expected);
  });
});

describe("what is no figure of the firm's own", () => {
  it.each([
    ["its market value", "nvidia lost 600bn in a day"],
    ["a plan", "meta raised capex again: 70-72b from 66-72b"],
    ["a rank among others", "amd is down 17% ytd, worst of the semis"],
  ])("is %s: %s", (_, text) => {
    for (const test of propositions(text, AT)) expect(test).not.toMatch(/latest\(|close\(/);
  });
});
