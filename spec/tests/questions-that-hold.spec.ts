import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const told = (text: string) => propositions(text, "2024-11-10")[0];

describe("a question that opens with a denied verb", () => {
  it.each([
    ["Didn't Intel fall 26% on August 2, 2024?", "change(close(INTC), 2024-08-02) ~ -26%"],
    ["Didn't Intel lose 16.6bn in Q3 2024?", "net_income(INTC, FY2024Q3) ~ -16.6bn"],
    ["Wasn't Intel above 50 in 2023?", "any(close(INTC), 2023) > 50"],
    ["Didn't Intel's revenue beat 14bn in Q3 2024?", "revenue(INTC, FY2024Q3) > 14bn"],
    ["Hasn't Intel fallen for five straight months?", "-streak(monthly(close(INTC)), 2024-11-08) >= 5"],
  ])("holds that it is so: %s", (text, test) => expect(told(text)).toBe(test));

  it.each([
    ["Intel didn't fall 26% on August 2, 2024.", "not (change(close(INTC), 2024-08-02) ~ -26%)"],
    ["It is known that Intel did not fall on August 2, 2024.", "not (change(close(INTC), 2024-08-02) < 0%)"],
  ])("is another matter of what is denied: %s", (text, test) => expect(told(text)).toBe(test));
});
