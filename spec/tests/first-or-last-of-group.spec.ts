import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2026-01-08";
it.each([
  "Two of the Magnificent Seven did not beat SPY in 2025",
  "Four of the Magnificent Seven beat estimates in Q3",
])("has no count where a denial or another bar is spoken of: %s", (text) =>
  expect(propositions(text, SAID).some((test) => test.startsWith("count("))).toBe(false),
);

describe("who came first or last of a group", () => {
  const rank = (first: string) =>
    `rank(${[first, ...["AMZN", "GOOGL", "META", "MSFT"].filter((id) => id !== first)].map((id) => `change(close(${id}), 2025)`).join(", ")})`;
  it.each([
    ["Amazon brought up the rear among the hyperscalers in 2025", `${rank("AMZN")} = 4`],
    ["Microsoft came in last of the hyperscalers in 2025", `${rank("MSFT")} = 4`],
    ["Google was the best performer of the hyperscalers in 2025", `${rank("GOOGL")} = 1`],
    ["Meta led the pack among the hyperscalers in 2025", `${rank("META")} = 1`],
    ["Google was the second best of the hyperscalers in 2025", `${rank("GOOGL")} = 2`],
    ["Meta was the second-worst performer of the hyperscalers in 2025", `${rank("META")} = 3`],
    ["Meta was not the laggard of the hyperscalers in 2025", `not (${rank("META")} = 4)`],
  ])("%s", (text, test) => expect(propositions(text, SAID)[0]).toBe(test));

  it.each([
    "Amazon is the worst company of the hyperscalers",
    "Google had the best margins of the hyperscalers in 2025",
  ])("is not asked of prices where it is no such standing: %s", (text) =>
    expect(propositions(text, SAID)[0]).not.toContain("rank("),
  );
});
