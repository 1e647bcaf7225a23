import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isVerb } from "./verbs.ts";

/** What stands between `I` and the verb that tells what the poster does. */
const BETWEEN = new WordSet(
  "'m am 've have had was 'd 'll will would do did don't didn't can can't could couldn't won't wouldn't never also just still only really already personally actually honestly not always usually often finally even fully totally kinda then now currently myself be been start started starting begin began try tried trying tempted going to",
);

/** Verbs of a speaker who says, guesses, hears or trades: what follows is of the market. */
const SPEAKS = new WordSet(
  "think thinking thought guess guessing expect expecting expected believe believed see seeing saw doubt doubted bet betting suspect reckon say saying said assume assuming imagine predict predicted predicting wonder wondering curious mean give make made call calling called put putting estimate estimated figure figured hope hoping look looking feel feels fear hear heard read count remember recall suppose know like sure convinced bullish bearish agree disagree maintain stand argue note mention understand consider find found want wish model forecast project value rule watch wait waiting see buy buying bought hold holding held own owned sell selling sold short shorted shorting long trim trimmed add adding added take taking took cover covered enter entered exit load grab grabbed pick picked swap swapped rotate rotated switch nibble nibbling in out up down happy prefer keep love would",
);

/** What a poster has or says that is of the market. */
const OF_MARKET = new WordSet(
  "share shares stock stocks position positions calls puts call put options trade trades coupon coupons bond bonds gilts fund funds etf guess bet bets base view views take target targets pt estimate estimates forecast prediction predictions model models math maths sense feeling hunch opinion point thesis understanding number numbers expectation expectations fear entry entries average avg cost basis stop stops price tranche gut prior priors assumption scenario conclusion impression top pick picks holding holdings long short ticker dividend dividends yield warrants leaps strike strikes only",
);

/** People of the poster's own. */
const OWN_PEOPLE = new WordSet(
  "wife husband hubby kid kids mom mum mother dad father friend friends buddy mate brother sister son daughter neighbor neighbour cousin cousins uncle aunt nephew niece grandma grandpa boyfriend girlfriend fiance partner ex coworker coworkers colleague roommate boss landlord tenant tenants parents family dentist barber",
);
const OWNERS = new WordSet("my the our");

/** How far behind `my` the thing may stand: `my very first position`. */
const NOUN_REACH = 4;

/**
 * Whether the poster tells of their own life where the clause begins: `I` with a verb that is neither speaking, guessing nor
 * trading, or `my` with a thing that is not of the market. Such a clause says nothing of a market unless it names one.
 */
export function isOwnLife(facts: Facts): boolean {
  const { tokens, clause } = facts;
  const at = afterPeriod(facts, firstWord(facts));
  const { lower } = tokens[at];
  if (lower === "my") return !mineOfMarket(facts, at + 1);
  if (lower === "we") return isOfOwnFirm(facts, at + 1);
  if (savesRegularly(facts)) return true;
  if (lower !== "i" && lower !== "im") return false;
  for (let i = at + 1; i < clause.to; i++) {
    if (BETWEEN.has(tokens[i])) continue;
    if (tokens[i].lower === "make" || tokens[i].lower === "made") return tokens[i + 1]?.lower !== "it";
    return tokens[i].kind !== "mark" && !SPEAKS.has(tokens[i]);
  }
  return false;
}

/** What a market counts of itself. */
const OF_COUNTS = new Set(["share", "job", "cut", "hike", "day", "session", "recession", "barrel", "time"]);

/** What a firm or a household does, and a market does not. */
const DOES = new WordSet(
  "pay paid spend spent use host hired hire rent rented moved switched migrated deployed employ serve shipped",
);

/** `We run 16 servers at 31k a month`: the poster's firm or household, where things are counted that no market has. */
function isOfOwnFirm({ tokens, quantities, clause }: Facts, from: number): boolean {
  for (let i = from; i < Math.min(clause.to, from + 3); i++) if (DOES.has(tokens[i])) return true;
  return quantities.some(({ quantity: { rule, unit } }) => rule === "count" && !OF_COUNTS.has(unit));
}

/** `$50 every Friday`: what somebody lays by. */
const savesRegularly = ({ tokens, quantities, clause }: Facts) =>
  quantities.some(
    ({ from, to, quantity }) =>
      from <= clause.from + 1 && quantity.rule === "money" && ["every", "each"].includes(tokens[to]?.lower ?? ""),
  );

/** Whether somebody of the poster's own is the one who acts: `my wife is buying`, `the wife and I`; not whom they quote. */
export function isOfOwnPeople(facts: Facts): boolean {
  const { tokens, clause } = facts;
  const at = firstWord(facts);
  const bare = tokens[at].lower === "wife" || tokens[at].lower === "hubby";
  if (!bare && !OWNERS.has(tokens[at])) return false;
  if (
    !bare &&
    tokens[at].lower !== "my" &&
    !["wife", "husband", "kids", "missus"].includes(tokens[at + 1]?.lower ?? "")
  )
    return false;
  return facts.cues.every((one) => one.cue !== "says") && OWN_PEOPLE.in(tokens, at, Math.min(clause.to, at + 3));
}

/** `Ex store manager here (11 yrs)`, `Landlord here, 6 properties`: the poster says who they are. */
export function presentsSelf(facts: Facts): boolean {
  const { tokens, clause } = facts;
  for (let i = clause.from + 1; i < Math.min(clause.to, clause.from + PRESENTS); i++) {
    if (tokens[i].kind !== "word" && tokens[i].lower !== "-") return false;
    if (tokens[i].lower !== "here") {
      if (isVerb(tokens, i) || NOT_OF_TITLE.has(tokens[i])) return false;
      continue;
    }
    return i + 1 === clause.to || (tokens[i + 1].kind === "mark" && tokens[i + 1].lower !== "'");
  }
  return false;
}

/** Words of a title that come before its `here`, at most. */
const PRESENTS = 6;
const NOT_OF_TITLE = new WordSet("from to at up down over than not right in on out added bought sold");

/** `By 2008 | I will be 71`: the words behind a period that opens the clause. */
function afterPeriod(facts: Facts, at: number): number {
  const { tokens, clause } = facts;
  const opening = facts.periods.find((one) => one.from <= at + 1 && one.to > at);
  if (!opening || opening.to >= clause.to) return at;
  return tokens[opening.to].lower === "," && opening.to + 1 < clause.to ? opening.to + 1 : opening.to;
}

function mineOfMarket({ tokens, clause }: Facts, from: number): boolean {
  if (tokens[from]?.kind === "number") return true;
  for (let i = from; i < Math.min(clause.to, from + NOUN_REACH); i++)
    if (tokens[i].kind !== "word" || OF_MARKET.has(tokens[i])) return OF_MARKET.has(tokens[i]);
  return false;
}
