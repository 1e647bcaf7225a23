import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2024-03-01";

describe("a figure that moved to where it stands", () => {
  it.each([
    [
      "Ford's revenue fell to 43.8bn in Q3 2023",
      "revenue(F, FY2023Q3) ~ 43.8bn and (revenue(F, FY2023Q3) < revenue(F, FY2023Q2) or revenue(F, FY2023Q3) < revenue(F, FY2022Q3))",
    ],
    [
      "Boeing's net loss narrowed to 1.6bn in Q3 2023",
      "net_income(BA, FY2023Q3) ~ -1.6bn and (net_income(BA, FY2023Q3) > net_income(BA, FY2023Q2) or net_income(BA, FY2023Q3) > net_income(BA, FY2022Q3))",
    ],
    [
      "Disney's revenue climbed to 88.9bn in fiscal 2023",
      "revenue(DIS, FY2023) ~ 88.9bn and revenue(DIS, FY2023) > revenue(DIS, FY2022)",
    ],
  ])("moved that way from the quarter or the year before: %s", (text, test) => {
    expect(propositions(text, AT)[0]).toBe(test);
  });

  it.each([
    "Ford's revenue came to 43.8bn in Q3 2023",
    "Ford had revenue of 43.8bn in Q3 2023",
    "Ford's revenue stayed at 43.8bn in Q3 2023",
  ])("is only where it stands where no way is told: %s", (text) => {
    expect(propositions(text, AT)[0]).toBe("revenue(F, FY2023Q3) ~ 43.8bn");
  });
});
