import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../record/temporary.ts";
import { type Act, loopback, versioned } from "../../sources/live/loopback.ts";
import { companyFacts } from "../../sources/live/payloads.ts";

const root = resolve(import.meta.dirname, "../../..");
const KEY = "abcdef0123456789abcdef0123456789";
const MSFT = "/api/xbrl/companyfacts/CIK0000789019.json";
const NVDA = "/api/xbrl/companyfacts/CIK0001045810.json";

/** The program, with a record of its own and every source played by a server on this machine. */
async function program(acts: Record<string, Act | Act[]>) {
  const server = await loopback(acts);
  const folder = temporaryFolder();
  const env = {
    ...process.env,
    ASSAY_DB: join(folder, "record.db"),
    ASSAY_CONTACT: "me@example.org",
    ASSAY_FRED_KEY: KEY,
    ASSAY_EDGAR_URL: server.url,
    ASSAY_FRED_URL: server.url,
  };
  const start = (...args: string[]) =>
    spawn(process.execPath, [resolve(root, "src/surfaces/cli/main.ts"), "record", "sync", ...args], { cwd: root, env });
  return { server, folder, start, sync: (...args: string[]) => ended(start(...args)) };
}

async function ended(child: ChildProcess) {
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout?.on("data", (piece) => out.push(String(piece)));
  child.stderr?.on("data", (piece) => err.push(String(piece)));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, out: out.join(""), err: err.join("") };
}

describe("assay record sync", () => {
  it("tells what arrived and what failed, and exits with 2 where something failed", async () => {
    const { sync } = await program({
      [MSFT]: { body: companyFacts(789019) },
      [NVDA]: { body: "<!DOCTYPE html><title>Just a moment...</title>" },
    });
    const { status, out, err } = await sync("edgar:MSFT,NVDA");
    expect(out).toBe(
      "edgar MSFT: 2 new, 0 unchanged, 0 revised, 0 refused\nedgar NVDA: failed\n1 of 2 done: 2 new, 0 unchanged, 0 revised, 0 refused.\n",
    );
    expect(err).toContain("a web page (“Just a moment...”) in place of EDGAR companyfacts JSON\nExpected cik, facts");
    expect(err).toContain("What arrived is recorded.");
    expect(status).toBe(2);
  });

  it("exits with 3 where the source has nothing of the kind, and with 0 in a dry run that asks nothing", async () => {
    const { sync, server } = await program({});
    expect((await sync("edgar:MSFT", "--dry-run")).status).toBe(0);
    expect(server.asked).toEqual([]);
    expect((await sync("edgar:MSFT")).status).toBe(3);
  });

  it("prints one JSON document, without the key", async () => {
    const said = `{"error_code":400,"error_message":"Bad key ${KEY}"}`;
    const { sync } = await program({ "/fred/series": { status: 400, body: said } });
    const { status, out, err } = await sync("fred:GDP", "--json");
    expect(JSON.parse(out)).toMatchObject({ failed: 1, items: [{ error: { code: "source-refuses" } }] });
    expect([status, err]).toEqual([2, ""]);
    expect(out).not.toContain(KEY);
  });

  it("killed in the middle, it has kept what was done, and goes on from there", async () => {
    let asked = () => {};
    const second = new Promise<void>((resolve) => (asked = resolve));
    const hang: Act = () => asked();
    const { start, sync, server, folder } = await program({
      [MSFT]: versioned('"1"', companyFacts(789019)),
      [NVDA]: [hang, { body: companyFacts(1045810) }],
    });
    const child = start("edgar:MSFT,NVDA");
    await second;
    child.kill("SIGKILL");
    await ended(child);
    const { status, out } = await sync("edgar:MSFT,NVDA");
    expect(out).toContain("edgar MSFT: done at ");
    expect(out).toContain("edgar NVDA: 2 new");
    expect(status).toBe(0);
    expect(server.asked).toEqual([MSFT, NVDA, NVDA]);
    expect(existsSync(join(folder, "record.db.sync/unfinished.json"))).toBe(false);
  });

  it("is told everything by assay.config", async () => {
    const { start, server, folder } = await program({ [MSFT]: { body: companyFacts(789019) } });
    writeFileSync(join(folder, "assay.config"), JSON.stringify({ sync: { edgar: { names: ["MSFT"] } } }));
    expect((await ended(start())).status).toBe(0);
    expect(server.asked).toEqual([MSFT]);
    expect(readFileSync(join(folder, "record.db")).length).toBeGreaterThan(0);
  });
});
