import { describe, expect, it } from "vitest";
import { proposition, propositions, readings } from "./said.ts";

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

describe("a fall of so much that none of several had", () => {
  it("is denied of larger falls too", () => {
    const found = readings("Neither AMD nor Intel fell 4% on August 2", "2024-08-15");
    expect(found).toContain("change(close(AMD), 2024-08-02) > -4% and change(close(INTC), 2024-08-02) > -4%");
    expect(found).toHaveLength(2);
  });
});

describe("who moved most or least", () => {
  it.each([
    ["Of Nvidia, AMD and Intel, AMD fell least on August 2", "= 1"],
    ["Of Nvidia, AMD and Intel, Intel fell the hardest on August 2", "= 3"],
  ])("is a place among those named: %s", (text, place) =>
    expect(proposition(text, "2024-08-15")).toMatch(new RegExp(`^rank\\(.*\\) ${place}$`)),
  );

  it("has no test among others that nobody names", () =>
    expect(proposition("Of the chip names, AMD fell most on August 2", "2024-08-15")).toMatch(/^[a-z-]+$/));
});

describe("a place among the members of a group", () => {
  it.each([
    ["Amazon ranks second in the Mag 7 in July", "= 2"],
    ["Tesla was third best among the Mag 7 in July", "= 3"],
    ["Microsoft came last among the Mag 7 in July", "= 7"],
    ["Tesla was the best Mag 7 stock in July", "= 1"],
  ])("is told in many words: %s", (text, place) =>
    expect(propositions(text, "2024-08-15")[0]).toMatch(new RegExp(`^rank\\(.*\\) ${place}$`)),
  );
});
