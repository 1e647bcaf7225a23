import words from "../../data/registry/lexicon/unkept.json" with { type: "json" };
import type { Ask } from "./ask.ts";

const anyOf = (lines: readonly string[]) => lines.join("|").replaceAll("'", "[’']?").replaceAll(" ", "[ -]");
const whole = (lines: readonly string[]) => new RegExp(`(?<![\\w-])(?:${anyOf(lines)})(?![\\w-])`, "i");

/** What others expect: who, and what they do. */
const FORECASTERS = `(?:${anyOf(words.forecasters)})(?:[’']s?)?`;
const EXPECTS = new RegExp(
  `(?<![\\w-])${FORECASTERS}(?: (?:for|on|of|in|at)(?: [\\w.&’'-]+){1,4}?)?(?: \\w+ly)?(?: (?:had|has|have|has been|had been|was|were|is|are))?(?: (?:only|just))? (?:${anyOf(words.expects)})(?![\\w-])`,
  "i",
);
/** "Short interest", "the put-call ratio", "weekly users": figures that are told of firms and markets, and are none of a kept series. */
const NOUNS = whole(words.measures);
/** "Employs 78,000 people", "makes up 8% of the index". */
const DOES = whole(words.does);
/** "Hedge funds sold $12bn of", "ETFs took in": who puts money in or takes it out. */
const FLOWS = new RegExp(
  `(?<![\\w-])(?:${anyOf(words.holders)})(?![\\w-]).{0,40}?(?<![\\w-])(?:${anyOf(words.moves)})(?![\\w-])`,
  "i",
);
/** "62% of fund managers": a share of those asked. */
const ASKED = new RegExp(
  `(?:%|per ?cent|percent|(?<![\\w-])(?:out of|half|most|majority|one in \\w+)) (?:\\w+ ){0,3}?(?:${anyOf(words.respondents)})(?![\\w-])`,
  "i",
);
/** "Backlog is twelve months long": how long something takes. */
const LENGTHS = whole(words.lengths);

const hasFigure = ({ quantities, directions, periods }: Ask) =>
  quantities.some(({ role }) => role !== "duration") || (directions.length > 0 && periods.length > 0);
const hasLength = ({ quantities }: Ask) => quantities.some(({ role }) => role === "duration");

/** "Analysts expect Meta to spend 60bn": what others expect of a firm, which is no plan of its own. */
export const isExpectedByOthers = ({ claim }: Ask) => EXPECTS.test(claim.quote);

/**
 * True for words that measure something of which no record of closes, quarters and list prices tells: what others
 * expect, who bought and sold, what an index is made of, surveys, odds, how long a queue is.
 */
export function measuresUnkept(ask: Ask): boolean {
  const { quote, kind } = ask.claim;
  if (kind === "question" || kind === "analogy" || kind === "trade") return false;
  if (ASKED.test(quote)) return hasFigure(ask);
  if (kind === "opinion") return false;
  if (LENGTHS.test(quote)) return hasLength(ask) || hasFigure(ask);
  return hasFigure(ask) && [EXPECTS, NOUNS, DOES, FLOWS].some((words) => words.test(quote));
}
