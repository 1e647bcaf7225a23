import { describe, expect, it } from "vitest";
import { proposition, propositions, readings } from "./said.ts";

/** Of what Intel lost on 1 August 2024, told a fortnight later. */
const day = "close(INTC, 2024-08-01) < close(INTC, 2024-07-31)";
const part = (end: string) =>
  `(close(INTC, ${end}) - close(INTC, 2024-08-01)) / (close(INTC, 2024-07-31) - close(INTC, 2024-08-01))`;

describe("a move that was undone in part or whole", () => {
  it.each([
    ["Intel has made back half of what it lost on August 1", `${day} and ${part("2024-08-15")} in 45%..55%`],
    [
      "Intel recouped less than a third of its August 1 loss on August 6",
      `${day} and ${part("2024-08-06")} < 33.33333333%`,
    ],
    ["By August 14 Intel had won back most of what it lost on August 1", `${day} and ${part("2024-08-14")} > 50%`],
    ["Intel regained three quarters of its August 1 drop on August 2", `${day} and ${part("2024-08-02")} in 70%..80%`],
  ])("is the part of the way back: %s", (text, expected) => expect(proposition(text, "2024-08-15")).toBe(expected));

  it("was undone by the end of the time or on some day of it, where both agree", () =>
    expect(readings("Intel has recovered everything it lost on August 1", "2024-08-15")).toEqual([
      `${day} and close(INTC, 2024-08-15) >= close(INTC, 2024-07-31)`,
      `${day} and any(close(INTC), 2024-08-02..2024-08-15) >= close(INTC, 2024-07-31)`,
    ]));

  it.each([
    "Intel has yet to recover its August 1 losses",
    "Intel has not recovered what it lost on August 1",
    "Intel still hasn't made up what it lost on August 1",
  ])("is told not to be: %s", (text) =>
    expect(readings(text, "2024-08-15")[0]).toBe(`${day} and close(INTC, 2024-08-15) < close(INTC, 2024-07-31)`),
  );

  it("is a gain given back, of a month of a price told by the month", () =>
    expect(proposition("Copper gave back half of June's gain in July", "2024-08-12")).toBe(
      "price(Copper, 2024-06) > price(Copper, 2024-05) and (price(Copper, 2024-06) - price(Copper, 2024-07)) / (price(Copper, 2024-06) - price(Copper, 2024-05)) in 45%..55%",
    ));

  it("has no test where nothing is told of it", () =>
    expect(proposition("Intel gained nothing back", "2024-08-15")).toMatch(/^[a-z-]+$/));
});

describe("a move told right before that was undone", () => {
  it.each([
    ["Intel lost 26% on August 2 and won back almost half of it the next day", "in 40%..51%"],
    ["Intel lost 26% on August 2 and recovered more than half of that on August 6", "> 50%"],
    ["Intel lost 26% on August 2. It regained a quarter of it the following day", "in 20%..30%"],
  ])("is no move of that many percent: %s", (text, range) =>
    expect(propositions(text, "2024-08-15")[1]).toMatch(
      new RegExp(`^\\(close\\(INTC, 2024-08-0[56]\\) - close\\(INTC, 2024-08-02\\)\\) / .* ${range}$`),
    ),
  );

  it("is all of it where no part is told", () =>
    expect(propositions("AMD jumped 4% on August 8, then gave it all back the next day", "2024-08-15")[1]).toBe(
      "close(AMD, 2024-08-09) <= close(AMD, 2024-08-07)",
    ));
});

describe("by a day, told of what was", () => {
  it("is the day just gone and none to come", () =>
    expect(proposition("By August 7 Intel had fallen 36% from its July 31 close", "2024-08-15")).toBe(
      "close(INTC, 2024-08-07) / close(INTC, 2024-07-31) - 1 ~ -36%",
    ));
});
