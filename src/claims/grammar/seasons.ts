import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { type Day, dayFrom, monthDays, partsOf } from "../../calendar.ts";
import { yearAfter, yearOf } from "./calendar-periods.ts";
import { days, nearest, type PeriodRead, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";

const SEASONS = new Map(Object.entries(periods.seasons));
const SEASON_LEADS = new Map([
  ["this", 0],
  ["last", -1],
  ["next", 1],
]);

/** `Should continue to fall this year`: behind these it is the verb. */
const FALLS = new WordSet("to will 'll would could should may might must can won't not n't cannot");

/** Whether a season may start with a word. */
export const mayStartSeason = ({ lower }: Word) => SEASON_LEADS.has(lower) || SEASONS.has(lower);

/** `this spring`, `summer 2023`, `the fall of 2021`. */
export function seasonAt(tokens: readonly Token[], i: number, bare = false): PeriodRead | null {
  const lead = SEASON_LEADS.get(at(tokens, i));
  const start = lead === undefined ? i : i + 1;
  const months = SEASONS.get(at(tokens, start));
  if (!months || tokens[start].kind !== "word") return null;
  if (start === i && at(tokens, start) === "fall" && (at(tokens, start + 1) === "in" || FALLS.has(tokens[i - 1])))
    return null;
  const said = yearAfter(tokens, start + 1);
  if (lead === undefined && said.year === null && said.shift === null && !bare) return null;
  const span = (year: number) =>
    days(
      { start: dayFrom(year, months[0], 1), end: monthDays(months[1] < months[0] ? year + 1 : year, months[1]).end },
      "span",
    );
  const settle = (when: When) => {
    const year = yearOf(when, said.year, said.shift ?? (lead ? lead : null));
    if (year !== null) return span(year);
    if (when.saidAt === null) return UNKNOWN;
    const now = partsOf(when.saidAt).year;
    if (lead === 0) {
      const held = [now - 1, now].map(span).find(({ last }) => last !== null && last >= (when.saidAt as Day));
      return held ?? span(now);
    }
    return nearest([now - 1, now, now + 1].map(span), when);
  };
  return { settle, relation: "in", rule: "season", next: said.next };
}

const SEASONED = new Set("in by over during before until till since of after through".split(" "));

/** Behind these `the fall` is a season, where `after the fall` is behind a loss. */
const OF_AUTUMN = new Set(["in", "by", "until", "till", "through"]);

/** `by summer`, `over the winter`: after a preposition a season is that of the year it was said in or the nearest. */
export const bareSeason = (tokens: readonly Token[], i: number, preposition: string) => {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const isFall = at(tokens, start) === "fall";
  const autumn = isFall && start > i && OF_AUTUMN.has(preposition) && !["of", "in"].includes(at(tokens, start + 1));
  if (!SEASONED.has(preposition) || (isFall && !autumn) || start >= tokens.length) return null;
  return seasonAt(tokens, start, true);
};
