import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2026-01-29";

describe("a share that moved on its firm's figures", () => {
  it.each([
    [
      "Meta jumped 10% after revenue of 59.9bn",
      ["change(close(META), 2026-01-29) ~ 10% and latest(revenue(META), 2026-01-29) ~ 59.9bn"],
    ],
    [
      "Meta jumped 10% after its capex grew 49%",
      ["change(close(META), 2026-01-29) ~ 10% and latest(yoy(capex(META)), 2026-01-29) ~ 49%"],
    ],
    [
      "Meta jumped 10% on revenue of 59.9bn in Q4 2025",
      ["change(close(META), 2026-01-29) ~ 10%", "revenue(META, FY2025Q4) ~ 59.9bn"],
    ],
    ["Meta fell 10% in Q4", ["change(close(META), FY2025Q4) ~ -10%"]],
  ])("has a figure of its own, on a day of its own: %s", (text, tests) =>
    expect(propositions(text, AT)).toEqual(tests),
  );

  it.each([
    "Meta jumped 10% with revenue up 24%",
    "Meta jumped 10% after a 24% rise in revenue",
    "Meta jumped 10% after a strong Q4",
  ])("has no test that gives it another's measure or time: %s", (text) =>
    expect(propositions(text, AT).join()).not.toMatch(/revenue.*~ 10%|Q4/),
  );
});

describe("where it ended, and what it touched", () => {
  it("is never one close at two levels", () => {
    expect(propositions("Meta closed at 738 after touching 744", AT).join()).not.toMatch(/close.*close/);
  });
});

describe("how it went at the time before, told behind", () => {
  it.each([
    "Meta's revenue grew 24% in Q4 after 26% a quarter earlier",
    "Meta's revenue rose 24% after a 26% rise the quarter before",
    "TSMC's sales rose 20% in December after 24% the month before",
    "Silver rose 28% in January after 20% the month before",
  ])("is no growth on that time: %s", (text) => expect(propositions(text, AT).join()).not.toContain("qoq("));

  it("is a growth on it where the words hold the one against the other", () => {
    expect(propositions("Meta's revenue was up 17% from the quarter before", AT)).toEqual([
      "latest(qoq(revenue(META)), 2026-01-29) ~ 17%",
    ]);
  });

  it("is told of two times by their names", () => {
    expect(propositions("Up 24% in Q4 after 26% in Q3, Meta's revenue", AT)).toEqual([
      "yoy(revenue(META), FY2025Q4) ~ 24% and yoy(revenue(META), FY2025Q3) ~ 26%",
    ]);
  });
});
