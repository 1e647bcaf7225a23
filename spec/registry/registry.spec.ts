import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOf } from "../../src/calendar.ts";
import { fiscalDays } from "../../src/fiscal.ts";
import { DEFAULT_REGISTRY, registryWith } from "../../src/registry/registry.ts";

const id = (name: string) => DEFAULT_REGISTRY.subject(name)?.id;

describe("the registry of subjects", () => {
  it("finds a subject by ticker, cashtag, name, alias, plain name and other listing", () => {
    expect(["MSFT", "$nvda", "Samsung Electronics", "981 HK", "brent", "2330.TW", "GOOG"].map(id)).toEqual([
      "MSFT",
      "NVDA",
      "005930.KS",
      "0981.HK",
      "Crude oil, Brent",
      "TSM",
      "GOOGL",
    ]);
  });

  it("knows nobody by a name it does not hold", () => expect(id("Acme Anvils")).toBeUndefined());

  it("has one entry an id, and no name that two entries share", () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of DEFAULT_REGISTRY.subjects)
      for (const name of new Set([entry.id, entry.name, ...(entry.aliases ?? []), ...(entry.listings ?? [])])) {
        if ((owner.get(name) ?? entry.id) !== entry.id) clashes.push(`${name}: ${owner.get(name)} and ${entry.id}`);
        owner.set(name, entry.id);
      }
    expect(clashes).toEqual([]);
  });

  it("gives fiscal calendars whose quarters end when the companies say: 10-K and 10-Q cover pages", () => {
    const end = (name: string, year: number, quarter: 1 | 2 | 3 | 4) =>
      isoOf(fiscalDays(DEFAULT_REGISTRY.subject(name)?.fiscal ?? { endMonth: 12 }, { year, quarter }).end);
    expect([end("MSFT", 2025, 2), end("NVDA", 2025, 4), end("AAPL", 2024, 4), end("AVGO", 2025, 4)]).toEqual([
      "2024-12-31",
      "2025-01-26",
      "2024-09-28",
      "2025-11-02",
    ]);
    expect([end("MU", 2025, 4), end("ORCL", 2025, 4), end("AMD", 2024, 4), end("ADBE", 2024, 4)]).toEqual([
      "2025-08-28",
      "2025-05-31",
      "2024-12-28",
      "2024-11-29",
    ]);
  });

  it("takes entries of the user's before its own", () => {
    const mine = registryWith({ subjects: [{ id: "NVDA", name: "Nvidia", kind: "company", aliases: ["team green"] }] });
    expect(mine.subject("Team Green")?.id).toBe("NVDA");
    expect(mine.subjects.filter((entry) => entry.id === "NVDA")).toHaveLength(1);
  });
});

describe("the registry of measures", () => {
  it("gives every measure a grain, a nature and a unit that the language and the API know", () => {
    const odd = DEFAULT_REGISTRY.measures.filter(
      ({ grain, nature, unit }) =>
        !["day", "month", "quarter", "year"].includes(grain) ||
        !["flow", "level"].includes(nature) ||
        !["money", "price", "ratio", "x", "count", "index", "duration", "none"].includes(unit),
    );
    expect(odd.map((measure) => measure.id)).toEqual([]);
  });

  it("finds a measure by its words", () => {
    expect(["capex spend", "sales", "P/E", "PP&E purchases"].map((name) => DEFAULT_REGISTRY.measure(name)?.id)).toEqual(
      ["capex", "revenue", "pe", "cash_capex"],
    );
  });

  it("says what a measure means for a subject, and what to try after it", () => {
    expect(DEFAULT_REGISTRY.meanings("price", "NVDA")).toEqual(["close"]);
    expect(DEFAULT_REGISTRY.meanings("price", "nickel")).toEqual(["price"]);
    expect(DEFAULT_REGISTRY.meanings("capex", "AMZN")).toEqual(["capex", "cash_capex"]);
    expect(DEFAULT_REGISTRY.meanings("widgets", "AMZN")).toEqual(["widgets"]);
  });
});

describe.skipIf(!existsSync("../shared/data/observations.csv"))("the registry beside the record", () => {
  it("knows every commodity and company of the record by its name there", () => {
    const lines = readFileSync("../shared/data/observations.csv", "utf8").split("\n").slice(1);
    const names = new Set(
      lines
        .filter((line) => /,(price|revenue|monthly_revenue),/.test(line))
        .map((line) => /^(?:"([^"]+)"|([^,]+)),/.exec(line)),
    );
    const subjects = new Set([...names].map((match) => match?.[1] ?? match?.[2] ?? ""));
    expect([...subjects].filter((name) => name && id(name) !== name)).toEqual([]);
    expect(subjects.size).toBeGreaterThan(70);
  });
});

describe("a registry with entries of one's own", () => {
  it("holds Assay's own entries as they are, so that only what was added tells it apart", () => {
    const known = new Set<unknown>([...DEFAULT_REGISTRY.subjects, ...DEFAULT_REGISTRY.measures]);
    const { subjects, measures } = registryWith({
      subjects: [{ id: "HOME", name: "Home Grown", kind: "company" }],
    });
    expect([...subjects, ...measures].filter((entry) => !known.has(entry)).map(({ id }) => id)).toEqual(["HOME"]);
  });
});
