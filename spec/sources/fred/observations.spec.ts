import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../../src/calendar.ts";
import { importing } from "../importing.ts";

const row = (realtime_start: string, date: string, value: string) => ({
  realtime_start,
  realtime_end: "9999-12-31",
  date,
  value,
});

describe("ALFRED observations", () => {
  it("of one date alone are taken for a period only as long as is told", async () => {
    const one = { observations: [row("2024-04-25", "2024-01-01", "5")] };
    await expect(importing(one)).rejects.toMatchObject({ code: "grain-unknown" });
    const { versions } = await importing(one, { symbol: "GDP", grain: "quarter" });
    expect((await versions("GDP", "value")).map((each) => isoOf(each.periodEnd))).toEqual(["2024-03-31"]);
  });

  it("become public on the first day of their vintage, and a value that stays says nothing new", async () => {
    const { versions, refused } = await importing(
      {
        observations: [
          row("2024-04-25", "2024-01-01", "28284.5"),
          row("2024-05-30", "2024-01-01", "28255.9"),
          row("2024-06-27", "2024-01-01", "28255.9"),
          row("2024-07-25", "2024-04-01", "28629.2"),
          row("2024-07-25", "2024-07-01", "."),
          row("1776-07-04", "1946-01-01", "199.7"),
        ],
      },
      { symbol: "GDP", unit: "bn USD" },
    );
    const found = await versions("GDP", "value");
    expect(
      found.map((each) => [isoOf(each.periodStart), isoOf(each.periodEnd), each.value, isoOf(each.known)]),
    ).toEqual([
      ["2024-01-01", "2024-03-31", 28284.5, "2024-04-25"],
      ["2024-01-01", "2024-03-31", 28255.9, "2024-05-30"],
      ["2024-04-01", "2024-06-30", 28629.2, "2024-07-25"],
    ]);
    expect(found[0].unit).toBe("bn USD");
    expect(refused.map((each) => each.why).sort()).toEqual([
      "no day of publication is known",
      "no value in that vintage",
    ]);
  });

  it("are named after the file where nobody says which series they are", async () => {
    const { versions } = await importing(
      { observations: [row("2024-04-25", "2024-01-01", "1")] },
      { name: "dir/DGS10.json", grain: "month" },
    );
    expect(await versions("DGS10", "value")).toHaveLength(1);
  });
});

const PAYLOADS = "../shared/data/payloads";

describe.skipIf(!existsSync(PAYLOADS))("the recorded vintages of GDP", () => {
  it("give the first release that FRED itself names the first", async () => {
    const all = await importing({ path: `${PAYLOADS}/alfred-gdp-all-releases.json` }, { symbol: "GDP" });
    const initial = await importing({ path: `${PAYLOADS}/alfred-gdp-initial-release.json` }, { symbol: "GDP" });
    const first = await initial.versions("GDP", "value");
    expect(first).toHaveLength(132);
    for (const { periodStart, known, value } of first) {
      const seen = (await all.known("GDP", "value", known)).find((each) => each.periodStart === periodStart);
      expect([isoOf(periodStart), seen?.value]).toEqual([isoOf(periodStart), value]);
    }
    const latest = await all.known("GDP", "value", dayOf("2024-10-30"));
    expect(latest.at(-1)).toMatchObject({ value: 29349.924, periodEnd: dayOf("2024-09-30") });
  });
});
