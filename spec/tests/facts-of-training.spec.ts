import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

describe("facts of a model's training", () => {
  it.each([
    ["V3 needed under 3 million GPU hours", "latest(training_gpu_hours_total(DeepSeek-V3), 2025-03-03) < 3000000"],
    ["V3 was trained on 15 trillion tokens", "latest(pretraining_tokens(DeepSeek-V3), 2025-03-03) in 14500bn..15500bn"],
    ["V3 has 671B parameters", "latest(parameters_total(DeepSeek-V3), 2025-03-03) ~ 671bn"],
    ["V3 cost less than $6 million to train", "latest(training_cost_stated(DeepSeek-V3), 2025-03-03) < 6000000 USD"],
  ])("are read by the names people use: %s", (text, expected) =>
    expect(propositions(text, "2025-03-03")).toEqual([expected]),
  );
});

describe("what stands in a balance sheet", () => {
  it.each([
    ["Microsoft's uncommenced leases were $90bn at the end of June 2025", "FY2025Q4"],
    ["As of 31 March 2025 Microsoft had $99bn of leases that had not commenced", "FY2025Q3"],
  ])("is that of the quarter which ended then: %s", (text, quarter) => {
    expect(propositions(text, "2026-01-03")[0]).toContain(`leases_not_yet_commenced(MSFT, ${quarter}) ~`);
  });
});

describe("a multiple of the figure for another time", () => {
  it.each([
    [
      "Microsoft has $155bn of uncommenced leases, over 1.5 times the figure for December 2024",
      "latest(leases_not_yet_commenced(MSFT), 2026-02-10) / leases_not_yet_commenced(MSFT, FY2025Q2) > 1.5x",
    ],
    [
      "Silver averaged 50 in November, more than one and a half times the level of November 2024",
      "price(Silver, 2025-11) / price(Silver, 2024-11) > 1.5x",
    ],
  ])("is no move of a price in that time: %s", (text, expected) => {
    expect(propositions(text, "2026-02-10")[1]).toBe(expected);
  });
});
