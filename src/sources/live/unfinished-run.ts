import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A run that broke off is taken up again within this time; after it, everything is asked anew. In milliseconds. */
const WORTH_RESUMING = 6 * 3_600_000;

/** What a run has done so far, on disk until it ends without a failure, so that the same command takes it up again. */
export class UnfinishedRun {
  readonly #path: string;
  readonly #folder: string;
  readonly #done: Map<string, number>;

  /** `now` is in milliseconds since 1970; `anew` forgets what an earlier run has done. */
  constructor(folder: string, now: number, anew = false) {
    this.#folder = folder;
    this.#path = join(folder, "unfinished.json");
    this.#done = new Map(anew ? [] : [...this.#read()].filter(([, at]) => at <= now && now - at < WORTH_RESUMING));
  }

  #read(): [string, number][] {
    try {
      const entries = Object.entries(JSON.parse(readFileSync(this.#path, "utf8")) as Record<string, unknown>);
      return entries.filter((entry): entry is [string, number] => typeof entry[1] === "number");
    } catch {
      return [];
    }
  }

  /** When the run that broke off had done it, in milliseconds since 1970. */
  doneAt(what: string): number | undefined {
    return this.#done.get(what);
  }

  /** Notes what is done and in the record. Where the folder cannot be written, it is asked for again the next time. */
  done(what: string, now: number): void {
    this.#done.set(what, now);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(`${this.#path}.new`, JSON.stringify(Object.fromEntries(this.#done)));
      renameSync(`${this.#path}.new`, this.#path);
    } catch {}
  }

  /** Ends the run: nothing is left to take up again. */
  end(): void {
    rmSync(this.#path, { force: true });
  }
}
