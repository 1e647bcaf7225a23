import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

function propositions(text: string, at: string): string[] {
  const posts = [{ id: "1", at, author: "a", text }];
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry });
  return claims.map((claim) => {
    const test = buildTest(claim, { registry, saidAt: dayOf(at) });
    return "text" in test ? test.text : test.code;
  });
}

describe("what came of a position", () => {
  it.each([
    [
      "My AMD position, opened at the end of 2023, is up a fifth.",
      "close(AMD, 2024-05-06) / close(AMD, 2023-12-29) - 1 in 18%..22%",
    ],
    [
      "I have been short Tesla since its record close of July 2023 and the position is up more than a third.",
      "1 - close(TSLA, 2024-05-06) / max(close(TSLA), 2023-07) > 33.33333333%",
    ],
    [
      "Buying Intel at its low of April was a losing trade.",
      "close(INTC, 2024-05-06) / min(close(INTC), 2024-04) - 1 < 0%",
    ],
    [
      "My short in Intel, opened at its peak of December, is up a third.",
      "1 - close(INTC, 2024-05-06) / max(close(INTC), 2023-12) in 30.83333333%..35.83333333%",
    ],
  ])("counts from the close it was opened at: %s", (text, expected) => {
    expect(propositions(text, "2024-05-06")).toEqual([expected]);
  });

  it("for the year ends with it", () => {
    expect(
      propositions("Shorting Micron at the end of 2022 turned out to be a winning trade for the year.", "2024-01-05"),
    ).toEqual(["1 - close(MU, 2023-12-29) / close(MU, 2022-12-30) > 0%"]);
  });

  it("is no move of the price where no day of opening is told", () => {
    expect(propositions("My short in Intel is up a third.", "2024-05-06")).toEqual(["no-period"]);
  });
});

describe("an aside between commas", () => {
  it("leaves what is named before it to the verb after it", () => {
    expect(
      propositions(
        "Small caps, by which I mean the Russell 2000, will beat the Nasdaq Composite in 2025.",
        "2024-12-16",
      ),
    ).toEqual(["change(close(^RUT), 2025) > change(close(^IXIC), 2025)"]);
  });
});
