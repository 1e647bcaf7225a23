import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const on = (text: string) => proposition(text, "2025-10-20");

describe("a close held against the extreme of a time that is over", () => {
  it.each([
    ["Qualcomm took out last December's closing high today", "close(QCOM, 2025-10-20) > max(close(QCOM), 2024-12)"],
    ["Qualcomm lost its September closing low today", "close(QCOM, 2025-10-20) < min(close(QCOM), 2025-09)"],
    ["Qualcomm held above its September closing low today", "close(QCOM, 2025-10-20) > min(close(QCOM), 2025-09)"],
    [
      "Qualcomm did not take out its closing high of July today",
      "not (close(QCOM, 2025-10-20) > max(close(QCOM), 2025-07))",
    ],
    ["Qualcomm closed 4% below its July closing high", "close(QCOM, 2025-10-20) / max(close(QCOM), 2025-07) - 1 ~ -4%"],
    [
      "Qualcomm cleared its July closing high today, 171.22",
      "close(QCOM, 2025-10-20) > max(close(QCOM), 2025-07) and close(QCOM, 2025-10-20) ~ 171.22",
    ],
  ])("is on the side that the words tell: %s", (text, expected) => expect(on(text)).toBe(expected));

  it("is of every close since where it has not been", () =>
    expect(on("Qualcomm has not closed above its July closing high")).toBe(
      "not (any(close(QCOM), 2025-08-01..2025-10-20) > max(close(QCOM), 2025-07))",
    ));

  it("has no test where the words leave the side open", () =>
    expect(on("Qualcomm beat its July low today")).toMatch(/^[a-z-]+$/));
});

describe("a month, a range and an index as talk writes them", () => {
  it("has the month of a low in small letters", () =>
    expect(proposition("amd took out the march closing low today", "2025-04-04")).toBe(
      "close(AMD, 2025-04-04) < min(close(AMD), 2025-03)",
    ));

  it("has both ends of a range told by “within”", () =>
    expect(proposition("Qualcomm closed within 165 and 175 on Friday", "2025-10-20")).toBe(
      "close(QCOM, 2025-10-17) in 164.5..175.5",
    ));
});
