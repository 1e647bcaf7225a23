import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2025-01-02";
const PLAIN = "SOXL did better than SOXX in 2024";
const TEST = "change(close(SOXL), 2024) > change(close(SOXX), 2024)";

describe("a remark that says nothing of the statement it stands behind", () => {
  it.each([
    "like it or not",
    "full stop",
    "no question about it",
    "and nobody talks about it",
    "per the income statement",
    "percentage wise",
    "by the numbers given",
    "in my eyes",
    "checked it twice",
    "what a ride",
    "which is nuts",
  ])("is no part of it, with or without a mark: %s", (remark) => {
    for (const mark of [" ", ", ", ". "]) expect(propositions(`${PLAIN}${mark}${remark}`, AT)).toEqual([TEST]);
  });

  it("is not cut out of what is stated", () =>
    expect(propositions("Nvidia revenue jumped 85% quarter over quarter in the July period", AT)[0]).toContain(
      "FY2025Q2",
    ));

  it.each(["not really", "almost", "ex dividends", "but for one day", "in euro terms"])(
    "is told from words that take something from it: %s",
    (words) => expect(propositions(`${PLAIN}, ${words}`, AT)).not.toContain(TEST),
  );
});

describe("how a statement begins that is made all the same", () => {
  it.each([
    "believe it or not",
    "like it or not",
    "not gonna lie",
    "no joke",
    "no cap",
    "make no mistake",
    "i'm not even kidding",
  ])("denies nothing, with or without a mark behind: %s", (opener) => {
    for (const mark of [" ", ", "]) expect(propositions(`${opener}${mark}${PLAIN}`, AT)).toEqual([TEST]);
    expect(propositions(`${opener} Micron fell 5% on Monday`, "2025-01-28")[0]).toBe(
      "change(close(MU), 2025-01-27) ~ -5%",
    );
  });

  it("leaves a denial of the statement's own", () =>
    expect(propositions("no joke Micron did not fall on Monday", "2025-01-28")[0]).toMatch(/^not |>= 0%/));
});

describe("what is said to make no difference", () => {
  it.each(["rate cut or no rate cut", "export ban or not"])("is no part of the statement: %s", (remark) =>
    expect(propositions(`${PLAIN}, ${remark}`, AT)).toEqual([TEST]),
  );
});
