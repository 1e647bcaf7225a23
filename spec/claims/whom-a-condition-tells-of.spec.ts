import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

/** Whom the claims of the last post are about, behind posts on other firms. */
function subjectsBehindOthers(text: string): string[][] {
  const others = [
    "Broadcom's revenue rose 20% in 2024",
    "Oracle's capex was 12bn last quarter",
    "Of META, AMZN and GOOG only Amazon fell",
  ];
  const posts = [...others, text].map((each, k) => ({ id: `${k}`, at: "2025-04-02", author: `r${k}`, text: each }));
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "notes", posts }), {}), { registry });
  return claims.filter(({ post }) => post === others.length).map(({ subjects }) => subjects);
}

describe("what follows from a condition, among posts on others", () => {
  it.each([
    ["If NVDA ends this week under 100 I say it closes above 105 on at least one day next week", "NVDA"],
    ["If August revenue at TSMC beats 330bn Taiwan dollars then the ADR ends September above 250", "TSM"],
    ["Should TSMC's July sales come in under NT$300bn, the ADR is below 220 by the end of August", "TSM"],
    ["If Alphabet raises its 2025 capex guide in July then the full-year spend ends up over 95 billion", "GOOGL"],
  ])("is of the one of whom the condition tells: %s", (text, subject) =>
    expect(subjectsBehindOthers(text)).toEqual([[subject]]),
  );

  it.each([
    "If crude falls below 60 this month, the stock closes above 100 in May",
    "If the Fed cuts in May, it closes above 100 in June",
  ])("is not of one that has no shares or acts on others: %s", (text) =>
    expect(subjectsBehindOthers(text).flat()).not.toEqual(expect.arrayContaining(["Crude oil, WTI"])),
  );
});
