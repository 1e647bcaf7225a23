import { EXCHANGE_SUFFIXES } from "../registry/compact.ts";
import type { Registry } from "../registry/registry.ts";
import type { Token } from "./grammar/tokens.ts";
import { type Reading, subjectReading } from "./reading.ts";

/** `PSN.L`: the ticker and the exchange behind it. */
const LISTED = new RegExp(`^([A-Z]{1,5})\\.(?:${[...EXCHANGE_SUFFIXES].join("|")})$`);

/** The words of a text and what was read in them. */
interface Read {
  tokens: readonly Token[];
  readings: readonly Reading[];
}

/**
 * The tickers of a thread that stand for a firm listed elsewhere: after `Persimmon`, `PSN` is the share in London and not the
 * American firm of that ticker, as long as the thread names the latter by nothing else. By the bare ticker.
 */
export function localTickers(texts: Iterable<Read>, registry: Registry): Map<string, string> {
  const local = new Map<string, string>();
  const named = new Set<string>();
  for (const { tokens, readings } of texts)
    for (const reading of readings) {
      if (reading.kind !== "subject") continue;
      const bare = LISTED.exec(reading.subject)?.[1];
      if (bare !== undefined) {
        if (registry.subject(bare)?.kind === "company") local.set(bare, reading.subject);
      } else if (reading.rule === "cashtag" || tokens[reading.from].lower !== reading.subject.toLowerCase())
        named.add(reading.subject);
    }
  for (const bare of named) local.delete(bare);
  return local;
}

/** `AC` behind Air Canada: bare tickers, in small letters, of firms a thread names that no other firm has. */
export function bareTickers(texts: Iterable<Read>, registry: Registry): Map<string, string> {
  const bare = new Map<string, string>();
  for (const { readings } of texts)
    for (const reading of readings) {
      const ticker = reading.kind === "subject" ? LISTED.exec(reading.subject)?.[1] : undefined;
      if (ticker !== undefined && ticker.length > 1 && registry.subject(ticker) === undefined)
        bare.set(ticker.toLowerCase(), (reading as Extract<Reading, { kind: "subject" }>).subject);
    }
  return bare;
}

/** Readings with such tickers as the firms they stand for. */
export function withLocalTickers(readings: Reading[], local: ReadonlyMap<string, string>): Reading[] {
  if (local.size === 0) return readings;
  return readings.map((reading) => {
    const subject = reading.kind === "subject" ? local.get(reading.subject) : undefined;
    return subject === undefined ? reading : subjectReading(reading.from, reading.to, subject, "local-ticker");
  });
}
