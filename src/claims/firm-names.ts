import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import plain from "../../data/registry/lexicon/plain-words.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type Reading, subjectReading } from "./reading.ts";
import { isTickerShaped, tickerTold } from "./told-tickers.ts";

const FORMS = new WordSet(names.legalForms);
/** Forms that in small letters are words: `Halden Shipping AS`. */
const SHORT_FORMS = new WordSet("as sa se ab spa kk");
const TRADES = new WordSet(names.tradeWords);
const NOT_NAMES = new Set(names.notNames.split(" "));
const SHARED = new Set(names.shared.split(" "));
const NO_FIRMS = new WordSet(names.noFirms);
const PLAIN = new Set(
  Object.values(plain as Record<string, string[]>).flatMap((lines) => lines.flatMap((line) => line.split(" "))),
);
/** Of whom a name of several words may hold a word: `Kestrel Gold`, `Brazil Potash Corp`. */
const WITHIN = new Set(["sector", "commodity", "macro"]);
const PLACES = new Set(["country", "place"]);
const MOST_WORDS = 4;
const SHORTEST_SHORT = 4;
/** A firm that a text names by a name written as firms' are, or by a ticker told to be one. */
interface Firm {
  from: number;
  to: number;
  /** Its name without the legal form, or null where only its ticker is told. */
  name: string | null;
  ticker: string | null;
}

const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === "word" && token.caps > 0 && !NOT_NAMES.has(token.lower);

const isForm = (token: Token) => FORMS.has(token) || (token.caps === 2 && SHORT_FORMS.has(token));

/** Where the run of capitals that ends before `to` begins. */
function startOf(tokens: readonly Token[], to: number): number {
  let from = to - 1;
  while (from > 0 && tokens[from].breaks === 0 && !tokens[from].glued && isCapital(tokens[from - 1])) from--;
  return from;
}

/** Where it ends: behind the last word that tells a form or a trade. */
function endOf(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  while (
    to < tokens.length &&
    tokens[to].breaks === 0 &&
    (isForm(tokens[to]) || (isCapital(tokens[to]) && TRADES.has(tokens[to])))
  )
    to++;
  return to;
}

/** Whether nothing but a part of the name was read in its words: `gold` in `Kestrel Gold`. */
function isFree(
  tokens: readonly Token[],
  readings: readonly Reading[],
  { from, to, formal }: { from: number; to: number; formal: boolean },
  registry: Registry,
): boolean {
  for (const one of readings) {
    if (one.to <= from || one.from >= to) continue;
    if (one.kind === "period" || one.kind === "quantity" || one.from < from || one.to > to) return false;
    if (one.kind !== "subject" || (one.from > from && one.to === one.from + 1 && TRADES.has(tokens[one.from])))
      continue;
    const kind = registry.subject(one.subject)?.kind ?? "";
    if (one.to - one.from === to - from || !(WITHIN.has(kind) || (formal && PLACES.has(kind)))) return false;
    if (one.from === from && !formal) return false;
  }
  return true;
}

/** Whether a first word may be what tells one firm from another: not `Covered Software`, `Leading Banks`. */
const leads = (token: Token) =>
  !/(?:ed|ing)$/.test(token.lower) &&
  !PLAIN.has(token.lower) &&
  !NO_FIRMS.has(token) &&
  !TRADES.has(token) &&
  token.lower.length > 1;

/** The firm whose name ends with the form or the trade at token `i`: `Orvana Biotech`, `Kestrel Valley Gold Corp`. */
function namedAt(text: string, tokens: readonly Token[], readings: readonly Reading[], i: number, registry: Registry) {
  const to = endOf(tokens, i);
  const from = startOf(tokens, i + 1);
  const next = tokens[to];
  const formal = to > i + 1 ? isForm(tokens[to - 1]) : FORMS.has(tokens[i]);
  const goesOn = next?.kind === "word" && next.breaks === 0 && !next.glued && next.caps > 0 && next.lower !== "i";
  if (from === i || to - from > MOST_WORDS + (formal ? 1 : 0) || (from > 0 && tokens[from - 1].lower === "$"))
    return null;
  if (!formal && ((goesOn && tickerTold(tokens, to) === null) || !leads(tokens[from]) || tokens[from].caps === 2))
    return null;
  if (!isFree(tokens, readings, { from, to, formal }, registry)) return null;
  const bare = formal && to - 1 > from ? to - 1 : to;
  const name = text.slice(tokens[from].start, tokens[bare - 1].end);
  return { from, to, name: registry.subject(name) ? text.slice(tokens[from].start, tokens[to - 1].end) : name };
}

/** The ticker right behind a name: `(ORVB)`, `(NASDAQ: ORVB)`, `V.KVL`, `, ticker ORVB`. */
function tickerBehind(tokens: readonly Token[], to: number): { ticker: string; to: number } | null {
  let i = to;
  if (tokens[i]?.lower === "." && tokens[i].glued) i++;
  const open = tokens[i]?.lower === "(" || tokens[i]?.lower === "," || tokens[i]?.lower === "-";
  const bracket = tokens[i]?.lower === "(";
  if (open) i++;
  if (i >= tokens.length || tokens[i].breaks > 0) return null;
  if (bracket && tokens[i].lower === "$") i++;
  const told = tickerTold(tokens, i);
  if (told) return told;
  const bare = bracket && isTickerShaped(tokens[i], 2) && tokens[i + 1]?.lower === ")";
  return bare ? { ticker: tokens[i].lower.toUpperCase(), to: i + 1 } : null;
}

/** The firms outside the registry that a text names by how firms' names and tickers are written. */
function firmsIn(text: string, tokens: readonly Token[], readings: readonly Reading[], registry: Registry): Firm[] {
  const found: Firm[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== "word") continue;
    const trade = i > 0 && tokens[i].caps > 0 && (FORMS.has(tokens[i]) || TRADES.has(tokens[i]));
    const named = trade ? namedAt(text, tokens, readings, i, registry) : null;
    if (named) {
      const told = tickerBehind(tokens, named.to);
      found.push({ ...named, to: told?.to ?? named.to, ticker: told?.ticker ?? null });
      i = (told?.to ?? named.to) - 1;
      continue;
    }
    const told = tickerTold(tokens, i);
    if (told === null || NOT_NAMES.has(told.ticker.toLowerCase())) continue;
    if (registry.subject(told.ticker) === undefined)
      found.push({ from: told.from, to: told.to, name: null, ticker: told.ticker });
    i = told.to - 1;
  }
  return found;
}

const keyOf = (words: string) => words.toLowerCase();
const idOf = ({ name, ticker }: Firm, ids: ReadonlyMap<string, string>) =>
  ticker ?? ids.get(keyOf(name as string)) ?? (name as string);

/** Readings with the firms found in their text in place of what was read in the words of their names. */
function withFirms(readings: Reading[], firms: readonly Firm[], ids: ReadonlyMap<string, string>): Reading[] {
  if (firms.length === 0) return readings;
  const kept = readings.filter(({ from, to }) => !firms.some((firm) => from < firm.to && to > firm.from));
  const named = firms.map((firm) => subjectReading(firm.from, firm.to, idOf(firm, ids), "not-in-registry"));
  return [...kept, ...named].sort((a, b) => a.from - b.from);
}

/** The shorter words by which the firms of a thread go on, and whom they are: `Orvana` of `Orvana Biotech`, the ticker without its board. */
function shortsOf(firms: readonly Firm[], ids: ReadonlyMap<string, string>): Map<string, string> {
  const shorts = new Map<string, string>();
  for (const firm of firms) {
    const id = idOf(firm, ids);
    if (firm.ticker !== null) shorts.set(firm.ticker.toLowerCase().split(".")[0], id);
    if (firm.name === null) continue;
    const words = keyOf(firm.name).split(" ");
    shorts.set(words.join(" "), id);
    if (words.length > 2) shorts.set(words.slice(0, -1).join(" "), id);
    const [first] = words;
    if (first.length >= SHORTEST_SHORT && !SHARED.has(first) && !PLAIN.has(first)) shorts.set(first, id);
  }
  return shorts;
}

/** A text, its tokens and what was read in them. */
interface Read {
  text: string;
  tokens: Token[];
  readings: Reading[];
}

/**
 * The texts of a thread with the firms outside the registry that they name as firms' names are written, by their tickers where
 * one of the texts tells them; the shorter words for them; and what each name stands for, those `known` before among them.
 */
export function firmsOf(
  texts: readonly Read[],
  registry: Registry,
  known: ReadonlyMap<string, string> = new Map(),
): { texts: Read[]; shorts: Map<string, string>; ids: ReadonlyMap<string, string> } {
  const lists = texts.map(({ text, tokens, readings }) => firmsIn(text, tokens, readings, registry));
  const all = lists.flat();
  if (all.length === 0) return { texts: [...texts], shorts: new Map(), ids: known };
  const ids = new Map(known);
  for (const { name, ticker } of all) if (name !== null && ticker !== null) ids.set(keyOf(name), ticker);
  return {
    texts: texts.map((one, k) => ({ ...one, readings: withFirms(one.readings, lists[k], ids) })),
    shorts: shortsOf(all, ids),
    ids,
  };
}
