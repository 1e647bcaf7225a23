import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const AT = "2025-03-14";
const [AMD, MU] = ["AMD", "MU"].map((id) => `change(close(${id}), 2025-02) < 0%`);

describe("one more of whom the same or the contrary is said", () => {
  it.each([
    ["amd fell in february, micron too", `${AMD} and ${MU}`],
    ["amd fell in february, so did micron", `${AMD} and ${MU}`],
    ["amd fell in february, same with micron lol", `${AMD} and ${MU}`],
    ["AMD fell in February, Micron didn't", `${AMD} and not (${MU})`],
    ["amd fell in february, not micron", `${AMD} and not (${MU})`],
    ["amd fell in february, unlike micron", `${AMD} and not (${MU})`],
  ])("is part of the statement: %s", (text, expected) => {
    expect(propositions(text, AT)).toEqual([expected]);
  });

  it("is the same where the first is denied", () => {
    expect(propositions("amd didn't fall in february, micron didn't either", AT)).toEqual([
      `not (${AMD}) and not (${MU})`,
    ]);
  });

  it("is none where something else is said of it", () => {
    expect(propositions("amd fell in february, i like micron too", AT)[0]).toBe(AMD);
  });
});
