import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimOf = (text: string) => {
  const posts = [{ id: "1", at: "2024-11-10", author: "a", text }];
  return extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}))[0];
};

describe("where somebody stands among others", () => {
  it.each([
    ["Intel has an overwhelming lead in datacenter", "up"],
    ["Intel still holds a big lead over AMD in market share", "up"],
    ["Apple has the largest market share in phones", "up"],
    ["Intel has the smallest share of that market", "down"],
  ])("is a comparison: %s", (text, direction) => {
    expect([claimOf(text).kind, claimOf(text).direction]).toEqual(["comparison", direction]);
  });

  it.each(["Intel has a lead time of 20 weeks", "Intel doesn't have a lead over AMD", "Intel has lead in its paint"])(
    "is not told by other leads: %s",
    (text) => expect(claimOf(text).direction).toBeNull(),
  );
});

describe("short interest and net approval", () => {
  it("are of shares where they are large, and below zero where their sign says so", () => {
    expect(claimOf("Intel's short interest has fallen to 73 million").quantity).toMatchObject({ unit: "share" });
    expect(claimOf("Intel's short interest is at 28").quantity).toMatchObject({ high: 0.28, unit: "ratio" });
    expect(claimOf("Biden has a -9 point net approval rating").quantity).toMatchObject({ high: -0.09 });
    expect(claimOf("Biden's approval rating fell -3% in May").quantity).toMatchObject({ high: 0.03 });
  });
});
