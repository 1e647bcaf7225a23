import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const quotesOf = (text: string) => {
  const posts = [{ id: "1", at: "2024-11-10", author: "a", text }];
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {})).map(({ quote }) => quote);
};

const OWN =
  "Ford looks fine to me, and the page that this stands on has one long line that no program ever broke into shorter ones.";

describe("a paragraph that a program broke into lines, among lines of one's own", () => {
  it("is read across its line ends", () => {
    const told =
      "The board of the company said late on Monday evening that Intel's\nrevenue has fallen to 13.3 billion, from the 14.2 billion it took in\na year ago.";
    expect(quotesOf(`${OWN}\n\n${told}`).join("|")).toContain("Intel's\nrevenue has fallen to 13.3 billion");
  });

  it("is none where each line is a statement of its own", () => {
    const lines =
      "Intel's revenue in the third quarter was 13.3 billion for once here\nFord's revenue in the third quarter was 46.2 billion for once, too\n";
    expect(quotesOf(`${OWN}\n\n${lines}`).every((quote) => !quote.includes("\n"))).toBe(true);
  });
});

describe("a figure with a c", () => {
  const kindOf = (text: string) => {
    const posts = [{ id: "1", at: "2024-11-10", author: "a", text }];
    const [claim] = extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}));
    return [claim.kind, claim.quantity?.high];
  };

  it.each([
    ["Intel loss/share 16c", "report", 0.16],
    ["Intel ARPU 50c vs 40c y/y", "comparison", 0.5],
    ["INTC 25c", "trade", 25],
    ["Bought INTC 30c for Friday", "trade", 30],
    ["Grabbed some INTC 25c before earnings", "trade", 25],
    ["AMD 150c vs 160c for October, which one?", "trade", 150],
  ])("is of cents beside results, else a call: %s", (text, kind, high) => expect(kindOf(text)).toEqual([kind, high]));
});
