import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("the highest or lowest of a time, told as a figure", () => {
  it.each([
    ["AMD's highest close in July 2025 was 179.51", "max(close(AMD), 2025-07) ~ 179.51"],
    ["In July 2025 AMD's lowest close was 134.8", "min(close(AMD), 2025-07) ~ 134.8"],
    ["Highest close of 2024: Nvidia 148.88", "max(close(NVDA), 2024) ~ 148.88"],
    ["Meta's peak close was 790", "max(close(META), before(2025-09-11)) in 789..791"],
    ["AMD's record close is 267.04", "max(close(AMD), before(2025-09-11)) ~ 267.04"],
    ["Gold's highest monthly average in 2024 was 2,690", "max(price(Gold), 2024) in 2685 USD/toz..2695 USD/toz"],
    ["Intel's highest close in July 2025 was above 23", "max(close(INTC), 2025-07) > 23"],
  ])("%s", (text, expected) => expect(proposition(text, "2025-09-10")).toBe(expected));

  it("is denied of that figure, by each that may be meant", () => {
    expect(proposition("AMD's highest close in July 2025 was not 150", "2025-09-10")).toContain(
      "not (max(close(AMD), 2025-07) in 149..151)",
    );
    expect(propositions("AMD's all-time high is not 267.04", "2025-09-10")[0]).toContain("max(close(AMD), before(");
  });

  it("is of the month, and above all before it, where a close is called a record", () => {
    expect(proposition("Meta's close of 790 in August 2025 was its all-time high", "2025-09-10")).toBe(
      "max(close(META), 2025-08) in 789..791 and max(close(META), 2025-08) > max(close(META), before(2025-08-01))",
    );
  });

  it("is meant of the next one named, too, whose price of now it is not", () => {
    expect(propositions("AMD's record close is 267.04 and Nvidia's 183.16.", "2025-09-10")[1]).toMatch(NO_TEST);
  });
});

describe("where a time ended", () => {
  it.each([
    ["Microsoft ended June at 497, July at 534.", "last(close(MSFT), 2025-07) in 533..535"],
    ["Nvidia closed 2023 at 49.5 and 2024 at 134.", "last(close(NVDA), 2024) in 133..135"],
    ["Nvidia opened 2024 at 49 and closed it at 134.", "last(close(NVDA), 2024) in 133..135"],
  ])("is told by the verb before: %s", (text, expected) => expect(propositions(text, "2025-09-10")[1]).toBe(expected));

  it("is not where it began, which is of no other day of it", () => {
    expect(proposition("Nvidia opened 2024 at 134", "2025-09-10")).toMatch(NO_TEST);
    expect(proposition("Gold started 2024 at 2,690", "2025-09-10")).toMatch(NO_TEST);
  });
});

it("what doubled twice did not double once", () => {
  expect(proposition("Nvidia has doubled twice since 2022", "2025-09-10")).toMatch(NO_TEST);
});
