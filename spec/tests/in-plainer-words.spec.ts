import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const AT = "2026-01-05";
const NO_TEST = /^[a-z-]+$/;

describe("figures told of several, one after the other", () => {
  it.each([
    [
      "Costco and Target rose 8% and 4% respectively in 2024",
      "change(close(COST), 2024) ~ 8% and change(close(TGT), 2024) ~ 4%",
    ],
    [
      "In 2025 Ford, Oracle and Intel rose 33%, 17% and 84%, respectively",
      "change(close(F), 2025) ~ 33% and change(close(ORCL), 2025) ~ 17% and change(close(INTC), 2025) ~ 84%",
    ],
    [
      "Costco gained 45% and 39% in 2023 and 2024, respectively",
      "change(close(COST), 2023) ~ 45% and change(close(COST), 2024) ~ 39%",
    ],
    [
      "TSMC's sales in July and August were 323.2bn and 335.8bn respectively",
      "monthly_revenue(TSM, 2025-07) ~ 323.2bn and monthly_revenue(TSM, 2025-08) ~ 335.8bn",
    ],
    [
      "Zinc and tin averaged 3,000 and 36,000 respectively in October",
      "price(Zinc, 2025-10) in 2985 USD/t..3015 USD/t and price(Tin, 2025-10) in 35820 USD/t..36180 USD/t",
    ],
  ])("are each of the one in that place: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it.each([
    "Costco, Target and Ford rose 8% and 4% respectively in 2024",
    "Costco and Target respectively disappointed and surprised in 2024",
  ])("say nothing where their numbers differ: %s", (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST));
});

describe("a time that something is said of for somebody", () => {
  it.each([
    ["2023 was a better year for Costco than 2022", "change(close(COST), 2023) > change(close(COST), 2022)"],
    ["For Ford shareholders 2024 was worse than 2023", "change(close(F), 2024) < change(close(F), 2023)"],
    ["2025 was kinder to Intel than 2024", "change(close(INTC), 2025) > change(close(INTC), 2024)"],
    ["For Oracle, 2023 beat 2022", "change(close(ORCL), 2023) > change(close(ORCL), 2022)"],
    ["2024 wasn't a better year for Ford than 2023", "change(close(F), 2024) < change(close(F), 2023)"],
  ])("is held against another by how it moved: %s", (text, expected) => expect(proposition(text, AT)).toBe(expected));

  it.each([
    "2023 was a better year for Costco's suppliers than 2022",
    "2023 was a better year for Costco customers than 2022",
  ])("is not read of others: %s", (text) => expect(proposition(text, AT)).toMatch(NO_TEST));
});

describe("two things said of one subject", () => {
  const said = "2025-11-20";
  it.each([
    [
      "AMD jumped 24% and closes above 200 for the first time",
      "change(close(AMD), 2025-11-20) ~ 24% and close(AMD, 2025-11-20) > 200 and not (any(close(AMD), before(2025-11-20)) > 200)",
    ],
    ["Ford lost 9% today and closed below 10", "change(close(F), 2025-11-20) ~ -9% and close(F, 2025-11-20) < 10"],
    [
      "AMD touched 230 today and finished in the red",
      "high(AMD, 2025-11-20) >= 229 and any(low(AMD), 2025-11-16..2025-11-20) <= 231 and change(close(AMD), 2025-11-20) < 0%",
    ],
    [
      "Oracle rose 4% and ended at a record",
      "change(close(ORCL), 2025-11-20) ~ 4% and highest(close(ORCL), 2025-11-20)",
    ],
  ])("must both be so: %s", (text, expected) => expect(proposition(text, said)).toBe(expected));

  it.each([
    "Ford lost 9% today and closed its plant in Cologne",
    "AMD rose 24% and closed above 200 for the first time in my lifetime",
    "I dreamt that Ford rose 4% and closed above 12",
    "My Ford calls rose 24% today and closed above 2",
  ])("have no test where one of them cannot be read: %s", (text) => expect(proposition(text, said)).toMatch(NO_TEST));
});

describe("what will never be so again", () => {
  it.each([
    ["Intel will never see a 60% gross margin again", "not (any(gross_margin(INTC), after(2026-01-05)) >= 60%)"],
    ["Never again will Intel have a gross margin above 60%", "not (any(gross_margin(INTC), after(2026-01-05)) > 60%)"],
    ["Zinc will never average more than 4,000 in any month", "not (any(price(Zinc), after(2026-01-05)) > 4000 USD/t)"],
    ["Ford won't have a 10% down day ever again", "not (any(change(close(F)), after(2026-01-05)) <= -10%)"],
    ["TSMC will never sell NT$500bn in a month", "not (any(monthly_revenue(TSM), after(2026-01-05)) >= 500bn TWD)"],
  ])("is so at no time from then on: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it.each([
    "Intel will never see two quarters of 60% gross margin in a row again",
    "Intel may never see a 60% gross margin again",
    "The days of Intel gross margins above 60% are over",
  ])("has no test where more is said: %s", (text) => expect(propositions(text, AT)[0]).toMatch(NO_TEST));
});
