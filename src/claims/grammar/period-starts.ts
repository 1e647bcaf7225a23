import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { EPISODE_STARTS } from "./episodes.ts";
import { HOLIDAY_QUARTER_STARTS } from "./holiday-quarters.ts";
import { HOLIDAY_STARTS } from "./holidays.ts";
import type { Relation } from "./related-periods.ts";
import { DAY_WORDS } from "./spelled-days.ts";
import { PerWord } from "./vocabulary.ts";
import { WEEKS_OF_STARTS } from "./weeks-of.ts";

export const RELATIONS = new Map<string, Relation>(
  Object.entries({
    in: "in",
    on: "in",
    during: "in",
    of: "in",
    over: "over",
    for: "over",
    since: "since",
    from: "from",
    starting: "from",
    by: "by",
    before: "before",
    until: "until",
    till: "until",
    til: "until",
    through: "until",
    thru: "until",
    after: "after",
    past: "after",
    within: "by",
    inside: "by",
    between: "in",
    throughout: "in",
    at: "in",
    back: "in",
    into: "in",
    post: "after",
    pre: "before",
    last: "in",
  } as const),
);

/** Words a period may start with; all other words are passed over at once. */
export const STARTS = new Set([
  ...Object.keys(periods.months),
  ...WEEKS_OF_STARTS,
  ...Object.keys(periods.weekdays),
  ...Object.keys(periods.seasons),
  ...Object.keys(periods.ordinals),
  ...Object.keys(periods.fixed).map((phrase) => phrase.split(" ")[0]),
  ...RELATIONS.keys(),
  ...HOLIDAY_STARTS,
  ...HOLIDAY_QUARTER_STARTS,
  ...EPISODE_STARTS,
  ...DAY_WORDS,
  ..."all q h fq fh fy cy fiscal financial just calendar its their our the ahead early mid middle late last this next past previous prior current coming following upcoming trailing opening initial front earlier latter final closing latest most ytd qtd mtd wtd quarter month week eoy eom eow eoq eod back weekend year so no not rest remainder end start beginning a an one two three four five six seven eight nine ten twelve several few many some months years weeks days '".split(
    " ",
  ),
]);

/** True for words that a period may start with. */
export const mayStartPeriod = (word: string) => STARTS.has(word);

export const STARTS_PERIOD = 1;
export const IS_RELATION = 2;
/** Whether a period may start with a word, and whether that is its preposition. */
export const LEADS_PERIOD = new PerWord(
  ({ kind, lower }) =>
    (kind === "number" || STARTS.has(lower) ? STARTS_PERIOD : 0) |
    (kind === "word" && RELATIONS.has(lower) ? IS_RELATION : 0),
);
