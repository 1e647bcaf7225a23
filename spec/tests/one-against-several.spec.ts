import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

describe("one against several", () => {
  it.each([
    [
      "XLK beat XLU and XLE in 2025",
      "change(close(XLK), 2025) > change(close(XLU), 2025) and change(close(XLK), 2025) > change(close(XLE), 2025)",
    ],
    [
      "Amazon had more revenue in 2024 than Alphabet and Meta combined",
      "revenue(AMZN, FY2024) > revenue(GOOGL, FY2024) + revenue(META, FY2024)",
    ],
    [
      "SMH beat SOXX in each quarter of 2025",
      "every(change(quarterly(close(SMH))) - change(quarterly(close(SOXX))), 2025) > 0",
    ],
    [
      "Of AMD, AVGO and INTC only Broadcom was down in November 2025",
      "not (change(close(AMD), 2025-11) < 0%) and change(close(AVGO), 2025-11) < 0% and not (change(close(INTC), 2025-11) < 0%)",
    ],
    [
      "Amazon put more into property and equipment than Alphabet did in every quarter of 2025",
      "every(cash_capex(AMZN) - cash_capex(GOOGL), FY2025) > 0",
    ],
  ])("%s", (text, test) => {
    expect(proposition(text, "2026-02-09", { kind: "comparison" })).toBe(test);
  });

  it.each(["Nvidia did not beat AMD and Intel in 2025", "Nvidia beat AMD or Intel in 2025"])(
    "gets no test where the words leave open of whom it is said: %s",
    (text) => {
      expect(proposition(text, "2026-02-09", { kind: "comparison" })).toBe("unread-restriction");
    },
  );
});

describe("first and last", () => {
  it.each([
    [
      "2024-12-31",
      "The S&P closed lower in each of the last four sessions of the year",
      "-streak(close(^GSPC), 2024-12-31) >= 4",
    ],
    [
      "2025-12-08",
      "Brent has now averaged lower five months in a row",
      '-streak(price("Crude oil, Brent"), 2025-11) >= 5',
    ],
    [
      "2024-12-13",
      "AVGO closed through 220 for the first time today",
      "close(AVGO, 2024-12-13) > 220 and not (any(close(AVGO), before(2024-12-13)) > 220)",
    ],
  ])("%s: %s", (at, text, test) => {
    expect(proposition(text, at)).toBe(test);
  });

  it("of a year that is not ending are not told", () => {
    expect(proposition("The S&P closed lower in each of the last four sessions of the year", "2024-06-12")).toBe(
      "unread-restriction",
    );
  });
});
