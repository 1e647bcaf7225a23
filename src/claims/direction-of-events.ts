import type { Direction } from "./claim.ts";
import type { Rule } from "./direction-field.ts";
import { hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const AWAY = new Map<string, Direction>([
  ["above", "up"],
  ["over", "up"],
  ["below", "down"],
  ["under", "down"],
]);
const EXPECTED = new WordSet(
  "consensus guide guidance estimates estimate expectations forecast forecasts street target",
);
const FAR = 6;

/** `Above consensus of 31.7`, `below their own guide`, `back under 30`: the side of what was expected, or come back to. */
export const side: Rule = ({ facts }) => {
  for (let i = facts.clause.from; i < facts.clause.to; i++) {
    const direction = AWAY.get(facts.tokens[i].lower);
    const back = facts.tokens[i - 1]?.lower === "back";
    if (direction && (back || EXPECTED.in(facts.tokens, i + 1, Math.min(facts.clause.to, i + FAR))))
      return { direction, rule: "side-of-expected", at: { from: i, to: i + 1 } };
  }
  return null;
};

const STRETCHES = new Set(["day", "week", "month", "session", "quarter", "year"]);
const EXTREMES = new Map<string, Direction>([
  ["best", "up"],
  ["worst", "down"],
]);

/** `Its worst day in 50 years`. */
export const extreme: Rule = ({ facts }) => {
  for (let i = facts.clause.from; i + 1 < facts.clause.to; i++) {
    const direction = EXTREMES.get(facts.tokens[i].lower);
    if (direction && STRETCHES.has(facts.tokens[i + 1].lower))
      return { direction, rule: "best-or-worst", at: { from: i, to: i + 2 } };
  }
  return null;
};

const DEALS = new Map<string, Direction>(
  (["bought buys buying acquired acquires purchased", "sold sells selling offloaded"] as const).flatMap((words, k) =>
    words.split(" ").map((word) => [word, k === 0 ? "up" : "down"] as const),
  ),
);

/** `Ackman bought 3.1M shares`: of what somebody takes or gives away. */
export const deal: Rule = ({ facts, figure }) => {
  if (!figure) return null;
  for (let i = facts.clause.from; i < facts.clause.to; i++) {
    const direction = DEALS.get(facts.tokens[i].lower);
    if (direction) return { direction, rule: "deal", at: { from: i, to: i + 1 } };
  }
  return null;
};

/** `Wedbush has a 350 PT`: where nothing is known of today's price, a target is above it. */
export const target: Rule = ({ facts, figure }) =>
  figure?.quantity.role === "level" && hasWord(facts, "pt target") && figure.quantity.unit !== "ratio"
    ? { direction: "up", rule: "target", at: figure }
    : null;

const TAKEN_OFF = new WordSet("take takes took taken taking knock knocks knocked shaved shave lop lopped wipe wiped");

/** `Took 0.12 off core`, `cost 2 points of growth`, `saves 8bn a year`: what somebody has the less of. */
export const taken: Rule = ({ facts, figure }) => {
  if (!figure) return null;
  const { tokens, clause } = facts;
  const at = { from: figure.from, to: figure.to };
  const [before, after] = [tokens[figure.from - 1]?.lower ?? "", tokens[figure.to]?.lower ?? ""];
  const off = figure.to < clause.to && after === "off" && TAKEN_OFF.in(tokens, clause.from, figure.from);
  const gap = ["ratio", "pp", "bp"].includes(figure.quantity.unit);
  const cost = gap && before === "cost" && figure.to < clause.to && after === "of";
  const saved = ["saves", "saved"].includes(before) && /^[A-Z]{3}(?:\/[a-z]+)?$/.test(figure.quantity.unit);
  return off || cost || saved ? { direction: "down", rule: "taken-away", at } : null;
};

const KEEPS = new WordSet("hold holds held holding");

/** `Will it hold 115`: a level kept; denied, it is lost. */
export const kept: Rule = ({ facts, figure }) => {
  if (figure?.quantity.role !== "level" || !/^(?:|[A-Z]{3}(?:\/share)?)$/.test(figure.quantity.unit)) return null;
  const at = figure.from - 1;
  if (at < facts.clause.from || !KEEPS.has(facts.tokens[at]) || hasWord(facts, "i we they who")) return null;
  const lost = isNegated(facts.tokens, at);
  return { direction: lost ? "down" : "flat", rule: "level-kept", at: { from: at, to: figure.to } };
};
