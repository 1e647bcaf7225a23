import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const SAID = "2026-02-20";
const MIDDLE = "asof((capex_guidance_low(AMZN, FY2026) + capex_guidance_high(AMZN, FY2026)) / 2, 2026-02-20)";
const last = (text: string) => propositions(text, SAID).at(-1);

describe("a plan with what was spent before behind it", () => {
  it.each([
    ["Amazon guided 2026 capex at $200bn, 52% more than last year", `(${MIDDLE}) / capex(AMZN, FY2025) - 1 ~ 52%`],
    ["Amazon plans to spend $200bn in 2026, up 52% from 2025", `(${MIDDLE}) / capex(AMZN, FY2025) - 1 ~ 52%`],
    [
      "Amazon plans to spend $200bn in 2026, nearly double what it spent last year",
      `(${MIDDLE}) / capex(AMZN, FY2025) in 1.8x..2x`,
    ],
  ])("is held against it: %s", (text, test) => expect(last(text)).toBe(test));

  it("is asked of the figure that is told of the year before", () =>
    expect(last("Amazon expects capex of $200bn in 2026, up from $131bn in 2025")).toContain(
      `capex(AMZN, FY2025) ~ 131bn USD and ${MIDDLE} > 131bn USD`,
    ));

  it("is no growth of the year that was over", () =>
    expect(propositions("Amazon guided 2026 capex at $200bn, about double last year", SAID).join()).not.toContain(
      "yoy(",
    ));
});
