import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const NO_TEST = /^[a-z-]+$/;
const AT = "2025-02-10";

describe("what somebody foresees", () => {
  it.each([
    ["I expect Microsoft to spend more than 90bn on capex in fiscal 2025", "capex(MSFT, FY2025) > 90bn"],
    ["We still expect that Intel's revenue will exceed 50bn this year", "revenue(INTC, FY2025) > 50bn"],
    ["I see Tesla falling below 240 by June", "any(close(TSLA), 2025-02-11..2025-06-30) < 240"],
    ["I'm looking for AMD to close the year above 130", "last(close(AMD), 2025-02-11..2025-12-31) > 130"],
    ["Morgan Stanley expects Ford to fall below 9 by June", "any(close(F), 2025-02-11..2025-06-30) < 9"],
    ["I have Oracle below 150 by June", "any(close(ORCL), 2025-02-11..2025-06-30) < 150"],
  ])("is what will be: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it("is denied where nobody expects it", () =>
    expect(propositions("I don't expect Tesla to fall below 240 by June", AT)).toEqual([
      "not (any(close(TSLA), 2025-02-11..2025-06-30) < 240)",
    ]));

  it.each([
    "Analysts expect Intel to spend 20bn this year",
    "The Street expects Amazon's capex to reach 90bn this year",
  ])("is no plan of the firm's where many expect it: %s", (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST));
});

describe("what will be, said without “will”", () => {
  it.each([
    ["Zinc should average above 3,000 in 2025", "mean(price(Zinc), 2025) > 3000 USD/t"],
    ["Zinc to average above 3,000 in 2025", "mean(price(Zinc), 2025) > 3000 USD/t"],
    ["Zinc recovers to 3,100 this year", "any(price(Zinc), 2025-02-01..2025-12-31) >= 3100 USD/t"],
    ["Ford won't be able to stay above 9", "not (every(close(F), after(2025-02-10)) > 9)"],
    ["Ford will fail to hold 9 through June", "not (every(close(F), 2025-02-11..2025-06-30) >= 9)"],
    ["Ford will hold 9", "every(close(F), after(2025-02-10)) >= 9"],
  ])("is of the days to come: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it.each(["Ford will struggle to stay above 9 this year", "Ford won't stay above 9 for long"])(
    "has no test where nobody can tell how it ends: %s",
    (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST),
  );

  it.each([
    ["Intel will lose money every quarter this year", "every(profit(INTC), FY2025) < 0"],
    ["Intel won't be profitable this year", "not (profit(INTC, FY2025) > 0)"],
  ])("is of what a firm earns where it makes or loses money: %s", (text, expected) =>
    expect(propositions(text, AT)).toEqual([expected]),
  );

  it("is a price of so many digits on some day where no date is named", () =>
    expect(propositions("Netflix is going to four digits", AT)).toEqual([
      "any(close(NFLX), after(2025-02-10)) in 1000..9999.999",
    ]));

  it.each([
    ["Alphabet's capex will fall this year", "yoy(capex(GOOGL), FY2025) < 0%"],
    ["Capex at Alphabet will rise this year", "yoy(capex(GOOGL), FY2025) > 0%"],
  ])("is of what is spent where nobody cuts or raises a plan: %s", (text, expected) =>
    expect(propositions(text, AT)).toEqual([expected]),
  );

  it.each(["Intel will report a loss", "Intel will be profitable", "Intel won't make money"])(
    "has no test where no time is named, as the last figure says nothing of it: %s",
    (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST),
  );
});
