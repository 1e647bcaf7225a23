import { needing, type Rule } from "./direction-rule.ts";
import { hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const ABOVE = new WordSet("above over");
const AWAY = new WordSet("above over below under", "stretch");
const EXPECTED = new WordSet(
  "consensus guide guidance estimates estimate expectations forecast forecasts street target sma dma ema ma wma average vwap trendline neckline resistance",
);
const FAR = 6;

/** `Above consensus of 31.7`, `below their own guide`, `back under 30`: the side of what was expected, or come back to. */
export const side = needing(AWAY, ({ facts: { tokens, clause } }) => {
  for (let i = clause.from; i < clause.to; i++) {
    if (!AWAY.has(tokens[i])) continue;
    const back = tokens[i - 1]?.lower === "back";
    // "January average over January average": one time against another.
    if (OF_TIMES.has(tokens[i - 1]) && tokens[i].lower === "over") continue;
    if (!back && !EXPECTED.in(tokens, i + 1, Math.min(clause.to, i + FAR))) continue;
    const direction = ABOVE.has(tokens[i]) ? "up" : "down";
    return { direction, rule: "side-of-expected", at: { from: i, to: i + 1 } };
  }
  return null;
});

const OF_TIMES = new WordSet("average averages avg mean");

const TURNS = new WordSet("lowest cheapest highest", "stretch");
const WILL = new WordSet("will 'll");

/** `The lowest it will ever be`: it goes the other way from here. */
export const turning = needing(TURNS, ({ facts: { tokens, clause } }) => {
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!TURNS.has(tokens[i])) continue;
    for (let k = i + 2; k < Math.min(clause.to, i + FAR); k++)
      if (tokens[k].lower === "ever" && WILL.in(tokens, i + 1, k))
        return {
          direction: tokens[i].lower === "highest" ? "down" : "up",
          rule: "turns-from-here",
          at: { from: i, to: k + 1 },
        };
  }
  return null;
});

const STRETCHES = new WordSet("day week month session quarter year");
const EXTREMES = new WordSet("best worst", "stretch");

/** `Its worst day in 50 years`. */
export const extreme = needing(EXTREMES, ({ facts: { tokens, clause } }) => {
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!EXTREMES.has(tokens[i]) || !STRETCHES.has(tokens[i + 1])) continue;
    const direction = tokens[i].lower === "best" ? "up" : "down";
    return { direction, rule: "best-or-worst", at: { from: i, to: i + 2 } };
  }
  return null;
});

const TAKEN_WORDS = "bought buys buying acquired acquires purchased";
const TAKEN = new WordSet(TAKEN_WORDS);
const DEALS = new WordSet(`${TAKEN_WORDS} sold sells selling offloaded`, "stretch");

/** `Ackman bought 3.1M shares`, `China kept buying gold`: of what somebody takes or gives away. */
export const deal = needing(DEALS, ({ facts: { tokens, clause, subjects }, figure }) => {
  const parties = (i: number) => subjects.some(({ from }) => from === i + 1) && subjects.some(({ to }) => to <= i);
  for (let i = clause.from; i < clause.to; i++)
    if (DEALS.has(tokens[i]) && (figure || parties(i)))
      return { direction: TAKEN.has(tokens[i]) ? "up" : "down", rule: "deal", at: { from: i, to: i + 1 } };
  return null;
});

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

const TO_WIN =
  "take takes took taking win wins won winning grab grabs grabbed capture captures captured steal steals stole stealing";
const TO_CEDE = "cede cedes ceded ceding surrender surrendered forfeit forfeits";
const WINS = new WordSet(TO_WIN);
const GIVES = new WordSet(TO_CEDE);
const WON_OR_LOST = new WordSet(`${TO_WIN} ${TO_CEDE}`, "stretch");
const WORDS_OF_SHARE = 4;

/** `Will take a huge market share`, `ceded share`: who has the more of a market, or the less. */
export const shareTaken = needing(WON_OR_LOST, ({ facts: { tokens, clause, measures } }) => {
  for (let i = clause.from; i < clause.to; i++) {
    const side = WINS.has(tokens[i]) ? "up" : GIVES.has(tokens[i]) ? "down" : null;
    const shared = measures.some(
      ({ from, measure }) => measure === "market_share" && from > i && from - i <= WORDS_OF_SHARE,
    );
    if (side && shared)
      return { direction: isNegated(tokens, i) ? "flat" : side, rule: "share-taken", at: { from: i, to: i + 1 } };
  }
  return null;
});

const KEEPS = new WordSet("hold holds held holding");

/** `Will it hold 115`: a level kept; denied, it is lost. */
export const kept: Rule = ({ facts, figure }) => {
  if (figure?.quantity.role !== "level" || !/^(?:|[A-Z]{3}(?:\/share)?)$/.test(figure.quantity.unit)) return null;
  const at = figure.from - 1;
  if (at < facts.clause.from || !KEEPS.has(facts.tokens[at]) || hasWord(facts, "i we they who")) return null;
  const lost = isNegated(facts.tokens, at);
  return { direction: lost ? "down" : "flat", rule: "level-kept", at: { from: at, to: figure.to } };
};

const KEEPS_AT = new WordSet("keeps keep kept leaves leave left maintains maintained holds held", "stretch");
const KEPT_BEHIND = 5;

/** `Nucor keeps its capex at 3bn`: a measure that somebody leaves where it is. */
export const keptAt = needing(KEEPS_AT, ({ facts, figure }) => {
  if (!figure || facts.tokens[figure.from - 1]?.lower !== "at") return null;
  for (let i = figure.from - 2; i >= Math.max(facts.clause.from, figure.from - KEPT_BEHIND); i--) {
    if (!KEEPS_AT.has(facts.tokens[i])) continue;
    const kept = facts.measures.some(({ from, to }) => from > i && to < figure.from);
    return kept ? { direction: "flat", rule: "kept-at", at: { from: i, to: figure.to } } : null;
  }
  return null;
});

const BEYOND = new WordSet("exceed exceeds exceeded surpass surpasses surpassed", "stretch");
const BREACHES = new WordSet(
  "breach breaches breached breaching reclaim reclaims reclaimed retake retakes retook surpass",
  "stretch",
);
const OLD_LEVELS = new WordSet("ipo high highs ath aths peak price level levels record resistance ceiling");

/** `Will breach its IPO price`: back past a level of old. */
export const retaken = needing(BREACHES, ({ facts: { tokens, clause }, figure }) => {
  if (figure) return null;
  for (let i = clause.from; i < clause.to; i++)
    if (BREACHES.has(tokens[i]) && OLD_LEVELS.in(tokens, i + 1, Math.min(clause.to, i + WORDS_OF_SHARE + 1)))
      return { direction: isNegated(tokens, i) ? "flat" : "up", rule: "level-retaken", at: { from: i, to: i + 1 } };
  return null;
});

/** `Supply could exceed 240bn`: past a figure; denied, it says nothing of a move. */
export const beyond = needing(BEYOND, ({ facts, figure }) =>
  figure && BEYOND.has(facts.tokens[figure.from - 1]) && !isNegated(facts.tokens, figure.from - 1)
    ? { direction: "up", rule: "beyond", at: { from: figure.from - 1, to: figure.to } }
    : null,
);
