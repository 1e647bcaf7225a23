import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { isSingle, latestWords, measuredAs, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { against } from "./growth.ts";
import { type Comparison, comparisonOf, MADE, OUTGREW, shared } from "./versus.ts";

const GREW =
  /^(?:grew|grow(?:s|n|ing|th)?|rose|ris(?:es|en|ing)|increas(?:ed|es|ing)|expand(?:ed|s|ing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|surg(?:ed|es|ing)|added|adds|adding|gain(?:ed|s|ing))$/i;
const FELL =
  /^(?:fell|falls?|fallen|falling|shr[aiu]nk(?:s|ing)?|declin(?:ed|es|ing)|drop(?:ped|s|ping)?|decreas(?:ed|es|ing)|contract(?:ed|s|ing)|slid|slides?)$/i;
/** Of how fast it went, not of how much more there is. */
const FAST = /^(?:faster|quicker|slower|harder|steeper|sharper|further|outpac(?:ed|es|ing)|outgr[eo]w\w*)$/;
const MANY = /^(?:more|less)$/;
const ADDED = /^(?:add|gain)/i;

interface Side {
  series: Series;
  window: Window | null;
}

/** The terms of how a flow moved on each side: by its rate, by its amount, or by either where the words leave it open. */
function moveOf(ask: Ask, word: string, verb: string, first: Side): ((side: Side) => string) | null {
  const amount = ({ series, window }: Side) =>
    `(${term(series, window as Window)} - ${term(series, earlier(series, window as Window, "year"))})`;
  const rate = (name: string) => (side: Side) =>
    side.window
      ? `${name}(${term(side.series)}, ${side.window.text})`
      : `latest(${name}(${term(side.series)}), ${isoOf(ask.saidAt)})`;
  if (ADDED.test(verb)) return first.window && MANY.test(word) ? amount : null;
  const told = cueOf(ask, "yoy", "qoq", "mom") || FELL.test(verb);
  const name = told ? against(ask, first.series, first.window) : "yoy";
  if (FAST.test(word)) return rate(name);
  if (!MANY.test(word) || !first.window) return null;
  return ask.chooser.choose<(side: Side) => string>("how much it moved", "rival", [
    { value: rate(name), words: "in percent" },
    { value: amount, words: "by amount, on the year" },
  ]);
}

/** "…, 81% against 61%": the rates of both, in the order of their names; null for other figures. */
function ratesOf(ask: Ask, from: number, terms: readonly string[], fell: boolean): string[] | null {
  if (ask.quantities.length === 0) return [];
  const [one, other, third] = ask.quantities;
  if (!other || third || one.start < from || [one, other].some(({ unit }) => unit !== "ratio")) return null;
  if (!/^ ?(?:against|versus|vs\.?|to|and|compared (?:with|to)) ?$/.test(wordsBetween(ask, one.end, other.start)))
    return null;
  const stated = [one, other].map((quantity) => {
    const interval = intervalOf({ ...quantity, role: "level" });
    const isDown = ask.directions.some(({ direction, start }) => direction === "down" && start === quantity.start);
    return interval && (fell || isDown) ? opposite(interval) : interval;
  });
  return stated.every((each) => each !== null)
    ? stated.map((interval, index) => within(terms[index], interval, "ratio"))
    : null;
}

/** "Its revenue outgrew that of Intel": faster, in one word. */
function outgrowing({ cues }: Ask): Comparison | null {
  const [mention, another] = cues.filter(({ cue }) => ["beats", "trails", "comparison"].includes(cue));
  const word = mention?.text.toLowerCase() ?? "";
  return !another && OUTGREW.test(word) ? { sign: ">", mention, used: [mention], word } : null;
}

const near = (periods: readonly PeriodMention[], before: boolean, cut: number) =>
  periods.find(({ start }) => start < cut === before) ?? periods[0];

/** "Meta's revenue grew faster than Google's in Q1", "capex rose less than revenue": two moves of flows, held against each other. */
export function growthOfTwo(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const outgrew = outgrowing(ask);
  const comparison = outgrew ?? comparisonOf(ask);
  const measures = [...new Set(ask.measures.map(({ measure }) => measure))];
  if (!first || third || !comparison || isForecast(ask) || measures.length > (second ? 1 : 2)) return null;
  if (!second && measures.length !== 2) return null;
  const [{ start: cut, end: after }] = comparison.used;
  const verb = ask.directions.find(
    (each) => each.start < cut && (GREW.test(each.text) || FELL.test(each.text)) && !each.negated,
  );
  const behind = wordsBetween(ask, after, ask.quantities[0]?.start ?? Number.POSITIVE_INFINITY);
  const told = outgrew?.word ?? verb?.text;
  if (!told || MADE.test(behind)) return null;
  const [a, b] = [
    measuredAs(ask, first, ask.measures[0]),
    measuredAs(ask, second ?? first, second ? ask.measures[0] : ask.measures.at(-1)),
  ];
  if (!a || !b || [a, b].some(({ series }) => series.nature !== "flow")) return null;
  const { periods } = shared(ask, a.series, b.series);
  if (periods.length > 2) return null;
  const sides = [a, b].map(({ series }, index): Side | null => {
    const period = near(periods, index === 0, cut);
    const window = period ? placed(ask, series, period) : null;
    return period && !(window && (isSingle(series, window) || window.fiscal)) ? null : { series, window };
  });
  const [left, right] = sides;
  const move = left && right && moveOf(ask, comparison.word, told, left);
  if (!move) return null;
  const terms = [move(left), move(right)];
  const fell = FELL.test(told);
  const rates = ratesOf(ask, cut, terms, fell);
  const sign = fell ? (comparison.sign === ">" ? "<" : ">") : comparison.sign;
  const isMove = !outgrew && told.toLowerCase() !== "growth" && !terms[0].startsWith("(");
  return (
    rates && {
      text: [
        `${terms[0]} ${sign} ${terms[1]}`,
        ...(isMove ? [`${terms[0]} ${fell ? "<" : ">"} 0%`] : []),
        ...rates,
      ].join(" and "),
      used: [
        ...a.used,
        ...b.used,
        ...comparison.used,
        ...ask.measures,
        ...ask.quantities,
        ...ask.periods,
        ...ask.directions.filter(({ negated }) => !negated),
        ...ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom", "comparison", "beats", "trails"].includes(cue)),
      ],
      phrases: [
        /\b(?:faster|quicker|slower|further|harder|steeper|sharper)\b/,
        /\bat a (?:faster|slower) (?:pace|rate|clip)\b/,
      ],
      assumptions: left.window ? [] : [latestWords(ask, left.series)],
    }
  );
}
