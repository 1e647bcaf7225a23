import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const last = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-08-14") })).at(-1);

describe("a position told by what was paid or is owned", () => {
  it.each([
    "I own ADM, tiny position, cost basis 54.",
    "I own some KO and a few VALE calls for June.",
    "These ROKU calls cost me 4.20.",
    "Bought more BABA last night, avg now 88.",
    "My avg on PLTR is 17.",
    "I'd rather own Visa than the banks.",
    "I still own some Ford.",
    "$BAC Added at $59.93",
    "$F added more here at 12.10",
    "Added some VALE here @ 13.40",
  ])("is a trade, long: %s", (text) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction, claim?.speech]).toEqual(["trade", "up", "asserted"]);
  });

  it.each([
    "I own a Tesla and it cost 40k.",
    "Deere owns 40% of the tractor market.",
    "The fine cost Meta 1.3bn.",
    "Exxon added 40 rigs at 2 sites.",
    "Average selling price is 41,000 at Ford.",
    "The average is 4.2% for Spain.",
  ])("is none: %s", (text) => expect(last(text)?.kind ?? "none").not.toBe("trade"));
});

describe("an order told with its price", () => {
  it("is a trade on the side it names, at that price", () => {
    expect(last("$CCL Opened short position here @16.60")).toMatchObject({
      kind: "trade",
      direction: "down",
      measure: "price",
      quantity: { low: 16.6, unit: "USD/share" },
    });
    expect(last("Started a long position in Ford at 11.20")).toMatchObject({ kind: "trade", direction: "up" });
    expect(last("Ford opened at 11.20")?.kind).not.toBe("trade");
    expect(last("Ford started at 11.20 and closed lower")?.kind).not.toBe("trade");
  });
});

describe("what others have in their books is reported", () => {
  it.each([
    "Fastmarkets says lithium carbonate rose 3% in July.",
    "Oxford Economics reckon Spanish inflation hits 3% next year.",
    "The street sits at 2.10 for EPS at Nike.",
    "Consensus is 4.4bn for the quarter at AMD.",
  ])("%s", (text) => expect(last(text)?.speech).toBe("reported-from-other"));

  it.each(["I have it at 45 in my model for Lyft.", "Jobless claims rose to 240k last week."])("not: %s", (text) =>
    expect(last(text)?.speech).toBe("asserted"),
  );
});

describe("a firm that revises what it plans gives guidance", () => {
  it.each([
    ["Volkswagen is cutting 2025 capex to 150bn from 165bn.", "down"],
    ["Puma cut FY sales growth to 3-5% from 6-8%.", "down"],
    ["Sony raised its FY sales growth to 9% from 7%.", "up"],
  ])("%s", (text, direction) => {
    const claim = last(text);
    expect([claim?.kind, claim?.direction]).toEqual(["guidance", direction]);
  });

  it.each([
    "Shell cut capex to 22bn in 2022.",
    "Netflix raised prices to 15.49 in January.",
    "Margins were better than they guided.",
  ])("not: %s", (text) => expect(last(text)?.kind).not.toBe("guidance"));
});

it("is a short with its price, whatever comes behind it", () => {
  const [claim] = extractClaims(
    readDiscussion("$F Opened short position here @16.60, sink it", { saidAt: dayOf("2024-08-14") }),
  );
  expect([claim.kind, claim.direction, claim.quantity?.low, claim.quantity?.unit]).toEqual([
    "trade",
    "down",
    16.6,
    "USD/share",
  ]);
});

describe("words that take away, keep or bring in tell a direction", () => {
  it.each([
    ["Higher fuel cost 3 points of growth at Lufthansa.", "down"],
    ["Energy alone took 0.3 points off inflation in Italy.", "down"],
    ["The plan saves EUR 2bn a year at Siemens.", "down"],
    ["Will the Dax hold 18,000 tomorrow?", "flat"],
    ["The RBA won't touch rates this year.", "flat"],
    ["Adobe didn't move, still at 540.", "flat"],
    ["The gold ETF took in 2.3 billion in July.", "up"],
    ["Nutrien skipped its dividend.", "down"],
    ["Price target $14 (was $22) on SNAP", "down"],
    ["Gross margin 46% (was 41%) at Adidas", "up"],
  ])("%s", (text, direction) => expect(last(text)?.direction).toBe(direction));
});
