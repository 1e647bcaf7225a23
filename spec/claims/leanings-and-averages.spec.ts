import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { quotedRanges } from "../../src/discussions/quoted-ranges.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const last = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2022-09-28") })).at(-1);
const wayOf = (text: string) => last(text)?.direction;

describe("a central bank", () => {
  it("leans one way by a word, and steps up where none says otherwise", () => {
    expect(last("Lagarde sounds very hawkish")).toMatchObject({ measure: "policy_rate", direction: "up" });
    expect(wayOf("The RBA turned dovish in September")).toBe("down");
    expect(wayOf("The ECB moved from doves to hawks")).toBe("up");
    expect(last("The Fed delivered 75 bps")).toMatchObject({ measure: "policy_rate", direction: "up" });
    expect(wayOf("The BoE eased 50 bps")).toBe("down");
  });

  it("may have been guessed at", () =>
    expect(last("Many were predicting the Fed would move 100 bps in July")).toMatchObject({
      speech: "reported-from-other",
      direction: "up",
      period: { start: dayOf("2022-07-01"), end: dayOf("2022-07-31") },
    }));
});

describe("which way", () => {
  it.each([
    ["Disney closed over its 200 day moving average", "up"],
    ["Ford is trading below the 50dma", "down"],
    ["Lucid will take a huge market share", "up"],
    ["Nokia ceded market share to Huawei", "down"],
    ["Roku will reclaim its all-time high", "up"],
    ["Ford's price is the lowest it will ever be", "up"],
    ["It is naive to think that Snap will double", "flat"],
    ["Boeing is struggling to deliver planes", "down"],
  ])("%s: %s", (text, way) => expect(wayOf(text)).toBe(way));

  it("an average is no level", () => expect(last("Disney closed over its 200dma")?.quantity).toBe(null));
});

describe("what is told of a tag", () => {
  it("is no question", () => expect(last("$META is the largest of the social networks")?.speech).toBe("asserted"));
  it("may be one", () => expect(last("$META is it going up")?.speech).toBe("asked"));
});

describe("figures", () => {
  it("never surpassed are bounds", () =>
    expect(last("Bitcoin never exceeded 70k that year")?.quantity).toMatchObject({ low: null, high: 70_000 }));
  it("behind a level no year is read", () =>
    expect(last("Gold has not broken 2100")?.quantity).toMatchObject({ low: 2100, unit: "USD/oz" }));
  it("by the square foot", () =>
    expect(last("Vornado rents at $92 psf")?.quantity).toMatchObject({ low: 92, unit: "USD/sqft" }));
});

describe("whose words", () => {
  const quotedOf = (text: string) =>
    quotedRanges(text).map(({ start, end, attributedTo }) => [text.slice(start, end), attributedTo]);

  it("a board shows before the answer", () =>
    expect(quotedOf("maria88 said: Ford closed at 11 today. Click to expand... No it closed at 12")).toEqual([
      ["Ford closed at 11 today.", "maria88"],
    ]));

  it("a headline in marks is quoted, a short title is not", () => {
    expect(quotedOf('See "Powell Says Rates Will Stay High for Longer Than Thought."').length).toBe(1);
    expect(quotedOf('I read "The Big Short" again')).toEqual([]);
  });
});
