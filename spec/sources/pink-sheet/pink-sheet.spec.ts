import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../../src/calendar.ts";
import { importing } from "../importing.ts";
import { workbook } from "./workbook.ts";

describe("the Pink Sheet", () => {
  it("gives monthly prices with their unit, and says that days of first publication are approximate", async () => {
    const { versions, counts } = await importing(workbook("June 02, 2026", 100, 110));
    expect(counts).toEqual({ new: 3, unchanged: 0, revised: 0 });
    const nickel = await versions("Nickel", "price");
    expect(
      nickel.map((each) => [isoOf(each.periodStart), isoOf(each.periodEnd), each.value, each.unit, isoOf(each.known)]),
    ).toEqual([
      ["2026-04-01", "2026-04-30", 100, "USD/t", "2026-05-05"],
      ["2026-05-01", "2026-05-31", 110, "USD/t", "2026-06-02"],
    ]);
    expect(nickel.map((each) => each.source)).toEqual([
      "World Bank Pink Sheet, release of 2026-06-02; known_at approximated as the 5th of the next month",
      "World Bank Pink Sheet, release of 2026-06-02",
    ]);
    expect(await versions("Gold", "price")).toMatchObject([{ unit: "USD/toz", value: 3000 }]);
  });

  it("keeps a revised month as known on the day of the release that revised it, and not before", async () => {
    const { store } = await importing(workbook("June 02, 2026", 100, 110));
    const later = await importing(workbook("July 02, 2026", 101, 110), { into: store });
    expect(later.counts).toEqual({ new: 0, unchanged: 2, revised: 1 });
    const april = (await later.versions("Nickel", "price")).filter((each) => isoOf(each.periodStart) === "2026-04-01");
    expect(april.map((each) => [each.value, isoOf(each.known)])).toEqual([
      [100, "2026-05-05"],
      [101, "2026-07-02"],
    ]);
  });

  it.each([
    ["another worksheet", workbook("June 02, 2026", 1, 2, "Sheet1")],
    ["no day of release", workbook("some day", 1, 2)],
  ])("with %s is an error that says what changed", async (_, bytes) => {
    await expect(importing(bytes)).rejects.toMatchObject({ code: "schema-changed" });
  });
});

const DATA = "../shared/data";

describe.skipIf(!existsSync(DATA))("the release of 2026-06-02", () => {
  it("holds the 50,167 prices of the reference table, and nothing but them", async () => {
    const { store } = await importing({ path: `${DATA}/observations.csv` });
    const { counts } = await importing({ path: `${DATA}/payloads/worldbank-pinksheet-2026-06.xlsx` }, { into: store });
    expect(counts).toEqual({ new: 0, unchanged: 50_167, revised: 0 });
  });
});
