import type { Day } from "../calendar.ts";
import type { BulkColumns, StoredRows } from "../storage/bulk.ts";
import { EVERY_SPLIT } from "../storage/schema.ts";
import type { Writer } from "../storage/store.ts";
import { columnOf, type Rows } from "./rows.ts";

/** Days of the splits on record by the number of the listing. */
export type Splits = Map<number, Day[]>;

/**
 * Whether two bars with the same figures say the same although they reflect the splits up to different days: they do where
 * no split on record lies between the two. A basis of every split, past and to come, is like itself only.
 */
export class BarBasis {
  readonly #listings: BulkColumns[number];
  readonly #rows: BulkColumns[number];
  readonly #held: BulkColumns[number];
  readonly #splits: Splits;

  constructor(rows: Rows, held: StoredRows, splits: Splits) {
    const place = columnOf(rows.table, "basis");
    this.#listings = rows.columns[columnOf(rows.table, "listing")];
    this.#rows = rows.columns[place];
    this.#held = held.columns[place];
    this.#splits = splits;
  }

  alike(row: number, other: number): boolean {
    return this.#same(this.#listings[row], this.#rows[row], this.#rows[other]);
  }

  alikeHeld(row: number, held: number): boolean {
    return this.#same(this.#listings[row], this.#rows[row], this.#held[held]);
  }

  #same(listing: number, one: Day, other: Day): boolean {
    if (one === other) return true;
    if (one === EVERY_SPLIT || other === EVERY_SPLIT) return false;
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    return !this.#splits.get(listing)?.some((day) => day > from && day <= to);
  }
}

/** The splits on record, where the bars of a batch reflect those up to some day; none where they reflect every split. */
export async function splitsFor(writer: Writer, rows: Rows): Promise<Splits> {
  if (rows.table.name !== "bar") return new Map();
  const bases = rows.columns[columnOf(rows.table, "basis")];
  let dated = false;
  for (let row = 0; row < rows.size && !dated; row++) dated = bases[row] !== EVERY_SPLIT;
  if (!dated) return new Map();
  const found = await (await writer.db())
    .selectFrom("series")
    .innerJoin("listing", "listing.name", "series.subject")
    .innerJoin("observation", "observation.series", "series.id")
    .select(["listing.id as listing", "observation.period_start as day"])
    .where("series.measure", "=", "split")
    .execute();
  const byListing = Map.groupBy(found, (row) => row.listing);
  return new Map([...byListing].map(([listing, splits]) => [listing, splits.map(({ day }) => day)]));
}
