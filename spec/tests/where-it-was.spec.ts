import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2025-03-10";

describe("a price held against what it was at another time", () => {
  it.each([
    ["Copper is cheaper than it was in May 2024", "price(Copper, 2025-02) < price(Copper, 2024-05)"],
    [
      "Brent costs 10% less than it did in March 2024",
      '1 - price("Crude oil, Brent", 2025-02) / price("Crude oil, Brent", 2024-03) ~ 10%',
    ],
    ["AMD trades below where it was a year ago", "close(AMD, 2025-03-10) < mean(close(AMD), 2024-03-03..2024-03-17)"],
    [
      "Intel isn't any higher than it was three years ago",
      "not (close(INTC, 2025-03-10) > mean(close(INTC), 2022-03-03..2022-03-17))",
    ],
    [
      "Micron is back where it was in November 2023",
      "close(MU, 2025-03-10) / mean(close(MU), 2023-11) in 0.95x..1.05x",
    ],
    ["Oracle is still below where it was in February", "close(ORCL, 2025-03-10) < mean(close(ORCL), 2025-02)"],
    ["Nickel is at half of what it was in 2022", "price(Nickel, 2025-02) / mean(price(Nickel), 2022) in 47.5%..52.5%"],
  ])("%s", (text, proposition) => expect(propositions(text, SAID)[0]).toBe(proposition));

  it.each(["Amazon spent twice what it did in 2023", "AMD will trade below where it was a year ago"])(
    "does not take other figures or the future for it: %s",
    (text) => expect(propositions(text, SAID).join()).not.toContain("/ mean(close"),
  );
});

describe("gains that are no more", () => {
  it.each([
    [
      "The Nasdaq wiped out its gains for the year",
      "close(^IXIC, 2025-03-10) <= close(^IXIC, 2024-12-31) and max(close(^IXIC), 2025-01-01..2025-03-10) > close(^IXIC, 2024-12-31)",
    ],
    [
      "AMD gave back its January gains",
      "close(AMD, 2025-03-10) <= close(AMD, 2024-12-31) and max(close(AMD), 2025-01-01..2025-01-31) > close(AMD, 2024-12-31)",
    ],
    [
      "Intel recouped all of its 2025 losses",
      "close(INTC, 2025-03-10) >= close(INTC, 2024-12-31) and min(close(INTC), 2025-01-01..2025-03-10) < close(INTC, 2024-12-31)",
    ],
  ])("%s", (text, proposition) => expect(propositions(text, SAID)).toEqual([proposition]));

  it.each(["AMD erased most of its gains since November", "AMD will give up its gains for the year"])(
    "are not all of them, or not yet: %s",
    (text) => expect(propositions(text, SAID).join()).not.toContain("max("),
  );
});
