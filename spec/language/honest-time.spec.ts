import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, dayOf } from "../../src/calendar.ts";
import { evaluate, type Node, parse, references } from "../../src/language/index.ts";
import type { Observation } from "../../src/observation.ts";
import { randomFrom } from "../../src/random.ts";
import { lookupOf } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";
import { fact } from "./sample-record.ts";

const FROM = dayOf("2024-01-01");
const TO = dayOf("2025-06-30");

/** Closes of a market that shuts at weekends and now and then besides, each known the same day. */
const closes = fc.record({ seed: fc.integer(), last: fc.integer({ min: 0, max: TO - FROM }) }).map(({ seed, last }) => {
  const random = randomFrom(seed);
  let price = 100;
  return Array.from({ length: last }, (_, i) => FROM + i).flatMap((day): Observation[] => {
    price *= 0.91 + 0.19 * random();
    const closed = random() < 0.06 || (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
    const value = Math.round(price * 100) / 100;
    const one = { subject: "NVDA", measure: "close", periodStart: day, periodEnd: day, value, unit: "USD" };
    return closed ? [] : [{ ...one, known: day, source: "made" }];
  });
});

const QUARTERS = [
  "2023-10-01..2023-12-31",
  "2024-01-01..2024-03-31",
  "2024-04-01..2024-06-30",
  "2024-07-01..2024-09-30",
  "2024-10-01..2024-12-31",
  "2025-01-01..2025-03-31",
];

/** Quarters of two definitions, some missing, published some days after their end, now and then revised. */
const figures = fc
  .array(
    fc.record({
      quarter: fc.constantFrom(...QUARTERS),
      measure: fc.constantFrom("capex", "cash_capex", "net_income"),
      value: fc.integer({ min: 1, max: 60 }),
      after: fc.integer({ min: 10, max: 160 }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ quarter, measure, value, after }): Observation => {
      const made = fact("MSFT", measure, quarter, value * 1e9, "2024-01-01");
      return { ...made, known: made.periodEnd + after };
    }),
  );

const record = fc.tuple(closes, figures).map(([a, b]) => [...a, ...b]);

const TESTS = [
  "capex(MSFT, FY2025Q1) > capex(MSFT, FY2024Q4)",
  "capex(MSFT, 2024) > 80bn USD",
  "capex(MSFT, 2024) < 120bn USD",
  "net_income(MSFT, 2024) > 80bn USD",
  "sum(capex(MSFT), FY2025H1) / 80bn USD > 50%",
  "yoy(capex(MSFT), 2024Q4) > 10%",
  "highest(capex(MSFT), 2024Q4)",
  "streak(capex(MSFT), 2024Q4) >= 2",
  "if capex(MSFT, 2024Q3) > 20bn USD then capex(MSFT, 2024Q4) > 20bn USD",
  "any(close(NVDA), 2024-06-01..2024-12-31) > 140",
  "every(close(NVDA), 2024-06-01..2024-12-31) > 60",
  "any(close(NVDA), after(2024-06-01)) > 200 by 2025-03-31",
  "change(close(NVDA), 2024-09) < -5% and close(NVDA, 2024-10-06) > 80",
  "max(close(NVDA), 2024Q3) > max(close(NVDA), before(2024-07))",
  "change(close(NVDA), 2024-12-25) > 0 or count(close(NVDA) > 100, 2024-11) >= 10",
  "drawdown(close(NVDA), 2024H2) < -30%",
  "not any(change(close(NVDA)), 2024-08) < -8%",
].map((text) => ({ text, ast: parse(text).proposition as Node }));

const test = fc.constantFrom(...TESTS);
const day = fc.integer({ min: FROM, max: TO + 200 });
const shuffled = (facts: readonly Observation[], seed: number) =>
  facts
    .map((one, i) => ({ one, key: Math.imul(i + 1, seed) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** No two versions of a figure on one day: which of them would count depends on their order. */
const distinct = (facts: readonly Observation[]) => [
  ...new Map(facts.map((one) => [`${one.subject} ${one.measure} ${one.periodEnd} ${one.known}`, one])).values(),
];

const at = (ast: Node, facts: readonly Observation[], asOf: Day) =>
  evaluate(ast, lookupOf(facts), asOf, DEFAULT_REGISTRY);

describe("an evaluation as of a day", () => {
  it("is the same whatever became public later", () => {
    fc.assert(
      fc.property(record, test, day, (facts, { ast }, asOf) => {
        const until = distinct(facts).filter((one) => one.known <= asOf);
        expect(at(ast, distinct(facts), asOf)).toEqual(at(ast, until, asOf));
      }),
      { numRuns: 150 },
    );
  });

  it("is the same in whatever order the facts came in", () => {
    fc.assert(
      fc.property(record, test, day, fc.integer({ min: 3, max: 1e9 }), (facts, { ast }, asOf, seed) => {
        expect(at(ast, shuffled(distinct(facts), seed | 1), asOf)).toEqual(at(ast, distinct(facts), asOf));
      }),
      { numRuns: 100 },
    );
  });

  it("changes only on a day a fact became public, or on the day it named beforehand", () => {
    fc.assert(
      fc.property(record, test, (raw, { ast }) => {
        const facts = distinct(raw);
        const lookup = lookupOf(facts);
        const read = references(ast, DEFAULT_REGISTRY);
        const known = new Set(
          read.flatMap((one) => lookup.versions(one.subject, one.measure).map((version) => version.known)),
        );
        let before = evaluate(ast, lookup, FROM, DEFAULT_REGISTRY);
        for (let asOf = FROM + 1; asOf <= TO + 200; asOf++) {
          const now = evaluate(ast, lookup, asOf, DEFAULT_REGISTRY);
          if (now.verdict !== before.verdict && !known.has(asOf)) expect(before.nextDay).toBe(asOf);
          expect(now.nextDay === null || now.nextDay > asOf).toBe(true);
          expect(now.decidedOn === null || now.decidedOn <= asOf).toBe(true);
          before = now;
        }
      }),
      { numRuns: 25 },
    );
  });

  it("keeps a verdict it has given for as long as no figure is revised", () => {
    fc.assert(
      fc.property(record, test, (raw, { ast }) => {
        const first = new Map(raw.map((one) => [`${one.subject} ${one.measure} ${one.periodEnd}`, one]));
        const lookup = lookupOf(first.values());
        let given: string | null = null;
        for (let asOf = FROM; asOf <= TO + 200; asOf += 3) {
          const { verdict, others, notes } = evaluate(ast, lookup, asOf, DEFAULT_REGISTRY);
          if (given !== null && notes.length === 0) expect(verdict).toBe(given);
          if (verdict === "holds" || verdict === "fails") given = notes.length === 0 ? verdict : given;
          expect(others.every((other) => other.reason !== "")).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("what is stated by a day that has not come", () => {
  const facts = [
    fact("META", "capex_guidance_low", "2025-01-01..2025-12-31", 60, "2025-01-29"),
    fact("META", "capex_guidance_low", "2025-01-01..2025-12-31", 64, "2025-04-30"),
  ];
  const asked = (asOf: string) => {
    const { proposition } = parse(
      "asof(capex_guidance_low(META, FY2025), 2025-05-02) > asof(capex_guidance_low(META, FY2025), 2025-04-28)",
    );
    return evaluate(proposition as Node, lookupOf(facts), dayOf(asOf), DEFAULT_REGISTRY);
  };

  it("is open until then, for more may be stated", () => {
    expect(asked("2025-04-29")).toMatchObject({ verdict: "open", code: "period-not-over" });
    expect(asked("2025-05-01").verdict).toBe("open");
    expect(asked("2025-05-02").verdict).toBe("holds");
  });
});
