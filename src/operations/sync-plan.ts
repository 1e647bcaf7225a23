import { createHash } from "node:crypto";
import { join } from "node:path";
import { dayOf } from "../calendar.ts";
import { AssayError } from "../errors.ts";
import type { Registry } from "../registry/registry.ts";
import type { LiveSettings, LiveSource, Wish } from "../sources/live/live-source.ts";
import { LIVE_SOURCES } from "../sources/live/live-sources.ts";
import { isAskable, type SyncConfig } from "../sources/live/sync-config.ts";
import { isServer, shownLocation } from "../storage/location.ts";

/** What the user has set: by option or environment, and in `assay.config`. */
export interface SyncSettings {
  /** `edgar:MSFT,NVDA`, `pinksheet`; a source alone takes its names from `assay.config`. */
  wants: string[];
  contact?: string;
  fredKey?: string;
  /** Other addresses of sources. */
  bases: Record<string, string>;
  /** First day of prices, YYYY-MM-DD. */
  from?: string;
}

/** One thing to ask a source for, or why it cannot be asked for. */
export interface Planned {
  source: LiveSource;
  settings: LiveSettings;
  name: string;
  wish: Wish | AssayError;
}

const PRICES_SINCE = "2000-01-01";
const EXAMPLE = "assay record sync edgar:MSFT,NVDA --contact you@example.org";

/** Where replies are kept: beside the store, or in the user's cache folder where the store is on a server. */
export function syncFolder(location: string, cacheHome: string): string {
  if (!isServer(location) && location !== ":memory:") return `${location}.sync`;
  const name = createHash("sha256").update(shownLocation(location)).digest("hex").slice(0, 16);
  return join(cacheHome, "assay", "sync", name);
}

/** Everything to be asked, in the order it will be. @throws AssayError for words that make no sense. */
export function syncPlan(set: SyncSettings, config: SyncConfig, registry: Registry): Planned[] {
  const wanted = wantedNames(set.wants, config);
  const known = LIVE_SOURCES.map((source) => source.name);
  for (const name of Object.keys(set.bases)) if (!known.includes(name)) throw unknownSource(name);
  const planned = LIVE_SOURCES.filter(({ name }) => wanted.has(name)).flatMap((source) => {
    const settings = settingsOf(source, set, config, registry);
    return wanted.get(source.name)!.map((name) => ({ source, settings, name, wish: wishOf(source, name, settings) }));
  });
  return withoutRivals(withoutRepeats(planned));
}

function wantedNames(wants: string[], config: SyncConfig): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const chosen = wants.length > 0 ? wants : Object.keys(config).filter((key) => sourceNamed(key) !== undefined);
  for (const want of chosen) {
    const [name, list] = want.split(/:(.*)/s, 2);
    const source = sourceNamed(name);
    if (!source) throw unknownSource(name);
    const given = (list ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    if (source.whole && given.length > 0) throw wrongWant(`${name} is fetched whole and takes no names`, name);
    const names = source.whole ? ["all"] : given.length > 0 ? given : configured(config, name);
    if (names.length === 0) throw wrongWant(`${name} is asked for nothing`, `${name}:NAME,NAME`);
    found.set(name, [...(found.get(name) ?? []), ...names]);
  }
  if (found.size === 0) throw wrongWant("nothing is named to be fetched", "a source and names");
  return found;
}

const sourceNamed = (name: string) => LIVE_SOURCES.find((source) => source.name === name);

function configured(config: SyncConfig, name: string): string[] {
  const entry = config[name as "edgar" | "fred" | "stooq" | "yahoo"];
  return entry?.names ?? [];
}

function unknownSource(name: string): AssayError {
  const expected = `one of: ${LIVE_SOURCES.map((source) => source.name).join(", ")}`;
  return new AssayError({
    code: "unknown-source",
    message: `no source ${JSON.stringify(name)}`,
    expected,
    remedy: EXAMPLE,
  });
}

function wrongWant(message: string, expected: string): AssayError {
  const remedy = `For example ${EXAMPLE}\nor name sources and subjects under "sync" in assay.config.`;
  return new AssayError({ code: "nothing-wanted", message, expected, remedy });
}

function settingsOf(source: LiveSource, set: SyncSettings, config: SyncConfig, registry: Registry) {
  const entry = config[source.name as "edgar" | "fred" | "pinksheet" | "stooq" | "yahoo"];
  const base = (set.bases[source.name] ?? entry?.base ?? source.base).replace(/\/+$/, "");
  if (!isAskable(base)) {
    throw new AssayError({
      code: "bad-address",
      message: `the address of ${source.name} cannot be asked`,
      expected: "https://HOST/…, or http:// on this machine, without a password",
    });
  }
  const from = dayOf(set.from ?? config.from ?? PRICES_SINCE);
  const settings: LiveSettings = { base, registry, from, fredAs: config.fred?.as };
  const contact = set.contact ?? config.contact;
  const key = set.fredKey ?? config.fredKey;
  return { ...settings, ...(contact ? { contact } : {}), ...(key ? { key } : {}) };
}

function wishOf(source: LiveSource, name: string, settings: LiveSettings): Wish | AssayError {
  const lack = lacking(source, settings);
  if (lack) return lack;
  try {
    return source.wish(name, settings);
  } catch (error) {
    if (error instanceof AssayError) return error;
    throw error;
  }
}

function lacking({ needs }: LiveSource, { contact = "", key = "" }: LiveSettings): AssayError | undefined {
  if (needs === "contact" && !(/^[\x20-\x7e]+$/.test(contact) && /[^\s@]@[^\s@]+\.[^\s@]/.test(contact))) {
    return new AssayError({
      code: "no-contact",
      message: contact
        ? "the contact is no e-mail address"
        : "the SEC wants to know whom to write to, and no contact is set",
      expected: "your name or firm and e-mail address",
      remedy: 'Set it with --contact you@example.org, ASSAY_CONTACT, or "contact" under "sync" in assay.config.',
    });
  }
  if (needs === "key" && !/^[\x21-\x7e]+$/.test(key)) {
    return new AssayError({
      code: "no-key",
      message: key ? "the key holds characters that no key has" : "FRED answers only to a key, and none is set",
      remedy:
        'Get one at https://fred.stlouisfed.org/docs/api/api_key.html and set ASSAY_FRED_KEY, or "fredKey" under "sync" in assay.config.',
    });
  }
  return undefined;
}

function withoutRepeats(planned: Planned[]): Planned[] {
  const seen = new Set<string>();
  return planned.filter(({ source, wish, name }) => {
    const key = `${source.name} ${wish instanceof AssayError ? name : wish.subject}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A listing's bars come from one source: two would overwrite each other's with every run. */
function withoutRivals(planned: Planned[]): Planned[] {
  const taken = new Set<string>();
  return planned.map((each) => {
    const { source, wish } = each;
    if (wish instanceof AssayError || (source.name !== "yahoo" && source.name !== "stooq")) return each;
    if (!taken.has(wish.subject)) {
      taken.add(wish.subject);
      return each;
    }
    const message = `the prices of ${wish.subject} are asked of two sources`;
    return {
      ...each,
      wish: new AssayError({ code: "two-sources", message, expected: "one source of its daily bars" }),
    };
  });
}
