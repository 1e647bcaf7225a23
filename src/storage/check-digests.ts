import { BAR, type BulkTable, OBSERVATION, StoredRows } from "./bulk.ts";
import { BatchDigest, digestOf, rowDigests, seriesText, TextDigests, textLanes } from "./row-digest.ts";
import type { Reader } from "./store.ts";

/** A batch whose content is not what it was when it was committed. */
export interface DamagedBatch {
  batch: number;
  /** The file or service it came out of. */
  origin: string;
  /** Seconds since 1970, UTC. */
  recordedAt: number;
  /** Rows that were committed, and that are there. */
  rows: number;
  found: number;
}

/** What a look through the whole record came to. */
export interface DigestCheck {
  batches: number;
  rows: number;
  /** Batches of an older Assay, which made no digests: whether they are whole cannot be told. */
  withoutDigest: number;
  damaged: DamagedBatch[];
  /** Rows of a batch that the record does not know. */
  stray: number;
  /** Companies whose entry, with the fiscal calendar their filings show, is not what was written. */
  filers: string[];
}

const ROWS_A_PAGE = 2048;

type Rows = Pick<Reader, "rows">;
type BatchRow = [id: number, recordedAt: number, origin: string, rows: number | null, digest: string | null];

/** Reads every row of the record and holds it against the digest of its batch. `read` is told the rows read so far. */
export async function checkDigests(reader: Rows, read: (rows: number) => void = () => {}): Promise<DigestCheck> {
  const found = await digestsFound(reader, read);
  const check: DigestCheck = { batches: 0, rows: 0, withoutDigest: 0, damaged: [], stray: 0, filers: [] };
  for (const digest of found.values()) check.rows += digest.rows;
  for await (const [batch, recordedAt, origin, rows, digest] of batches(reader)) {
    check.batches++;
    const now = found.get(batch) ?? new BatchDigest();
    found.delete(batch);
    if (digest === null) check.withoutDigest++;
    else if (now.rows !== rows || now.text(recordedAt, origin) !== digest)
      check.damaged.push({ batch, origin, recordedAt, rows: rows ?? 0, found: now.rows });
  }
  for (const digest of found.values()) check.stray += digest.rows;
  for await (const [cik, subject, name, calendar, digest] of filers(reader))
    if (digest !== null && digest !== digestOf(cik, subject, name, calendar))
      check.filers.push(`${subject} (CIK ${cik})`);
  return check;
}

/** The digest of each batch as its rows are now. */
export async function digestsFound(reader: Rows, read: (rows: number) => void): Promise<Map<number, BatchDigest>> {
  const found = new Map<number, BatchDigest>();
  const [unit, source] = [await textsOf(reader, "unit", "name"), await textsOf(reader, "source", "name")];
  const leaders = {
    observation: await textsOf(reader, "series", "subject, measure"),
    bar: await textsOf(reader, "listing", "name"),
  };
  let done = 0;
  for (const table of [OBSERVATION, BAR]) {
    const batchPlace = table.columns.findIndex(({ name }) => name === "batch");
    for await (const page of pages(reader, table)) {
      const texts = textLanes(table, page.columns, page.size, { leader: leaders[table.name], unit, source });
      const lanes = rowDigests(table, page.columns, ORDER, page.size, texts);
      for (let row = 0; row < page.size; row++) digestFor(found, page.columns[batchPlace][row]).add(lanes, row);
      read((done += page.size));
    }
  }
  return found;
}

function digestFor(found: Map<number, BatchDigest>, batch: number): BatchDigest {
  let digest = found.get(batch);
  if (!digest) found.set(batch, (digest = new BatchDigest()));
  return digest;
}

const ORDER = Uint32Array.from({ length: ROWS_A_PAGE }, (_, i) => i);

type FilerRow = [cik: number, subject: string, name: string, calendar: string, digest: string | null];

const filers = (reader: Rows): AsyncGenerator<FilerRow> =>
  byId<FilerRow>(reader, "select cik, subject, name, calendar, digest from filer", "cik");

/** Every batch of the record, by its number. */
export async function* batches(reader: Rows): AsyncGenerator<BatchRow> {
  yield* byId<BatchRow>(reader, "select id, recorded_at, origin, rows, digest from batch");
}

async function textsOf(reader: Rows, table: string, columns: string): Promise<TextDigests> {
  const texts = new TextDigests();
  for await (const [id, name, measure] of byId<[number, string, string?]>(
    reader,
    `select id, ${columns} from ${table}`,
  ))
    texts.set(id, measure === undefined ? String(name) : seriesText(name, measure));
  return texts;
}

async function* byId<Row extends [number, ...unknown[]]>(reader: Rows, select: string, id = "id"): AsyncGenerator<Row> {
  let last = -2147483648;
  for (;;) {
    const rows = await reader.rows<Row>(`${select} where ${id} > ? order by ${id} limit ${ROWS_A_PAGE}`, [last]);
    yield* rows;
    if (rows.length < ROWS_A_PAGE) return;
    last = rows.at(-1)![0];
  }
}

async function* pages(reader: Rows, table: BulkTable): AsyncGenerator<StoredRows> {
  const names = table.columns.map(({ name }) => name).join(",");
  const places = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
  const query = `select ${names} from ${table.name} where (${table.key.join(",")}) > (${table.key.map(() => "?").join(",")})
    order by ${table.key.join(",")} limit ${ROWS_A_PAGE}`;
  let last = places.map(() => -2147483648);
  for (;;) {
    const rows = await reader.rows<number[]>(query, last);
    const page = new StoredRows(table);
    for (const row of rows) page.push(row);
    if (page.size > 0) yield page;
    if (rows.length < ROWS_A_PAGE) return;
    last = places.map((place) => rows.at(-1)![place]);
  }
}
