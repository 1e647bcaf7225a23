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
    [
      "GPT-4.1 is cheaper than GPT-4o on output",
      "latest(price_output(gpt-4.1), 2025-06-12) < latest(price_output(gpt-4o), 2025-06-12)",
    ],
    [
      "o3-mini input is not cheaper than GPT-4.1's",
      "latest(price_input(o3-mini), 2025-06-12) >= latest(price_input(gpt-4.1), 2025-06-12)",
    ],
    [
      "GPT-4.5 output is dearer than o1's",
      "latest(price_output(gpt-4.5-preview), 2025-06-12) > latest(price_output(o1), 2025-06-12)",
    ],
  ])("of two are held against each other without a figure: %s", (text, expected) =>
    expect(proposition(text, "2025-06-12")).toBe(expected),
  );

  it.each([
    [
      "GPT-4o output costs a third less than at launch",
      "latest(price_output(gpt-4o), 2025-06-12) / first(price_output(gpt-4o), before(2025-06-12)) - 1 in -35.83333333%..-30.83333333%",
    ],
    [
      "Mistral Large has cut its output price by 75% since March 2024",
      'latest(price_output("mistral/mistral-large-latest"), 2025-06-12) / latest(price_output("mistral/mistral-large-latest"), 2024-03-31) - 1 ~ -75%',
    ],
    [
      "o1-mini output fell from $12 to $4.40 in February 2025",
      "any(price_output(o1-mini), before(2025-02-28)) ~ 12.00 and latest(price_output(o1-mini), 2025-02-28) ~ 4.40",
    ],
    ["Claude 2 output cost $24 in January 2024", "latest(price_output(claude-2), 2024-01-31) ~ 24"],
  ])("are told of other times: %s", (text, expected) => expect(propositions(text, "2025-06-12")).toEqual([expected]));

  it.each([
    [
      "o3 is now $2/$8 per million",
      "latest(price_input(o3), 2025-06-12) ~ 2 and latest(price_output(o3), 2025-06-12) ~ 8",
    ],
    [
      "o3 cut from $10/$40 to $2/$8",
      "any(price_input(o3), before(2025-06-12)) ~ 10 and latest(price_input(o3), 2025-06-12) ~ 2 and any(price_output(o3), before(2025-06-12)) ~ 40 and latest(price_output(o3), 2025-06-12) ~ 8",
    ],
    [
      "4o was $5/$15 at launch",
      "first(price_input(gpt-4o), before(2025-06-13)) ~ 5 and first(price_output(gpt-4o), before(2025-06-13)) ~ 15",
    ],
  ])("told with a stroke are those of input and output: %s", (text, expected) =>
    expect(propositions(text, "2025-06-12")).toEqual([expected]),
  );

  it("cut across the board are both cut", () => {
    expect(propositions("OpenAI just took o3 down by 80% across the board", "2025-06-12")).toEqual([
      "latest(price_output(o3), 2025-06-12) / max(price_output(o3), before(2025-06-12)) - 1 ~ -80% and latest(price_input(o3), 2025-06-12) / max(price_input(o3), before(2025-06-12)) - 1 ~ -80%",
    ]);
  });

  it.each([
    "o1 and o1-preview carry the same list price",
    "o1 now costs the same as o1-preview",
    "o1's per-token list price is the same as o1-preview's, so where's the deflation?",
  ])("of two are alike without a figure: %s", (text) =>
    expect(propositions(text, "2025-03-05")).toEqual([
      "latest(price_output(o1), 2025-03-05) = latest(price_output(o1-preview), 2025-03-05)",
    ]),
  );

  it("of the one side are not held against those of the other", () => {
    expect(propositions("GPT-5 has the same output price as 4o and half the input price", "2025-08-10")).toEqual([
      "no-period",
    ]);
  });

  it("of the model before are a multiple of another's", () => {
    expect(propositions("GPT-4.5 input costs $75 a million, thirty times GPT-4o", "2025-06-12").join()).toContain(
      "latest(price_input(gpt-4.5-preview), 2025-06-12) / latest(price_input(gpt-4o), 2025-06-12) ~ 30x",
    );
  });

  it.each([
    "GPT-4o is twice as fast as GPT-4 Turbo",
    "GPT-4o has half of GPT-4 Turbo's latency",
    "GPT-4o scores half of GPT-4 Turbo on MMLU",
    "o3 got 80% on the benchmark",
  ])("are nothing else of them: %s", (text) => expect(proposition(text, "2025-06-12")).toMatch(/^[a-z-]+$/));
});

describe("the two sides of a list price", () => {
  it.each([
    [
      "o3 was $10 in and $40 out in May 2025",
      "latest(price_input(o3), 2025-05-31) ~ 10 and latest(price_output(o3), 2025-05-31) ~ 40",
    ],
    [
      "o1 charges $15 for input and $60 for output",
      "latest(price_input(o1), 2025-07-01) ~ 15 and latest(price_output(o1), 2025-07-01) ~ 60",
    ],
    [
      "o3 launched at $10 in, $40 out",
      "first(price_input(o3), before(2025-07-02)) ~ 10 and first(price_output(o3), before(2025-07-02)) ~ 40",
    ],
  ])("belong to one statement and one time: %s", (text, expected) =>
    expect(propositions(text, "2025-07-01")).toEqual([expected]),
  );
});
