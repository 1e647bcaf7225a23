import type { Kysely } from "kysely";
import type { Tables } from "../storage/schema.ts";

/** Texts sent in one query; SQLite takes at most 32,766 values. */
const AT_ONCE = 500;

/** Numbers for texts: given out at once while rows are read, matched with the store's own ids when they are written. */
export class Texts {
  readonly names: string[] = [];
  /** The store's id of each text; 0 until it is known. */
  readonly ids: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text, the same one every time. */
  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.ids.push(0);
      this.#numbers.set(name, number);
    }
    return number;
  }

  get size(): number {
    return this.names.length;
  }

  /** Forgets all texts; numbers given out before are void. */
  clear(): void {
    this.names.length = 0;
    this.ids.length = 0;
    this.#numbers.clear();
  }
}

function chunks<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}

/** Finds or makes the store's ids of all texts whose id is not known yet. */
export async function settleTexts(
  db: Kysely<Tables>,
  table: "unit" | "source" | "listing",
  texts: Texts,
): Promise<void> {
  const open = texts.ids.flatMap((id, number) => (id ? [] : [number]));
  for (const numbers of chunks(open)) {
    const names = numbers.map((number) => texts.names[number]);
    await db
      .insertInto(table)
      .values(names.map((name) => ({ name })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const { id, name } of await db.selectFrom(table).select(["id", "name"]).where("name", "in", names).execute())
      texts.ids[texts.number(name)] = id;
  }
}

/** The same for series, whose texts are `subject NUL measure`. */
export async function settleSeries(db: Kysely<Tables>, texts: Texts): Promise<void> {
  const open = texts.ids.flatMap((id, number) => (id ? [] : [number]));
  for (const numbers of chunks(open)) {
    const pairs = numbers.map((number) => pairOf(texts.names[number]));
    await db
      .insertInto("series")
      .values(pairs)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const found = await db
      .selectFrom("series")
      .selectAll()
      .where("subject", "in", [...new Set(pairs.map((pair) => pair.subject))])
      .where("measure", "in", [...new Set(pairs.map((pair) => pair.measure))])
      .execute();
    const wanted = new Map(numbers.map((number) => [texts.names[number], number]));
    for (const { id, subject, measure } of found) {
      const number = wanted.get(seriesText(subject, measure));
      if (number !== undefined) texts.ids[number] = id;
    }
  }
}

export function seriesText(subject: string, measure: string): string {
  return `${subject}\0${measure}`;
}

function pairOf(text: string): { subject: string; measure: string } {
  const cut = text.indexOf("\0");
  return { subject: text.slice(0, cut), measure: text.slice(cut + 1) };
}
