import type { Measure } from "../registry/measure.ts";
import { isPerTime } from "./deeds.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { NOBODY } from "./general-talk.ts";
import { isVerbLast } from "./grammar/lengths-of-time.ts";
import { at } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isAwaited } from "./level-side.ts";
import { isReachedIn } from "./reached-in.ts";

export type Figure = Of<"quantity">;

const PRICED = new Set(["company", "etf", "index", "commodity", "coin", "currency", "rate"]);
export const PRICE_LEADS = new Set(
  "holding holds expect expects expecting average averaged averages averaging at to @ wants has have had under over above below hit hits hitting from past for is was around near lost top vs against after into reaching reach see touch touched touches print printed prints through traded trades closed closes opened opens settled bottoms peaked peaks sub stop support basis resistance retest retests test tests tested tag tags tagged break breaks broke broken breaking clear clears cleared reclaim reclaims reclaimed regained cross crosses crossed cracks cracked".split(
    " ",
  ),
);
export const SMALL = 12;
/** `100 % sure`: quite. */
const SURE = new Set(
  "sure certain agree correct right true legal legit convinced positive confident serious honest real fake guaranteed wrong false accurate with".split(
    " ",
  ),
);
/** What talk is made of: counted, it measures no market. */
const OF_TALK = new Set(
  "thread post comment reply response answer question thought paragraph page word sentence character karma signal channel podcast episode chapter article video link tweet message essay footnote typo joke upvote downvote like follower cell".split(
    " ",
  ),
);

export const lower = (facts: Facts, i: number) => at(facts.tokens, i);

/** `51 years in a row`, `ten straight quarters`: the length is what is told. */
const isStreak = (facts: Facts, { from, to }: Figure) =>
  (lower(facts, to) === "in" && lower(facts, to + 1) === "a" && lower(facts, to + 2) === "row") ||
  ["running", "straight", "consecutive"].includes(lower(facts, to)) ||
  facts.tokens.slice(from, to).some((token) => token.lower === "straight" || token.lower === "consecutive");

export const MOVED = new Set(["up", "down", "off"]);

/** What firms and people keep for a time: `three months of inventory`. */
const STOCKED = new Set(
  "inventory inventories stock stocks stockpiles supply supplies cover coverage runway backlog reserves imports orders".split(
    " ",
  ),
);

/** `3+ months of DRAM inventory`, `21 weeks of its own`: how long a stock lasts. */
function isOfStock(facts: Facts, { to }: Figure): boolean {
  if (lower(facts, to) !== "of" && lower(facts, to) !== "worth") return false;
  for (let i = to + 1; i < to + 5 && i < facts.clause.to; i++) if (STOCKED.has(lower(facts, i))) return true;
  return lower(facts, to + 1) === "its" && lower(facts, to + 2) === "own";
}

const LASTING =
  "pfs survival payback runway tenor maturity duration ahead behind took takes take lag lags lagged lagging lead leads leading trail trails trailed delay delays delayed wait waits waiting";

const LASTS = new WordSet("lasts lasting lasted");
const WORDS_BETWEEN = 4;

/** `A shortage that will last 6-12 months`, unlike `over the last 6 months`. */
function isLasting({ tokens, clause }: Facts, { from }: Figure): boolean {
  for (let i = from - 1; i > clause.from && i >= from - WORDS_BETWEEN; i--)
    if (LASTS.has(tokens[i]) || isVerbLast(tokens, i)) return true;
  return false;
}

/** A length of time is told for itself where it is a streak, a lead, a wait or what a stock lasts. */
const isIdleDuration = (facts: Facts, figure: Figure) =>
  !(
    isStreak(facts, figure) ||
    isOfStock(facts, figure) ||
    hasWord(facts, LASTING) ||
    isLasting(facts, figure) ||
    figure.quantity.unit === "session"
  );

const OF_ALL = new Set(["time", "people", "you", "men", "women"]);

const RICH = new Set(["the", "top", "corrupt", "richest", "rich", "wealthy", "wealthiest"]);
/** `The 1%`, `the corrupt 1%`, `the 99%`: the rich, and the rest. */
const isOnePercent = (facts: Facts, { from, to, quantity }: Figure) =>
  (quantity.low === 0.01 || quantity.low === 0.99) &&
  RICH.has(lower(facts, from - 1)) &&
  lower(facts, to) !== "of" &&
  (lower(facts, from - 1) !== "the" || to >= facts.clause.to || facts.tokens[to].kind === "mark");

/** `80% of people`, `90 % of the time`, `half of us`: of nobody in particular; of the US it is of somebody. */
function isOfNobody(facts: Facts, figure: Figure): boolean {
  const { to, quantity } = figure;
  if (quantity.unit !== "ratio") return false;
  if (quantity.low === 1 && SURE.has(lower(facts, to))) return true;
  const at = lower(facts, to) === "of" ? to + 1 : to;
  // "19 % y/y": on the year, and no "y'all".
  if (facts.cues.some((one) => one.from === to)) return false;
  if (NOBODY.has(lower(facts, at))) return facts.tokens[at].caps !== 2;
  if (isOnePercent(facts, figure)) return true;
  const the = ["the", "this", "these", "that"].includes(lower(facts, at)) ? at + 1 : -1;
  if (at > to && NOBODY.has(lower(facts, the)) && facts.tokens[the].caps !== 2) return true;
  return lower(facts, the) === "time" || (at > to && OF_ALL.has(lower(facts, the)));
}

const OVER_TIME = new Set(["mom", "qoq", "yoy"]);
/** `Airfares +12.6 on the month`, `up 0.6 m/m`: of what households pay for, percent. */
export const isOnMonth = ({ cues, tokens }: Facts, { from, quantity }: Figure) =>
  quantity.unit === "" &&
  (quantity.sign !== 0 || MOVED.has(tokens[from - 1]?.lower ?? "")) &&
  cues.some(({ cue }) => OVER_TIME.has(cue));

/** A bare number that is no level of anything: a few in prose, a number nothing says what it measures. */
function isIdleBare(facts: Facts, figure: Figure, kind: string | undefined, measure: Measure | undefined): boolean {
  const { quantity, from } = figure;
  const { role } = quantity;
  const value = quantity.high ?? quantity.low ?? 0;
  const lead = lower(facts, from - 1);
  if (measure?.unit === "count" && isPerTime(facts, figure)) return false;
  if (value === 0 && (measure !== undefined || /ly$/.test(lead))) return false;
  if (measure && measure.unit !== "none" && role !== "count") return false;
  if (quantity.bound !== "exact" || Math.abs(value) >= 1e4) return role === "count" && value < SMALL;
  if (kind === "central-bank" && role === "level" && PRICE_LEADS.has(lead)) return value >= HIGHEST_POLICY_RATE;
  if (kind === "macro" && isOnMonth(facts, figure)) return false;
  if (!PRICED.has(kind ?? "") || role === "count") return true;
  if (kind === "currency" && OF_PAIRS.has(quantity.rule)) return false;
  const entered = lead === "since" && facts.trade !== null;
  const isLevel =
    entered ||
    isOfClose(facts, figure) ||
    PRICE_LEADS.has(lead) ||
    MOVED.has(lead) ||
    facts.tokens[from].value % 1 !== 0;
  const ofCents = kind === "company" && PRICE_LEADS.has(lead) && facts.tokens[from].decimals >= 2;
  const least = (kind === "currency" && !MOVED.has(lead)) || ofCents ? 0 : LEAST_PRICE;
  return !((isLevel && value >= least) || (value >= SMALL && isTarget(facts, figure)));
}

/** A figure that measures nothing of a market: how many people, a bare small number in prose, a length of time. */
export function isIdle(facts: Facts, figure: Figure, kind: string | undefined, measure: Measure | undefined): boolean {
  const { unit, role, rule } = figure.quantity;
  if (role === "duration") return isIdleDuration(facts, figure);
  if (isOfNobody(facts, figure) || unit === "person" || unit === "nm" || OF_TALK.has(unit)) return true;
  return rule.startsWith("bare-number") && isIdleBare(facts, figure, kind, measure);
}

const CLOSES = new Set(["close", "closing", "finish", "settlement", "print", "price"]);
/** `A close of 175`, `a 175 close`. */
const isOfClose = (facts: Facts, { from, to, quantity }: Figure) =>
  (quantity.unit === "" && lower(facts, from - 1) === "of" && CLOSES.has(lower(facts, from - 2))) ||
  (["close", "print"].includes(lower(facts, to)) && lower(facts, from - 1) === "a");

/** A bare number from here on is no rate of a central bank. */
const HIGHEST_POLICY_RATE = 60;
const LEAST_PRICE = 2;
/** Rules of figures that only pairs of currencies have. */
const OF_PAIRS = new Set(["parity", "pips", "handle"]);

/** `35 tomorrow`, `40 by Christmas`, `30 incoming`: where a price goes, at the head of a clause or behind a name. */
function isTarget(facts: Facts, figure: Figure): boolean {
  const { from, to } = figure;
  const heads = from === facts.clause.from || facts.subjects.some((one) => one.to === from);
  const timed = facts.periods.some((one) => one.from === to && one.period.relation !== "over");
  return heads && (timed || isAwaited(facts, figure) || isReachedIn(facts, figure));
}
