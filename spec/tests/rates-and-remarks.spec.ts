import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2024-03-01";

describe("the rate of growth", () => {
  it.each([
    [
      "Boeing's yoy revenue growth slipped below 20% in Q3 2023",
      "yoy(revenue(BA), FY2023Q3) < 20% and (yoy(revenue(BA), FY2023Q3) < yoy(revenue(BA), FY2023Q2) or yoy(revenue(BA), FY2023Q3) < yoy(revenue(BA), FY2022Q3))",
    ],
    [
      "Boeing's yoy sales growth sped up to 18% in 2023",
      "yoy(revenue(BA), FY2023) ~ 18% and yoy(revenue(BA), FY2023) > yoy(revenue(BA), FY2022)",
    ],
    ["Boeing's yoy sales growth went to 13% in Q3 2023", "yoy(revenue(BA), FY2023Q3) ~ 13%"],
    [
      "Boeing's yoy revenue growth slowed to 13% in Q3 2023 from 18% in Q2 2023",
      "yoy(revenue(BA), FY2023Q3) ~ 13% and yoy(revenue(BA), FY2023Q2) ~ 18% and yoy(revenue(BA), FY2023Q3) < yoy(revenue(BA), FY2023Q2)",
    ],
    [
      "Boeing's yoy revenue growth slowed from 18% in Q2 2023 to 13% in Q3 2023",
      "yoy(revenue(BA), FY2023Q3) ~ 13% and yoy(revenue(BA), FY2023Q2) ~ 18% and yoy(revenue(BA), FY2023Q3) < yoy(revenue(BA), FY2023Q2)",
    ],
  ])("is what is stated where it moved: %s", (text, test) => {
    expect(proposition(text, AT, { kind: "comparison" })).toBe(test);
  });

  it("is no figure of the year before where a percentage stands behind another", () => {
    const text = "Boeing's Q4 2023 revenue of 22bn was up 21% on Q3 and 10% on the year.";
    expect(propositions(text, AT).join()).not.toMatch(/ in \d{9}/);
  });

  it.each([
    ["Boeing's revenue was up 21% on the quarter in Q4 2023", "qoq(revenue(BA), FY2023Q4) ~ 21%"],
    ["Boeing's stock is up 21% on the quarter", "no-period"],
  ])("“on the quarter” is on the one before it, and of a share no such thing: %s", (text, test) => {
    expect(proposition(text, AT)).toBe(test);
  });

  it("is not stated by how far it moved", () => {
    expect(proposition("Boeing's revenue growth slowed by 5 points in Q3 2023", AT)).not.toContain("yoy(");
  });
});

describe("never beyond", () => {
  it("is a record of the time named, or of the latest quarter", () => {
    expect(proposition("Boeing's revenue has never been higher than in Q4 2023", AT)).toBe(
      "highest(revenue(BA), FY2023Q4)",
    );
    expect(proposition("Boeing's gross margin has never been lower than it was in the quarter just reported", AT)).toBe(
      "latest(gross_margin(BA), 2024-03-01) <= min(gross_margin(BA), before(2023-10-01))",
    );
  });

  it("says nothing of a record beside a figure", () => {
    expect(proposition("Boeing's revenue has never been higher than 24bn", AT)).not.toMatch(/max\(|highest\(/);
  });
});

describe("the year before", () => {
  it.each([
    ["Nvidia's revenue was 7.2bn in Q1 of last year", "revenue(NVDA, FY2024Q1) ~ 7.2bn"],
    ["Nvidia's revenue was 7.2bn in last year's first quarter", "revenue(NVDA, FY2024Q1) ~ 7.2bn"],
    ["Nvidia's revenue was 7.2bn in 2024's first quarter", "revenue(NVDA, FY2024Q1) ~ 7.2bn"],
    [
      "Nvidia's revenue went from 7.2bn in last year's first quarter to 26bn in this one",
      "revenue(NVDA, FY2024Q1) ~ 7.2bn and revenue(NVDA, FY2025Q1) ~ 26bn",
    ],
  ])("is the firm's own: %s", (text, test) => {
    expect(proposition(text, "2024-06-03")).toBe(test);
  });

  it("is what a quarter that quadrupled in a year is held against", () => {
    const [move, ends] = propositions("Nvidia quadrupled its quarterly revenue in a year, 7.2bn to 26bn", "2024-06-03");
    expect(move).toContain("latest(yoy(revenue(NVDA)), 2024-06-03) in ");
    expect(ends).toMatch(/\/ \(1x \+ .* ~ 7\.2bn and latest\(revenue\(NVDA\), 2024-06-03\) ~ 26bn$/);
  });

  it("is beaten so many times in a row", () => {
    expect(proposition("Boeing's revenue has beaten the year-ago quarter six times in a row", AT)).toBe(
      "asof(streak(yoy(revenue(BA)) > 0%), 2024-03-01) >= 6",
    );
  });
});

describe("words around a statement", () => {
  it.each([
    ["Nobody's talking about the fact Boeing repurchased nothing in Q3 2023", "buybacks(BA, FY2023Q3) = 0"],
    ["Boeing didn't buy back a single share in Q3 2023", "buybacks(BA, FY2023Q3) = 0"],
    ["Ford earned 4.3bn net in 2023", "net_income(F, FY2023) ~ 4.3bn"],
    [
      "Ford's net income in 2023 was larger than its operating income (a tax gain, I suppose)",
      "net_income(F, FY2023) > operating_income(F, FY2023)",
    ],
    ["Ford's capex outran its net income by 4bn in 2023", "capex(F, FY2023) - net_income(F, FY2023) ~ 4bn"],
  ])("leave it what it is: %s", (text, test) => {
    expect(proposition(text, AT)).toBe(test);
  });

  it("are heeded where they restrict it", () => {
    expect(proposition("Nobody expects Ford to spend 9bn on capex in 2024", AT)).toBe("unread-restriction");
    expect(proposition("Ford's revenue (ex-China, I think) was 170bn in 2023", AT)).toBe("unread-restriction");
  });

  it("may thank a cause", () => {
    expect(propositions("Thanks to the strike Boeing's operating income for Q3 2023 was negative", AT)).toEqual([
      "operating_income(BA, FY2023Q3) < 0",
    ]);
  });
});
