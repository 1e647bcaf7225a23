import { type Ask, subjectIds } from "../ask.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { type MoveWindow, moved, moveWindow } from "../move-window.ts";
import { shared } from "../patterns/versus.ts";
import type { Series } from "../series.ts";
import { figureOfSide, latestAssumed } from "./figure-of-side.ts";
import type { Joint } from "./joint.ts";
import { isPriced } from "./kinds.ts";
import { relationOf } from "./relation.ts";
import { type Meaning, meaningOf, seriesOfSide } from "./series-of-side.ts";
import type { Side } from "./side.ts";
import { before, ownTimes, type Times, timesBack } from "./times.ts";
import { OF_MOVES, OF_PRICES } from "./words.ts";

/** What two terms come to as a test, with what is taken for granted. */
export interface Compared {
  text: string;
  assumptions: string[];
}

/** A term with its words resolved: of whom and of what it is. */
interface Term {
  side: Side;
  subjects: string[];
  series: Series[];
  negative: boolean;
}

/** The distinct subjects of a term without the owner of one of them. */
function idsOf({ registry }: Ask, { subjects }: Side): string[] {
  const own = [...new Set(subjects.map(({ subject }) => subject))];
  const owners = new Set(own.map((id) => registry.subject(id)?.of));
  return own.filter((id) => !owners.has(id));
}

/** Of whom each term is; null where it is of none or of several that are not added up. */
function subjectsOf(ask: Ask, left: Side, right: Side): [string[], string[]] | null {
  const [first, second] = [idsOf(ask, left), idsOf(ask, right)];
  const own = first.length > 0 ? first : second.length > 0 ? [] : subjectIds(ask);
  const other = second.length > 0 ? second : own;
  if (own.length === 0 || other.length === 0) return null;
  if (second.length > 0 && right.pointed && !/[’']s\b|\bits\b/.test(ask.claim.quote)) return null;
  if (own.length > 1 && !left.together) return null;
  if (second.length > 1 && !right.together && !left.together) return null;
  return [own, other];
}

/** What each term is of: where one does not say, what the other says. */
function meaningsOf(ask: Ask, left: Side, right: Side): [Meaning | undefined, Meaning | undefined] | null {
  const [own, other] = [meaningOf(ask, left, right), meaningOf(ask, right, left)];
  if (own === null || other === null) return null;
  return [own ?? other, other ?? own];
}

function termsOf(ask: Ask, left: Side, right: Side): [Term, Term] | null {
  const subjects = subjectsOf(ask, left, right);
  const meanings = subjects && meaningsOf(ask, left, right);
  if (!subjects || !meanings) return null;
  const terms = [left, right].map((side, index) => {
    const series = subjects[index].map((id) =>
      seriesOfSide(ask, id, meanings[index], left.value !== null || right.value !== null),
    );
    return series.includes(null)
      ? null
      : { side, subjects: subjects[index], series: series as Series[], negative: meanings[index]?.negative ?? false };
  });
  return terms.includes(null) ? null : (terms as [Term, Term]);
}

/** All series tell of the same kind of figure, of prices in the same unit. */
function isOfOneKind([{ series: left }, { series: right }]: [Term, Term]): boolean {
  const all = [...left, ...right];
  const [{ unit, nature, known }] = all;
  const alike = all.every(
    (one) => one.unit === unit && one.nature === nature && one.known?.currency === known?.currency,
  );
  const sameUnit = all.every((one) => one.known?.unit === known?.unit || one.subject === all[0].subject);
  return alike && (unit !== "price" || sameUnit) && ["money", "price", "ratio"].includes(unit);
}

const isSame = ([left, right]: [Term, Term]) =>
  left.series.length === right.series.length &&
  left.series.every(({ subject, measure }, index) => {
    const other = right.series[index];
    return subject === other.subject && measure === other.measure;
  });

/** The time of a term that names none: so far back from the other's, the other's own, or now. */
function lentTimes(ask: Ask, terms: [Term, Term], index: 0 | 1, place: number, other: Times | undefined): Times {
  const term = terms[index];
  const series = term.series[place];
  const ago = term.side.periods.find(({ rule }) => rule === "ago");
  const back = term.side.back ?? (ago ? backOf(ago.text) : null);
  if (back) return other ? timesBack(series, other, back) : null;
  if (term.side.periods.some(({ first }) => first === null)) return null;
  if (term.side.gather && term.side.gather !== "any" && term.side.periods.length === 0) return null;
  if (isSame(terms) && !term.side.sameTime)
    return term.side.present ? (ownTimes(ask, series, { ...term.side, now: true }) ?? null) : null;
  const lender = terms[1 - index].side;
  if (lender.gather || lender.unnamed || lender.now) return lender.gather ? null : "latest";
  return ownTimes(ask, series, lender) ?? "latest";
}

const COUNTS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
function backOf(text: string): Side["back"] {
  const [, count] = /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years? ago\b/i.exec(text) ?? [];
  if (!count) return null;
  const at = COUNTS.indexOf(count.toLowerCase());
  return { count: /^an?$/i.test(count) ? 1 : at > 0 ? at : Number(count), unit: "year" };
}

/** The times of both terms, those of each series of theirs. */
function timesOf(ask: Ask, terms: [Term, Term]): [Times[], Times[]] | null {
  const [first, second] = terms.map(({ series, side }) => series.map((one) => ownTimes(ask, one, side)));
  const resolved = (times: (Times | undefined)[], index: 0 | 1, other: Times | undefined) =>
    times.map((each, place) => (each === undefined ? lentTimes(ask, terms, index, place, other) : each));
  const left = resolved(first, 0, second[0]);
  const right = resolved(second, 1, left[0]);
  const later = right.map((each, place) =>
    isSame(terms) ? before(terms[1].series[place], each, left[place] ?? left[0], terms[1].side.periods) : each,
  );
  return [left, later];
}

/** "Worse today than yesterday": how far one price moved over each of two times. */
function moves(ask: Ask, [left, right]: [Term, Term], { sign, quantity }: Joint): Compared | null {
  if (quantity || left.series.length > 1 || right.series.length > 1) return null;
  const windows = [left, right].map(({ side, series }): MoveWindow | null => {
    const [period, another] = side.periods;
    if (!period || another || side.gather || side.back || side.into !== null) return null;
    return moveWindow({ ...ask, periods: [period], cues: [] }, series[0], period);
  });
  const [one, other] = windows;
  if (!one || !other || (one.text === other.text && left.subjects[0] === right.subjects[0])) return null;
  const [first, second] = [moved(ask, left.series[0], one), moved(ask, right.series[0], other)];
  return { text: `${first} ${sign} ${second}`, assumptions: [...one.assumptions, ...other.assumptions] };
}

/** "A pound of coffee costs $2 more": an amount of another weight than the one it is priced by. */
const MEASURED_OUT =
  /\b(?:an?|one|each|every|per) (?:\w+ )?(?:pound|lb|ton|tonne|kilo|kilogram|gram|bag|barrel|bushel|litre)\b/i;
const isOfMeasure = ({ claim }: Ask, { quantity }: Joint) =>
  quantity !== null && !["ratio", "x"].includes(quantity.unit) && MEASURED_OUT.test(claim.quote);

/** Whether the word that compares can be said of such figures. */
function suits(word: string, terms: [Term, Term]): boolean {
  const [
    {
      series: [first],
    },
  ] = terms;
  if (OF_PRICES.has(word)) return first.unit === "price" && first.grain === "month";
  return !OF_MOVES.has(word) || first.unit === "ratio";
}

/** The numbered quarters of two firms as calendar quarters where their years differ. */
function aligned(ask: Ask, terms: [Term, Term]): [Term, Term] {
  const [first, second] = [terms[0].series[0], terms[1].series[0]];
  if (first.subject === second.subject) return terms;
  const { periods } = shared(ask, first, second);
  const own = (side: Side): Side => ({
    ...side,
    periods: side.periods.flatMap(({ start }) => periods.filter((one) => one.start === start)),
  });
  return terms.map((one) => ({ ...one, side: own(one.side) })) as [Term, Term];
}

/** The figures that the terms are said to be, as parts of the test; null where one cannot be told. */
function valuesOf(texts: readonly string[], terms: readonly Term[]): string[] | null {
  const told = terms.flatMap(({ side, negative, series: [{ unit }] }, index) => {
    if (!side.value) return [];
    const fits = unit === "money" ? side.value.unit !== "ratio" : unit === "ratio" && side.value.unit === "ratio";
    // "A net loss of 16.6bn": how large it is.
    const stated = fits ? intervalOf(negative ? { ...side.value, negative: false } : side.value) : null;
    return [stated && within(texts[index], stated, side.value.unit)];
  });
  return told.includes(null) ? null : (told as string[]);
}

/** Two terms in their relation as a test; null where any part of it cannot be told. */
export function compared(ask: Ask, joint: Joint, left: Side, right: Side): Compared | null {
  const found = joint.denied && joint.quantity ? null : termsOf(ask, left, right);
  if (!found || !isOfOneKind(found)) return null;
  const [series] = found[0].series;
  if (
    OF_MOVES.has(joint.word) &&
    series.unit === "price" &&
    series.grain === "day" &&
    found.every(({ side }) => !side.average && !side.verb)
  )
    return moves(ask, found, joint);
  if (!suits(joint.word, found) || isOfMeasure(ask, joint)) return null;
  if (series.unit === "price" && series.grain === "day" && !isSame(found)) return null;
  if (series.unit === "price" && !isPriced(ask, series.subject) && !left.gather && !right.gather && !left.verb)
    return null;
  const terms = aligned(ask, found);
  const times = timesOf(ask, terms);
  if (!times) return null;
  const average = left.average || right.average || OF_PRICES.has(joint.word);
  const texts = terms.map((term, index) => {
    const other = times[1 - index][0] ?? null;
    const sign = index === 0 ? (joint.sign === ">" ? "<" : ">") : joint.sign;
    const text = figureOfSide(ask, term.series, term.side, times[index], { other, sign, average });
    return text && term.negative ? (/ \+ /.test(text) ? `-(${text})` : `-${text}`) : text;
  });
  const [first, second] = texts;
  const text = first && second && first !== second ? relationOf(first, second, joint, series) : null;
  const values = text && valuesOf([first, second] as string[], terms);
  if (!text || !values || (values.length > 0 && joint.denied)) return null;
  return {
    text: joint.denied ? `not (${text})` : [...values, text].join(" and "),
    assumptions: latestAssumed(ask, times.flat()),
  };
}
