import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { propositions } from "../tests/said.ts";

const AT = "2024-11-10";
const claimsOf = (text: string) => {
  const posts = [{ id: "1", at: AT, author: "a", text }];
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}));
};

describe("what would be", () => {
  it.each([
    ["$14bn of revenue would represent a 10% increase over Q4", 0.1],
    ["A 50bn figure would give Intel 132bn for the year", 132e9],
    ["20x earnings would put Intel at 40", 40],
    ["A close below 20 would mean a 30% loss for Intel", 0.3],
    ["That would make Intel's market cap 100bn", 100e9],
  ])("is conditional, its figure the one that comes of it, and has no test: %s", (text, figure) => {
    const [claim] = claimsOf(text);
    expect([claim.kind, claim.quantity?.high]).toEqual(["conditional", figure]);
    expect(propositions(text, AT).filter((test) => test.includes("("))).toEqual([]);
  });

  it("lends its mood to the figure beside it", () => {
    expect(claimsOf("With a 20% tariff, Intel's margin would fall to 30%").map(({ kind }) => kind)).toEqual([
      "conditional",
      "conditional",
    ]);
  });

  it.each([
    ["I would buy Intel at 20", "trade"],
    ["I think Intel would hit 30 this year", "forecast"],
    ["Would Intel fall 30%?", "question"],
    ["Analysts said that Intel would fall 30%", "report"],
  ])("is no wish, guess, question or what others said: %s", (text, kind) => {
    expect(claimsOf(text)[0].kind).toBe(kind);
  });
});

describe("what would be no surprise", () => {
  it.each([
    ["I wouldn't be surprised if Intel falls 10% this year", "down"],
    ["I wouldn’t be surprised if Intel fell 10% next year", "down"],
    ["Don't be surprised if Intel falls below 20 next year", "down"],
    ["It wouldn't shock me to see Intel drop 10% in 2025", "down"],
    ["I wouldn't be surprised if Intel doesn't fall below 20 in 2025", "flat"],
  ])("is held possible: %s", (text, direction) => {
    const [claim] = claimsOf(text);
    expect([claim.kind, claim.speech, claim.direction]).toEqual(["forecast", "hedged", direction]);
  });

  it("is not denied", () => {
    expect(propositions("I would not be surprised to see Intel at 15 in 2025", AT)[0]).not.toMatch(/^not/);
  });

  it("is another matter of what would be one, or was none", () => {
    expect(claimsOf("I'd be surprised if Intel gets to 40 in 2025")[0].kind).toBe("conditional");
    expect(claimsOf("I was not surprised to see Intel fall 26% on August 2, 2024")[0].speech).toBe("asserted");
  });
});

describe("what somebody binds themselves to", () => {
  it.each([
    ["Intel agreed not to sell any more shares this year", "guidance"],
    ["Intel said it would cut 15,000 jobs", "guidance"],
    ["OPEC agreed to cut production by 1.2 mb/d", "guidance"],
    ["Intel announced plans to lay off 15,000 people", "guidance"],
    ["Copper is dear. Goldman says it will fall to 9,000", "forecast"],
    ["OPEC cut its output in November 2023", "report"],
    ["Intel committed no error when it sold 3bn of bonds", "report"],
  ])("is guidance: %s", (text, kind) => expect(claimsOf(text).at(-1)?.kind).toBe(kind));

  it("counts people laid off, not dollars", () => {
    expect(claimsOf("Intel is set to lay off 15,000")[0]).toMatchObject({
      measure: "employees",
      quantity: { high: 15_000, unit: "employee" },
    });
  });
});

describe("two bounds before a figure", () => {
  it("leave it the nearer one", () => {
    expect(claimsOf("The deal gives it control over as much as 36% of Citigroup")[0].quantity).toMatchObject({
      low: null,
      high: 0.36,
    });
  });
});

describe("a pronoun behind an if-part", () => {
  const subjectsIn = (text: string) => {
    const posts = ["Nvidia closed at 180 yesterday.", text].map((said, i) => ({
      id: `${i}`,
      at: AT,
      author: "a",
      text: said,
    }));
    const found = extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}));
    return found.filter(({ kind }) => kind === "conditional").map(({ subjects }) => subjects);
  };

  it.each([
    ["If Intel posts a loss for the quarter it closes under 15", ["INTC"]],
    ["If Intel posts a loss, then it closes under 15", ["INTC"]],
    ["If the Fed cuts rates, it closes above 200", ["NVDA"]],
  ])("stands for whom that tells of, not for who only acts: %s", (text, subjects) => {
    expect(subjectsIn(text)).toEqual([subjects]);
  });
});

describe("a denial that is undone, and a blow of so much", () => {
  it.each([
    ["Intel never stopped rising in 2023", "up"],
    ["Intel never quit falling in 2023", "down"],
    ["Intel stopped rising in 2023", "flat"],
    ["Intel took a 20% beating in March 2023", "down"],
    ["Intel took a $5bn hit in March 2023", "down"],
  ])("%s", (text, direction) => {
    expect(claimsOf(text)[0].direction).toBe(direction);
  });

  it.each([
    "Intel never stopped rising in 2023",
    "Intel never quit rising in 2023",
    "Intel took a $5bn hit in Q3 2023",
  ])("is marked by no contrary: %s", (text) => {
    expect(propositions(text, AT).filter((test) => test.includes("("))).toEqual([]);
  });
});
