import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { mentionsOf } from "../../src/claims/mentions-of.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

const named = (text: string) =>
  mentionsOf(text, { saidAt: 20_000, registry: DEFAULT_REGISTRY }).flatMap((one) =>
    one.kind === "subject" ? [one.subject] : [],
  );

const unitOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: 20_000 }))[0]?.quantity?.unit;

describe("Names of the registry", () => {
  it.each([
    ["Rentokil cut its outlook", "RTO.L"],
    ["Bunzl fell 25%", "BNZL.L"],
    ["Aurubis makes 15% on it", "NDA.DE"],
    ["Prysmian's backlog is 18bn", "PRY.MI"],
    ["Komatsu sees sales down 4%", "6301.T"],
    ["Zijin mined 1.1 Mt of copper", "2899.HK"],
    ["Larsen & Toubro won 7bn of orders", "LT.NS"],
    ["Tourmaline pays 1.10", "TOU.TO"],
    ["WiseTech guided to 30%", "WTC.AX"],
    ["Galicia trades at 6x", "GGAL"],
    ["EMCOR is up 40%", "EME"],
    ["Nutanix billings rose 20%", "NTNX"],
    ["Eskom has 60% available", "Eskom"],
    ["CMA CGM froze spot rates", "CMA CGM"],
    ["the WCI fell 3% this week", "Drewry World Container Index"],
    ["JKM at 14", "JKM"],
    ["Urals crude at 62", "Urals crude"],
    ["GD30 at 28 cents", "Argentina bonds"],
    ["EM dollar bonds rallied", "EM dollar bonds"],
    ["Ghanaian cocoa output fell 20%", "Ghana cocoa"],
    ["LME copper stocks at 90kt", "LME copper stocks"],
    ["Macau GGR was 20bn", "Macau gaming revenue"],
    ["Resona earned 60bn yen", "8308.T"],
    ["Skyrizi sold 3.2bn", "Skyrizi"],
    ["Calcasieu Pass shipped 10 cargoes", "Calcasieu Pass"],
    ["Shimao owes 11bn", "0813.HK"],
    ["Castellum cut its dividend", "CAST.ST"],
    ["Hiscox wrote 4bn of premiums", "HSX.L"],
    ["BITB took in 20m", "BITB"],
    ["Lombardelli wants no cut", "Clare Lombardelli"],
    ["Capesize at 20k a day", "Capesize rates"],
  ])("%s: %s", (text, subject) => {
    expect(named(text)).toContain(subject);
  });

  it("that are everyday words name nobody in small letters", () => {
    for (const text of [
      "it will discover a floor at 20",
      "a monster quarter, up 20%",
      "fiat money lost 20%",
      "he hops from one to the next at 5%",
      "I've had 2 avocados since 2019",
      "a block of 200 shares",
      "the total fell 5%",
      "builders cut prices 5%",
      "a monolithic thing, 20% slower",
      "threads of 200 posts",
      "an indy film made 20%",
      "money printer goes brrr 20%",
    ])
      expect(named(text), text).toEqual([]);
  });

  it("gives contract prices of a good in the unit the good is told in", () => {
    expect(unitOf("The uranium contract price is $79")).toBe("USD/lb");
    expect(unitOf("Cocoa farmgate prices went to $2,900")).toBe("USD/t");
  });

  it("have one entry an id, and owners that exist", () => {
    const { subjects, subject } = DEFAULT_REGISTRY;
    expect(subjects.filter(({ of }) => of !== undefined && !subject(of)).map(({ id }) => id)).toEqual([]);
  });
});
