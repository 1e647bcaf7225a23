import { describe, expect, it } from "vitest";
import { propositions, readings } from "./said.ts";

const AT = "2025-02-10";
const NOW = "close(AMD, 2025-02-10)";

describe("a price to come held against that of now", () => {
  it.each([
    ["AMD will be higher at year end than it is today", `last(close(AMD), 2025-02-11..2025-12-31) > ${NOW}`],
    ["AMD will be up at the end of June", `last(close(AMD), 2025-02-11..2025-06-30) > ${NOW}`],
    ["AMD will be lower a year from now", `last(close(AMD), 2025-02-11..2026-02-10) < ${NOW}`],
    ["AMD will rise from here to the end of June", `last(close(AMD), 2025-02-11..2025-06-30) > ${NOW}`],
    ["AMD won't end the year above today's close", `not (last(close(AMD), 2025-02-11..2025-12-31) > ${NOW})`],
    ["AMD will be lower on Friday than today", `last(close(AMD), 2025-02-11..2025-02-14) < ${NOW}`],
    ["AMD will be 20% higher in six months", `last(close(AMD), 2025-02-11..2025-08-10) >= 120% * ${NOW}`],
    ["Zinc will be down by the end of the year", "price(Zinc, 2025-12) < latest(price(Zinc), 2025-02-10)"],
  ])("is the last price of that time: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it("leaves open whether “by June” is before June or within it", () =>
    expect(readings("AMD will be lower by June", AT)).toEqual([
      `last(close(AMD), 2025-02-11..2025-05-31) < ${NOW}`,
      `last(close(AMD), 2025-02-11..2025-06-30) < ${NOW}`,
    ]));

  it("leaves open whether a size told with “by” is reached on the last day or on any", () =>
    expect(readings("AMD will be up 20% by the end of June", AT)).toEqual([
      `last(close(AMD), 2025-02-11..2025-06-30) >= 120% * ${NOW}`,
      `any(close(AMD), 2025-02-11..2025-06-30) >= 120% * ${NOW}`,
    ]));

  it.each([
    ["AMD will be lower on Friday", "change(close(AMD), 2025-02-14) < 0%"],
    ["AMD will rise 5% on Friday", "change(close(AMD), 2025-02-14) >= 4.5%"],
  ])("is none where the move of a day is told: %s", (text, expected) =>
    expect(propositions(text, AT)).toEqual([expected]),
  );

  it.each([
    ["AMD won't fall any further this year", `not (any(close(AMD), 2025-02-11..2025-12-31) < ${NOW})`],
    ["AMD won't go lower than it is now this year", `not (any(close(AMD), 2025-02-11..2025-12-31) < ${NOW})`],
    ["AMD won't fall this year", "not (change(close(AMD), 2025) < 0%)"],
  ])("is denied of any day to come where “further” or now is told: %s", (text, expected) =>
    expect(propositions(text, AT)).toEqual([expected]),
  );

  it.each([
    ["AMD will finish the year up 20%", "change(close(AMD), 2025) >= 19.5%"],
    ["AMD will end 2025 down more than 10%", "change(close(AMD), 2025) < -10%"],
    ["AMD will have a down year", "change(close(AMD), 2025) < 0%"],
  ])("is the move of a year whose end is spoken of: %s", (text, expected) =>
    expect(propositions(text, AT)).toEqual([expected]),
  );

  it.each([
    ["AMD will have a down year in 2026", "change(close(AMD), 2026) < 0%"],
    ["AMD will have a down month in March", "change(close(AMD), 2025-03) < 0%"],
    [
      "AMD will be lower a year from now, but higher in six months",
      "change(close(AMD), 2025-02-11..2026-02-10) < 0% and change(close(AMD), 2025-02-11..2025-08-10) > 0%",
    ],
    [
      "AMD and Intel will be up at year end",
      "change(close(AMD), 2025-02-11..2025-12-31) > 0% and change(close(INTC), 2025-02-11..2025-12-31) > 0%",
    ],
  ])("keeps the time that is told: %s", (text, expected) => expect(propositions(text, AT)).toEqual([expected]));

  it("has no test where one of several times is told", () =>
    expect(propositions("AMD will have a down month this quarter", AT)[0]).toMatch(/^[a-z-]+$/));

  it("leaves open, of an end that is over, whether its day, what ended or the year is meant", () =>
    expect(readings("AMD was up at the end of October", "2024-11-12")).toEqual([
      "change(close(AMD), 2024-10-31) > 0%",
      "change(close(AMD), 2024-10) > 0%",
      "change(close(AMD), 2024-01-01..2024-10-31) > 0%",
    ]));
});
