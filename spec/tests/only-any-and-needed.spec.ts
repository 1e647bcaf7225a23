import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const SAID = "2024-05-24";

describe("what is told of any day", () => {
  it("is so of each of them where it sets a bound", () => {
    expect(proposition("AMD lost no more than 4% on any day in April", SAID)).toBe(
      "every(change(close(AMD)), 2024-04) >= -4%",
    );
  });
});

describe("a quarter that was down", () => {
  it("is not asked of the year", () => {
    expect(proposition("AMD never had a down quarter in 2023", SAID)).not.toContain("2023) < 0%");
  });
});

describe("what was so only then", () => {
  it.each([
    "Only in the third quarter of 2023 did Intel's operating income top $1bn",
    "Intel's operating income topped $1bn only in the third quarter of 2023",
  ])("is not asked of that time alone: %s", (text) => {
    expect(proposition(text, SAID)).not.toContain("operating_income(");
  });

  it("reads “did top” as a line that was passed", () => {
    expect(proposition("In Q3 2023 AMD's revenue did top $5bn", SAID)).toBe("revenue(AMD, FY2023Q3) > 5bn USD");
  });
});

describe("a line that was not made", () => {
  it("was not reached", () => {
    expect(proposition("AMD didn't make it to $900m in operating income in Q1 2024", SAID)).toContain(">= 900000000");
  });

  it("states nothing where something needed it", () => {
    expect(proposition("The SOX needed to close above 5,000 on Tuesday to confirm it", SAID)).not.toContain("close(");
    expect(proposition("My put needed AMD to close below 150 on Tuesday", SAID)).not.toContain("close(");
  });
});

describe("a figure as a multiple of what it had been a year earlier", () => {
  it("is of the quarter that is named behind", () => {
    expect(
      proposition(
        "AMD's gross profit was 2.2 times what it had been a year earlier in the third quarter of 2023",
        SAID,
      ),
    ).toBe("gross_profit(AMD, FY2023Q3) / gross_profit(AMD, FY2022Q3) ~ 2.2x");
  });
});

describe("a part before its statement that names nothing", () => {
  it("is of the measure of the statement", () => {
    const [first] = propositions(
      "After growing 9% in fiscal 2022, Oracle's operating cash flow grew 4% in fiscal 2023",
      SAID,
    );
    expect(first).toBe("yoy(operating_cash_flow(ORCL), FY2022) ~ 9%");
  });
});

describe("the best month of a firm that publishes its sales by the month", () => {
  it("is that of its sales wherever the month is named", () => {
    expect(propositions("TSMC's best month so far this year was March", SAID)[0]).toContain("monthly_revenue(TSM");
  });
});

describe("what was reckoned with or is doubted", () => {
  it("is no report", () => {
    expect(proposition("I had modelled AMD's revenue at $6.1bn in Q1 2024", SAID)).not.toContain("revenue(");
    expect(propositions("AMD sank 7% on Tuesday? Really?", SAID)[0]).not.toContain("close(");
  });
});

describe("how far off its plan a firm ended up", () => {
  it("is asked of what it spent, and the figure is not left out", () => {
    expect(proposition("Meta's 2023 capex ended up $5.9bn below the top of its first guidance", SAID)).toBe(
      "firstprint(capex_guidance_high(META, FY2023)) - capex(META, FY2023) ~ 5.9bn USD",
    );
    expect(proposition("Meta's 2023 capex ended up $5.9bn below the top of its final guidance", SAID)).not.toContain(
      "<",
    );
  });
});

describe("two figures of a move", () => {
  it("are no range where one is by how many points and the other what it came to", () => {
    expect(
      proposition("AMD's gross margin rose 3.4 percentage points to 47% in Q1 2024 from a year earlier", SAID),
    ).not.toContain("..");
  });

  it("are no count of months where they are money", () => {
    expect(proposition("Maize's average went to $192 a tonne in April from $191 the month before", SAID)).not.toContain(
      "count(",
    );
  });
});

describe("the best close", () => {
  it("is the highest, and no move", () => {
    expect(proposition("Intel closed April with its best monthly close ever", "2024-05-01")).not.toContain("change(");
    expect(propositions("AMD posted its best close since March today", SAID)[0]).toBe(
      "highest(close(AMD), 2024-05-24, 2024-04-01)",
    );
  });
});

describe("what the words before leave of a statement", () => {
  it("is not asked without it", () => {
    expect(propositions("With the exception of Tuesday, AMD rose every day last week", SAID)[0]).not.toContain(
      "every(",
    );
    expect(propositions("AMD is the only one of AMD, Apple and Tesla that's up this year", SAID).at(-1)).not.toContain(
      "close(TSLA",
    );
    expect(
      propositions("AMD's Q1 revenue was up $0.1bn on the year and $0.7bn on the quarter", SAID).at(-1),
    ).not.toContain("0.7bn");
  });
});

describe("growth told of one and another", () => {
  it("is on the year of both", () => {
    const [, gold] = propositions("Silver's average was up 10% in April from a year before, gold's 17%", SAID);
    expect(gold).not.toContain("change(");
  });

  it("is of the month spoken of, not of that it is held against", () => {
    const [, year] = propositions("TSMC's April revenue was up 20.9% on March and 59.6% on the year", SAID);
    expect(year).toBe("yoy(monthly_revenue(TSM), 2024-04) ~ 59.6%");
  });
});
