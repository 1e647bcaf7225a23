import type { Clock } from "../clock.ts";
import { AssayError, describe } from "../errors.ts";
import { ASKING, Asker } from "../sources/live/asker.ts";
import { FetchedRecorder } from "../sources/live/fetched-recorder.ts";
import { type LiveSource, latestDayAnywhere, type Wish } from "../sources/live/live-source.ts";
import { ReplyCache } from "../sources/live/reply-cache.ts";
import { UnfinishedRun } from "../sources/live/unfinished-run.ts";
import type { Store } from "../storage/store.ts";
import { isOfStore } from "../storage/store-faults.ts";
import { type ImportedFile, importFile } from "./import-file.ts";
import type { Context } from "./operation.ts";
import { readingOf } from "./record-registry.ts";
import { recordedText } from "./record-show.ts";
import type { Planned } from "./sync-plan.ts";

/**
 * What became of one thing asked for: recorded; unchanged at the source since it was last fetched; failed; not asked, since
 * its source had failed; done before, by a run that then broke off; or, in a dry run, what would be asked.
 */
export type Outcome = "recorded" | "unchanged" | "failed" | "not-asked" | "done-before" | "would-ask";

/** One thing asked of a source, and what became of it. */
export interface SyncedItem {
  source: string;
  subject: string;
  address: string | null;
  why: string;
  outcome: Outcome;
  /** What the import did, where there was one. */
  imported?: Omit<ImportedFile, "file">;
  error?: { code: string; message: string };
}

/** Failures after which the rest of a source's wishes would only fail likewise. */
const ENDS_SOURCE = new Set(["source-unreachable", "source-slow", "source-busy", "source-forbids", "redirect-refused"]);
/** Failures that the same command may not meet again. */
const PASSES = new Set(["source-unreachable", "source-slow", "source-cut", "source-busy", "source-failing"]);

/** Asks for everything planned, one after the other, and records what arrives. A failure ends nothing but its own part. */
export class SyncRun {
  readonly #store: Store;
  readonly #place: Pick<Context, "db" | "config">;
  readonly #clock: Clock;
  readonly #cache: ReplyCache;
  readonly #unfinished: UnfinishedRun;
  readonly #askers = new Map<LiveSource, Asker>();
  readonly #ended = new Map<LiveSource, string>();
  #worthResuming = false;
  #tell: (what: string) => void = () => {};

  constructor(store: Store, place: Pick<Context, "db" | "config">, clock: Clock, folder: string, anew: boolean) {
    this.#store = store;
    this.#place = place;
    this.#clock = clock;
    this.#cache = new ReplyCache(folder);
    this.#unfinished = new UnfinishedRun(folder, clock.now(), anew);
  }

  /** What would be asked and why. Nothing is. */
  async foretell(planned: Planned[]): Promise<SyncedItem[]> {
    const items: SyncedItem[] = [];
    for (const { source, name, wish } of planned) {
      if (wish instanceof AssayError) items.push(failed(source, name, wish));
      else {
        const before = this.#doneBefore(source, wish);
        const kept = await this.#cache.find(wish.address.href);
        const state = kept ? `; kept from ${timeText(kept.fetched)}, asks whether it has changed` : "";
        items.push(before ?? { ...about(source, wish), why: `${wish.why}${state}`, outcome: "would-ask" });
      }
    }
    return items;
  }

  async run(planned: Planned[], context: Pick<Context, "progress">): Promise<SyncedItem[]> {
    const items: SyncedItem[] = [];
    for (const [index, each] of planned.entries()) {
      const { source, name } = each;
      this.#tell = (what) => context.progress?.(index / planned.length, `${source.name} ${name}${what}`);
      this.#tell("");
      items.push(await this.#one(each));
    }
    context.progress?.(1, "");
    if (!this.#worthResuming) this.#unfinished.end();
    return items;
  }

  async #one(planned: Planned): Promise<SyncedItem> {
    const { source, name, wish } = planned;
    if (wish instanceof AssayError) return failed(source, name, wish);
    const before = this.#doneBefore(source, wish);
    if (before) return before;
    const ended = this.#ended.get(source);
    if (ended !== undefined) return { ...about(source, wish), why: ended, outcome: "not-asked" };
    const asker = this.#askerOf(planned);
    try {
      const item = await this.#fetched(planned, wish, asker);
      await asker.settle(true);
      this.#unfinished.done(doneKey(source, wish), this.#clock.now());
      return item;
    } catch (error) {
      if (!(error instanceof AssayError) || isOfStore(error)) throw error;
      await asker.settle(ASKING.has(error.code));
      if (PASSES.has(error.code)) this.#worthResuming = true;
      if (ENDS_SOURCE.has(error.code))
        this.#ended.set(source, `${source.publisher} was given up after ${wish.subject}`);
      return { ...failed(source, wish.subject, error), ...about(source, wish) };
    }
  }

  async #fetched({ source, settings }: Planned, wish: Wish, asker: Asker): Promise<SyncedItem> {
    const delivery = await source.fetch(wish, asker, settings);
    const latest = latestDayAnywhere(delivery.fetched);
    const bounds = { known: latest, bar: Math.min(latest, delivery.lastBar ?? latest) };
    const reading = await readingOf(this.#store, this.#place);
    const { file: _, ...imported } = await importFile(
      delivery.file,
      { ...reading, ...delivery.options },
      {},
      (report) => {
        const recordedAt = Math.floor(this.#clock.now() / 1000);
        return new FetchedRecorder(bounds, report, this.#store, recordedAt, `sync ${source.name} ${wish.subject}`);
      },
    );
    const outcome = delivery.unchanged && imported.new + imported.revised === 0 ? "unchanged" : "recorded";
    return { ...about(source, wish), outcome, imported };
  }

  #askerOf({ source, settings }: Planned): Asker {
    const known = this.#askers.get(source);
    if (known) return known;
    const [headers, secrets] = [source.headers(settings), source.secrets?.(settings)];
    const [clock, cache, tell] = [this.#clock, this.#cache, (what: string) => this.#tell(`: ${what}`)];
    const asker = new Asker({ clock, cache, headers, spacing: source.spacing, secrets, tell });
    this.#askers.set(source, asker);
    return asker;
  }

  #doneBefore(source: LiveSource, wish: Wish): SyncedItem | undefined {
    const at = this.#unfinished.doneAt(doneKey(source, wish));
    if (at === undefined) return undefined;
    return { ...about(source, wish), why: `done at ${timeText(at)}, before the break`, outcome: "done-before" };
  }
}

const doneKey = (source: LiveSource, wish: Wish): string => `${source.name} ${wish.subject} ${wish.address.href}`;
const timeText = (milliseconds: number): string => recordedText(Math.floor(milliseconds / 1000));

const about = (source: LiveSource, { subject, address, why }: Wish) => ({
  source: source.name,
  subject,
  address: address.href,
  why,
});

function failed(source: LiveSource, subject: string, error: AssayError): SyncedItem {
  const { code } = error;
  return {
    source: source.name,
    subject,
    address: null,
    why: "",
    outcome: "failed",
    error: { code, message: describe(error) },
  };
}
