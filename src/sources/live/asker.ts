import type { Clock } from "../../clock.ts";
import { AssayError } from "../../errors.ts";
import { get, type Incoming, PASSING } from "./get.ts";
import type { KeptReply, ReplyCache } from "./reply-cache.ts";
import { retryAfter } from "./retry-after.ts";

/** Tries of one request, the first included. */
const TRIES = 4;
/** Waits grow from the first to the last of these, in milliseconds; each is drawn between nothing and the whole. */
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 30_000];
/** A source that asks for a longer pause than this is left for another day. */
const LONGEST_PAUSE = 120_000;
const TIME_FOR_A_REPLY = 120_000;
const LARGEST_REPLY = 128 * 1024 * 1024;
const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Codes of what can go wrong in asking; any other is about what was answered. */
export const ASKING = new Set([
  "source-unreachable",
  "source-slow",
  "source-cut",
  "source-busy",
  "source-failing",
  "source-forbids",
  "source-refuses",
  "not-at-source",
  "reply-too-large",
  "redirect-refused",
]);

/** How a source is asked. */
export interface Manners {
  clock: Clock;
  cache: ReplyCache;
  headers: Record<string, string>;
  /** Least milliseconds from the start of one request to that of the next. */
  spacing: number;
  /** Query parameters that hold a secret: sent, never shown or kept. */
  secrets?: Record<string, string>;
  largest?: number;
  /** Told of waits that take longer than keeping pace does. */
  tell?: (what: string) => void;
}

/** A body, and where it came from. */
export interface Reply {
  body: Buffer;
  /** The address without its secrets. */
  address: string;
  /** When the source last sent it. */
  fetched: number;
  /** True where the source said that it has not changed since. */
  unchanged: boolean;
}

/** Asks one source, one request at a time: at its pace, with patience, and only for what has changed. */
export class Asker {
  readonly #manners: Manners;
  #taken: string[] = [];
  #last = Number.NEGATIVE_INFINITY;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** @throws AssayError with a code of `ASKING`. */
  async ask(url: URL): Promise<Reply> {
    const { cache, clock } = this.#manners;
    const address = url.href;
    const kept = await cache.find(address);
    const { status, headers, body } = await this.#patiently(url, kept);
    const now = clock.now();
    this.#taken.push(address);
    if (status === 304 && kept) return { body: kept.body, address, fetched: kept.fetched, unchanged: true };
    if (status !== 200) throw this.#refusal(address, status, body);
    const etag = headers.get("etag") ?? undefined;
    const lastModified = headers.get("last-modified") ?? undefined;
    if (etag || lastModified) await cache.keep(address, { etag, lastModified, fetched: now, body });
    return { body, address, fetched: now, unchanged: false };
  }

  /** Ends a matter that took one or more replies. Those of no good are let go of, so that they are asked for anew. */
  async settle(good: boolean): Promise<void> {
    const taken = this.#taken;
    this.#taken = [];
    if (!good) for (const address of taken) await this.#manners.cache.drop(address);
  }

  async #patiently(url: URL, kept: KeptReply | undefined): Promise<Incoming> {
    for (let tries = 1; ; tries++) {
      const outcome = await this.#once(url, kept);
      if ("status" in outcome && !PASSING_STATUS.has(outcome.status)) return outcome;
      const failure = outcome instanceof AssayError ? outcome : this.#refusal(url.href, outcome.status, outcome.body);
      if (tries === TRIES) throw failure;
      const pause = this.#pause(tries, outcome, failure);
      this.#manners.tell?.(`${failure.message}; asked again in ${Math.ceil(pause / 1000)} s`);
      await this.#manners.clock.wait(pause);
    }
  }

  async #once(url: URL, kept: KeptReply | undefined): Promise<Incoming | AssayError> {
    const { clock, headers, spacing, secrets = {}, largest = LARGEST_REPLY } = this.#manners;
    const early = this.#last + spacing - clock.now();
    if (early > 0) await clock.wait(early);
    this.#last = clock.now();
    const full = new URL(url);
    for (const [name, value] of Object.entries(secrets)) full.searchParams.set(name, value);
    const conditions = {
      ...(kept?.etag ? { "if-none-match": kept.etag } : {}),
      ...(kept?.lastModified ? { "if-modified-since": kept.lastModified } : {}),
    };
    try {
      const deadline = clock.deadline(TIME_FOR_A_REPLY);
      return await get({ url: full, headers: { ...headers, ...conditions }, deadline, largest, shown: url.href });
    } catch (error) {
      if (error instanceof AssayError && PASSING.has(error.code)) return error;
      throw error;
    }
  }

  /** Milliseconds to the next try: as the source asks, else drawn at random up to a bound that doubles. */
  #pause(tries: number, outcome: Incoming | AssayError, failure: AssayError): number {
    const { clock } = this.#manners;
    const drawn = clock.chance() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
    if (outcome instanceof AssayError) return drawn;
    const { headers } = outcome;
    const asked = retryAfter({ retryAfter: headers.get("retry-after"), date: headers.get("date") }, clock.now());
    if (asked === undefined) return drawn;
    if (asked > LONGEST_PAUSE) throw failure;
    return asked + drawn;
  }

  #refusal(address: string, status: number, body: Buffer): AssayError {
    const said = excerpt(this.#hidden(body.toString("utf8", 0, 4096)));
    const answered = `answered ${status}${said ? `: ${said}` : ""}`;
    return new AssayError({
      code: codeOf(status),
      message: status === 404 ? `has nothing there (${answered})` : answered,
      at: { file: address },
      remedy: REMEDY[status],
    });
  }

  /** A text of the source's own without the secrets it was sent. */
  #hidden(text: string): string {
    const values = Object.values(this.#manners.secrets ?? {}).filter(Boolean);
    return values.reduce((left, value) => left.replaceAll(value, "…").replaceAll(encodeURIComponent(value), "…"), text);
  }
}

const REMEDY: Record<number, string | undefined> = {
  404: "Check the name. Some sources spell it otherwise.",
  429: "The source wants fewer requests; run the same command again later.",
  503: "Run the same command again later.",
};

function codeOf(status: number): string {
  if (status === 404) return "not-at-source";
  if (status === 429) return "source-busy";
  if (status === 401 || status === 403) return "source-forbids";
  return PASSING_STATUS.has(status) ? "source-failing" : "source-refuses";
}

/** What a reply says, as one short line: the message of a JSON error, the title of a page, else its first words. */
export function excerpt(text: string): string {
  const message = /"(?:error_message|description|message)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1];
  const words = message ?? title ?? text.replace(/<[^>]*>/g, " ");
  return words
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 120);
}
