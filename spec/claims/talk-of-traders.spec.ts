import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2024-03-12") }));
/** The claim whose words hold these. */
const claimIn = (text: string, words: string) => claimsOf(text).find(({ quote }) => quote.includes(words));

describe("a level told of nobody", () => {
  it.each([
    ["EURJPY is at 161.2. The Bank of Japan met today. It will be back over 164 by Friday", "164", "EURJPY"],
    ["USDJPY is at 151.2. The Bank of Japan meets next week. It'll be back over 154 by the BoJ", "154", "USDJPY"],
    ["Gold is at 2,160. The Fed met. It'll be at 2,190 before the Fed", "2,190", "Gold"],
  ])("is of what stood near it, where those spoken of have no price: %s", (text, words, subject) =>
    expect(claimIn(text, words)?.subjects).toEqual([subject]),
  );

  it("stays a rate where it can be one", () =>
    expect(claimIn("USDJPY is at 151.2. The Bank of Japan met. It goes to 0.25 in July", "0.25")?.subjects).toEqual([
      "Bank of Japan",
    ]));

  it("is no rate where no rate is so high", () =>
    expect(claimIn("The Fed cuts twice. Fair value is 92 on that", "92")?.quantity?.unit).not.toBe("ratio"));
});

describe("a name that only tells where or when", () => {
  it.each([
    ["Corn went from 4.10 to 4.35 at the ethanol plant", "Maize"],
    ["Corn is at 4.10. It went from 4.30 to 4.55 at the ethanol plant", "Maize"],
    ["Corn fetches 4.20 at the local sugar mill", "Maize"],
    ["USDJPY is at 149. USDJPY goes over 155 before the BoJ", "USDJPY"],
  ])("is not whom a clause is about: %s", (text, subject) => expect(claimsOf(text).at(-1)?.subjects[0]).toBe(subject));

  it("leaves a drink out of the talk of corn", () =>
    expect(
      claimsOf("Corn is at 4.40. Somebody had their coffee. It was 6.10 last year").flatMap((one) => one.subjects),
    ).not.toContain("Coffee, Arabica"));
});

describe("a level to come, told in the present", () => {
  it.each([
    ["Gold goes to 2400", "forecast", "up"],
    ["Brent goes to 95", "forecast", "up"],
    ["Gold is at 2,160. We see 2,050 before 2,300", "forecast", "down"],
    ["Copper is at 8,700. I see 9,500", "forecast", "up"],
    ["Gold always goes to 2,000 in a panic", "report", null],
    ["Gold went to 2,150", "report", null],
  ])("%s", (text, kind, direction) => {
    const claim = claimsOf(text).at(-1);
    expect(claim?.kind).toBe(kind);
    if (direction) expect(claim?.direction).toBe(direction);
  });
});

describe("bare numbers in the units of a trade", () => {
  it.each([
    ["Corn is at 438", [4.38, "USD/bu"]],
    ["Beans, or rather soybeans, trade at 1180", [11.8, "USD/bu"]],
    ["Wheat fell to 545 yesterday", [545, "USD/t"]],
    ["Corn is at 4.38", [4.38, "USD/bu"]],
    ["Dec corn settles 6.28 today", [6.28, "USD/bu"]],
    ["Corn yield came in at 173", [173, "bu/acre"]],
    ["USDA has corn carryout at 2.2 billion", [2.2e9, "bu"]],
    ["Soybeans fell 40 cents", [0.4, "USD/bu"]],
    ["Cocoa topped around 5,500 in 1977", [5500, "USD/t"]],
    ["Corn up 12 today", [0.12, "USD/bu"]],
    ["Lumber is at 560", [560, "USD/mbf"]],
    ["A 2x4 of lumber is at 395", [395, "USD/mbf"]],
    ["The SCFI is at 1,885", [1885, "USD/TEU"]],
    ["WCI fell to 3,162 a box", [3162, "USD/FEU"]],
    ["LR2 rates are at 60k", [60_000, "USD/day"]],
    ["The Bank of Japan spent 3.5 trillion", [3.5e12, "JPY"]],
    ["60/40 gold is at 2,300 by June", [2300, "USD/oz"]],
  ] as [string, [number, string]][])("%s", (text, [value, unit]) => {
    const quantity = claimsOf(text).find((one) => one.quantity)?.quantity;
    expect([quantity?.high, quantity?.unit]).toEqual([value, unit]);
  });

  it.each(["Bitcoin at 70k thats cheap", "1.5T comes due by 2025"])(
    "take no verb or pronoun for what is counted: %s",
    (text) => expect(["that", "come"]).not.toContain(claimsOf(text)[0]?.quantity?.unit),
  );

  it("quotes a name at its price, whatever is a multiple of what", () => {
    const claim = claimsOf("Nvidia at 22 is cheap on 5x earnings")[0];
    expect([claim?.measure, claim?.quantity?.high, claim?.quantity?.unit]).toEqual(["price", 22, "USD/share"]);
  });
});

describe("a sentence that ends in a short month", () => {
  it.each([
    ["Gold was 2,030 in Feb. Silver fell 4%", 2],
    ["Nvidia closed at 700 in Jan. Apple is down 9% since", 2],
    ["Gold rose 4% in Dec. 2023", 1],
  ])("%s", (text, count) => expect(claimsOf(text)).toHaveLength(count));
});
