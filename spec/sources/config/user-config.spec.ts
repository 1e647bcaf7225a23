import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/calendar.ts";
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
    const registry = await registryOf(store);
    expect(registry.measure("drilling rigs")?.id).toBe("rigs");
    expect(registry.subject("Acme")?.fiscal).toEqual({ endMonth: 9 });
    await store.close();
    expect((await conceptSetsOf(db)).filter((set) => set.measure === "cash_capex")).toEqual([config.concepts[0]]);
  });

  it("that is wrong is an error that names the entry", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "assay.config"), '{"subjects": [{"id": "A"}]}');
    await expect(conceptSetsOf(join(folder, "record.db"))).rejects.toThrow(/subjects\.0\.name/);
    writeFileSync(join(folder, "assay.config"), "{");
    await expect(conceptSetsOf(join(folder, "record.db"))).rejects.toThrow(/not JSON/);
  });
});
