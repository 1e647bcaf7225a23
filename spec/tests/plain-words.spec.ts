import { describe, expect, it } from "vitest";
import { isPlain, SPENDS, TAKES_IN } from "../../src/tests/plain-words.ts";
import { proposition } from "./said.ts";

const SALES = "revenue(NVDA, FY2026Q1) ~ 44.1bn USD";
const FALL = "change(close(AAPL), 2025-04-03) ~ -9.2%";

describe("plain words", () => {
  it("are those that narrow nothing, in every form of a verb", () => {
    expect(["hauled", "netted", "sunk", "whopping", "segment"].filter((word) => !isPlain(word))).toEqual([]);
    expect([TAKES_IN.has("reaped"), SPENDS.has("reaped"), SPENDS.has("splashed")]).toEqual([true, false, true]);
  });

  it.each(["mostly", "partly", "nearly", "domestically", "foundry", "pledged", "ridiculous"])(
    "are not those that narrow or turn: %s",
    (word) => expect(isPlain(word)).toBe(false),
  );

  it.each(["hauled in", "chalked up", "rang up", "pocketed", "produced", "booked a ridiculous", "threw off"])(
    "tell of money that came: %s",
    (verb) => {
      const text = `Nvidia ${verb} $44.1 billion in revenue in the quarter that ended in April 2025`;
      expect(proposition(text, "2025-06-10")).toBe(SALES);
    },
  );

  it.each(["sank", "coughed up", "shelled out", "burned through", "plunked down"])("or went: %s", (verb) => {
    const text = `In the March quarter of 2025 Alphabet ${verb} $17.2 billion on capex`;
    expect(proposition(text, "2025-06-10")).toBe("capex(GOOGL, FY2025Q1) ~ 17.2bn USD");
  });

  it.each([
    "surrendered 9.2%",
    "took a 9.2% hit",
    "got slammed 9.2%",
    "headed south by 9.2%",
    "took a beating of 9.2%",
  ])("tell of a move beside its size: %s", (words) =>
    expect(proposition(`Apple ${words} on April 3, 2025`, "2025-05-10")).toBe(FALL),
  );

  it.each(["ended up", "clawed back", "ran", "piled on", "edged up", "blasted off"])(
    "up as well as down: %s",
    (verb) => {
      expect(proposition(`Apple ${verb} 15.3% on April 9, 2025`, "2025-05-10")).toBe(
        "change(close(AAPL), 2025-04-09) ~ 15.3%",
      );
    },
  );

  it.each([
    ["a part of the firm", "Amazon's retail arm raked in $155.7 billion in revenue in the March quarter of 2025"],
    ["a difference", "Nvidia raked in $44.1 billion less in revenue in the quarter that ended in April 2025"],
    ["what was not", "Nvidia almost raked in $44.1 billion in revenue in the quarter that ended in April 2025"],
    ["a plan", "Alphabet committed $17.2 billion to capex in the March quarter of 2025"],
    ["a part of a market", "Apple grabbed 15.3% of the smartphone market on April 9, 2025"],
    ["what it ended with", "Apple ended up with 15.3% on April 9, 2025"],
  ])("make no test of %s: %s", (_, text) => expect(proposition(text, "2025-06-10")).not.toMatch(/[<>~]| in /));
});
