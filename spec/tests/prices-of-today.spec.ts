import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { buildTest } from "../../src/tests/build-test.ts";
import { claimOf, proposition } from "./said.ts";

const AT = "2024-08-05";
function readings(text: string, more: Parameters<typeof claimOf>[2] = {}) {
  const test = buildTest(claimOf(text, AT, more), { registry, saidAt: dayOf(AT) });
  return "text" in test ? [test.text, ...test.alternatives.map((one) => one.text)] : [];
}

describe("a price that somebody names as it trades", () => {
  it.each([
    ["Nvidia traded at 92 today", "low(NVDA, 2024-08-05) <= 92.5 and high(NVDA, 2024-08-05) >= 91.5"],
    ["Nvidia was at 92 this morning", "low(NVDA, 2024-08-05) <= 92.5 and high(NVDA, 2024-08-05) >= 91.5"],
    ["Nvidia is trading at 98", "latest(low(NVDA), 2024-08-05) <= 98.5 and latest(high(NVDA), 2024-08-05) >= 97.5"],
  ])("lies within the range of the session: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });

  it("is the close where it closed there", () => {
    expect(proposition("Nvidia closed at 98 today", AT)).toBe("close(NVDA, 2024-08-05) ~ 98");
  });
});

describe("today's price of what is published by the month", () => {
  it("is told apart from a line by the last average only where no price near to it could lie on the other side", () => {
    expect(readings("Copper is over 9,000")).toEqual([
      "latest(price(Copper), 2024-08-05) > 9000 USD/t",
      "latest(price(Copper), 2024-08-05) >= 8181.818182 USD/t",
      "latest(price(Copper), 2024-08-05) >= 9450 USD/t",
    ]);
  });

  it("is the average where one is spoken of", () => {
    expect(readings("Copper's monthly average is over 9,000")).toHaveLength(1);
  });
});

describe("how far a share is off its high", () => {
  const ofYear = "2023-08-05..2024-08-05";
  it("counts from the highest close or price, of all time or of a year", () => {
    expect(readings("Nvidia is down 26% from its high")).toEqual([
      "close(NVDA, 2024-08-05) / max(close(NVDA), before(2024-08-06)) - 1 ~ -26%",
      `close(NVDA, 2024-08-05) / max(close(NVDA), ${ofYear}) - 1 ~ -26%`,
      `close(NVDA, 2024-08-05) / max(high(NVDA), ${ofYear}) - 1 ~ -26%`,
    ]);
    expect(readings("AMD is 41% below its 52-week high")).toEqual([
      `close(AMD, 2024-08-05) / max(close(AMD), ${ofYear}) - 1 ~ -41%`,
      `close(AMD, 2024-08-05) / max(high(AMD), ${ofYear}) - 1 ~ -41%`,
    ]);
  });

  it("is what it lost where a fraction is off, and what is left where it is at one", () => {
    expect(proposition("AMD is more than a third off its record high", AT)).toBe(
      "close(AMD, 2024-08-05) / max(close(AMD), before(2024-08-06)) - 1 < -33.33333333%",
    );
    expect(proposition("Intel trades at less than half of its record high", AT)).toBe(
      "close(INTC, 2024-08-05) / max(close(INTC), before(2024-08-06)) - 1 < -50%",
    );
  });

  it.each([
    ["a low that may be of any day", "report", "Nvidia is up 12% from its low"],
    ["a fall that is to come", "forecast", "Nvidia will fall 50% from its high"],
    ["a fall that is to come", "forecast", "Nvidia will fall 50% from its record high"],
  ] as const)("has no test for %s (%s): %s", (_, kind, text) => {
    expect(readings(text, { kind })).toEqual([]);
  });
});

describe("a gain of more than a hundred percent", () => {
  it.each([
    ["Nvidia gained 240% in 2023", "change(close(NVDA), 2023) in 235%..245%"],
    ["Nvidia gained 239% in 2023", "change(close(NVDA), 2023) ~ 239%"],
  ])("is told to the ten where it ends in zero: %s", (text, expected) => {
    expect(proposition(text, AT)).toBe(expected);
  });
});

describe("where a share trades", () => {
  it("is no place that a test on its shares elsewhere may leave out", () => {
    expect(readings("TSMC is up 50% this year in Taipei")).toEqual([]);
    expect(readings("SMIC is up 5% this year in Hong Kong")[0]).toContain("close(0981.HK");
  });
});

describe("a move since a month", () => {
  it("may count from its lowest and from its highest close as well", () => {
    expect(readings("The S&P has tripled since March 2020").map((text) => text.split(" - 1")[0])).toEqual(
      [
        "close(^GSPC, 2020-02-29)",
        "close(^GSPC, 2020-03-31)",
        "min(close(^GSPC), 2020-03)",
        "max(close(^GSPC), 2020-03)",
      ].map((base) => `latest(close(^GSPC), 2024-08-05) / ${base}`),
    );
  });
});

describe("a move since a month that says only which way", () => {
  it("counts from before that month and from its end", () => {
    expect(readings("Intel is down since March")).toHaveLength(2);
  });
});

describe("a record that was hit, with no day named", () => {
  const tentative = (text: string) => {
    const test = buildTest(claimOf(text, AT), { registry, saidAt: dayOf(AT) });
    return "text" in test && test.tentative;
  };
  it("is not refuted by the close of the day it was said, unless that day is meant", () => {
    expect(tentative("Small caps hit a record for the first time since 2021")).toBe(true);
    expect(tentative("The S&P hit a record today")).toBe(false);
  });
});
