import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/calendar.ts";
import { readBoard } from "../../../src/operations/read-board.ts";
import { recordImport } from "../../../src/operations/record-import.ts";
import { conceptSetsOf, registryOf } from "../../../src/operations/record-registry.ts";
import { recordShow } from "../../../src/operations/record-show.ts";
import { openStore } from "../../../src/storage/store.ts";
import { temporaryFile, temporaryFolder } from "../../record/temporary.ts";

const facts = (concept: string) => ({
  cik: 77,
  entityName: "Acme Corp",
  facts: {
    "us-gaap": {
      [concept]: {
        units: {
          USD: [2022, 2023, 2024].map((year) => ({
            start: `${year - 1}-10-01`,
            end: `${year}-09-30`,
            val: year,
            accn: `A-${year}`,
            form: "10-K",
            filed: `${year}-12-01`,
          })),
        },
      },
    },
  },
});

/** A folder with that configuration, and the place of a record in it. */
function withConfig(config: object) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assay.config"), JSON.stringify(config));
  return { folder, db: join(folder, "record.db") };
}

describe("assay.config beside the store", () => {
  it("adds subjects, measures and concept sets, which imports and reads use", async () => {
    const folder = temporaryFolder();
    const db = join(folder, "record.db");
    const config = {
      subjects: [{ id: "ACME", name: "Acme", kind: "company", cik: 77 }],
      measures: [{ id: "rigs", name: "drilling rigs", unit: "count", nature: "level", grain: "month" }],
      concepts: [{ measure: "cash_capex", nature: "flow", concepts: ["PaymentsToDrill"] }],
    };
    writeFileSync(join(folder, "assay.config"), JSON.stringify(config));
    const context = { db, today: dayOf("2026-01-01"), now: 0 };
    await recordImport.run({ files: [temporaryFile("f.json", JSON.stringify(facts("PaymentsToDrill")))] }, context);
    const { observations } = await recordShow.run({ subject: "ACME", measure: "cash_capex" }, context);
    expect(observations.map((each) => each.value)).toEqual([2022, 2023, 2024]);
    const store = await openStore(db);
    const registry = await registryOf(store, { db });
    expect(registry.measure("drilling rigs")?.id).toBe("rigs");
    expect(registry.subject("Acme")?.fiscal).toEqual({ endMonth: 9 });
    await store.close();
    expect((await conceptSetsOf({ db })).filter((set) => set.measure === "cash_capex")).toEqual([config.concepts[0]]);
  });

  it("adds to what is known of a subject or measure, and says nothing else anew", async () => {
    const { db } = withConfig({
      subjects: [{ id: "MSFT", aliases: ["Mister Softy"] }],
      measures: [{ id: "capex", aliases: ["digger budget"] }],
    });
    const store = await openStore(db, { create: true });
    const registry = await registryOf(store, { db });
    await store.close();
    expect(registry.subject("mister softy")).toMatchObject({ id: "MSFT", cik: 789019, fiscal: { endMonth: 6 } });
    expect(registry.subject("Redmond")?.id).toBe("MSFT");
    expect(registry.measure("digger budget")).toMatchObject({ id: "capex", unit: "money" });
  });

  it("is read with: its names, fiscal years, currency and measures make claims that are marked", async () => {
    const { folder, db } = withConfig({
      subjects: [
        {
          id: "ACME.L",
          name: "Acme Drilling",
          kind: "company",
          aliases: ["Acme"],
          currency: "GBP",
          fiscal: { endMonth: 9 },
        },
        { id: "ACME.X", name: "Acme Exploration", kind: "company", exchange: "HK" },
      ],
      measures: [
        {
          id: "rigs_leased",
          name: "rigs leased",
          aliases: ["leased rigs"],
          unit: "count",
          nature: "level",
          grain: "quarter",
        },
      ],
    });
    const rows = [
      "subject,measure,period_start,period_end,value,unit,known_at,source",
      "ACME.L,revenue,2024-10-01,2024-12-31,120000000,GBP,2025-02-01,report",
      "ACME.L,rigs_leased,2024-12-31,2024-12-31,42,count,2025-02-01,report",
    ];
    writeFileSync(join(folder, "facts.csv"), rows.join("\n"));
    writeFileSync(join(folder, "bars.csv"), "symbol,date,close\nACME.L,2025-02-04,10\nACME.X,2025-02-04,10\n");
    const context = { db, today: dayOf("2026-01-01"), now: 0 };
    await recordImport.run({ files: ["facts.csv", "bars.csv"].map((name) => join(folder, name)) }, context);
    const text = "Acme revenue was more than 110m GBP in its Q1 FY2025. Acme's leased rigs are above 50.";
    const { claims } = await readBoard({ text, saidAt: "2025-02-05" }, context);
    expect(claims.map(({ test, mark }) => [test?.text, mark?.verdict])).toEqual([
      ["revenue(ACME.L, FY2025Q1) > 110000000 GBP", "holds"],
      ["latest(rigs_leased(ACME.L), 2025-02-05) > 50", "fails"],
    ]);
    const shown = await recordShow.run({ subject: "acme drilling", measure: "leased rigs" }, context);
    expect(shown).toMatchObject({ subject: "ACME.L", measure: "rigs_leased", observations: [{ value: 42 }] });
    for (const [subject, unit] of [
      ["ACME.L", "GBP"],
      ["ACME.X", "HKD"],
    ]) {
      const { observations } = await recordShow.run({ subject, measure: "close" }, context);
      expect(observations).toMatchObject([{ unit }]);
    }
  });

  it.each([
    [
      "a new subject without its kind",
      { subjects: [{ id: "ACME", name: "Acme" }] },
      "the subject ACME is new and lacks kind",
    ],
    [
      "a new measure without its nature",
      { measures: [{ id: "rigs", name: "rigs", unit: "count", grain: "month" }] },
      "lacks nature",
    ],
    ["a misspelt field", { subjects: [{ id: "MSFT", alias: ["x"] }] }, "subjects.0 (MSFT)"],
    ["a currency that is none", { subjects: [{ id: "MSFT", currency: "dollars" }] }, "ISO currency code"],
    [
      "a month that is none",
      { subjects: [{ id: "MSFT", fiscal: { endMonth: 13 } }] },
      "subjects.0 (MSFT).fiscal.endMonth",
    ],
    ["an unencrypted address", { sync: { edgar: { base: "http://example.org" } } }, "sync.edgar.base"],
    ["an unknown part", { sources: [] }, "sources"],
  ])("with %s is refused, and says where", async (_, config, words) => {
    const { db } = withConfig(config);
    const store = await openStore(db, { create: true });
    await expect(registryOf(store, { db })).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringContaining(words),
    });
    await store.close();
  });

  it("that is wrong is an error that names the entry", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "assay.config"), '{"subjects": [{"id": "A", "name": 7}]}');
    await expect(conceptSetsOf({ db: join(folder, "record.db") })).rejects.toThrow(/subjects\.0 \(A\)\.name/);
    writeFileSync(join(folder, "assay.config"), "{");
    await expect(conceptSetsOf({ db: join(folder, "record.db") })).rejects.toThrow(/not JSON/);
  });
});
