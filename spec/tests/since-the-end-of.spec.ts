import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

const testOf = (text: string) => {
  const saidAt = dayOf("2025-01-28");
  const [claim] = extractClaims(readDiscussion(text, { saidAt }), { registry });
  const test = buildTest(claim, { registry, saidAt });
  return "text" in test ? test.text : test.code;
};

describe("a move since the end of a period", () => {
  it("counts from the close of its last day", () => {
    expect(testOf("AMD is down more than 20% since the end of September")).toContain("close(AMD, 2024-09-30)");
  });

  it("differs from one since the period, which counts from the last close before it", () => {
    expect(testOf("AMD is down more than 20% since September")).toContain("close(AMD, 2024-08-31)");
  });
});
