import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/observation.ts";
import { asLastRevised, firstPrint } from "../../src/record/as-of.ts";
import { loadLookup, lookupOf } from "../../src/record/lookup.ts";
import { readVersions } from "../../src/record/read-versions.ts";
import { observe, temporaryStore } from "./temporary.ts";

const fact = (quarter: number, value: number, known: number): Observation => ({
  subject: "ACME",
  measure: "revenue",
  periodStart: quarter * 91,
  periodEnd: quarter * 91 + 90,
  value,
  unit: "USD",
  known,
  source: "10-Q",
});
const facts = fc.array(
  fc.tuple(fc.nat(5), fc.nat(9), fc.nat(40)).map(([quarter, value, known]) => fact(quarter, value, known)),
  { maxLength: 30 },
);

/** What a reader of the evening of `asOf` saw, the slow and plain way. */
function seen(all: Observation[], asOf: number): Observation[] {
  const periods = [...new Set(all.filter((each) => each.known <= asOf).map((each) => each.periodStart))];
  return periods
    .sort((a, b) => a - b)
    .map((period) => {
      const versions = all.filter((each) => each.periodStart === period && each.known <= asOf);
      const last = Math.max(...versions.map((each) => each.known));
      return versions.findLast((each) => each.known === last)!;
    });
}

describe("a lookup", () => {
  it("gives for each period the value known by the end of the day asked for, oldest period first", () => {
    fc.assert(
      fc.property(facts, fc.nat(45), (all, asOf) => {
        expect(lookupOf(all).series("ACME", "revenue", asOf)).toEqual(seen(all, asOf));
      }),
    );
  });

  it("never sees ahead: facts known after the day, in any number and order, change nothing", () => {
    fc.assert(
      fc.property(facts, facts, fc.nat(40), fc.nat(), (before, later, asOf, at) => {
        const ahead = later.map((each) => ({ ...each, known: each.known + asOf + 1 }));
        const cut = before.length === 0 ? 0 : at % before.length;
        const mixed = [...ahead.slice(0, 5), ...before.slice(0, cut), ...ahead.slice(5), ...before.slice(cut)];
        expect(lookupOf(mixed).series("ACME", "revenue", asOf)).toEqual(
          lookupOf(before).series("ACME", "revenue", asOf),
        );
      }),
    );
  });

  it("answers the same from the store as from memory", async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.nat(45), async (all, asOf) => {
        const store = await temporaryStore();
        await observe(store, all);
        const values = (list: readonly Observation[]) => list.map((each) => [each.periodStart, each.known, each.value]);
        const loaded = await loadLookup(store, [{ subject: "ACME", measure: "revenue" }]);
        const distinct = all.filter(
          (each, i) =>
            all.findIndex(
              (o) => o.periodStart === each.periodStart && o.known === each.known && o.value === each.value,
            ) === i,
        );
        expect(values(loaded.series("ACME", "revenue", asOf))).toEqual(values(seen(distinct, asOf)));
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same list for the same question, and nothing for a series it does not hold", () => {
    const lookup = lookupOf([fact(1, 10, 5), fact(2, 11, 9)]);
    expect(lookup.series("ACME", "revenue", 6)).toBe(lookup.series("ACME", "revenue", 8));
    expect(lookup.series("ACME", "profit", 6)).toEqual([]);
    expect(lookup.versions("ACME", "revenue")).toHaveLength(2);
  });

  it("puts two values of one day in the order of their minutes, where both are known", () => {
    const morning = { ...fact(1, 10, 5), knownMinute: 100 };
    const evening = { ...fact(1, 11, 5), knownMinute: 900 };
    for (const order of [
      [morning, evening],
      [evening, morning],
    ])
      expect(lookupOf(order).series("ACME", "revenue", 5)).toEqual([evening]);
  });
});

describe("the three readings of a series", () => {
  it("are what was first public, what was known, and what stands after all revisions", async () => {
    const store = await temporaryStore();
    await observe(store, [fact(1, 10, 5), fact(1, 12, 50), fact(2, 20, 30)], 1000);
    const key = { subject: "ACME", measure: "revenue" };
    const versions = [...(await readVersions(store, [key])).values()][0];
    expect(versions.map((each) => each.recorded)).toEqual([1000, 1000, 1000]);
    expect(firstPrint(versions, 60).map((each) => each.value)).toEqual([10, 20]);
    expect(firstPrint(versions, 10).map((each) => each.value)).toEqual([10]);
    expect((await loadLookup(store, [key])).series("ACME", "revenue", 40).map((each) => each.value)).toEqual([10, 20]);
    expect(asLastRevised(versions).map((each) => each.value)).toEqual([12, 20]);
  });
});
