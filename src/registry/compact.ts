import type { FiscalCalendar } from "../fiscal.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/**
 * An entry of the compact lists: id, name, further names. `?` before the id: the bare ticker is a word; before the name: the
 * name is; `~` before the id: it names no one in particular.
 */
export type Row = string[];

const CURRENCIES: Record<string, string> = {
  HK: "HKD",
  T: "JPY",
  KS: "KRW",
  TW: "TWD",
  L: "GBP",
  DE: "EUR",
  PA: "EUR",
  AS: "EUR",
  MI: "EUR",
  MC: "EUR",
  SS: "CNY",
  SZ: "CNY",
  NS: "INR",
  SW: "CHF",
  TO: "CAD",
  AX: "AUD",
  ST: "SEK",
  CO: "DKK",
  OL: "NOK",
  SR: "SAR",
  ME: "RUB",
  SI: "SGD",
  SA: "BRL",
  MX: "MXN",
  JO: "ZAR",
  IS: "TRY",
  NZ: "NZD",
  KQ: "KRW",
  JK: "IDR",
  BK: "THB",
  KL: "MYR",
  WA: "PLN",
  VI: "EUR",
  BR: "EUR",
  LS: "EUR",
  IR: "EUR",
  AT: "EUR",
};
/** Exchanges that only tickers nobody lists here are of: Toronto's venture market and the like. */
const MINOR = ["V", "CN", "NE", "F", "HM", "KA"];
/** Suffixes by which Yahoo and Reuters name the exchange of a ticker: `0981.HK`, `STM.V`. */
export const EXCHANGE_SUFFIXES: ReadonlySet<string> = new Set([...Object.keys(CURRENCIES), ...MINOR]);
/** The money that a listing is told in, and its exchange, where the ticker names one: `CAD` and `V` of `KVL.V`. */
export function boardOf(id: string): { currency: string; exchange: string } | null {
  const suffix = /^[A-Z0-9]{1,6}\.([A-Z]{1,2})$/.exec(id)?.[1];
  const currency = suffix && (CURRENCIES[suffix] ?? OF_MINOR[suffix]);
  return suffix && currency ? { currency, exchange: suffix } : null;
}
const OF_MINOR: Record<string, string> = { V: "CAD", CN: "CAD", NE: "CAD", F: "EUR", HM: "EUR" };

const OWNED = new Set<SubjectKind>(["product", "person"]);

const unmarked = (text: string) => text.replace(/^[?~]/, "");

/** A compact row as a subject. Products and people end with the id of the firm they stand for, or an empty string. */
export function subjectOf(row: Row, kind: SubjectKind, fiscal?: FiscalCalendar): Subject {
  const owned = OWNED.has(kind);
  const names = (owned ? row.slice(1, -1) : row.slice(1)).filter(Boolean);
  const owner = owned ? row.at(-1) : "";
  const id = unmarked(row[0]);
  const suffix = /\.([A-Z]{1,2})$/.exec(id)?.[1];
  const common = names.filter((name) => /^\?\S+$/.test(name)).map(unmarked);
  const aliases = names.slice(1).map(unmarked);
  return {
    id,
    name: unmarked(names[0] ?? id),
    kind,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(row[0].startsWith("?") ? { ambiguous: true } : {}),
    ...(common.length > 0 ? { common } : {}),
    ...(row[0].startsWith("~") ? { generic: true } : {}),
    ...(kind === "currency" && !names[0]?.includes("/") ? { plain: unmarked(names[0] ?? id) } : {}),
    ...(kind === "company" ? { currency: (suffix && CURRENCIES[suffix]) || "USD" } : {}),
    ...(suffix && CURRENCIES[suffix] ? { exchange: suffix } : {}),
    ...(fiscal ? { fiscal } : {}),
    ...(owner ? { of: owner } : {}),
  };
}
