import type { Subject } from "../registry/subject.ts";
import { type Facts, hasWord } from "./facts.ts";
import { tidy } from "./grammar/figures.ts";
import { IN_PERCENT } from "./grammar/lexicon.ts";
import { type Figure, lower } from "./idle-figures.ts";
import { quantityReading } from "./reading.ts";

const OPTIONS = new Set(["call", "put"]);
const OF_STRIKE = new Set(["the", "those", "these", "strike"]);

/**
 * `MSTR 450 calls`, `Jan 35 calls`, `the 60 puts`: behind a name, a month or an article the number is what an option is
 * struck at; `bought 10 calls` counts them.
 */
function isStrike(facts: Facts, { from, quantity }: Figure): boolean {
  if (!OPTIONS.has(quantity.unit) || facts.tokens[from].kind !== "number") return false;
  const isSpread = quantity.bound === "range" && quantity.low !== null && quantity.low >= LEAST_OF_SPREAD;
  if (quantity.bound !== "exact" && !isSpread) return false;
  return (
    OF_STRIKE.has(lower(facts, from - 1)) ||
    facts.tokens[from].decimals > 0 ||
    facts.subjects.some((one) => one.to === from) ||
    facts.periods.some((one) => one.to === from)
  );
}

/** `2-3 calls` are counted, `300-310 calls` are struck. */
const LEAST_OF_SPREAD = 20;

const ADDS = new Set(
  "took take takes shaved shave shaves knocked knocks lopped added adds add subtracted subtracts cut cuts cost costs".split(
    " ",
  ),
);
const ONTO = new Set(["off", "from", "to"]);
/** No part of a rate is told in more points than this. */
const MOST_POINTS = 20;

/** `Took 0.12 off core`, `added 0.3 to GDP`: points of what is told in percent. */
function isAddedTo(facts: Facts, { from, to, quantity }: Figure): boolean {
  if (quantity.unit !== "" || quantity.role === "count" || (quantity.high ?? MOST_POINTS) >= MOST_POINTS) return false;
  if (!ONTO.has(lower(facts, to)) || !ADDS.has(lower(facts, from - 1))) return false;
  for (let i = to + 1; i < to + 4; i++) if (IN_PERCENT.has(lower(facts, i))) return true;
  return false;
}

/** From here on so many of them are money. */
const MOST_COUNTED = 1e6;
const THOSE = new Set(["them", "that", "those", "these", "which"]);

/** `12 of 33 reactors`, `534 of them`: so many of what was counted before. */
const isPartOf = (facts: Facts, { from, to, quantity }: Figure) =>
  facts.tokens[from].kind === "number" &&
  (quantity.high ?? MOST_COUNTED) < MOST_COUNTED &&
  lower(facts, to) === "of" &&
  (THOSE.has(lower(facts, to + 1)) || (facts.tokens[to + 1]?.kind === "number" && lower(facts, to + 2) !== "%"));

/** The noun that the whole is counted in, where it stands behind the part. */
const wholeOf = (facts: Facts, { to }: Figure) => {
  const whole = facts.quantities.find((one) => one.from === to + 1);
  return whole?.quantity.role === "count" ? whole.quantity.unit : "";
};

const LAYING_OFF =
  "lay laying laid layoffs layoff fire fires fired firing hire hires hired hiring employ employs employed sack sacks sacked sacking staff workforce headcount payroll jobs cutting axe axed axing";

/** `Laying off 9,000 people`: those who work for a firm. */
const isOfStaff = (facts: Facts, { quantity }: Figure, subject: Subject | undefined) =>
  quantity.unit === "person" && subject?.kind === "company" && hasWord(facts, LAYING_OFF);

/** A bare number in points as the rate it is. */
function points(figure: Figure, rule: string, began?: number): Figure {
  const { quantity } = figure;
  const part = (value: number | null) => (value === null ? null : tidy(value / 100));
  return quantityReading(
    figure.from,
    {
      ...quantity,
      low: part(quantity.low),
      high: part(quantity.high),
      halfStep: quantity.halfStep / 100,
      unit: "ratio",
      ...(began === undefined ? { role: "change" } : { from: began }),
      rule,
    },
    figure.to,
  ) as Figure;
}

const SOFTENERS = new Set(["maybe", "perhaps", "about", "around", "roughly", "nearly", "almost", "only", "just", "~"]);

/** Where the words that soften a figure start: `to | maybe 6`. */
function leadOf(facts: Facts, from: number): number {
  let i = from - 1;
  while (SOFTENERS.has(lower(facts, i))) i--;
  return i;
}

/** `From ~10% of ad spend last year to maybe 6`: what a move ends at has the unit of what it began at. */
function beganAt(facts: Facts, figure: Figure): Figure | null {
  const { from, quantity } = figure;
  if (quantity.unit !== "" || quantity.rule !== "bare-number" || lower(facts, leadOf(facts, from)) !== "to")
    return null;
  const first = facts.quantities.find((one) => one.to < from);
  return first && lower(facts, leadOf(facts, first.from)) === "from" && first.quantity.unit === "ratio" ? first : null;
}

const PAID = new Set(["at", "@", "for"]);
const WEIGHED = new Set(["oz", "lb", "t", "kg", "bbl", "bu", "gal"]);

/** `10 oz at 1,910`: money for each of what the number before counts. */
const isPaidFor = (facts: Facts, { from, quantity }: Figure) =>
  quantity.unit === "" &&
  PAID.has(lower(facts, from - 1)) &&
  facts.quantities.find((one) => one.to === from - 1 && WEIGHED.has(one.quantity.unit))?.quantity.unit;

const GREW = new Set(["grew", "grow", "grows", "growing", "grown"]);
const MOST_PERCENT = 400;

/** `Azure grew 29`: by so many percent. */
const isGrowth = (facts: Facts, { from, quantity }: Figure) =>
  GREW.has(lower(facts, from - 1)) &&
  quantity.rule.startsWith("bare-number") &&
  quantity.from === undefined &&
  (quantity.high ?? MOST_PERCENT) < MOST_PERCENT;

/** `Cost me 3.15`, `cost basis 61`: what the poster paid for each share or contract. */
const isOwnCost = (facts: Facts, { from, quantity }: Figure, subject: Subject | undefined) =>
  (subject?.kind === "company" || subject?.kind === "etf") &&
  quantity.rule === "bare-number" &&
  (quantity.high ?? DEAREST) < DEAREST &&
  ((lower(facts, from - 1) === "me" && lower(facts, from - 2) === "cost") ||
    (lower(facts, from - 1) === "basis" && lower(facts, from - 2) === "cost"));
const DEAREST = 1e4;

/** `Some ECA jan 50 calls`: of a share by whose letters it is named, though nobody knows them. */
const isOfLetters = (facts: Facts, figure: Figure) =>
  facts.subjects.length === 0 &&
  facts.tokens
    .slice(facts.clause.from, figure.from)
    .some(({ kind, caps, lower: word }) => kind === "word" && caps === 2 && /^[a-z]{2,5}$/.test(word));

/** A figure as the words around it have it: a strike is a price and no count, a part is counted as its whole is. */
export function asTold(facts: Facts, figure: Figure, subject: Subject | undefined): Figure {
  const { quantity, from, to } = figure;
  const as = (change: Partial<Figure["quantity"]>) => quantityReading(from, { ...quantity, ...change }, to) as Figure;
  if (isStrike(facts, figure))
    return as({ unit: isOfLetters(facts, figure) ? "USD/share" : "", role: "level", rule: "strike" });
  if (quantity.unit !== "") return isOfStaff(facts, figure, subject) ? as({ unit: "employee" }) : figure;
  if (isOwnCost(facts, figure, subject))
    return as({ unit: `${subject?.currency ?? "USD"}/share`, role: "level", rule: "paid-for-each" });
  if (isAddedTo(facts, figure)) return points(figure, "points-added");
  if (isGrowth(facts, figure)) return points(figure, "grew-by");
  if (isPartOf(facts, figure)) return as({ unit: wholeOf(facts, figure), role: "count", rule: "part-of-whole" });
  const weight = isPaidFor(facts, figure);
  if (weight) return as({ unit: `USD/${weight}`, role: "level", rule: "paid-for-each" });
  const first = beganAt(facts, figure);
  return first ? points(figure, "from-to", first.quantity.low ?? undefined) : figure;
}
