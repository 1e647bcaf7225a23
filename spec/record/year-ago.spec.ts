import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { loadLookup } from "../../src/record/lookup.ts";
import { observe, temporaryStore } from "./temporary.ts";

const SERIES = { subject: "TSM", measure: "monthly_revenue" };
const month = (first: string, last: string, value: number, known: string) => ({
  ...SERIES,
  periodStart: dayOf(first),
  periodEnd: dayOf(last),
  value,
  unit: "TWD",
  known: dayOf(known),
  source: "spec",
});
const JULY_2024 = month("2024-07-01", "2024-07-31", 256_953e6, "2024-08-09");

async function seen(held: ReturnType<typeof month>[], asOf: string) {
  const store = await temporaryStore();
  await observe(store, held);
  const lookup = await loadLookup(store, [SERIES]);
  return lookup.series(SERIES.subject, SERIES.measure, dayOf(asOf));
}

describe("the months a year before the first reports of a series", () => {
  it("stand under the series, each from the report that states it beside its own month", async () => {
    const [july2023, ...rest] = await seen([JULY_2024], "2024-08-09");
    expect(july2023).toMatchObject({
      periodStart: dayOf("2023-07-01"),
      periodEnd: dayOf("2023-07-31"),
      value: 177_616e6,
    });
    expect(july2023.source).toMatch(/6-K/);
    expect(rest.map(({ value }) => value)).toEqual([256_953e6]);
  });

  it("are not known before that report", async () => {
    expect(await seen([JULY_2024], "2024-08-08")).toEqual([]);
  });

  it("give way to what the record holds of the same month", async () => {
    const own = month("2023-07-01", "2023-07-31", 1e9, "2023-08-10");
    const values = (await seen([own, JULY_2024], "2024-08-09")).map(({ value }) => value);
    expect(values).toEqual([1e9, 256_953e6]);
  });

  it("make no series of one that the record does not hold", async () => {
    expect(await seen([], "2026-01-01")).toEqual([]);
  });
});
