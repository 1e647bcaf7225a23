import { describe, expect, it } from "vitest";
import { proposition, propositions } from "./said.ts";

const NO_TEST = /^(?!.*[<>~]| in )/;

describe("a price that has not been beyond a line since", () => {
  it("was so on no day, and not merely not on all of them", () => {
    expect(proposition("AMD has not been above 150 since June 2025", "2025-08-22")).toBe(
      "not (any(close(AMD), 2025-07-01..2025-08-22) > 150)",
    );
  });

  it("was so on some, where it has not stayed there", () => {
    expect(proposition("AMD hasn't stayed above 150 since June 2025", "2025-08-22")).toBe(
      "not (every(close(AMD), 2025-07-01..2025-08-22) > 150)",
    );
  });
});

describe("a price that had never been beyond a line until a day", () => {
  it.each([
    ["AMD had never closed above 180 until Thursday", "2025-08-08", "2025-08-07", "2025-08-07..2025-08-07"],
    ["AMD had never closed above 180 until August 2025", "2025-08-22", "2025-08-01", "2025-08-01..2025-08-22"],
  ])("was not before it, and was in it: %s", (text, saidAt, before, then) => {
    expect(proposition(text, saidAt)).toBe(
      `not (any(close(AMD), before(${before})) > 180) and any(close(AMD), ${then}) > 180`,
    );
  });
});

it.each([
  ["at most how often", "AMD closed over 180 at most once in August 2025", 0],
  ["where the time named before ended", "Micron dropped below 110 in July before ending it at 109.", 1],
])("%s is no close of any day: %s", (_, text, at) => expect(propositions(text, "2025-09-22")[at]).toMatch(NO_TEST));
