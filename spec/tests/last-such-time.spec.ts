import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const DOWN = "change(close(AMD), 2024-10-30)";
const OF_DAYS = "change(close(AMD))";

describe("the last time that a move was like that of the day", () => {
  it.each([
    [
      "The last time AMD had a day this rough was in November 2022",
      `min(${OF_DAYS}, 2022-11) <= ${DOWN} and not (min(${OF_DAYS}, 2022-12-01..2024-10-29) <= ${DOWN})`,
    ],
    [
      "You have to go back to November 2022 for a worse day in AMD",
      `min(${OF_DAYS}, 2022-11) < ${DOWN} and not (min(${OF_DAYS}, 2022-12-01..2024-10-29) < ${DOWN})`,
    ],
  ])("is of some time then and of none since: %s", (text, expected) =>
    expect(proposition(text, "2024-10-30")).toContain(expected),
  );

  it("is of levels where a close is told of", () =>
    expect(proposition("AMD last closed lower in January", "2024-10-30")).toBe(
      "min(close(AMD), 2024-01) < close(AMD, 2024-10-30) and not (min(close(AMD), 2024-02-01..2024-10-29) < close(AMD, 2024-10-30))",
    ));

  it("has no test where it is denied", () =>
    expect(proposition("The last time AMD had a day this rough was not in November 2022", "2024-10-30")).toMatch(
      /^[a-z-]+$/,
    ));
});

describe("a record told with a level, or reaching back to a day told in words", () => {
  it("holds the level too", () =>
    expect(
      proposition("TSM at 141.37, it has not closed this low since the 29th of April last year", "2025-04-04"),
    ).toBe("close(TSM, 2025-04-04) ~ 141.37 and lowest(close(TSM), 2025-04-04, 2024-04-30)"));

  it.each([
    ["the last trading day of July", "2024-08-01"],
    ["the middle of July", "2024-07-22"],
  ])("counts from behind %s", (time, from) =>
    expect(proposition(`TSM has not closed this low since ${time} 2024`, "2025-04-04")).toBe(
      `lowest(close(TSM), 2025-04-04, ${from})`,
    ),
  );

  it("is of the month told of before, whatever year is named as one of all", () =>
    expect(
      propositions("Tin averaged 36,963 in November, that tops any month in history including 2022", "2025-12-05").at(
        -1,
      ),
    ).toContain("highest(price(Tin), 2025-11)"));
});

describe("a figure that is said to be beyond any other", () => {
  it("is not held to the figure alone", () =>
    expect(
      propositions("Tin averaged 36,963 in November, that tops any month on record, 2022 included", "2025-12-05").at(
        -1,
      ),
    ).toMatch(/^[a-z-]+$|highest/));
});

describe("words behind a picture", () => {
  it("are no part of a statement where they state nothing", () =>
    expect(propositions("Intel six red days in a row 😭 make it stop", "2025-03-10")).toEqual([
      "-streak(close(INTC), 2025-03-10) >= 6",
    ]));

  it("are kept where they undo it", () =>
    expect(propositions("Intel six red days in a row 😂 not", "2025-03-10")[0]).toMatch(/^not |^[a-z-]+$/));
});
