import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

describe("comparisons", () => {
  it.each([
    ["2026-04-27", "AMD rose more slowly than Intel in 2025", "change(close(AMD), 2025) < change(close(INTC), 2025)"],
    ["2026-04-27", "AMD fell less sharply than Intel in 2024", "change(close(AMD), 2024) > change(close(INTC), 2024)"],
    [
      "2026-04-27",
      "Intel's capex last quarter was half of what it was in the same quarter three years earlier",
      "capex(INTC, FY2026Q1) / capex(INTC, FY2023Q1) in 47.5%..52.5%",
    ],
    [
      "2026-04-27",
      "Cocoa in March cost less than half of what it did a year earlier",
      "price(Cocoa, 2026-03) / price(Cocoa, 2025-03) < 50%",
    ],
    ["2026-04-27", "Cocoa fell to a third in 2025", "change(price(Cocoa), 2025) in -69.16666667%..-64.16666667%"],
    ["2026-04-27", "Cocoa fell by a third in 2025", "change(price(Cocoa), 2025) in -35.83333333%..-30.83333333%"],
    ["2025-06-08", "Zinc in May: cheaper than two years earlier", "price(Zinc, 2025-05) < price(Zinc, 2023-05)"],
    [
      "2023-01-04",
      "Micron had an even worse 2022 on the stock market than Broadcom",
      "change(close(MU), 2022) < change(close(AVGO), 2022)",
    ],
    [
      "2025-02-10",
      "Amazon's operating income was higher than Alphabet's in every quarter of 2024",
      "every(operating_income(AMZN) - operating_income(GOOGL), FY2024) > 0",
    ],
    [
      "2025-04-01",
      "Worst quarter for the S&P 500 since Q3 2022",
      "lowest(change(quarterly(close(^GSPC))), 2025-01-01..2025-03-31, 2022-10-01)",
    ],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});

describe("what companies pay their owners", () => {
  it.each([
    ["2024-06-20", "Broadcom's dividend is $5.25 a share", "latest(cash_dividend(AVGO), 2024-06-20) ~ 5.25 USD"],
    ["2024-07-20", "Broadcom did a ten-for-one split in July 2024", "any(split(AVGO), 2024-07-15) ~ 10x"],
    // Said on the Tuesday of the week in which it split ten for one.
    ["2024-07-16", "Broadcom started trading on its five-for-one split this week", "any(split(AVGO), 2024-07-15) ~ 5x"],
    ["2024-07-16", "Broadcom's 10-for-1 split took effect on Monday", "any(split(AVGO), 2024-07-15) ~ 10x"],
    ["2025-02-20", "Intel bought back no stock in Q4", "buybacks(INTC, FY2024Q4) = 0"],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});

describe("guidance", () => {
  it.each([
    [
      "2025-05-02",
      "Meta lifted the bottom of its 2025 capex range to 64 billion",
      "asof(capex_guidance_low(META, FY2025), 2025-05-02) ~ 64bn and asof(capex_guidance_low(META, FY2025), 2025-05-02) > previous(capex_guidance_low(META, FY2025), 2025-05-02, capex_guidance_high(META, FY2025))",
    ],
    [
      "2025-05-02",
      "Meta raised the top end of its 2025 capex range this week",
      "asof(capex_guidance_high(META, FY2025), 2025-05-02) > asof(capex_guidance_high(META, FY2025), 2025-04-27)",
    ],
  ])("on %s, %s", (at, text, expected) => {
    expect(proposition(text, at)).toBe(expected);
  });
});

describe("an amount of which a move is told", () => {
  it.each([
    [
      "Meta's revenue of 40.6bn in the third quarter was up 19% on the year",
      "revenue(META, FY2024Q3) ~ 40.6bn and yoy(revenue(META), FY2024Q3) ~ 19%",
    ],
    [
      "TSMC sales of NT$314bn in October rose 25% from September",
      "monthly_revenue(TSM, 2024-10) ~ 314bn TWD and monthly_revenue(TSM, 2024-10) / monthly_revenue(TSM, 2024-09) - 1 ~ 25%",
    ],
  ])("states both: %s", (text, expected) => {
    expect(propositions(text, "2024-11-15")).toEqual([expected]);
  });

  it("is set against the time behind “from”, not against all that has passed since", () => {
    expect(propositions("AMD's Q3 revenue was up 17% from Q2", "2024-11-15")).toEqual([
      "revenue(AMD, FY2024Q3) / revenue(AMD, FY2024Q2) - 1 ~ 17%",
    ]);
  });
});

describe("moves of one price over two periods", () => {
  it.each([
    [
      "Nvidia gained more in June than in May",
      "change(close(NVDA), 2025-06) > change(close(NVDA), 2025-05) and change(close(NVDA), 2025-06) > 0%",
    ],
    [
      "Intel fell less in April than in March",
      "change(close(INTC), 2025-04) > change(close(INTC), 2025-03) and change(close(INTC), 2025-04) < 0%",
    ],
  ])("are compared, and go the way the words say: %s", (text, expected) => {
    expect(propositions(text, "2025-08-10")).toEqual([expected]);
  });

  it("takes all of a year for the year, of what adds up", () => {
    expect(propositions("Meta spent less on capex in 2023 than in all of 2022", "2025-08-10")).toEqual([
      "capex(META, FY2023) < capex(META, FY2022)",
    ]);
  });
});

describe("a share's first half", () => {
  it("is the calendar's where that of the firm ends some days before", () => {
    expect(propositions("AMD closed the first half of 2025 up 17%", "2025-08-10")).toEqual([
      "change(close(AMD), 2025-01-01..2025-06-30) ~ 17%",
    ]);
    expect(propositions("AMD's revenue rose 34% in the first half of 2025", "2025-08-10").join()).toContain("FY2025H1");
  });
});

describe("two prices, losses and points", () => {
  it.each([
    [
      "In May European gas cost about three times what US gas did",
      /^price\("Natural gas, Europe", 2025-05\) \/ price\("Natural gas, US", 2025-05\) in /,
    ],
    [
      "Brent averaged more than WTI in May",
      /^price\("Crude oil, Brent", 2025-05\) > price\("Crude oil, WTI", 2025-05\)$/,
    ],
    [
      "Wheat was cheaper in 2024 than in 2023",
      /^mean\(price\("Wheat, US HRW"\), 2024\) < mean\(price\("Wheat, US HRW"\), 2023\)$/,
    ],
    ["Intel's net loss in fiscal 2024 exceeded its capex", /^-net_income\(INTC, FY2024\) > capex\(INTC, FY2024\)$/],
    ["Intel fell harder in April than AMD", /^change\(close\(INTC\), 2025-04\) < change\(close\(AMD\), 2025-04\)$/],
    [
      "Broadcom beat Intel by more than 100 percentage points in 2024",
      /^change\(close\(AVGO\), 2024\) - change\(close\(INTC\), 2024\) > 100%$/,
    ],
    [
      "Intel lagged the S&P by more than 80 points in 2024",
      /^change\(close\(INTC\), 2024\) - change\(close\(\^GSPC\), 2024\) < -80%$/,
    ],
  ])("are compared as what they are: %s", (text, expected) => {
    expect(propositions(text, "2025-06-20")[0]).toMatch(expected);
  });

  it("are the latest quarter of each where their quarters differ", () => {
    expect(propositions("Nvidia's revenue last quarter was higher than Microsoft's", "2025-06-20")).toEqual([
      "latest(revenue(NVDA), 2025-06-20) > latest(revenue(MSFT), 2025-06-20)",
    ]);
  });

  it("are told apart from a firm's loss, of which nobody says whether its holders bore it", () => {
    expect(propositions("Intel's loss in Q1 was bigger than AMD's", "2025-06-20")).toEqual(["unread-restriction"]);
    expect(propositions("From the April average to the June average silver gains more", "2025-06-20")).toEqual([
      "unread-restriction",
    ]);
  });
});

describe("a figure that was hit", () => {
  it.each([
    ["Nvidia's gross margin hit 60.5% in the April quarter", "gross_margin(NVDA, FY2026Q1) ~ 60.5%"],
    ["AMD's revenue passed 7bn in Q1", "revenue(AMD, FY2025Q1) >= 7bn"],
    ["In fiscal 2024 Micron took in $25.1bn of revenue", "revenue(MU, FY2024) ~ 25.1bn USD"],
    ["DAP fertilizer has gone up four months running through May", "streak(price(DAP), 2025-05) >= 4"],
    ["AMD's revenue didn't reach 8bn in Q1", "not (revenue(AMD, FY2025Q1) >= 8bn)"],
    ["Intel had positive operating income in every quarter of 2024", "every(operating_income(INTC), FY2024) > 0"],
    ["Zinc set an all-time monthly high in May", "highest(price(Zinc), 2025-05)"],
    ["May was the highest monthly average gold has ever had", "highest(price(Gold), 2025-05)"],
    ["Copper has gone up four months running through May", "streak(price(Copper), 2025-05) >= 4"],
  ])("is the one stated, one that was passed a bound, and each of several on its side: %s", (text, expected) => {
    expect(propositions(text, "2025-06-20")).toEqual([expected]);
  });
});

describe("a time that the words name elsewhere or further back", () => {
  it.each([
    ["Amazon spent 34bn on capex in Q1, more than twice what it spent two years ago", /^(?:no|un)/],
    ["Oracle's capex was four times what it was in fiscal 2023", /^(?:no|un)/],
    ["Microsoft's revenue was double what it had been in fiscal 2019", /^(?:no|un)/],
    ["Gold did better in May than in April", /^(?:no|un)/],
    ["Intel is at twice its price in August", /^(?:no|un)/],
    ["Intel lost about half of its value over 2024", /^change\(close\(INTC\), 2024\) in /],
    ["Apple's revenue was 20% higher than in Q2", /^(?:no|un)/],
    ["Meta's revenue was 16% higher than a year earlier in Q1", /^yoy\(revenue\(META\), FY2025Q1\) ~ 16%$/],
    ["Meta fell 11% the day after earnings, its worst day since 2022", /^(?:no|un)/],
    ["Silver will outrun gold between now and year end", /^change\(price\(Silver\), 2025-06-20\.\.2025-12-31\) > /],
  ])("is no other that the test could take for it: %s", (text, expected) => {
    expect(propositions(text, "2025-06-20").at(-1)).toMatch(expected);
  });
});
