import { firstWord } from "./asking.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { FIRST_PERSON, isPaidLevel } from "./holdings-told.ts";

const TAKEN = new WordSet("added bought grabbed picked");
const OPENED = new WordSet("opened entered started initiated");
const SHORT = new WordSet("short shorts put puts");
const SIDED = new WordSet("position long short call calls put puts");
const PRICE_LED = new WordSet("@ at");

/** What stands between an order and its price: `added | more XOM here | at 12`. */
const OF_ORDER = new WordSet("here more some again a few shares in $");
const isAllIn = ({ tokens, subjects }: Facts, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (!OF_ORDER.has(tokens[i]) && !subjects.some((one) => i >= one.from && i < one.to)) return false;
  return true;
};

/** `Added at 59.93`, `opened a short position here @16.60`: the side of an order told with its price, the `I` left out. */
export function orderSide(facts: Facts): "long" | "short" | null {
  const { tokens, quantities } = facts;
  const start = firstWord(facts);
  const priced = quantities.find(({ from, quantity }) => PRICE_LED.has(tokens[from - 1]) && isPaidLevel(quantity));
  if (!priced) return null;
  if (TAKEN.has(tokens[start]) && isAllIn(facts, start + 1, priced.from - 1)) return "long";
  if (!OPENED.has(tokens[start]) || !SIDED.in(tokens, start, priced.from)) return null;
  return SHORT.in(tokens, start, priced.from) ? "short" : "long";
}

/** `50 XLU @ 56.20`, `avg 3.12`, `in at 34`: how many of what, and what was paid. */
export function isOrder(facts: Facts): boolean {
  const { tokens } = facts;
  return facts.quantities.some(({ from, quantity }) => {
    if (!isPaidLevel(quantity)) return false;
    const [before, lead] = [tokens[from - 1]?.lower ?? "", tokens[from - 2]?.lower ?? ""];
    if (from === facts.clause.from + 1 && before === "avg") return true;
    if (before !== "@" && before !== "at") return false;
    if (before === "@" && tokens[from - 2]?.kind === "number" && TAKEN.has(tokens[facts.clause.from])) return true;
    if (lead === "in" && (from - 2 === facts.clause.from || FIRST_PERSON.has(tokens[from - 3]))) return true;
    return (
      before === "@" &&
      facts.subjects.some((one) => one.to === from - 1 && tokens[one.from - 1]?.kind === "number") &&
      tokens[facts.clause.from].kind === "number"
    );
  });
}

/** `Stop at 250`: where a position is given up. */
export const isStop = ({ tokens, clause, quantities }: Facts) =>
  tokens[clause.from].lower === "stop" &&
  ["at", "loss", "@", "is"].includes(tokens[clause.from + 1]?.lower ?? "") &&
  quantities.some(({ from }) => from - clause.from <= 3);

const LEVELS = new WordSet("stop stops sl target targets tgt tp entry exit");
const BEFORE_LEVEL = new WordSet("at is loss @ : price of around near = $ set");
/** `Short from 9.60, | stop 10.10, | target 7.50`: a level of the position told right before. */
export function isLevelOfPosition(facts: Facts): boolean {
  const { tokens, position, quantities } = facts;
  if (position === null || quantities.length === 0) return false;
  const start = firstWord(facts);
  if (!LEVELS.has(tokens[start])) return false;
  let at = start + 1;
  while (BEFORE_LEVEL.has(tokens[at])) at++;
  return quantities.some(({ from, quantity }) => (from === at || from === at - 1) && isPaidLevel(quantity));
}
