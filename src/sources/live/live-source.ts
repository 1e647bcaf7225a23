import type { Day } from "../../calendar.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Format, ReadingOptions } from "../format.ts";
import type { SourceFile } from "../source-file.ts";
import type { Asker } from "./asker.ts";

/** What a user has set for one source, with the registry that goes with the store. */
export interface LiveSettings {
  /** Address the source is asked at, without a slash at its end. */
  base: string;
  registry: Registry;
  /** E-mail address that the SEC asks for. */
  contact?: string;
  /** API key (FRED). */
  key?: string;
  /** Whose and what a FRED series is, by its id. */
  fredAs?: Record<string, { subject: string; measure: string }>;
  /** First day of prices asked for. */
  from: Day;
}

/** One thing that will be asked of a source. */
export interface Wish {
  /** As the user named it: a subject, a ticker, a series. */
  name: string;
  /** The subject it is recorded under. */
  subject: string;
  /** The address asked first, without secrets. */
  address: URL;
  /** What is hoped for from it. */
  why: string;
}

/** A body that arrived, for the importer of its format. */
export interface Delivery {
  file: SourceFile;
  options: ReadingOptions;
  /** When the source sent it, in milliseconds since 1970. */
  fetched: number;
  /** True where the source said that nothing has changed since. */
  unchanged: boolean;
  /** The last day whose bars are final; later ones may be of a session still running. */
  lastBar?: Day;
}

/** A publisher on the network: how it is asked, and for what. Its bodies go to the importer of `format`, as files do. */
export interface LiveSource {
  name: string;
  publisher: string;
  /** Where it is asked unless the user names another address. */
  base: string;
  /** Least milliseconds from one request to the next. */
  spacing: number;
  format: Format;
  /** The shape of a good reply, for messages. */
  expects: string;
  /** What it cannot be asked without. */
  needs?: "contact" | "key";
  /** True where one body holds all it has, so that it is asked for no names. */
  whole?: true;
  headers(settings: LiveSettings): Record<string, string>;
  secrets?(settings: LiveSettings): Record<string, string>;
  /** @throws AssayError `not-of-source` for a name it cannot be asked for. */
  wish(name: string, settings: LiveSettings): Wish;
  fetch(wish: Wish, asker: Asker, settings: LiveSettings): Promise<Delivery>;
}

const DAY = 86_400_000;

/** The last day that is over in a time zone (IANA name) at a moment in milliseconds. */
export function lastDayOver(zone: string, moment: number): Day {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" });
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Math.floor(Date.UTC(part.year, part.month - 1, part.day) / DAY) - 1;
}

/** The latest day that has begun anywhere at a moment in milliseconds; nothing fetched then was known later. */
export const latestDayAnywhere = (moment: number): Day => Math.floor((moment + 14 * 3_600_000) / DAY);
