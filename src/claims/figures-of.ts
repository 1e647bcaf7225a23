import type { Measure } from "../registry/measure.ts";
import type { Subject } from "../registry/subject.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { NOBODY } from "./general-talk.ts";
import { isAwaited } from "./level-side.ts";
import { asTold } from "./told-figures.ts";

export type Figure = Of<"quantity">;

const PRICED = new Set(["company", "etf", "index", "commodity", "coin", "currency", "rate"]);
/** A bare number from here on is no percentage. */
export const PERCENT = 1000;
/** No rate of interest is told in points above this. */
export const HIGHEST_RATE = 30;
const PRICE_LEADS = new Set(
  "at to @ wants has have had under over above below hit hits hitting from past for is was around near lost top vs against after into reaching reach see touch touched touches print printed prints through traded trades closed closes opened opens settled bottoms peaked peaks sub stop support resistance retest retests test tests tested tag tags tagged break breaks broke broken breaking clear clears cleared reclaim reclaims reclaimed regained cross crosses crossed cracks cracked".split(
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

export const lower = (facts: Facts, i: number) => facts.tokens[i]?.lower ?? "";

/** `51 years in a row`, `ten straight quarters`: the length is what is told. */
const isStreak = (facts: Facts, { from, to }: Figure) =>
  (lower(facts, to) === "in" && lower(facts, to + 1) === "a" && lower(facts, to + 2) === "row") ||
  ["running", "straight", "consecutive"].includes(lower(facts, to)) ||
  facts.tokens.slice(from, to).some((token) => token.lower === "straight" || token.lower === "consecutive");

export const MOVED = new Set(["up", "down", "off"]);

/** A figure that measures nothing of a market: how many people, a bare small number in prose, a length of time. */
function isIdle(facts: Facts, figure: Figure, kind: string | undefined, measure: Measure | undefined): boolean {
  const { quantity } = figure;
  if (quantity.role === "duration")
    return !(
      isStreak(facts, figure) ||
      hasWord(facts, "ahead behind took takes take lag lead") ||
      quantity.unit === "session"
    );
  const after = [lower(facts, figure.to), lower(facts, figure.to + 1)];
  if (
    quantity.unit === "ratio" &&
    (NOBODY.has(after[0]) ||
      (after[0] === "of" && NOBODY.has(after[1])) ||
      after.join(" ") === "the time" ||
      after.join(" ") === "of the")
  ) {
    const noun = after[0] === "of" && after[1] === "the" ? lower(facts, figure.to + 2) : after[1];
    if (["time", "people", "you", "men", "women"].includes(noun) || NOBODY.has(after[0]) || NOBODY.has(after[1]))
      return true;
  }
  if (quantity.unit === "ratio" && quantity.low === 1 && SURE.has(after[0])) return true;
  if (quantity.unit === "person" || OF_TALK.has(quantity.unit)) return true;
  if (quantity.rule !== "bare-number" && !quantity.rule.startsWith("bare-number")) return false;
  const value = quantity.high ?? quantity.low ?? 0;
  const lead = lower(facts, figure.from - 1);
  if (measure && measure.unit !== "none" && quantity.role !== "count") return false;
  if (quantity.bound !== "exact" || Math.abs(value) >= 1e4) return quantity.role === "count" && value < SMALL;
  if (!PRICED.has(kind ?? "") || quantity.role === "count") return true;
  if (kind === "currency" && OF_PAIRS.has(quantity.rule)) return false;
  const isLevel = PRICE_LEADS.has(lead) || MOVED.has(lead) || facts.tokens[figure.from].value % 1 !== 0;
  const least = kind === "currency" && !MOVED.has(lead) ? 0 : LEAST_PRICE;
  return !((isLevel && value >= least) || (value >= SMALL && isTarget(facts, figure)));
}

const LEAST_PRICE = 2;
/** Rules of figures that only pairs of currencies have. */
const OF_PAIRS = new Set(["parity", "pips", "handle"]);

/** `35 tomorrow`, `40 by Christmas`, `30 incoming`: where a price goes, at the head of a clause or behind a name. */
function isTarget(facts: Facts, figure: Figure): boolean {
  const { from, to } = figure;
  const heads = from === facts.clause.from || facts.subjects.some((one) => one.to === from);
  const timed = facts.periods.some((one) => one.from === to && one.period.relation !== "over");
  return heads && (timed || isAwaited(facts, figure));
}

/** The figures of a clause that measure something, in order. */
export function figuresOf(facts: Facts, subject: Subject | undefined, measure: Measure | undefined): Figure[] {
  if (facts.quantities.length === 0) return facts.quantities;
  return facts.quantities
    .map((figure) => asTold(facts, figure, subject))
    .filter((figure) => !isIdle(facts, figure, subject?.kind, measure));
}

const BASES = new Set(["vs", "versus", "against", "than", "after", "from"]);
/** Words before the price of a position: sold at 240, calls for 3.20. */
const PAID = new Set(["at", "@", "for", "from", "near", "around", "under", "below", "above"]);

/** `Market cap at $184 | is ~$61bn`: the figure that is stated of a subject with a circumstance. */
const isStated = (facts: Facts, { from }: Figure) => ["is", "was", "=", "would"].includes(lower(facts, from - 1));

/** The figure a claim is about: the first one that is not the base of a comparison. */
export function mainFigure(facts: Facts, figures: Figure[], trade: boolean): Figure | null {
  if (figures.length === 0) return null;
  const free = figures.filter(
    (figure) => !BASES.has(lower(facts, figure.from - 1)) || figure.quantity.from !== undefined,
  );
  const stated = free.find((one) => isStated(facts, one));
  const aside =
    stated && free.some((one) => one !== stated && one.to <= stated.from && lower(facts, one.from - 1) === "at");
  if (aside) return stated;
  const choice = free.length > 0 ? free : figures;
  const priced = trade ? choice.filter((one) => /^$|^[A-Z]{3}(?:\/share)?$/.test(one.quantity.unit)) : [];
  const price = priced.find((one) => PAID.has(lower(facts, one.from - 1))) ?? priced[0];
  return price ?? choice.find((one) => one.quantity.role !== "duration") ?? choice[0] ?? null;
}
