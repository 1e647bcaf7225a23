import episodes from "../../../data/registry/lexicon/episodes.json" with { type: "json" };
import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { type Day, dayOf, monthDays } from "../../calendar.ts";
import { days, type PeriodRead, type Settled } from "./period-shape.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import { at, type Token } from "./tokens.ts";

/** Stretches of a market that have a name of their own, by their first and last sessions. */
const EPISODES: Phrases<string> = phrasesOf(
  Object.entries(episodes).map(([dates, names]) => [dates, [names]] as const),
);
export const EPISODE_NAMES = Object.values(episodes).flatMap((names) => names.split("|"));
/** Words the name of an episode may start with. */
export const EPISODE_STARTS = EPISODE_NAMES.map((name) => name.split(/[ ']/)[0]);

const MONTHS = new Map(Object.entries(periods.months));

/** What stands behind the name: "… | of March 2020", "… | in 2020", "… | (March 2020)". */
function datedAt(tokens: readonly Token[], i: number): { month: number | null; year: number; next: number } | null {
  const start = ["of", "in", "back", "("].includes(at(tokens, i)) ? i + 1 : i;
  const from = at(tokens, start) === "in" ? start + 1 : start;
  const month = MONTHS.get(at(tokens, from)) ?? null;
  const year = tokens[month === null ? from : from + 1];
  if (from === i || year?.kind !== "number" || !/^(?:19|20)\d\d$/.test(year.lower)) return null;
  const next = from + (month === null ? 1 : 2);
  return { month, year: year.value, next: at(tokens, i) === "(" && at(tokens, next) === ")" ? next + 1 : next };
}

/** A stretch of several days is told by its name only: what moved from its first day to its last is not said by it. */
const spanOf = (first: Day, last: Day): Settled => ({
  first: null,
  last: null,
  grain: "span",
  named: { first, last, grain: "span" },
});

/**
 * `the covid crash`, `DeepSeek Monday`, `the covid crash of March 2020`: a time that has a name; where a month stands behind
 * it, that month.
 */
export function episodeAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const hit = EPISODES.longest(tokens, at(tokens, i) === "the" ? i + 1 : i);
  if (!hit) return null;
  const [first, last = first] = hit.value.split("..").map((iso) => dayOf(iso));
  const dated = datedAt(tokens, hit.next);
  const month = dated?.month ? days(monthDays(dated.year, dated.month), "month") : null;
  const settled = month ?? (first === last ? days({ start: first, end: last }, "day") : spanOf(first, last));
  return { settle: () => settled, relation: "in", rule: "episode", next: dated?.next ?? hit.next };
}
