import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

const claimsOf = (...texts: string[]) => {
  const posts = texts.map((text, k) => ({
    id: String(k),
    at: "2023-12-14",
    author: "a",
    text,
    replyTo: k > 0 ? "0" : null,
  }));
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry });
};

describe("whose inflation is meant", () => {
  it("is that of the country whose ministers and bankers a thread speaks of", () => {
    const claims = claimsOf(
      "Haddad promises a primary surplus. Campos Neto keeps rates high, and Haddad hates it.",
      "Inflation was 4.7% in November.",
    );
    expect(claims.at(-1)).toMatchObject({ subjects: ["Brazil"], measure: "inflation" });
  });

  it("is America's where nothing tells of another", () => {
    expect(claimsOf("Prices are wild.", "Inflation was 3.1% in November.").at(-1)?.subjects).toEqual(["United States"]);
  });
});

describe("a name behind a preposition", () => {
  it("does not take a thread over from the firm it is about", () => {
    const claims = claimsOf(
      "Costco had a good quarter. Costco comps were up 3%.",
      "They pulled goods forward, ahead of tariffs and before Walmart. Inventory is up 7%.",
    );
    expect(claims.at(-1)?.subjects).toEqual(["COST"]);
  });
});

describe("a thread on the homes of one place", () => {
  const subjects = (...texts: string[]) =>
    extractClaims(
      readDiscussion(
        JSON.stringify({ posts: texts.map((text, k) => ({ id: String(k), at: "2024-02-14", author: `a${k}`, text })) }),
        {},
      ),
    ).map((claim) => claim.subjects[0]);

  it("is of that place where a figure names none", () => {
    const found = subjects("The median price of Phoenix homes rose 2% in January.", "Inventory increased mildly.");
    expect(found).toEqual(["Phoenix housing", "Phoenix housing"]);
  });

  it("is of the country where many places are named", () => {
    const found = subjects(
      "Phoenix homes fell 2% in January. Austin and Boise fell as well, and Tampa is next.",
      "Home prices increased by 8% last year.",
    );
    expect(found.at(-1)).not.toBe("Phoenix housing");
  });
});
