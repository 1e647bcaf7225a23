import { describe, expect, it } from "vitest";
import { claimsByPost } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

/** The tests, or the codes of the reasons, of what a text says that tells no day. */
function undated(text: string) {
  const claims = [...claimsByPost(readDiscussion(text, {}))].flat();
  return claims.map((claim) => {
    const test = buildTest(claim, { registry: DEFAULT_REGISTRY, saidAt: 20000 });
    return "code" in test ? { code: test.code, reason: test.reason } : { text: test.text };
  });
}

describe("a claim of a discussion that tells no day", () => {
  it.each([
    ["Microsoft spent 22.6bn on capex last quarter.", "last quarter"],
    ["Intel fell 5% last week.", "last week"],
    ["Gold hits 3000 this spring.", "this spring"],
  ])("has no test where its time counts from that day: %s", (text, words) => {
    expect(undated(text)).toEqual([
      { code: "undated", reason: `“${words}” counts from the day it was said, and nothing tells that day.` },
    ]);
  });

  it("has its test where its time is told in full", () => {
    expect(undated("Microsoft spent 22.6bn on capex in fiscal Q2 2025.")[0]).toHaveProperty("text");
  });
});
