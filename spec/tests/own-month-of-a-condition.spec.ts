import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const month = (name: string) => `monthly_revenue(TSM, ${name})`;

describe("a month in what follows from a condition on a firm's monthly sales", () => {
  it.each([
    [
      "If TSMC posts more than NT$340bn for September, then October will come in above September",
      `if ${month("2025-09")} > 340bn TWD then ${month("2025-10")} > ${month("2025-09")}`,
    ],
    [
      "Should TSMC's September top 340 billion, October will fall short of it",
      `if ${month("2025-09")} > 340bn then ${month("2025-10")} < ${month("2025-09")}`,
    ],
    [
      "If TSMC reports under NT$340bn for September, October will be higher still",
      `if ${month("2025-09")} < 340bn TWD then ${month("2025-10")} > ${month("2025-09")}`,
    ],
    [
      "If TSMC's September sales top 340bn, October comes in over 350bn",
      `if ${month("2025-09")} > 340bn then ${month("2025-10")} > 350bn`,
    ],
  ])("is that of its sales: %s", (words, text) => {
    expect(propositions(words, "2025-09-15")).toEqual([text]);
  });
});
