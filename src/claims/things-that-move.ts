import type { Facts } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const NOT_THINGS = new Set(
  "always perhaps less plus versus minus bulls bears longs goes gets moves stays ends opens closes finishes trades jumps runs ticks heads comes keeps starts looks seems shoots rips gaps pops drifts edges turns holds sits stands remains climbs inches breaks bounces backs tops bottoms rates prices yields futures bonds".split(
    " ",
  ),
);

const BEING = new WordSet("is was has had");
/** What is told of a firm or a good in the singular. */
const USES = new WordSet(
  "spend spending usage adoption traffic churn engagement hiring attach mindshare popularity sentiment momentum awareness loyalty footfall penetration utilisation",
);

/** `Airbnb nights up 14 %`: what rose is the firm's nights, of which nothing is on record, not its price. */
export const isOfThings = ({ tokens, subjects, directions, measures }: Facts) =>
  measures.length === 0 &&
  subjects.some(({ to }) => {
    const { kind, lower } = tokens[to] ?? { kind: "mark", lower: "" };
    const isThing = kind === "word" && /[a-z]{3}[^su]s$/.test(lower) && !NOT_THINGS.has(lower);
    return isThing && directions.some((one) => one.from === to + 1);
  });

/** `Intel usage was up 3 %`, `DRAM spend fell 28 %`: no price either. */
export const isOfUse = ({ tokens, subjects, directions, measures }: Facts) =>
  measures.length === 0 &&
  subjects.some(({ to }) => {
    if (to + 1 >= tokens.length || !USES.has(tokens[to])) return false;
    const behind = BEING.has(tokens[to + 1]) ? to + 2 : to + 1;
    return directions.some((one) => one.from === behind);
  });

/** Ends of nouns for what is counted or measured. */
const OF_MEASURES = /[a-z]{2}(?:[^aisu]s|ty|ment|tion|sion|age|ance|ence|ness)$/;
const DETERMINERS = new WordSet("the its their our total overall average network active global new core and but also");
/** Whoever holds or trades it, what it trades as, and lengths of time. */
const NO_MEASURES = new WordSet(
  "shares stocks names holders options calls puts contracts warrants units equities tokens coins alts altcoins majors memes miners banks chips semis techs financials industrials utilities staples indexes indices markets sellers buyers shorts traders investors specs funds things guys days weeks months hours minutes sessions years seconds times bars candles legs points charts ones others results this his has was does investment position action reaction performance advantage",
);

/** `Difficulty up 6%`, `the fees fell 20%`: a noun before its move, of which nothing is on record, and no price. */
export function isOfNoun({ tokens, clause, subjects, directions, measures }: Facts): boolean {
  if (measures.length > 0 || subjects.length > 0 || directions.length === 0) return false;
  let i = clause.from;
  while (i < clause.to && DETERMINERS.has(tokens[i])) i++;
  const noun = isNoun(tokens[i + 1]) && i + 1 < clause.to ? i + 1 : i;
  if (noun >= clause.to || !isNoun(tokens[noun])) return false;
  return directions.some(({ from }) => from === noun + 1);
}

const isNoun = (token: Token | undefined) =>
  token?.kind === "word" && OF_MEASURES.test(token.lower) && !NOT_THINGS.has(token.lower) && !NO_MEASURES.has(token);
