import { seriesText, TextDigests } from "../storage/row-digest.ts";
import { storableText } from "../storage/storable-text.ts";
import type { Writer } from "../storage/store.ts";
import { pagesOf } from "./by-id.ts";

/** Texts sent in one query; SQLite takes at most 32,766 values. */
const AT_ONCE = 500;

/** Numbers for texts: given out at once while rows are read, matched with the store's own ids when they are written. */
export class Texts {
  readonly names: string[] = [];
  /** The store's id of each text; 0 until it is known. */
  readonly ids: number[] = [];
  readonly digests = new TextDigests();
  readonly #clean: (text: string) => string;
  readonly #numbers = new Map<string, number>();

  /** `clean` makes a text one that the engines can store. */
  constructor(clean: (text: string) => string = storableText) {
    this.#clean = clean;
  }

  /** The number of a text, the same one every time. */
  number(name: string): number {
    return this.#numbers.get(name) ?? this.#add(name);
  }

  #add(name: string): number {
    const clean = this.#clean(name);
    if (clean !== name) return this.number(clean);
    const number = this.names.length;
    this.names.push(name);
    this.ids.push(0);
    this.digests.set(number, name);
    this.#numbers.set(name, number);
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
    this.digests.clear();
  }
}

/** Finds or makes the store's ids of all texts whose id is not known yet. */
export async function settleTexts(writer: Writer, table: "unit" | "source" | "listing", texts: Texts): Promise<void> {
  for (const numbers of openOf(texts)) {
    const names = numbers.map((number) => texts.names[number]);
    await writer.rows(`insert into ${table} (name) values ${rowsOf(names, "(?)")} on conflict do nothing`, names);
    const query = `select id, name from ${table} where name in (${rowsOf(names, "?")})`;
    for (const [id, name] of await writer.rows<[number, string]>(query, names)) texts.ids[texts.number(name)] = id;
  }
}

/** The same for series, whose texts are `subject NUL measure`. */
export async function settleSeries(writer: Writer, texts: Texts): Promise<void> {
  for (const numbers of openOf(texts)) {
    const pairs = numbers.map((number) => pairOf(texts.names[number]));
    const values = pairs.flat();
    await writer.rows(
      `insert into series (subject, measure) values ${rowsOf(pairs, "(?, ?)")} on conflict do nothing`,
      values,
    );
    const query = `select id, subject, measure from series where (subject, measure) in (values ${rowsOf(pairs, "(?, ?)")})`;
    for (const [id, subject, measure] of await writer.rows<[number, string, string]>(query, values))
      texts.ids[texts.number(seriesText(subject, measure))] = id;
  }
}

const rowsOf = (all: unknown[], row: string): string => all.map(() => row).join(",");

/** The numbers of the texts without an id, some at a time. */
function openOf(texts: Texts): number[][] {
  const open = texts.ids.flatMap((id, number) => (id ? [] : [number]));
  return pagesOf(open, AT_ONCE);
}

function pairOf(text: string): [subject: string, measure: string] {
  const cut = text.indexOf("\0");
  return [text.slice(0, cut), text.slice(cut + 1)];
}
