import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claims = (text: string, saidAt = "2024-05-15") => extractClaims(readDiscussion(text, { saidAt: dayOf(saidAt) }));
const kinds = (text: string) => claims(text).map(({ kind, direction }) => `${kind} ${direction ?? "-"}`);

describe("a figure held against another", () => {
  it.each([
    ["JetBlue took 9 jets in Q1, not the 14 it had ordered", "comparison down"],
    ["Natgas storage withdrew 140 last week, 131 exp", "comparison down"],
    ["Natgas storage is 210 above the five year average", "comparison up"],
    ["Urea trades at half of last winter", "comparison down"],
    ["Gold in London is at three times your price", "comparison up"],
    ["US corn exports are at 62 mmt, record", "comparison up"],
    ["Embraer handed over 25 in Q1, up from 15", "comparison up"],
  ])("compares: %s", (text, told) => expect(kinds(text)).toContain(told));

  it("takes the smaller loss for the better result", () => {
    expect(kinds("JetBlue had a loss of $1.46 a share against $1.60 expected")).toContain("comparison up");
  });

  it("moves where a level came from another", () => {
    expect(kinds("Silver is at 29, from 27")).toEqual(["report up"]);
  });
});

describe("what a firm foresees of itself", () => {
  it.each([
    ["JetBlue lost money. They now expect only 11 jets this year instead of the 20 planned", "guidance down"],
    ["Cameco mined more in 2023 and sees 22m lbs in 2025", "guidance up"],
    ["Mosaic is closing two mines in August", "guidance down"],
    ["Airbus says free cash flow stays positive for the full year", "guidance up"],
  ])("is guidance: %s", (text, told) => expect(kinds(text)).toContain(told));

  it("is none where a house foresees of another, or the poster does", () => {
    expect(kinds("Goldman sees gold at 3000 this year")).toEqual(["forecast up"]);
    expect(kinds("I see Tesla at 300 this year")).toEqual(["forecast up"]);
  });
});

describe("levels of a trade", () => {
  it("are of the side that was told right before", () => {
    expect(kinds("Short ZIM from 21.40, stop 24, target 15 by August.")).toEqual([
      "trade down",
      "trade down",
      "trade down",
    ]);
    expect(kinds("Long Cameco since 41, I'd add under 45.")).toEqual(["trade up", "trade up"]);
  });

  it.each([
    ["Asking as a holder of 300 shares of KEY at 14", "trade up"],
    ["Gold, which I told everyone to buy at 1800", "trade up"],
    ["Picked up some BA June 150 puts", "trade down"],
  ])("%s", (text, told) => expect(kinds(text)).toContain(told));
});

describe("when a claim holds", () => {
  const period = (text: string, saidAt?: string) =>
    claims(text, saidAt)
      .map(
        ({ period: told }) =>
          told && `${told.start === null ? "" : isoOf(told.start)}..${told.end === null ? "" : isoOf(told.end)}`,
      )
      .at(-1);

  it.each([
    ["Gold rose 2% overnight", "2024-05-14..2024-05-15"],
    ["Ryanair sounded glad, it sees fares up 5% this summer", "2024-06-01..2024-08-31"],
    ["Losses at Citi were $620m at year end", "2023-12-31..2023-12-31"],
    ["Deposits at Citi were 48bn at quarter end", "2024-03-31..2024-03-31"],
    ["Oil will be back over 90 inside six months", "2024-05-15..2024-11-15"],
    ["Gas demand will peak in the first week of September", "2024-09-01..2024-09-07"],
    ["KRE is down 36% this year", "2024-01-01..2024-05-15"],
    ["Natgas printed $2.40 on the July contract today", "2024-05-15..2024-05-15"],
  ])("%s", (text, told) => expect(period(text)).toBe(told));

  it("is not when options end that were told before", () => {
    expect(period("Picked up some BA June 150 puts, she closed at 167")).toBeNull();
  });
});
