import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2024-08-15";
const last = (text: string) => propositions(text, SAID).at(-1);

describe("a day told by another", () => {
  it.each([
    ["Intel fell 6% the day after August 2", "change(close(INTC), 2024-08-05) ~ -6%"],
    ["Two days after its August 5 drop AMD fell 1%", "change(close(AMD), 2024-08-07) ~ -1%"],
    ["The Monday after August 2 Intel lost 6%", "change(close(INTC), 2024-08-05) ~ -6%"],
    ["Intel closed at 29.05 the session before its 26% drop on August 2", "close(INTC, 2024-08-01) ~ 29.05"],
    [
      "Intel lost 26% on August 2 after losing 6% the day before",
      "change(close(INTC), 2024-08-02) ~ -26% and change(close(INTC), 2024-08-01) ~ -6%",
    ],
  ])("is counted from that in sessions: %s", (text, expected) => expect(last(text)).toBe(expected));

  it.each([
    ["Intel lost 26% on August 2; the following Monday it lost 6%", "change(close(INTC), 2024-08-05) ~ -6%"],
    ["Intel lost 6% on Monday, August 5. The Friday before it had lost 26%", "change(close(INTC), 2024-08-02) ~ -26%"],
  ])("is counted from the day told before: %s", (text, expected) => expect(last(text)).toBe(expected));

  it("is not known where the calendar and the sessions count two days", () =>
    expect(last("Two days after August 2 AMD fell 3%")).toMatch(/^[a-z-]+$/));
});
