import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2025-03-14";

describe("a run that has ended", () => {
  it.each([
    [
      "amd snapped its 6-day losing streak today",
      "change(close(AMD), 2025-03-14) > 0% and -streak(close(AMD), 2025-03-13) >= 6",
    ],
    [
      "Tesla's five-day winning streak ended on Wednesday",
      "change(close(TSLA), 2025-03-12) < 0% and streak(close(TSLA), 2025-03-11) >= 5",
    ],
    [
      "micron finally closed red after 7 greens in a row",
      "change(close(MU), 2025-03-14) < 0% and streak(close(MU), 2025-03-13) >= 7",
    ],
    [
      "Oracle lost 4.2% today after six straight gains",
      "change(close(ORCL), 2025-03-14) ~ -4.2% and streak(close(ORCL), 2025-03-13) >= 6",
    ],
  ])("turned on its day, and is counted up to the day before: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("goes on where the day went the same way", () => {
    expect(propositions("amd up after 6 green days in a row", AT).join()).not.toContain("streak");
  });
});

describe("a day that there was not", () => {
  it.each([
    ["intel hasn't had a green day in 5 sessions", "streak(change(close(INTC)) <= 0%, 2025-03-14) >= 5"],
    ["intel hasnt managed a single red close in 5 sessions", "streak(change(close(INTC)) >= 0%, 2025-03-14) >= 5"],
    ["intel hasn't closed higher in 5 sessions", "streak(change(close(INTC)) <= 0%, 2025-03-14) >= 5"],
    ["intel went 5 sessions without an up day", "streak(change(close(INTC)) <= 0%, 2025-03-14) >= 5"],
    ["intel has yet to see a red close this month", "every(change(close(INTC)), 2025-03-01..2025-03-14) >= 0%"],
    ["no green days for intel in february", "every(change(close(INTC)), 2025-02) <= 0%"],
    ["not a single green day for intel all week", "every(change(close(INTC)), 2025-03-10..2025-03-14) <= 0%"],
    ["intel won't see a green close this month", "every(change(close(INTC)), 2025-03-15..2025-03-31) <= 0%"],
  ])("is asked of each day, not of what all made together: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it.each([
    "intel has not had 5 green days this month",
    "intel hasn't had two green days in a row this month",
    "intel hasn't had a big red day this month",
  ])("is no such day in “%s”", (text) => {
    expect(propositions(text, AT)).toEqual(["unread-restriction"]);
  });
});

describe("a run of months, with a word for its way before them", () => {
  it.each([
    ["Six red months in a row for Adobe", "-streak(monthly(close(ADBE)), 2026-03-31) >= 6"],
    ["Three down months in a row for Adobe", "-streak(monthly(close(ADBE)), 2026-03-31) >= 3"],
    ["Six red days in a row for Adobe", "-streak(close(ADBE), 2026-03-31) >= 6"],
  ])("counts months, not days: %s", (text, test) => expect(propositions(text, "2026-03-31")[0]).toBe(test));
});
