import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";

/** The propositions of a post, null where a claim has none or where its test leaves out part of its words. */
function propositions(text: string, at: string): (string | null)[] {
  const posts = [{ id: "1", at, author: "a", text }];
  const claims = extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry });
  return claims.map((claim) => {
    const test = buildTest(claim, { registry, saidAt: dayOf(at) });
    return "text" in test && !test.partial ? test.text : null;
  });
}

describe("the time of a condition and of its consequence", () => {
  it("reads a period that one of them ends, in its own half only", () => {
    expect(
      propositions("If Intel closes below $15 before the end of 2024, TSM ends the year under 150", "2024-09-03"),
    ).toEqual(["if any(close(INTC), 2024-09-04..2024-12-31) < 15 then last(close(TSM), 2024-09-04..2024-12-31) < 150"]);
    expect(propositions("If NVDA finishes the quarter above 110, AMD ends the year above 150", "2024-09-03")).toEqual([
      "if last(close(NVDA), 2024-09-04..2024-09-30) > 110 then last(close(AMD), 2024-09-04..2024-12-31) > 150",
    ]);
  });

  it("takes the deadline of the condition for “by then”", () => {
    expect(
      propositions(
        "If Micron closes above 500 before the end of June, Nvidia closes above 250 by then as well",
        "2026-01-20",
      ),
    ).toEqual(["if any(close(MU), 2026-01-21..2026-06-30) > 500 then any(close(NVDA), 2026-01-21..2026-06-30) > 250"]);
  });

  it.each(["within a week", "a month later", "the next month"])(
    "gives no verdict on a consequence timed by the condition: %s",
    (when) => {
      expect(
        propositions(`If Nvidia closes above 150 by the end of June, AMD closes above 160 ${when}`, "2025-01-13"),
      ).toEqual([null]);
    },
  );

  it.each([
    ["that same day", ""],
    ["the same session", ""],
    ["the next day", ", 1"],
    ["the following session", ", 1"],
  ])("holds a consequence on the first day on which the condition does, or the session after: %s", (when, later) => {
    expect(
      propositions(`If Nvidia closes above 150 by the end of June, AMD closes above 160 ${when}`, "2025-01-13"),
    ).toEqual([
      `if any(close(NVDA), 2025-01-14..2025-06-30) > 150 then onfirst(close(AMD), close(NVDA) > 150, 2025-01-14..2025-06-30${later}) > 160`,
    ]);
  });

  it("takes a verb before its subject for an if, and “as well” for by then", () => {
    expect(
      propositions(
        "Should Micron close below 70 before the end of May, Intel will close below 17 as well",
        "2025-03-12",
      ),
    ).toEqual(["if any(close(MU), 2025-03-13..2025-05-31) < 70 then any(close(INTC), 2025-03-13..2025-05-31) < 17"]);
    expect(propositions("Should I hold Micron, or will it fall again?", "2025-03-12")).toEqual([null, null]);
  });

  it("counts the day after from the day that the condition names", () => {
    expect(
      propositions("If Amazon raises its capex guidance on Thursday, the stock will fall the day after", "2025-04-29"),
    ).toEqual([
      "if asof(capex_guidance_low(AMZN, FY2025) + capex_guidance_high(AMZN, FY2025), 2025-05-01) > asof(capex_guidance_low(AMZN, FY2025) + capex_guidance_high(AMZN, FY2025), 2025-04-30) then change(close(AMZN), 2025-05-02) < 0%",
    ]);
  });

  it("does not take a quarter that cannot hold the deadline named", () => {
    expect(
      propositions("If Tesla closes above 300 by November 30, Nvidia closes the quarter above 140", "2024-09-03"),
    ).toEqual([null]);
  });
});

describe("a list led by one heading", () => {
  it("takes the period and the measure from it", () => {
    expect(propositions("July: Intel lost more than a third, Micron more than a quarter", "2026-08-02")).toEqual([
      "change(close(INTC), 2026-07) < -33.33333333%",
      "change(close(MU), 2026-07) < -25%",
    ]);
    expect(propositions("2025 cash capex: Amazon 131bn, Alphabet 91bn", "2026-02-06")[1]).toBe(
      "cash_capex(GOOGL, FY2025) ~ 91bn",
    );
    expect(propositions("Microsoft's March quarter: revenue up 18%, operating income up 16%", "2026-08-02")[1]).toBe(
      "yoy(operating_income(MSFT), FY2026Q3) ~ 16%",
    );
  });

  it("lends no numbered quarter to a firm whose year runs otherwise", () => {
    expect(propositions("Q2 2025: Apple revenue 94bn, Microsoft 76.4bn", "2025-08-04")[1]).toBeNull();
  });

  it("takes no time that leads nothing, and no latest figure beside a quarter that was named", () => {
    expect(propositions("After a 2024 to forget, Intel gained 84%, Micron tripled", "2026-08-02")).toEqual([
      null,
      null,
    ]);
    expect(propositions("Meta's Q2 2025 revenue rose 22%, operating income rose 38%", "2026-08-02")[1]).toBe(
      "yoy(operating_income(META), FY2025Q2) ~ 38%",
    );
  });
});

describe("a sum that goes on after the claim's words", () => {
  it("is not left out", () => {
    const text = "Microsoft's cash capex in Q1 was bigger than Meta's and Alphabet's combined";
    expect(propositions(text, "2026-05-04")).toEqual([
      "cash_capex(MSFT, FY2026Q3) > cash_capex(META, FY2026Q1) + cash_capex(GOOGL, FY2026Q1)",
    ]);
  });
});

describe("a year that is mostly to come", () => {
  it("is told in the present tense, more than a multiple bears it out, and a move within it is left open", () => {
    expect(propositions("Micron doubles in 2025", "2025-01-02")).toEqual(["change(close(MU), 2025) >= 90.47619048%"]);
    expect(propositions("Nvidia falls 20% in 2025", "2025-01-02")).toEqual([null]);
  });
});

describe("a measure of what somebody owns", () => {
  it("is of a part, even where the part bears the name of a listed firm", () => {
    expect(propositions("Broadcom's AI revenue was 12.2bn in fiscal 2024", "2024-12-13")).toEqual([null]);
  });
});

describe("an if-part that opens with its verb", () => {
  it.each([
    "Should Intel's revenue come in below 13bn in the September quarter, Intel closes below 30 by year end",
    "Should Intel's revenue come in below 13bn in the September quarter, Intel will close below 30 by year end",
    "If Intel's revenue should come in below 13bn in the September quarter, Intel closes below 30 by year end",
  ])("is kept, also of a time that is over and before a plain verb: %s", (text) => {
    expect(propositions(text, "2025-10-10")).toEqual([
      "if revenue(INTC, FY2025Q3) < 13bn then any(close(INTC), 2025-10-11..2025-12-31) < 30",
    ]);
  });

  it("is none in what should have been done", () => {
    expect(propositions("Should have sold AMD at 200, it fell 10% today", "2025-10-10").join()).not.toContain("if ");
  });
});

describe("what follows an if-part without a comma", () => {
  it.each([
    [
      "Should Micron post a loss in Q4 I'd look for 80 on the stock by the end of November",
      "if profit(MU, FY2025Q4) < 0 then",
    ],
    [
      "If copper averages above 10,000 in November I expect nickel to average above 15,000 in the same month",
      "if any(price(Copper), 2025-11) > 10000 USD/t then any(price(Nickel), 2025-11) > 15000 USD/t",
    ],
    [
      "If Micron makes an operating loss in Q1, Intel closes below 30 by year end",
      "if operating_income(MU, FY2026Q1) < 0 then any(close(INTC), 2025-10-11..2025-12-31) < 30",
    ],
    [
      "If TSMC does less than 300bn in October, November will be above 310bn",
      "if monthly_revenue(TSM, 2025-10) < 300bn then monthly_revenue(TSM, 2025-11) > 310bn",
    ],
    [
      "Unless AMD turns an operating profit in Q4, it closes under 150 by March",
      "if not (operating_income(AMD, FY2025Q4) > 0) then any(close(AMD), 2025-10-11..2026-03-31) < 150",
    ],
  ])("is read with it: %s", (text, expected) => {
    expect(String(propositions(text, "2025-10-10")[0]).startsWith(expected)).toBe(true);
  });

  it("is not stated without an if-part of figures that was not understood", () => {
    expect(
      propositions("If Intel closes below its 52-week low by March, AMD closes below 80 by June", "2025-10-10"),
    ).toEqual([null]);
  });
});

describe("an if-part that is asked", () => {
  it.each([
    [
      "amd prints a close over 120 in march? then it sees 140 no later than june",
      "if any(close(AMD), 2025-03-04..2025-03-31) > 120 then",
    ],
    ["gold averages above 3000 in april? then silver falls below 30 by july", "if any(price(Gold), 2025-04) > 3000"],
  ])("is the condition of what follows: %s", (text, expected) => {
    const [only, another] = propositions(text, "2025-03-03");
    expect(another).toBeUndefined();
    expect(String(only).startsWith(expected)).toBe(true);
  });

  it("is a question of its own before advice or another question", () => {
    for (const answer of ["then why is mine red", "then buy more", "then what"])
      expect(propositions(`amd closed up 5% today? ${answer}`, "2025-03-03")[0]).toBe(
        "change(close(AMD), 2025-03-03) ~ 5%",
      );
  });
});
