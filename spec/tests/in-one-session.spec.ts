import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2024-12-10";

describe("a move told by the one day that it took", () => {
  it.each([
    ["Oracle lost more than 6% of its value in one session", "change(close(ORCL), 2024-12-10) < -6%"],
    ["Oracle lost 6.7% in a single day", "change(close(ORCL), 2024-12-10) ~ -6.7%"],
    ["Oracle fell 6.7% in just one day", "change(close(ORCL), 2024-12-10) ~ -6.7%"],
  ])("is of the day it was said: %s", (text, test) => expect(propositions(text, SAID)[0]).toBe(test));

  it("is not of that day where another is meant", () =>
    expect(propositions("Oracle once lost 30% in a single day", SAID)[0]).toBe("no-period"));
});
