import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const fell = ["NVDA", "AMD", "INTC", "MU"].map((id) => `change(close(${id}), 2025-03) < 0%`).join(", ");
const GROUP = "Nvidia, AMD, Intel and Micron fell in March";

describe("how many of several a statement is of", () => {
  it.each([
    ["Most of", "> 2"],
    ["More than half of", "> 2"],
    ["Half of", "= 2"],
    ["Some of", ">= 1"],
    ["One of", "= 1"],
    ["A few of", ">= 2"],
    ["All but one of", "= 3"],
  ])("is counted: %s", (words, count) => {
    expect(proposition(`${words} ${GROUP}`, "2025-04-15")).toBe(`count(${fell}) ${count}`);
  });

  it.each([["Few of"], ["Many of"]])("is no test of each where the words are vague: %s", (words) => {
    expect(proposition(`${words} ${GROUP}`, "2025-04-15")).toBe("unread-restriction");
  });

  it("is of each where no word tells less", () => {
    expect(proposition(GROUP, "2025-04-15")).toBe(fell.replaceAll(", change", " and change"));
  });
});

describe("how many of those just named", () => {
  const names = "amat, lrcx, klac";
  const moves = ["AMAT", "LRCX", "KLAC"].map((id) => `change(close(${id}), 2025-03) < 0%`).join(", ");
  it.each([
    ["two of those three fell in march", "= 2"],
    ["only one of the three fell in march", "= 1"],
    ["at least two of them fell in march", ">= 2"],
  ])("is counted by their number: %s", (words, count) => {
    expect(propositions(`${names}: ${words}`, "2025-04-15").at(-1)).toBe(`count(${moves}) ${count}`);
  });

  it("is none where fewer or more were named", () => {
    expect(propositions(`${names}: two of the four fell in march`, "2025-04-15").at(-1)).toBe("unread-restriction");
  });

  it("“not one of the three” denies that any did", () => {
    expect(propositions(`${names}: not one of the three fell in march`, "2025-04-15").at(-1)).toBe(
      `not (count(${moves}) >= 1)`,
    );
  });
});
