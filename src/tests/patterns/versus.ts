import { type CalendarUnit, unitDays } from "../../calendar.ts";
import type { Mention, PeriodMention, SubjectMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { calendarQuarter } from "../calendar-quarter.ts";
import { isLoss } from "../losses.ts";
import { figureTerm, isSingle, type Measured, measuredAs, placed } from "../measured.ts";
import { type MoveWindow, moved, moveWindow } from "../move-window.ts";
import { earlier } from "../place.ts";
import { TAKEN_IN } from "../plain-words.ts";
import { EVERY } from "../quantifier.ts";
import { fiscalCalendar, RESAMPLED, type Series, term } from "../series.ts";
import { verbsDiffer } from "../terms/apart.ts";
import type { Window } from "../window.ts";
import { IN_A_DAY } from "./moves-of-two.ts";
import { sessionOf } from "./record.ts";
import { STARTED } from "./start-end.ts";

const MORE =
  /^(?:more|higher|better|bigger|larger|greater|faster|harder|further|steeper|deeper|sharper|heavier|stronger|dearer|pricier|fatter|richer|above|longer|well|much)$/;
const LESS =
  /^(?:less|lower|worse|smaller|slower|milder|shallower|lighter|weaker|fewer|cheaper|thinner|slimmer|below)$/;
/** "Hammered worse than": worse is down whichever way the verb goes. */
const JUDGED = /^(?:better|worse)$/;
/** "Harder", "bigger": of a move that another word has to name. */
const DEGREE =
  /^(?:more|bigger|larger|greater|faster|harder|further|steeper|deeper|sharper|heavier|less|smaller|slower|milder|shallower|lighter)$/;

/** "More slowly", "less quickly": how fast, by a word behind the one that compares. */
const SLOWLY = /^(?:slowly|modestly|gently|gradually|mildly|slightly|moderately|sluggishly|shallowly|timidly)$/;
const QUICKLY =
  /^(?:quickly|rapidly|swiftly|sharply|steeply|strongly|briskly|steadily|dramatically|severely|heavily|deeply|aggressively|robustly|fast)$/;

/** The word that compares before these, the last first; of "more slowly" the one word for both. */
function comparingIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((each) => MORE.test(each) || LESS.test(each));
  const [found, how = ""] = [words[at], words[at - 1]];
  if (!/^(?:more|less)$/.test(found ?? "") || !(SLOWLY.test(how) || QUICKLY.test(how))) return found;
  return QUICKLY.test(how) === (found === "more") ? "faster" : "slower";
}

/** Of how fast two grew, and of no other figures of theirs. */
export const OUTGREW = /^outgr[eo]w/;

/** Which side of the other a comparison puts its first term, and where in the words it stands. */
export interface Comparison {
  sign: ">" | "<";
  mention: Mention;
  used: Mention[];
  /** The word that compares, in lower case: "harder", "worse". */
  word: string;
}

/** The comparison of the words: "beat", "lagged", or an adjective before "than". */
export function comparisonOf(ask: Ask): Comparison | null {
  const cues = ask.cues.filter(({ cue }) => ["beats", "trails", "comparison"].includes(cue));
  const words = cues.map((mention) => {
    if (mention.cue !== "comparison") return mention.text.toLowerCase().split(" ")[0];
    return comparingIn(wordsBefore(ask, mention, 10).reverse());
  });
  const verdicts = cues.map(({ cue }, index) => {
    const word = words[index];
    if (cue !== "comparison") return cue === "beats" ? ">" : "<";
    return word === undefined ? null : MORE.test(word) ? ">" : "<";
  });
  const signs = new Set(verdicts.filter((sign) => sign !== null));
  if (signs.size !== 1 || words.some((each) => OUTGREW.test(each ?? ""))) return null;
  const [sign] = signs as Set<">" | "<">;
  const word = words.findLast((each) => each !== undefined) ?? "";
  return { sign: ask.measures.some(isLoss) ? turned(sign) : sign, mention: cues.at(-1) as Mention, used: cues, word };
}

const nearest = (mentions: readonly PeriodMention[], from: number, to: number) =>
  mentions.find((mention) => mention.start >= from && mention.end <= to);

/** "Than AMD made in all of 2025": held against a figure, not against another move. */
export const MADE =
  /\b(?:ma(?:de|kes?)|earn(?:ed|s)|t(?:ook|akes) in|br(?:ought|ings) in|book(?:ed|s)|sp(?:ent|ends)|generat(?:ed|es)|report(?:ed|s)|sold|sells|whole|entire|total|all of)\b/;
const ADDED = /^(?:add(?:ed|s)?|gain(?:ed|s)?|grew|increased|put)$/i;

/** One side of a comparison of flows: the figure, or what it rose by where the words say "added". */
function side(
  ask: Ask,
  series: Series,
  window: Window | null,
  from: number,
  to: number,
): { text: string; used: Mention[] } {
  const added = ask.directions.find((each) => ADDED.test(each.text) && each.start >= from && each.end <= to);
  if (!added || !window) return { text: figureTerm(ask, series, window), used: [] };
  return { text: `(${term(series, window)} - ${term(series, earlier(series, window, "year"))})`, used: [added] };
}

/** "Last quarter", "its latest quarter": of two companies whose quarters differ, the latest of each. */
const isOwnLatest = ({ rule, last }: PeriodMention, saidAt: number) =>
  rule === "relative-quarter" && last !== null && last < saidAt;

/** "Q3 2024" of two companies whose fiscal years differ, not called fiscal, is the calendar quarter. */
export function shared(ask: Ask, a: Series, b: Series): Ask {
  if (JSON.stringify(fiscalCalendar(a)) === JSON.stringify(fiscalCalendar(b))) return ask;
  const named = ask.periods.filter((period) => !isOwnLatest(period, ask.saidAt));
  const periods = named.map((period) => calendarQuarter(period, ask.saidAt));
  return { ...ask, periods };
}

const turned = (sign: ">" | "<") => (sign === ">" ? "<" : ">");

const PRONOUN = /^(?:and |but |yet |still )?(?:it|they|he|she|that|this)\b/i;

/** The subjects compared; where the words begin with a pronoun, the first is the one named last before them. */
function sidesOf(ask: Ask): string[] {
  const own = subjectIds(ask);
  if (own.length !== 1 || !PRONOUN.test(ask.claim.quote) || ask.offset === null) return own;
  const { offset } = ask;
  const before = ask.claim.context.findLast(
    (mention): mention is SubjectMention => mention.kind === "subject" && mention.end <= offset,
  );
  return before && before.subject !== own[0] ? [before.subject, own[0]] : own;
}

const DEARER =
  /\b(?:cheaper|dearer|pricier|costlier|more expensive|less expensive|averag(?:es|ed) (?:more|less)) than\b/i;

/** "Averaged more than": of a month's price, which is an average. */
const averages = ({ cues }: Ask, series: Series, window: Window | null | undefined) =>
  series.grain === "month" && (!window || isSingle(series, window)) ? cues.filter(({ cue }) => cue === "average") : [];

/** "Maize was cheaper than wheat in every month of 2025": two prices of the same unit, not their moves. */
function levelsApart(ask: Ask, a: Measured, b: Measured, { used }: Comparison): Built | null {
  const word = DEARER.exec(ask.claim.quote)?.[0];
  const [period, another] = ask.periods.filter(({ first }) => first !== null);
  if (!word || another || !a.series.known?.unit || a.series.known.unit !== b.series.known?.unit) return null;
  const windows = [a, b].map(({ series }) => (period ? placed(ask, series, period) : null));
  if (period && windows.includes(null)) return null;
  const sign = /cheaper|less/i.test(word) ? "<" : ">";
  const every = windows[0] && EVERY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const terms = [a, b].map(({ series }, index) => figureTerm(ask, series, windows[index]));
  return {
    text: every
      ? `every(${term(a.series)} - ${term(b.series)}, ${windows[0]?.text}) ${sign} 0`
      : `${terms[0]} ${sign} ${terms[1]}`,
    used: [...a.used, ...b.used, ...used, ...ask.periods, ...ask.directions, ...averages(ask, a.series, windows[0])],
    phrases: [DEARER, EVERY],
  };
}

/** Days that a week, month or quarter needs to have ended in a window. */
const LENGTH: Record<string, number> = { week: 5, month: 28, quarter: 90 };

/** "SMH beat SOXX in each quarter of 2025": the moves of each part of the window; undefined where no part is spoken of. */
function movesApart(
  ask: Ask,
  a: Measured,
  b: Measured,
  window: Window,
  comparison: Comparison,
): Built | null | undefined {
  const every = EVERY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const unit = every?.[1] ?? every?.[2];
  if (!every) return undefined;
  if (a.series.grain !== "day" || b.series.grain !== "day" || !unit || !(unit in RESAMPLED)) return null;
  if (window.end - window.start < LENGTH[unit] || window.end > ask.saidAt) return null;
  if (unitDays(unit as CalendarUnit, window.end).end > window.end + 2) return null;
  if (ask.directions.some(({ start }) => !comparison.used.some((cue) => cue.start === start))) return null;
  const move = ({ series }: Measured) => `change(${RESAMPLED[unit]}(${term(series)}))`;
  return {
    text: `every(${move(a)} - ${move(b)}, ${window.text}) ${comparison.sign} 0`,
    used: ask.directions,
    phrases: [EVERY],
  };
}

const FURTHER = /\b(?:further|harder|faster|steeper|deeper|sharper|heavier|milder|shallower|lighter)\b/;
/** "Had a worse day than AMD": how it traded, on the day it was said where none is named. */
const TIME_HAD = /\b(?:better|worse|stronger|weaker) (?:trading )?(day|session|week|month) than\b/i;
const asTraded = (ask: Ask): Ask =>
  TIME_HAD.test(ask.claim.quote) && ask.measures.length === 0
    ? { ...ask, claim: { ...ask.claim, measure: "price" } }
    : ask;

/** The time over which a price moved: the period named, or the session of "a worse day". */
function timeOf(ask: Ask, series: Series): MoveWindow | null {
  const [period] = ask.periods;
  if (period || ask.cues.some(({ cue }) => cue === "ytd")) return moveWindow(ask, series, period);
  const session = /^(?:day|session)$/i.test(TIME_HAD.exec(ask.claim.quote)?.[1] ?? "") ? sessionOf(ask, series) : null;
  return (
    session && {
      ...session,
      toDate: false,
      used: [],
      assumptions: ["no day named: the session of the day it was said"],
    }
  );
}

/** "Apple left Nvidia behind": the one that leaves is ahead. */
const LEFT_BEHIND = /\b(?:left|leaves?|leaving)\b(?! behind by\b).*\bbehind\b/i;

const TRADED_ONLY = ["company", "etf", "index", "commodity", "coin"];
/** "XLU came in ahead of XLE", "Intel ahead of Micron for 2026": of a time named it is said of their moves, where no lead in years is told. */
function withoutLead(ask: Ask): Ask {
  const kinds = subjectIds(ask).map((subject) => ask.registry.subject(subject)?.kind ?? "");
  const isLead = ask.claim.measure === "lead_years" || ask.measures.some(({ measure }) => measure === "lead_years");
  if (!isLead || ask.quantities.length > 0 || !kinds.every((kind) => TRADED_ONLY.includes(kind))) return ask;
  return {
    ...ask,
    claim: { ...ask.claim, measure: null },
    measures: ask.measures.filter(({ measure }) => measure !== "lead_years"),
  };
}

/** "Intel beat the SOX in 2024", "TSM got hit harder than NVDA on Monday", "Amazon's outlay beat Microsoft's in the December quarter". */
export function versus(given: Ask): Built | null {
  const ask = asTraded(withoutLead(given));
  const [first, second, third] = sidesOf(ask);
  const comparison = comparisonOf(ask);
  if (!second || third || !comparison || ask.quantities.length > 0 || STARTED.test(ask.claim.quote)) return null;
  if (verbsDiffer(ask) || LEFT_BEHIND.test(ask.claim.quote)) return null;
  // "More in one day than the other this year": each over a time of its own.
  if (IN_A_DAY.test(ask.claim.quote)) return null;
  const [a, b] = [measuredAs(ask, first, ask.measures[0]), measuredAs(ask, second, ask.measures.at(-1))];
  if (!a || !b || a.series.unit !== b.series.unit || a.series.nature !== b.series.nature) return null;
  const used = [
    ...a.used,
    ...b.used,
    ...comparison.used,
    ...ask.periods,
    ...ask.cues.filter(({ cue }) => cue === "total"),
  ];
  const cut = comparison.mention.start;
  const dearer = a.series.nature === "level" && a.series.unit === "price" ? levelsApart(ask, a, b, comparison) : null;
  if (dearer) return dearer;
  if (a.series.nature === "level" && a.series.unit === "price") {
    const [wa, wb] = [a, b].map(({ series }) => timeOf(ask, series));
    if (!wa || !wb || ask.periods.length > 1) return null;
    const apart = movesApart(ask, a, b, wa, comparison);
    if (apart !== undefined) return apart && { ...apart, used: [...used, ...apart.used] };
    const fell = ask.directions.some(
      (each) =>
        each.direction === "down" && !comparison.used.some((cue) => cue.start < each.end && each.start < cue.end),
    );
    if (ask.directions.length === 0 && DEGREE.test(comparison.word)) return null;
    const sign = fell && !JUDGED.test(comparison.word) ? turned(comparison.sign) : comparison.sign;
    return {
      text: `${moved(ask, a.series, wa)} ${sign} ${moved(ask, b.series, wb)}`,
      used: [...used, ...ask.directions, ...wa.used],
      phrases: [FURTHER, TIME_HAD],
      assumptions: wa.assumptions,
    };
  }
  // "In three months" names no quarter of either.
  if (a.series.nature === "flow" && ask.periods.some(({ rule }) => rule === "in-horizon")) return null;
  const { periods } = shared(ask, a.series, b.series);
  const pa = nearest(periods, 0, cut) ?? periods[0];
  const pb = nearest(periods, cut, Number.POSITIVE_INFINITY) ?? periods.at(-1);
  if (ask.periods.length > 2) return null;
  const [wa, wb] = [pa ? placed(ask, a.series, pa) : null, pb ? placed(ask, b.series, pb) : null];
  if ((pa && !wa) || (pb && !wb)) return null;
  const every = wa && EVERY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  if (every && wa.text === wb?.text && a.series.grain === (every[1] ?? every[2]))
    return {
      text: `every(${term(a.series)} - ${term(b.series)}, ${wa.text}) ${comparison.sign} 0`,
      used,
      phrases: [EVERY],
    };
  if (
    ask.directions.some(({ text, start }) => ADDED.test(text) && start < cut) &&
    !MADE.test(wordsBetween(ask, cut, Number.POSITIVE_INFINITY))
  )
    return null;
  const [left, right] = [side(ask, a.series, wa, 0, cut), side(ask, b.series, wb, cut, Number.POSITIVE_INFINITY)];
  return {
    text: `${left.text} ${comparison.sign} ${right.text}`,
    used: [
      ...used,
      ...left.used,
      ...right.used,
      ...ask.directions.filter(
        (each) => TAKEN_IN.test(each.text) || comparison.used.some((cue) => cue.start === each.start),
      ),
    ],
  };
}
