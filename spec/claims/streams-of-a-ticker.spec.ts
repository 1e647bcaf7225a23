import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { quotedRanges } from "../../src/discussions/quoted-ranges.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2023-03-08") }));
const last = (text: string) => claimsOf(text).at(-1);

describe("a level to come, told by its tag and number", () => {
  it.each([
    ["$ADA.X 2 thousand? no, $BTC.X 31000 incoming", 31000],
    ["$LTC.X 140 in couple weeks", 140],
    ["$SNOW 190 within a month", 190],
    ["SLV 26 in few months", 26],
  ])("is a forecast: %s", (text, level) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction, claim?.quantity?.low]).toEqual(["forecast", "up", level]);
  });

  it("lies ahead by as long as it says", () =>
    expect(last("$LTC.X 140 in couple weeks")?.period).toMatchObject({
      start: dayOf("2023-03-08"),
      end: dayOf("2023-03-22"),
    }));

  it("is none where it moved by so much", () => expect(last("$DASH lost 12 in 3 days")?.kind).toBe("report"));

  it("is not held against a sum told before", () => {
    const posts = ["$DOT.X lost $40 million last week", "$DOT.X 80 coming soon"].map((text, n) => ({
      id: `p${n}`,
      text,
    }));
    expect(last(JSON.stringify({ posts }))).toMatchObject({ kind: "forecast", measure: "price" });
  });
});

describe("a trade advised or meant", () => {
  it.each([
    "Now is a good time to buy Ford",
    "They keep saying it is the right time to add Pfizer",
    "KO is a screaming buy here",
    "You should have bought Netflix under 200",
    "People should not sell Boeing here",
    "I'll take some more Ford below 11",
    "Gonna grab more SOFI under 5",
    "Waiting for a dip to buy more Disney",
    "I'm all in on SNAP",
    "$SHOP took a small position at 40",
  ])("is long: %s", (text) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["trade", "up"]);
  });

  it.each([
    "Dump your Ford shares",
    "Not the time to buy Intel",
    "Taking some Nike off the table",
    "All out of SNAP at 11",
  ])("is short: %s", (text) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["trade", "down"]);
  });

  it.each([
    "Buffett is going to buy more Chevron",
    "Goldman has a buy rating on Nike",
    "Best Buy is going to sell its Geek Squad",
    "There was a sell-off in Ford at the open",
  ])("is none: %s", (text) => expect(last(text)?.kind ?? "none").not.toBe("trade"));
});

describe("tags", () => {
  it("name tickers, not goods", () => {
    expect(last("$CORN up 3% today")?.subjects).toEqual(["CORN"]);
    expect(last("$GOLD is at $17.20")).toMatchObject({ subjects: ["B"], quantity: { unit: "USD/share" } });
    expect(last("GOLD is at 1,830")?.subjects).toEqual(["Gold"]);
  });

  it("behind the strike of an option a day is when it expires", () =>
    expect(last("$PFE calls 0.30 for 42c 04/21")?.period).toMatchObject({ start: dayOf("2023-04-21") }));
});

describe("a headline passed on with its address", () => {
  const quotedOf = (text: string) => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

  it("is quoted", () => {
    expect(quotedOf("$USO Oil Falls as Demand Slows in Asia https://news.example/a/1 $XLE")).toEqual([
      "Oil Falls as Demand Slows in Asia",
    ]);
    expect(quotedOf("Why copper fell to a low this week https://news.example/why-copper-fell-low-week")).toEqual([
      "Why copper fell to a low this week",
    ]);
    expect(quotedOf("I think oil goes to 60 https://news.example/a/1")).toEqual([]);
    expect(quotedOf("Oil Falls as Demand Slows https://news.example/a/1 so I sold all of mine today")).toEqual([]);
  });

  it("may hold what may be, which is no month", () =>
    expect(last("Chip Stocks May Be Due For A Rise https://news.example/a/1 $SMH")?.period?.text ?? null).toBe(null));
});

describe("marks that are no figures", () => {
  it("footnotes measure nothing", () =>
    expect(
      claimsOf("The Fed raised rates again. [3]\n\n[3] https://news.example/a").flatMap((c) => c.quantity ?? []),
    ).toEqual([]));
  it("a month in small letters has its day", () =>
    expect(last("Ford earnings are scheduled for may 2nd")?.period).toMatchObject({ start: dayOf("2023-05-02") }));
});
