import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

const SAID_AT = dayOf("2026-02-06");
const measureOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: SAID_AT }))[0]?.measure;

describe("what a firm spends", () => {
  it.each([
    "MSFT spent 20bn in Q1",
    "Meta will spend $125 billion in 2026",
    "Amazon's spending will reach $200bn in 2026",
    "Alphabet's AI spend will hit $180bn this year",
    "Hyperscalers spent $400bn in 2025",
    "Meta spent $19bn on AI infrastructure last quarter",
    "Micron will spend $20bn on new fabs this year",
    "Tesla is pouring $5bn into data centers",
    "Oracle spent more than Meta in Q3",
    "Meta's spending rose 40% in 2025",
    "Alphabet outspent Oracle in 2025",
  ])("is its capital spending where it is on lasting things, or by those of whom nothing else is meant: %s", (text) =>
    expect(measureOf(text)).toBe("capex"),
  );

  it.each([
    "Apple spent $25bn on buybacks last quarter",
    "Meta spent $14bn on Scale AI",
    "Amazon spent $3bn on content",
    "Pfizer spent $10bn last year",
    "US consumer spending rose to $20 trillion",
    "Alphabet spent 2 years on it",
    "Alphabet spent more on content than Meta in 2025",
    "Pfizer spent more than Merck in 2025",
  ])("is none where it goes to something else, or may: %s", (text) => expect(measureOf(text)).not.toBe("capex"));

  it("is told of a clause that goes on without a name, where nobody's own money is so much", () => {
    const claims = extractClaims(
      readDiscussion("Oracle, which spent $7bn in fiscal 2024, spent $31bn in fiscal 2025.", { saidAt: SAID_AT }),
    );
    expect(claims.map(({ quote, subjects, measure }) => [quote.slice(-11), subjects[0], measure])).toEqual([
      ["fiscal 2024", "ORCL", "capex"],
      ["fiscal 2025", "ORCL", "capex"],
    ]);
  });

  it("says in its test that no word named it", () => {
    const assumptionsOf = (text: string) => {
      const [claim] = extractClaims(readDiscussion(text, { saidAt: SAID_AT }));
      const test = buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt: SAID_AT });
      return "assumptions" in test ? test.assumptions.join() : "";
    };
    expect(assumptionsOf("Meta spent 72 billion in 2025")).toContain("what is spent read as capital spending");
    expect(assumptionsOf("Meta's capex was 72 billion in 2025")).not.toContain("what is spent");
  });
});
