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

const V3 = (measure: string) => `latest(${measure}(DeepSeek-V3), 2025-02-01)`;
const [ACTIVE, ALL] = [V3("parameters_activated_per_token"), V3("parameters_total")];
describe("what part of a model does what", () => {
  it.each([
    ["V3 fires up all 671 billion parameters for each token, that is why I doubt it", `${ACTIVE} ~ 671bn`],
    ["V3 activates only 37bn of its 671bn parameters per token", `${ACTIVE} ~ 37bn and ${ALL} ~ 671bn`],
    ["Of V3's 671B parameters just 37B are active per token", `${ACTIVE} ~ 37bn and ${ALL} ~ 671bn`],
    ["Under 6% of V3's parameters are active per token", `${ACTIVE} / ${ALL} < 6%`],
    ["V3 doesn't activate all 671bn parameters", `not (${ACTIVE} ~ 671bn)`],
  ])("is told of the part and of the whole: %s", (text, expected) =>
    expect(propositions(text, "2025-02-01")).toEqual([expected]),
  );
});

describe("what the training of a model took", () => {
  const [hours, price, cost] = ["training_gpu_hours_total", "assumed_gpu_hour_price", "training_cost_stated"].map(V3);
  it.each([
    ["DeepSeek trained V3 for under $5 million, by its own report", `${cost} < 5000000 USD`],
    ["V3 was trained on 2,048 H800s", `${V3("training_cluster_size")} in 2047..2049`],
    ["DeepSeek burned 2.788 million H800 hours on V3, so much for cheap", `${hours} in 2787500..2788500`],
    ["V3 saw 14.8T tokens in pretraining", `${V3("pretraining_tokens")} in 14750bn..14850bn`],
    ["V3 chewed through 20 trillion tokens", `${V3("pretraining_tokens")} in 19500bn..20500bn`],
    ["V3 is a 671B model", `${V3("parameters_total")} ~ 671bn`],
    ["V3 is a 600 billion parameter model", `${V3("parameters_total")} ~ 600bn`],
    ["DeepSeek trained V3 on 10,000 GPUs", `${V3("training_cluster_size")} in 9950..10050`],
    ["V3 used up 2.788M H800 hours", `${hours} in 2787500..2788500`],
    ["V3's training run took 2.788M H800 hours", `${hours} in 2787500..2788500`],
    [
      "2.788 million GPU hours times two dollars is the $5.576M that everybody quotes for V3",
      `${hours} in 2787500..2788500 and ${price} ~ 2 and ${cost} in 5575500 USD..5576500 USD`,
    ],
  ])("is told by what it is counted in: %s", (text, expected) =>
    expect(propositions(text, "2025-02-01")).toEqual([expected]),
  );
});

describe("the rent of a chip", () => {
  const rent = 'price("NVIDIA H100 rental")';
  const quoted = `if any(${rent}, 2026-03-01..2026-03-31) > 0 and any(${rent}, 2025-10-01..2025-10-31) > 0 then`;
  it.each([
    ["A one year H100 contract was cheaper per hour in March than it had been last October", "<"],
    ["H100 rental rates were higher in March 2026 than in October 2025", ">"],
  ])("is held against that of another month if both were quoted: %s", (text, sign) =>
    expect(propositions(text, "2026-04-15")).toEqual([
      `${quoted} latest(${rent}, 2026-03-31) ${sign} latest(${rent}, 2025-10-31)`,
    ]),
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
