// Starts the server on a record of a million rows until it answers its first series. Budget: 0.6 s.
//   node bench/serve.ts
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { dayFrom, isoOf } from "../src/calendar.ts";
import { builtWeb } from "../src/surfaces/web/build.ts";
import { median, reportLine } from "./measure.ts";

const SERIES = 1000;
const ROWS_EACH = 1000;
const BUDGET = 600;

const assay = join(resolve(import.meta.dirname, ".."), "assay");
const work = mkdtempSync(join(tmpdir(), "assay-bench-"));
const [csv, db] = [join(work, "rows.csv"), join(work, "record.db")];

function rows(): string {
  const lines = ["subject,measure,period_start,period_end,value,unit,known_at,source"];
  for (let s = 0; s < SERIES; s++)
    for (let i = 0; i < ROWS_EACH; i++) {
      const day = isoOf(dayFrom(2020, 1, 1) + i);
      lines.push(`S${s},close,${day},${day},${100 + ((s * 31 + i * 17) % 97)},USD,${day},bench`);
    }
  return `${lines.join("\n")}\n`;
}

async function startToFirstAnswer(): Promise<number> {
  const started = performance.now();
  const server = spawn(assay, ["serve", "--port", "0", "--db", db], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const chunk of server.stdout) {
    const url = /http:\S+/.exec(String(chunk))?.[0];
    if (!url) continue;
    const answer = await fetch(`${url}api/record/S500/close?as_of=2022-01-01&from=2021-12-01`);
    if (!answer.ok) throw new Error(await answer.text());
    await answer.json();
    break;
  }
  const ms = performance.now() - started;
  server.kill("SIGINT");
  return ms;
}

writeFileSync(csv, rows());
spawnSync(assay, ["record", "import", csv, "--db", db], { stdio: "inherit" });
await builtWeb();
const times = [];
for (let i = 0; i < 7; i++) times.push(await startToFirstAnswer());
console.log(reportLine("server start to first answer on 1 M rows", median(times), "ms", BUDGET));
rmSync(work, { recursive: true });
