import { describe, expect, it } from "vitest";
import { isToldInPart, propositions } from "./said.ts";

const AT = "2025-10-24";
const GUIDES = ["capex_guidance_low(META, FY2025)", "capex_guidance_high(META, FY2025)"];
const KEPT = GUIDES.map((each) => `next(${each}, ${AT}) = asof(${each}, ${AT})`).join(" and ");
const RAISED = `${GUIDES.map((each) => `next(${each}, ${AT})`).join(" + ")} > ${GUIDES.map((each) => `asof(${each}, ${AT})`).join(" + ")}`;

describe("a condition and what follows, each a statement of its own", () => {
  it.each([
    [
      "If NVDA ends this week under 190 I say it closes above 195 on at least one day next week",
      "2025-10-22",
      "if last(close(NVDA), 2025-10-23..2025-10-24) < 190 then count(close(NVDA) > 195, 2025-10-27..2025-10-31) >= 1",
    ],
    [
      "If Intel closes below 38 this month, it closes under 35 next month",
      AT,
      "if any(close(INTC), 2025-10-25..2025-10-31) < 38 then any(close(INTC), 2025-11) < 35",
    ],
    [
      "If August revenue at TSMC beats NT$480bn then the ADR ends September above 450",
      "2026-08-12",
      "if monthly_revenue(TSM, 2026-08) > 480bn TWD then last(close(TSM), 2026-09) > 450",
    ],
    [
      "If TSMC reports less than NT$300bn for June, the ADR ends July below where it ended June",
      "2025-07-01",
      "if monthly_revenue(TSM, 2025-06) < 300bn TWD then last(close(TSM), 2025-07) < last(close(TSM), 2025-06)",
    ],
    [
      "Unless TSMC's March revenue tops NT$250bn the ADR ends April lower than it began",
      "2025-03-03",
      "if not (monthly_revenue(TSM, 2025-03) > 250bn TWD) then change(close(TSM), 2025-04) < 0%",
    ],
    [
      "Intel ends the quarter above 25 if it's above 24 at the end of this week",
      "2025-03-03",
      "if any(close(INTC), 2025-03-07) > 24 then last(close(INTC), 2025-03-04..2025-03-31) > 25",
    ],
    [
      "If TSMC's monthly revenue falls month on month in both March and April, TSM closes June below 180",
      "2025-03-03",
      "if qoq(monthly_revenue(TSM), 2025-03) < 0% and qoq(monthly_revenue(TSM), 2025-04) < 0% then last(close(TSM), 2025-06) < 180",
    ],
  ])("%s", (text, at, expected) => expect(propositions(text, at)).toEqual([expected]));

  it.each([
    ["leaves its 2025 capex range untouched in the Q3 report", KEPT],
    ["keeps its 2025 capex guidance unchanged with the third-quarter results", KEPT],
    ["raises its 2025 capex number again with the Q3 results", RAISED],
    ["lifts its 2025 capex guide in its Q3 report", RAISED],
  ])("may be of a plan as the next report has it: %s", (told, condition) =>
    expect(propositions(`If Meta ${told}, the shares finish October above 750`, AT)).toEqual([
      `if ${condition} then last(close(META), 2025-10-25..2025-10-31) > 750`,
    ]),
  );

  it("is not of a report that is not the next", () =>
    expect(
      propositions(
        "If Meta raises its 2025 capex guide in the Q3 report, the shares finish 2025 above 750",
        "2025-07-10",
      ),
    ).not.toContainEqual(expect.stringContaining("next(")));

  it("takes the year of a plan for what is spent in the end", () =>
    expect(
      propositions(
        "If Meta raises its 2025 capex number with the Q3 results then the actual full-year spend ends up over 75bn",
        AT,
      ),
    ).toEqual([`if ${RAISED} then capex(META, FY2025) > 75bn`]));

  it("asks either end of a range, not both", () =>
    expect(
      propositions("If Meta lifts either end of its 2025 capex range next week, META ends October above 750", AT)[0],
    ).toMatch(/^if \(asof\(capex_guidance_low.*\) or asof\(capex_guidance_high.*\)\) then last\(close\(META\)/));
});

describe("a figure that comes out", () => {
  it.each(["once they file", "when it reports", "as soon as the numbers are out"])("is no condition: %s", (when) =>
    expect(propositions(`AMD's September quarter gross margin will come in under 55% ${when}`, AT)).toEqual([
      "gross_margin(AMD, FY2025Q3) < 55%",
    ]),
  );

  it("leaves a price without a time that never comes due", () =>
    expect(propositions("AMD closes above 300 once they report", AT)).toEqual([
      "any(close(AMD), after(2025-10-24)) > 300",
    ]));
});

describe("how often behind a level", () => {
  it("is no bound of the level", () => {
    expect(propositions("NVDA closes below 185 at least once in November", AT)).not.toContainEqual(
      expect.stringContaining(">="),
    );
  });
});

it("a weekday with its number is that of the month in which both agree", () => {
  expect(propositions("META will finish Friday the 31st below 700", AT)).toEqual([
    "last(close(META), 2025-10-31) < 700",
  ]);
  expect(propositions("META closed at 734 on Friday the 17th", AT)).toEqual(["close(META, 2025-10-17) in 733..735"]);
});

describe("one end of a budget", () => {
  it.each([
    [
      "TSMC's 2026 budget will have a low end of at least 50bn",
      "next(capex_guidance_low(TSM, FY2026), 2026-01-12) >= 50bn",
    ],
    [
      "TSMC's 2026 budget will have a top end of under 50bn",
      "next(capex_guidance_high(TSM, FY2026), 2026-01-12) < 50bn",
    ],
    [
      "Provided TSMC's 2026 budget has a low end of at least $50bn, TSM closes January north of 350",
      "if next(capex_guidance_low(TSM, FY2026), 2026-01-12) >= 50bn USD then last(close(TSM), 2026-01-13..2026-01-31) > 350",
    ],
  ])("is the end that the words name: %s", (text, expected) =>
    expect(propositions(text, "2026-01-12")).toEqual([expected]),
  );
});

it("what is so only if something else is has no verdict by itself", () => {
  for (const text of [
    "TSM only closes July above 240 if June revenue tops NT$280bn",
    "TSM closes July above 240 only if June revenue tops NT$280bn",
  ])
    expect(isToldInPart(text, "2025-07-01")).toBe(true);
});
