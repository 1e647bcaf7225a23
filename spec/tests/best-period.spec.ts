import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const DAY = "2025-07-22";
describe("the best and the worst month of a year that is over", () => {
  it.each([
    ["AMD's best month of 2024 was February", "2024-02", ">= max"],
    ["February was the best month of 2024 for AMD", "2024-02", ">= max"],
    ["AMD had its worst month of 2024 in July", "2024-07", "<= min"],
    ["AMD's best month last year was January", "2024-01", ">= max"],
    ["no month of 2024 was worse for AMD than October", "2024-10", "<= min"],
  ])("is one of that year, whatever month has passed since: %s", (text, month, beyond) =>
    expect(proposition(text, DAY)).toBe(`change(close(AMD), ${month}) ${beyond}(change(monthly(close(AMD))), 2024)`),
  );

  it("is of the year that its own words name", () => {
    expect(proposition("AMD's best month of 2024 was May 2023", DAY)).not.toContain("2024-05");
  });

  it.each(["AMD's second best month of 2024 was May"])("is none where the words say something else: %s", (text) =>
    expect(proposition(text, DAY)).not.toContain("max("),
  );
});

describe("one against another in the words of talk", () => {
  const of = (symbol: string) => `change(close(${symbol}), 2024)`;
  it.each([
    ["AMD was the better pick over Intel in 2024", ">"],
    ["AMD came out ahead of Intel in 2024", ">"],
    ["AMD ended up behind Intel in 2024", "<"],
    ["AMD was a worse place to be than Intel in 2024", "<"],
  ])("%s", (text, sign) => expect(proposition(text, DAY)).toBe(`${of("AMD")} ${sign} ${of("INTC")}`));
});

describe("a record behind a move", () => {
  it("takes “biggest” for no name", () => {
    expect(propositions("Meta down 1.1% today, its biggest one-day loss since at least 2017", DAY).at(-1)).toBe(
      "lowest(change(close(META)), 2025-07-22, 2017-01-01)",
    );
  });
});
