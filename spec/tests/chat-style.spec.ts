import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { propositions } from "./said.ts";

describe("statements as people chat", () => {
  it.each([
    ["META > AAPL in 2024", "change(close(META), 2024) > change(close(AAPL), 2024)"],
    ["INTC < AMD in 2024", "change(close(INTC), 2024) < change(close(AMD), 2024)"],
    ["tsmc dec +30% yoy", "yoy(monthly_revenue(TSM), 2024-12) ~ 30%"],
    ["tsmc sales up m/m 3 months in a row", "streak(monthly_revenue(TSM), 2025-01) >= 3"],
    ["copper jan avg was 9,000", "price(Copper, 2025-01) in 8955 USD/t..9045 USD/t"],
    ["amd got smoked harder than intc yday", "change(close(AMD), 2025-02-13) < change(close(INTC), 2025-02-13)"],
    ["TSLA PT 500 by June", "any(close(TSLA), 2025-02-15..2025-06-30) >= 500"],
    ["AMD above 150 eom", "any(close(AMD), 2025-02-15..2025-02-28) > 150"],
    [
      "GOOGL beat AAPL MSFT in 2024",
      "change(close(GOOGL), 2024) > change(close(AAPL), 2024) and change(close(GOOGL), 2024) > change(close(MSFT), 2024)",
    ],
    ["SOXX 5 straight green closes wtf", "streak(close(SOXX), 2025-02-14) >= 5"],
    ["metas stock gained 5% in January", "change(close(META), 2025-01) ~ 5%"],
    ["fb gained 5% in January, zoom out ppl", "change(close(META), 2025-01) ~ 5%"],
    ["the nasdaq 100 made 25% in 2024", "change(close(^NDX), 2024) ~ 25%"],
    ["intel did -60% in 2024", "change(close(INTC), 2024) ~ -60%"],
    ["amd closed up 1.5% at the bell", "change(close(AMD), 2025-02-14) ~ 1.5%"],
    [
      "chip etf gang, soxx is up 2% ytd as of tonight",
      "latest(close(SOXX), 2025-02-14) / close(SOXX, 2025-01-01) - 1 ~ 2%",
    ],
    ["jan gold averaged 2710", "price(Gold, 2025-01) in 2705 USD/toz..2715 USD/toz"],
    ["0981.hk gained 20% in january", "change(close(0981.HK), 2025-01) ~ 20%"],
    ["oracle spent 4bn on capex in the three months ended may 31, 2024", "capex(ORCL, FY2024Q4) ~ 4bn"],
    ["amd update: closed above 110 today", "close(AMD, 2025-02-14) > 110"],
    ["INTC coughed up more than a third in December alone", "change(close(INTC), 2024-12) < -33.33333333%"],
  ])("have the test they have in full words: %s", (text, expected) => {
    expect(propositions(text, "2025-02-14")).toEqual([expected]);
  });

  it("keep what the readers do apart", () => {
    expect(propositions("nvda up 3% on monday and yall were calling it dead", "2025-02-14")[0]).toBe(
      "change(close(NVDA), 2025-02-10) ~ 3%",
    );
  });

  it("lend the time of a heading to each item behind it", () => {
    expect(propositions("2024 recap: intc -60%, amd -18%", "2025-02-14")).toEqual([
      "change(close(INTC), 2024) ~ -60%",
      "change(close(AMD), 2024) ~ -18%",
    ]);
    expect(propositions("after a 2024 to forget, intc +2%", "2025-02-14").join()).not.toContain("INTC), 2024)");
  });

  it("are of the price where a share is named anew with a percentage", () => {
    expect(propositions("nvda FY24 rev 61bn. MSFT -10% in January", "2025-02-14")[1]).toBe(
      "change(close(MSFT), 2025-01) ~ -10%",
    );
  });

  it("count a run of months to the one just ended as well as to the last published", () => {
    const posts = [{ id: "1", at: "2025-07-31", author: "a", text: "copper up 3 months in a row" }];
    const [claim] = extractClaims(readDiscussion(JSON.stringify({ title: "t", posts }), {}), { registry });
    expect(buildTest(claim, { registry, saidAt: dayOf("2025-07-31") })).toMatchObject({
      text: "streak(price(Copper), 2025-06) >= 3",
      alternatives: [{ text: "streak(price(Copper), 2025-07) >= 3" }],
    });
  });

  it("take what came of a trade for no move of the day it was made", () => {
    expect(propositions("Short NVDA from 130 on January 6, up 5%", "2025-02-14").join()).not.toContain(
      "2025-01-06) ~ 5%",
    );
  });

  it("leave a measure of firms alone where a metal is named", () => {
    expect(propositions("TSMC sales rose. Copper up 3 months in a row", "2025-02-14")[1]).toBe(
      "streak(price(Copper), 2025-01) >= 3",
    );
  });
});
