import { describe, expect, it } from "vitest";
import { describe as written } from "../../src/errors.ts";
import { ALL_FUNCTIONS, asAssayError, check, type Node, parse, print } from "../../src/language/index.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

function problems(text: string) {
  const { proposition, errors } = parse(text);
  return proposition ? check(proposition, DEFAULT_REGISTRY, text) : errors;
}
const codes = (text: string) => problems(text).map((error) => error.code);

describe("the checker", () => {
  it("finds nothing wrong with the examples of the functions", () => {
    for (const { example } of ALL_FUNCTIONS) expect(problems(example), example).toEqual([]);
  });

  it("shows the place, what was expected and what to type", () => {
    expect(problems("capex(MSFT, FY2025Q2) > 1bn USD and\n  close(NVDA) > 100").map(asAssayError).map(written)).toEqual(
      [
        [
          "2:3: close(NVDA) needs a period",
          "2 |   close(NVDA) > 100",
          "  |   ^^^^^^^^^^^",
          "Expected a period after the subject",
          "close(NVDA, 2025-01-27)",
        ].join("\n"),
      ],
    );
  });

  it("refuses a figure that cannot be public by its deadline, and offers a later one", () => {
    const [problem] = problems("capex(MSFT, FY2025Q4) > 22bn USD by 2025-05-01");
    expect(problem.message).toBe("capex(MSFT, FY2025Q4) ends after the deadline 2025-05-01");
    expect(problem.remedy).toBe("capex(MSFT, FY2025Q4) > 22bn USD by 2025-08-29");
    expect(codes(problem.remedy ?? "")).toEqual([]);
    expect(codes("any(close(NVDA), 2025-01-29..2025-12-31) > 150 by 2025-06-30")).toEqual([]);
  });

  it("refuses to set money against a ratio, one currency against another, a change against a bare number", () => {
    expect(problems("capex(MSFT, FY2025Q2) > 50%")[0].message).toBe(
      "capex(MSFT, FY2025Q2) is an amount of money, 50% is a ratio",
    );
    expect(codes("20bn USD > 5 TWD")).toEqual(["unit"]);
    expect(problems("change(close(NVDA), 2025) < -15")[0].remedy).toBe("-15%");
    expect(codes("sum(capex(MSFT), FY2025H1) / 80bn USD > 50%")).toEqual([]);
    expect(codes("revenue(NVDA, FY2025) / revenue(AMD, 2024) ~ about 5")).toEqual([]);
  });

  it("refuses a number of things where money, a ratio or other things are meant, wherever it stands", () => {
    expect(problems("capex(MSFT, FY2025Q2) > 20 parrots")[0].message).toBe(
      "20 parrots is no amount of money, and capex(MSFT, FY2025Q2) is one",
    );
    expect(codes("change(close(NVDA), 2025) > 20 parrots")).toEqual(["unit"]);
    expect(codes("20 barrels + 3 parrots > 4")).toEqual(["unit"]);
    expect(codes("streak(close(NVDA) > 3 parrots, 2024) > 3")).toEqual(["unit"]);
    expect(codes("capex(MSFT, FY2025Q2) in 20..30 parrots")).toEqual(["unit"]);
    expect(codes("deliveries(TSLA, 2024) > 400k vehicles and deliveries(TSLA, 2024) / 4 vehicles > 3")).toEqual([]);
  });

  it("takes the unit of a count from the record", () => {
    const onRecord = { subjects: new Set<string>(), measures: new Set<string>(), units: () => ["vehicle"] };
    const text = "deliveries(TSLA, 2024) > 400k parrots";
    const [problem] = check(parse(text).proposition as Node, DEFAULT_REGISTRY, text, onRecord);
    expect(problem).toMatchObject({ code: "unit", remedy: "400k vehicle" });
  });

  it("refuses money times money, which is no amount of anything", () => {
    expect(problems("close(NVDA, 2025) * close(AMD, 2025) > 5")[0]).toMatchObject({
      code: "unit",
      remedy: "close(NVDA, 2025) / close(AMD, 2025)",
    });
    expect(codes("close(NVDA, 2025) * 3 > 5 USD")).toEqual([]);
    expect(codes("5 USD * 7.8 HKD/USD > 30 HKD")).toEqual([]);
  });

  it.each([
    ["cagr(capex(MSFT), FY2024) > 10%", "cagr(capex(MSFT), FY2019..FY2024)"],
    ["growth(capex(MSFT, FY2024)) > 10%", "growth(capex(MSFT), FY2024)"],
    ["corr(close(NVDA, 2025-01), close(AMD, 2025-01)) > 50%", "corr(close(NVDA), close(AMD), 2025-01)"],
    ["asof(capex(MSFT), 2025-03-01) > 3bn USD", "asof(capex(MSFT, FY2025Q2), 2025-03-01)"],
    ["capex(FY2024, MSFT) > 3bn USD", "capex(MSFT, FY2024)"],
  ])("says how the arguments of %s must have been meant", (text, remedy) => {
    expect(problems(text)).toMatchObject([{ code: "arguments", remedy }]);
    expect(codes("let ends = FY2022..FY2024; cagr(capex(MSFT), ends) > 10%")).toEqual([]);
  });

  it("reports every problem, in the order of the text", () => {
    expect(codes("capx(MSFT, FY2025) > 1 and NVDA > 5 and capex(MSFT, 2025-02-30) > 20 billion")).toEqual([
      "unknown-name",
      "unknown-name",
      "bad-period",
      "unit",
    ]);
  });

  it.each([
    ["sum(close(NVDA), 2025) > 5", "type", "mean(close(NVDA), 2025)"],
    ["any(close(NVDA), 2025-12-31..2025-01-01) > 5", "bad-period", "2025-01-01..2025-12-31"],
    ["capex(MSFT, FY2025Q2) in 30bn..25bn USD", "type", "25bn..30bn USD"],
    ["capex(MSFT, FY2025Q2) > about 20bn USD", "tolerance", "capex(MSFT, FY2025Q2) ~ about 20bn USD"],
    ["capx(MSFT, FY2025) > 1", "unknown-name", "capex(MSFT, FY2025)"],
  ])("%s: offers what to write", (text, code, remedy) => {
    expect(problems(text).map((error) => [error.code, error.remedy])).toEqual([[code, remedy]]);
  });

  it("lets a remedy for a whole part be pasted in its place", () => {
    const text = "gross_margin(NVDA, FY2025Q1) > 70";
    const [error] = problems(text);
    const mended = text.slice(0, error.at.from) + error.remedy + text.slice(error.at.to);
    expect(problems(mended)).toEqual([]);
  });

  it("checks a tree made by hand as it would be written", () => {
    const tree = { ...(parse("close(NVDA, 2025-01-27) > 100").proposition as Node) };
    expect(check(tree, DEFAULT_REGISTRY)).toEqual([]);
    const at = { from: 0, to: 0 };
    const wrong: Node = { kind: "not", of: { kind: "name", name: "NVDA", at }, at };
    expect(check(wrong, DEFAULT_REGISTRY)[0].excerpt).toBe(`1 | ${print(wrong)}\n  |     ^^^^`);
  });
});

describe("syntax errors", () => {
  it.each([
    ["capex(MSFT, FY2025Q2) > $20bn", "Write the currency after the number: 20bn USD."],
    ["close(NVDA, 2024-05-28) > 1,148", "Write the number without commas, or with k, m, bn: 1148.25, 20bn."],
    ["a(B, 2024) == 2", "Write = for equal, or ~ for equal at the precision stated."],
    ["a(B, 2024) > 2 && c(D, 2024) > 1", "Write and, or."],
  ])("%s says what to write", (text, remedy) => expect(problems(text)[0].remedy).toBe(remedy));

  it("say where a test ends too early, and that an empty one is none", () => {
    expect(problems("capex(MSFT, FY2025Q2) > capex(MSFT")[0].message).toBe("the test ends too early");
    expect(problems("  # nothing\n")[0].message).toBe("there is no test");
  });

  it("come as errors, never as a throw, for any text", () => {
    for (const text of ["(((", ")", "> >", "if then", "let x = ;", "..", '"', "\u0000", "a(b,,c)", "😁 > 1", "1 2 3"])
      expect(problems(text).length, text).toBeGreaterThan(0);
  });
});
