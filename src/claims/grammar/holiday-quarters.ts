import { dayFrom, partsOf } from "../../calendar.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { yearAfter, yearAt, yearOf } from "./calendar-periods.ts";
import { fiscalSettled, nearest, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const SEASONS = new WordSet("holiday holidays christmas xmas");
const NOUNS = new WordSet("quarter qtr period");
/** What is told of the shops' season without its noun: `holiday comps`. */
const TOLD = new WordSet("comps comp sales traffic guide guidance spending demand season");

/** The fiscal quarter that Christmas is in: of a shop whose year ends in January its fourth. */
function christmasQuarter(year: number, { calendar }: When): Settled {
  const found = fiscalQuarterAt(calendar, dayFrom(year, 12, 15));
  return fiscalSettled(calendar, found);
}

function settled(when: When, year: number | null): Settled {
  if (year !== null) return christmasQuarter(year, when);
  if (when.saidAt === null) return UNKNOWN;
  const said = partsOf(when.saidAt).year;
  return nearest(
    [said - 1, said, said + 1].map((one) => christmasQuarter(one, when)),
    when,
  );
}

/** Words of a holiday quarter that may stand first. */
export const HOLIDAY_QUARTER_STARTS = ["holiday", "christmas", "xmas"];

/** `The holiday quarter`, `the 2025 holiday quarter`, `the Christmas quarter of 2024`: the one that Christmas is in. */
export function holidayQuarterAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const before = start < tokens.length ? yearAt(tokens, start) : null;
  const season = before === null ? start : start + 1;
  if (!SEASONS.has(tokens[season])) return null;
  const noun = at(tokens, season + 1) === "season" ? season + 2 : season + 1;
  if (at(tokens, season) === "holiday" && TOLD.has(tokens[noun]) && tokens[noun].breaks === 0)
    return {
      settle: (when: When) => settled(when, before === null ? null : yearOf(when, before, null)),
      relation: "in",
      rule: "month-quarter",
      next: season + 1,
    };
  if (!NOUNS.has(tokens[noun]) || tokens[noun].breaks > 0) return null;
  const said = before === null ? yearAfter(tokens, noun + 1) : { year: before, shift: null, next: noun + 1 };
  return {
    settle: (when: When) => settled(when, yearOf(when, said.year, said.shift)),
    relation: "in",
    rule: "month-quarter",
    next: said.next,
  };
}
