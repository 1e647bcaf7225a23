import { expect, it } from "vitest";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

/** What a name means: the homes or a trade of a country as one subject, firms and markets by the names in use. */
const MEANT = Object.entries({
  "Swedish property market": "Sweden housing",
  "Sydney housing market": "Sydney housing",
  "British retailers": "UK retailers",
  "Korean shipbuilders": "Korea shipbuilders",
  "Italian banks": "Italy banks",
  "Indian equities": "India equities",
  "Swiss cheese": undefined,
  "money funds": "money market funds",
  "oil sands": "Canadian oil sands",
  "savings and loans": "US thrifts",
  "Mitsui OSK Lines": "9104.T",
  "Cal-Maine": "CALM",
  "Monte dei Paschi": "BMPS.MI",
  "Bharti Airtel": "BHARTIARTL.NS",
  Landsec: "LAND.L",
});

it.each(MEANT)("%s is known as what it means", (words, id) => {
  expect(DEFAULT_REGISTRY.subject(words)?.id).toBe(id);
});

it("shows currencies and the dollar's index as markets quote them", () => {
  const shown = ["EURUSD", "JPYUSD", "USDJPY", "DXY"].map((name) => DEFAULT_REGISTRY.subject(name)?.plain);
  expect(shown).toEqual(["EUR/USD", "JPY", "USD/JPY", "DXY"]);
});
