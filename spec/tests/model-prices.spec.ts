import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("list prices of language models", () => {
  it.each([
    ["GPT-4o output is $15 per million tokens", "latest(price_output(gpt-4o), 2024-05-20) ~ 15"],
    [
      "GPT-4o is $5 in and $15 out",
      "latest(price_input(gpt-4o), 2024-05-20) ~ 5 and latest(price_output(gpt-4o), 2024-05-20) ~ 15",
    ],
    [
      "Claude 3 Opus costs $75 per million output tokens",
      "latest(price_output(claude-3-opus-20240229), 2024-05-20) ~ 75",
    ],
    [
      "Mistral Large output will cost less than $10 per million tokens by March 2025",
      'any(price_output("mistral/mistral-large-latest"), 2024-05-21..2025-03-31) < 10',
    ],
  ])("are told by the side named: %s", (text, expected) =>
    expect(propositions(text, "2024-05-20")).toEqual([expected]),
  );

  it.each([
    [
      "4o-mini output tokens are 25 times cheaper than gpt-4o's",
      "latest(price_output(gpt-4o), 2025-02-12) / latest(price_output(gpt-4o-mini), 2025-02-12) ~ 25x",
    ],
    [
      "Per million output tokens R1 costs less than half of what OpenAI wants for o3-mini",
      'latest(price_output("DeepSeek-R1 API"), 2025-02-12) / latest(price_output(o3-mini), 2025-02-12) < 50%',
    ],
    [
      "R1 is 96% cheaper than o1 on both sides",
      'latest(price_output("DeepSeek-R1 API"), 2025-02-12) / latest(price_output(o1), 2025-02-12) - 1 ~ -96% and latest(price_input("DeepSeek-R1 API"), 2025-02-12) / latest(price_input(o1), 2025-02-12) - 1 ~ -96%',
    ],
  ])("of two are held against each other: %s", (text, expected) =>
    expect(proposition(text, "2025-02-12")).toBe(expected),
  );

  it.each([
    "GPT-4o is twice as fast as GPT-4 Turbo",
    "GPT-4o has half of GPT-4 Turbo's parameters",
    "GPT-4o scores half of GPT-4 Turbo on MMLU",
    "o3 got 80% on the benchmark",
  ])("are nothing else of them: %s", (text) => expect(proposition(text, "2025-06-12")).toMatch(/^[a-z-]+$/));
});
