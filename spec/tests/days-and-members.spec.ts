import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const AT = "2024-01-05";

describe("on how many days", () => {
  it.each([
    ["The Nasdaq had just four days with a loss of 2% or more in 2023", "count(change(close(^IXIC)) <= -2%, 2023) = 4"],
    ["Oracle rose more than 3% on at least nine sessions in 2023", "count(change(close(ORCL)) > 3%, 2023) >= 9"],
    ["Oracle never fell 12% in a day in 2023", "every(change(close(ORCL)), 2023) > -12%"],
    ["Oracle lost more than 10% in a single session in 2023", "any(change(close(ORCL)), 2023) < -10%"],
    ["Oracle didn't have a single 5% drop in 2023", "every(change(close(ORCL)), 2023) > -5%"],
    ["Oracle closed above 120 on thirty days in 2023", "count(close(ORCL) > 120, 2023) = 30"],
    ["Oracle did not close above 130 once in 2023", "not (any(close(ORCL), 2023) > 130)"],
    ["twenty-two record closes for Oracle in 2023", "count(pasthigh(close(ORCL)) > 0%, 2023) = 22"],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("counts all-time highs by closes or at any hour, whichever comes out", () => {
    expect(readings("Oracle notched 20 all-time highs in 2023", AT)).toEqual([
      "count(pasthigh(close(ORCL)) > 0%, 2023) = 20",
      "count(pasthigh(high(ORCL)) > 0%, 2023) = 20",
    ]);
  });

  it.each([
    "Oracle lost 20% in five sessions in August 2023",
    "Oracle gained 10% in 3 days in May 2023",
    "There was not one close up there in 2023 for Oracle",
  ])("is no length of one move: %s", (text) => {
    expect(propositions(text, AT).join()).not.toContain("count(");
  });
});

describe("never, first and at which hour", () => {
  it.each([
    ["Oracle never once closed above 130 in 2023", /^not \(any\(close\(ORCL\), 2023\) > 130\)$/],
    ["Oracle never touched 130 in 2023, not even intraday", /^not \(any\(high\(ORCL\), 2023\) >= /],
    ["Oracle's first ever close above 120 came on June 13, 2023", /^close\(ORCL, 2023-06-13\) > 120 and not \(any\(/],
    ["Oracle first closed above 120 on June 13, 2023", /^close\(ORCL, 2023-06-13\) > 120 and not \(any\(/],
    [
      "Oracle is 14% below the record close it set last June",
      /^close\(ORCL, 2024-01-05\) \/ max\(close\(ORCL\), 2023-06\) - 1 ~ -14%$/,
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)[0]).toMatch(expected);
  });
});

describe("members of a group against one outside it", () => {
  const seven = ["AAPL", "MSFT", "GOOGL", "AMZN", "META", "NVDA", "TSLA"];
  const beats = (one: string) => `change(close(${one}), 2023) > change(close(^GSPC), 2023)`;
  it.each([
    ["Three of the Mag Seven beat the S&P 500 in 2023", `count(${seven.map(beats).join(", ")}) = 3`],
    ["Most of the Magnificent Seven beat the S&P in 2023", `count(${seven.map(beats).join(", ")}) > 3.5`],
    [
      "Of Oracle, Qualcomm and Boeing only Oracle beat the S&P in 2023",
      `${beats("ORCL")} and not (${beats("QCOM")}) and not (${beats("BA")})`,
    ],
    [
      "Tesla was the only one of the Magnificent Seven to beat the S&P in 2023",
      seven.map((one) => (one === "TSLA" ? beats(one) : `not (${beats(one)})`)).join(" and "),
    ],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("stand in an order told from either end", () => {
    expect(propositions("Ranked by stock gain in 2023, worst to best: Boeing, Oracle, Qualcomm", AT)).toEqual([
      "change(close(QCOM), 2023) > change(close(ORCL), 2023) and change(close(ORCL), 2023) > change(close(BA), 2023)",
    ]);
  });

  it("tell nothing where how many is left open", () => {
    expect(propositions("Some of Oracle, Qualcomm and Boeing beat the S&P in 2023", AT).join()).not.toContain(
      "change(",
    );
  });
});
