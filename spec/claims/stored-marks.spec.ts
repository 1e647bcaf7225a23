import { describe, expect, it } from "vitest";
import { tokensOf } from "../../src/claims/grammar/tokens.ts";

const words = (text: string) => tokensOf(text).map(({ lower }) => lower);

describe("marks that were stored in other signs", () => {
  it.each([
    ["They canâ€™t, METAâ€™s capex is up", ["they", "can't", ",", "meta", "'s", "capex", "is", "up"]],
    ["Iâ\u0080\u0099m long", ["i", "'m", "long"]],
    ["â€œsafeâ€\u009d â€“ at â‚¬5", ['"', "safe", '"', "–", "at", "€", "5"]],
    ["costs Â£3", ["costs", "£", "3"]],
    ["AT&amp;T &lt; 20", ["at", "&", "t", "<", "20"]],
  ])("are read as what they were: %s", (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });

  it("keep their places in the text", () => {
    const text = "METAâ€™s plan";
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["META", "â€™s", "plan"]);
  });

  it("are none where the letters are meant", () => {
    expect(words("âge Âme")).toEqual(["âge", "âme"]);
  });
});
