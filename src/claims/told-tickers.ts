import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import { EXCHANGE_SUFFIXES } from "../registry/compact.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** A ticker that the words tell to be one, with the suffix of its exchange; `from` to `to` are its tokens. */
export interface ToldTicker {
  ticker: string;
  from: number;
  to: number;
}

const BOARDS = new Map(Object.entries(names.boards));
const ON_BOARD = new WordSet(Object.keys(names.boards).join(" "));
const CALLED = new WordSet("ticker symbol");
const SAID_BY = new WordSet("is : = was");
const LONGEST = 5;
/** Canadian boards as Stockhouse puts them before a ticker: `V.KVL`. */
const LEADS = new Map([
  ["v", "V"],
  ["t", "TO"],
  ["c", "CN"],
]);

/** Whether a token is written as a ticker is: a few capitals. */
export const isTickerShaped = (token: Token | undefined, least = 1): token is Token =>
  token !== undefined &&
  token.kind === "word" &&
  (token.caps === 2 || (least === 1 && token.caps === 1 && token.lower.length === 1)) &&
  token.lower.length >= least &&
  token.lower.length <= LONGEST &&
  /^[a-z]+$/.test(token.lower);

const listed = (token: Token, suffix: string) => token.lower.toUpperCase() + (suffix && `.${suffix}`);

/** `NASDAQ: ORVB`, `(TSX-V: KVL)`, `(OTC ABCD)`: a board and the ticker it lists. */
function onBoard(tokens: readonly Token[], i: number): ToldTicker | null {
  let board = tokens[i].lower;
  let k = i + 1;
  if (tokens[k]?.glued && tokens[k + 1]?.glued && tokens[k + 1].lower === "v") [board, k] = [`${board}v`, k + 2];
  const suffix = BOARDS.get(board);
  if (suffix === undefined || tokens[i].caps === 0) return null;
  const colon = tokens[k]?.lower === ":" || (tokens[k]?.lower === "-" && tokens[k].glued);
  if (!colon && tokens[i - 1]?.lower !== "(") return null;
  if (colon) k++;
  return isTickerShaped(tokens[k]) && tokens[k].breaks === 0
    ? { ticker: listed(tokens[k], suffix), from: i, to: k + 1 }
    : null;
}

/** `V.KVL`: the board before the ticker. */
function behindLead(tokens: readonly Token[], i: number): ToldTicker | null {
  const [lead, dot, ticker] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  const suffix = lead.caps === 1 && !lead.glued ? LEADS.get(lead.lower) : undefined;
  if (suffix === undefined || !dot?.glued || dot.lower !== "." || !ticker?.glued || tokens[i + 3]?.glued) return null;
  return isTickerShaped(ticker, 2) ? { ticker: listed(ticker, suffix), from: i, to: i + 3 } : null;
}

/** `KVL.V`: the board behind the ticker. */
function beforeSuffix(tokens: readonly Token[], i: number): ToldTicker | null {
  const [ticker, dot, suffix] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!dot?.glued || dot.lower !== "." || !suffix?.glued || suffix.caps === 0 || !isTickerShaped(ticker, 2))
    return null;
  const exchange = suffix.lower.toUpperCase();
  const ends = !tokens[i + 3]?.glued || tokens[i + 3].kind === "mark";
  return EXCHANGE_SUFFIXES.has(exchange) && ends ? { ticker: listed(ticker, exchange), from: i, to: i + 3 } : null;
}

/** `Ticker is PLNX`, `symbol: PLNX`. */
function called(tokens: readonly Token[], i: number): ToldTicker | null {
  const k = SAID_BY.has(tokens[i + 1]) ? i + 2 : i + 1;
  return isTickerShaped(tokens[k], 2) && tokens[k].breaks === 0
    ? { ticker: listed(tokens[k], ""), from: k, to: k + 1 }
    : null;
}

/** The ticker that the words at token `i` tell to be one, or null. */
export function tickerTold(tokens: readonly Token[], i: number): ToldTicker | null {
  if (ON_BOARD.has(tokens[i])) return onBoard(tokens, i);
  if (CALLED.has(tokens[i])) return called(tokens, i);
  if (tokens[i].caps === 0 || tokens[i + 1]?.lower !== ".") return null;
  return behindLead(tokens, i) ?? beforeSuffix(tokens, i);
}
