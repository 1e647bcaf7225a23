import type { Ask } from "../ask.ts";
import { subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { RESAMPLED, term } from "../series.ts";
import { directionOf, isForecast } from "../stance.ts";
import { type Window, windowOf } from "../window.ts";

const BAD = "worst|weakest|ugliest|roughest|nastiest|bloodiest|poorest";
const GOOD = "best|strongest|greenest|hottest";
const LARGE = "biggest|largest|steepest|sharpest|deepest|heaviest";
const NOUN =
  "drop|fall|loss|decline|plunge|slide|slump|sell-?off|crash|tumble|dip|gain|jump|rise|rally|pop|advance|surge|climb|bounce|move";
/** "The worst day Intel had in 2024", "its best single month", "the biggest one-day drop": one of the times that a longer one is made of. */
const ONE_OF_TIMES = new RegExp(
  `\\b(?:(?<bad>${BAD})|(?<good>${GOOD})|(?<large>${LARGE}))(?: (?:single|one|trading|individual))*(?:[- ](?<unit>day|session|week|month)(?:ly)?(?: (?<noun>${NOUN}))?| daily (?<move>${NOUN}))\\b(?: (?:for|of|at|in|by) (?:its |the )?\\w+)?(?: [\\w’']+){0,2}? ?(?:had|saw|suffered|put in|endured|enjoyed)?`,
  "i",
);
const FALLS = /^(?:drop|fall|loss|decline|plunge|slide|slump|sell-?off|crash|tumble|dip)$/i;
const FARTHEST = new RegExp(`\\b(?:the |its )?(?:${BAD}|${GOOD}|${LARGE})\\b`, "i");
const LENGTH = { day: 1, session: 1, week: 7, month: 31 };
/** "… was a drop of 5%", ": minus 17%": what is told of it behind its name, not of a day before it. */
const TOLD =
  /^[^,;.!?:]{0,48}?(?:\b(?:was|is|came in at|came to|amounted to|stands at|stood at)\b|: |= )(?!n[’']t| not\b)/i;

/** Whether words speak of the worst or best of the days, weeks or months of a longer time, whose move is not that of the whole. */
export const isOfOneTime = ({ claim, periods }: Ask): boolean => {
  const found = ONE_OF_TIMES.exec(claim.quote);
  const [period, another] = periods;
  if (!found || !period || another || !TOLD.test(claim.quote.slice(found.index + found[0].length))) return false;
  const unit = (found.groups?.unit?.toLowerCase() ?? "day") as keyof typeof LENGTH;
  if (period.relation === "since") return true;
  return period.first !== null && period.last !== null && period.last - period.first >= LENGTH[unit];
};

const movesIn = ({ quantities }: Ask) => quantities.filter(({ role }) => role !== "duration");

/** The move told, with its sign: that of its own word, else that of "worst" or "best". */
function moveTold(ask: Ask, fell: boolean | null): Interval | null {
  const [quantity] = movesIn(ask);
  const stated = intervalOf(quantity);
  if (!stated || quantity.signed || (stated.high ?? 0) < 0) return stated;
  const way = directionOf(ask, quantity)?.direction;
  const down = way === "down" || way === "up" ? way === "down" : fell;
  return down === null ? null : down ? opposite(stated) : stated;
}

const upTo = ({ start, end, text }: Window, saidAt: number): Window =>
  end > saidAt && start < saidAt ? windowOf(start, saidAt) : { start, end, text };

/** "The worst day Intel had in November was a drop of 5%", "its best month of 2024 was a gain of 38%". */
export function worstMove(ask: Ask): Built | null {
  const found = isOfOneTime(ask) ? ONE_OF_TIMES.exec(ask.claim.quote)?.groups : undefined;
  const [quantity, another] = movesIn(ask);
  if (!found || !quantity || another || quantity.unit !== "ratio" || isForecast(ask) || subjectIds(ask).length !== 1)
    return null;
  const told = measured(ask);
  if (told?.series.grain !== "day" || told.series.unit === "money") return null;
  const noun = found.noun ?? found.move;
  const fell = found.bad ? true : found.good ? false : noun && noun !== "move" ? FALLS.test(noun) : null;
  const interval = moveTold(ask, fell);
  const window = placed(ask, told.series, ask.periods[0]);
  if (!interval || !window) return null;
  const down = fell ?? (interval.high ?? interval.low ?? 0) < 0;
  const unit = (found.unit ?? "day").toLowerCase();
  const base = unit === "week" || unit === "month" ? `${RESAMPLED[unit]}(${term(told.series)})` : term(told.series);
  return {
    text: within(`${down ? "min" : "max"}(change(${base}), ${upTo(window, ask.saidAt).text})`, interval, "ratio"),
    used: [
      ...told.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) =>
        ["comparison", "record-low", "record-high", "highest-since", "lowest-since"].includes(cue),
      ),
    ],
    phrases: [ONE_OF_TIMES, FARTHEST],
  };
}
