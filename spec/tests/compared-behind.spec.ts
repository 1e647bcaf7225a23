import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-05-21";

describe("another's figure behind the one before", () => {
  it.each([
    [
      "Meta made 26.8bn of profit last quarter, less than Microsoft did",
      "profit(META, FY2026Q1) ~ 26.8bn and latest(profit(META), 2026-05-21) < latest(profit(MSFT), 2026-05-21)",
    ],
    [
      "AMD took in 10.3bn in Q1 2026, which is less than Intel",
      "revenue(AMD, FY2026Q1) ~ 10.3bn and revenue(AMD, FY2026Q1) < revenue(INTC, FY2026Q1)",
    ],
    [
      "Micron's revenue hit 23.9bn last quarter. More than Intel's.",
      "revenue(MU, FY2026Q2) ~ 23.9bn and latest(revenue(MU), 2026-05-21) > latest(revenue(INTC), 2026-05-21)",
    ],
    [
      "copper rose in 2025, more than gold did",
      "change(price(Copper), 2025) > 0% and change(price(Copper), 2025) > change(price(Gold), 2025)",
    ],
    [
      "SMH gained 49% in 2025, almost three times what the S&P 500 did",
      "change(close(SMH), 2025) ~ 49% and (change(close(SMH), 2025) > 0% and change(close(^GSPC), 2025) > 0% and change(close(SMH), 2025) / change(close(^GSPC), 2025) in 2.5x..3x)",
    ],
    [
      "o3 lists at $2 per million input tokens, 80% of what GPT-4o costs",
      "latest(price_input(o3), 2026-05-21) ~ 2 and latest(price_input(o3), 2026-05-21) / latest(price_input(gpt-4o), 2026-05-21) ~ 80%",
    ],
  ])("is one statement with it: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it.each([
    "Intel earned 3bn last quarter, more than analysts thought",
    "Apple rose 4% in March, more than 30% of it on one day",
    "Nvidia lost 5% last month. More than anyone expected",
  ])("is none where nobody else is named: %s", (text) => {
    expect(propositions(text, AT)[0]).not.toContain(" and ");
  });
});

describe("how another fared, right behind one whose time was told", () => {
  it.each([
    ["Micron tripled in 2025. Intel couldn't even double.", "change(close(INTC), 2025) < 100%"],
    ["Intel lost 60% in 2024. AMD fell too.", "change(close(AMD), 2024) < 0%"],
    ["Meta closed at 660 on December 31. Intel closed at 36.9", "close(INTC, 2025-12-31) ~ 36.9"],
  ])("is of that time: %s", (text, expected) => {
    expect(propositions(text, "2026-01-02")[1]).toBe(expected);
  });

  it.each([
    "Micron tripled in 2025. Intel is up 84%.",
    "Micron tripled in 2025. Since then Intel gained 84%.",
    "Micron's revenue tripled in 2025. Intel lost 84%.",
    "Micron is up 240% since January 2025. AMD gained 77%.",
  ])("is not where it is of another: %s", (text) => {
    expect(propositions(text, "2026-01-02").at(-1)).not.toContain("2025)");
  });
});

describe("a bare number beside a move in percent", () => {
  it.each([
    ["Samsung +27% today, hynix almost 30", "change(close(000660.KS), 2026-07-31) in 29.25%..30%"],
    ["Nvidia lost 3% today, AMD about 4", "change(close(AMD), 2026-07-31) in -4.5%..-3.5%"],
    ["Micron fell 5% today and Intel closed at 30", "close(INTC, 2026-07-31) ~ 30"],
  ])("is percent where no verb makes it a price: %s", (text, expected) => {
    expect(propositions(text, "2026-07-31").at(-1)).toBe(expected);
  });

  it("has its sign in a word: “plus 12%”", () => {
    expect(propositions("Micron plus 12% on the day", "2026-07-31")).toEqual(["change(close(MU), 2026-07-31) ~ 12%"]);
  });
});

describe("a firm's figures of other times, behind the one told", () => {
  it.each([
    [
      "TSMC took in NT$401bn in January. That is more than it took in in December",
      "monthly_revenue(TSM, 2026-01) ~ 401bn TWD and monthly_revenue(TSM, 2025-12) < 401bn TWD",
    ],
    [
      "Meta spent 22bn on capex in Q4 2025. For context: that's less than it spent in Q1 and Q2 put together",
      "capex(META, FY2025Q4) ~ 22bn and capex(META, FY2025Q1) + capex(META, FY2025Q2) > 22bn",
    ],
  ])("are held against it: %s", (text, expected) => {
    expect(propositions(text, "2026-02-10")).toEqual([expected]);
  });

  it.each([
    "Oracle's capex was 12bn in fiscal Q2. That's more than it earned.",
    "Nvidia closed at 180 yesterday. That's more than it was a year ago",
  ])("are not where something else is told, or no time: %s", (text) => {
    expect(propositions(text, "2026-02-10")).toEqual(["unread-restriction"]);
  });

  it("are statements of their own where all of another's are meant", () => {
    expect(
      propositions("75% gross margin at Nvidia. That's higher than anything AMD has ever reported", "2026-01-30"),
    ).toHaveLength(2);
  });

  it("may be years put together", () => {
    expect(propositions("Amazon's PP&E purchases of 2024 and 2025 put together came to 215bn", "2026-02-10")).toEqual([
      "cash_capex(AMZN, FY2024) + cash_capex(AMZN, FY2025) ~ 215bn",
    ]);
  });
});

describe("an item of a list without a verb", () => {
  it.each([
    ["Nvidia ended 2025 above 180, AMD above 200", "last(close(AMD), 2025) > 200"],
    ["Nvidia hit 200 in October 2025, AMD above 250", "any(close(AMD), 2025-10) > 250"],
  ])("is told by the verb of the one before it: %s", (text, expected) => {
    expect(propositions(text, "2026-01-30").at(-1)).toBe(expected);
  });
});

describe("words that are of something else than today's price or a fall", () => {
  it.each([
    ["AMD closed 2025 at 214, twice its 2024 close", "unread-restriction"],
    ["Gold rose 63% in 2025. Copper lagged with 40% in 2025", "unread-restriction"],
  ])("have no test: %s", (text, expected) => {
    expect(propositions(text, "2026-01-30").at(-1)).toBe(expected);
  });

  it("say the contrary of what was denied", () => {
    expect(propositions("AMD didn't fall in 2025, Micron did", "2026-01-30")).toEqual([
      "not (change(close(AMD), 2025) < 0%) and not (not (change(close(MU), 2025) < 0%))",
    ]);
    expect(propositions("Neither Nvidia nor AMD fell in 2025, Micron did", "2026-01-30")).toEqual([
      "unread-restriction",
    ]);
  });
});
