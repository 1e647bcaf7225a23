import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string, at = "2021-02-10") =>
  extractClaims(readDiscussion(JSON.stringify({ title: "t", posts: [{ id: "1", at, author: "a", text }] }), {}));

describe("a position of the poster's own, without what was paid", () => {
  it.each([
    ["$NVDA been holding Nvidia for years", "up"],
    ["$NVDA still holding my shares", "up"],
    ["We have been accumulating Cameco all year", "up"],
    ["$KO holding since 2016", "up"],
    ["$KO holding since $4.27", "up"],
    ["$KO clutching my $40 cost basis", "up"],
    ["$AMD looking for an entry on some calls", "up"],
    ["$AMD waiting for an entry on puts", "down"],
    ["$DIS smashing the puts again", "down"],
    ["$DIS loaded up on calls before earnings", "up"],
    ["$DIS puts are printing", "down"],
    ["$DIS took profits today", "down"],
  ])("is a trade: %s", (text, direction) => {
    expect(claimsOf(text).map((claim) => [claim.kind, claim.direction])).toEqual([["trade", direction]]);
  });

  it.each([
    "$PLTR holding up well today",
    "Fund managers are holding Nvidia",
    "Riding the wave of chips, Nvidia doubled",
    "Holding Intel back is the lack of new chips",
  ])("is none of others, and no other sense of the verb: %s", (text) => {
    expect(claimsOf(text).filter(({ kind }) => kind === "trade")).toEqual([]);
  });

  it("is none where a trade is only regretted", () => {
    expect(claimsOf("fml should have sold Netflix earlier")).toEqual([]);
  });
});

describe("what is to come, told without will", () => {
  it.each([
    ["$AMD lets break 90 today", "up"],
    ["$AMD let's get to 120 today", "up"],
    ["$SPY going to break 390 support", "down"],
    ["Look for margins at Intel to shrink further", "down"],
    ["Watch for oil to drop below 60", "down"],
  ])("is a forecast: %s", (text, direction) => {
    expect(claimsOf(text).map((claim) => [claim.kind, claim.direction])).toEqual([["forecast", direction]]);
  });
});

describe("denials that deny nothing", () => {
  it.each([
    ["Believe it or not it's bullish for $AMD", "up"],
    ["Inflation never stopped rising", "up"],
    ["Inflation stopped rising", "flat"],
    ["Not if everyone is losing their jobs", "down"],
  ])("leave the move as it is: %s", (text, direction) => {
    expect(claimsOf(text)[0].direction).toBe(direction);
  });
});

describe("talk of a feed that is no claim", () => {
  it.each([
    "$AMD soon I can buy a house from my mom",
    "$AMD guess who is going to the club tonight",
    "$AMD so sad watching you bulls get excited just to lose your money",
    "Very disappointed by this",
  ])("is left out: %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it("ends where a picture does", () => {
    expect(claimsOf("$AMD let them burn 🔥 This stock will drop").map(({ quote }) => quote)).toContain(
      "This stock will drop",
    );
  });

  it("holds no option's price for the share's", () => {
    const posts = ["$750 calls I bought at $2.84", "Lets break 1k today"].map(
      (text, k) => `${k},2020-02-04,TSLA,${text}`,
    );
    const claims = extractClaims(readDiscussion(["id,date,ticker,original", ...posts].join("\n"), {}));
    expect(claims.map(({ kind }) => kind)).toEqual(["trade", "forecast"]);
  });
});

describe("who takes and gives away", () => {
  it.each([
    ["China kept buying gold", "up"],
    ["AMC holders got diluted again", "up"],
    ["MSFT to 350", "up"],
    ["Everybody is selling Intel", "down"],
  ])("has a side: %s", (text, direction) => {
    expect(claimsOf(text)[0].direction).toBe(direction);
  });
});

describe("what other words beside say of a move", () => {
  it.each([
    ["$AMD rip put holders", null],
    ["$AMD the bubble is popping", "down"],
    ["$AMD they won't be able to sustain that, it's unsustainable", "down"],
    ["They let it slip that AMD's chips will cost 20% more", "up"],
    ["AMD, I can't wait to watch it crash", "down"],
  ])("is read: %s", (text, direction) => {
    expect(claimsOf(text)[0]?.direction ?? null).toBe(direction);
  });

  it.each([
    ["TSM stock also jumped after AMD earnings", "price", "up"],
    ["Copper prices rose as inventories dropped", "price", "up"],
    ["Production cuts lifted copper prices", "price", "up"],
  ])("is of what moves, of several measures: %s", (text, measure, direction) => {
    const [claim] = claimsOf(text);
    expect([claim.measure, claim.direction]).toEqual([measure, direction]);
  });

  it("reads GM behind a percentage as the margin", () => {
    expect(claimsOf("Look at that 75% GM at Nvidia").flatMap(({ subjects }) => subjects)).not.toContain("GM");
  });
});

describe("a case that is only supposed", () => {
  it.each([
    "Come a downturn, Meta's revenue drops",
    "Bank stocks fall in a recession",
    "Airlines get axed first come a recession",
  ])("makes a conditional, and measures no growth: %s", (text) => {
    const [claim] = claimsOf(text);
    expect([claim.kind, claim.measure === "growth"]).toEqual(["conditional", false]);
  });

  it.each(["We are already in a recession", "Gold rose 5% in a recession"])(
    "is another matter of what is so: %s",
    (text) => {
      expect(claimsOf(text)[0].kind).toBe("report");
    },
  );
});

describe("how the poster feels", () => {
  it.each(["I'm worried about Intel", "Intel needs a new CEO", "Meta's capex is too big for its cash flow"])(
    "is an opinion: %s",
    (text) => {
      expect(claimsOf(text)[0].kind).toBe("opinion");
    },
  );
});
