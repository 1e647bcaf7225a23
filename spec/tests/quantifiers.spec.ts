import { describe, expect, it } from "vitest";
import { proposition, said } from "./said.ts";

describe("a statement over months, quarters or days", () => {
  it.each([
    ["no month", "In no month of 2023 did zinc average below 2,000", "not (any(price(Zinc), 2023) < 2000 USD/t)"],
    [
      "none of several",
      "Nickel averaged more than 20,000 in none of the last four months of 2023",
      "not (any(price(Nickel), 2023-09-01..2023-12-31) > 20000 USD/t)",
    ],
    [
      "a time in which it was not so",
      "There was not one month of 2023 in which zinc averaged above three and a half thousand dollars",
      "not (any(price(Zinc), 2023) > 3500 USD/t)",
    ],
    [
      "each month of a firm that tells of months",
      "Each month of 2023 brought TSMC more than 140 billion Taiwan dollars",
      "every(monthly_revenue(TSM), 2023) > 140bn TWD",
    ],
    [
      "some quarter",
      "At least one quarter of 2023 brought Amazon more than 160bn",
      "any(revenue(AMZN), FY2023) > 160bn",
    ],
    ["each day", "Apple closed above 185 on each day of December 2023", "every(close(AAPL), 2023-12) > 185"],
    ["the ends of months", "AMD ended every month of 2023 above 70", "every(monthly(close(AMD)), 2023) > 70"],
    ["moves", "AMD rose in every month of 2023", "every(change(monthly(close(AMD))), 2023) > 0%"],
    ["moves that did not come", "Zinc fell in no month of 2023", "every(change(price(Zinc)), 2023) >= 0%"],
  ])("is of %s", (_, text, expected) => {
    expect(proposition(text, "2024-02-05")).toBe(expected);
  });

  it("of some month to come counts from the one in which it was said", () => {
    expect(
      proposition("At least one month of this year will see zinc average above 3,000", "2024-04-10", {
        kind: "forecast",
      }),
    ).toBe("any(price(Zinc), 2024-04-01..2024-12-31) > 3000 USD/t");
    expect(
      proposition("Zinc will average above 3,000 in some month before August", "2024-04-10", { kind: "forecast" }),
    ).toBe("any(price(Zinc), 2024-04-01..2024-07-31) > 3000 USD/t");
  });

  it("of no month of a year under way may leave out those that are over", () => {
    expect(
      said("Zinc will average below 2,500 in no month of this year", "2024-04-10", { kind: "forecast" }),
    ).toMatchObject({
      text: "not (any(price(Zinc), 2024-04-01..2024-12-31) < 2500 USD/t)",
      alternatives: [{ text: "not (any(price(Zinc), 2024) < 2500 USD/t)" }],
    });
  });

  it("is never one of the whole time: a quarter's sales are not those of each of its months", () => {
    expect(
      proposition("Each month of the fourth quarter of 2023 brought Intel more than 5bn", "2024-02-05"),
    ).not.toContain("revenue(INTC, FY2023Q4)");
  });
});

describe("growth in every month or quarter", () => {
  it.each([
    [
      "TSMC's revenue grew more than 30% on the year in every month of 2024",
      "every(yoy(monthly_revenue(TSM)), 2024) > 30%",
    ],
    [
      "In no month of 2024 did TSMC's revenue grow less than 10% yoy",
      "not (any(yoy(monthly_revenue(TSM)), 2024) < 10%)",
    ],
    ["Micron rose at least 1% every day last week", "every(change(close(MU)), 2025-01-27..2025-01-31) >= 1%"],
  ])("is asked of each: %s", (text, expected) => {
    expect(proposition(text, "2025-02-03")).toBe(expected);
  });

  it("“gets one month averaging 3,200” is of any month until the deadline", () => {
    expect(
      proposition("Gold gets one month averaging over 3,200 before 2025 is done", "2025-02-03", { kind: "forecast" }),
    ).toBe("any(price(Gold), 2025-02-01..2025-12-31) > 3200 USD/toz");
  });
});
