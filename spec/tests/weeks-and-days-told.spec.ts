import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const SAID = "2024-05-24";

describe("a week told by one of its days", () => {
  it.each([
    ["The week of May 6 saw Intel gain 2%", "change(close(INTC), 2024-05-06..2024-05-10) ~ 2%"],
    ["Intel gained 2% in the week ended May 10", "change(close(INTC), 2024-05-06..2024-05-10) ~ 2%"],
    ["For the week ending May 10, Intel gained 2%", "change(close(INTC), 2024-05-06..2024-05-10) ~ 2%"],
    ["Intel gained 2% in the week to May 10", "change(close(INTC), 2024-05-06..2024-05-10) ~ 2%"],
  ])("is asked of the whole week and not of that day: %s", (text, expected) => {
    expect(proposition(text, SAID)).toBe(expected);
  });

  it("is no move of the day on which so many sessions ended", () => {
    expect(propositions("In the six trading days ended May 10, Intel gained 2%", SAID).at(-1)).not.toContain("change(");
  });
});

describe("a day told in its sentence", () => {
  it("is that of a price told behind it without a verb", () => {
    expect(propositions("Micron closed at $121.10 on Tuesday, off an intraday high of $124.30", SAID)).toEqual([
      "close(MU, 2024-05-21) ~ 121.10",
      "high(MU, 2024-05-21) ~ 124.30",
    ]);
  });

  it("leaves a close of the next sentence without a day of its own", () => {
    expect(propositions("Micron fell 3% on Tuesday. It closed at 125.", SAID)[1]).not.toContain("latest(");
    expect(propositions("Micron fell 3% on Friday. It closed at 125.", SAID)[1]).toContain("latest(close(MU)");
  });

  it("told by its number alone is a day where days are spoken of", () => {
    expect(proposition("The only day in April on which Intel lost more than 5% was the 26th", SAID)).toBe(
      "change(close(INTC), 2024-04-26) < -5% and count(change(close(INTC)) < -5%, 2024-04) = 1",
    );
  });

  it("told by what another did then is not the one it was said", () => {
    expect(propositions("Intel was down 2% on the day Micron gained 4%, Thursday", SAID)[0]).not.toContain("close(");
  });
});

describe("what a move is counted from", () => {
  it("is the close of the day named behind it", () => {
    const since = "latest(close(AMD), 2024-05-24) / close(AMD, 2024-05-02) - 1 ~ 12%";
    expect(proposition("AMD has gained 12% from its close on May 2", SAID)).toBe(since);
    expect(proposition("AMD is up 12% from its close of May 2", SAID)).toBe(since);
  });

  it("is the first price of the session where the close is held against the open", () => {
    expect(proposition("AMD closed 1.4% below its open on Tuesday", SAID)).toBe(
      "close(AMD, 2024-05-21) / open(AMD, 2024-05-21) - 1 ~ -1.4%",
    );
  });
});

describe("figures told one after the other", () => {
  it("are not of the time that stands behind the last of them", () => {
    const [first] = propositions("AMD rose 12% and 4% in the first and second quarters of 2023", SAID);
    expect(first).not.toContain("change(");
  });

  it("go the way of the first where they are further ones", () => {
    const [, second] = propositions("AMD fell 3% on Monday and another 2% on Tuesday", SAID);
    expect(second).not.toBe("change(close(AMD), 2024-05-21) ~ 2%");
  });
});

describe("sessions counted back", () => {
  it("leave out the days on which the markets of New York were closed", () => {
    // July 4 of 2024 was a Thursday.
    expect(proposition("AMD is up 3% over the last four sessions", "2024-07-09")).toBe(
      "change(close(AMD), 2024-07-03..2024-07-09) ~ 3%",
    );
  });
});

describe("a record told with the move of a day", () => {
  it("is one of that day", () => {
    expect(proposition("AMD sank 3.3% on May 14 to close at its lowest since January", SAID)).toContain(
      "lowest(close(AMD), 2024-05-14,",
    );
  });
});
