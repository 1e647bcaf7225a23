import { type Facts, RECORDS } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { endsWithBase } from "./own-periods.ts";

const LOOSE = new Set([
  "less than",
  "more than",
  "fewer than",
  "lower than",
  "higher than",
  "greater than",
  "as much as",
  "smaller than",
]);

/** `Exceeds 20 percent`: a level passed. */
const PASSES = new Set("exceed exceeds exceeded surpass surpasses surpassed".split(" "));

const BESIDE = new WordSet("above below than beat beats outsold passed overtaken leapfrogged topped");

/** Cues of other things that compare nothing by themselves. */
const NO_COMPARISON = new Set([
  "peak",
  "peaked",
  "topped out",
  "bottomed",
  "bottomed out",
  "expected",
  "ahead of",
  "against",
  "estimate",
  "more like",
  "rather than",
  "priced in",
]);

const COMPARING = new Set([...RECORDS, "comparison", "yoy", "qoq", "mom", "beats", "trails", "expected"]);

/** A cue of comparison that is not merely the bound of a number (`more than 5 %`). */
export function comparisonCue(facts: Facts, priced: boolean) {
  const word = (i: number) => facts.tokens[i]?.lower ?? "";
  const beside = facts.subjects.find((one) => {
    const at = word(one.from - 1) === "the" ? one.from - 2 : one.from - 1;
    return at >= facts.clause.from && BESIDE.has(facts.tokens[at]);
  });
  if (beside) return { from: beside.from - 1, to: beside.to };
  const yearAgo = facts.periods.find((one) => one.period.rule === "ago" && endsWithBase(facts, one));
  if (yearAgo) return yearAgo;
  return facts.cues.find((one) => {
    if (!COMPARING.has(one.cue)) return false;
    const words = facts.tokens
      .slice(one.from, one.to)
      .map((token) => token.lower)
      .join(" ");
    const next = facts.tokens[one.to];
    const ofFigure = facts.quantities.some(
      ({ from, to, quantity }) => from <= one.from && to > one.to && quantity.unit !== "x",
    );
    const isBound =
      (LOOSE.has(words) || PASSES.has(words) || words === "than") &&
      (ofFigure || next?.kind === "number" || next?.lower === "$" || next?.lower === "a" || next?.lower === "half");
    const led =
      words === "ahead of" &&
      facts.quantities.some(({ to, quantity }) => to === one.from && quantity.role === "duration");
    return !isBound && (led || !NO_COMPARISON.has(words)) && !(priced && words === "on the month");
  });
}
