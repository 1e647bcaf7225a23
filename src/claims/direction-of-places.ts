import type { Rule } from "./direction-rule.ts";
import { needing } from "./direction-rule.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const CLOSES = new WordSet("close closes closed closing shut shuts shutting shutter shuttered shutters", "stretch");
const PLACES = new Set(
  "store branch plant factory restaurant location mine mill refinery rig office theater club station warehouse shop outlet".split(
    " ",
  ),
);
const WORDS_BETWEEN = 6;

/** `They'll have to close 100 stores`: who has the fewer of them. */
export const closesPlaces = needing(CLOSES, ({ facts: { tokens, clause }, figure }) => {
  if (!figure || !PLACES.has(figure.quantity.unit)) return null;
  for (let i = figure.from - 1; i >= Math.max(clause.from, figure.from - WORDS_BETWEEN); i--)
    if (CLOSES.has(tokens[i]))
      return {
        direction: isNegated(tokens, i) ? "flat" : "down",
        rule: "closes-places",
        at: { from: i, to: figure.to },
      };
  return null;
});

const LEAVES = new WordSet(
  "bolt bolts bolted bolting leave leaves left leaving quit quits quitting cancel cancels cancelled canceled cancelling flee flees fled fleeing churn churned churning defect defected unsubscribe unsubscribed depart departed walked",
  "stretch",
);
const PEOPLE = new Set(
  "subscriber user customer member client patient employee depositor account policyholder player".split(" "),
);
/** `Another 2 million subscribers will bolt`: whoever has them has the fewer. */
export const leave = needing(LEAVES, ({ facts: { tokens, clause }, figure }) => {
  if (!figure || !PEOPLE.has(figure.quantity.unit)) return null;
  for (let i = figure.to; i < Math.min(clause.to, figure.to + WORDS_BETWEEN); i++)
    if (LEAVES.has(tokens[i]))
      return {
        direction: isNegated(tokens, i) ? "flat" : "down",
        rule: "people-leave",
        at: { from: figure.from, to: i + 1 },
      };
  return null;
});

const ROLLS = new WordSet("roll rolls rolled rolling run runs ran running", "stretch");
const FROM_WHAT = new WordSet("its the their balance every a each this");
/** `Letting 50bn a month roll off its balance sheet`: what runs out and is not replaced. */
export const rollsOff = needing(ROLLS, ({ facts: { tokens, clause }, bank }) => {
  if (!bank) return null;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!ROLLS.has(tokens[i]) || tokens[i + 1].lower !== "off") continue;
    if (i + 2 < clause.to && tokens[i + 2].kind === "word" && !FROM_WHAT.has(tokens[i + 2])) continue;
    return { direction: isNegated(tokens, i) ? "flat" : "down", rule: "rolls-off", at: { from: i, to: i + 2 } };
  }
  return null;
});

/** `Between -1 and +1 percent`: as far below nothing as above. */
export const aboutNothing: Rule = ({ figure }) => {
  const { low, high, unit } = figure?.quantity ?? {};
  if (!figure || unit !== "ratio" || low === null || high === null || low === undefined || high === undefined)
    return null;
  return low < 0 && high > 0 && Math.abs(low + high) < high / 2
    ? { direction: "flat", rule: "about-nothing", at: figure }
    : null;
};
