import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { against } from "./growth.ts";
import { asNamed, OF_GROWTH } from "./two-periods.ts";

const FASTER =
  /\b(?:faster|quicker|stronger|higher|better|bigger|larger|greater|more|above|topp(?:ed|s)|beats?|exceed(?:ed|s)|outpaced)\b/;
const SLOWER = /\b(?:slower|weaker|lower|worse|smaller|less|below|trail(?:ed|s))\b/;
const THAN = /\b(?:than|above|below|topp(?:ed|s)|beats?|exceed(?:ed|s)|trail(?:ed|s)|outpaced) /;
const GROWTH = /\bgrowth(?: rate)?\b|\b(?:grew|grows?|growing|grown)\b/;

/** "Growth was faster in Q3 than in Q2", "grew slower in May than in April": of how fast it grew, not of how much it was. */
export function growthOfTwoPeriods(ask: Ask): Built | null {
  const [one, other, third] = ask.periods;
  if (!OF_GROWTH.test(ask.claim.quote) || !one || !other || third || ask.quantities.length > 0) return null;
  const found = measured(ask);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const than = THAN.exec(words);
  const at = (than?.index ?? 0) + (ask.offset ?? 0);
  const told = than ? words.slice(0, than.index + than[0].length) : "";
  const [faster, slower] = [FASTER, SLOWER].map((rule) => rule.test(told));
  if (found?.series.nature !== "flow" || faster === slower || one.end > at || other.start < at) return null;
  if (ask.directions.some(({ negated }) => negated) || cueOf(ask, "negation", "doubt")) return null;
  const { series } = found;
  const [a, b] = [one, other].map((period) => placed(ask, series, asNamed(period)));
  if (!a || !b || a.text === b.text || !isSingle(series, a) || !isSingle(series, b)) return null;
  const move = against(ask, series, null);
  const [first, second] = [a, b].map((window) => `${move}(${term(series)}, ${window.text})`);
  return {
    text: `${first} ${faster ? ">" : "<"} ${second}`,
    used: ask.mentions.filter(
      (mention) =>
        mention.kind !== "cue" || ["comparison", "beats", "trails", "yoy", "qoq", "mom"].includes(mention.cue),
    ),
    phrases: [GROWTH, FASTER, SLOWER, THAN],
  };
}
