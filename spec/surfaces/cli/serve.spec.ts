import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";

const main = join(import.meta.dirname, "../../../src/surfaces/cli/main.ts");
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

function assay(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ASSAY_DB: undefined } });
  running.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<{ status: number; stdout: string; stderr: string }> {
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "close"),
  ]);
  return { status, stdout, stderr };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  for await (const chunk of child.stdout!) {
    printed += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
    if (found) return found[0];
  }
  throw new Error(`serve ended without an address: ${printed}`);
}

describe("assay serve", () => {
  it("prints its address, serves the page and the sample board, and ends well when interrupted", async () => {
    const child = assay("serve", "--port", "0");
    const url = await addressOf(child);
    expect(await (await fetch(url)).text()).toContain("<title>Assay</title>");
    const board = await (await fetch(`${url}api/boards/sample?as_of=2025-01-28`)).json();
    expect(board.asOf).toBe("2025-01-28");
    expect(board.claims.length).toBeGreaterThan(10);
    const series = await (await fetch(`${url}api/record/MSFT/capex?as_of=2025-01-28&from=2024-07-01`)).json();
    expect(series.observations.map((o: { value: number }) => o.value)).toEqual([20e9]);
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ test: "capex(MSFT, FY2025Q1) ~ 20bn USD", asOf: "2025-01-28" });
    const answer = await (await fetch(`${url}api/test`, { method: "POST", headers, body })).json();
    expect(answer.mark.verdict).toBe("holds");
    child.kill("SIGINT");
    expect((await once(child, "exit"))[0]).toBe(0);
  });

  it("ends with status 2 when the port asked for is taken, and says what to type", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = await ended(assay("serve", "--port", String(port)));
    other.close();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`port ${port} is taken\\nExpected a free port\\nassay serve --port \\d+\\n`));
  });

  it.each([
    ["a port that is none", ["--port", "eighty"], /not a port: eighty/],
    ["a store that is not there", ["--db", join(mkdtempSync(join(tmpdir(), "assay-serve-")), "none.db")], /none\.db/],
    ["an argument it does not take", ["thread.txt"], /serve takes no argument/],
  ])("ends with status 2 for %s", async (_, args, message) => {
    const { status, stderr } = await ended(assay("serve", ...args));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
