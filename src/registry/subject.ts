import type { FiscalCalendar } from "../fiscal.ts";

export type SubjectKind =
  | "company"
  | "index"
  | "etf"
  | "sector"
  | "commodity"
  | "coin"
  | "currency"
  | "rate"
  | "macro"
  | "country"
  | "place"
  | "central-bank"
  | "lab"
  | "product"
  | "person"
  | "organisation";

/** Somebody or something claims speak of. Entries are data (`data/registry/subjects.json`); users add their own beside the store. */
export interface Subject {
  /** Ticker where listed (`MSFT`, `0981.HK`), `^GSPC` for an index, else the plain name (`Nickel`, `OpenAI`). */
  id: string;
  name: string;
  kind: SubjectKind;
  /** The name people use where the record's is a cataloguer's: `Brent` for `Crude oil, Brent`. */
  plain?: string;
  /** Other spellings, matched without regard to case unless written in capitals of up to four letters. */
  aliases?: string[];
  /** True when the bare ticker is an English word or common abbreviation and needs a cashtag or other support. */
  ambiguous?: boolean;
  /** Those of its names that are English words (Target, Visa) and need a capital inside a sentence. */
  common?: string[];
  /** True for a name of no one in particular (the market, banks), which gives way to a named subject. */
  generic?: boolean;
  /** Of money that its pair is not named after first: the pair whose prices are the inverse of its own (`USDJPY` for `JPYUSD`). */
  inverse?: string;
  exchange?: string;
  currency?: string;
  /** Of a commodity: the unit its published price is in, such as `USD/t`. */
  unit?: string;
  fiscal?: FiscalCalendar;
  cik?: number;
  /** For a person or product: the subject it stands for. */
  of?: string;
  sector?: string;
  /** Of a company: true where it publishes its sales of each month. */
  monthlySales?: boolean;
  /** True for a house whose forecasts of others are quoted: a bank, a broker, a rating or statistics agency. */
  house?: boolean;
  /** Other listings or lines of the same company: the id there (`2330.TW` for `TSM`). */
  listings?: string[];
  /** Of a group with a name: whose it consists of. */
  members?: string[];
  /** Splits known: the first day traded on the new basis, and new shares per old one. */
  splits?: { day: string; ratio: number; source: string }[];
}
