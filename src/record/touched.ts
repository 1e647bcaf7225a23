import type { Writer } from "../storage/store.ts";
import { columnOf, type Rows } from "./rows.ts";

/**
 * Notes which series (or listings) a batch added to and the first day its additions describe, so that the marks that
 * depend on them are found without reading the record. Costs one question where nothing was ever marked: then no mark
 * could be stale. `rows` are indices of the added rows, in key order.
 */
export async function noteTouched(writer: Writer, added: Rows, rows: Uint32Array, count: number): Promise<void> {
  if (count === 0 || !(await anythingMarked(writer))) return;
  const { table, columns } = added;
  const bars = table.name === "bar" ? 1 : 0;
  const leaders = columns[columnOf(table, table.leader)];
  const days = columns[columnOf(table, table.day)];
  const batch = columns[columnOf(table, "batch")][rows[0]];
  const touched: number[][] = [];
  for (let i = 0; i < count; i++) {
    const [leader, day] = [leaders[rows[i]], days[rows[i]]];
    if (touched.at(-1)?.[2] !== leader) touched.push([batch, bars, leader, day]);
  }
  await writer.add("touched", ["batch", "bars", "leader", "first_day"], touched);
}

async function anythingMarked(writer: Writer): Promise<boolean> {
  return (await writer.rows("select id from marking limit 1", [])).length > 0;
}
