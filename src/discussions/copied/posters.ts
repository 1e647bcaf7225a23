/** What a poster has said so far, no more than so many characters of it. */
const REMEMBERED = 20_000;
const LONGEST_ADDRESS = 60;

/** The posters of a page by every name it gives them, with what they last said. */
export class Posters {
  readonly #ids = new Map<string, string>();
  readonly #said = new Map<string, string>();
  readonly #posts = new Map<string, { id: string; text: string }[]>();

  add(names: readonly string[], id: string, text: string): void {
    for (const name of names) {
      const key = keyOf(name);
      this.#ids.set(key, id);
      this.#said.set(key, `${this.#said.get(key) ?? ""}\n${text}`.slice(-REMEMBERED));
      const own = this.#posts.get(key) ?? [];
      own.push({ id, text });
      this.#posts.set(key, own);
    }
  }

  saidBy(name: string): string | null {
    return this.#said.get(keyOf(name)) ?? null;
  }

  /** The poster's last post that holds the words, else the last. */
  postOf(name: string, words = ""): string | null {
    const own = this.#posts.get(keyOf(name));
    const sought = words.slice(0, LONGEST_ADDRESS).trim();
    return own?.findLast(({ text }) => text.includes(sought))?.id ?? this.#ids.get(keyOf(name)) ?? null;
  }

  /** The post of whom a text begins by addressing: `@ann …`, `ann: …`, `Ann Lee, …`. */
  addressedIn(text: string): string | null {
    const head = text.slice(0, LONGEST_ADDRESS);
    const words = head.replace(/^@/, "").split(/\s+/);
    for (let n = Math.min(4, words.length); n > 0; n--) {
      const name = words.slice(0, n).join(" ");
      const found = this.#ids.get(keyOf(name.replace(/[,:]+$/, "")));
      if (found && (n > 1 || head.startsWith("@") || /[,:]$/.test(name))) return found;
    }
    return null;
  }
}

const keyOf = (name: string) => name.toLowerCase().replace(/^@/, "").replace(/@.*$/, "").replaceAll("_", " ").trim();
