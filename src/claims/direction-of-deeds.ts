import { needing } from "./direction-rule.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isSum } from "./measure-fits.ts";
import { isNegated } from "./negation.ts";

const PUTS = new WordSet(
  "put puts putting pour pours poured pouring plow plows plowed plough ploughs ploughed sink sinks sank pump pumps pumped",
  "stretch",
);
const INTO = new WordSet("in into towards toward behind");

/** Where `puts $300m into` stands before a sum, or -1: money put to work, no options. */
export function putIntoAt({ tokens, clause, quantities }: Facts): number {
  for (const figure of quantities) {
    if (!isSum(figure) || figure.to >= clause.to || !INTO.has(tokens[figure.to])) continue;
    const verb = PUTS.has(tokens[figure.from - 1] ?? tokens[figure.from]) ? figure.from - 1 : figure.from - 2;
    if (verb >= clause.from && PUTS.has(tokens[verb])) return verb;
  }
  return -1;
}

/** `Puts $300m into Anthropic`, `poured 2bn in`: who spends the more on something. */
export const putInto = needing(PUTS, ({ facts }) => {
  const verb = putIntoAt(facts);
  if (verb < 0) return null;
  return {
    direction: isNegated(facts.tokens, verb) ? "flat" : "up",
    rule: "put-into",
    at: { from: verb, to: verb + 1 },
  };
});

const WORDS_OF_THINGS = 4;
const TAKES_ON = new WordSet(
  "get gets got take takes took taking assume assumes assumed inherit inherits inherited absorb absorbs absorbed",
  "stretch",
);
const TAKEN_ON = new WordSet(
  "loan loans deposit deposits asset assets debt debts share shares stake stakes mortgages securities",
);
/** `Gets 90bn of deposits`, `takes on 12bn in debt`: who has the more of something it can hold. */
export const takenOn = needing(TAKES_ON, ({ facts: { tokens, clause }, figure }) => {
  if (!figure || !isSum(figure) || figure.to + 1 >= clause.to || !OF_WHAT.has(tokens[figure.to])) return null;
  if (!TAKEN_ON.in(tokens, figure.to + 1, Math.min(clause.to, figure.to + WORDS_OF_THINGS))) return null;
  let verb = figure.from - 1;
  while (verb > clause.from && ABOUT.has(tokens[verb])) verb--;
  return verb >= clause.from && TAKES_ON.has(tokens[verb])
    ? { direction: isNegated(tokens, verb) ? "flat" : "up", rule: "taken-on", at: { from: verb, to: figure.to } }
    : null;
});
const OF_WHAT = new WordSet("of in");
const ABOUT = new WordSet("on over about around another some roughly nearly");

const STEPS = new WordSet("cut cuts hike hikes increase increases layoffs buyback buybacks");
const PLANS = new WordSet(
  "forecast forecasts plan plans dots projections outlook cards table works pipeline",
  "stretch",
);
const LACKING = new WordSet("not n't isn't aren't wasn't weren't isnt arent no");
const REACH_OF_PLAN = 4;

/** `Cuts aren't in their forecast`, `hikes are not on the cards`: no move is foreseen. */
export const notForeseen = needing(PLANS, ({ facts: { tokens, clause } }) => {
  for (let i = clause.from; i < clause.to; i++) {
    if (!PLANS.has(tokens[i])) continue;
    let at = i - 1;
    while (at > clause.from && i - at <= REACH_OF_PLAN && !IN_OR_ON.has(tokens[at])) at--;
    const lacks = at - 1 > clause.from && IN_OR_ON.has(tokens[at]) && LACKING.has(tokens[at - 1]);
    if (lacks && STEPS.in(tokens, clause.from, at - 1))
      return { direction: "flat", rule: "not-foreseen", at: { from: at - 1, to: i + 1 } };
  }
  return null;
});
const IN_OR_ON = new WordSet("in on part");

const ON_TOP = new WordSet("top", "stretch");
const AWAITED = new WordSet(
  "expected planned guided budgeted forecast said had announced projected expectations plan guidance",
);
const REACH_OF_AWAITED = 7;
/** `$400m of freight on top of what it had planned`: so much more than that. */
export const onTop = needing(ON_TOP, ({ facts: { tokens, clause }, figure }) => {
  if (!figure) return null;
  for (let i = figure.to + 1; i + 1 < clause.to; i++) {
    if (!ON_TOP.has(tokens[i]) || tokens[i - 1].lower !== "on" || tokens[i + 1].lower !== "of") continue;
    const awaited = AWAITED.in(tokens, i + 2, Math.min(clause.to, i + REACH_OF_AWAITED));
    return awaited ? { direction: "up", rule: "on-top-of-expected", at: { from: i - 1, to: i + 2 } } : null;
  }
  return null;
});

const BOUNDS = new WordSet("ceiling cap floor", "stretch");
const IS = new WordSet("is isn't isnt was wasn't wasnt be not n't");
const WORDS_OF_BOUND = 7;
/** `4% is not a ceiling`, `100 isn't the floor`: it goes past that. */
export const noBound = needing(BOUNDS, ({ facts: { tokens, clause }, figure }) => {
  if (!figure || figure.to >= clause.to || !IS.has(tokens[figure.to])) return null;
  for (let i = figure.to + 1; i < Math.min(clause.to, figure.to + WORDS_OF_BOUND); i++)
    if (BOUNDS.has(tokens[i]) && isNegated(tokens, i))
      return {
        direction: tokens[i].lower === "floor" ? "down" : "up",
        rule: "no-bound",
        at: { from: figure.to, to: i + 1 },
      };
  return null;
});
