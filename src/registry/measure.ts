/** What of a subject is measured. Entries are data (`data/registry/measures.json`). */
export interface Measure {
  /** snake_case: `capex`, `close`, `gross_margin`. */
  id: string;
  name: string;
  /** Nouns and phrases that name it. */
  aliases?: string[];
  /** Short forms that name it right behind whose it is, and otherwise nothing or somebody: `INTC GM`, `NVDA's DC`. */
  behindName?: string[];
  /** False where the id and name are plain English words that are read as this measure only through an alias. */
  spoken?: false;
  /** The subject it has where none is named: `United States` for unemployment. */
  about?: string;
  /** Told as a fraction of one: a correlation of 0.9 is no 0.9 %. */
  ofOne?: true;
  /** True when places have it as readily as firms do: exports, production. */
  national?: true;
  /** The thing counted, in the singular: `vehicle` for deliveries. */
  counts?: string;
  /** Of money that people tell in the money of the place: rents, wages, a budget's deficit. */
  local?: true;
  /** Of money told for each of something: `user` for average revenue per user. */
  per?: string;
  /** `money`, `price`, `ratio`, `x`, `count`, `index`, `duration`. */
  unit: "money" | "price" | "ratio" | "x" | "count" | "index" | "duration" | "none";
  /** A flow adds up over periods, a level does not. */
  nature: "flow" | "level";
  /** The shortest period it is published for. */
  grain: "day" | "month" | "quarter" | "year";
  /** Other measures that some companies or speakers mean by the same word; each is a measure of its own. */
  alternatives?: { measure: string; name: string }[];
  /** The measure of the record that a bare use of the word means, by subject kind: price → close for a company, price for a commodity. */
  means?: Partial<Record<string, string>>;
  /** Measures to try in this order where the record holds none by this name for the subject; the mark must say which was used. */
  fallbacks?: string[];
  /** The measure of which it is another name: its figures stand for that one's without a doubt. */
  sameAs?: string;
  /** How it is worked out from other measures of the subject where the record holds none by this name: the one over the other, or less the other. */
  derived?: [string, string];
  derivedBy?: "/" | "-";
  /** Companies that state it on terms of their own, or on two of them: a figure that differs refutes nothing. */
  ownTerms?: string[];
  /** By which measure a company itself counts it: its capital spending as the cash it pays. */
  countedAs?: Partial<Record<string, string>>;
  definition?: string;
  /** EDGAR concepts in the order to try them. */
  concepts?: string[];
  /** Verbs that say it goes up or down when it is their subject or object. */
  up?: string[];
  down?: string[];
}
