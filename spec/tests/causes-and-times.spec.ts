import { describe, expect, it } from "vitest";
import { proposition, propositions, readings } from "./said.ts";

const SAID = "2024-08-15";
const last = (text: string) => propositions(text, SAID).at(-1);

describe("what a share moved on", () => {
  it.each([
    "Intel fell 26% on August 2 after its capex guidance",
    "Intel fell 26% on August 2 despite strong demand for servers",
    "Intel fell 26% on August 2 on recession fears",
  ])("is no part of what is asked of its price: %s", (text) =>
    expect(last(text)).toBe("change(close(INTC), 2024-08-02) ~ -26%"),
  );

  it.each(["Intel fell 26% on August 2 after two quiet days", "Intel fell 26% on August 2 after falling with AMD"])(
    "is not taken for a reason where it tells of prices: %s",
    (text) => expect(last(text)).not.toBe("change(close(INTC), 2024-08-02) ~ -26%"),
  );

  it.each([
    ["The outlook knocked 26% off Intel on August 2", "change(close(INTC), 2024-08-02) ~ -26%"],
    ["Bad results cost Intel 26% on August 2", "change(close(INTC), 2024-08-02) ~ -26%"],
    ["Good numbers added 4% to AMD on July 31", "change(close(AMD), 2024-07-31) ~ 4%"],
  ])("is the subject, and what moved stands behind: %s", (text, expected) => expect(last(text)).toBe(expected));
});

describe("neither of two times", () => {
  const neither = "not (change(close(INTC), 2024-06) > 0%) and not (change(close(INTC), 2024-07) > 0%)";
  it.each(["Intel rose in neither June nor July", "Intel rose neither in June nor in July"])(
    "is denied of each: %s",
    (text) => expect(proposition(text, SAID)).toBe(neither),
  );
});

describe("a time told by a fall", () => {
  it("begins with the close of its day or with the one before", () =>
    expect(readings("Intel is down 7% since the August 1 drop", SAID)).toEqual([
      "latest(close(INTC), 2024-08-15) / close(INTC, 2024-08-01) - 1 ~ -7%",
      "latest(close(INTC), 2024-08-15) / close(INTC, 2024-07-31) - 1 ~ -7%",
    ]));

  it("may be so many weeks behind it, of a level and not of a move", () => {
    expect(proposition("A week after August 1 Intel closed at 19.71", SAID)).toBe("close(INTC, 2024-08-08) ~ 19.71");
    expect(proposition("A week after August 1 Intel was down 8%", SAID)).toMatch(/^[a-z-]+$/);
  });
});
