import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, dayOf, isoOf, quarterDays, weekday } from "../../src/calendar.ts";
import { flipsOf } from "../../src/marks/flips.ts";
import { markClaim } from "../../src/marks/mark-claim.ts";
import { standAt } from "../../src/marks/stand.ts";
import type { Observation } from "../../src/observation.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import type { Test } from "../../src/tests/test.ts";

const FIRST = dayOf("2024-01-01");
const SAID = dayOf("2024-06-03");
const LAST = dayOf("2025-06-30");

const testOf = (text: string, more: Partial<Test> = {}): Test => ({
  text,
  assumptions: [],
  decidableFrom: null,
  deadline: null,
  alternatives: [],
  among: null,
  neverDue: false,
  partial: false,
  ...more,
});

const TEXTS = [
  "any(close(AMD), 2024-06-04..2024-12-31) > 130",
  "every(close(AMD), 2024-06-04..2024-09-30) > 90",
  "change(close(AMD), 2024-07) > 0% and revenue(AMD, FY2024Q3) > 6bn USD",
  "if revenue(AMD, FY2024Q2) > 6bn USD then any(close(AMD), 2024-08-01..2024-10-31) < 100",
  "revenue(AMD, FY2024Q4) > revenue(AMD, FY2024Q3) or last(close(AMD), 2024) < 110",
  "revenue(AMD, FY2024) > 24bn USD",
  "not (max(close(AMD), 2024-06-04..2025-03-31) > 125)",
  "capex(AMD, FY2024Q3) > 1bn USD",
  "streak(close(AMD), 2024-08-30) >= 2",
  "next(capex_guidance_high(AMD, FY2024), 2024-06-03) < asof(capex_guidance_high(AMD, FY2024), 2024-06-03)",
];

const observation = (measure: string, start: Day, end: Day, value: number, known: Day): Observation => ({
  subject: "AMD",
  measure,
  periodStart: start,
  periodEnd: end,
  value,
  unit: "USD",
  known,
  source: "made up for this check",
});

const sessions = Array.from({ length: LAST - FIRST }, (_, index) => FIRST + index).filter(
  (day) => weekday(day) % 6 !== 0,
);
const quarters = [1, 2, 3, 4, 5].map((index) => quarterDays(2024 + Math.floor((index - 1) / 4), ((index - 1) % 4) + 1));

/** Closes of every session up to some day, and quarterly figures, some of them revised or late, all at random. */
const records = fc
  .record({
    steps: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 40, maxLength: 40 }),
    ends: fc.integer({ min: 100, max: sessions.length }),
    figures: fc.array(
      fc.record({
        measure: fc.constantFrom("revenue", "capex", "cash_capex", "capex_guidance_high"),
        quarter: fc.integer({ min: 0, max: 4 }),
        value: fc.integer({ min: 3, max: 9 }),
        lag: fc.integer({ min: 5, max: 160 }),
      }),
      { maxLength: 24 },
    ),
  })
  .map(({ steps, ends, figures }) => {
    let price = 110;
    const closes = sessions.slice(0, ends).map((day, index) => {
      price = Math.max(60, price + steps[index % steps.length] * (index % 3 ? 1 : 0.5));
      return observation("close", day, day, price, day);
    });
    const reported = figures.map(({ measure, quarter, value, lag }) => {
      const days =
        measure === "capex_guidance_high"
          ? { start: dayOf("2024-01-01"), end: dayOf("2024-12-31") }
          : quarters[quarter];
      return observation(measure, days.start, days.end, value * 1e9, quarters[quarter].end + lag);
    });
    return [...closes, ...reported];
  });

describe("the timeline of a claim", () => {
  it("equals marking each day one by one", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS), (facts, text, other) => {
        const setting = { lookup: lookupOf(facts), registry, saidAt: SAID };
        const test = testOf(
          text,
          other === text ? {} : { alternatives: [{ text: other, assumptions: [] }], among: "rival" },
        );
        const oneByOne: { on: string; to: string }[] = [];
        for (let day = SAID + 1, last = standAt(test, setting, SAID).verdict; day <= LAST; day++) {
          const { verdict } = standAt(test, setting, day);
          if (verdict !== last) oneByOne.push({ on: isoOf(day), to: verdict });
          last = verdict;
        }
        const flips = flipsOf(test, { ...setting, asOf: LAST }).map(({ on, to }) => ({ on: isoOf(on), to }));
        expect(flips).toEqual(oneByOne);
      }),
      { numRuns: 60 },
    );
  });

  it("does not change with facts that became public later", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...TEXTS), fc.integer({ min: SAID, max: LAST }), (facts, text, asOf) => {
        const mark = (known: Observation[]) =>
          markClaim(testOf(text), { lookup: lookupOf(known), registry, saidAt: SAID, asOf });
        expect(mark(facts)).toEqual(mark(facts.filter(({ known }) => known <= asOf)));
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order in which facts were imported", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...TEXTS), (facts, text) => {
        const distinct = [
          ...new Map(facts.map((fact) => [`${fact.measure} ${fact.periodEnd} ${fact.known}`, fact])).values(),
        ];
        const mark = (known: Observation[]) =>
          markClaim(testOf(text), { lookup: lookupOf(known), registry, saidAt: SAID, asOf: LAST });
        expect(mark(distinct.toReversed())).toEqual(mark(distinct));
      }),
      { numRuns: 30 },
    );
  });

  it("has the day on which a series that seemed to have ended goes on, though it ends as before", () => {
    const closes = sessions
      .filter((day) => day <= dayOf("2024-08-06"))
      .map((day) => observation("close", day, day, 110, day));
    const figures = [
      observation("revenue", quarters[1].start, quarters[1].end, 5e9, dayOf("2024-08-03")),
      observation("revenue", quarters[2].start, quarters[2].end, 5e9, dayOf("2025-01-31")),
      observation("revenue", quarters[3].start, quarters[3].end, 5e9, dayOf("2025-02-01")),
    ];
    const test = testOf("revenue(AMD, FY2024Q4) > revenue(AMD, FY2024Q3) or last(close(AMD), 2024) < 110");
    const flips = flipsOf(test, { lookup: lookupOf([...closes, ...figures]), registry, saidAt: SAID, asOf: LAST });
    expect(flips.map(({ on, to }) => [isoOf(on), to])).toEqual([
      ["2025-01-27", "no-data"],
      ["2025-01-31", "open"],
      ["2025-02-01", "no-data"],
    ]);
  });

  it("names the fact that changed the mark", () => {
    const facts = [observation("revenue", quarters[2].start, quarters[2].end, 6.8e9, dayOf("2024-10-29"))];
    const flips = flipsOf(testOf("revenue(AMD, FY2024Q3) > 6bn USD"), {
      lookup: lookupOf(facts),
      registry,
      saidAt: SAID,
      asOf: LAST,
    });
    expect(flips.at(-1)).toMatchObject({
      on: dayOf("2024-10-29"),
      to: "holds",
      because: expect.stringContaining("made up for this check"),
    });
  });
});

describe("readings of which the likeliest is of a time that the record has lost", () => {
  it("have no data, whatever another time shows", () => {
    const closes = sessions.slice(0, 60).map((day, index) => observation("close", day, day, 100 + index, day));
    const test = testOf("change(close(AMD), 2024-07) > 0%", {
      alternatives: [{ text: "change(close(AMD), 2024-02) > 0%", assumptions: [] }],
      among: "rival",
    });
    const stand = standAt(test, { lookup: lookupOf(closes), registry, saidAt: SAID }, LAST);
    expect([stand.verdict, stand.code]).toEqual(["no-data", "series-ended"]);
  });
});
