import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-03-10";
const SUM = "capex(AMZN, FY2024Q4) + capex(GOOGL, FY2024Q4) + capex(META, FY2024Q4) + capex(MSFT, FY2025Q2)";

describe("what a group with known members did", () => {
  it.each([
    ["The hyperscalers spent over $80bn on capex in Q4", `${SUM} > 80bn USD`],
    ["The four hyperscalers spent less than $60bn combined on capex in Q4", `${SUM} < 60bn USD`],
  ])("is the sum of what they did, where an amount is told: %s", (text, proposition) =>
    expect(propositions(text, SAID)[0]).toBe(proposition),
  );

  it.each(["Hyperscalers spent 25bn each on capex in Q4", "Every hyperscaler raised capex last quarter"])(
    "is asked of each by itself where the words say so: %s",
    (text) => {
      const [proposition] = propositions(text, SAID);
      expect(proposition).not.toContain(" + ");
      expect(proposition.match(/ and /g)).toHaveLength(3);
    },
  );

  it("is not of the market, where its members are called stocks", () =>
    expect(propositions("All seven Mag 7 stocks fell today", SAID)[0].match(/close\(/g)).toHaveLength(7));

  it("is denied of each by “no”", () =>
    expect(propositions("No hyperscaler spent more than 30bn on capex in Q4", SAID)[0]).not.toContain(" + "));
});
