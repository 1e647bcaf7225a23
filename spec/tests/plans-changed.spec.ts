import { describe, expect, it } from "vitest";
import { propositions } from "./said.ts";

const DAY = "2025-12-01";
const [LOW, HIGH] = ["capex_guidance_low(META, FY2025)", "capex_guidance_high(META, FY2025)"];
const width = `${HIGH} - ${LOW}`;
const OTHER: Record<string, string> = { [LOW]: HIGH, [HIGH]: LOW };
const now = (term: string, day = DAY) => `asof(${term}, ${day})`;
const was = (term: string) => `previous(${term}, ${DAY}${OTHER[term] ? `, ${OTHER[term]}` : ""})`;
const often = (term: string, sign: string, from = "2024-01-01") =>
  `count(change(statements(${term})) ${sign} 0, ${from}..${DAY})`;

describe("how a firm changed what it plans to spend", () => {
  it.each([
    [
      "Meta narrowed its 2025 capex range to 2bn from 6",
      `${now(width)} ~ 2bn and ${was(width)} ~ 6bn and ${now(width)} < ${was(width)}`,
    ],
    [
      "Meta tightened its 2025 capex range by 4bn in October",
      `${now(width, "2025-09-30")} - (${now(width, "2025-11-03")}) ~ 4bn and ${now(width, "2025-11-03")} < ${now(width, "2025-09-30")}`,
    ],
    [
      "Meta's latest tweak to the '25 capex range: floor up by four billion",
      `${now(LOW)} - ${was(LOW)} ~ 4bn and ${now(LOW)} > ${was(LOW)}`,
    ],
    [
      "Meta's 2025 capex range: low end up 4bn to 70",
      `${now(LOW)} ~ 70bn and ${now(LOW)} - ${was(LOW)} ~ 4bn and ${now(LOW)} > ${was(LOW)}`,
    ],
    [
      "Meta lifted just the bottom of its 2025 capex range",
      `${now(LOW)} > ${was(LOW)} and ${now(HIGH)} = ${was(HIGH)}`,
    ],
    [
      "Meta's 2025 capex range: bottom raised by 4bn, top left alone",
      `${now(LOW)} - ${was(LOW)} ~ 4bn and ${now(LOW)} > ${was(LOW)} and ${now(HIGH)} = ${was(HIGH)}`,
    ],
  ])("is told by the end, the way and the amount named: %s", (text, test) => {
    expect(propositions(text, DAY)).toEqual([test]);
  });

  it.each([
    ["Meta never once lowered the top end of its 2025 capex range", `${often(HIGH, "<")} = 0`],
    ["Meta raised its 2025 capex guide three times", `${often(`${LOW} + ${HIGH}`, ">")} = 3`],
    ["Meta raised the top of its 2025 capex range only once", `${often(HIGH, ">")} = 1`],
    ["Zuck has lifted the floor of the 2025 capex range twice since April", `${often(LOW, ">", "2025-05-04")} = 2`],
    [
      "Meta has now raised the low end of its 2025 capex guide three times in a row",
      `asof(streak(statements(${LOW})), ${DAY}) >= 3`,
    ],
    [
      "Meta raised the low end of its 2025 capex guide at every update this year",
      `every(change(statements(${LOW})), 2025-01-01..${DAY}) > 0 and ${often(LOW, ">", "2025-01-01")} > 0`,
    ],
  ])("is counted over its statements where it is told how often: %s", (text, test) => {
    expect(propositions(text, DAY)).toEqual([test]);
  });

  it("is of the time that the rest of the sentence names, in every part of it", () => {
    const text = "In July, Meta nudged the bottom of its 2025 capex range from 64 to 66bn and kept the top at 72bn";
    expect(propositions(text, DAY)).toEqual([
      `${now(LOW, "2025-08-03")} ~ 66bn and ${now(LOW, "2025-06-30")} ~ 64bn`,
      `${now(HIGH, "2025-08-03")} ~ 72bn and ${now(HIGH, "2025-08-03")} = ${now(HIGH, "2025-06-30")}`,
    ]);
  });

  it.each([
    [
      "If Meta leaves its 2025 capex range untouched in the Q3 report, the shares finish October above 750",
      `if next(${LOW}, 2025-10-24) = asof(${LOW}, 2025-10-24) and next(${HIGH}, 2025-10-24) = asof(${HIGH}, 2025-10-24) then`,
    ],
    [
      "If Zuck lifts either end of the '25 capex range next week, META finishes October 31 below 700",
      `if (asof(${LOW}, 2025-10-31) > asof(${LOW}, 2025-10-26) or asof(${HIGH}, 2025-10-31) > asof(${HIGH}, 2025-10-26)) then`,
    ],
  ])("may be a condition on what it says next: %s", (text, condition) => {
    expect(propositions(text, "2025-10-24").join()).toContain(condition);
  });

  it.each([
    "Meta's capex range for 2025 has only ever gone up",
    "Meta leaves its 2025 capex guide untouched in the Q3 report",
    "Amazon kept its 2025 capex plan at 100bn until October",
    "Meta guided 2025 capex to 60-65bn, up from 38-40bn last year",
    "Nobody expected Meta to cut its 2025 capex range",
    "Meta denied that it cut its 2025 capex range",
    "Meta raised the low end of its 2025 capex range for the third time",
  ])("is not read where a word, or the time, is not understood: %s", (text) => {
    expect(propositions(text, DAY).join()).not.toContain("guidance");
  });
});
