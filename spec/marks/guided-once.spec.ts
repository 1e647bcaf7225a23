import { describe, expect, it } from "vitest";
import { fact } from "../language/sample-record.ts";
import { markOfWords } from "./marked-words.ts";

const said = (low: number, high: number, day: string) =>
  [low, high].map((value, i) =>
    fact("META", `capex_guidance_${i ? "high" : "low"}`, "2025-01-01..2025-12-31", value, day),
  );
/** Made-up statements about one year. */
const FACTS = [...said(50e9, 55e9, "2025-01-30"), ...said(58e9, 61e9, "2025-05-01"), ...said(63e9, 66e9, "2025-10-30")];
const verdictOf = (words: string, day: string) =>
  markOfWords(FACTS, `Meta ${words} of capex for 2025.`, day, "2026-03-01").verdict;

describe("what a company is told to have guided", () => {
  it("may have been its first statement, or the one before the one in force", () => {
    for (const words of ["guided 50 to 55 billion", "guided 58 to 61 billion", "guided 63 to 66 billion"])
      expect(verdictOf(words, "2026-02-10"), words).toBe("holds");
  });

  it("fails where it had said nothing of the kind, or had yet to say it", () => {
    expect(verdictOf("guided 70 to 75 billion", "2026-02-10")).toBe("fails");
    expect(verdictOf("guided 58 to 61 billion", "2025-02-10")).toBe("fails");
  });

  it("is what is in force where the words speak of now", () => {
    expect(verdictOf("now guides 50 to 55 billion", "2026-02-10")).toBe("fails");
    expect(verdictOf("now guides 63 to 66 billion", "2026-02-10")).toBe("holds");
  });
});
