import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { CLASS, type Unit, unitNamed } from "./lexicon.ts";
import { FORM } from "./record-lexicon.ts";
import { EVEN_THEN, GOES_BACK, marksLast, namedIn, reachIn, THAN_THEN, thenIn } from "./record-reach.ts";
import { type Length, lengthBack } from "./told.ts";
import { Rest, type Words } from "./words.ts";

/** What is said to be a record: of which times, towards which end, and against which others. */
export interface RecordTold {
  /** Of how far it moved, or of where it stood. */
  of: "move" | "level";
  unit: Unit | null;
  way: "up" | "down";
  /** That it was none. */
  denied: boolean;
  figure: QuantityMention | null;
  /** The time named none of whose others is beyond it. */
  against: PeriodMention | null;
  since: PeriodMention | null;
  back: Length | null;
  all: boolean;
  /** The time of the record, where one is named. */
  time: PeriodMention | null;
  /** The longer time of which it is the extreme: "the worst day of 2025". */
  within: PeriodMention | "year" | null;
  /** "Never closed higher than on Friday": none after it was beyond it either. */
  peak: boolean;
  /** "The last time it had a day this bad was in March": the time that one like it is in, and none since. */
  lastSuch: PeriodMention | null;
  closes: boolean;
  averages: boolean;
  /** No word names a move: "its best month". */
  bare: boolean;
  /** Told as dear or cheap. */
  valued: boolean;
  /** Told by a word that compares: "never closed higher". */
  compared: boolean;
}

const SUPERLATIVE = /(?:st|most)$/;
const COMPARATIVE = /(?:er|worse)$|^(?:more|less)\b/;
const degreeOf = (word: string) =>
  SUPERLATIVE.test(word) || /^(?:the |least |)most\b/.test(word)
    ? "superlative"
    : COMPARATIVE.test(word)
      ? "comparative"
      : "positive";

const ADJECTIVES = ["high", "low", "bad", "good", "large"] as const;
type Adjective = (typeof ADJECTIVES)[number];
interface Rank {
  word: string;
  adjective: Adjective;
  degree: "superlative" | "comparative" | "positive";
}

/** Takes the one word that ranks; null where there is none, or more than one. */
function rankIn(rest: Rest, beats: boolean): Rank | null {
  const [one, another] = ADJECTIVES.flatMap((adjective) =>
    rest.takeAll(FORM[adjective]).map((word) => ({ word, adjective, degree: degreeOf(word) }) as const),
  );
  if (beats && !one) return { word: "", adjective: "large", degree: "comparative" };
  return one && !another && !beats ? one : null;
}

const ONE = "(?:in|on|over) (?:an?|one|any|any one|a single|any single|one single) (?:single |trading )?";
/** Which end a record is at, as its adjective and the words for the move tell; null where they tell none, or two. */
function wayOf({ adjective }: Rank, ups: number, downs: number): "up" | "down" | null {
  if (ups > 0 && downs > 0) return null;
  const moved = ups > 0 ? "up" : downs > 0 ? "down" : null;
  const own = adjective === "large" ? null : adjective === "good" || adjective === "high" ? "up" : "down";
  // "A good drop", "a bad rally": of which way nobody can be sure.
  return own && moved && own !== moved ? null : (own ?? moved);
}

/** "A day this bad", "a worse one": what the last such time was like. */
const saysSuch = ({ degree }: Rank, degrees: number) =>
  degree === "comparative" ? degrees === 0 : degree === "positive" && degrees > 0;

/** "A bigger drop than any since", "no bigger drop since", "the biggest drop since": each of the three says it by itself. */
function saysRecord({ degree }: Rank, compares: boolean, denied: boolean, degrees: number): boolean {
  if (degree === "superlative") return !compares;
  if (degree === "comparative") return compares !== denied && degrees === 0;
  return denied && !compares && degrees > 0;
}

interface Lengths {
  /** The length of the times that a record is among; undefined where they differ. */
  unit: Unit | null | undefined;
  /** How far back it reaches. */
  back: Length | null;
}

/** Takes the lengths of time told: of those that a record is among, and of the time that it reaches back. */
function lengthsIn(rest: Rest, reached: boolean): Lengths {
  const single = rest.takeAll(`${ONE}(?:day|session)`).map(() => "day" as const);
  const longer = reached
    ? rest.takeAll(`${ONE}(?:week|month|quarter)`).map((word) => unitNamed(word.split(" ").at(-1) ?? ""))
    : [];
  const back = lengthBack(rest);
  const named = rest
    .takeAll(`(?:one |single )?(?:trading )?${CLASS.unit}`)
    .map((word) => unitNamed(word.replace(/^(?:(?:one|single|trading) )+/, "")) ?? "day");
  const units = [...new Set([...single, ...longer, ...named])];
  return { unit: units.length > 1 ? undefined : (units[0] ?? null), back };
}

/** "Its best monthly close", its rank taken from the words: the highest. */
const BEST_CLOSE = / ¦ (?:daily |weekly |monthly |quarterly |¦ )*clos(?:es?|ing) /;
/** What a record is of: of how far it moved and which way, or of where it stood; null where the words do not tell. */
function kindIn(rest: Rest, rank: Rank, unit: Unit | null, nothing: boolean, ofLevels: boolean) {
  const bestClose = BEST_CLOSE.test(rest.text);
  const ups = rest.takeAll(FORM.rises).length;
  const downs = rest.takeAll(FORM.falls).length;
  const closes = rest.takeAll(FORM.closes).length > 0;
  const averages = rest.takeAll(FORM.averages).length > 0;
  const ofLevel = rest.takeAll(FORM.levels).length > 0 || closes || averages;
  const [rose, fell] = [rest.takeAll(FORM.rose).length, rest.takeAll(FORM.fell).length];
  const moves = ups + downs + rose + fell;
  if ((averages || ofLevels) && rank.adjective === "large" && moves === 0)
    return { of: "level", way: "up", closes, averages, bare: false } as const;
  const of = rank.adjective === "high" || rank.adjective === "low" || (bestClose && moves === 0) ? "level" : "move";
  const way = wayOf(rank, ups + rose, downs + fell);
  if (way === null || (of === "level" ? moves > 0 : ofLevel)) return null;
  // "Its best ever" names nothing that moved.
  return of === "move" && unit === null && moves === 0 && !nothing
    ? null
    : ({ of, way, closes, averages, bare: moves === 0 } as const);
}

/** The words of a record, all of them read; null where one is left that may make it another statement. `usual` is the unit where none is named. */
export function recordIn(told: Words, usual: Unit): RecordTold | null {
  const rest = new Rest(told.text);
  rest.takeAll(`subject|measure|${FORM.percent}`);
  const negations = [...rest.takeAll(FORM.nothing), ...rest.takeAll(CLASS.negations)];
  const denied = negations.length > 0;
  const everything = rest.takeAll(FORM.everything).length > 0 || negations.includes("never");
  if (everything) rest.take(`${GOES_BACK}|${EVEN_THEN}`);
  const last = !denied && !everything && marksLast(rest);
  const peak = denied && rest.take(THAN_THEN) !== null;
  const named = last ? null : namedIn(rest, told.periods);
  const { unit, back } = lengthsIn(rest, everything || named === null || named.behind.length + named.others.length > 0);
  if (unit === undefined) return null;
  const reach = named
    ? reachIn(back, named, unit ?? usual, everything, peak)
    : back
      ? null
      : thenIn(rest, told.periods, unit ?? usual);
  const rank = reach && rankIn(rest, named?.beats ?? false);
  if (!reach || !rank || negations.length > 1) return null;
  const degrees = rest.takeAll(FORM.degrees).length;
  const figures = rest.takeAll("q\\d+").map((word) => told.figures[Number(word.slice(1))]);
  // "120 in April, that tops any month": of what the figure is of; where none stands there, of the averages of months.
  const ofLevels = rank.word === "" && (figures[0] ? figures[0].unit !== "ratio" : usual === "month");
  const kind = kindIn(rest, rank, unit, NOTHING.test(told.text), ofLevels);
  rest.takeAll(FORM.filler);
  if (!kind || !rest.isEmpty || figures.length > 1) return null;
  if (
    reach.lastSuch
      ? !saysSuch(rank, degrees)
      : !(peak ? rank.degree === "comparative" : saysRecord(rank, reach.compares, denied, degrees))
  )
    return null;
  return {
    ...reach,
    ...kind,
    unit,
    denied: rank.degree === "superlative" && denied,
    figure: figures[0] ?? null,
    valued: VALUED.test(rank.word),
    compared: rank.degree === "comparative",
  };
}
const NOTHING = / nothing /;
const VALUED = /expensive|^(?:dear|pric|costl|cheap)/;
