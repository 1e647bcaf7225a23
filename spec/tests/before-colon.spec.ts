import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

/** A statement, its day, and the test of its last part. */
type Case = [text: string, at: string, test: string];
const last = (text: string, at: string) => propositions(text, at).at(-1);

describe("what explains the words before a colon or a dash", () => {
  it.each<Case>([
    [
      "Friday's washout spared nobody: Dell lost more than Apple",
      "2025-04-06",
      "change(close(DELL), 2025-04-04) < change(close(AAPL), 2025-04-04)",
    ],
    ["March was a mess: the S&P fell below 5,520", "2025-04-02", "any(close(^GSPC), 2025-03) < 5520"],
    ["What a 2024 — Broadcom more than doubled", "2025-01-03", "change(close(AVGO), 2024) > 100%"],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("is not of that time where it tells how things stand, or the time is of the speaker's own", () => {
    expect(last("March was a mess: the S&P is up 15% since", "2025-05-30")).not.toMatch(/2025-03/);
    expect(last("I bought on Monday: Dell gained 6%", "2025-05-15")).not.toMatch(/2025-05-12/);
  });
});

describe("how things stand now, of what a report tells", () => {
  it.each<Case>([
    ["Oracle's operating margin is now above 30%", "2025-06-20", "latest(operating_margin(ORCL), 2025-06-20) > 30%"],
    [
      "Data center is over nine tenths of Nvidia's sales now",
      "2025-12-01",
      "latest(data_center_revenue(NVDA), 2025-12-01) / latest(revenue(NVDA), 2025-12-01) > 90%",
    ],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));
});

describe("a part of a firm that is gone, and sums in NT", () => {
  it.each<Case>([
    ["More than a quarter of Dell gone in one session", "2024-08-02", "change(close(DELL), 2024-08-02) < -25%"],
    ["TSMC's Q4 2025 sales topped a trillion NT", "2026-01-20", "revenue(TSM, FY2025Q4) > 1000bn TWD"],
    ["Dell put on more than 20% in a single session today", "2024-03-01", "change(close(DELL), 2024-03-01) > 20%"],
  ])("%s", (text, at, test) => expect(last(text, at)).toBe(test));

  it("leaves “never happened before” no move of its own", () =>
    expect(last("Copper averaged above 13k in May, never happened before", "2026-06-09")).not.toMatch(/change/));
});
