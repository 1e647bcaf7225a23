import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../record/temporary.ts";
import { makeZip } from "./zip/make-zip.ts";

const CLI = join(import.meta.dirname, "../../src/surfaces/cli/main.ts");
const PEAK = join(import.meta.dirname, "peak-memory.ts");
/** The program itself takes some 100 MiB. */
const MOST = 300;
const MEBI = 1024 * 1024;

/** Imports a file in a process of its own: how it ended, what it said, and its peak memory in MiB. */
async function imported(name: string, pieces: Iterable<string | Buffer>) {
  const folder = temporaryFolder();
  const file = join(folder, name);
  await pipeline(Readable.from(pieces), createWriteStream(file));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--import", PEAK, CLI, "record", "import", file, "--db", join(folder, "record.db"), "--json"],
    { encoding: "utf8" },
  );
  const peak = Number(/\npeak (\d+)\n$/.exec(stderr)?.[1]);
  return { status, said: stderr.replace(/\npeak \d+\n$/, ""), told: stdout && JSON.parse(stdout).files[0], peak };
}

const HEADER = "subject,measure,period_start,period_end,value,unit,known_at,source\n";

function* longLine(start: string) {
  yield `${HEADER}${start}`;
  for (let i = 0; i < 100; i++) yield Buffer.alloc(MEBI, "x");
}

describe("a file made to take all memory", () => {
  it.each([
    ["", "a line of 100 MB"],
    ['A,m,2024-01-01,2024-01-01,1,USD,2024-02-01,"', "a quoted field of 100 MB"],
  ])("such as %s%s is refused, with a message and in little memory", async (start) => {
    const { status, said, peak } = await imported("long.csv", longLine(start));
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining("a record longer than 1 MiB") });
    expect(said).toMatch(/long\.csv:2/);
    expect(peak).toBeLessThan(MOST);
  });

  it("such as JSON of 200 levels, or of 10 million, is refused before it is parsed", async () => {
    for (const levels of [200, 10_000_000]) {
      const { status, said, peak } = await imported("deep.json", ['{"cik":1,"facts":{},"x":', "[".repeat(levels)]);
      expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining("nested deeper than 32 levels") });
      expect(peak).toBeLessThan(MOST);
    }
  });

  it("such as an archive whose entries share their bytes and expand to 50 GB is refused before any is unpacked", async () => {
    const entry = makeZip({ "CIK1.json": Buffer.alloc(128 * MEBI) });
    const directory = entry.indexOf("PK\x01\x02");
    const end = entry.indexOf("PK\x05\x06");
    const [local, listed, last] = [entry.subarray(0, directory), entry.subarray(directory, end), entry.subarray(end)];
    const copies = 400;
    const tail = Buffer.from(last);
    for (const at of [8, 10]) tail.writeUInt16LE(copies, at);
    tail.writeUInt32LE(listed.length * copies, 12);
    const { status, said, peak } = await imported("bomb.zip", [local, ...Array(copies).fill(listed), tail]);
    expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining("entries overlap") });
    expect(peak).toBeLessThan(MOST);
  });

  it("such as an archive of entries that unpack a thousandfold loses these, and no others", async () => {
    const rows = [{ end: "2024-03-31", val: 5, accn: "A", form: "10-Q", filed: "2024-05-01" }];
    const company = JSON.stringify({ cik: 3, facts: { "us-gaap": { Assets: { units: { USD: rows } } } } });
    const bomb = Buffer.alloc(100 * MEBI);
    const { status, told, peak } = await imported("bomb.zip", [
      makeZip({ "1.json": bomb, "2.json": bomb, "3.json": company }),
    ]);
    expect({ status, told }).toMatchObject({ status: 0, told: { new: 1, refused: 2 } });
    expect(told.refusals[0].why).toContain("no document packs so well");
    expect(peak).toBeLessThan(MOST);
  });
});
