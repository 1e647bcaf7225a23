import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isPaidLevel } from "./holdings-told.ts";
import { verbOf } from "./own-position.ts";
import { hasVerb } from "./verbs.ts";

type Side = "long" | "short";

const CONTRACTS = new WordSet("calls call puts put leaps leap", "stretch");
const BEFORE_CONTRACT = new WordSet("strike strikes dec jan feb mar apr jun jul aug sep oct nov weekly monthly");
const WORDS_BETWEEN = 3;

/** `12.5 strike calls`, `5$ leaps`: options told by their price, and no verb. */
function contractSide({ tokens, clause, quantities, words }: Facts): Side | null {
  if (!words.has(CONTRACTS) || hasVerb(tokens, clause.from, clause.to)) return null;
  for (const { to, quantity } of quantities) {
    if (!isPaidLevel(quantity)) continue;
    let at = to;
    while (at < clause.to && at < to + WORDS_BETWEEN && BEFORE_CONTRACT.has(tokens[at])) at++;
    if (at < clause.to && CONTRACTS.has(tokens[at])) return tokens[at].lower.startsWith("put") ? "short" : "long";
  }
  return null;
}

/** Where the name at the head of a clause ends, or −1. */
const nameAtHead = ({ tokens, clause, subjects }: Facts) => {
  const start = tokens[clause.from].lower === "$" ? clause.from + 1 : clause.from;
  return subjects.find(({ from }) => from === start)?.to ?? -1;
};

const startsAt = ({ tokens }: Facts, { from }: Of<"quantity">) =>
  ["$", "€", "£"].includes(tokens[from - 1]?.lower ?? "") ? from - 1 : from;

/** `AMD @ 155`, `NOK 1/21/22 3$`: a name, the price of it or the day and the strike, and no more. */
function isPosition(facts: Facts): boolean {
  const { tokens, clause, quantities, periods } = facts;
  const name = nameAtHead(facts);
  if (name < 0 || quantities.length !== 1) return false;
  const [figure] = quantities;
  const ends = figure.to >= clause.to || tokens[figure.to].kind === "mark";
  if (!ends || !isPaidLevel(figure.quantity)) return false;
  const start = startsAt(facts, figure);
  if (start === name + 1 && tokens[name].lower === "@") return true;
  return periods.some(({ from, to, period }) => period.rule === "numeric-date" && from === name && to === start);
}

const AVERAGES = new WordSet("dca dcaing");
const LEAVES = new WordSet(
  "get getting got gotten rotate rotating rotated move moving moved switch switching switched",
);
const WORDS_LEFT = 6;

/** `DCA into VTI`, `rotated out of tech into XLE`, `getting out of Intel`: what somebody moves into or leaves. */
function movedSide(facts: Facts): Side | null {
  const { tokens, clause, subjects, asked } = facts;
  const verb = verbOf(facts);
  if (asked || subjects.length === 0 || verb + 2 >= clause.to) return null;
  const named = (from: number, last: number) => subjects.some((one) => one.from >= from && one.from <= last);
  if (AVERAGES.has(tokens[verb])) return named(verb + 1, verb + 3) ? "long" : null;
  if (!LEAVES.has(tokens[verb])) return null;
  for (let i = verb + 1; i < Math.min(clause.to, verb + WORDS_LEFT); i++)
    if (tokens[i].lower === "into" && named(i + 1, i + 2)) return "long";
  const out = tokens[verb + 1].lower === "out" && tokens[verb + 2].lower === "of";
  return out && named(verb + 3, verb + 5) ? "short" : null;
}

/** The side of a position told in the short hand of traders. */
export const shorthandSide = (facts: Facts): Side | null =>
  contractSide(facts) ?? (isPosition(facts) ? "long" : movedSide(facts));
