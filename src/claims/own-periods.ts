import type { Facts, Of } from "./facts.ts";

const BASES = new Set(["than", "vs", "versus", "v"]);
const COMPARED = new Set(["compared", "relative", "comparable"]);
/** What is given out after a quarter: beside these its name says which report, not when. */
const REPORTS = new Set("er earnings report reports results call print prints numbers release".split(" "));

const at = (facts: Facts, i: number) => facts.tokens[i]?.lower ?? "";

/** `than in 2019`, `compared to last year`, `from 17 % a year ago`: the period of the base, not of the claim. */
function isBase(facts: Facts, one: Of<"period">): boolean {
  if (BASES.has(at(facts, one.from - 1)) || BASES.has(at(facts, one.from))) return true;
  if (["to", "with"].includes(at(facts, one.from - 1)) && COMPARED.has(at(facts, one.from - 2))) return true;
  return endsWithBase(facts, one);
}

/** True where the figure just before a period is the base of a comparison: `from 17 % | a year ago`, `7 % from 17 % | a year ago`. */
export function endsWithBase(facts: Facts, one: Of<"period">): boolean {
  const figure = facts.quantities.find((quantity) => quantity.to === one.from);
  if (!figure) return false;
  if (figure.quantity.from === undefined) return HELD.has(at(facts, figure.from - 1));
  for (let i = figure.from; i < figure.to; i++)
    if (at(facts, i) === "from") return at(facts, figure.from - 1) !== "from";
  return false;
}

const HELD = new Set(["from", "vs", "versus", "against", "than"]);

/** The periods of a clause that say when its claim holds, outside its condition and the bases it is compared with. */
export function ownPeriods(facts: Facts): Of<"period">[] {
  if (facts.periods.length === 0) return facts.periods;
  const { condition } = facts.clause;
  const whole = condition?.from === facts.clause.from && condition.to === facts.clause.to;
  return facts.periods.filter(
    (one) => (whole || !(condition && one.from >= condition.from && one.to <= condition.to)) && !isBase(facts, one),
  );
}

const isDay = (one: Of<"period">) => /^(?:date|numeric-date|weekday)$/.test(one.period.rule);

/** `In a day`: how long it took, where the day itself is named as well. */
const isOneDay = (one: Of<"period">) => one.period.rule === "in-horizon" && one.to - one.from <= 3;

/** The period a claim is of: the first; the day where a quarter's name only says which report; words for today for lack of others. */
export function chosenPeriod(facts: Facts): Of<"period"> | undefined {
  const own = ownPeriods(facts);
  const reported = own.find((one) => one.period.rule.startsWith("fiscal") && REPORTS.has(at(facts, one.to)));
  const day = reported && own.find(isDay);
  const session = own.some(isOneDay) ? own.find((one) => isDay(one) && one.period.relation === "in") : undefined;
  return day ?? session ?? own.find((one) => one.period.rule !== "fixed" || own.length === 1) ?? own[0];
}
