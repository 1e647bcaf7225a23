import { closeSync, openSync, writeSync } from "node:fs";
import { isoOf } from "../../src/calendar.ts";
import { randomFrom } from "../../src/random.ts";

/** Periods of each made series, and versions of each period. */
export const PERIODS = 500;
export const VERSIONS = 4;

/** Writes canonical observations of `count` rows: series of 500 days with four versions each. Same seed, same bytes. */
export function writeRows(path: string, count: number): void {
  const random = randomFrom(7);
  const file = openSync(path, "w");
  writeSync(file, "subject,measure,period_start,period_end,value,unit,known_at,source\n");
  let lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const version = i % VERSIONS;
    const period = Math.floor(i / VERSIONS) % PERIODS;
    const series = Math.floor(i / (VERSIONS * PERIODS));
    const day = isoOf(15_000 + period);
    const known = isoOf(15_001 + period + version * 30);
    lines.push(`S${series},price,${day},${day},${(random() * 1000).toFixed(4)},USD,${known},source ${version}\n`);
    if (lines.length === 10_000 || i === count - 1) {
      writeSync(file, lines.join(""));
      lines = [];
    }
  }
  closeSync(file);
}
