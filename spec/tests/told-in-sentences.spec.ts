import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

describe("a figure against that of another time", () => {
  it.each([
    [
      "Meta's quarterly profit has more than doubled against the year before",
      "latest(yoy(profit(META)), 2024-02-12) > 100%",
    ],
    ["Copper was cheaper in January than a year earlier", "yoy(price(Copper), 2024-01) < 0%"],
    ["Coal from Australia was dearer in January than a year earlier", 'yoy(price("Coal, Australian"), 2024-01) > 0%'],
    ["TSMC's January revenue was up 22% on the month", "qoq(monthly_revenue(TSM), 2024-01) ~ 22%"],
    [
      "AMD's operating income for the fourth quarter was lower than a year ago",
      "yoy(operating_income(AMD), FY2023Q4) < 0%",
    ],
    [
      "Intel's revenue for the fourth quarter was a tenth above that of a year before",
      "yoy(revenue(INTC), FY2023Q4) in 9%..11%",
    ],
    [
      "Intel's gross margin widened against the same quarter of the year before",
      "gross_margin(INTC, FY2023Q4) - gross_margin(INTC, FY2022Q4) > 0%",
    ],
    [
      "Microsoft's net income fell from the September quarter to the December quarter",
      "net_income(MSFT, FY2024Q2) / net_income(MSFT, FY2024Q1) - 1 < 0%",
    ],
    [
      "AMD's sales have shrunk to three quarters of Intel's",
      "latest(revenue(AMD), 2024-02-12) / latest(revenue(INTC), 2024-02-12) in 71.25%..78.75%",
    ],
    [
      "AMD has at last overtaken Intel in quarterly revenue",
      "latest(revenue(AMD), 2024-02-12) > latest(revenue(INTC), 2024-02-12)",
    ],
    [
      "Tesla stands more than thirty per cent below its closing peak of July 2023",
      "close(TSLA, 2024-02-12) / max(close(TSLA), 2023-07) - 1 < -30%",
    ],
    [
      "Between the end of October and the end of December Tesla gained more than a fifth",
      "change(close(TSLA), 2023-11-01..2023-12-31) > 20%",
    ],
  ])("%s", (text, expected) => {
    expect(proposition(text, "2024-02-12")).toBe(expected);
  });
});

describe("two times set against each other", () => {
  it.each([
    [
      "Zinc cost about a tenth less in January than in March",
      "price(Zinc, 2024-01) / price(Zinc, 2023-03) - 1 in -11%..-9%",
    ],
    [
      "Copper averaged a fifth more in January than in January of 2020",
      "price(Copper, 2024-01) / price(Copper, 2020-01) - 1 in 18%..22%",
    ],
    [
      "Nvidia's net income for the October quarter exceeds its revenue for the October quarter of 2022",
      "net_income(NVDA, FY2024Q3) > revenue(NVDA, FY2023Q3)",
    ],
  ])("%s", (text, expected) => {
    expect(proposition(text, "2024-02-12")).toBe(expected);
  });
});

describe("how a time was gone through", () => {
  it.each([
    ["Tesla went through January losing a quarter of its value", "change(close(TSLA), 2024-01) in -27.5%..-22.5%"],
    ["Tesla came through January with a loss of more than 20%", "change(close(TSLA), 2024-01) < -20%"],
    ["January was a losing month for Tesla", "change(close(TSLA), 2024-01) < 0%"],
    [
      "Over last week as a whole Tesla lost ground, in spite of Friday",
      "change(close(TSLA), 2024-02-05..2024-02-09) < 0%",
    ],
    ["Despite the talk of a soft landing, Tesla lost ground in January", "change(close(TSLA), 2024-01) < 0%"],
    ["Amazon went through 2023 without a loss", "profit(AMZN, FY2023) > 0"],
    [
      "Intel has made an operating loss in three consecutive quarters",
      "asof(streak(operating_income(INTC) < 0), 2024-02-12) >= 3",
    ],
    ["Micron has now risen for six sessions in succession", "streak(close(MU), 2024-02-12) >= 6"],
    ["Tesla never closed below 180 during the January sell-off", "not (any(close(TSLA), 2024-01) < 180)"],
  ])("%s", (text, expected) => {
    expect(proposition(text, "2024-02-12")).toBe(expected);
  });
});

describe("what a firm spends", () => {
  it.each([
    [
      "In 2023 Meta spent less on its own shares than on property and equipment",
      "buybacks(META, FY2023) < cash_capex(META, FY2023)",
    ],
    [
      "Microsoft handed its shareholders more in dividends than in buybacks over fiscal 2023",
      "dividends(MSFT, FY2023) > buybacks(MSFT, FY2023)",
    ],
    [
      "Counting finance leases, Meta's capital spending came to 7.9bn in the fourth quarter",
      "capex(META, FY2023Q4) ~ 7.9bn",
    ],
    [
      "Meta's capex for 2023 came in below the bottom of its last guidance",
      "capex(META, FY2023) < asof(capex_guidance_low(META, FY2023), 2024-02-12)",
    ],
  ])("%s", (text, expected) => {
    expect(proposition(text, "2024-02-12")).toBe(expected);
  });
});
