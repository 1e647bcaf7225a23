import { describe, expect, it } from "vitest";
import { fact } from "../language/sample-record.ts";
import { markOfWords } from "./marked-words.ts";

const YEAR = "2025-01-01..2025-12-31";
const guided = (subject: string, measure: string, low: number, high: number) => [
  fact(subject, `${measure}_low`, YEAR, low, "2025-02-01"),
  fact(subject, `${measure}_high`, YEAR, high, "2025-02-01"),
];
const quarters = (subject: string, measure: string, each: number) =>
  ["01-01..2025-03-31", "04-01..2025-06-30", "07-01..2025-09-30", "10-01..2025-12-31"].map((days) =>
    fact(subject, measure, `2025-${days}`, each, "2026-02-01"),
  );

const markOf = (facts: ReturnType<typeof quarters>, text: string) =>
  markOfWords(facts, text, "2025-02-10", "2026-03-01");
const EXCEED = "Amazon's capex will come in above its guidance in 2025.";

describe("what was guided, set against figures of another definition", () => {
  it("is a measure mismatch that the mark tells, with a verdict only where the two lie well apart", () => {
    const guide = guided("AMZN", "capex_guidance", 100e9, 100e9);
    const near = markOf([...guide, ...quarters("AMZN", "cash_capex", 26e9)], EXCEED);
    expect([near.verdict, near.code]).toEqual(["no-data", "measure-mismatch"]);
    const far = markOf([...guide, ...quarters("AMZN", "cash_capex", 33e9)], EXCEED);
    expect([far.verdict, far.code]).toEqual(["holds", "compared"]);
    expect(far.reason).toMatch(/read as cash paid for property and equipment; measure mismatch: /);
    const under = markOf([...guide, ...quarters("AMZN", "cash_capex", 24e9)], EXCEED);
    expect([under.verdict, under.code]).toEqual(["no-data", "measure-mismatch"]);
  });

  it("comes to no verdict where the guidance itself is for a part or for something else", () => {
    const guide = guided("AMZN", "ai_datacenter_investment_guidance", 60e9, 60e9);
    const mark = markOf([...guide, ...quarters("AMZN", "capex", 30e9)], EXCEED);
    expect([mark.verdict, mark.code]).toEqual(["no-data", "measure-mismatch"]);
    expect(mark.reason).toContain("read as high end of the guidance for AI data centers");
  });

  it("is compared where both are of one definition, or one is another name of the other", () => {
    const facts = [...guided("AMZN", "capex_guidance", 100e9, 100e9), ...quarters("AMZN", "capex", 26e9)];
    expect(markOf(facts, EXCEED).verdict).toBe("holds");
    const budget = [...guided("TSM", "capital_budget_guidance", 38e9, 42e9), ...quarters("TSM", "capex", 11e9)];
    expect(markOf(budget, "TSMC's capex will come in above its guidance in 2025.").verdict).toBe("holds");
  });
});

describe("a bound that figures of another definition keep", () => {
  it("is not borne out by them where they lie within a tenth of it", () => {
    const facts = quarters("AMZN", "cash_capex", 27.8e9);
    const mark = (amount: number) =>
      markOfWords(facts, `Amazon spent more than ${amount} billion on capex in Q4 2025.`, "2026-02-10", "2026-03-01");
    expect([mark(27).verdict, mark(27).code]).toEqual(["no-data", "other-definition"]);
    expect(mark(20).verdict).toBe("holds");
    expect(mark(35).verdict).toBe("fails");
  });

  it("is not borne out where each of several, or none of them, keeps it so narrowly", () => {
    const facts = quarters("AMZN", "cash_capex", 27.8e9);
    const mark = (text: string) => markOfWords(facts, text, "2026-02-10", "2026-03-01");
    const each = "Amazon spent more than 27 billion on capex in each quarter of 2025.";
    expect([mark(each).verdict, mark(each).code]).toEqual(["no-data", "other-definition"]);
    expect(mark(each.replace("27", "20")).verdict).toBe("holds");
    const none = "No quarter of 2025 saw Amazon's capex reach 28 billion.";
    expect([mark(none).verdict, mark(none).code]).toEqual(["no-data", "other-definition"]);
    expect(mark(none.replace("28", "40")).verdict).toBe("holds");
  });
});
