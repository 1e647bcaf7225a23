import type { DatabaseSync } from "node:sqlite";

/** Read transactions of one connection. Those that overlap share the state that the first of them began with. */
export class Snapshots {
  readonly #database: DatabaseSync;
  #open = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Runs `work` inside one. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open++ === 0 && !this.#database.isTransaction) this.#database.exec("begin");
    const done = work().finally(() => {
      if (--this.#open === 0 && this.#database.isTransaction) this.#database.exec("commit");
    });
    this.#last = Promise.allSettled([this.#last, done]);
    return done;
  }

  /** Waits until none is open. */
  async over(): Promise<void> {
    while (this.#open > 0) await this.#last;
  }
}
