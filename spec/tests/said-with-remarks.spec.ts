import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("statements with a remark or a bound denied", () => {
  it.each([
    [
      "2025-01-06",
      "In 2024 the S&P 500 did better than the chip ETF (SMH), who would have thought",
      "change(close(^GSPC), 2024) > change(close(SMH), 2024)",
    ],
    ["2025-01-06", "Costco was lower for the year in 2024", "change(close(COST), 2024) < 0%"],
    [
      "2025-03-18",
      "AMD has more than halved from its March 2024 closing high",
      "close(AMD, 2025-03-18) / max(close(AMD), 2024-03) - 1 < -50%",
    ],
    [
      "2025-02-04",
      "Meta said it won't spend more than 65bn on capex this year",
      "asof(capex_guidance_high(META, FY2025), 2025-02-04) <= 65bn",
    ],
    [
      "2025-01-17",
      "TSMC says it wont spend more than 40bn this year",
      "asof(capex_guidance_high(TSM, FY2025), 2025-01-17) <= 40bn",
    ],
  ])("said %s: %s", (at, text, expected) => {
    expect(propositions(text, at)).toEqual([expected]);
  });

  it("are no sum of profits where a pair of positions made money", () => {
    expect(propositions("long GOOGL short AAPL has made money this year", "2025-06-02").join()).not.toContain(
      "profit(",
    );
  });

  it("are of no closes where a quarter's figure before them is the best", () => {
    const tests = propositions("Micron's latest quarter, $9.3bn, is its best ever", "2025-06-27");
    expect(tests.join()).not.toContain("close(");
  });
});
