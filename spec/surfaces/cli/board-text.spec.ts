import { describe, expect, it } from "vitest";
import { readBoard } from "../../../src/operations/read-board.ts";
import { boardText } from "../../../src/surfaces/cli/board-text.ts";

const plain = { width: 120, paint: (_: string, words: string) => words };
const board = (explain: boolean) =>
  readBoard(
    { text: "I think Intel fell 12% in May.", saidAt: "2025-06-10", record: false, explain },
    { db: null, today: 20_300 },
  );

describe("a board in the terminal", () => {
  it("shows, where it was asked for, the rule and the words that gave each field", async () => {
    const lines = boardText(await board(true), plain)
      .split("\n")
      .map((line) => line.trim());
    for (const line of [
      "kind report: says-what-is",
      "speech hedged: hedge “I think”",
      "subjects INTC: named “intel”",
      "direction down: direction-word “fell”",
      "quantity 0.12..0.12 ratio: percent “12%”",
      "measure price: measure-implied",
      "period 2025-05-01..2025-05-31: month “in May”",
    ])
      expect(lines).toContain(line);
  });

  it("shows none of that otherwise", async () => {
    expect(boardText(await board(false), plain)).not.toContain("says-what-is");
  });
});
