import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/calendar.ts";
import { recordSync } from "../../../src/operations/record-sync.ts";
import { configPathOf } from "../../../src/sources/config/config-path.ts";
import { openStore } from "../../../src/storage/store.ts";
import { temporaryFile, temporaryFolder } from "../../record/temporary.ts";
import { onEachEngine } from "../../storage/engines.ts";
import { standingClock } from "../live/loopback.ts";

const CLI = join(import.meta.dirname, "../../../src/surfaces/cli/main.ts");
const CONFIG = JSON.stringify({
  subjects: [{ id: "ZORB", name: "Zorblatt Mining", kind: "company", aliases: ["Zorblatt"] }],
  sync: { contact: "me@example.org", edgar: { names: ["MSFT"] } },
});
const SERVER = "postgres://ann@db.example.org/assay";

function run(args: string[], env: Record<string, string>, cwd = temporaryFolder()) {
  const told = spawnSync(process.execPath, [CLI, ...args, "--json"], {
    encoding: "utf8",
    cwd,
    env: { ...process.env, XDG_DATA_HOME: cwd, XDG_CONFIG_HOME: cwd, ...env },
  });
  return { status: told.status, said: told.stderr, answer: told.stdout ? JSON.parse(told.stdout) : null };
}

describe("the assay.config that goes with a store", () => {
  it("is the one beside a store in a file, and the user's own for a store on a server", () => {
    expect(configPathOf("/data/record.db", false, {})).toBe("/data/assay.config");
    expect(configPathOf(SERVER, true, { XDG_CONFIG_HOME: "/home/ann/.config" })).toBe(
      "/home/ann/.config/assay/assay.config",
    );
  });

  it("is the one that ASSAY_CONFIG names, in either case; a name of nothing is refused", () => {
    const named = temporaryFile("mine.json", CONFIG);
    for (const onServer of [true, false]) expect(configPathOf("x", onServer, { ASSAY_CONFIG: named })).toBe(named);
    expect(() => configPathOf("x", true, { ASSAY_CONFIG: "/nowhere/at/all" })).toThrow(/ASSAY_CONFIG names/);
  });
});

describe("a discussion read without a record", () => {
  it("is read with the user's own subjects", () => {
    const file = temporaryFile("thread.txt", "Zorblatt's revenue will grow by 10% in 2025.\n");
    const subjects = (env: Record<string, string>) =>
      run(["read", file, "--no-record", "--said-at", "2024-12-01"], env).answer.claims.map(
        (claim: { subjects: string[] }) => claim.subjects,
      );
    expect(subjects({})).not.toContainEqual(["ZORB"]);
    expect(subjects({ ASSAY_CONFIG: temporaryFile("mine.json", CONFIG) })).toContainEqual(["ZORB"]);
  });
});

onEachEngine("a record without a folder of its own", (place) => {
  it("is synced by the assay.config of the folder one is in", async () => {
    const [folder, db] = [temporaryFolder(), await place()];
    mkdirSync(join(folder, "assay"));
    const told = run(["record", "sync", "--dry-run"], { ASSAY_DB: db, ASSAY_CONFIG: "" }, folder);
    expect(told.said).toContain("nothing is named to be fetched");
    const config = db.startsWith("postgres") ? join(folder, "assay.config") : join(db, "../assay.config");
    writeFileSync(config, CONFIG);
    const { answer } = run(["record", "sync", "--dry-run"], { ASSAY_DB: db, ASSAY_CONFIG: "" }, folder);
    expect(answer.items).toMatchObject([{ source: "edgar", subject: "MSFT", outcome: "would-ask" }]);
    await expect(openStore(db)).rejects.toMatchObject({ code: "no-store" });
  });

  it("is not made by a dry run", async () => {
    const db = await place();
    const context = { db, today: dayOf("2026-11-25"), clock: standingClock("2026-11-25T02:00:00Z") };
    const cacheHome = temporaryFolder();
    const wants = ["edgar:MSFT"];
    await recordSync.run(
      { wants, contact: "me@example.org", bases: {}, dryRun: true, anew: false, cacheHome },
      context,
    );
    await expect(openStore(db)).rejects.toMatchObject({ code: "no-store" });
  });
});
