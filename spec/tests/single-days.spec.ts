import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

describe("a price told of single days", () => {
  it.each([
    ["Zinc topped 3,100 in May", "price(Zinc, 2024-05) > 3100 USD/t", "price(Zinc, 2024-05) >= 2480 USD/t"],
    [
      "Platinum fell below 900 in March",
      "price(Platinum, 2024-03) < 900 USD/toz",
      "price(Platinum, 2024-03) <= 1125 USD/toz",
    ],
    ["Intel slipped below 29 in August", "any(close(INTC), 2024-08) < 29", "any(low(INTC), 2024-08) < 29"],
    [
      "Adobe hit 580 in June",
      "any(close(ADBE), 2024-06) >= 579 and any(close(ADBE), 2024-05-28..2024-06-30) <= 581",
      "any(high(ADBE), 2024-06) >= 579 and any(low(ADBE), 2024-05-28..2024-06-30) <= 581",
    ],
  ])("needs closes or averages to agree with highs and lows: %s", (text, first, second) => {
    expect(readings(text, "2024-10-14")).toEqual([first, second]);
  });

  it.each([
    ["Zinc averaged more than 3,100 in May", "price(Zinc, 2024-05) > 3100 USD/t"],
    ["Thai rice dropped below 600 a tonne in May", 'price("Rice, Thai 5%", 2024-05) < 600 USD/t'],
    ["Intel closed below 20 in August", "any(close(INTC), 2024-08) < 20"],
    ["Costco stayed above 850 in August", "every(close(COST), 2024-08) > 850"],
    ["Zinc held above 2,600 on monthly average right through 2023", "every(price(Zinc), 2023) > 2600 USD/t"],
    ["Zinc stayed below 3,600 on its monthly averages throughout 2023", "every(price(Zinc), 2023) < 3600 USD/t"],
    ["On average zinc held above 2,600 in 2023", "mean(price(Zinc), 2023) > 2600 USD/t"],
    ["Costco traded north of 890 today", "high(COST, 2024-10-14) > 890"],
    ["Costco traded south of 880 today", "low(COST, 2024-10-14) < 880"],
    ["Costco did not trade above 900 today", "not (high(COST, 2024-10-14) > 900)"],
    [
      "Qualcomm touched 230 in June",
      "any(high(QCOM), 2024-06) >= 229 and any(low(QCOM), 2024-05-28..2024-06-30) <= 231",
    ],
  ])("has one reading where the words say which price is meant: %s", (text, expected) => {
    expect(readings(text, "2024-10-14")).toEqual([expected]);
  });

  it("at its peak or trough is that of the time named, not its last close", () => {
    expect(readings("AMD bottomed at 121.6 in August", "2024-10-14")).toEqual([
      "min(close(AMD), 2024-08) ~ 121.6",
      "min(low(AMD), 2024-08) ~ 121.6",
    ]);
  });

  it("a year ago is that of either month at that time, and near it on a day", () => {
    const [near, far] = readings("Lead cost 2,100 dollars a tonne a year ago", "2024-10-14");
    expect(near).toContain("price(Lead, 2023-10) in 2089.5 USD/t..2110.5 USD/t");
    expect(far).toContain("price(Lead, 2023-10) in 2000 USD/t..2205 USD/t");
  });
});

describe("the day after a condition's day", () => {
  it.each([
    [
      "If Intel fell on August 1, it fell further the next day",
      "if change(close(INTC), 2024-08-01) < 0% then change(close(INTC), 2024-08-02) < 0%",
    ],
    [
      "If Tesla rose on July 5, the Nasdaq was down the following session",
      "if change(close(TSLA), 2024-07-05) > 0% then change(close(^IXIC), 2024-07-08) < 0%",
    ],
  ])("is counted from that day: %s", (text, expected) => {
    expect(propositions(text, "2024-10-14")).toEqual([expected]);
  });
});
