import type { CueMention, Mention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { type MoveWindow, moved, moveWindow } from "../move-window.ts";
import type { Series } from "../series.ts";
import { isForecast } from "../stance.ts";
import { sessionOf } from "./record.ts";
import { comparisonOf } from "./versus.ts";

/** "Gained more | than", "fell further": how far, beside a word that says which way. */
const HOW_FAR = /\b(more|further|harder|faster|less)\b/;
/** "In one day": the session just over, where no day is named. */
export const IN_A_DAY =
  /\b(?:in|over) (?:a|one|a single|just one|the one|just a) (?:single )?(?:trading )?(?:day|session)\b/;
/** "So far", "all of": how the second time is told. */
const TO_DATE = /\b(?:year so far|so far this year|all year(?: so far)?)\b/;
const PHRASES = [
  IN_A_DAY,
  /\b(?:so far|the whole of|in all of|all of|the (?:whole|entire|full)|whole|entire|further|harder|faster)\b/,
];

interface Side {
  window: MoveWindow;
  used: Mention[];
}

/** The time of one side of the comparison: the period in it, or the session just over where it was "in one day". */
function sideOf(ask: Ask, series: Series, from: number, to: number): Side | null {
  const [period, another] = ask.periods.filter(({ start, end }) => start >= from && end <= to);
  const inADay = IN_A_DAY.test(wordsBetween(ask, from, to));
  if (another || (inADay && period && period.grain !== "day" && !/horizon/.test(period.rule))) return null;
  const session = inADay && period?.grain !== "day" ? sessionOf(ask, series) : null;
  if (session)
    return {
      window: { ...session, toDate: false, used: [], assumptions: ["the session just over"] },
      used: period ? [period] : [],
    };
  const window = timeOf(ask, series, period, from, to);
  return window && { window, used: [...(period ? [period] : []), ...window.used] };
}

/** A period of this side alone, or the year to date that a cue in it names. */
function timeOf(ask: Ask, series: Series, period: PeriodMention | undefined, from: number, to: number) {
  const named = ask.cues.filter(({ start, end }) => start >= from && end <= to);
  const toDate = !period && !named.some(({ cue }) => cue === "ytd") && TO_DATE.test(wordsBetween(ask, from, to));
  const cues: CueMention[] = toDate
    ? [{ kind: "cue", cue: "ytd", start: from, end: from, text: "", rule: "year-so-far" }]
    : named;
  return moveWindow({ ...ask, periods: period ? [period] : [], cues }, series, period);
}

/** "Oracle gained more in one day than AMD has this year": the move of one over a time of its own against that of another over another. */
export function movesOfTwo(ask: Ask): Built | null {
  const [first, second] = subjectIds(ask);
  const [direction, another] = ask.directions.filter(({ text }) => !HOW_FAR.test(text.toLowerCase()));
  const comparison = comparisonOf(ask);
  const far = direction && HOW_FAR.exec(wordsBetween(ask, direction.end, direction.end + 24))?.[1];
  if (subjectIds(ask).length !== 2 || !comparison || !far || another || isForecast(ask)) return null;
  if (direction.negated || direction.direction === "flat" || ask.quantities.length > 0) return null;
  const cut = comparison.mention.start;
  const [one, other] = [ask.subjects[0], ask.subjects.at(-1)];
  if (!one || !other || one.end > cut || other.start < cut) return null;
  const [a, b] = [measuredAs(ask, first, ask.measures[0]), measuredAs(ask, second, ask.measures.at(-1))];
  if (!a || !b || [a, b].some(({ series }) => series.nature !== "level" || series.unit !== "price")) return null;
  const left = sideOf(ask, a.series, ask.offset ?? 0, cut);
  const right = sideOf(ask, b.series, comparison.mention.end, Number.POSITIVE_INFINITY);
  if (!left || !right || left.window.text === right.window.text) return null;
  const sign = (direction.direction === "up") === (comparison.sign === ">") ? ">" : "<";
  return {
    text: `${moved(ask, a.series, left.window)} ${sign} ${moved(ask, b.series, right.window)}`,
    used: [
      ...a.used,
      ...b.used,
      ...left.used,
      ...right.used,
      ...ask.directions,
      ...comparison.used,
      ...ask.cues.filter(({ cue }) => cue === "total"),
    ],
    phrases: [...PHRASES, TO_DATE],
    timed: [TO_DATE],
    assumptions: [...left.window.assumptions, ...right.window.assumptions],
  };
}
