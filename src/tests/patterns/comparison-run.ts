import { isoOf, partsOf } from "../../calendar.ts";
import type { MeasureMention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { CLASS, type Unit, unitNamed } from "../events/lexicon.ts";
import { DAYS_LEFT } from "../events/reach.ts";
import { around, isOne, pastEnd } from "../events/times.ts";
import { lastPublished, type Measured, measuredAs } from "../measured.ts";
import { numberOf, placeOf } from "../number-words.ts";
import { RESAMPLED, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { lastWeekday } from "../window.ts";
import { comparisonOf } from "./versus.ts";

const COUNT = `(${CLASS.place}|${CLASS.number})`;
const KIND = "(?:(?:calendar|full|whole|fiscal|trading|reported) )*";
/** "Five quarters running", "a third straight week", "each of the last four months". */
const RUNS = [
  new RegExp(`\\b(?:(?:for|in|over) )?(?:the |an? |its )?${COUNT} ${KIND}(${CLASS.unit}) ${CLASS.running}\\b`),
  new RegExp(`\\b(?:(?:for|in|over) )?(?:the |an? |its )?${COUNT} ${CLASS.running} ${KIND}(${CLASS.unit})\\b`),
  new RegExp(`\\b(?:in |for )?(?:each|every one|all) of the (?:last|past|previous) ${COUNT} ${KIND}(${CLASS.unit})\\b`),
];

interface Run {
  count: number;
  unit: Unit;
  phrase: RegExp;
  from: number;
  to: number;
}

/** How many times of which length one after the other, as words tell it. */
function runIn(words: string): Run | null {
  for (const phrase of RUNS) {
    const found = phrase.exec(words);
    const unit = found && unitNamed(found[2]);
    if (!found || !unit) continue;
    const place = placeOf(found[1]);
    const count = Number.isNaN(place) ? numberOf(found[1].replace(" ", "-")) : place;
    if (count > 1) return { count, unit, phrase, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** Verbs of the first that had more, where no cue tells it. */
const OVER =
  /\b(?:outsp(?:ent|ends?)|out-?earn(?:ed|s)?|outs(?:old|ells?)|top(?:ped|s)|dwarf(?:ed|s)|eclips(?:ed|es)|outstripp?(?:ed|s)?|above|over|ahead of)\b/;
const UNDER = /\b(?:below|under|short of|undershot|undershoots?)\b/;
/** Words that hold how far two moved against each other, not where they stood. */
const OF_MOVES =
  /\b(?:beat(?:s|en|ing)?|bested|topped|outperform\w*|outpac\w*|outr[au]n\w*|outgain\w*|outsh[io]n\w*|outdid|outdone|outclass\w*|trounc\w*|lag(?:s|ged|ging)?|trail(?:s|ed|ing)?|underperform\w*|(?:done|did|fared|performed) (?:better|worse) than)\b/;

/** Of how two figures grew against each other, which is no run of the figures. */
const OF_GROWTH =
  /\b(?:outgr[eo]w\w*|gr[eo]w\w*|growth|faster|slower|quicker|rose|risen|rising|fell|fallen|falling|jumped|climbed|expanded|improved|increased|declined|shrank|shrunk|accelerat\w*)\b/;

interface Terms {
  sides: [Measured, Measured];
  sign: ">" | "<";
}

/** The verb or word that sets two against each other: where it stands and which side has more. */
function relationIn(ask: Ask, words: string): { sign: ">" | "<"; at: number } | null {
  const told = comparisonOf(ask);
  const offset = ask.offset ?? 0;
  const [over, under] = [OVER.exec(words), UNDER.exec(words)];
  if (told) return { sign: told.sign, at: told.mention.start };
  const found = over ?? under;
  if (!found || (over && under)) return null;
  return { sign: over ? ">" : "<", at: offset + found.index };
}

/** Two subjects by one measure, or one subject by two, the first of them before the word that compares. */
function termsOf(ask: Ask, words: string): Terms | null {
  const relation = relationIn(ask, words);
  const [first, second, third] = subjectIds(ask);
  if (!relation || !first || third) return null;
  const before = ({ start }: { start: number }) => start < relation.at;
  const measures = [...new Map(ask.measures.map((one) => [one.measure, one])).values()];
  const sides: (Measured | null)[] = second
    ? ofSubjects(ask, [first, second], before, measures)
    : measures.length === 2 && before(measures[0]) && !before(measures[1])
      ? measures.map((measure) => measuredAs(ask, first, measure))
      : [];
  const [left, right] = sides;
  return left && right ? { sides: [left, right], sign: relation.sign } : null;
}

function ofSubjects(
  ask: Ask,
  ids: readonly [string, string],
  before: (mention: { start: number }) => boolean,
  measures: readonly MeasureMention[],
): (Measured | null)[] {
  const apart = ask.subjects.every((one) => before(one) === (one.subject === ids[0]));
  if (!apart || measures.length > 1) return [];
  const priced = measures.length === 0 ? { ...ask, claim: { ...ask.claim, measure: "price" } } : ask;
  return ids.map((subject) => measuredAs(priced, subject, measures[0]));
}

/** Of how two prices moved year by year, up to the year named or the last one that was over. */
function ofYears(
  ask: Ask,
  [a, b]: readonly [Series, Series],
  sign: string,
  count: number,
  named: PeriodMention | undefined,
): string | null {
  const { year, month } = partsOf(ask.saidAt);
  const last = named?.last ? partsOf(named.last).year : month === 12 ? year : year - 1;
  if (named?.last && named.last > ask.saidAt + DAYS_LEFT) return null;
  return Array.from({ length: count }, (_, back) => last - count + 1 + back)
    .map((each) => `change(${term(a)}, ${each}) ${sign} change(${term(b)}, ${each})`)
    .join(" and ");
}

const OF_SHARES = /\b(?:stock|shares?|closed?|traded)\b/i;

/** Of how two prices moved in each of so many times. */
function ofMoves(
  ask: Ask,
  pair: readonly [Series, Series],
  sign: string,
  { count, unit }: Run,
  named: PeriodMention | undefined,
): string | null {
  const [a] = pair;
  if (unit === "year") return ofYears(ask, pair, sign, count, named);
  if (a.grain === "month" && unit !== "month") return null;
  // "Three quarters in a row" of firms may be of their books.
  if (unit === "quarter" && pair.some(({ known }) => known?.kind === "company") && !OF_SHARES.test(ask.claim.quote))
    return null;
  const over = a.grain === "month" ? lastPublished(a, ask.saidAt) : around(unit, pastEnd(ask, a, unit)).end;
  const end = named?.last ?? over;
  if (end > over) return null;
  const last = a.grain === "month" ? isoOf(end).slice(0, 7) : isoOf(lastWeekday(end));
  const move = (series: Series) =>
    `change(${series.grain === "month" || unit === "day" ? term(series) : `${RESAMPLED[unit]}(${term(series)})`})`;
  return `streak(${move(pair[0])} - ${move(pair[1])} ${sign} 0%, ${last}) >= ${count}`;
}

/** Of where two figures stood in each of so many months or quarters. */
function ofLevels(
  ask: Ask,
  [a, b]: readonly [Series, Series],
  sign: string,
  { count, unit }: Run,
  month: PeriodMention | undefined,
): string | null {
  if (a.grain !== unit) return null;
  const published = Math.min(lastPublished(a, ask.saidAt), lastPublished(b, ask.saidAt));
  const last = isoOf(Math.min(month?.last ?? published, published)).slice(0, 7);
  if (a.unit === "price" && a.known?.unit === b.known?.unit)
    return unit === "month" ? `streak(${term(a)} / ${term(b)} ${sign} 1x, ${last}) >= ${count}` : null;
  if (unit !== "quarter" || !["money", "ratio"].includes(a.unit) || a.known?.currency !== b.known?.currency)
    return null;
  return `asof(streak(${term(a)} - ${term(b)} ${sign} 0), ${isoOf(ask.saidAt)}) >= ${count}`;
}

const isNow = ({ first, last }: PeriodMention, saidAt: number) => first === saidAt && last === saidAt;

/** "Has lagged the S&P two years running", "its capex has exceeded its cash flow five quarters in a row": one above the other in each of so many times, up to the last one. */
export function comparisonRun(ask: Ask): Built | null {
  const offset = ask.offset ?? 0;
  const words = wordsBetween(ask, offset, Number.POSITIVE_INFINITY);
  const run = runIn(words);
  if (!run || isForecast(ask) || cueOf(ask, "negation", "yoy", "qoq")) return null;
  const inRun = ({ start, end }: { start: number; end: number }) => start < offset + run.to && end > offset + run.from;
  const named = ask.periods.filter((one) => !inRun(one) && !isNow(one, ask.saidAt));
  const months = named.filter(({ grain }) => grain === run.unit || grain === "month");
  const found = termsOf(ask, `${words.slice(0, run.from)}${" ".repeat(run.to - run.from)}${words.slice(run.to)}`);
  if (!found || months.length > 1 || months.length < named.length || !ask.quantities.every(inRun)) return null;
  const pair = found.sides.map(({ series }) => series) as [Series, Series];
  const [a, b] = pair;
  if (a.grain !== b.grain || a.unit !== b.unit || a.nature !== b.nature) return null;
  const moving = a.unit === "price" && a.nature === "level" && (a.grain === "day" || OF_MOVES.test(words));
  if (moving && months.some((one) => !isOne(run.unit, one) || one.relation !== "in")) return null;
  if (moving ? !OF_MOVES.test(words) : OF_GROWTH.test(words)) return null;
  const text = moving
    ? ofMoves(ask, pair, found.sign, run, months[0])
    : ofLevels(ask, pair, found.sign, run, months[0]);
  if (text === null) return null;
  return {
    text,
    used: ask.mentions.filter(
      (one) => one.kind !== "cue" || ["streak", "beats", "trails", "comparison", "quantifier"].includes(one.cue),
    ),
    phrases: [run.phrase, OVER, UNDER, OF_MOVES, /\bmade it\b/],
    timed: [run.phrase],
    assumptions: [
      `${run.count} running: at least as many, up to the last ${run.unit} that was over${moving ? ", by what their prices moved" : ""}`,
    ],
    ...(run.unit === "year" && months.length === 0 && partsOf(ask.saidAt).month > MIDDLE ? { tentative: true } : {}),
  };
}

/** From here on in a year "three years running" may count the one that is not over. */
const MIDDLE = 3;
