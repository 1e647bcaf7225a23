import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { markClaim } from "../../src/marks/mark-claim.ts";
import { seriesOf } from "../../src/marks/series-of.ts";
import type { Observation } from "../../src/observation.ts";
import { mark } from "../../src/operations/mark.ts";
import { loadLookup } from "../../src/record/lookup.ts";
import { DEFAULT_REGISTRY as registry } from "../../src/registry/registry.ts";
import { remark } from "../../src/saved/remark.ts";
import { openStore, type Store } from "../../src/storage/store.ts";
import { observe, temporaryFolder } from "../record/temporary.ts";
import { onEachEngine } from "../storage/engines.ts";
import {
  addTo,
  contextAt,
  editClaim,
  FACTS,
  figure,
  saveThread,
  storeWith,
  THIRD_QUARTER,
  threadOf,
} from "./thread.ts";

const ID = "chips-e23b";

/** Everything that is kept of the marks, but by which batch and day they were made. */
async function kept(store: Store) {
  const columns = "m.claim, m.verdict, m.code";
  const marks = await store.rows(`select ${columns} from mark m order by m.claim`, []);
  const flips = await store.rows("select claim, day, verdict, because, observation from flip order by claim, day", []);
  return { marks, flips };
}

onEachEngine("marking again", (place) => {
  it("after an import marks only what depends on the new facts, and tells what changed and why", async () => {
    const context = contextAt(await storeWith(await place(), FACTS), "2024-12-01");
    await saveThread(context);
    const run = () => mark.run({ all: false }, context);
    expect(await run()).toMatchObject({ claims: 3, marked: 0, changed: [] });
    await addTo(context.db!, [figure("NVDA", "revenue", "2024-05-01", "2024-07-28", 30e9, "2024-08-28")]);
    expect(await run()).toMatchObject({ marked: 0 });
    await addTo(context.db!, [THIRD_QUARTER]);
    const { marked, changed } = await run();
    expect(marked).toBe(1);
    expect(changed).toMatchObject([
      {
        id: `${ID}.1`,
        from: "open",
        to: "holds",
        on: "2024-10-29",
        observation: { value: 6.8e9, knownAt: "2024-10-29" },
      },
    ]);
    expect(await run()).toMatchObject({ marked: 0 });
    expect(await mark.run({ all: true }, context)).toMatchObject({ marked: 3, changed: [] });
  });

  it("after late facts tells the verdict they give from the first day on, and the newest of them", async () => {
    const context = contextAt(await storeWith(await place(), FACTS.slice(2)), "2024-12-01");
    await saveThread(context);
    await addTo(context.db!, FACTS.slice(0, 2));
    await addTo(context.db!, [figure("INTC", "revenue", "2023-01-01", "2023-03-31", 11.7e9, "2023-04-27")]);
    expect((await mark.run({ all: false }, context)).changed).toMatchObject([
      { id: `${ID}.1`, from: "no-data" },
      { id: `${ID}.3`, to: "untestable", on: "2024-06-29", observation: { knownAt: "2024-04-25" } },
    ]);
  });

  it("as of another day marks what the time gone by may have changed, forth and back", async () => {
    const context = contextAt(await storeWith(await place(), [...FACTS, THIRD_QUARTER]));
    await saveThread(context);
    const at = async (asOf: string) =>
      (await mark.run({ asOf, all: false }, context)).changed.map(({ id, to }) => [id, to]);
    expect(await at("2024-10-28")).toEqual([]);
    expect(await at("2024-10-29")).toEqual([[`${ID}.1`, "holds"]]);
    expect(await at("2024-10-28")).toEqual([[`${ID}.1`, "open"]]);
  });

  it("moves the day of a turn when a price is added that tells sooner that the series goes on", async () => {
    const db = await place();
    const priceOf = (on: string, value: number) => figure("AMD", "close", on, on, value, on);
    await addTo(db, [priceOf("2024-07-05", 113)]);
    await editOrSave(db, 0, "close(AMD, 2024-07-10) > 150");
    const store = await openStore(db);
    const turns: unknown[] = [];
    for (const added of [priceOf("2024-12-10", 129), priceOf("2024-09-06", 115)]) {
      await observe(store, [added]);
      await remark(store, registry, { asOf: dayOf("2025-01-31") });
      const rows = await store.rows<[number]>("select day from flip where verdict = 'fails' order by day", []);
      turns.push(rows.map(([on]) => isoOf(on)));
    }
    await store.close();
    expect(turns).toEqual([["2024-12-10"], ["2024-09-06"]]);
  });

  it("equals marking everything anew, for facts in any order and tests of any kind", async () => {
    const place1 = await place();
    await addTo(place1, FACTS);
    await saveThread(contextAt(place1));
    for (const [i, text] of TEXTS.entries()) await editOrSave(place1, i, text);
    const store = await openStore(place1);
    let today = dayOf("2024-07-01");
    let round = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(fact, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), async (facts, days) => {
          await observe(store, facts, ++round);
          today += days;
          await remark(store, registry, { asOf: today });
          const incremental = await kept(store);
          await eachAsAnew(store, today);
          await remark(store, registry, { asOf: today, all: true });
          expect(incremental).toEqual(await kept(store));
        }),
        { numRuns: 25, endOnFailure: true },
      );
    } finally {
      await store.close();
    }
  });
});

const TEXTS = [
  "any(close(AMD), 2024-07-01..2024-12-31) > 180",
  "close(AMD, 2024-07-10) > 150",
  "change(close(AMD), 2024-07) > 0% and revenue(AMD, FY2024Q3) > 6bn USD",
  "if revenue(AMD, FY2024Q2) > 6bn USD then any(close(AMD), 2024-08-01..2024-10-31) < 100",
  "revenue(INTC, FY2024Q1) ~ 12.7bn USD",
  "yoy(revenue(INTC), FY2024Q1) < 0%",
  "latest(close(AMD)) > 160",
  "not (max(close(AMD), 2024-06-04..2025-03-31) > 185)",
];

/** One discussion a test, with a claim that a person's test is put to. */
async function editOrSave(db: string, i: number, test: string): Promise<void> {
  const posts = [
    { id: "1", at: "2024-06-30", author: `Person ${i}`, text: `AMD revenue will be above ${i + 2}bn USD in Q3 2024.` },
  ];
  const { saved } = await saveThread(contextAt(db), threadOf(posts, `Thread ${i}`));
  await editClaim(contextAt(db), `${saved.id}.1`, test, "ann");
}

const day = fc.integer({ min: dayOf("2024-06-20"), max: dayOf("2025-02-01") });
const close = fc.record({ day, value: fc.integer({ min: 90, max: 190 }) }).map(({ day: on, value }): Observation => {
  return figure("AMD", "close", isoOf(on), isoOf(on), value, isoOf(on));
});
const quarter = fc
  .record({
    subject: fc.constantFrom("AMD", "INTC"),
    quarter: fc.constantFrom(
      ["2023-01-01", "2023-03-31"],
      ["2024-04-01", "2024-06-30"],
      ["2024-07-01", "2024-09-30"],
      ["2024-10-01", "2024-12-31"],
    ),
    value: fc.integer({ min: 3, max: 16 }),
    lag: fc.integer({ min: 5, max: 160 }),
  })
  .map(({ subject, quarter: [start, end], value, lag }) =>
    figure(subject, "revenue", start, end, value * 1e9, isoOf(dayOf(end) + lag)),
  );
const fact = fc.oneof(close, quarter);

/** Each kept mark is the one that marking its claim by itself gives, as of the day of the mark and as of today. */
async function eachAsAnew(store: Store, today: number): Promise<void> {
  const query = `select m.as_of, m.verdict, m.reason, c.said_at, t.body from mark m
    join claim c on c.id = m.claim join claim_test t on t.id = m.test`;
  for (const [asOf, verdict, reason, saidAt, body] of await store.rows<[number, string, string, number, string]>(
    query,
    [],
  )) {
    const test = JSON.parse(body);
    const lookup = await loadLookup(store, seriesOf(test, registry));
    const then = markClaim(test, { lookup, registry, saidAt: Math.min(saidAt, asOf), asOf });
    expect([verdict, reason]).toEqual([then.verdict, then.reason]);
    expect(verdict).toBe(markClaim(test, { lookup, registry, saidAt: Math.min(saidAt, today), asOf: today }).verdict);
  }
}

describe("marking that is held up", () => {
  it("says when another process holds the store, and changes nothing", async () => {
    const context = contextAt(await storeWith(join(temporaryFolder(), "record.db"), FACTS), "2024-12-01");
    await saveThread(context);
    await addTo(context.db!, [THIRD_QUARTER]);
    const other = new DatabaseSync(context.db!);
    other.exec("begin immediate");
    const store = await openStore(context.db!, { patience: 20 });
    const before = await kept(store);
    await expect(remark(store, registry, { asOf: context.today })).rejects.toMatchObject({ code: "store-locked" });
    other.exec("rollback");
    other.close();
    expect(await kept(store)).toEqual(before);
    expect(await remark(store, registry, { asOf: context.today })).toMatchObject({ marked: 1 });
    await store.close();
  });

  it("killed at any moment, is completed by the same command", async () => {
    const db = await storeWith(join(temporaryFolder(), "record.db"), FACTS);
    const posts = Array.from({ length: 400 }, (_, i) => ({
      id: `p${i}`,
      at: "2024-06-30",
      text: `AMD revenue will be above ${(i + 1) / 50}bn USD in Q3 2024.`,
    }));
    await saveThread(contextAt(db), threadOf(posts));
    await addTo(db, [THIRD_QUARTER]);
    for (const wait of [250, 400, 550, 700]) {
      const args = ["mark", "--as-of", "2024-12-01", "--db", db, "--all"];
      const child = spawn(resolve(import.meta.dirname, "../../assay"), args, { stdio: "ignore", detached: true });
      const ended = once(child, "exit");
      await new Promise((done) => setTimeout(done, wait));
      if (child.exitCode === null) process.kill(-child.pid!, "SIGKILL");
      await ended;
    }
    const store = await openStore(db);
    await remark(store, registry, { asOf: dayOf("2024-12-01") });
    const resumed = await kept(store);
    await remark(store, registry, { asOf: dayOf("2024-12-01"), all: true });
    expect(await kept(store)).toEqual(resumed);
    expect(await store.rows("select verdict, count(*) from mark group by verdict order by verdict", [])).toEqual([
      ["fails", 61],
      ["holds", 339],
    ]);
    await store.close();
  });
});
