import type { BulkRange } from "../storage/bulk.ts";
import { type BatchDigest, type Lanes, rowDigests } from "../storage/row-digest.ts";
import type { Writer } from "../storage/store.ts";
import { splitsFor } from "./bar-basis.ts";
import { type Appended, Merge } from "./merge.ts";
import { columnOf, inKeyOrder, type Rows } from "./rows.ts";
import { noteTouched } from "./touched.ts";

/** For each series of the batch, the stretch of days it touches. */
function rangesOf(rows: Rows, order: Uint32Array): BulkRange[] {
  const leaders = rows.columns[columnOf(rows.table, rows.table.leader)];
  const days = rows.columns[columnOf(rows.table, rows.table.day)];
  const ranges: BulkRange[] = [];
  let last: BulkRange | undefined;
  for (let i = 0; i < order.length; i++) {
    const [leader, day] = [leaders[order[i]], days[order[i]]];
    if (last?.leader === leader) last.to = day;
    else ranges.push((last = { leader, from: day, to: day }));
  }
  return ranges;
}

/**
 * Adds the rows that the record does not hold yet, inside the writer's transaction, and takes each into the batch's digest.
 * `texts` is what the texts of each row come to.
 */
export async function appendRows(writer: Writer, rows: Rows, texts: Lanes, digest: BatchDigest): Promise<Appended> {
  const version = rows.table.key.filter((name) => name !== "ordinal").map((name) => columnOf(rows.table, name));
  const order = inKeyOrder(rows, version);
  const held = await writer.existing(rows.table, rangesOf(rows, order));
  const merge = new Merge(rows, held, await splitsFor(writer, rows));
  for (let i = 0; i < order.length; i++) merge.take(order[i]);
  await writer.insert(rows.table, rows.columns, merge.picked, merge.size);
  digest.addAll(rowDigests(rows.table, rows.columns, merge.picked, merge.size, texts), merge.size);
  await noteTouched(writer, rows, merge.picked, merge.size);
  return merge.counts;
}
