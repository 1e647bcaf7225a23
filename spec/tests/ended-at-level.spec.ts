import { describe, expect, it } from "vitest";
import { isToldInPart, propositions } from "./said.ts";

/** A statement, its day, and the test of what it says as a whole. */
type Case = [text: string, at: string, test: string];

describe("a move and where it ended, told with one verb after the other", () => {
  it.each<Case>([
    [
      "Dell gained 6% today and finished above 120",
      "2025-05-12",
      "change(close(DELL), 2025-05-12) ~ 6% and close(DELL, 2025-05-12) > 120",
    ],
    [
      "Qualcomm lost 8.6% yesterday but still closed over 140",
      "2025-05-02",
      "change(close(QCOM), 2025-05-01) ~ -8.6% and close(QCOM, 2025-05-01) > 140",
    ],
    [
      "Adobe slid 5% on Monday, settling under 400",
      "2025-03-10",
      "change(close(ADBE), 2025-03-10) ~ -5% and close(ADBE, 2025-03-10) < 400",
    ],
    [
      "Cisco jumped 5% today only to close under 62",
      "2025-05-15",
      "change(close(CSCO), 2025-05-15) ~ 5% and close(CSCO, 2025-05-15) < 62",
    ],
    [
      "Broadcom gained 108% in 2024 and ended the year above 230",
      "2025-01-03",
      "change(close(AVGO), 2024) ~ 108% and last(close(AVGO), 2024) > 230",
    ],
  ])("%s", (text, at, test) => expect(propositions(text, at)).toEqual([test]));

  it("is a claim of its own where it is of another time or way", () => {
    expect(propositions("Dell gained 6% today and will finish above 130 tomorrow", "2025-05-12")).toHaveLength(2);
    expect(propositions("Dell gained 6% today and Oracle closed above 150", "2025-05-12")).toHaveLength(2);
  });

  it("leaves the move neither right nor wrong where no claim is read in what follows", () =>
    expect(isToldInPart("Oracle grew revenue 11% last quarter and earned 3.4bn", "2025-06-12")).toBe(true));
});
