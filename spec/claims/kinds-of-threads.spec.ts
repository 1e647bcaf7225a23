import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-05-17") }));
const told = (text: string) => {
  const claim = claimsOf(text).at(-1);
  return [claim?.kind, claim?.speech];
};

describe("the kind of what is said in threads", () => {
  it.each([
    ["Whether Apple raises prices is the big question.", "question", "asked"],
    ["The main uncertainty is whether OPEC keeps its cuts or not.", "question", "asked"],
    ["It's unclear whether Boeing can deliver 400 jets this year.", "question", "asked"],
    ["Whether you like it or not Tesla will fall 20% by June.", "forecast", "asserted"],
    ["Nike ads are targeted to teens.", "report", "asserted"],
    ["Targeted sale date: December 8th for the Kraken IPO", "guidance", "reported-from-other"],
    ["For the trade to work we need to see oil at 60.", "conditional", "asserted"],
    ["The launch of the Ford van is scheduled for 2025.", "guidance", "reported-from-other"],
    ["The company said it would open 50 stores in 2025.", "guidance", "reported-from-other"],
    ["Zillow expects home prices to fall 2% next year.", "forecast", "reported-from-other"],
    ["I suspect Nike misses.", "forecast", "hedged"],
    ["$COIN short squeeze incoming", "forecast", "asserted"],
    ["Very bullish on uranium for next week.", "forecast", "asserted"],
    ["I can envision a price slump in lumber headed our way.", "forecast", "hedged"],
    ["Shelter accounted for most of the CPI gain.", "cause", "asserted"],
    ["Tariffs have doubled our costs for steel.", "cause", "asserted"],
    ["It's like Cisco in 2000.", "analogy", "asserted"],
    ["Shell merged last year with another driller in Texas.", "report", "asserted"],
    ["Costco's P/E is twice Walmart's.", "comparison", "asserted"],
    ["Citi's NIM is comparable to Wells Fargo at 2.6%.", "comparison", "asserted"],
    ["Japan is 30 years ahead of the US in debt.", "comparison", "asserted"],
    ["Youth unemployment in China exceeds 20 percent.", "report", "asserted"],
    ["Retail investors may hold more than 100% of GME.", "report", "hedged"],
    ["Book value per common share at Citi: $98.71", "report", "asserted"],
    ["$UPST 15% short float", "report", "asserted"],
    ["$AMD holding 160 like a champ", "report", "asserted"],
  ])("%s is a %s, %s", (text, kind, speech) => expect(told(text)).toEqual([kind, speech]));

  it("has an occasion without a verb on the day that comes", () => {
    const [claim] = claimsOf("PayPal earnings on Tuesday.");
    expect([claim.kind, claim.period?.start && isoOf(claim.period.start)]).toEqual(["forecast", "2024-05-21"]);
  });
});

const REPORT = `Prices at the pump fell again
https://example.com/news/pump-prices

Prices at the pump in the United States fell 3% in April, the automobile club said Friday, as refiners came back from repairs.

Gasoline stocks rose by 4 million barrels, according to the energy department, more than in any week of the winter.`;

const inOnePost = (text: string) =>
  extractClaims(readDiscussion(JSON.stringify({ posts: [{ id: "1", at: "2024-05-17", author: "a", text }] }), {}));

describe("a report pasted below its address", () => {
  it("is quoted, the title above it is not", () => {
    expect(inOnePost(REPORT).map(({ speech }) => speech)).toEqual(["asserted", "quoted", "quoted", "quoted"]);
  });

  it("is none in the poster's own voice", () => {
    const own = REPORT.replace("Prices at the pump in", "I read that prices in");
    expect(inOnePost(own).some(({ speech }) => speech === "quoted")).toBe(false);
  });
});

describe("a table whose header names the text alone", () => {
  it("is read a row a post, none of it quoted", () => {
    const rows =
      'header,comments\n"Daily thread","Gold fell 2% yesterday, that hurt"\n"Daily thread",Copper rose 3% today\n';
    const { posts, quotations } = readDiscussion(rows, { saidAt: dayOf("2024-05-17") });
    expect([posts.length, quotations.length]).toEqual([2, 0]);
  });

  it("is text where no such row follows", () => {
    expect(readDiscussion("Quick comments, comments\nGold fell 2% yesterday.", {}).posts.length).toBe(1);
  });
});

describe("talk that claims nothing", () => {
  it.each(["it's gme💎✋🚀🌙?", "$MSFT $NVDA wait till Friday!", "AMD is 🚀🚀"])("%s", (text) =>
    expect(claimsOf(text)).toEqual([]),
  );

  it.each([
    "90% of y'all are bagholding GME",
    "Market is missing the boat on Tesla here",
    "99% of this sub has no idea about Ford",
  ])("measures and moves nothing: %s", (text) => {
    const [claim] = claimsOf(text);
    expect([claim.quantity, claim.direction]).toEqual([null, null]);
  });

  it("counts what the rich own, and not the rich", () => {
    expect(claimsOf("The top 1% own half of all US stocks")[0].quantity?.low).toBe(0.5);
    expect(claimsOf("Nike missed estimates")[0].direction).toBe("down");
  });
});
