import { describe, expect, it } from "vitest";
import { proposition, propositions, readings } from "./said.ts";

describe("the same month a year before", () => {
  it.each([
    ["Zinc averaged 3,000 in March, 12% more than the March before", "yoy(price(Zinc), 2026-03) ~ 12%"],
    ["Tin averaged 50,000 in March, about double the March before", "yoy(price(Tin), 2026-03) in 90%..110%"],
  ])("is what the figure is held against: %s", (text, expected) =>
    expect(propositions(text, "2026-04-14")).toContain(expected),
  );

  it.each(["Zinc gained 5% the December before", "Zinc averaged 3,000 in March, up 12% from the December before"])(
    "is of no test where no such month was told: %s",
    (text) => expect(propositions(text, "2026-04-14").at(-1)).toMatch(/^[a-z-]+$/),
  );
});

describe("a close that one has to go back for", () => {
  it.each([
    ["For a lower close in Intel you have to go back to May 2013", "min", "<", "2013-06-01", "2013-05"],
    [
      "You'd have to look all the way back to May 2013 to find a lower close in Intel",
      "min",
      "<",
      "2013-06-01",
      "2013-05",
    ],
    ["Intel's last higher close was in March 2021", "max", ">", "2021-04-01", "2021-03"],
  ])("is beyond the latest, with none since: %s", (text, gather, sign, since, then) =>
    expect(proposition(text, "2024-08-05")).toBe(
      `${gather}(close(INTC), ${then}) ${sign} close(INTC, 2024-08-05) and not (${gather}(close(INTC), ${since}..2024-08-04) ${sign} close(INTC, 2024-08-05))`,
    ),
  );

  it.each([
    "You don't have to go back to 2013 for a lower close in Intel",
    "For higher capex at Intel you have to go back to 2019",
    "Intel last closed lower than AMD in May 2013",
  ])("is not what these say: %s", (text) => expect(proposition(text, "2024-08-05")).toMatch(/^[a-z-]+$/));
});

describe("above or below the extreme of a time that is over", () => {
  it("is told in these words, too", () => {
    expect(proposition("AMD is still short of its March 2024 closing high", "2024-06-03")).toBe(
      "close(AMD, 2024-06-03) < max(close(AMD), 2024-03)",
    );
    expect(proposition("AMD is now over its 2023 closing high", "2024-06-03")).toBe(
      "close(AMD, 2024-06-03) > max(close(AMD), 2023)",
    );
  });

  it("is by the closes and by every hour, where the words do not say which", () =>
    expect(readings("AMD sits just under its March 2024 high", "2024-06-03")).toEqual([
      "close(AMD, 2024-06-03) < max(close(AMD), 2024-03)",
      "close(AMD, 2024-06-03) < max(high(AMD), 2024-03)",
    ]));

  it("is no record where the record is what was not reached", () =>
    expect(proposition("AMD is short of cash and below its 2022 record revenue", "2024-06-03")).toMatch(/^[a-z-]+$/));
});

describe("so much of every dollar sold", () => {
  it.each([
    ["Half of every dollar AMD sold in Q2 2024 ended up as net income", "in 47.5%..52.5%"],
    ["AMD kept 8 cents of every dollar of sales in Q2 2024 as net income", "~ 8%"],
    ["More than a tenth of what AMD sold in Q2 2024 was net income", "> 10%"],
  ])("is a share of its sales: %s", (text, range) =>
    expect(proposition(text, "2024-08-05")).toBe(`net_income(AMD, FY2024Q2) / revenue(AMD, FY2024Q2) ${range}`),
  );

  it.each([
    "More than half of every dollar spent on AI goes to AMD",
    "Half of every dollar AMD sells goes to Nvidia",
    "Half of every dollar AMD will sell in 2026 ends up as net income",
  ])("is none where the dollars are not those of its sales, or not yet sold: %s", (text) =>
    expect(proposition(text, "2024-08-05")).toMatch(/^[a-z-]+$/),
  );
});
