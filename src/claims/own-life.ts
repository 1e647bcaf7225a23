import talk from "../../data/registry/lexicon/talk.json" with { type: "json" };
import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isSum } from "./measure-fits.ts";
import { isVerb } from "./verbs.ts";

/** What stands between `I` and the verb that tells what the poster does. */
const BETWEEN = new WordSet(talk.ownLife.between);

/** Verbs of a speaker who says, guesses, hears or trades: what follows is of the market. */
const SPEAKS = new WordSet(talk.ownLife.speaks);

/** What people do where no `I` is said: `Filled the tank for $92`, `Been reading this for years`. */
const PERSON_DOES = new WordSet(talk.ownLife.personDoes);
const IDLES = new WordSet(talk.ownLife.idles);
const BEFALLS = new WordSet(talk.ownLife.befalls);
/** What a household buys and sells. */
const HOUSEHOLD = new WordSet(talk.ownLife.household);

/** What a poster has or says that is of the market. */
const OF_MARKET = new WordSet(talk.ownLife.ofMarket);

/** People of the poster's own. */
const OWN_PEOPLE = new WordSet(talk.ownLife.ownPeople);
const OWNERS = new WordSet("my the our");

/** How far behind `my` the thing may stand: `my very first position`. */
const NOUN_REACH = 4;

/**
 * Whether the poster tells of their own life where the clause begins: `I` with a verb that is neither speaking, guessing nor
 * trading, or `my` with a thing that is not of the market. Such a clause says nothing of a market unless it names one.
 */
export function isOwnLife(facts: Facts): boolean {
  const { tokens, clause } = facts;
  const at = pastGreeting(facts, afterPeriod(facts, firstWord(facts)));
  const { lower } = tokens[at];
  if (lower === "my") return !mineOfMarket(tokens, at + 1, clause.to);
  if (lower === "we") return isOfOwnFirm(facts, at + 1);
  if (savesRegularly(facts) || leavesOutI(facts, firstWord(facts))) return true;
  if (lower !== "i" && lower !== "im") return false;
  for (let i = at + 1; i < clause.to; i++) {
    if (BETWEEN.has(tokens[i])) continue;
    if (["make", "made", "have", "put", "get", "got", "paid"].includes(tokens[i].lower))
      return !isReckoned(tokens, i + 1) && !facts.measures.some(({ from }) => from === i + 1 || from === i + 2);
    return tokens[i].kind !== "mark" && !SPEAKS.has(tokens[i]);
  }
  return false;
}

const GREETS = new WordSet(
  "sorry hi hello hey ok okay lol haha well yeah yes no oh btw fwiw honestly look man ugh fml smh damn dammit wtf omg shit fuck",
);
const LONGEST_ASIDE = 6;

/** The token behind words that only open talk: `Sorry, | I'm in a taxi`, `(line drops) | I …`. */
export function pastGreeting({ tokens, clause }: Facts, from: number): number {
  let at = from;
  if (tokens[clause.from].lower === "(") {
    let close = clause.from;
    while (close < Math.min(clause.to, clause.from + LONGEST_ASIDE) && tokens[close].lower !== ")") close++;
    if (tokens[close]?.lower === ")" && close + 1 < clause.to) at = close + 1;
  }
  while (at + 1 < clause.to && (GREETS.has(tokens[at]) || (at > from && tokens[at].kind === "mark"))) at++;
  return at;
}

/** `I make it 5bn`, `I have them at 480k`, `I get 31x`: a reckoning; `I paid 178 for it`: a position. */
function isReckoned(tokens: Facts["tokens"], at: number): boolean {
  const next = tokens[at]?.lower ?? "";
  if (["it", "them", "been", "seen", "heard", "read", "bought", "sold", "held"].includes(next)) return true;
  const paid = tokens[at - 1].lower === "paid";
  const amount = tokens[at]?.kind === "number" || next === "$" || next === "about" || next === "around";
  return amount && (paid ? MINE.in(tokens, at, Math.min(tokens.length, at + 6)) : tokens[at - 1].lower.startsWith("g"));
}

const MINE = new WordSet("mine it them shares share");

/** Whether a clause opens with what a person did, the `I` left out: `Paid $7 for eggs`, `Got laid off`, `Bought my house`. */
function leavesOutI({ tokens, clause, measures, subjects, quantities }: Facts, at: number): boolean {
  const start = tokens[at].lower === "just" && at + 1 < clause.to ? at + 1 : at;
  if (tokens[start].lower === "went") return goesSomewhere(tokens, start);
  // "… spent 71bn": no person's money.
  if (subjects.length > 0 || quantities.some(isSum)) return false;
  const isBack = (i: number) => i < clause.to && ["it", "them", "shares"].includes(tokens[i].lower);
  if (tokens[start].lower === "got") return BEFALLS.has(tokens[start + 1] ?? tokens[start]);
  if (tokens[start].lower === "lost")
    return tokens[clause.to - 1].kind === "word" && measures.length === 0 && losesMoney(tokens, start, clause.to);
  if (tokens[start].lower === "been") return IDLES.has(tokens[start + 1] ?? tokens[start]);
  if (["bought", "sold"].includes(tokens[start].lower))
    return HOUSEHOLD.in(tokens, start + 1, Math.min(clause.to, start + 4));
  return measures.length === 0 && PERSON_DOES.has(tokens[start]) && !isBack(start + 1) && start + 1 < clause.to;
}

/** `Went to Leeds`, `went to the bank`; not `went to zero`. */
const goesSomewhere = (tokens: Facts["tokens"], at: number) =>
  tokens[at + 1]?.lower === "to" &&
  (tokens[at + 2]?.caps === 1 || ["the", "a", "my"].includes(tokens[at + 2]?.lower ?? ""));

/** `Lost 12k on options`. */
const losesMoney = (tokens: Facts["tokens"], at: number, to: number) =>
  tokens.slice(at + 1, Math.min(to, at + 6)).some(({ lower }) => lower === "on" || lower === "trading");

/** Whether the poster trades in what is of a household: `Bought my house`, `my portfolio manager sold`. */
export function tradesAtHome(facts: Facts): boolean {
  const { tokens, clause, quantities } = facts;
  const at = firstWord(facts);
  if (quantities.some(({ quantity }) => quantity.unit === "share")) return false;
  if (tokens[at].lower === "my") return !mineOfMarket(tokens, at + 1, clause.to);
  const cue = facts.cues.find((one) => one.cue.startsWith("trade-"));
  return cue !== undefined && HOUSEHOLD.in(tokens, cue.to, Math.min(clause.to, cue.to + 3));
}

const MY = new WordSet("my our", "stretch");

/** Whether `my` stands before a thing that is not of the market: `in my building`, `customers at my shop`. */
export function namesOwnThing({ tokens, clause, words }: Facts): boolean {
  if (!words.has(MY)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (
      (tokens[i].lower === "my" && !mineOfMarket(tokens, i + 1, clause.to)) ||
      (tokens[i].lower === "our" && HOUSEHOLD.has(tokens[i + 1]))
    )
      return true;
  return false;
}

/** What a market counts of itself. */
const OF_COUNTS = new Set(["share", "job", "cut", "hike", "day", "session", "recession", "barrel", "time"]);

/** What a firm or a household does, and a market does not. */
const DOES = new WordSet(talk.ownLife.does);

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
  const bare = ["wife", "hubby", "grandpa", "grandma", "mom", "mum", "dad"].includes(tokens[at].lower);
  if (!bare && !OWNERS.has(tokens[at])) return false;
  // "+18% mom": on the month.
  if (bare && facts.quantities.some(({ to }) => to === at)) return false;
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
const NOT_OF_TITLE = new WordSet(talk.ownLife.notOfTitle);

/** `By 2008 | I will be 71`: the words behind a period that opens the clause. */
function afterPeriod(facts: Facts, at: number): number {
  const { tokens, clause } = facts;
  const opening = facts.periods.find((one) => one.from <= at + 1 && one.to > at);
  if (!opening || opening.to >= clause.to) return at;
  return tokens[opening.to].lower === "," && opening.to + 1 < clause.to ? opening.to + 1 : opening.to;
}

function mineOfMarket(tokens: Facts["tokens"], from: number, to: number): boolean {
  if (tokens[from]?.kind === "number") return true;
  for (let i = from; i < Math.min(to, from + NOUN_REACH); i++)
    if (tokens[i].kind !== "word" || tokens[i].caps === 2 || OF_MARKET.has(tokens[i]))
      return tokens[i].caps === 2 || (OF_MARKET.has(tokens[i]) && !isPriceTag(tokens, i));
  return false;
}

/** `My muffins cost 4 bucks`: what something of the poster's costs; not `my cost basis`. */
const isPriceTag = (tokens: Facts["tokens"], i: number) =>
  tokens[i].lower === "cost" && tokens[i + 1]?.lower !== "basis" && tokens[i - 1]?.lower !== "my";
