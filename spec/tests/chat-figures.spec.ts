import { describe, expect, it } from "vitest";
import { propositions, said } from "./said.ts";

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
  it("is percent over a time longer than a day, where it comes out so, and refutes nothing", () => {
    expect(
      said("spy +5.5 ytd", AT, { quantity: { low: 0.055, high: 0.055, unit: "ratio" }, measure: "price" }),
    ).toMatchObject({
      text: "latest(close(SPY), 2025-05-01) / close(SPY, 2025-01-01) - 1 ~ 5.5%",
      tentative: true,
    });
  });

  it("may be money on a day", () => {
    expect(propositions("nvda down 4 today", AT)).toEqual(["unread-restriction"]);
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
