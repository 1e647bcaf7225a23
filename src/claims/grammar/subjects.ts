import names from "../../../data/registry/lexicon/names.json" with { type: "json" };
import { isPricedAsGoods } from "./everyday-goods.ts";
import type { Entry } from "./lexicon.ts";
import { isJudge, isWhereListed, isWhereSold } from "./market-as-judge.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const EXCHANGES = new WordSet("nyse nasdaq ticker amex lse tsx");
/** A ticker of this many capitals is meant as one where the words beside it are not in capitals too. */
const LONG_TICKER = 4;
const isShouted = (tokens: readonly Token[], i: number, next: number) =>
  tokens[i - 1]?.caps === 2 || tokens[next]?.caps === 2 || (i === 0 && next >= tokens.length);

/** Verbs after which a capital at the start of a sentence is a name: `Visa processed`, `Target is`. */
const AFTER_NAME = new Set([names.afterName, names.acts, names.held].flatMap((words) => words.split(" ")));

/** `$A`, `(NYSE: A)`, `Agilent (A)`: signs that a short ticker is meant as one. */
function isSupported(tokens: readonly Token[], i: number, next: number): boolean {
  if (at(tokens, i - 1) === "$" && tokens[i].glued) return true;
  if (EXCHANGES.has(tokens[i - 1]) || (at(tokens, i - 1) === ":" && EXCHANGES.has(tokens[i - 2]))) return true;
  return at(tokens, i - 1) === "(" && at(tokens, next) === ")" && tokens[i].caps > 0 && tokens[i - 2]?.caps > 0;
}

const AFTER_MONEY = new WordSet(names.afterMoney);
const QUOTE_REACH = 5;
/** No such nickname's rate is higher. */
const HIGHEST_RATE = 3;

/** `Aussie up 1%`, `cable 1.27`, `cable up 40 pips`: nicknames of currencies that are everyday words, beside what currencies do. */
function isTraded(tokens: readonly Token[], i: number, next: number): boolean {
  if (at(tokens, next) === "tv") return false;
  for (let k = next; k < Math.min(next + QUOTE_REACH, tokens.length); k++) {
    const { lower, kind, value, breaks } = tokens[k];
    if (breaks > 0) break;
    if (lower === "pips" || lower === "pip") return true;
    const rate = kind === "number" && value % 1 !== 0 && value < HIGHEST_RATE;
    if (rate && !["%", "percent", "bn", "m", "b"].includes(at(tokens, k + 1)) && at(tokens, k - 1) !== "$") return true;
  }
  return !ONLY_BESIDE_RATE.has(tokens[i]) && AFTER_MONEY.has(tokens[next]);
}

const ONLY_BESIDE_RATE = new WordSet("cable");

/** `Zoom out`: words that name a firm, and with the one behind them something else. */
const NOT_BEFORE = new Map(
  Object.entries(Object.groupBy(names.notBefore.split("|"), (phrase) => phrase.split(" ")[0])).map(
    ([first, phrases]) => [first, new Set(phrases?.map((phrase) => phrase.split(" ")[1]))] as const,
  ),
);
const isOtherwise = (tokens: readonly Token[], i: number, next: number) =>
  next === i + 1 && NOT_BEFORE.get(tokens[i].lower)?.has(at(tokens, next)) === true;

const OF_TRADES = new WordSet("target gap");
/** `Target is 1000`: where a trade is to end, and no firm's price. */
const isLevelOfTrade = (tokens: readonly Token[], i: number, next: number) => {
  if (!OF_TRADES.has(tokens[i]) || !["is", "was", "remains"].includes(at(tokens, next))) return false;
  const figure = at(tokens, next + 1) === "$" ? next + 2 : next + 1;
  return tokens[figure]?.kind === "number" && at(tokens, figure + 1) !== "%";
};

const MOVED_TICKERS = new WordSet(names.movedTickers);
const MOVES = new WordSet("up down closed fell rose lost gained red green + -");
/** `smh down 25%`: an abbreviation of chat that is a fund where it moves. */
const isMoved = (tokens: readonly Token[], i: number, next: number) =>
  next === i + 1 &&
  MOVED_TICKERS.has(tokens[i]) &&
  tokens[next]?.breaks === 0 &&
  MOVES.has(tokens[next]) &&
  tokens.slice(next + 1, next + 5).some(({ kind }) => kind === "number");

const ROW_TICKERS = new WordSet(names.rowTickers);
const LISTED_WITH = new WordSet(names.listedWith);
const SEPARATES = new Set([",", "and", "&", "or", "+", "/"]);
/** `nvda, amd, mu`: a ticker in small letters that is a word of chat elsewhere, right beside others in a row. */
function isInRow(tokens: readonly Token[], i: number, next: number): boolean {
  if (next !== i + 1 || !ROW_TICKERS.has(tokens[i])) return false;
  const beside = (at: number, step: 1 | -1): boolean => {
    const apart = SEPARATES.has(at === -1 ? "" : (tokens[at]?.lower ?? ""));
    const name = tokens[apart ? at + step : at];
    return name !== undefined && LISTED_WITH.has(name);
  };
  return beside(i - 1, -1) || beside(next, 1);
}

const LONGEST_TICKER = 5;
/** `Robinhood (NASDAQ: HOOD)`, `Nasdaq-listed`: where a share trades, and no index. */
function isExchange(tokens: readonly Token[], next: number): boolean {
  const behind = tokens[next + 1];
  if (at(tokens, next) === "-") return ["listed", "traded", "quoted"].includes(behind?.lower ?? "");
  return at(tokens, next) === ":" && behind?.kind === "word" && isTicker(behind);
}

/** `$GOLD`, `$CORN`: a firm or a fund of that ticker, not the metal or the grain. */
const isTicker = ({ caps, start, end }: Token) => caps === 2 && end - start <= LONGEST_TICKER;

const PLACES = new Set(["place", "country"]);

/** `ON-SPOT-PRICE`: a part in the middle of a compound is no name. */
const isInCompound = (tokens: readonly Token[], i: number, next: number) =>
  i > 1 &&
  at(tokens, i - 1) === "-" &&
  tokens[i].glued &&
  tokens[i - 1].glued &&
  at(tokens, next) === "-" &&
  tokens[next].glued &&
  tokens[next + 1]?.glued === true;

/** `Target, Walmart and Costco`: the first of several names. */
const isListed = (tokens: readonly Token[], next: number) =>
  [",", "and", "&"].includes(at(tokens, next)) && (tokens[next + 1]?.caps ?? 0) > 0 && at(tokens, next + 1) !== "i";

const WITHIN = new WordSet("in across of from within around throughout into");
const ENDS_NAME = new WordSet(", . ; ! ? ) that which and or but is was has are where who for with to at");
/** `In the PNW, …`: behind an article and before no noun, capitals are a place's or a body's, and no ticker. */
const isArticled = (tokens: readonly Token[], i: number, next: number) =>
  at(tokens, i - 1) === "the" &&
  WITHIN.has(tokens[i - 2]) &&
  (next >= tokens.length || tokens[next].breaks > 0 || ENDS_NAME.has(tokens[next]));

/** `A simple Google search`: what somebody looked up. */
const isLookedUp = (tokens: readonly Token[], i: number, next: number) =>
  ["search", "searches", "trends"].includes(at(tokens, next)) &&
  tokens[next].caps === 0 &&
  [at(tokens, i - 1), at(tokens, i - 2)].some((word) => ["a", "your", "my", "quick", "simple", "any"].includes(word));

const OF_AMOUNT = new WordSet(names.ofAmount);
const DRINKS = new WordSet("coffee coffees");
const OF_SOMEBODY = new WordSet("my your his her their our morning over cup no");
const OF_TRADE = new WordSet("price prices futures market crop exports production crops harvest trees growers");
/** `Somebody had their coffee`: what is drunk and not traded. */
const isDrunk = (tokens: readonly Token[], i: number, next: number) =>
  DRINKS.has(tokens[i]) &&
  (OF_SOMEBODY.has(tokens[i - 1]) || (at(tokens, i - 1) === "of" && at(tokens, i - 2) === "cup")) &&
  !OF_TRADE.has(tokens[next]);

/** `A 5 ETH cap`, `the 0.1 BTC fee`: a coin that something is counted in. */
const isCountedIn = (tokens: readonly Token[], i: number, next: number) =>
  tokens[i - 1]?.kind === "number" && OF_AMOUNT.has(tokens[next]);

const SUM = /^(?:m|mm|mn|b|bn|k|million|billion)$/;

/** `Snowflake: $715m`: a name before a sum of money. */
const isBeforeSum = (tokens: readonly Token[], next: number) =>
  at(tokens, next) === ":" &&
  at(tokens, next + 1) === "$" &&
  tokens[next + 2]?.kind === "number" &&
  SUM.test(at(tokens, next + 3));

const GRADES = new WordSet("bb aa a b");
/** `BB+`, `A-`: the grade of a bond. */
const isGrade = (tokens: readonly Token[], i: number, next: number) =>
  next < tokens.length &&
  GRADES.has(tokens[i]) &&
  tokens[next].glued &&
  ["+", "-", "−"].includes(tokens[next].lower) &&
  (next + 1 >= tokens.length || !tokens[next + 1].glued || tokens[next + 1].kind === "mark");

const GOODS = new WordSet(
  "copper nickel zinc aluminium aluminum lead tin gold silver platinum palladium iron oil brent wti coal gas corn maize wheat soybeans sugar coffee arabica robusta cocoa cotton rice rubber urea potash beef lamb palladium",
);
const LISTS = new WordSet(", and & or nor than versus vs /");
const ARTICLES = new WordSet("the a an to by its their us me you for");
/** `Copper, nickel and tin`: among other goods it is one itself; `copper and lead the way` has a verb. */
const isAmongGoods = (tokens: readonly Token[], i: number, next: number) =>
  !ARTICLES.has(tokens[next]) &&
  ((LISTS.has(tokens[i - 1]) && GOODS.has(tokens[i - 2])) ||
    (at(tokens, i - 1) === "and" && at(tokens, i - 2) === "," && GOODS.has(tokens[i - 3])) ||
    (LISTS.has(tokens[next]) && GOODS.has(tokens[next + 1]) && at(tokens, i - 1) !== "to"));

/** `11 bn boe`: barrels of oil equivalent, and no bank. */
const isBarrels = (tokens: readonly Token[], i: number) =>
  (tokens[i].caps === 0 && tokens[i - 1]?.kind === "number") ||
  ["m", "mn", "bn", "million", "billion", "mm"].includes(at(tokens, i - 1));

const LASTING = new WordSet(
  "low lows high highs record records plan plans period periods contract contracts deal deals agreement lease leases average averages horizon outlook return returns chart charts run bull bear stretch anniversary history cycle warranty cagr view program programme",
);
const BEFORE_PAPER = new WordSet("with a an its their of in via through some new issued sold sells");
const PAPER = new WordSet("bond bonds note notes debt paper loan loans");
/** `At a ten-year low`, `with ten-year bonds`: how long, and no yield. */
const isLengthOfTime = (tokens: readonly Token[], i: number, next: number) =>
  next < tokens.length && (LASTING.has(tokens[next]) || (PAPER.has(tokens[next]) && BEFORE_PAPER.has(tokens[i - 1])));

const OF_MARKET = new WordSet(
  "expectation expectations consensus estimate estimates forecast forecasts hopes cap caps capitalization capitalisation share shares leader leaders leadership position power size",
);
const LET_DOWN = new WordSet(
  "disappointed disappoints disappoint disappointing surprised surprises surprise surprising",
);
/** `Beat the market's expectations`, `the market cap`, `disappointed the market`: something else, and no stocks. */
const isOfMarket = (tokens: readonly Token[], i: number, next: number) =>
  (i > 0 && LET_DOWN.has(tokens[i - 1])) ||
  // "Stocks-to-use": what is left of a harvest.
  (at(tokens, next) === "-" && at(tokens, next + 1) === "to" && at(tokens, next + 2) === "-") ||
  (next < tokens.length &&
    OF_MARKET.has(tokens[at(tokens, next) === "'s" ? Math.min(next + 1, tokens.length - 1) : next]));

const FOR_SALE = new WordSet(
  "listing listings home homes house houses condo condos apartment apartments flat flats property properties unit units building buildings",
);
const REACH_OF_GOODS = 6;
/** `30% more homes on the market`: for sale, and no stocks. */
function isForSale(tokens: readonly Token[], i: number): boolean {
  if (at(tokens, i - 1) !== "on") return false;
  for (let k = i - 2; k >= Math.max(0, i - REACH_OF_GOODS); k--) if (FOR_SALE.has(tokens[k])) return true;
  return false;
}

const isNoMarket = (tokens: readonly Token[], i: number, next: number) =>
  isForSale(tokens, i) || isOfMarket(tokens, i, next) || isJudge(tokens, next) || isWhereSold(tokens, i, next);

/**
 * Whether the words at tokens `i` to `next` name the subject. A ticker in capitals needs capitals; an ambiguous ticker a
 * cashtag, an exchange or brackets after a name; an ambiguous name a capital inside a sentence; an ambiguous commodity its price.
 */
export function subjectHit(
  tokens: readonly Token[],
  i: number,
  next: number,
  entry: Extract<Entry, { family: "subject" }>,
): boolean {
  const token = tokens[i];
  const tagged = i > 0 && tokens[i - 1].lower === "$" && token.glued;
  if (tagged && (entry.subject.kind === "country" || (entry.subject.kind === "commodity" && isTicker(token))))
    return false;
  if (tagged && token.kind === "word" && tokens[i].end - token.start <= 5 && next === i + 1) return true;
  const glued =
    next < tokens.length &&
    tokens[next].glued &&
    (tokens[next].kind === "number" || (tokens[next].kind === "word" && !tokens[next].lower.startsWith("'")));
  if (token.lower === "gm" && i > 0 && tokens[i - 1].lower === "%") return false;
  if (glued || isGrade(tokens, i, next) || isInCompound(tokens, i, next) || isOtherwise(tokens, i, next)) return false;
  if (entry.subject.kind === "company" && isTicker(token) && isArticled(tokens, i, next)) return false;
  if (token.lower === "google" && isLookedUp(tokens, i, next)) return false;
  if (entry.subject.kind === "central-bank" && token.lower === "boe" && isBarrels(tokens, i)) return false;
  if (entry.subject.kind === "coin" && isCountedIn(tokens, i, next)) return false;
  if (entry.subject.kind === "country" && at(tokens, next) === "$" && (tokens[next].glued || at(tokens, i - 1) === ":"))
    return false;
  if (entry.subject.id === "US stock market" && isNoMarket(tokens, i, next)) return false;
  if (entry.subject.kind === "rate" && isLengthOfTime(tokens, i, next)) return false;
  if (entry.subject.kind === "index" && (isExchange(tokens, next) || isWhereListed(tokens, i))) return false;
  if (PLACES.has(entry.subject.kind) && at(tokens, next) === "stock" && at(tokens, next + 1) === "exchange")
    return false;
  // `3M` is a firm, `3m` an amount.
  const isAmount =
    token.kind === "number" && tokens[i + 1]?.glued && tokens[i + 1].kind === "word" && tokens[i + 1].caps === 0;
  if (isAmount && entry.subject.kind === "company") return false;
  if (entry.capitals) {
    if (isMoved(tokens, i, next) || isInRow(tokens, i, next)) return true;
    const isCapital =
      token.caps === 2 || (token.end - token.start === 1 && token.caps === 1) || token.kind === "number";
    if (!isCapital) return false;
    if (entry.support)
      return isSupported(tokens, i, next) || (token.end - token.start >= LONG_TICKER && !isShouted(tokens, i, next));
    return true;
  }
  if (isDrunk(tokens, i, next)) return false;
  if (!entry.support) return true;
  if (entry.subject.kind === "commodity") return isPricedAsGoods(tokens, i, next) || isAmongGoods(tokens, i, next);
  if (isSupported(tokens, i, next)) return true;
  if (isLevelOfTrade(tokens, i, next)) return false;
  if (entry.subject.kind === "currency") return isTraded(tokens, i, next);
  const opensSentence = i === 0 || token.breaks > 0 || /[.!?:"“(]/.test(at(tokens, i - 1));
  return (
    token.caps === 1 &&
    (!opensSentence ||
      isListed(tokens, next) ||
      isBeforeSum(tokens, next) ||
      AFTER_NAME.has(at(tokens, next)) ||
      /[a-z]ed$/.test(at(tokens, next)))
  );
}
