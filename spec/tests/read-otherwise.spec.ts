import { describe, expect, it } from "vitest";
import { proposition } from "./said.ts";

const AT = "2025-05-14";

describe("words that say more than a test of them would ask", () => {
  it.each([
    ["a rate that changed is no growth alone", "Meta's revenue growth accelerated in Q1 2025"],
    ["a line below nothing keeps its sign", "Micron's gross margin held above -11.7% in fiscal Q3 2023"],
    [
      "what was sold so far has the months behind the last quarter",
      "TSMC has booked NT$1189bn of revenue so far this year",
    ],
  ])("%s", (_, text) => {
    expect(proposition(text, AT)).toBe("unread-restriction");
  });

  it("is read where all of it is asked", () => {
    expect(proposition("Micron's gross margin was -17.8% in fiscal Q3 2023", AT)).toContain("-17.8%");
    expect(proposition("TSMC has booked NT$839bn of revenue so far this year", "2025-04-12")).not.toBe(
      "unread-restriction",
    );
  });
});
