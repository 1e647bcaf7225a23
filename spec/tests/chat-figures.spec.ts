import { describe, expect, it } from "vitest";
import { propositions, readings, said } from "./said.ts";

const AT = "2025-05-01";

describe("a move told right behind a figure, the comma left out", () => {
  it.each([
    [
      "meta revenue was 42.3b up 16% yoy",
      ["latest(revenue(META), 2025-05-01) ~ 42.3bn", "latest(yoy(revenue(META)), 2025-05-01) ~ 16%"],
    ],
    [
      "nvda closed at 111 up 2.5% on the day",
      ["latest(close(NVDA), 2025-05-01) in 110..112", "change(close(NVDA), 2025-05-01) ~ 2.5%"],
    ],
  ])("is a statement of its own: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual(expected);
  });
});

describe("a bare number behind the way it went", () => {
  it.each([
    [
      "spy +5.5 ytd",
      "latest(close(SPY), 2025-05-01) / close(SPY, 2025-01-01) - 1 ~ 5.5%",
      "latest(close(SPY), 2025-05-01) - close(SPY, 2025-01-01) ~ 5.5",
    ],
    [
      "nvda down 4 today",
      "change(close(NVDA), 2025-05-01) ~ -4%",
      "close(NVDA, 2025-05-01) - close(NVDA, 2025-04-30) ~ -4",
    ],
    [
      "minus 4 on Monday for Oracle",
      "change(close(ORCL), 2025-04-28) ~ -4%",
      "close(ORCL, 2025-04-28) - close(ORCL, 2025-04-27) ~ -4",
    ],
  ])("is percent or money, whichever it comes out to be: %s", (text, ...expected) => {
    expect(readings(text, AT)).toEqual(expected);
    const at = said(text, AT);
    expect(at).toMatchObject({ among: "fit" });
  });

  it("is percent beside a move in percent", () => {
    expect(readings("Oracle lost 3.1% today, Qualcomm lost 2", AT).at(-1)).toBe(
      "change(close(QCOM), 2025-05-01) ~ -2%",
    );
  });

  it.each([
    ["the S&P dropped 160 points today", "close(^GSPC, 2025-05-01) - close(^GSPC, 2025-04-30) in -161..-159"],
    ["Oracle closed $3.20 higher on Tuesday", "close(ORCL, 2025-04-29) - close(ORCL, 2025-04-28) ~ 3.20"],
  ])("is of points or money where a unit says so: %s", (text, expected) => {
    expect(readings(text, AT)).toEqual([expected]);
  });

  it.each(["Oracle fell below 4 today", "Oracle lost 4 lawsuits today", "Oracle lost 4 points of share today"])(
    "tells no move where it is of something else: %s",
    (text) => expect(readings(text, AT).join()).not.toMatch(/change\(|- close/),
  );
});

describe("a move within the session", () => {
  it.each([
    ["Oracle was down 7% at one point today", "low(ORCL, 2025-05-01) / close(ORCL, 2025-04-30) - 1 <= -6.5%"],
    ["Oracle fell as much as 7.2% on Tuesday", "low(ORCL, 2025-04-29) / close(ORCL, 2025-04-28) - 1 ~ -7.2%"],
    ["Oracle opened up 3% on Tuesday", "open(ORCL, 2025-04-29) / close(ORCL, 2025-04-28) - 1 ~ 3%"],
  ])("is not told by the close: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });
});

describe("where and how long", () => {
  it.each([
    ["micron finished at 78 today", "close(MU, 2025-05-01) ~ 78"],
    ["nickel under 18k for 2 years now", "every(price(Nickel), 2023-05-01..2025-03-31) < 18000 USD/t"],
    ["micron is above 60 since april 9", "every(close(MU), 2025-04-10..2025-05-01) > 60"],
    ["gold/silver at 90", "latest(price(Gold), 2025-05-01) / latest(price(Silver), 2025-05-01) ~ 90x"],
    ["micron isn't going below 60", "not (any(close(MU), after(2025-05-01)) < 60)"],
  ])("%s", (text, expected) => {
    expect(propositions(text, AT)[0]).toBe(expected);
  });

  it("is of no series outside of the session", () => {
    for (const text of ["intel up big after hours", "amd down 7% premarket"])
      expect(propositions(text, AT).join()).not.toContain("change(");
  });
});
