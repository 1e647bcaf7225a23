import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (...texts: string[]) => {
  const posts = texts.map((text, n) => ({ id: `${n}`, at: "2024-11-10", author: "a", text }));
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}));
};

describe("words of movement in talk", () => {
  it.each([
    "Intel raised eyebrows",
    "This raises more questions for Intel",
    "Most people default to Intel",
    "Intel is too big to fail",
    "Price is a lagging indicator for Intel",
  ])("move nothing: %s", (text) => {
    expect(claimsOf(text).map(({ direction }) => direction)).not.toContain("up");
    expect(claimsOf(text).map(({ direction }) => direction)).not.toContain("down");
  });

  it("move what they are said of elsewhere", () => {
    expect(claimsOf("Intel raised its prices by 5%")[0].direction).toBe("up");
    expect(claimsOf("Intel defaulted on its debt")[0].direction).toBe("down");
    expect(claimsOf("Intel is lagging AMD")[0].direction).toBe("down");
  });
});

describe("the number in the name of a chip", () => {
  it.each(["People buy the Intel 14900k", "The 7950x sells well for AMD", "AMD's 5800X3D is faster than Intel"])(
    "is no figure: %s",
    (text) => expect(claimsOf(text).every(({ quantity }) => quantity === null)).toBe(true),
  );

  it("is one elsewhere", () => {
    expect(claimsOf("Intel sold 1500k shares")[0].quantity?.high).toBe(1_500_000);
    expect(claimsOf("Bitcoin did 1000x since 2011")[0].quantity?.high).toBe(1000);
  });
});

describe("a question that gives a view", () => {
  it.each([
    "Don't they want to make more money too?",
    "Wouldn't it be better to scare up the price?",
    "Want to upgrade?",
  ])("is no claim: %s", (text) =>
    expect(claimsOf(`Intel makes chips. ${text}`).every(({ quote }) => !text.includes(quote))).toBe(true),
  );

  it("is one where it has a figure", () => {
    expect(claimsOf("Wouldn't it fall 10% next year? Intel I mean")[0]).toMatchObject({
      kind: "forecast",
      direction: "down",
    });
  });
});

const FIRMS = ["Ford", "Intel", "Boeing", "Nvidia", "Tesla", "Netflix", "Starbucks", "Walmart", "Costco"];

describe("a thread that names many firms", () => {
  it("is about none of them, nor are “their stocks” the market at large", () => {
    const list = FIRMS.map((name) => `${name}: $2bn loss`).join(". ");
    const [claim] = claimsOf(list, "Their stocks have collapsed by 70% over the past year.").slice(-1);
    expect([claim.subjects, claim.quantity?.high]).toEqual([[], 0.7]);
  });

  it("is about the one that stands out", () => {
    const list = FIRMS.map((name) => `${name}: $2bn loss`).join(". ");
    const talk = "Boeing will fall. Boeing burns cash. Boeing lost orders. Boeing again. Boeing!";
    expect(claimsOf(talk, list, "The stock fell 7% today.").at(-1)?.subjects).toEqual(["BA"]);
  });
});
