import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const SAID = "2024-08-15";
const last = (text: string) => propositions(text, SAID).at(-1);

describe("a stretch told up to a day", () => {
  it.each([
    ["AMD was up 2% on the week as of Aug 9", "change(close(AMD), 2024-08-05..2024-08-09) ~ 2%"],
    ["As of July 31 Intel was down 39% for the year", "change(close(INTC), 2024-01-01..2024-07-31) ~ -39%"],
    ["Intel was down 39% year to date as of July 31", "change(close(INTC), 2024-01-01..2024-07-31) ~ -39%"],
  ])("ends with it, and not with the day it was said on: %s", (text, expected) => expect(last(text)).toBe(expected));
});

describe("the price a year began at", () => {
  it("is the last close before it, or its first close or price", () =>
    expect(readings("AMD started the year at 147", SAID)).toEqual([
      "close(AMD, 2023-12-31) in 146..148",
      "first(close(AMD), 2024) in 146..148",
      "first(open(AMD), 2024) in 146..148",
    ]));
});

describe("figures of a row of names", () => {
  it.each([
    "Intel, AMD and Nvidia fell 26%, 0.03% and 2% on August 2",
    "Intel (-26%), AMD (-0.03%) and Nvidia (-2%) all fell on August 2",
    "Intel (26%), AMD (0.03%) and Nvidia (2%) fell on August 2",
  ])("are told one after the other: %s", (text) =>
    expect(propositions(text, SAID)).toEqual([
      "change(close(INTC), 2024-08-02) ~ -26% and change(close(AMD), 2024-08-02) ~ -0.03% and change(close(NVDA), 2024-08-02) ~ -2%",
    ]),
  );
});

describe("two funds in brackets", () => {
  it.each([
    ["Energy beat utilities in July (XLE vs XLU)", "change(close(XLE), 2024-07) > change(close(XLU), 2024-07)"],
    ["In July tech did worse than energy (XLK vs XLE)", "change(close(XLK), 2024-07) < change(close(XLE), 2024-07)"],
  ])("stand for those named, in the order of the words: %s", (text, expected) => expect(last(text)).toBe(expected));
});

describe("how far another is up", () => {
  it("is over the time of the one before it", () =>
    expect(last("SMH is up 29% this year while SPY is up 15%")).toBe(
      "latest(close(SPY), 2024-08-15) / close(SPY, 2023-12-31) - 1 ~ 15%",
    ));

  it("may be told as so many fold", () =>
    expect(last("Nvidia is up eightfold since the end of 2022")).toMatch(/^latest\(.*2022-12-31\) - 1 in 66/));
});
