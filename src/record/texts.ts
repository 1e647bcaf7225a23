import { TextDigests } from "../storage/row-digest.ts";
import { storableText } from "../storage/storable-text.ts";
import type { Writer } from "../storage/store.ts";

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
  await settle(texts, (names) =>
    writer.ids(
      table,
      ["name"],
      names.map((name) => [name]),
    ),
  );
}

/** The same for series, whose texts are `subject NUL measure`. */
export async function settleSeries(writer: Writer, texts: Texts): Promise<void> {
  await settle(texts, (names) => writer.ids("series", ["subject", "measure"], names.map(pairOf)));
}

async function settle(texts: Texts, idsOf: (names: string[]) => Promise<number[]>): Promise<void> {
  const open = texts.ids.flatMap((id, number) => (id ? [] : [number]));
  if (open.length === 0) return;
  const ids = await idsOf(open.map((number) => texts.names[number]));
  for (const [i, number] of open.entries()) texts.ids[number] = ids[i];
}

function pairOf(text: string): [subject: string, measure: string] {
  const cut = text.indexOf("\0");
  return [text.slice(0, cut), text.slice(cut + 1)];
}
