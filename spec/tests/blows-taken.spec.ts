import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("blows that were taken", () => {
  it.each([
    ["Oracle took a pounding today", ["change(close(ORCL), 2025-01-27) < 0%"]],
    [
      "Oracle took an even bigger hammering than Qualcomm on Monday",
      ["change(close(ORCL), 2025-01-27) < change(close(QCOM), 2025-01-27)"],
    ],
    [
      "Qualcomm took a lighter hit than Oracle today",
      ["change(close(QCOM), 2025-01-27) > change(close(ORCL), 2025-01-27)"],
    ],
    [
      "Oracle got clobbered worse than Qualcomm today",
      ["change(close(ORCL), 2025-01-27) < change(close(QCOM), 2025-01-27)"],
    ],
    [
      "Oracle suffered a steeper drop than Qualcomm today",
      ["change(close(ORCL), 2025-01-27) < change(close(QCOM), 2025-01-27)"],
    ],
    ["Oracle had a worse session than Qualcomm", ["change(close(ORCL), 2025-01-27) < change(close(QCOM), 2025-01-27)"]],
  ])("move the price of whoever took them: %s", (text, expected) => {
    expect(propositions(text, "2025-01-27")).toEqual(expected);
  });

  it.each([
    ["a hit with the public", "Netflix has a hit today"],
    ["one who beats", "Oracle is beating Qualcomm in the cloud"],
    ["a quarter of its business", "Oracle had a better quarter than Qualcomm in Q3 2024"],
    ["a degree of nothing named", "Oracle was bigger than Qualcomm on Monday"],
  ])("are not %s: %s", (_, text) => {
    expect(propositions(text, "2025-01-27").join(" ")).not.toMatch(/[<>~]/);
  });
});
