import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string, saidAt = "2025-01-29") => extractClaims(readDiscussion(text, { saidAt: dayOf(saidAt) }));

describe("the claims of a discussion", () => {
  it("splits a sentence where measure, number or period differ", () => {
    expect(read("Oracle revenue was $14.1bn in Q2, and capex rose to $4bn.").map((claim) => claim.quote)).toEqual([
      "Oracle revenue was $14.1bn in Q2",
      "capex rose to $4bn",
    ]);
  });

  it.each([
    ["Oracle is at 55x and still growing 9%.", ["Oracle is at 55x", "still growing 9%"]],
    ["Oracle has job cuts at 5% and raises at 4.7%.", ["Oracle has job cuts at 5%", "raises at 4.7%"]],
    ["Oracle keeps hiring, revenue up 7%.", ["Oracle keeps hiring", "revenue up 7%"]],
    ["Long Oracle, short copper.", ["Long Oracle", "short copper"]],
    ["Oracle fell 9% today, is this where you buy Intel?", ["Oracle fell 9% today", "is this where you buy Intel?"]],
    ["Oracle fell, with drops from 10% to 23%.", ["Oracle fell, with drops from 10% to 23%"]],
  ])("parts %j where a second thing is said", (text, quotes) =>
    expect(read(text).map((claim) => claim.quote)).toEqual(quotes),
  );

  it.each([
    ["Oracle said costs go up $50 million next year", "guidance", "reported-from-other"],
    ["Oracle's margin was guided to 6% this year", "guidance", "reported-from-other"],
    ["The street had Oracle revenue at $769M for next year", "forecast", "reported-from-other"],
    ["Goldman has Oracle at 182 for year end", "forecast", "reported-from-other"],
    ["Oracle fell 7% because it missed by 3 cents", "cause", "asserted"],
    ["Oracle buys Intel in 2026?", "forecast", "asked"],
    ["Started buying Oracle at 140 this morning", "trade", "asserted"],
    ["Oracle peaked at 198 in December 2024", "report", "asserted"],
    ["I expect two more Fed hikes this year", "forecast", "hedged"],
    ["Oracle's lockup expires tomorrow", "forecast", "asserted"],
    ["No Oracle dilution till 2027", "forecast", "asserted"],
    ["I think Oracle does $8.40 this year", "forecast", "hedged"],
    ["Oracle's margin was 25%, down from 27% a year earlier", "comparison", "asserted"],
    ["Oracle is Cisco in 2000 over again", "analogy", "asserted"],
  ])("reads %j as %s, %s", (text, kind, speech) =>
    expect(read(text).map((claim) => [claim.kind, claim.speech])).toEqual([[kind, speech]]),
  );

  it("reads on where a program broke the lines of a short post", () => {
    const text =
      "Off topic for routers, but has anybody looked at copper? Oracle\npaid $500 million for its mines in Q2 and fell 3% on the day.";
    expect(read(JSON.stringify({ posts: [{ id: "1", text }] })).at(-2)?.subjectImplied).toBe(false);
  });

  it("ends a sentence after PP&E, but not after an initial", () => {
    expect(
      read("Oracle paid $4bn for PP&E. Sales rose 9% in Q2. J. P. Morgan fell 3% in Q4.").map((claim) => claim.quote),
    ).toEqual(["Oracle paid $4bn for PP&E", "Sales rose 9% in Q2", "J. P. Morgan fell 3% in Q4"]);
  });

  it("takes a subject left out from the sentence before and says so", () => {
    const [, second] = read("Micron margins fell. They dropped 300 bps in a quarter.");
    expect([second.subjects, second.subjectImplied, second.direction]).toEqual([["MU"], true, "down"]);
  });

  it("knows a firm by its short name once the thread has named it in full", () => {
    const [, second] = read("Spirit Airlines filed for bankruptcy on Monday. Spirit lost $2.5bn since 2020.");
    expect([second.subjects, second.because.subjects?.rule]).toEqual([["SAVE"], "named"]);
    expect(read("Spirit lost $2.5bn since 2020.")[0]?.subjects ?? []).not.toContain("SAVE");
  });

  it.each([
    ["Duke Energy will build nothing before 2030", "2025-01-29", "2029-12-31"],
    ["Nickel has lost 8% since mid November", "2024-11-15", "2025-01-29"],
    ["Roku fell 25% after hours", "2025-01-29", "2025-01-29"],
    ["Chevron sold 2.1bn of assets for the year", "2024-01-01", "2024-12-31"],
    ["Chevron burned 2.1bn in the quarter", "2024-10-01", "2024-12-31"],
    ["I bought the Jan 27 60 calls on Intel", "2027-01-01", "2027-01-31"],
  ])("tells the days of a claim: %s", (text, start, end) => {
    expect(read(text)[0].period).toMatchObject({ start: dayOf(start), end: dayOf(end) });
  });

  it("takes a house that has a level in its books for no subject", () => {
    const claims = read("Palladium keeps sliding, down 30% this year. Standard Chartered has 950 for December.");
    expect(claims[1].subjects).toEqual(["palladium"]);
  });

  it("names the rule and the words behind each field", () => {
    const [claim] = read("Intel capex will fall 20% in 2025");
    expect(claim.because.quantity).toEqual({ rule: "percent", words: "20%" });
    expect(claim.because.direction?.words).toBe("fall");
    expect(claim.because.period?.words).toBe("in 2025");
  });

  it("keeps the other mentions of the sentence beside the claim", () => {
    const [claim] = read("Micron revenue doubled yoy, 8.7bn against 4.7bn a year back");
    expect(
      [...claim.mentions, ...claim.context].filter((one) => one.kind === "quantity").map((one) => one.text),
    ).toEqual(["doubled", "8.7bn", "4.7bn"]);
  });

  it.each([
    "Thanks, great post!",
    "Good luck",
    "181 points by someone 8 months ago | hide | past",
    "Tesla will be $1000 by March /s",
    "Not financial advice.",
  ])("finds no claim in %j", (text) => expect(read(text)).toEqual([]));

  it("gives quotes that stand in their posts at their spans, whatever the text", () => {
    const words = [
      "Nvidia",
      "fell",
      "5%",
      "(",
      ")",
      "“",
      "if",
      ",",
      "and",
      "$3bn",
      "\n",
      "🚀",
      "é",
      "will",
      "Q2",
      "—",
      "?",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 5 })), { minLength: 1 }),
        (parts) => {
          const discussion = {
            title: null,
            format: "text",
            saidAt: null,
            quotations: [],
            posts: [{ index: 0, id: "p", author: null, at: null, replyTo: null, text: parts.join(" "), repeats: [] }],
          };
          for (const claim of extractClaims(discussion)) {
            expect(claim.span.exact).toBe(claim.quote);
            expect(Array.from(parts.join(" ")).slice(claim.span.start, claim.span.end).join("")).toBe(claim.quote);
          }
        },
      ),
    );
  });
});

describe("what is not the author's, and what the container says", () => {
  it("reads no claim in a signature or a menu", () => {
    const text = "From: ann\nSubject: Zinc\n\nZinc fell 3% in May.\n\n-- \nBuy gold at $2,000, up 10% in 2024";
    expect(read(text).map((claim) => claim.quote)).toEqual(["Zinc fell 3% in May"]);
  });

  it("gives a claim without a subject to the ticker its row is filed under", () => {
    const rows = 'id,ticker,text\n1,MU,"Margins fell 300 bps in Q2."\n2,INTC,"Margins fell 200 bps in Q2."';
    expect(read(rows).map((claim) => [claim.subjects, claim.subjectImplied])).toEqual([
      [["MU"], true],
      [["INTC"], true],
    ]);
  });
});
