import { describe, expect, it } from "vitest";
import { isToldInPart, propositions } from "./said.ts";

const AT = "2025-11-03";

describe("a reason behind a growth", () => {
  it.each([
    [
      "Microsoft's September-quarter operating income: up 24% y/y on Azure",
      "yoy(operating_income(MSFT), FY2026Q1) ~ 24%",
    ],
    ["Amazon's Q3 revenue: up 13% y/y on cloud demand", "yoy(revenue(AMZN), FY2025Q3) ~ 13%"],
    ["Alphabet's Q3 revenue rose 16% y/y despite the EU fine", "yoy(revenue(GOOGL), FY2025Q3) ~ 16%"],
  ])("is no part of it: %s", (words, text) => {
    expect(propositions(words, AT)).toEqual([text]);
  });
  it("is none where the words say how it is counted", () => {
    expect(
      propositions("Microsoft's September-quarter revenue was up 17% y/y on a constant-currency basis", AT),
    ).toEqual(["unread-restriction"]);
  });
  it("leaves the figure standing where the next sentence says how it looks", () => {
    expect(isToldInPart("Intel's Q3 revenue: up 3% y/y on server demand. Headline looks better than it is", AT)).toBe(
      false,
    );
  });
});
