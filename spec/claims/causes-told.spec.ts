import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string, at = "2023-02-10") =>
  extractClaims(readDiscussion(JSON.stringify({ title: "t", posts: [{ id: "1", at, author: "a", text }] }), {}));

describe("a clause that tells a cause", () => {
  it.each([
    ["Copper prices fell because demand dropped", "Copper", "price", "down"],
    ["Because wages rose, home prices fell", "United States housing", "home_price", "down"],
    ["Weak demand sent copper prices lower", "Copper", "price", "down"],
    ["Rising rates dragged the Nasdaq down 20%", "^IXIC", "price", "down"],
    ["AMD rose 5% thanks to strong demand", "AMD", "price", "up"],
    ["Tariffs pushed inflation up to 4%", "United States", "inflation", "up"],
  ])("is of what came of it: %s", (text, subject, measure, direction) => {
    const [claim] = claimsOf(text);
    expect([claim.subjects[0], claim.measure, claim.direction]).toEqual([subject, measure, direction]);
  });

  it("is of the whole where nothing that moves is named beside the cause", () => {
    expect(claimsOf("Oil demand fell because of the strike")[0].measure).toBe("demand");
  });
});

describe("debt taken on", () => {
  it.each([
    ["AMD is taking out debt to fund capex", "up"],
    ["Carvana sold $1bn of notes", "up"],
    ["Ford borrowed 10 billion last year", "up"],
    ["Intel isn't taking on debt", "flat"],
  ])("is debt that moves: %s", (text, direction) => {
    const [claim] = claimsOf(text);
    expect([claim.measure, claim.direction]).toEqual(["debt", direction]);
  });

  it.each(["Hedge funds sold Intel bonds", "The cost to borrow GME is 80%"])("is none of others: %s", (text) => {
    expect(claimsOf(text).map(({ measure }) => measure)).not.toContain("debt");
  });
});

describe("a question its poster answers", () => {
  it.each([
    ["Oil at 10 this year? Never.", "asserted"],
    ["Gold above 3000 this year? No chance", "asserted"],
    ["Rate cuts in March? Unlikely.", "hedged"],
  ])("is a forecast: %s", (text, speech) => {
    const [claim] = claimsOf(text);
    expect([claim.kind, claim.speech]).toEqual(["forecast", speech]);
  });

  it("is none where nobody answers", () => {
    expect(claimsOf("Rate cuts in March? What do you think?")[0].speech).toBe("asked");
  });
});

describe("what never came", () => {
  it.each(["Inflation never materialized", "The recession didn't happen", "Gold never returned above 800"])(
    "did not move: %s",
    (text) => {
      expect(claimsOf(text)[0].direction).toBe("flat");
    },
  );
});
