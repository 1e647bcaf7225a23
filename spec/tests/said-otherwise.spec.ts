import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

describe("words that turn a statement round", () => {
  it("deny each of several: not one of them", () => {
    expect(proposition("Not one of AMD, Intel and Micron gained less than 5% on 9 April 2025", "2025-04-10")).toBe(
      ["AMD", "INTC", "MU"].map((firm) => `not (change(close(${firm}), 2025-04-09) < 5%)`).join(" and "),
    );
  });

  it("take a part of the single digits to the half: 3.4 % is a low one still", () => {
    expect(proposition("Intel revenue grew low single digits in fiscal Q1 2025", "2025-06-10")).toBe(
      "yoy(revenue(INTC), FY2025Q1) in 0.5%..3.5%",
    );
  });

  it("leave the bound to the figure after the measure: closed at least 9 % higher", () => {
    expect(proposition("AMD closed at least 9% higher on 9 April 2025", "2025-04-10")).toBe(
      "change(close(AMD), 2025-04-09) >= 9%",
    );
  });

  it.each([
    ["say that some did not, and not which", "Not all of AMD, Intel and Micron rose in 2024"],
    ["tell of a range that was left", "Copper never left the 8,000-10,000 range in 2024"],
    ["tell of money given away, not taken in", "Meta handed out $14.1bn in Q1 2025"],
    ["name somebody nobody knows before all that is read", "lam reserach fourteen green days in a row"],
    ["tell a figure of the firm's own without saying which", "Amazon told us 91-93 for 2025"],
    ["tell a figure that came in, without saying which", "Amazon came in at 91.4 for 2025"],
    ["tell a change on the month of who knows what", "February was a 21% drop m/m for TSMC"],
    ["say one thing of one and the other of another", "its first decline this year, while WTI went on rising"],
  ])("%s, and get no test that passes over that: %s", (_, text) => {
    expect(proposition(text, "2025-06-10")).not.toMatch(/[<>~]| in /);
  });
});
