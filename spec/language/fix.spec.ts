import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixFor, problemsOf } from "../../src/language/index.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";

/** The text with the fix of its first problem, or null where it has none. */
function fixed(text: string): string | null {
  const fix = fixFor(problemsOf(text, registry)[0], text, registry);
  return fix && text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
}

describe("the fix of a problem", () => {
  it.each([
    ["capx(MSFT, FY2025Q2) > 20bn USD", "capex(MSFT, FY2025Q2) > 20bn USD"],
    ["capex(MSFT, FY2025Q2) > $20bn", "capex(MSFT, FY2025Q2) > 20bn USD"],
    ["capex(MSFT, FY2025Q2) == 20bn USD", "capex(MSFT, FY2025Q2) = 20bn USD"],
    ["close(NVDA, 2025-01-27) > 1,148.25 USD", "close(NVDA, 2025-01-27) > 1148.25 USD"],
    ["capex(MSFT, FY2025Q2) ≥ 20bn USD", "capex(MSFT, FY2025Q2) >= 20bn USD"],
    ["capex(MSFT, FY2025Q2) > 30B", "capex(MSFT, FY2025Q2) > 30bn"],
    ["capex(MSFT, FY2025Q2) > 30 billion", "capex(MSFT, FY2025Q2) > 30bn"],
    ["change(close(NVDA), 2025-01-27) < -15", "change(close(NVDA), 2025-01-27) < -15%"],
    ["20bn USD < sum(capex(MSFT), FY2025H1", "20bn USD < sum(capex(MSFT), FY2025H1)"],
    ["capex(MSFT FY2025Q2) > 20bn USD", "capex(MSFT, FY2025Q2) > 20bn USD"],
    [
      "if change(close(XOM), 2024) > 0% revenue(XOM, FY2025) > 5bn USD",
      "if change(close(XOM), 2024) > 0% then revenue(XOM, FY2025) > 5bn USD",
    ],
    ["change(close(NVDA), 2025-01-28..2024-09-01) > 30%", "change(close(NVDA), 2024-09-01..2025-01-28) > 30%"],
    ["capex(MSFT, Q2 FY2025) > 20bn USD", "capex(MSFT, FY2025Q2) > 20bn USD"],
    ["capex(MSFT, FY25Q2) > 20bn USD", "capex(MSFT, FY2025Q2) > 20bn USD"],
    ["close(NVDA, 27 Jan 2025) > 100", "close(NVDA, 2025-01-27) > 100"],
    ["close(NVDA, Jan 27, 2025) > 100", "close(NVDA, 2025-01-27) > 100"],
    ["close(NVDA, 2025-1-27) > 100", "close(NVDA, 2025-01-27) > 100"],
    ["close(NVDA, 01/27/2025) > 100", "close(NVDA, 2025-01-27) > 100"],
    ["price(Nickel, Jan 2025) > 100", "price(Nickel, 2025-01) > 100"],
    ["revenue(NVDA, FY2025) > 10bn by 2025", "revenue(NVDA, FY2025) > 10bn by 2025-12-31"],
    ["capex(MSFT, FY2025Q2) => 20bn", "capex(MSFT, FY2025Q2) >= 20bn"],
    ["capex(MSFT, FY2025Q2) is above 20bn", "capex(MSFT, FY2025Q2) > 20bn"],
    ["capex(MSFT, FY2025Q2) between 20bn and 30bn", "capex(MSFT, FY2025Q2) in 20bn..30bn"],
    ["capex(MSFT, FY2025Q2) ~ roughly 20bn", "capex(MSFT, FY2025Q2) ~ about 20bn"],
    ["close('NVDA', 2025-01-27) > 100", 'close("NVDA", 2025-01-27) > 100'],
    ["close($NVDA, 2025-01-27) > 100", "close(NVDA, 2025-01-27) > 100"],
    ["close(Nvidia Corporation, 2025-01-27) > 100", 'close("Nvidia Corporation", 2025-01-27) > 100'],
  ])("turns %s into %s", (text, meant) => {
    expect(fixed(text)).toBe(meant);
    expect(problemsOf(meant, registry)).toEqual([]);
  });

  it("is one for one slip, and says what a name or a period lacks", () => {
    expect(problemsOf("if change(close(XOM), 2024) > 0% revenue(XOM, FY2025) > 5bn USD", registry)).toHaveLength(1);
    expect(problemsOf("close(NVDA, FY2025Q9) > 5", registry)[0]).toMatchObject({
      code: "bad-period",
      message: "FY2025Q9 is not an existing period",
      at: { from: 12, to: 20 },
    });
    expect(problemsOf("yoy(close) > 5%", registry)[0]).toMatchObject({
      message: "close needs a subject",
      remedy: "close(MSFT)",
    });
  });

  it("takes no day for another where month and day could be either", () =>
    expect(fixed("close(NVDA, 01/02/2025) > 100")).toBeNull());

  it("never brings in an amount that was not written", () => {
    expect(fixed("capex(MSFT, FY2025Q2) in 22bn")).toBeNull();
  });

  it("changes what is wrong, whatever stands there", () => {
    const pieces = [
      "capex",
      "capx",
      "(",
      ")",
      "MSFT",
      ", ",
      "FY2025Q2",
      "> ",
      "== ",
      "$",
      "20bn",
      "50%",
      " USD",
      "≥",
      "–",
      "1,000",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        for (const problem of problemsOf(text, registry)) {
          const { from, to } = problem.at;
          expect(from <= to && to <= text.length).toBe(true);
          const fix = fixFor(problem, text, registry);
          if (!fix) continue;
          const next = problemsOf(text.slice(0, fix.from) + fix.insert + text.slice(fix.to), registry);
          expect(next).not.toEqual(problemsOf(text, registry));
        }
      }),
    );
  });
});
