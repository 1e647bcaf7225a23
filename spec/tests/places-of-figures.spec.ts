import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2026-02-20";
const first = (text: string) => propositions(text, SAID)[0];

describe("the place of a firm's figure among those of several", () => {
  it.each([
    [
      "Among AMD, Intel and Nvidia, Intel spent the most on capex in 2025",
      "rank(capex(INTC, FY2025), capex(AMD, FY2025), capex(NVDA, FY2025)) = 1",
    ],
    [
      "Of AMD, Intel and Nvidia, AMD had the smallest revenue in 2025",
      "rank(revenue(AMD, FY2025), revenue(INTC, FY2025), revenue(NVDA, FY2025)) = 3",
    ],
    [
      "Alphabet had the second-highest capex of the hyperscalers in Q4",
      "rank(capex(GOOGL, FY2025Q4), capex(AMZN, FY2025Q4), capex(META, FY2025Q4), capex(MSFT, FY2026Q2)) = 2",
    ],
  ])("is told of a list or a group: %s", (text, test) => expect(first(text)).toBe(test));

  it.each([
    "Alphabet spent the most on capex in 2025",
    "Alphabet spent the most on AI capex of the hyperscalers in 2025",
  ])("is none without one, or of a part: %s", (text) => expect(first(text)).not.toContain("rank("));
});

describe("a quarter's figure beside a year's", () => {
  it.each([
    [
      "Alphabet's quarterly revenue is bigger than AMD's annual revenue",
      "latest(revenue(GOOGL), 2026-02-20) > revenue(AMD, FY2025)",
    ],
    [
      "Alphabet earns more in a quarter than AMD earns in a year",
      "latest(net_income(GOOGL), 2026-02-20) > net_income(AMD, FY2025)",
    ],
  ])("is the latest, beside the last year told of: %s", (text, test) => expect(first(text)).toBe(test));
});

it("what firms spent or earned is held against no move of their shares", () =>
  expect(propositions("Alphabet spent more in 2025 than Meta did and more than Oracle", SAID).join()).not.toContain(
    "close(",
  ));
